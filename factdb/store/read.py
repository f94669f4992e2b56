"""Reading for listings: plain SQL over the driver (sqlite3, psycopg), without SQLAlchemy, read-only.

A connection answers within milliseconds of the process's start. Parameters are written `:name` for both databases.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, count
from typing import TYPE_CHECKING, Any, Self

from factdb.errors import UsageError
from factdb.store.address import Address, address
from factdb.store.errors import (
    BadQueryError,
    MissingDatabaseError,
    NewerDatabaseError,
    NotADatabaseError,
    OlderDatabaseError,
    OlderViewsError,
    StoreError,
)
from factdb.store.faults import explained
from factdb.store.head import HEAD, VERSION_TABLE
from factdb.store.views import fingerprint

if TYPE_CHECKING:
    import psycopg

Params = Mapping[str, Any] | Sequence[Any]

#: What the state of PostgreSQL's errors begins with where the SQL is wrong or may not be run.
_WRONG = "42"

#: How many rows a server sends at a time.
_BATCH = 2000


#: Of a value that was typed.
_NO_TEXT = "a value holds bytes that are no UTF-8, or half a character, which no text does"


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to a query: the names of its columns, and its rows as they come."""

    columns: list[str]
    rows: Iterator[tuple[Any, ...]]

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return self.rows


class Reader:
    """A database opened to be read; use it as a context manager or close it."""

    def __init__(self, place: Address, connection: Any) -> None:
        self.address = place
        self.connection = connection
        self._queries = count()
        self._cursors: list[Any] = []

    @property
    def postgres(self) -> bool:
        """True on PostgreSQL, false on SQLite."""
        return self.address.url is not None

    def query(self, sql: str, params: Params = ()) -> Rows:
        """Return the rows of one SELECT, fetched as they are read; raises StoreError where the database fails.

        Raises UsageError for a value that is no text: bytes of a command line that are no UTF-8.
        """
        cursor = self._begun(sql, params)
        return Rows([column[0] for column in cursor.description or ()], self._fetch(cursor))

    def among(self, sql: str, ids: Iterable[str], params: Mapping[str, Any] | None = None) -> Rows:
        """Return the rows of a SELECT in which `IN (/* ids */)` stands for these ids, as one value however many."""
        import json  # noqa: PLC0415 - only where it is used

        chosen = "SELECT unnest(CAST(:ids AS text[]))" if self.postgres else "SELECT value FROM json_each(:ids)"
        given = list(ids) if self.postgres else json.dumps(list(ids))
        return self.query(sql.replace("/* ids */", chosen), {**(params or {}), "ids": given})

    def one(self, sql: str, params: Params = ()) -> tuple[Any, ...] | None:
        """Return the first row of a SELECT, None if there is none."""
        cursor = self._begun(sql, params)
        try:
            row: tuple[Any, ...] | None = cursor.fetchone()
        except self._errors() as error:
            raise explained(self.address, error) from error
        finally:
            with suppress(*self._errors()):
                cursor.close()
        return row

    def refresh(self) -> None:
        """See what others have stored since; rows that were not fetched yet are gone."""
        if self.postgres:
            self.connection.rollback()

    def close(self) -> None:
        """Let go of the database."""
        for cursor in self._cursors:
            cursor.close()
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def _begun(self, sql: str, params: Params) -> Any:
        """Return the cursor of a query whose rows are still to be fetched."""
        try:
            return self._cursor(sql, params)
        except UnicodeEncodeError as error:
            raise UsageError(_NO_TEXT) from error
        except self._errors() as error:
            raise self._explained(error) from error

    def _cursor(self, sql: str, params: Params) -> Any:
        if not self.postgres:
            return self.connection.execute(sql, params)
        cursor = self.connection.cursor(f"rows{next(self._queries)}")
        cursor.itersize = _BATCH
        self._cursors = [*(open_ for open_ in self._cursors if not open_.closed), cursor]
        return cursor.execute(pyformat(sql), params) if params else cursor.execute(sql)

    def _fetch(self, cursor: Any) -> Iterator[tuple[Any, ...]]:
        try:
            yield from chain(cursor)  # the chain keeps a cursor from being closed after its connection
        except self._errors() as error:
            raise explained(self.address, error) from error
        finally:
            with suppress(*self._errors()):
                cursor.close()

    def _explained(self, error: Exception) -> StoreError:
        """Tell a query that is wrong from a database that can't be read."""
        code, state = getattr(error, "sqlite_errorcode", None), getattr(error, "sqlstate", None) or ""
        if code == sqlite3.SQLITE_READONLY:
            return BadQueryError(str(self.address), "a reader only reads; factdb.store.open(db) writes")
        if code == sqlite3.SQLITE_ERROR or isinstance(error, sqlite3.ProgrammingError) or state.startswith(_WRONG):
            return BadQueryError(str(self.address), str(error).partition("\n")[0])
        return explained(self.address, error)

    def _errors(self) -> tuple[type[Exception], ...]:
        if not self.postgres:
            return (sqlite3.Error,)
        import psycopg  # noqa: PLC0415 - only where it is used

        return (psycopg.Error,)


