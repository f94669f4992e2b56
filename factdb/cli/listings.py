"""The listings: `articles`, `statements`, `claims`, `speakers`, `institutions`, `places`, `predicates`.

A table shows the columns that fit a screen; the other formats have every column.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from factdb.cli.brief import brief
from factdb.cli.filters import filter_options
from factdb.cli.options import database_option, output_options

if TYPE_CHECKING:
    from factdb.cli.output import Output

Row = Sequence[Any]
#: What a table shows unless --limit says otherwise.
_PAGE = 50


def _listing(command: Any) -> click.Command:
    """Make a command of the options that all listings share."""
    return click.command()(database_option(filter_options(output_options(command))))


@_listing
def articles(db: str, out: Output, **options: Any) -> None:
    """List articles: when and by whom published, and how many statements they hold.

    Filters choose the articles that hold such a statement.

    \b
    Examples:
      factdb articles --since 2025-06
      factdb articles --speaker verdnik --format csv
    """
    _print(db, out, "articles", **options)


@_listing
def statements(db: str, out: Output, **options: Any) -> None:
    """List statements: who said what, and for whom.

    A speaker is found whatever the spelling; an institution's statements include those by people who spoke for it; a
    place includes what lies within it. Statements without a speaker are the article's own voice.

    \b
    Examples:
      factdb statements --speaker zelensky
      factdb statements --institution "Russian Ministry of Defense" --since 2022-09
      factdb statements --place "Kharkiv Oblast" --stance deny --format jsonl
    """
    _print(db, out, "statements", **options)


@_listing
@click.option("--unplaced", is_flag=True, help="With --place, also claims without a place, in articles that name it.")
@click.option("--rejected", is_flag=True, help="Instead, those that an editor rejected.")
def claims(db: str, out: Output, *, rejected: bool, unplaced: bool, **options: Any) -> None:
    """List claims: what statements assert, where, when, and with which number.

    What an editor rejected is left out; --rejected lists it, and `factdb show claim` says who did so and when. A claim
    that states no place may be about any that its article names: `factdb compare --place` holds such claims beside the
    others, and --unplaced lists them.

    \b
    Examples:
      factdb claims --predicate killed.people
      factdb claims --event regained --place Ukraine --format csv
    """
    options["filters"] |= {"rejected": rejected, "unplaced": "also" if unplaced else ""}
    _print(db, out, "claims", **options)
    if options["filters"]["place"] and not unplaced and not rejected:
        from factdb.report.listings import Filters
        from factdb.report.listings import unplaced as count
        from factdb.store.read import connect

        with connect(db) as reader:
            tell_unplaced(out, count(reader, Filters(**options["filters"])))


def tell_unplaced(out: Output, more: int) -> None:
    """Say how many claims more may be about the place that was asked for."""
    if more:
        state = "claim states no place, in an article" if more == 1 else "claims state no place, in articles"
        out.note(f"{more:,} more {state} naming it: --unplaced lists {'it' if more == 1 else 'them'} too.")


@_listing
def speakers(db: str, out: Output, **options: Any) -> None:
    """List everyone who speaks, with how often and between which days.

    \b
    Examples:
      factdb speakers
      factdb speakers --predicate killed.people --since 2025
    """
    _print(db, out, "speakers", **options)


@_listing
def institutions(db: str, out: Output, **options: Any) -> None:
    """List the bodies that speak or are spoken for.

    \b
    Examples:
      factdb institutions
      factdb institutions --event withdrew
    """
    _print(db, out, "institutions", **options)


@_listing
def places(db: str, out: Output, **options: Any) -> None:
    """List the places that claims are about.

    \b
    Examples:
      factdb places
      factdb places --speaker konashenkov
    """
    _print(db, out, "places", **options)


@_listing
def predicates(db: str, out: Output, **options: Any) -> None:
    """List what is asserted: events, and the kinds of numbers that go with them.

    \b
    Examples:
      factdb predicates
      factdb predicates --place Ukraine
    """
    _print(db, out, "predicates", **options)


def _print(db: str, out: Output, name: str, *, filters: dict[str, Any], limit: int | None, offset: int) -> None:
    from factdb.report.listings import Filters, listing
    from factdb.store.read import connect

    table = out.format == "table"
    page = _PAGE if limit is None and table else limit
    with connect(db) as reader:
        found = listing(reader, name, Filters(**filters), limit=None if page is None else page + 1, offset=offset)
        rows = first(out, found.rows, page, told=limit is None)
        if table:
            named = (dict(zip(found.columns, row, strict=True)) for row in rows)
            out.rows(*brief(name, named))
        else:
            out.rows(found.columns, rows)


def first(
    out: Output, rows: Iterable[Row], page: int | None, *, told: bool, others: str = "--limit and --offset show"
) -> Iterator[Row]:
    """Yield the rows of the page; say so if there are more and the user has set no limit."""
    for index, row in enumerate(rows):
        if index != page:
            yield row
        elif told:
            out.note(f"There are more than {page} rows: {others} others, --format csv all.")
