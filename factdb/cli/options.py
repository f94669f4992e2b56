"""The options that many commands share, as decorators: where the database is, and how rows are printed."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

import click

from factdb.cli.output import FORMATS, Output

T = TypeVar("T")

_DB_HELP = "The database: a file of SQLite, or the URL of a PostgreSQL database."


def database_option(command: Callable[..., T]) -> Callable[..., T]:
    """Add --db and pass it as `db`: the path or URL that was given, else $FACTDB_DB, else factdb.db."""
    option = click.option(
        "--db",
        envvar="FACTDB_DB",
        default="factdb.db",
        show_default=True,
        show_envvar=True,
        metavar="DB",
        help=_DB_HELP,
    )
    return option(command)


def output_options(command: Callable[..., T]) -> Callable[..., T]:
    """Add --format and --no-header and pass them as `out`, the `Output` to print with."""

    @click.option("--format", "format_", type=click.Choice(FORMATS), default="table", help="How rows are printed.")
    @click.option("--no-header", is_flag=True, help="Leave out the line of column names (table, csv, markdown).")
    @wraps(command)
    def with_output(*args: Any, format_: str, no_header: bool, **options: Any) -> T:
        return command(*args, out=Output(format_, header=not no_header), **options)

    return with_output
