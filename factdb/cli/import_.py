"""`factdb import`: extractions made elsewhere into the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factdb.cli.files import File
from factdb.cli.options import database_option
from factdb.cli.seed import reporting, told
from factdb.plain import plain

if TYPE_CHECKING:
    from pathlib import Path


@click.command("import")
@click.argument("paths", metavar="FILE...", nargs=-1, required=True, type=File())
@click.option("--articles", multiple=True, metavar="PATH", help="Where the articles are, if the lines hold no texts.")
@database_option
@click.option("--quiet", is_flag=True, help="Show no progress and no summary.")
def import_(paths: tuple[Path, ...], articles: tuple[str, ...], db: str, quiet: bool) -> None:
    """Store what `factdb extract` printed as jsonl or wrote as parts, here or on another machine.

    FILE is a file of lines, a part, or a folder of such files (*.jsonl) or parts. Parts are held to their manifest: one
    that is missing or altered is named, and the others are stored.

    Every line is checked first: its form, and that all words are in the article's text at their place. Articles that
    the database has already are passed over, so that an import that was stopped can be begun again.

    \b
    Examples:
      factdb extract --format jsonl seeds/ > found.jsonl
      factdb import found.jsonl
      factdb import --articles archive.jsonl part-1.jsonl part-2.jsonl
      factdb extract --jobs 2 --output parts/ archive/
      factdb import parts/
      factdb import parts/ --db postgresql://desk@archive/factdb
    """
    from factdb.ingest import import_lines

    with reporting(quiet=quiet) as report:
        summary = import_lines(paths, db, articles=articles, report=report)
    if not quiet:
        click.echo(told(summary), err=True)
    for problem in summary.problems:
        click.echo(plain(f"not stored: {problem}"), err=True)
    click.get_current_context().exit(1 if summary.problems else 0)
