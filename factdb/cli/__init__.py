"""The command line: one group, `factdb`, whose commands each live in a module of their own.

A command's module is loaded when the command is called; it imports click and nothing heavy at its top, and what the
command needs in its body. A command is added by naming it in `commands.SECTIONS`, which also orders the help.
"""

from __future__ import annotations

import click

from factdb import garbage
from factdb.cli.commands import SECTIONS
from factdb.cli.group import Group
from factdb.cli.options import outer_database_option
from factdb.cli.version import version_options


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
    garbage.begin_seldom()  # before modules and lexicons are loaded, which leave none
    garbage.none_at_end()
    factdb(prog_name="factdb")
