"""`factdb estimate`, `factdb timeline` and `factdb disagreements`: what is asserted of a matter at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from factdb.cli.dates import Day, last_day
from factdb.cli.filters import predicate_arguments
from factdb.cli.options import LIMIT, database_option, output_options

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factdb.cli.output import Output

_PLACE = click.option("--place", multiple=True, help="Only this place and what lies within it; may be repeated.")
#: The columns that a table has room for.
_ESTIMATE = ("predicate", "place", "when", "low", "low_speaker", "high", "high_speaker", "claims", "origins")
_OVERALL = ("predicate", "place", "kind", "low", "high", "base_unit", "claims")
#: A table's rows unless --limit says otherwise.
_PAGE = 50
_TIMELINE = ("when", "predicate", "number", "subject", "place", "speaker", "said", "statement")


@click.command()
@click.argument("predicate", nargs=-1)
@_PLACE
@click.option(
    "--finer",
    is_flag=True,
    help="Kinds within kinds, towns within regions, and claims that state their place, on lines of their own.",
)
@click.option("--overall", is_flag=True, help="One line for each thing in each place over all times; numbers alone.")
@click.option("--limit", type=LIMIT, help="Print at most so many rows; a table has 50 unless told.")
@output_options
@database_option
def estimate(
    *,
    db: str,
    out: Output,
    predicate: tuple[str, ...],
    place: tuple[str, ...],
    finer: bool,
    overall: bool,
    limit: int | None,
) -> None:
    """Show the lowest and the highest number asserted of each matter, with who says so.

    A matter is one thing of one time about one place, which is in brackets if no claim states it and their articles
    speak of it most. The time is that which is told, else that of publication, days of one year with no more than
    two weeks between; what counts over more than a month ("since January") is of that time. Workers are people, and
    a town lies in its province: what is told of a part is of the matter of the whole, if that is told too, but
    tells no lower end of it; --finer keeps them apart. Claims are counted, statements (printed twice counts once)
    and origins (relayed by many counts once). Denials and what nobody commits to are left out. No average is taken
    and no side is.

    --overall is for a first look at very many claims: the lowest and the highest number of each thing in each place
    over all times, in base units and without who says so, those with most claims first; an open end is no end.

    \b
    Examples:
      factdb estimate
      factdb estimate killed.people --place Slovenia
      factdb estimate killed.people --finer --format csv
      factdb estimate --overall --format csv
    """
    if finer and overall:
        message = "--overall keeps kinds and towns apart by itself: leave out --finer"
        raise click.UsageError(message)
    from factdb.cli.listings import first
    from factdb.report import overview
    from factdb.store.read import connect

    with connect(db) as reader:
        page = _PAGE if limit is None and out.format == "table" else limit
        asked_for = reader, predicate, place, None if page is None else page + 1
        found = overview.overall(*asked_for) if overall else overview.estimates(*asked_for, finer=finer)
        columns, rows = found.columns, first(out, found, page, told=limit is None, others="--limit shows")
        if out.format == "table" and not overall:
            columns, rows = _with_when(columns, rows)
        _print(out, columns, rows, _OVERALL if overall else _ESTIMATE)


@click.command()
@predicate_arguments
@_PLACE
@click.option("--unplaced", is_flag=True, help="With --place, also claims without a place, in articles that name it.")
@click.option("--topic", help="Only the claims of this topic, by its id in `factdb conflicts`.")
@click.option("--text", metavar="WORDS", help="Only statements that contain these words.")
@click.option("--since", type=Day(), help="What went on on that day, month or year or later.")
@click.option("--until", type=Day(end=True), help="What went on on that day, month or year or before.")
@click.option("--limit", type=LIMIT, help="Print at most so many rows.")
@output_options
@database_option
def timeline(*, db: str, out: Output, topic: str | None, **options: Any) -> None:
    """List what is said to have happened when, and by whom, the earliest first.

    PREDICATE is a predicate, an event or a pattern (*.people); several are alternatives. The dates are those of what
    happened; a figure that states none stands at the day on which it was said ("said 2025-06-17"), any other claim
    without a time is left out. A place in brackets is the one that the article speaks of most; what states no place, in
    articles that only name the --place, is counted, and --unplaced lists it. With --since or --until what lies within
    comes first, then what only reaches into it ("this year").

    \b
    Examples:
      factdb timeline --place Kharkiv --since 2022-09
      factdb timeline killed.people --text dam --format csv
    """
    from factdb.cli.listings import tell_unplaced
    from factdb.report.evidence import claims_of
    from factdb.report.overview import timeline as listed
    from factdb.report.overview import unplaced
    from factdb.store.read import connect

    options = {"predicates" if name == "predicate" else "places" if name == "place" else name: value
               for name, value in options.items()}  # fmt: skip
    with connect(db) as reader:
        claims = claims_of(reader, topic) if topic else None
        found = listed(reader, claims=claims, **options)
        columns, rows = (["when", *found.columns], _dated(found)) if out.format == "table" else (found.columns, found)
        _print(out, columns, rows, _TIMELINE)
        if options["places"] and not options.pop("unplaced") and not options.pop("limit"):
            tell_unplaced(out, unplaced(reader, claims=claims, **options))


@click.command()
@predicate_arguments
@click.option("--since", type=Day(), help="Only what was said on that day, month or year or later.")
@click.option("--until", type=Day(end=True), help="Only what was said on that day, month or year or before.")
@output_options
@database_option
def disagreements(*, db: str, out: Output, predicate: tuple[str, ...], since: str | None, until: str | None) -> None:
    """Count, for each two sources, how often their numbers agree and how often they conflict.

    A source is the body spoken for, else the speaker; unnamed ones ("police", "officials") are left out. Comparable are
    numbers for one thing, one place, one period and one actor; those that are apart where place, period or actor is
    left unstated are undetermined. A number that a source gives again counts once.

    \b
    Examples:
      factdb disagreements
      factdb disagreements "*.people" --since 2025
    """
    from factdb.report import overview
    from factdb.store.read import connect

    with connect(db) as reader:
        found = overview.disagreements(reader, predicate, since, until)
    if found or out.format != "table":
        out.rows(overview.DISAGREEMENTS, found)
    else:
        out.note(
            "No two named sources give numbers for one thing in one place. `factdb conflicts` has unnamed ones too."
        )


def _with_when(columns: list[str], rows: Iterable[Sequence[Any]]) -> tuple[list[str], Iterator[tuple[Any, ...]]]:
    """Put before each estimate the time that it is of as one cell."""
    from factdb.compare.wording import days, period

    at = columns.index("period_from")

    def when(start: str | None, end: str | None, first: str | None, last: str | None) -> str:
        if start or end:
            return period(start, end) if end else f"since {start}"
        return days(first, last) if first and last else ""

    return ["when", *columns], ((when(*row[at : at + 4]), *row) for row in rows)


def _dated(rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """Put the period before each row as one cell, its last day included."""
    for row in rows:
        first, last = row[0], last_day(row[1])
        when = first if first == last else f"{first} – {last}"
        yield (f"said {when}" if row[2] == "said" else when, *row)


def _print(out: Output, columns: Sequence[str], rows: Iterable[Sequence[Any]], shown: Sequence[str]) -> None:
    """Print all columns, in a table those that it has room for."""
    if out.format != "table":
        out.rows(columns, rows)
        return
    places = [columns.index(name) for name in shown]
    out.rows(shown, ([row[place] for place in places] for row in rows))
