"""`factdb compare` and `factdb conflicts`: evidence by value with its verdicts, and all topics, the worst first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factdb.cli.dates import Day
from factdb.cli.filters import predicate_arguments
from factdb.cli.options import LIMIT, database_option, output_options

if TYPE_CHECKING:
    from factdb.cli.output import Output

TOPICS = 5
_PUBLISHER = click.option("--publisher", multiple=True, help="Only what this outlet published or printed; repeatable.")


@click.command()
@click.argument("predicate", required=False)
@click.option("--topic", help="One topic by its id, as `factdb conflicts` lists it.")
@click.option("--place", multiple=True, help="Only claims about this place or what lies within it; may be repeated.")
@_PUBLISHER
@click.option("--since", type=Day(), help="Only what was said on that day, month or year or later.")
@click.option("--until", type=Day(end=True), help="Only what was said on that day, month or year or before.")
@click.option("--pairs", is_flag=True, help="List every pair with its verdict instead of the evidence.")
@click.option("--limit", type=LIMIT, default=TOPICS, show_default=True, help="How many topics to show.")
@output_options
@database_option
def compare(
    *,
    db: str,
    out: Output,
    predicate: str | None,
    topic: str | None,
    place: tuple[str, ...],
    publisher: tuple[str, ...],
    since: str | None,
    until: str | None,
    pairs: bool,
    limit: int,
) -> None:
    """Compare what is said about one thing: evidence by value, and the verdicts between.

    PREDICATE is an event and a kind of number (killed.people), or an event alone: then accounts of it that contest
    each other follow. With --place and no PREDICATE the topics of the place are listed. Each value has its
    speakers, the institution they speak for, the way it came, article and date; each verdict has its reason, the
    ratio and the rounding allowed for. What is printed twice, relayed or copied counts once. `factdb predicates`
    lists what can be asked for.

    \b
    Examples:
      factdb compare regained.area
      factdb compare killed.people --place Ptuj --since 2025-06-01
      factdb compare --topic t4m0z8k2 --pairs --format csv
    """
    if (predicate and topic) or not (predicate or topic or place):
        message = "give a PREDICATE, --topic ID or --place PLACE; a PREDICATE and --topic do not go together"
        raise click.UsageError(message)
    from factdb.cli import shown
    from factdb.report.evidence import Wanted, asked, elsewhere, listed, one
    from factdb.store.read import connect

    wanted = Wanted((predicate,) if predicate else (), place, since, until, publisher=publisher)
    with connect(db) as reader:
        if not (predicate or topic):
            shown.listed(out, listed(reader, wanted))
            return
        found, contested, more = ([one(reader, topic, wanted)], [], 0) if topic else asked(reader, wanted, limit)
        apart = {each.id for each in found if place and elsewhere(reader, place, each)}
        shown.topics(out, found, contested, pairs=pairs, more=more)
        if apart and out.format == "table" and not pairs:
            out.note(shown.of_others(place, [each for each in found if each.id in apart]))


@click.command()
@predicate_arguments
@click.option("--place", multiple=True, help="Only claims about this place or what lies within it; may be repeated.")
@_PUBLISHER
@click.option("--since", type=Day(), help="Only what was said on that day, month or year or later.")
@click.option("--until", type=Day(end=True), help="Only what was said on that day, month or year or before.")
@click.option("--limit", type=LIMIT, default=20, show_default=True, help="How many conflicts to list.")
@click.option(
    "--all",
    "everything",
    is_flag=True,
    help="Also numbers of one statement, and those of which only the kind is known to be the same.",
)
@output_options
@database_option
def conflicts(
    *,
    db: str,
    out: Output,
    predicate: tuple[str, ...],
    place: tuple[str, ...],
    publisher: tuple[str, ...],
    since: str | None,
    until: str | None,
    limit: int,
    everything: bool,
) -> None:
    """List where reports conflict, the worst first.

    One line a topic, by its worst pair: numbers that cannot both hold; numbers that are far apart but may not be about
    the same, by how many times; denials; then accounts of one place that contest each other. `factdb compare --topic`
    opens one.

    What two sources say comes before what one says on one day, and what was said of one place within two weeks before
    what hardly is of one matter. Two numbers of one statement are left out; numbers of which it is not known what
    happened (reported.people) are listed only if they count the same and state one place or one actor. The last line
    says how many topics were left out, and --all lists them too.

    \b
    Examples:
      factdb conflicts
      factdb conflicts killed.people --place Slovenia --limit 50 --format csv
    """
    from factdb.cli import shown
    from factdb.report.evidence import Wanted, conflicting
    from factdb.store.read import connect

    with connect(db) as reader:
        asked_for = everything or any(name.startswith("reported") for name in predicate)
        wanted = Wanted(predicate, place, since, until, publisher=publisher)
        found = conflicting(reader, wanted, limit, everything=asked_for)
        shown.conflicts(out, found, limit)
