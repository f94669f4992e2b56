"""`factdb db`: looking after a database."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import click

from factdb.cli.files import File
from factdb.cli.options import database_option, output_options

if TYPE_CHECKING:
    from pathlib import Path

    from factdb.cli.output import Output


@click.group()
def db() -> None:
    """Look after a database: contents, upgrade, soundness, backup, space.

    \b
    Examples:
      factdb db info
      factdb db check --deep
    """


@db.command()
@database_option
@output_options
def info(db: str, out: Output) -> None:
    """Show what the database is and how much of everything it holds.

    \b
    Examples:
      factdb db info
      factdb db info --db archive.db --format json
    """
    from factdb.store.admin import info as found

    out.rows(["name", "value"], found(db))


@db.command()
@database_option
def upgrade(db: str) -> None:
    """Bring a database made by an older factdb to this one's schema.

    All of it happens in one transaction: if anything fails, the database stays as it was.

    \b
    Examples:
      factdb db upgrade --db archive.db
    """
    from factdb.store.admin import upgrade as run

    run(db)


@db.command()
@click.option("--deep", is_flag=True, help="Have the database itself check its pages, indices and references too.")
@click.option("--distances", is_flag=True, help="List stated distances that the map does not bear out; only advice.")
@database_option
@output_options
def check(deep: bool, distances: bool, db: str, out: Output) -> None:
    """List everything that must not be: words that are not in their article, orphans, impossible rows.

    Nothing is printed but the column names if all is well; otherwise the exit status is 1.

    \b
    Examples:
      factdb db check
      factdb db check --deep --format csv
      factdb db check --distances
    """
    if distances:
        from factdb.report.distances import COLUMNS, doubtful
        from factdb.store.read import connect

        with connect(db) as reader:
            out.rows(COLUMNS, doubtful(reader))
        return
    from factdb.store.admin import check as found

    problems = found(db, deep=deep)
    first = next(problems, None)
    out.rows(["source", "id", "problem"], [] if first is None else chain([first], problems))
    click.get_current_context().exit(0 if first is None else 1)


@db.command()
@click.argument("target", metavar="FILE", type=File(dir_okay=False))
@database_option
def backup(target: Path, db: str) -> None:
    """Copy a SQLite database to FILE while others go on reading and writing it.

    \b
    Examples:
      factdb db backup factdb-monday.db
    """
    from factdb.store.admin import backup as run

    run(db, target)


@db.command()
@database_option
def vacuum(db: str) -> None:
    """Give unused space back, and renew the statistics that queries are planned by.

    \b
    Examples:
      factdb db vacuum --db archive.db
    """
    from factdb.store.admin import vacuum as run

    before, after = run(db)
    click.echo(f"{before} bytes before, {after} after.", err=True)
