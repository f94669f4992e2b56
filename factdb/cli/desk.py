"""`factdb rule`, `grade` and `undo`: decisions, each signed and dated, none of them final."""

from __future__ import annotations

from typing import Any

import click

from factdb.cli.options import database_option

BY = click.option(
    "--by", envvar=["FACTDB_EDITOR", "USER"], default="", metavar="NAME", show_envvar=True, help="Who decides."
)
REPLACE = click.option(
    "--replace", is_flag=True, help="End the decision that stands, which the ledger keeps; without it yours is refused."
)
VERDICTS = (
    "agree", "compatible", "rounding_consistent", "value_conflict", "undetermined", "scope_difference", "superseded",
    "denial", "incomparable", "repeat", "framing",
)  # fmt: skip


class _Verdict(click.Choice[str]):
    """A verdict as it is stored or as it is printed: value_conflict, value-conflict, "value conflict"."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        return super().convert("_".join(str(value).replace("-", " ").split()), param, ctx)


@click.command()
@click.argument("claim")
@click.argument("other")
@click.argument("verdict", type=_Verdict(VERDICTS))
@click.option("--because", required=True, help="Why: a ruling without its reason is none.")
@REPLACE
@BY
@database_option
def rule(*, db: str, claim: str, other: str, verdict: str, because: str, replace: bool, by: str) -> None:
    """Rule on two claims: your verdict stands before every rule, with your name and reason.

    The first words of an id will do. A second ruling on the same claims is refused and told of the first, unless
    it is to --replace it; `factdb undo` ends one.

    \b
    Examples:
      factdb rule a7k2m0q4x1c8z.c2 a7k2m0q4x1c8z.c5 scope_difference --because "the 400 are the south bank only"
    """
    from factdb import store
    from factdb.report import desk

    pair = (id_of(db, "claim", claim), id_of(db, "claim", other))
    with store.open(db) as opened:
        made = desk.rule(opened, pair, verdict, because, desk.Signature.of(by), replace=replace)
    click.echo(f"{made.id}: {verdict}, ruled by {made.decided_by}")


@click.command()
@click.argument("target")
@click.argument("value", type=click.Choice(("A", "B", "C", "D", "E", "F", "1", "2", "3", "4", "5", "6")))
@click.option("--because", help="Why.")
@REPLACE
@BY
@database_option
def grade(*, db: str, target: str, value: str, because: str | None, replace: bool, by: str) -> None:
    """Grade a source A to F for reliability, or a claim 1 to 6 for credibility (the Admiralty scale).

    TARGET is the id or the name of a source, or the id of a claim. A is reliable, E unreliable, F can't be judged; 1 is
    confirmed by others, 5 improbable, 6 can't be judged.

    \b
    Examples:
      factdb grade "Russian Ministry of Defense" D --because "three of five figures were withdrawn"
      factdb grade a7k2m0q4x1c8z.c2 2
    """
    from factdb import store
    from factdb.report import desk

    found = id_of(db, "claim", target) if "." in target else _source(db, target)
    with store.open(db) as opened:
        made = desk.grade(opened, found, value, because, desk.Signature.of(by), replace=replace)
    click.echo(f"{made.id}: {value} for {found}, graded by {made.decided_by}")


@click.command()
@click.argument("decision")
@BY
@database_option
def undo(*, db: str, decision: str, by: str) -> None:
    """End a decision: a ruling, a grade or a review, by its id. The row stays, with the date of its end.

    \b
    Examples:
      factdb undo r5c9x0m2p7k1z
    """
    from factdb import store
    from factdb.report import desk

    with store.open(db) as opened:
        what = desk.undo(opened, decision, desk.Signature.of(by))
    click.echo(f"{decision}: the {what} is undone")


def id_of(db: str, table: str, prefix: str) -> str:
    """Return the one id that begins so."""
    from factdb.report.listings.lookup import by_prefix
    from factdb.store.read import connect

    with connect(db) as reader:
        return by_prefix(reader, table, prefix)


def _source(db: str, name: str) -> str:
    """Return the id of the one source of this name."""
    from factdb.report.desk.sources import one_source
    from factdb.store.read import connect

    with connect(db) as reader:
        return one_source(reader, name)
