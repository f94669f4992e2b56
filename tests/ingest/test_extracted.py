"""Importing parts: as if extracted here, once, and only what is as its manifest says."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factdb.article import Article, read
from factdb.extras import MissingExtraError
from factdb.ingest import import_lines, seed
from factdb.lexicon import Lexicon
from factdb.parts import MANIFEST, Setup, write
from factdb.parts.table import Row, encoded, rows
from factdb.store import admin
from factdb.store.read import connect

if TYPE_CHECKING:
    from factdb.ingest import Summary

TEXTS = [
    'The river rose. "More than 30 people have been brought to safety," the mayor, Ada Holm, said.\n',
    "Norvela said on Monday that 2,000 barrels of oil had leaked from the pipe.\n",
    "Two bridges were closed on Friday, the Rivers Board said.\n",
]


@pytest.fixture
def parts(tmp_path: Path) -> Path:
    """Give a folder of three parts, an article each."""
    source = tmp_path / "articles.jsonl"
    source.write_text("".join(json.dumps({"id": str(n), "text": text}) + "\n" for n, text in enumerate(TEXTS)))
    given = [article for article in read([source]) if isinstance(article, Article)]
    folder = tmp_path / "parts"
    list(write(given, folder, Setup.of(Lexicon(), explain=False), {"paths": ["articles.jsonl"]}, size=1))
    return folder


def listed(db: str) -> list[tuple[object, ...]]:
    sql = "SELECT s.id, s.exact, s.speaker, c.predicate, c.number FROM statement_listing AS s"
    with connect(db) as reader:
        return list(reader.query(f"{sql} LEFT JOIN claim_listing AS c ON c.statement_id = s.id ORDER BY 1, 4"))


def told(summary: Summary) -> str:
    """Return the one problem of an import that stored the other two articles."""
    assert summary.stored == 2
    (problem,) = summary.problems
    return f"{Path(problem.path).name}: {problem.message}"


def test_parts_imported_equal_a_seed_and_twice_changes_nothing(database: str, parts: Path, tmp_path: Path) -> None:
    """The same rows as if extracted here; the second time every part is known by its hash."""
    other = str(tmp_path / "other.db")
    seed([tmp_path / "articles.jsonl"], other)
    assert import_lines([parts], database).stored == 3
    before = listed(database)
    assert before == listed(other)
    again = import_lines([parts], database)
    assert (again.stored, again.known_files, again.problems) == (0, 3, [])
    assert listed(database) == before
    assert not list(admin.check(database, deep=True))


def test_an_altered_part_is_refused_and_the_others_are_stored(database: str, parts: Path) -> None:
    """A changed word in a part shows by its hash; made again, the part is stored."""
    part = parts / "part-000001.parquet"
    before = part.read_bytes()
    part.write_bytes(encoded([Row(row.id, row.sha256, row.text, row.extraction + " ") for row in rows(part)]))
    message = told(import_lines([parts], database))
    assert "part-000001.parquet: altered since it was written" in message
    assert "factdb extract --output" in message
    part.write_bytes(before)
    assert import_lines([parts], database).stored == 1


def test_a_missing_part_is_told(database: str, parts: Path) -> None:
    """The manifest knows of it."""
    (parts / "part-000002.parquet").unlink()
    assert "part-000002.parquet: missing" in told(import_lines([parts], database))


def test_a_run_that_has_not_ended_is_told(database: str, parts: Path) -> None:
    """What is there is stored, and that it is not all."""
    path = parts / MANIFEST
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:3]))
    assert "the run that writes them has not ended" in told(import_lines([parts], database))


def test_a_part_alone_is_held_to_the_manifest_beside_it(database: str, parts: Path) -> None:
    """A part, or a manifest for its folder, may be named; without the manifest a part is refused."""
    assert import_lines([parts / "part-000001.parquet"], database).stored == 1
    assert import_lines([parts / MANIFEST], database).stored == 2
    (parts / MANIFEST).unlink()
    for path, why in [
        (parts, "without their manifest"),
        (parts / "part-000001.parquet", "not in a manifest.jsonl beside it"),
    ]:
        summary = import_lines([path], database)
        assert (summary.stored, why in summary.problems[0].message) == (0, True)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PAR1 and no more",
        encoded([Row("a1", "0" * 64, "Another text.", "{}")]),
        encoded([Row("a1", "0" * 64, TEXTS[0], "[" * 100_000)]),
    ],
)
def test_what_is_no_part_is_told_whatever_the_manifest_says(tmp_path: Path, parts: Path, data: bytes) -> None:
    """A manifest can be made for anything: no file under it raises, and nothing of it is stored unchecked."""
    path = parts / MANIFEST
    lines: list[Any] = [json.loads(line) for line in path.read_text().splitlines()]
    lines[2] |= {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    (parts / lines[2]["part"]).write_bytes(data)
    assert "part-000001.parquet: not a" in told(import_lines([parts], str(tmp_path / "new.db")))


def test_without_pyarrow_the_extra_is_named(tmp_path: Path, parts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error says what to install."""
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'factdb\[parquet\]'"):
        import_lines([parts], str(tmp_path / "new.db"))
