"""Installing the views: those of another version are dropped, this version's made, what they were made from noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from factdb.store.views import fingerprint, views

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

#: How a lone % reaches each driver: psycopg takes it for a parameter.
_PERCENT = {"sqlite": "%", "postgresql": "%%"}


def install(connection: Connection, wanted: Mapping[str, str] | None = None) -> None:
    """Drop the views that were installed before and create the wanted ones, by default all of this version.

    Views that users made themselves are left alone.
    """
    dialect = connection.dialect.name
    wanted = views(dialect) if wanted is None else wanted
    for name in reversed(_installed(connection)):
        connection.exec_driver_sql(f'DROP VIEW IF EXISTS "{name}"')
    for name, body in wanted.items():
        connection.exec_driver_sql(f"CREATE VIEW {name} AS\n{body}".replace("%", _PERCENT[dialect]))
    if _remembers(connection):
        connection.execute(text("DELETE FROM state WHERE key = 'views'"))
        value = " ".join((fingerprint(dialect), *wanted)) if wanted else ""
        connection.execute(text("INSERT INTO state (key, value) VALUES ('views', :value)"), {"value": value})


def installed(connection: Connection) -> list[str]:
    """Return the fingerprint that the views were made from, then their names in the order of creation."""
    if not _remembers(connection):
        return []
    row = connection.execute(text("SELECT value FROM state WHERE key = 'views'")).fetchone()
    return [] if row is None else str(row[0]).split()


def _installed(connection: Connection) -> list[str]:
    return installed(connection)[1:]


def _remembers(connection: Connection) -> bool:
    if connection.dialect.name == "postgresql":
        return connection.execute(text("SELECT to_regclass('state')")).scalar() is not None
    return connection.execute(text("SELECT 1 FROM sqlite_master WHERE name = 'state'")).fetchone() is not None
