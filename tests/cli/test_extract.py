"""`factdb extract`: what it prints, what it says of what it could not read, and how it ends."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from factdb.cli import factdb
from factdb.extract import pipeline
from factdb.extract.pipeline import extract

if TYPE_CHECKING:
    from pathlib import Path

    from factdb.article import Article
    from factdb.extract.records import Extraction
    from factdb.lexicon import Lexicon

WORDS = "Harbour master Ada Obi said on Friday that more than 30 boats had sunk.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder with one article in it the current one."""
    (tmp_path / "boats.txt").write_text(WORDS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, given: str | bytes | None = None) -> Result:
    """Run the command as a user would."""
    return CliRunner().invoke(factdb, ["extract", *arguments], input=given)


def rows(result: Result) -> list[dict[str, Any]]:
    """Return the objects printed."""
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.usefixtures("folder")
def test_jsonl_prints_one_object_an_article() -> None:
    """Away from a terminal the output is JSON, one line an article, as the extraction format defines it."""
    result = run("boats.txt", "--published", "2022-09-11")
    (row,) = rows(result)
    assert result.exit_code == 0
    assert row["id"] == "boats"
    assert row["article"]["published"] == "2022-09-11"
    assert [entry["from"] for entry in row["times"]] == ["2022-09-09"]
    assert row["quantities"][0]["low"] == 30


def test_standard_input_keeps_the_order_of_its_lines() -> None:
    """JSONL from standard input gives one object a line, in order, on one process or on several."""
    lines = "".join(
        json.dumps({"id": f"n{n}", "text": f"He said on Friday that {n} boats sank."}) + "\n" for n in range(40)
    )
    one = run("--input", "jsonl", "--format", "jsonl", "-", given=lines)
    two = run("--input", "jsonl", "--format", "jsonl", "--jobs", "2", "-", given=lines)
    assert [row["id"] for row in rows(one)] == [f"n{n}" for n in range(40)]
    assert one.stdout == two.stdout


@pytest.mark.usefixtures("folder")
def test_what_was_not_read_is_summed_up_and_the_rest_is_printed() -> None:
    """Files and lines that can't be read are named at the end, with exit status 1; all else is printed."""
    result = run("gone.txt", "boats.txt", "-", "--input", "jsonl", given='{"text": "Two died."}\n{"id": 1}\n')
    assert result.exit_code == 1
    assert len(rows(result)) == 1
    assert "not read:" in result.stderr
    assert "gone.txt: cannot be opened: no such file" in result.stderr
    assert '-, line 2: no "text" with a string' in result.stderr


@pytest.mark.usefixtures("folder")
def test_table_shows_each_layer() -> None:
    """For people there are tables of statements, claims, numbers and times."""
    result = run("boats.txt", "--format", "table", "--explain")
    assert result.exit_code == 0
    for words in ("Statements", "Claims", "Numbers", "Times", "Ada Obi", "more than 30 boats", "Friday", "rule:"):
        assert words in result.stdout


def test_notes_are_told_and_do_not_fail(folder: Path) -> None:
    """A note on an article goes to standard error; the exit status stays 0."""
    (folder / "a.md").write_text(f"---\npublished: soon\n---\n{WORDS}", encoding="utf-8")
    result = run("a.md")
    assert result.exit_code == 0
    assert "a.md: published: not a date" in result.stderr


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "arguments",
    [[], ["boats.txt", "--published", "Tuesday"], ["boats.txt", "--format", "xml"], ["boats.txt", "--lexicon", "none"]],
)
def test_wrong_usage_ends_with_status_two(arguments: list[str]) -> None:
    """What can't be asked like that is refused with exit status 2 and a sentence."""
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Error: " in result.stderr


def test_own_lexicon_is_used(folder: Path) -> None:
    """A folder of lexicons adds words, named by an option or by factdb.toml in the current folder."""
    (folder / "words").mkdir()
    (folder / "words" / "times.toml").write_text('[holidays]\n"midwinter day" = [6, 21]\n', encoding="utf-8")
    (folder / "a.txt").write_text("They met on Midwinter Day 2020.\n", encoding="utf-8")
    assert rows(run("a.txt"))[0]["times"][0]["text"] == "2020"
    assert rows(run("a.txt", "--lexicon", "words"))[0]["times"][0]["text"] == "Midwinter Day 2020"
    (folder / "factdb.toml").write_text('lexicon = ["words"]\n', encoding="utf-8")
    assert rows(run("a.txt"))[0]["times"][0]["from"] == "2020-06-21"


def test_lone_surrogates_and_control_characters_leave_as_escapes() -> None:
    """Whatever an article holds, the output is plain UTF-8 that no terminal obeys, and loses nothing."""
    text = "He said \ud800 that \x1b[31mtwo\x07 died."
    result = run("--input", "jsonl", "-", given=json.dumps({"id": "\x1b]0;x", "text": text}))
    assert "\x1b" not in result.stdout
    assert rows(result)[0]["id"] == "\x1b]0;x"
    assert rows(result)[0]["article"]["length"] == len(text)


@pytest.mark.usefixtures("folder")
def test_a_defect_met_in_one_article_leaves_the_others(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unforeseen error names the article that it was met in; what else was read is printed, and the status is 1."""
    (folder / "anchors.txt").write_text("Two anchors were lost.\n", encoding="utf-8")

    def fails(article: Article, *, lexicon: Lexicon) -> Extraction:
        if "anchors" in article.text:
            raise KeyError("anchor")
        return extract(article, lexicon=lexicon)

    monkeypatch.delenv("FACTDB_TRACEBACK", raising=False)
    monkeypatch.setattr(pipeline, "extract", fails)
    result = run("anchors.txt", "boats.txt")
    assert [row["id"] for row in rows(result)] == ["boats"]
    assert result.exit_code == 1
    assert "anchors.txt: a defect of factdb: KeyError: 'anchor'" in result.stderr
