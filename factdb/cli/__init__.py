"""The command line: one group, `factdb`, whose commands each live in a module of their own.

Command modules import click and nothing heavy at their top, so that help and completion come at once; what a command
needs it imports in its body. A command is added by naming it in `SECTIONS`, which also orders the help.
"""

from __future__ import annotations

import click

from factdb.cli.compare import compare, conflicts
from factdb.cli.db import db
from factdb.cli.desk import grade, rule, undo
from factdb.cli.entity_more import entity
from factdb.cli.export import export
from factdb.cli.extract import extract
from factdb.cli.group import Group
from factdb.cli.html import chart, html_
from factdb.cli.import_ import import_
from factdb.cli.listings import articles, claims, institutions, places, predicates, speakers, statements
from factdb.cli.options import outer_database_option
from factdb.cli.overview import disagreements, estimate, timeline
from factdb.cli.report import report
from factdb.cli.review import review
from factdb.cli.search import search
from factdb.cli.seed import seed
from factdb.cli.show import show
from factdb.cli.sql import sql
from factdb.cli.version import version_options
from factdb.cli.who import who

#: The commands, in the order and under the headings of `factdb --help`.
SECTIONS: dict[str, list[click.Command]] = {
    "Read": [seed, extract, import_],
    "Compare": [compare, conflicts, estimate, timeline, disagreements, report],
    "Decide": [rule, grade, review, undo, entity],
    "Ask": [articles, statements, claims, speakers, institutions, places, predicates, show, who, search, sql],
    "Publish": [html_, chart, export],
    "Look after": [db],
}


@click.group(cls=Group, sections=SECTIONS, context_settings={"help_option_names": ["-h", "--help"]})
@version_options
@outer_database_option
def factdb() -> None:
    """Keep a ledger of who said what, in which words, and see where reports conflict.

    Articles are read from files, their statements, speakers and numbers are kept in one database, and every answer
    opens at the very words it rests on. The database is factdb.db in the current folder unless --db or $FACTDB_DB
    names another.

    \b
    Examples:
      factdb seed seeds/
      factdb statements --speaker zelensky
      factdb compare regained.area
    """


def main() -> None:
    """Run the command line; the process's exit status is 0 (fine), 1 (error) or 2 (usage)."""
    factdb(prog_name="factdb")
