"""Looking after a database: what is in it, whether it is sound, a copy of it, its space."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import factdb.store
from factdb.store import readings
from factdb.store.address import address
from factdb.store.errors import StoreError, UnavailableError
from factdb.store.faults import explained
from factdb.store.head import HEAD
from factdb.store.read import connect
from factdb.store.search import rebuild, unindexed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factdb.store.read import Reader

#: What is counted, in the order in which people ask.
TABLES = (
    *("article", "reprint", "statement", "claim", "numeric_claim", "mention", "entity", "alias", "predicate"),
    *("resolution", "ruling", "review", "grade"),
)
Violation = tuple[str, str, str]


def info(db: str) -> Iterator[tuple[str, str | int]]:
    """Yield what a database is and how much of everything it holds, as names and values."""
    with connect(db) as reader:
        yield "database", str(reader.address)
        yield "kind", "PostgreSQL" if reader.postgres else "SQLite"
        yield "schema", HEAD
        yield "bytes", _size(reader)
        for table in TABLES:
            yield table, int((reader.one(f"SELECT count(*) FROM {table}") or (0,))[0])  # noqa: S608 - a constant


def check(db: str, *, deep: bool = False) -> Iterator[Violation]:
    """Yield everything that must not be, as table, id and problem; `deep` asks the database itself too."""
    with connect(db) as reader:
        if deep:
            yield from _postgres_checks(reader) if reader.postgres else _sqlite_checks(reader)
            yield from unindexed(reader)
        yield from reader.query("SELECT * FROM violation")


def backup(db: str, target: Path) -> None:
    """Copy a SQLite database while others read and write it; raises StoreError if the copy cannot be made."""
    place = address(db)
    if place.path is None:
        raise StoreError(f"{place}: a server's databases are backed up by its own tools: pg_dump --format=custom URL")
    if target.exists():
        raise StoreError(f"{target}: there is something already; a backup overwrites nothing")
    connect(db).close()
    try:
        with closing(sqlite3.connect(place.path)) as source, closing(sqlite3.connect(target)) as copy:
            source.backup(copy, pages=1000)
    except sqlite3.Error as error:
        raise explained(address(str(target)), error) from error


def vacuum(db: str) -> tuple[int, int]:
    """Give back unused space, renew statistics and what is made of other tables; return the bytes before and after."""
    before = _size_of(db)
    with factdb.store.open(db) as store:
        try:
            with closing(store.engine.raw_connection()) as connection:
                _vacuum(connection.driver_connection, postgres=store.postgres)
        except Exception as error:
            raise explained(store.address, error) from error
    return before, _size_of(db)


def _vacuum(connection: Any, *, postgres: bool) -> None:
    if postgres:
        with connection.cursor() as cursor:
            rebuild(cursor, postgres=True)
            readings.rebuild(cursor)
        connection.commit()
        connection.autocommit = True
        connection.execute("VACUUM ANALYZE")
        return
    connection.execute("PRAGMA temp_store = FILE")
    connection.execute("BEGIN IMMEDIATE")
    rebuild(connection, postgres=False)
    readings.rebuild(connection)
    connection.execute("COMMIT")
    connection.execute("VACUUM")
    connection.execute("PRAGMA optimize = 0x10002")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _sqlite_checks(reader: Reader) -> Iterator[Violation]:
    for (problem,) in reader.query("PRAGMA integrity_check"):
        if problem != "ok":
            yield "database", "", str(problem)
    for table, rowid, parent, _number in reader.query("PRAGMA foreign_key_check"):
        yield str(table), f"row {rowid}", f"what it refers to in {parent} does not exist"
    if reader.address.path is not None:
        yield from _index_check(reader.address.path)


def _index_check(path: Path) -> Iterator[Violation]:
    """Have full-text search compare its indices with what they index: a write as SQLite sees it, so it is undone."""
    with closing(sqlite3.connect(path, timeout=60, isolation_level=None)) as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return  # a file that may not be written
        for table in ("statement_search", "article_search"):
            try:
                connection.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")  # noqa: S608 - a constant
            except sqlite3.DatabaseError:
                yield table, "", "its index is not of what it indexes; `factdb db vacuum` makes it anew"


def _postgres_checks(reader: Reader) -> Iterator[Violation]:
    """Yield the constraints that were never checked; those that were, the server keeps."""
    unchecked = "SELECT conrelid::regclass::text, conname FROM pg_constraint WHERE NOT convalidated"
    for table, name in reader.query(unchecked):
        yield str(table), str(name), "the constraint has not been checked for all rows"


def _size(reader: Reader) -> int:
    if reader.postgres:
        return int((reader.one("SELECT pg_database_size(current_database())") or (0,))[0])
    path = reader.address.path
    return path.stat().st_size if path else 0


def _size_of(db: str) -> int:
    with connect(db) as reader:
        return _size(reader)


def upgrade(db: str) -> None:
    """Bring an existing database to this version's schema."""
    place = address(db)
    if place.path is not None and not place.path.is_file():
        raise UnavailableError(str(place), "no such database; `factdb seed FILE…` makes one.")
    factdb.store.open(db).close()
