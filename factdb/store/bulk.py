"""Many rows at once: tuples straight to the driver, by statements compiled once from the table definitions.

Rows never become model objects, which would cost more than storing them; types are final values, and CHECKs and foreign
keys in the database hold all the same. On PostgreSQL rows go by COPY.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy.dialects import postgresql, sqlite

from factdb import model
from factdb.store import readings, search

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Table

Row = tuple[Any, ...]
Model = type[model.Table]

#: Parents before children; what refers to its own table is checked at commit.
ORDER: tuple[Model, ...] = (
    model.Entity,
    model.Alias,
    model.Predicate,
    model.PredicateRule,
    model.Article,
    model.ArticleText,
    model.Reprint,
    model.Mention,
    model.Statement,
    model.StatementSpan,
    model.Claim,
    model.NumericClaim,
    model.Equivalent,
    model.Intake,
)
#: Rows with ids that anyone may arrive at: whoever comes second finds them there.
SHARED: frozenset[Model] = frozenset(
    {model.Entity, model.Alias, model.Predicate, model.PredicateRule, model.Reprint, model.Intake}
)


class Batch:
    """Rows that are to be stored together, by table; a row has a value for each column in the order of definition."""

    def __init__(self) -> None:
        self.rows: defaultdict[Model, list[Row]] = defaultdict(list)

    def add(self, table: Model, row: Row) -> None:
        """Add one row."""
        self.rows[table].append(row)

    def extend(self, table: Model, rows: Iterable[Row]) -> None:
        """Add many rows."""
        self.rows[table].extend(rows)

    def merge(self, other: Batch) -> None:
        """Add all rows of another batch."""
        for table, rows in other.rows.items():
            self.rows[table].extend(rows)


def store(cursor: Any, batch: Batch, *, postgres: bool) -> None:
    """Store a batch through the driver's cursor, in the caller's transaction."""
    for table in ORDER:
        rows = batch.rows.get(table)
        if not rows:
            continue
        if postgres and table not in SHARED:
            _copy(cursor, table, rows)
        else:
            cursor.executemany(_insert(table, postgres=postgres), rows)
    search.add(cursor, batch.rows, postgres=postgres)
    readings.add(cursor, [row[0] for row in batch.rows.get(model.Article, ())], postgres=postgres)


def columns(table: Model) -> tuple[str, ...]:
    """Return the names of the table's columns, in the order of definition."""
    return tuple(column.name for column in definition(table).columns)


def definition(table: Model) -> Table:
    """Return the SQLAlchemy table behind a model."""
    found: Table = table.__table__  # type: ignore[attr-defined] # SQLModel makes it
    return found


def _copy(cursor: Any, table: Model, rows: Sequence[Row]) -> None:
    with cursor.copy(_copy_statement(table)) as copy:
        for row in rows:
            copy.write_row(row)


@cache
def _copy_statement(table: Model) -> str:
    names = ", ".join(f'"{name}"' for name in columns(table))
    return f"COPY {definition(table).name} ({names}) FROM STDIN"


@cache
def _insert(table: Model, *, postgres: bool) -> str:
    if postgres:
        statement = postgresql.insert(definition(table))
        shared = statement.on_conflict_do_nothing() if table in SHARED else statement
        dialect = postgresql.dialect(paramstyle="format")  # type: ignore[no-untyped-call] # SQLAlchemy leaves it so
        return str(shared.compile(dialect=dialect))
    insert = sqlite.insert(definition(table))
    wanted = insert.on_conflict_do_nothing() if table in SHARED else insert
    return str(wanted.compile(dialect=sqlite.dialect()))
