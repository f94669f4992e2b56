"""Reading: every kind of file becomes articles, and what can't be read is a value among them."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest

from factdb.article import Article, Problem, read
from factdb.article.read import LONGEST
from factdb.errors import UsageError

WORDS = "The harbour master said on Friday that two ships had sunk.\n"


def one(path: Path, **options: object) -> Article:
    """Return the one article that is read from the path."""
    (item,) = read([path], **options)  # type: ignore[arg-type] # options by name
    assert isinstance(item, Article), item
    return item


def problem(path: Path | str, **options: object) -> str:
    """Return why the path gives no article."""
    (item,) = read([path], **options)  # type: ignore[arg-type] # options by name
    assert isinstance(item, Problem), item
    return str(item)


def write(path: Path, content: str | bytes) -> Path:
    """Write the file, and return its path."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_text_is_taken_as_it_is(tmp_path: Path) -> None:
    """A plain text file is its own text, down to odd blanks and line ends."""
    text = "“Öl”, er\u00a0said.\r\n\r\n\tEnd  \n"
    article = one(write(tmp_path / "oil.txt", text))
    assert (article.text, article.id, article.path) == (text, "oil", str(tmp_path / "oil.txt"))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_mark_goes(tmp_path: Path, encoding: str) -> None:
    """A byte order mark says how to read the file, and is no part of the text."""
    assert one(write(tmp_path / "a.txt", WORDS.encode(encoding))).text == WORDS


def test_other_encodings_are_detected_and_noted(tmp_path: Path) -> None:
    """A file that is not UTF-8 is read all the same, and a note says as what."""
    text = "Le maire a déclaré que la fête était terminée, malgré les protestations répétées des élèves. " * 5
    article = one(write(tmp_path / "a.txt", text.encode("cp1252")))
    assert article.text == text
    assert "not UTF-8" in article.notes[0].message


def test_markdown_front_matter_says_what_the_article_is(tmp_path: Path) -> None:
    """Front matter gives title, publisher, author, date, address and language; the body is the text."""
    head = (
        "title: 'No'\npublisher: Harbour Post\nauthor: A. B.\npublished: 2022-09-11\nurl: https://e.org\nlanguage: de\n"
    )
    article = one(write(tmp_path / "a.md", f"---\n{head}---\n# Head\n\nTwo *ships*\nsank.\n"))
    assert (article.title, article.publisher, article.author) == ("No", "Harbour Post", "A. B.")
    assert (article.published, article.url, article.language) == ("2022-09-11", "https://e.org", "de")
    assert article.text == "Head\n\nTwo ships sank.\n"


@pytest.mark.parametrize(
    ("front", "told"),
    [
        ("title: !!python/object/apply:os.system [echo]", "tag"),
        ("a: &a [x, x]\nb: [*a, *a]", "alias"),
        ("publishd: 2026-01-02", "publishd is not read; is published meant?"),
        ("title: [unclosed", "front matter not read"),
        ("- only\n- a list", "no list of names"),
        ("title: [a, b]", "no plain value"),
        ("title: " + "[" * 5000, "front matter not read"),
        ("published: next Tuesday", "not a date"),
    ],
)
def test_bad_front_matter_is_a_note(tmp_path: Path, front: str, told: str) -> None:
    """What a front matter may not hold is refused with a note, and the text is read."""
    article = one(write(tmp_path / "a.md", f"---\n{front}\n---\n{WORDS}"))
    assert article.text == WORDS
    assert any(told in note.message for note in article.notes)


def test_front_matter_that_is_no_yaml_is_read_line_by_line(tmp_path: Path) -> None:
    """A colon in the title costs nothing, and only a line that cannot be read is lost and named."""
    head = "title: Cholera: clinics full\npublisher: 'Harbour Post'\npublished: 2026-03-04\nurl: &a [x\ntags: a: b\n"
    article = one(write(tmp_path / "a.md", f"---\n{head}---\n{WORDS}"))
    assert (article.title, article.publisher) == ("Cholera: clinics full", "Harbour Post")
    assert (article.published, article.url, article.text) == ("2026-03-04", None, WORDS)
    (note,) = article.notes
    assert "read line by line" in note.message
    assert note.message.endswith("lost: line 5")


