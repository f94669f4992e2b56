"""The documented views: one SELECT a file, with a comment on each column; made anew whenever a file changes.

NAME.sql serves both databases; NAME.sqlite.sql or NAME.postgresql.sql takes its place on one of them. A view may read
other views: they are created in an order in which that holds.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

FOLDER = Path(__file__).parent
#: How a lone % reaches each driver: psycopg takes it for a parameter.
_PERCENT = {"sqlite": "%", "postgresql": "%%"}
_COMMENT = re.compile(r"--[^\n]*")


@cache
def views(dialect: str) -> Mapping[str, str]:
    """Return the SELECT of each view for `sqlite` or `postgresql`, each after those that it reads."""
    found = {path.name.partition(".")[0]: path for path in sorted(FOLDER.glob("*.sql")) if path.name.count(".") == 1}
    found |= {path.name.partition(".")[0]: path for path in sorted(FOLDER.glob(f"*.{dialect}.sql"))}
    texts = {name: path.read_text(encoding="utf-8").strip().rstrip(";") for name, path in sorted(found.items())}
    reads = {name: sorted(_read_by(body) & texts.keys() - {name}) for name, body in texts.items()}
    return {name: texts[name] for name in TopologicalSorter(reads).static_order()}


@cache
def fingerprint(dialect: str) -> str:
    """Return the hash of all views' text: what a database's own views are compared with."""
    listed = "\0".join(f"{name}\0{body}" for name, body in sorted(views(dialect).items()))
    return hashlib.sha256(listed.encode()).hexdigest()[:16]


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


def _read_by(body: str) -> set[str]:
    return set(re.findall(r"\b(?:FROM|JOIN)\s+(\w+)", _COMMENT.sub("", body), re.IGNORECASE))
