"""A reading query on SQLite.

The file is opened read-only; an authorizer lets reading pass and nothing else (no write, PRAGMA, ATTACH, temporary
table, extension); sorting stays in memory, so that no temporary file fills a disk; a progress handler keeps the time.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING

from factdb.store.faults import explained
from factdb.store.read import Rows, open_sqlite
from factdb.store.readonly.errors import ONLY_READS, QueryError, refused, too_long

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factdb.store.address import Address
    from factdb.store.readonly.clock import Clock

#: Bytes of one value and of a query, and of all memory if the process is a user's command.
_LONGEST = 64_000_000
_QUERY = 1_000_000
_HEAP = 400_000_000
#: Steps of SQLite's machine between two looks at the clock: a fraction of a millisecond.
_STEPS = 20_000
_BATCH = 500

_READING = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE}
#: Functions that do more than compute.
_DENIED = {"load_extension", "fts3_tokenizer", "readfile", "writefile", "edit"}
#: What SQLite lets nobody change without PRAGMA writable_schema, and nobody who reads only at all.
_SCHEMA = {"sqlite_master", "sqlite_temp_master"}
#: What SQLite says where the file is at fault, not the query.
_BROKEN = ("malformed database", "image is malformed", "not a database", "disk I/O", "locked")
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: _LONGEST,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: _QUERY,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 1000,
}


def limit_memory() -> None:
    """Bound the memory that SQLite takes in this process, for good: for a command that runs one query and ends."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(f"PRAGMA hard_heap_limit = {_HEAP}")


@contextmanager
def run(place: Address, sql: str, params: Mapping[str, str], clock: Clock) -> Iterator[Rows]:
    """Give the rows of the query."""
    with closing(_guarded(place, clock)) as connection:
        clock.interrupt = partial(_interrupt, connection)
        try:
            with clock.working():
                cursor = connection.execute(sql, params)
        except (sqlite3.Error, sqlite3.Warning, UnicodeEncodeError) as error:
            raise _explained(place, error, clock) from error
        if cursor.description is None:
            raise QueryError(ONLY_READS)
        yield Rows([column[0] for column in cursor.description], _rows(place, cursor, clock))


def _guarded(place: Address, clock: Clock) -> sqlite3.Connection:
    connection = open_sqlite(place)
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    for limit, value in _LIMITS.items():
        connection.setlimit(limit, value)
    connection.set_progress_handler(clock.over, _STEPS)
    connection.set_authorizer(_authorize)
    return connection


def _interrupt(connection: sqlite3.Connection) -> None:
    with suppress(sqlite3.ProgrammingError):  # closed in the meantime
        connection.interrupt()


def _authorize(action: int, first: str | None, second: str | None, _database: str | None, _inner: str | None) -> int:
    allowed = (
        action in _READING
        or (action == sqlite3.SQLITE_FUNCTION and (second or "").lower() not in _DENIED)
        or (action == sqlite3.SQLITE_PRAGMA and first == "data_version")  # full-text search asks for it
        or (action == sqlite3.SQLITE_UPDATE and first in _SCHEMA)  # json_each and full text declare their columns so
    )
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY


def _rows(place: Address, cursor: sqlite3.Cursor, clock: Clock) -> Iterator[tuple[object, ...]]:
    while True:
        try:
            with clock.working():
                batch = cursor.fetchmany(_BATCH)
        except (sqlite3.Error, MemoryError) as error:
            raise _explained(place, error, clock) from error
        if not batch:
            return
        yield from batch


def _explained(place: Address, error: Exception, clock: Clock) -> Exception:
    words = str(error)
    if "interrupted" in words or clock.over():
        return too_long(clock.seconds)
    if "not authorized" in words or "prohibited" in words or "one statement" in words or "readonly" in words:
        return QueryError(ONLY_READS)
    if isinstance(error, MemoryError) or "too big" in words or "out of memory" in words:
        return QueryError("the query needs more memory than it may have")
    if any(each in words for each in _BROKEN):
        return explained(place, error)
    return refused(words)
