"""One text by several outlets: it is stored once, as the first printed it, and the others are kept beside it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factdb.article import Article, read
from factdb.extract import extract
from factdb.ingest import import_lines, seed
from factdb.report.named import run
from factdb.report.show import records
from factdb.store import admin
from factdb.store.read import connect

WIRE = "The Lind river flooded 40 homes in Varby, the mayor, Ada Holm, said on Monday.\n"
FIRST, SECOND = "Lind Courier", "Varby Echo"


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Give the wire's text as two outlets printed it."""
    return [_printed(tmp_path / "z.md", FIRST, "2026-03-03"), _printed(tmp_path / "a.md", SECOND, "2026-03-04")]


def _printed(path: Path, publisher: str, day: str) -> Path:
    path.write_text(f"---\ntitle: Varby drowns\npublisher: {publisher}\npublished: {day}\n---\n{WIRE}")
    return path


def _listed(db: str) -> list[tuple[object, ...]]:
    with connect(db) as reader:
        return [row[:4] for row in run(reader, "reprints", {})]


BOTH = [(FIRST, "2026-03-03", SECOND, "2026-03-04")]


def test_the_first_is_stored_and_the_second_kept_beside_it(database: str, files: list[Path]) -> None:
    """In one run or in two, the first file gives the article; the same again changes nothing."""
    summary = seed(files, database)
    assert (summary.stored, summary.known, summary.reprints, summary.differing) == (1, 1, 1, 0)
    assert _listed(database) == BOTH
    files[0].write_text(files[0].read_text() + "\n")  # so that the files are parsed once more
    files[1].write_text(files[1].read_text() + "\n")
    again = seed(files, database)
    assert (again.stored, again.reprints) == (0, 0)
    assert _listed(database) == BOTH
    assert not list(admin.check(database, deep=True))


def test_two_runs_are_as_one(database: str, files: list[Path]) -> None:
    """A second outlet that comes later is kept as if it had come at once, and its article's record names it."""
    for file in files:
        summary = seed([file], database)
    assert (summary.reprints, summary.differing) == (1, 0)
    assert _listed(database) == BOTH
    with connect(database) as reader:
        (key,) = reader.one("SELECT id FROM article") or ("",)
        assert [each["publisher"] for each in records.article(reader, key)["reprints"]] == [SECOND]


def test_a_copy_of_the_same_outlet_is_none(database: str, files: list[Path], tmp_path: Path) -> None:
    """Another path, another date, or a file that names no outlet tells nothing of a second printing."""
    seed(files[:1], database)
    _printed(tmp_path / "copy.md", FIRST, "2026-03-05")
    (tmp_path / "bare.txt").write_text(WIRE)
    summary = seed([tmp_path / "copy.md", tmp_path / "bare.txt"], database)
    assert (summary.reprints, summary.differing) == (0, 1)
    assert _listed(database) == []


def test_a_corrected_file_is_no_reprint(database: str, files: list[Path]) -> None:
    """The same file with another outlet is a correction: it is told, and taken over when read again."""
    seed(files[:1], database)
    _printed(files[0], SECOND, "2026-03-03")
    assert (summary := seed(files[:1], database)).differing == 1
    assert summary.reprints == 0
    seed(files[:1], database, again=True)
    assert _listed(database) == []


def test_lines_of_one_file_are_several_printings(database: str, tmp_path: Path) -> None:
    """Two addresses of one text in a JSONL file are two printings."""
    path = tmp_path / "wire.jsonl"
    lines = [{"id": str(n), "text": WIRE, "publisher": FIRST, "url": f"https://example.org/{n}"} for n in range(2)]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    assert seed([path], database).reprints == 1
    with connect(database) as reader:
        assert list(reader.query("SELECT a.url, r.url FROM reprint AS r JOIN article AS a ON a.id = r.article_id")) == [
            ("https://example.org/0", "https://example.org/1")
        ]


def test_read_again_the_first_file_speaks_for_the_text(database: str, files: list[Path]) -> None:
    """What is read again takes the article's place, and no printing is lost."""
    seed(files, database)
    assert seed(files[1:], database, again=True).replaced == 1
    assert _listed(database) == [(SECOND, "2026-03-04", FIRST, "2026-03-03")]
    assert seed(files, database, again=True).replaced == 1
    assert _listed(database) == BOTH
    assert not list(admin.check(database, deep=True))


def test_imports_keep_reprints_too(database: str, files: list[Path], tmp_path: Path) -> None:
    """Extractions of two printings give the same as the files do, in one import or in two."""
    articles = [article for article in read(files) if isinstance(article, Article)]
    for number, article in enumerate(articles):
        line = extract(article).to_dict()
        line["article"]["text"] = article.text
        (tmp_path / f"{number}.jsonl").write_text(json.dumps(line) + "\n")
    assert [import_lines([tmp_path / f"{number}.jsonl"], database).reprints for number in range(2)] == [0, 1]
    assert _listed(database) == BOTH
