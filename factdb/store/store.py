"""A database opened for writing: sessions for a few rows, raw transactions for many."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Self, TypeVar

from sqlmodel import Session

from factdb.store.address import address
from factdb.store.engine import make_engine
from factdb.store.errors import LostRaceError
from factdb.store.faults import driver_errors, explained, sqlstate
from factdb.store.migrate import ensure

T = TypeVar("T")

#: How often a transaction that lost a race is tried again.
_TRIES = 8
#: PostgreSQL's codes for what a second try may cure: serialisation failure, deadlock, another's row of the same id.
_PASSING = ("40001", "40P01", "23505")


class Store:
    """One database, created or upgraded on opening; use it as a context manager or close it."""

    def __init__(self, db: str) -> None:
        self.db = db
        self.address = address(db)
        self.engine = make_engine(self.address)
        try:
            ensure(self.engine, self.address)
        except BaseException:
            self.engine.dispose()
            raise

    @property
    def postgres(self) -> bool:
        """True on PostgreSQL, false on SQLite."""
        return self.address.url is not None

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Give a session in one write transaction: committed at the end, undone if anything is raised."""
        with self._explaining(), Session(self.engine, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def cursor(self) -> Iterator[Any]:
        """Give the driver's own cursor (sqlite3 or psycopg) in one write transaction, for many rows."""
        with self._explaining(), self.engine.begin() as connection:
            driver = connection.connection.cursor()
            try:
                yield driver
            finally:
                driver.close()

    def analyze(self) -> None:
        """Have the database count its tables, for its plans; on SQLite from a sample, in a fraction of a second."""
        with self._explaining(), self.engine.begin() as connection:
            if not self.postgres:
                connection.exec_driver_sql("PRAGMA analysis_limit = 1000")
            connection.exec_driver_sql("ANALYZE")

    def retried(self, act: Callable[[], T]) -> T:
        """Return what the act returns, begun again where it lost a race against another writer."""
        for attempt in range(_TRIES):
            try:
                return act()
            except LostRaceError:
                time.sleep(random.uniform(0.01, 0.05) * 2**attempt)  # noqa: S311 - it only spreads the writers
        return act()

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    @contextmanager
    def _explaining(self) -> Iterator[None]:
        try:
            yield
        except driver_errors() as error:
            if sqlstate(error) in _PASSING:
                raise LostRaceError(str(self.address), str(error).partition("\n")[0]) from error
            raise explained(self.address, error) from error
