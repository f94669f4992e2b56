"""Engines for SQLite and PostgreSQL, set so that both behave alike: foreign keys hold, a write transaction is one.

SQLite: WAL (readers never wait for the writer), a busy timeout (writers queue), and every transaction begins IMMEDIATE,
for one that reads first and writes later would fail where it should wait.
"""

from __future__ import annotations

import sqlite3
import time
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event

if TYPE_CHECKING:
    from factdb.store.address import Address

#: How long a writer waits for another before it gives up, in seconds.
PATIENCE = 60


def make_engine(place: Address) -> Engine:
    """Return an engine for the address; nothing is connected yet."""
    if place.path is not None:
        return _sqlite(place)
    url = str(place.url).replace("postgresql://", "postgresql+psycopg://", 1)
    return create_engine(url, pool_size=1, max_overflow=4)


def _sqlite(place: Address) -> Engine:
    engine = create_engine(f"sqlite:///{place.path}", connect_args={"timeout": PATIENCE})
    event.listen(engine, "connect", _settings)
    event.listen(engine, "begin", _begin)
    return engine


def _settings(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # SQLAlchemy's own BEGIN is ours to emit
    connection.execute("PRAGMA page_size = 8192")
    _write_ahead(connection)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA cache_size = -98304")
    connection.execute("PRAGMA wal_autocheckpoint = 4000")  # 32 MB: a load commits more than the usual 8 at a time
    connection.execute("PRAGMA journal_size_limit = 67108864")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Switch to WAL; the switch needs the file alone and does not wait by itself."""
    deadline = time.monotonic() + PATIENCE
    while connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.01)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
