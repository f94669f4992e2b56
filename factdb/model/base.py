"""What every table shares: one metadata with named constraints, snake-case table names, and CHECK helpers.

Names are fixed by a convention, because a migration can only drop what has a name, and SQLite gives none of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, MetaData, text
from sqlalchemy.orm import declared_attr
from sqlmodel import SQLModel

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Table(SQLModel):
    """The base of all tables: the class ArticleText is the table article_text."""

    metadata: ClassVar[MetaData] = MetaData(naming_convention=NAMES)

    @declared_attr.directive
    def __tablename__(cls) -> str:  # noqa: N805 - SQLAlchemy calls it with the class
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()


def one_of(column: str, values: Iterable[str]) -> CheckConstraint:
    """Return the CHECK that a column holds one of the values (or null, where it may)."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def span(start: str = "start", end: str = "end") -> CheckConstraint:
    """Return the CHECK that two columns are a stretch of text: 0 ≤ start < end, both null where they may be."""
    return CheckConstraint(f'{start} >= 0 AND {start} < "{end}"', name=start)


def period(name: str) -> CheckConstraint:
    """Return the CHECK that NAME_from and NAME_to are a half-open period; ISO text compares as the times do."""
    return CheckConstraint(f"{name}_from < {name}_to", name=name)


def within_table(table: str, column: str) -> ForeignKeyConstraint:
    """Return a reference to a row of the same table that is checked at commit: rows may arrive in any order."""
    return ForeignKeyConstraint([column], [f"{table}.id"], deferrable=True, initially="DEFERRED")


def sparse(table: str, column: str) -> Index:
    """Return the index of a column that most rows leave null: of the others alone, and no planner's way to the null."""
    there = text(f"{column} IS NOT NULL")
    return Index(f"ix_{table}_{column}", column, sqlite_where=there, postgresql_where=there)


def one_live(table: str, *columns: str, extra: str = "") -> Index:
    """Return the unique index that lets one row per target stand that is not undone."""
    live = text("undone_at IS NULL" + extra)
    name = "_".join(("uq", table, "live", *columns))
    return Index(name, *columns, unique=True, sqlite_where=live, postgresql_where=live)
