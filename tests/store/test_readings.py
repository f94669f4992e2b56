"""The table reading_row: always what its view gives, whatever is stored, decided, merged or read again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import factdb.store
from factdb.ingest import seed
from factdb.report import desk
from factdb.report.evidence import Wanted, conflicting
from factdb.report.overview import estimates
from factdb.resolve.ledger import Ledger
from factdb.store import admin, migrate
from factdb.store.read import connect

FLOOD = """\
Published: 2026-03-04

Nineteen people were killed in Graz on Monday, the Austrian Interior Ministry said. The Austrian Red Cross said more
than 30 people were killed in Graz on Monday. Police said 400 homes were flooded.
"""
LATER = """\
Published: 2026-03-05

The Red Cross in Austria said 35 people were killed in Graz on Monday. The Interior Ministry said it had counted 19.
"""
#: The copy with what its things are, whose numbers are each database's own.
KEPT = """SELECT
        t.predicate_id, t.base_unit, t.about_id, t.kind, f.placed, f.period_from, f.period_to, f.claim_id, f.manner,
        f.low, f.high, f.rounded_low, f.rounded_high, f.low_open, f.high_open, f.subject_id, f.source_id, f.origin_id,
        f.statement_id
    FROM reading_row AS f LEFT JOIN thing AS t ON t.id = f.thing_id ORDER BY f.claim_id"""
SIGNED = desk.Signature("A. Editor", "2026-03-05T10:00:00Z")


def rows(db: str, sql: str) -> list[tuple[Any, ...]]:
    with connect(db) as reader:
        return list(reader.query(sql))


def _bodies(db: str) -> list[str]:
    """Return the ids of the ministry and the Red Cross."""
    return [
        str(row[0])
        for row in rows(db, "SELECT DISTINCT source_id FROM reading_row WHERE source_id IS NOT NULL ORDER BY 1")
    ][:2]


def kept(db: str) -> list[tuple[Any, ...]]:
    """Return the table, after a look at whether it is what its view gives."""
    assert not list(admin.check(db))
    return rows(db, KEPT)


@pytest.fixture
def files(database: str, tmp_path: Path) -> list[Path]:
    """Give two files on one flood, which are stored."""
    paths = [tmp_path / "flood.txt", tmp_path / "later.txt"]
    for path, text in zip(paths, (FLOOD, LATER), strict=True):
        path.write_text(text)
    seed(paths, database)
    return paths


def test_every_numeric_claim_has_its_row(database: str, files: list[Path]) -> None:
    """Loading fills the table; reading an article again with another date renews its rows alone."""
    before = kept(database)
    assert len(before) == len(rows(database, "SELECT 1 FROM numeric_claim")) >= 3
    seed(files[:1], database, overrides={"published": "2026-03-11"}, again=True)
    after = kept(database)
    assert len(after) == len(before)
    assert after != before


def test_decisions_and_merges_change_no_row(database: str, files: list[Path]) -> None:
    """A rejection, its undoing and a merge leave the table as it is; what counts follows all the same."""
    assert files
    before = kept(database)
    (claim,) = rows(database, "SELECT c.claim_id FROM reading AS c WHERE c.low = 35")[0]
    with factdb.store.open(database) as store:
        made = desk.reject(store, claim, None, SIGNED)
        assert kept(database) == before
        with connect(database) as reader:
            assert "35 people" not in {row[5] for row in estimates(reader, ("killed.people",), (), None)}
        desk.undo(store, made.id, SIGNED)
        ministry, cross = _bodies(database)
        Ledger(store, "A. Editor").merge(ministry, [cross], "one body")
    assert kept(database) == before
    with connect(database) as reader:
        assert "35 people" in {row[5] for row in estimates(reader, ("killed.people",), (), None)}


def test_a_stated_scope_has_a_row_of_its_own(database: str, files: list[Path]) -> None:
    """The desk's claim is a row beside the one that it takes the place of."""
    assert files
    before = kept(database)
    (claim,) = rows(database, "SELECT claim_id FROM reading WHERE low = 400")[0]
    with factdb.store.open(database) as store:
        made = desk.rescope(store, claim, desk.Scope(period_from="2026-03-02", period_to="2026-03-03"), "asked", SIGNED)
    after = kept(database)
    (new,) = set(after) - set(before)
    assert made.replaced_by in new
    assert set(before) < set(after)


