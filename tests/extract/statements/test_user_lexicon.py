"""A user's own words: the examples of docs/lexicons.md, each written to its file, do what the page says."""

from __future__ import annotations

import re
from pathlib import Path

from factdb.extract import extract
from factdb.lexicon import Lexicon

_PAGE = Path(__file__).parents[3] / "docs" / "lexicons.md"
_FILE = re.compile(r"^`(\w+\.(?:toml|csv))`: .*?\n\n```\w+\n(.*?)```", re.MULTILINE | re.DOTALL)
_ROW = re.compile(r"^\| (.+?) \| (.+?) \| (.*?)\|$", re.MULTILINE)


def page() -> tuple[dict[str, str], str, list[tuple[str, str, str]]]:
    """Return the page's files, its article, and the rows of its table."""
    text = _PAGE.read_text(encoding="utf-8")
    article = re.search(r"```text\n(.*?)```", text, re.DOTALL)
    assert article is not None
    rows = [(row[0], row[1], row[2].strip()) for row in _ROW.findall(text)]
    return dict(_FILE.findall(text)), article[1], rows[1:]


def said(text: str, lexicon: Lexicon) -> list[tuple[str, str, str]]:
    """Return speaker, words and channel of the statements."""
    statements = (s for s in extract(text, lexicon=lexicon).statements if s.speaker)
    return [(s.speaker.name if s.speaker else "", s.exact, s.channel or "") for s in statements]


def test_the_files_of_the_page_do_what_it_says(tmp_path: Path) -> None:
    """With the files there are the statements of the table, without them other ones."""
    files, article, rows = page()
    for name, content in files.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    assert set(files) == {"cues.toml", "channels.csv", "roles.toml", "grammar.toml"}
    assert said(article, Lexicon(folders=(tmp_path,))) == rows
    without = said(article, Lexicon())
    assert all(row not in without for row in rows)
    assert "it will rain" in [words for _, words, _ in without]
