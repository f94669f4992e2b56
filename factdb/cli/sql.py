"""`factdb sql`: a query of the user's own, read-only."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from factdb.cli.options import database_option, output_options

if TYPE_CHECKING:
    from factdb.cli.output import Output


@click.command()
@click.argument("query")
@click.option("-p", "--param", "params", nargs=2, multiple=True, metavar="NAME VALUE", help="A value for :NAME.")
@click.option("--timeout", type=click.FloatRange(0.1, 86_400), default=30.0, show_default=True, help="In seconds.")
@database_option
@output_options
def sql(query: str, params: tuple[tuple[str, str], ...], timeout: float, db: str, out: Output) -> None:
    """Run one query of your own, which can only read.

    QUERY is a SELECT over the documented tables and views (docs/sql.md); - reads it from standard input. Nothing can
    be written, attached or loaded, whatever the query says; it is stopped when its time is over.
    On PostgreSQL, a superuser's query runs as the role factdb_reader, which is made on first use and may only read.

    \b
    Examples:
      factdb sql "SELECT name, statements FROM speaker ORDER BY statements DESC LIMIT 10"
      factdb sql "SELECT text, low, high FROM reading WHERE predicate = :p" -p p killed.people
      factdb sql --format csv "SELECT * FROM reading" > readings.csv
    """
    from factdb.store import readonly
    from factdb.store.readonly.sqlite import limit_memory

    limit_memory()
    text = sys.stdin.read() if query == "-" else query
    with readonly.query(db, text, dict(params), seconds=timeout, give_up=_give_up) as rows:
        out.rows(rows.columns, rows)


def _give_up() -> None:
    os.write(2, b"Error: the query did not stop when its time was over; given up.\n")
    os._exit(1)
