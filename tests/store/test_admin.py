"""Looking after a database: what it holds, what is wrong with it, copies, space."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

import factdb.store
from factdb.ingest import seed
from factdb.store import admin
from factdb.store.errors import LostRaceError, StoreError
from factdb.store.read import connect


@pytest.fixture
def filled(database: str, tmp_path: Path) -> str:
    """Give a database with an article in it."""
    article = tmp_path / "flood.txt"
    article.write_text('The river rose again on Monday. "Stay away from the bank," the mayor, Ada Holm, said.\n')
    seed([article], database)
    return database


def test_info_counts(filled: str) -> None:
    """The info names the kind of database and counts what it holds."""
    found = dict(admin.info(filled))
    assert found["kind"] in ("SQLite", "PostgreSQL")
    assert found["article"] == 1
    assert int(found["bytes"]) > 0


def test_a_sound_database_has_nothing_to_list(filled: str) -> None:
    """Neither the quick nor the deep check finds anything in what seeding stored."""
    assert not list(admin.check(filled))
    assert not list(admin.check(filled, deep=True))


def test_what_is_broken_is_listed(filled: str) -> None:
    """A span that is off by one is named with its table and id, and a claimed place that is none."""
    with factdb.store.open(filled) as store, store.session() as session:
        session.connection().execute(text("UPDATE statement SET start = start + 1 WHERE form = 'direct'"))
        session.connection().execute(text("UPDATE article SET length = 3"))
    problems = {(source, problem) for source, _id, problem in admin.check(filled)}
    assert ("statement", "its words are not in the text at its place") in problems
    assert ("article", "its text is not as long as it was") in problems


def test_a_backup_is_a_whole_database(filled: str, tmp_path: Path) -> None:
    """A copy made while a writer is at work opens as a database of its own; a server's is left to its own tools."""
    target = tmp_path / "copy.db"
    if "://" in filled:
        with pytest.raises(StoreError, match="pg_dump"):
            admin.backup(filled, target)
        return
    with factdb.store.open(filled) as store, store.cursor() as cursor:
        cursor.execute("UPDATE article SET title = 'not committed'")
        admin.backup(filled, target)
    assert not list(admin.check(str(target), deep=True))
    with connect(str(target)) as reader:
        assert reader.one("SELECT count(*), max(title) FROM article") == (1, None)
    with pytest.raises(StoreError, match="overwrites nothing"):
        admin.backup(filled, target)


def test_vacuum_keeps_everything(filled: str) -> None:
    """After a vacuum the database holds what it held."""
    before = {name: value for name, value in admin.info(filled) if name != "bytes"}
    admin.vacuum(filled)
    assert {name: value for name, value in admin.info(filled) if name != "bytes"} == before


def test_a_missing_database_is_not_made_by_looking(tmp_path: Path) -> None:
    """Asking about, upgrading or backing up what is not there says so and makes nothing."""
    nowhere = str(tmp_path / "nowhere.db")
    for act in (lambda: list(admin.info(nowhere)), lambda: admin.upgrade(nowhere), lambda: admin.vacuum(nowhere)):
        with pytest.raises(StoreError, match="factdb seed"):
            act()
    assert not list(tmp_path.iterdir())


def test_a_damaged_or_foreign_file_is_named_as_such(filled: str, tmp_path: Path) -> None:
    """A truncated file, a torn page and a text file are each said to be what they are; nothing is thrown raw."""
    if "://" in filled:
        return
    with closing(factdb.store.open(filled).engine.raw_connection()) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = Path(filled).read_bytes()
    for name, data in {
        "truncated": whole[: len(whole) // 2],
        "torn": whole[:40_000] + b"\xff" * 80_000 + whole[120_000:],
        "text": b"Nothing but words. " * 1000,
        "stub": whole[:50],
    }.items():
        path = tmp_path / f"{name}.db"
        path.write_bytes(data)
        try:
            found = list(admin.check(str(path), deep=True))
        except StoreError as error:
            assert str(path) in str(error)  # noqa: PT017 - either way is right
        else:
            assert found


def test_a_transaction_that_lost_a_race_is_begun_again(database: str) -> None:
    """What another writer's row of the same id stopped is tried again; if that does not help, it is told."""
    with factdb.store.open(database) as store:
        tries = []

        def once() -> int:
            tries.append(1)
            if len(tries) < 3:
                raise LostRaceError(database, "the same row")
            return len(tries)

        assert store.retried(once) == 3
    assert "somebody else" in str(LostRaceError(database, "the same row"))


def test_the_write_ahead_log_stays_bounded_beside_an_open_reader(template: Path, tmp_path: Path) -> None:
    """Many commits while somebody has the database open for reading leave a log of at most the size it is cut to."""
    db = tmp_path / "factdb.db"
    shutil.copy(template, db)
    log = tmp_path / "factdb.db-wal"
    largest = 0
    with connect(str(db)) as reader, factdb.store.open(str(db)) as store:
        for number in range(60):
            assert reader.one("SELECT count(*) FROM intake") == (number,)
            reader.refresh()
            with store.cursor() as cursor:
                row = (f"{number}", "x" * 4_000_000, 1, "2026-01-01T00:00:00Z")
                cursor.execute("INSERT INTO intake VALUES (?, ?, ?, ?)", row)
            largest = max(largest, log.stat().st_size)
    assert 0 < largest < 100_000_000