def test_a_title_with_a_colon_needs_no_note(tmp_path: Path) -> None:
    """Front matter of names and values alone is read in full, and nothing is said."""
    head = "title: Cholera: clinics full\npublished: 2026-03-04\n"
    article = one(write(tmp_path / "a.md", f"---\n{head}---\n{WORDS}"))
    assert (article.title, article.published, article.notes) == ("Cholera: clinics full", "2026-03-04", ())


def test_page_gives_its_main_text_and_metadata(tmp_path: Path) -> None:
    """Of an HTML page only the main text is read, with the title, site and date it states."""
    body = "".join(
        f"<p>Paragraph {n} says that the river rose by {n} metres over night in the town.</p>" for n in range(9)
    )
    page = f"""<html><head><title>River rises</title><meta property="og:site_name" content="Post">
        <meta property="article:published_time" content="2023-05-04T10:00:00Z"></head>
        <body><nav><a href="/">Home</a></nav><article><h1>River rises</h1>{body}</article></body></html>"""
    article = one(write(tmp_path / "a.html", page))
    assert "Paragraph 3 says" in article.text
    assert "Home" not in article.text
    assert (article.title, article.publisher, article.published) == ("River rises", "Post", "2023-05-04")


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<html></html>",
        "<div>" * 30_000,
        "<p>" + "<b>" * 5_000 + "x",
        "<!--" * 1000,
        "<svg>" + "&#xD800;" * 9 + "<h1>",
    ],
)
def test_page_without_text_is_a_problem(tmp_path: Path, page: str) -> None:
    """Empty, deeply nested or broken HTML is named, and stops nothing."""
    (item,) = read([write(tmp_path / "a.html", page)])
    assert isinstance(item, Problem) or item.text.strip() == "x"


def test_jsonl_text_is_exact_and_bad_lines_are_named(tmp_path: Path) -> None:
    """Each good line is an article with its text untouched; each bad line is a problem with its number."""
    text = " \u2028\ud800 “x”\u0000\r\n"
    good = {"id": 7, "text": text, "title": "T", "published": "2022-09-11", "extra": [1]}
    lines = [json.dumps(good), "", "{", '{"id": "x"}', "[1]", '{"text": ""}', '{"text": "b"}', "[" * 100_000]
    items = list(read([write(tmp_path / "a.jsonl", "\n".join(lines))]))
    assert [item.text for item in items if isinstance(item, Article)] == [text, "b"]
    assert [item.id for item in items if isinstance(item, Article)] == ["7", None]
    assert [item.line for item in items if isinstance(item, Problem)] == [3, 4, 5, 6, 8]


def test_jsonl_lines_that_are_not_utf8_are_named(tmp_path: Path) -> None:
    """A line in another encoding is a problem of its own."""
    path = write(tmp_path / "a.jsonl", b'{"text": "caf\xe9"}\n{"text": "tea"}\n')
    first, second = read([path])
    assert isinstance(first, Problem)
    assert isinstance(second, Article)


def test_huge_line_is_skipped_and_the_next_is_read(tmp_path: Path) -> None:
    """A line beyond the limit is named without being held; what follows is read."""
    huge = b'{"text": "' + b"x" * (LONGEST * 2) + b'"}\n'
    first, second = read([write(tmp_path / "a.jsonl", huge + b'{"text": "small"}\n')])
    assert isinstance(first, Problem)
    assert "10 MB" in first.message
    assert isinstance(second, Article)


def test_jsonl_is_read_as_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    """An article is given as soon as its line is there: a stream needs no end."""
    read_end, write_end = os.pipe()
    os.write(write_end, b'{"text": "first"}\n')
    with os.fdopen(read_end, "rb", buffering=0) as stream, os.fdopen(write_end, "wb") as keep_open:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(stream)))
        first = next(iter(read(["-"], input="jsonl")))
        assert isinstance(first, Article)
        assert first.text == "first"
        assert not keep_open.closed


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"", "empty"), (b" \n\t\n", "empty"), (b"\x89PNG\0\0\x01", "binary"), (b"x" * (LONGEST + 1), "10 MB")],
)
def test_what_is_no_article_is_named(tmp_path: Path, content: bytes, told: str) -> None:
    """Empty, binary and huge files are problems that say why."""
    assert told in problem(write(tmp_path / "a.txt", content))