def test_merged_places_conflict_as_one(database: str, tmp_path: Path) -> None:
    """Two figures of one place under two names conflict for certain once the names are merged."""
    for number, (town, count) in enumerate((("Brunnwald", 12), ("Brunnenwald", 70))):
        path = tmp_path / f"{number}.txt"
        path.write_text(
            f"Published: 2026-03-04\n\nThe Austrian Army said {count} people were killed in {town} on Monday.\n"
        )
        seed([path], database)
    two = rows(database, "SELECT DISTINCT about_id FROM thing ORDER BY about_id")
    with connect(database) as reader:
        assert not conflicting(reader, Wanted(), 20).topics
    with factdb.store.open(database) as store:
        Ledger(store, "A. Editor").merge(two[0][0], [two[1][0]], "one town")
    with connect(database) as reader:
        (topic,) = conflicting(reader, Wanted(), 20).topics
        assert [str(pair.comparison.verdict) for pair in topic.pairs] == ["value_conflict"]
    assert not list(admin.check(database))


def test_a_spoilt_table_is_listed_and_made_anew(database: str, files: list[Path]) -> None:
    """The check names a row that is not its claim's and one that is missing; vacuum mends both."""
    assert files
    before = kept(database)
    with factdb.store.open(database) as store, store.cursor() as cursor:
        cursor.execute("UPDATE reading_row SET low = 1 WHERE low = 35")
        cursor.execute("DELETE FROM reading_row WHERE low = 19")
    broken = [problem for source, _, problem in admin.check(database) if source == "reading_row"]
    assert len(broken) >= 2
    assert all("db vacuum" in problem for problem in broken)
    admin.vacuum(database)
    assert kept(database) == before


def test_a_thing_that_is_lost_or_another_is_listed(database: str, files: list[Path]) -> None:
    """The check names readings without what they are told of, or of another place; vacuum leaves no needless thing."""
    assert files
    before = kept(database)
    with factdb.store.open(database) as store, store.cursor() as cursor:
        cursor.execute("DELETE FROM thing WHERE id = (SELECT min(thing_id) FROM reading_row)")
        cursor.execute("UPDATE thing SET about_id = '' WHERE id = (SELECT max(thing_id) FROM reading_row)")
        cursor.execute("INSERT INTO thing (predicate_id, base_unit, about_id, kind) VALUES ('p', '1', '', 'people')")
    listed = {claim for source, claim, _ in admin.check(database) if source == "reading_row"}
    touched = """SELECT claim_id FROM reading_row
        WHERE thing_id IN ((SELECT min(thing_id) FROM reading_row), (SELECT max(thing_id) FROM reading_row))"""
    assert listed == {row[0] for row in rows(database, touched)} != set()
    admin.vacuum(database)
    assert kept(database) == before
    assert not rows(database, "SELECT 1 FROM thing WHERE id NOT IN (SELECT thing_id FROM reading_row)")


def test_an_older_database_is_filled(database: str, files: list[Path]) -> None:
    """A database from before the table has it, and what its articles speak of most, once it is upgraded."""
    assert files
    before, about = kept(database), rows(database, "SELECT id, about_id FROM article ORDER BY id")
    with factdb.store.open(database) as store:
        migrate.downgrade(store.engine, "0006")
        migrate.upgrade(store.engine, store.address)
    assert kept(database) == before
    assert rows(database, "SELECT id, about_id FROM article ORDER BY id") == about
