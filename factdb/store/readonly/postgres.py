"""A reading query on PostgreSQL.

It is the body of a cursor, sent as one statement by protocol, in a read-only transaction that is always rolled back,
with the server keeping the time: nothing but a SELECT can be declared a cursor. A superuser could take back within the
query any right given up before it, and reach the server's files; for one, the query runs in a session of the role
`factdb_reader`, which is made on first use and may SELECT from factdb's tables, nothing more.
"""

from __future__ import annotations

from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING, Any

import psycopg
from psycopg.conninfo import make_conninfo
from psycopg.sql import SQL, Identifier

from factdb.store.faults import explained
from factdb.store.read import Rows, pyformat
from factdb.store.readonly.errors import ONLY_READS, QueryError, refused, too_long

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factdb.store.address import Address
    from factdb.store.readonly.clock import Clock

READER = "factdb_reader"
_BATCH = 2000
_UNREADABLE = """
    SELECT count(*), current_schema() FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'v')
        AND NOT has_table_privilege(%s, oid, 'SELECT')
"""


@contextmanager
def run(place: Address, sql: str, params: Mapping[str, str], clock: Clock) -> Iterator[Rows]:
    """Give the rows of the query."""
    with closing(_session(place)) as connection, _cursor(connection) as cursor:
        try:
            _allow(connection, clock)
            with clock.working():
                cursor.execute(pyformat(sql) if params else sql, dict(params) or None)
        except UnicodeEncodeError as error:
            raise refused(str(error)) from error
        except psycopg.Error as error:
            raise _explained(place, error, clock) from error
        yield Rows([column.name for column in cursor.description or ()], _rows(place, connection, cursor, clock))


@contextmanager
def _cursor(connection: psycopg.Connection[Any]) -> Iterator[psycopg.ServerCursor[Any]]:
    """Give a cursor in a read-only transaction, which is rolled back."""
    connection.read_only = True
    cursor = connection.cursor("query")
    try:
        yield cursor
    finally:
        with suppress(psycopg.Error):
            connection.rollback()
            cursor.close()


def _session(place: Address) -> psycopg.Connection[Any]:
    """Return a session that cannot harm: the user's own, or the reader's if the user is a superuser."""
    try:
        own = psycopg.connect(str(place.url), connect_timeout=10)
    except psycopg.Error as error:
        raise explained(place, error) from error
    row = own.execute("SELECT rolsuper FROM pg_roles WHERE rolname = session_user").fetchone()
    if row is not None and not row[0]:
        own.rollback()
        return own
    with closing(own):
        _make_reader(own)
    try:
        return psycopg.connect(make_conninfo(str(place.url), user=READER), connect_timeout=10)
    except psycopg.Error as error:
        raise QueryError(
            f"as a superuser a query could do anything, and the server does not let {READER} in instead. Give a URL"
            " with a role that may only SELECT, or let that role log in."
        ) from error


def _make_reader(connection: psycopg.Connection[Any]) -> None:
    """Make the role and let it read what it may not yet; whoever does so at the same time does the same."""
    with suppress(psycopg.errors.DuplicateObject, psycopg.errors.UniqueViolation), connection.transaction():
        if connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (READER,)).fetchone() is None:
            connection.execute(SQL("CREATE ROLE {} LOGIN").format(Identifier(READER)))
    unreadable = connection.execute(_UNREADABLE, (READER,)).fetchone()
    if unreadable is not None and unreadable[0]:
        names = {"schema": Identifier(unreadable[1]), "reader": Identifier(READER)}
        connection.execute(SQL("GRANT USAGE ON SCHEMA {schema} TO {reader}").format(**names))
        connection.execute(SQL("GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO {reader}").format(**names))
    connection.commit()


def _allow(connection: psycopg.Connection[Any], clock: Clock) -> None:
    """Give the next statement the time that is left; before each, for a query may call set_config."""
    milliseconds = max(1, int(clock.left() * 1000))
    connection.execute("SELECT set_config('statement_timeout', %s, true)", (str(milliseconds),))


def _rows(
    place: Address, connection: psycopg.Connection[Any], cursor: psycopg.ServerCursor[Any], clock: Clock
) -> Iterator[tuple[object, ...]]:
    while True:
        try:
            _allow(connection, clock)
            with clock.working():
                batch = cursor.fetchmany(_BATCH)
        except psycopg.Error as error:
            raise _explained(place, error, clock) from error
        if not batch:
            return
        yield from batch


def _explained(place: Address, error: psycopg.Error, clock: Clock) -> Exception:
    words = str(error).partition("\n")[0]
    match error:
        case psycopg.errors.QueryCanceled():
            return too_long(clock.seconds)
        case psycopg.errors.InsufficientPrivilege() | psycopg.errors.ReadOnlySqlTransaction():
            return QueryError(f"{ONLY_READS}: {words}")
        case psycopg.errors.SyntaxError() if "multiple commands" in words:
            return QueryError(ONLY_READS)
        case psycopg.errors.OutOfMemory() | psycopg.errors.ProgramLimitExceeded():
            return QueryError("the query needs more memory than it may have")
        case psycopg.OperationalError() if error.sqlstate is None:
            return explained(place, error)
    return refused(words)