def test_missing_and_unknown_files_are_named(tmp_path: Path) -> None:
    """A path that isn't there, and a kind that isn't known, are problems that say what to do."""
    assert "no such file" in problem(tmp_path / "gone.txt")
    assert "--input" in problem(write(tmp_path / "a.pdf", "x"))
    assert "no file matches" in problem(str(tmp_path / "*.txt"))
    assert "not a regular file" in problem("/dev/null", input="text")


def test_unreadable_file_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    """A link to nowhere is a problem; the files beside it are read."""
    (tmp_path / "a.txt").symlink_to(tmp_path / "nowhere")
    write(tmp_path / "b.txt", WORDS)
    first, second = read([tmp_path])
    assert isinstance(first, Problem)
    assert isinstance(second, Article)


def test_folder_is_read_in_sorted_order(tmp_path: Path) -> None:
    """A folder gives its known files, recursively and sorted; hidden and other files are passed over."""
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.md", "sub/c.txt", ".hidden.txt", "table.csv"):
        write(tmp_path / name, WORDS)
    ids = [item.id for item in read([tmp_path]) if isinstance(item, Article)]
    assert ids == ["a", "b", "c"]


def test_pattern_is_expanded_and_a_literal_name_wins(tmp_path: Path) -> None:
    """A pattern gives its matches in order; a file whose name holds brackets is read by its name."""
    for name in ("a.txt", "b.txt", "[x].txt"):
        write(tmp_path / name, WORDS)
    assert len(list(read([str(tmp_path / "*.txt")]))) == 3
    assert [item.id for item in read([str(tmp_path / "[x].txt")]) if isinstance(item, Article)] == ["[x]"]


def test_line_break_in_a_name_is_kept_in_the_path(tmp_path: Path) -> None:
    """A path may hold anything; it is kept as it is."""
    assert one(write(tmp_path / "a\nb.txt", WORDS)).path == str(tmp_path / "a\nb.txt")


def test_options_win_over_the_file(tmp_path: Path) -> None:
    """What the user says of an article overrides what its file says."""
    path = write(tmp_path / "a.md", f"---\ntitle: Old\npublished: 2020-01-01\n---\n{WORDS}")
    article = one(path, overrides={"title": "New", "published": "2022-09-11T18:30", "author": None})
    assert (article.title, article.published, article.author) == ("New", "2022-09-11T18:30", None)


def test_input_overrides_the_ending(tmp_path: Path) -> None:
    """Said to be text, a Markdown file is taken as it is."""
    assert one(write(tmp_path / "a.md", "# Head\n"), input="text").text == "# Head\n"


@pytest.mark.parametrize("overrides", [{"published": "yesterday"}, {"colour": "red"}])
def test_wrong_override_is_a_usage_error(tmp_path: Path, overrides: dict[str, str]) -> None:
    """An option that can't be meant is refused before anything is read."""
    with pytest.raises(UsageError):
        list(read([write(tmp_path / "a.txt", WORDS)], overrides=overrides))


def test_same_text_has_the_same_key(tmp_path: Path) -> None:
    """The identity of an article is its text's, wherever and however it was stored."""
    plain = one(write(tmp_path / "a.txt", WORDS))
    line = one(write(tmp_path / "b.jsonl", json.dumps({"text": WORDS})))
    assert plain.key == line.key
    assert plain.key.startswith("a")
    assert len(plain.key) == 13


def test_what_no_database_keeps_is_written_otherwise(tmp_path: Path) -> None:
    """A name of bytes that are no text, a NUL or half a character in a title: readable, and storable anywhere."""
    path = tmp_path / os.fsdecode(b"flood\xff.jsonl")
    path.write_text('{"text": "The mayor said so.", "title": "a\\u0000b\\ud800"}')
    (article,) = read([path])
    assert isinstance(article, Article)
    assert (article.title, str(article.path)[-12:]) == ("a␀b\\ud800", "\\udcff.jsonl")
