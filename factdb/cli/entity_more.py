"""The verbs of `factdb entity` that show, check, name and carry decisions elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from factdb.cli.entity import entity, find_id, signed
from factdb.cli.options import database_option, output_options
from factdb.plain import counted

if TYPE_CHECKING:
    from factdb.cli.output import Output
    from factdb.resolve.ledger import Ledger

__all__ = ["entity"]


@entity.command()
@click.argument("id_", metavar="ENTITY")
@click.option("--history", is_flag=True, help="Show what was judged, by whom and when, and what was taken back.")
@output_options
@database_option
def show(id_: str, db: str, out: Output, history: bool) -> None:
    """Show what is merged under one entity, or how it came to be so.

    \b
    Examples:
      factdb entity show zelensky
      factdb entity show zelensky --history --format jsonl
    """
    from factdb.resolve import shown
    from factdb.store.read import connect

    with connect(db) as reader:
        rows = (shown.history if history else shown.members)(reader, find_id(reader, id_))
        out.rows(rows.columns, rows)


@entity.command()
@output_options
@database_option
def check(db: str, out: Output) -> None:
    """Check that names stand as the judgements say; list what does not, and exit with 1 if anything is listed.

    \b
    Examples:
      factdb entity check
    """
    from factdb.resolve.checks import check as checked
    from factdb.store.read import connect

    with connect(db) as reader:
        found = list(checked(reader))
    out.rows(("rule", "entity", "found"), found)
    if found:
        raise click.exceptions.Exit(1)


@entity.group()
def alias() -> None:
    """Give an entity another name, take one away, or list them.

    \b
    Examples:
      factdb entity alias list zelensky
    """


@alias.command("add")
@click.argument("id_", metavar="ENTITY")
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
@signed
def add(ledger: Ledger, id_: str, names: tuple[str, ...]) -> None:
    """Give ENTITY each NAME: from now on articles that use it mean this entity.

    \b
    Examples:
      factdb entity alias add zelensky "Ze" "Зеленський"
    """
    from factdb.lexicon import Lexicon
    from factdb.resolve.aliases import add_alias

    own = _own(ledger, id_)
    added = sum(add_alias(ledger.store, own, name, Lexicon()) for name in names)
    click.echo(f"{counted(added, 'name')} added")


@alias.command("remove")
@click.argument("id_", metavar="ENTITY")
@click.argument("name")
@signed
def remove(ledger: Ledger, id_: str, name: str) -> None:
    """Take NAME away from ENTITY.

    \b
    Examples:
      factdb entity alias add zelensky "Ze"
      factdb entity alias remove zelensky "Ze"
    """
    from factdb.resolve.aliases import remove_alias

    remove_alias(ledger.store, _own(ledger, id_), name)
    click.echo("1 name removed")


def _own(ledger: Ledger, given: str) -> str:
    from factdb.store.read import connect

    with connect(ledger.db) as reader:
        return find_id(reader, given)


@alias.command("list")
@click.argument("id_", metavar="ENTITY")
@output_options
@database_option
def list_(id_: str, db: str, out: Output) -> None:
    """List the names of ENTITY and of what is merged with it, and where each comes from.

    \b
    Examples:
      factdb entity alias list zelensky --format csv
    """
    from factdb.resolve import shown
    from factdb.store.read import connect

    with connect(db) as reader:
        rows = shown.aliases(reader, find_id(reader, id_))
        out.rows(rows.columns, rows)


@entity.command("export")
@click.argument("file", type=click.File("w", encoding="utf-8"), default="-")
@database_option
def export_(file: Any, db: str) -> None:
    """Write all decisions to FILE, a CSV that a team can keep in git; standard output unless named.

    \b
    Examples:
      factdb entity export decisions.csv
    """
    from factdb.resolve.teamfile import export
    from factdb.store.read import connect

    with connect(db) as reader:
        count = export(reader, file)
    click.echo(counted(count, "decision"), err=True)


@entity.command("import")
@click.argument("file", type=click.File(encoding="utf-8"), default="-")
@database_option
def import_(file: Any, db: str) -> None:
    """Bring the decisions of FILE into the database, before or after its articles are there.

    A pair that is judged already keeps its judgement.

    \b
    Examples:
      factdb entity export decisions.csv
      factdb entity import decisions.csv --db new.db
    """
    import factdb.store
    from factdb.lexicon import Lexicon
    from factdb.resolve.ledger import Ledger
    from factdb.resolve.teamfile import bring_in

    with factdb.store.open(db) as store:
        new, known = bring_in(store, Ledger(store), file, Lexicon())
    click.echo(f"{counted(new, 'decision')} brought in, {known} stood already")
