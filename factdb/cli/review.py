"""`factdb review`: the queue of what needs an editor, and the decisions on it, each signed and undoable."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from factdb.cli.dates import Day
from factdb.cli.desk import BY, REPLACE, id_of
from factdb.cli.options import LIMIT, database_option, output_options

if TYPE_CHECKING:
    from factdb.cli.output import Output


@click.group(invoke_without_command=True)
@click.option("--predicate", multiple=True, help="Only pairs of this predicate, event or pattern.")
@click.option("--place", multiple=True, help="Only pairs about this place or what lies within it.")
@click.option("--limit", type=LIMIT, default=20, show_default=True, help="How many things to list.")
@BY
@output_options
@database_option
@click.pass_context
def review(
    ctx: click.Context,
    *,
    db: str,
    out: Output,
    predicate: tuple[str, ...],
    place: tuple[str, ...],
    limit: int,
    by: str,
) -> None:
    """Go through what needs an editor: pairs that a missing scope leaves open, then doubtful statements.

    On a terminal each is shown in turn and a key decides (a accept, r reject, s state its place or period, v rule on
    the pair, n next, u undo the last, q quit); anywhere else, or with --format, the queue is listed. The commands below
    decide without asking. What is decided is signed and can be undone.

    \b
    Examples:
      factdb review
      factdb review --format jsonl --limit 100
      factdb review scope a7k2m0q4x1c8z.c2 --place "Kharkiv Oblast" --from 2022-09-06 --to 2022-09-10
    """
    if ctx.invoked_subcommand:
        return
    from factdb.cli.reviewing import go_through
    from factdb.report.evidence import Wanted
    from factdb.report.queue import COLUMNS, queue
    from factdb.store.read import connect

    with connect(db) as reader:
        items = queue(reader, Wanted(predicate, place), limit)
    if out.format == "table" and sys.stdin.isatty() and sys.stdout.isatty():
        go_through(out, db, items, by)
    else:
        out.rows(COLUMNS, (item.row() for item in items))


@review.command()
@click.argument("target")
@click.option("--because", "note", help="Why; kept with the decision.")
@REPLACE
@BY
@database_option
def accept(*, db: str, target: str, note: str | None, replace: bool, by: str) -> None:
    """Accept a statement or claim as it was extracted.

    \b
    Examples:
      factdb review accept a7k2m0q4x1c8z.s4
    """
    _decide(db, target, "accept", note, by, replace=replace)


@review.command()
@click.argument("target")
@click.option("--because", "note", help="Why; kept with the decision.")
@REPLACE
@BY
@database_option
def reject(*, db: str, target: str, note: str | None, replace: bool, by: str) -> None:
    """Reject a statement or claim: comparisons leave it out from now on.

    \b
    Examples:
      factdb review reject a7k2m0q4x1c8z.c9 --because "that is the number of the unit"
    """
    _decide(db, target, "reject", note, by, replace=replace)


@review.command()
@click.argument("claim")
@click.option("--place", help="Where: a place's name or id; “NAME, WITHIN” tells which.")
@click.option("--subject", help="Who did it: the name or id of an entity in the database.")
@click.option("--from", "start", type=Day(), help="When it began: a day, month or year.")
@click.option("--to", "end", type=Day(end=True), help="When it ended: the last day, month or year.")
@click.option("--because", default="", help="Why.")
@REPLACE
@BY
@database_option
def scope(
    *,
    db: str,
    claim: str,
    place: str | None,
    subject: str | None,
    start: str | None,
    end: str | None,
    because: str,
    replace: bool,
    by: str,
) -> None:
    """State the place, the actor or the period of a claim, where its article does not.

    The claim as extracted stays and is set aside; a new one with this scope, signed by you, takes its place until the
    decision is undone. A place is looked for in the database, then in the gazetteer; what neither knows is stated with
    what it lies in ("Mill Lane, Torsk").

    \b
    Examples:
      factdb review scope a7k2m0q4x1c8z.c2 --place Kharkiv --from 2022-09-06 --to 2022-09-10 --because "asked them"
    """
    state(db, claim, (place, subject), (start, end), (because, by), replace=replace)


def state(
    db: str,
    claim: str,
    about: tuple[str | None, str | None],
    period: tuple[str | None, str | None],
    reason: tuple[str, str],
    *,
    replace: bool = False,
) -> str:
    """State a claim's place, actor and half-open period, for a reason, by somebody; tell and return the decision."""
    from factdb import store
    from factdb.report import desk
    from factdb.report.desk.places import stated_place
    from factdb.report.listings import lookup
    from factdb.store.read import connect

    with connect(db) as reader:
        place = stated_place(reader, about[0]) if about[0] else None
        subject_id = lookup.one_entity(reader, about[1]) if about[1] else None
    target = id_of(db, "claim", claim)
    with store.open(db) as opened:
        place_id, new = place or (None, ())
        stated = desk.Scope(place_id, subject_id, *period, new)
        made = desk.rescope(opened, target, stated, reason[0], desk.Signature.of(reason[1]), replace=replace)
    noted = f"; new here: {', '.join(each.name for each in new)}" if new else ""
    click.echo(f"{made.id}: {made.replaced_by} takes the place of {target}, stated by {made.decided_by}{noted}")
    return made.id


def _decide(db: str, target: str, act: str, note: str | None, by: str, *, replace: bool) -> None:
    from factdb import store
    from factdb.report import desk

    statement = target.partition(".")[2].startswith("s")
    found = id_of(db, "statement" if statement else "claim", target)
    with store.open(db) as opened:
        made = getattr(desk, act)(opened, found, note, desk.Signature.of(by), replace=replace)
    click.echo(f"{made.id}: {found} {made.decision} by {made.decided_by}")
