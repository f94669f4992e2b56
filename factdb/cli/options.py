"""The options that many commands share, as decorators: where the database is, and how rows are printed."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

import click

from factdb.cli.output import FORMATS, Output

T = TypeVar("T")

_OUTER = "factdb.db"
_DB_HELP = "The database: a file of SQLite, or the URL of a PostgreSQL database."


def database_option(command: Callable[..., T]) -> Callable[..., T]:
    """Add --db and pass it as `db`: what was given here, or before the command, else $FACTDB_DB, else factdb.db."""
    default = "$FACTDB_DB or factdb.db"
    return click.option("--db", default=_database, show_default=default, metavar="DB", help=_DB_HELP)(command)


def outer_database_option(group: Callable[..., T]) -> Callable[..., T]:
    """Add --db to the group itself, for whichever command follows: `factdb --db DB COMMAND`."""

    def keep(ctx: click.Context, _option: click.Parameter, db: str | None) -> None:
        ctx.meta[_OUTER] = db

    return click.option("--db", metavar="DB", expose_value=False, callback=keep, help="The same as after the command.")(
        group
    )


def _database() -> str:
    outer: str | None = click.get_current_context().meta.get(_OUTER)
    return outer or os.environ.get("FACTDB_DB") or "factdb.db"


class _Limit(click.IntRange):
    """A number of rows, from 1; none at all is no limit but a slip."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number; 0 is refused with what was probably meant."""
        if str(value).strip() == "0":
            self.fail("0 would print nothing: give 1 or more, or leave --limit out.", param, ctx)
        return int(super().convert(value, param, ctx))


#: The type of every --limit.
LIMIT = _Limit(1)


def output_options(command: Callable[..., T]) -> Callable[..., T]:
    """Add --format and --no-header and pass them as `out`, the `Output` to print with."""

    @click.option("--format", "format_", type=click.Choice(FORMATS), default="table", help="How rows are printed.")
    @click.option("--no-header", is_flag=True, help="Leave out the line of column names (table, csv, markdown).")
    @wraps(command)
    def with_output(*args: Any, format_: str, no_header: bool, **options: Any) -> T:
        return command(*args, out=Output(format_, header=not no_header), **options)

    return with_output
