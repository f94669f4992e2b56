"""Hostile articles from file to page: they are read or refused, nothing of them acts, and the rest is as if alone."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factdb.cli import factdb
from factdb.store import admin

SAID = 'The river rose. "More than 30 people have been brought to safety," the mayor, Ada Holm, said.\n'
#: What no terminal may be sent: controls but line break and tab, the C1 controls, directions written over others.
_ACTS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_TITLE = '=HYPERLINK("http://evil.example")<script>alert(1)</script>\u202e\x1b]0;owned\x07'

TAGGED = f"---\ntitle: !!python/object/apply:os.system ['touch owned']\n---\n{SAID}"
NESTED = f"<html><body>{'<div>' * 20_000}<p>{SAID}</p></body></html>"
LINES = [
    json.dumps({"text": "Officials \u202esaid\u202c that \x1b[31mtwo\x07 people had died.\x9b2J", "title": _TITLE}),
    json.dumps({"text": SAID * 2, "title": _TITLE, "publisher": "+1+cmd|' /C calc'!A0", "path": "../../owned"}),
    json.dumps({"text": "He said that\0two people had died."}),
    json.dumps({"text": "He said that \ud800 two people had died."}),
    "[" * 200_000,
    '{"text": ' + "9" * 5000 + "}",
    json.dumps({"text": "a" * 10_000_001}),
    json.dumps({"text": "The mayor said that two people had died, " * 200}),
    json.dumps(
        {"text": SAID * 5, "title": "no\0end", "publisher": "half \ud800", "author": "\0", "url": "http://x/\0"}
    ),
]


#: One hostile thing each: the file, what is in it, and what is told of one that is refused.
ONE_BY_ONE = {
    "terminal escapes": ("a.jsonl", LINES[0], ""),
    "directions written over others": ("a.txt", f"\u202e{SAID}\u2066", ""),
    "NUL": ("a.jsonl", LINES[2], "NUL"),
    "half a character": ("a.jsonl", LINES[3], "surrogate"),
    "deeply nested page": ("a.html", NESTED, "no main text"),
    "deeply nested line": ("a.jsonl", LINES[4], "line 1"),
    "a number without end": ("a.jsonl", LINES[5], "line 1"),
    "a line that unpacks to more than an article": ("a.jsonl", LINES[6], "10 MB"),
    "repetition without end": ("a.jsonl", LINES[7], ""),
    "tags of YAML": ("a.md", TAGGED, ""),
    "a name that climbs": ("a..\n..\\..\n.txt", SAID, ""),
    "a path that climbs": ("a.jsonl", json.dumps({"text": SAID, "id": "../../owned", "path": "../../owned\n"}), ""),
    "a formula": ("a.jsonl", json.dumps({"text": f"=cmd|' /C calc'!A0 {SAID}", "title": "=1+1", "author": "@x"}), ""),
    "a script": ("a.txt", f"<script>alert(1)</script> {SAID}", ""),
}


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder of hostile files beside one that means well, in the current folder."""
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "good.txt").write_text(SAID)
    (folder / "line\nbreak \x1b[2J.txt").write_text(SAID * 3)
    (folder / os.fsdecode(b"no text \xff.txt")).write_text(SAID * 4)
    (folder / "tagged.md").write_text(TAGGED)
    (folder / "nested.html").write_text(NESTED)
    (folder / "lines.jsonl").write_text("\n".join(LINES))
    (folder / "zeros.txt").write_bytes(bytes(100_000))
    monkeypatch.chdir(tmp_path)
    return folder


def run(*arguments: str) -> Result:
    """Run a command; whatever it prints is harmless, and no defect is met."""
    result = CliRunner().invoke(factdb, arguments)
    assert not _ACTS.search(result.output)
    assert not re.search("defect|Traceback", result.output)
    return result


def test_a_hostile_archive_does_no_harm(database: str, archive: Path, tmp_path: Path) -> None:
    """Seeded by two processes, listed, exported and made pages: what could be read is there, and nothing of it acts."""
    seeded = run("seed", "--jobs", "2", "--db", database, str(archive))
    assert seeded.exit_code == 1
    for told in ("NUL", "surrogate", "line 5", "line 6", "line 7", "zeros.txt"):
        assert told in seeded.stderr
    assert not list(admin.check(database, deep=True))
    for command in ("articles", "statements"):
        for format_ in ("table", "csv", "jsonl", "markdown"):
            assert run(command, "--db", database, "--format", format_, "--limit", "50").exit_code == 0
    listed = run("articles", "--db", database, "--format", "csv").stdout
    assert not [cell for row in csv.reader(io.StringIO(listed)) for cell in row if cell[:1] in set("=+@")]
    assert "HYPERLINK" in listed
    assert run("html", "--db", database, "pages").exit_code == 0
    pages = [path.read_text() for path in Path("pages").rglob("*.html")]
    assert any("alert(1)" in page for page in pages)
    assert not [page for page in pages if "<script>alert" in page]
    assert not list(tmp_path.parent.rglob("owned"))


def test_a_hostile_archive_as_parts_stores_the_same(archive: Path) -> None:
    """By way of parts the same articles are stored and the same ones refused."""
    assert run("seed", "--db", "seeded.db", str(archive)).exit_code == 1
    assert run("extract", "--jobs", "2", "--part-size", "2", "--output", "parts", str(archive)).exit_code == 1
    run("import", "--db", "imported.db", "parts")
    ids = [run("sql", "--db", db, "SELECT id FROM article ORDER BY id").stdout for db in ("seeded.db", "imported.db")]
    assert ids[0] == ids[1] != ""


@pytest.mark.parametrize(("name", "content", "told"), ONE_BY_ONE.values(), ids=ONE_BY_ONE)
def test_each_hostile_thing_alone_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: str, told: str
) -> None:
    """It is stored as it is or refused by name; what is listed, exported and shown of it is text and nothing else."""
    folder = tmp_path / "desk" / "archive"
    folder.mkdir(parents=True)
    (folder / name).write_text(content)
    (folder / "good.txt").write_text(SAID * 2)
    monkeypatch.chdir(folder.parent)
    seeded = run("seed", "--db", "factdb.db", "archive")
    assert (seeded.exit_code, told in seeded.stderr) == (int(bool(told)), True)
    stored = run("sql", "--db", "factdb.db", "--format", "csv", "--no-header", "SELECT count(*) FROM article").stdout
    assert stored.split() == ["1" if told else "2"]
    for format_ in ("table", "csv", "jsonl", "markdown"):
        run("statements", "--db", "factdb.db", "--format", format_)
    exported = run("export", "csv", "--db", "factdb.db").stdout
    assert not [cell for row in csv.reader(io.StringIO(exported)) for cell in row if re.match(r"[=+@-]\D", cell)]
    assert run("html", "--db", "factdb.db", "pages").exit_code == 0
    assert not [page for page in Path("pages").rglob("*.html") if "<script>alert" in page.read_text()]
    assert {path.name for path in tmp_path.iterdir()} == {"desk"}
    assert {path.name.partition("-")[0] for path in Path().iterdir()} == {"archive", "factdb.db", "pages"}
