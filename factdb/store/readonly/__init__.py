"""A user's own SQL: one query that reads and does nothing else, within limits of time, memory and length."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from factdb.store.address import address
from factdb.store.read import connect
from factdb.store.readonly.clock import Clock
from factdb.store.readonly.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from contextlib import AbstractContextManager

    from factdb.store.address import Address
    from factdb.store.read import Rows

__all__ = ["SECONDS", "QueryError", "query"]

#: Seconds that a query may take, its rows' way to the reader not counted.
SECONDS = 30.0


@contextmanager
def query(
    db: str,
    sql: str,
    params: Mapping[str, str] | None = None,
    *,
    seconds: float = SECONDS,
    give_up: Callable[[], None] | None = None,
) -> Iterator[Rows]:
    """Give the rows of one query that reads; they come as they are fetched.

    Raises QueryError for anything but one query that reads, and for one that takes more than `seconds`; `give_up` is
    called from another thread if some seconds later it still has not let itself be interrupted.
    """
    if "\0" in sql:
        raise QueryError("the query holds a NUL character")
    connect(db).close()
    place = address(db)
    with Clock(seconds, give_up) as clock, _runner(place)(place, sql, params or {}, clock) as rows:
        yield rows


def _runner(place: Address) -> Callable[[Address, str, Mapping[str, str], Clock], AbstractContextManager[Rows]]:
    from factdb.store.readonly import sqlite  # noqa: PLC0415 - only where it is used

    if not place.url:
        return sqlite.run
    from factdb.store.readonly import postgres  # noqa: PLC0415 - only where it is used

    return postgres.run