def connect(db: str) -> Reader:
    """Return a reader of the database at a path or URL; raises StoreError unless it is there and of this age."""
    place = address(db)
    reader = Reader(place, open_sqlite(place) if place.path else _postgres(place))
    try:
        check_version(reader)
    except BaseException:
        reader.close()
        raise
    return reader


def check_version(reader: Reader) -> None:
    """Raise a StoreError unless the database has the schema that this code reads."""
    if reader.postgres:
        found = "SELECT to_regclass(:name)::text"
    else:
        found = "SELECT name FROM sqlite_master WHERE type = 'table' AND name = :name"
    table = reader.one(found, {"name": VERSION_TABLE})
    if table is None or table[0] is None:
        raise NotADatabaseError(str(reader.address), "it has no factdb tables; `factdb seed FILE…` makes them")
    row = reader.one(f"SELECT version_num FROM {VERSION_TABLE}")  # noqa: S608 - a constant
    version = str(row[0]) if row else ""
    if version > HEAD:
        raise NewerDatabaseError(str(reader.address), version, HEAD)
    if version < HEAD:
        raise OlderDatabaseError(str(reader.address), version, HEAD)
    views = reader.one("SELECT value FROM state WHERE key = 'views'")
    if views is None or str(views[0]).split()[0] != fingerprint("postgresql" if reader.postgres else "sqlite"):
        raise OlderViewsError(str(reader.address))


def open_sqlite(place: Address) -> sqlite3.Connection:
    """Return a connection that only reads; raises StoreError if there is nothing to be read."""
    path = place.path
    assert path is not None  # noqa: S101 - the caller has looked
    if not path.is_file():
        raise MissingDatabaseError(str(place))
    try:
        return _looked_into(f"{path.absolute().as_uri()}?mode=ro")
    except sqlite3.Error as error:
        if _unwritable(error) and not path.with_name(f"{path.name}-wal").exists():
            return _looked_into(f"{path.absolute().as_uri()}?immutable=1")  # a folder that may not be written
        raise explained(place, error) from error


def _unwritable(error: sqlite3.Error) -> bool:
    """Tell whether the error is that even a reader may not make the file that a write-ahead log needs beside it."""
    return "unable to open" in str(error) or "readonly" in str(error)


def _looked_into(uri: str) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, timeout=30, isolation_level=None)
    try:
        connection.execute("PRAGMA cache_size = -65536")
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _postgres(place: Address) -> psycopg.Connection[Any]:
    try:
        import psycopg  # noqa: PLC0415 - only where it is used
        from psycopg.types.numeric import FloatLoader  # noqa: PLC0415 - the same
    except ImportError as error:
        raise NotADatabaseError(str(place), "PostgreSQL needs its driver: pip install 'factdb[postgres]'") from error
    try:
        connection = psycopg.connect(str(place.url), connect_timeout=10)
        connection.read_only = True
        connection.adapters.register_loader("numeric", FloatLoader)  # a number is one on both databases
    except psycopg.Error as error:
        raise explained(place, error) from error
    return connection


@lru_cache(maxsize=256)
def pyformat(sql: str) -> str:
    """Return the SQL with `:name` as psycopg writes it, `%(name)s`; strings, comments and `::casts` are left alone."""
    return _TOKEN.sub(_spelt, sql)


def _spelt(match: re.Match[str]) -> str:
    name = match["name"]
    return f"%({name})s" if name else match[0].replace("%", "%%")


_TOKEN = re.compile(r"""'[^']*'|"[^"]*"|--[^\n]*|::|(?<![\w:]):(?P<name>[A-Za-z_]\w*)|%""")
