"""The listings: `articles`, `statements`, `claims`, `speakers`, `institutions`, `places`, `predicates`.

A table shows the columns that fit a screen; the other formats have every column.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

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
def claims(db: str, out: Output, **options: Any) -> None:
    """List claims: what statements assert, where, when, and with which number.

    \b
    Examples:
      factdb claims --predicate killed.people
      factdb claims --event regained --place Ukraine --format csv
    """
    _print(db, out, "claims", **options)


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
        rows = _first(out, found.rows, page, told=limit is None)
        if table:
            out.rows(list(_BRIEF[name]), _brief(found.columns, rows, _BRIEF[name]))
        else:
            out.rows(found.columns, rows)


def _first(out: Output, rows: Iterable[Row], page: int | None, *, told: bool) -> Iterator[Row]:
    """Yield the rows of the page; say so if there are more and the user has set no limit."""
    for index, row in enumerate(rows):
        if index != page:
            yield row
        elif told:
            out.note(f"There are more than {page} rows: --limit and --offset show others, --format csv all.")


def _brief(columns: Sequence[str], rows: Iterable[Row], brief: Mapping[str, Any]) -> Iterator[Row]:
    """Yield each row cut down to the table's columns: the name of a column, or what makes a cell of the whole row."""
    for row in rows:
        named = dict(zip(columns, row, strict=True))
        yield [cell(named) if callable(cell) else named[cell] for cell in brief.values()]


def _day(row: Mapping[str, Any]) -> str:
    return str(row.get("said") or row.get("published") or "")[:10]


def _source(row: Mapping[str, Any]) -> str:
    """Return the speaker, and the body spoken for in brackets where that is another."""
    speaker, body = row["speaker"], row["institution"]
    return f"{speaker} ({body})" if speaker and body and body != speaker else str(speaker or "")


def _kind(row: Mapping[str, Any]) -> str:
    """Return the form; instead of it the stance where that is not plain assertion."""
    return str(row["form"] if row["stance"] == "assert" else row["stance"])


def _about(row: Mapping[str, Any]) -> str:
    """Return who did it, to whom or what."""
    return " → ".join(str(name) for name in (row["subject"], row["object"]) if name)


def _period(row: Mapping[str, Any]) -> str:
    """Return the days from the first to the last, or the words where no day is known."""
    if not row["period_from"]:
        return str(row["period_text"] or "")
    from factdb.cli.dates import last_day

    first, last = row["period_from"][:10], last_day(row["period_to"])
    return str(first) if last == first else f"{first} to {last or ''}"


def _asserted(row: Mapping[str, Any]) -> str:
    return f"not {row['predicate']}" if row["polarity"] == "-" else str(row["predicate"])


def _columns(*names: str) -> dict[str, Any]:
    return {name: name for name in names}


#: What a table shows of each listing: a head, and the column of the listing or what makes a cell of its row.
_BRIEF: dict[str, dict[str, Any]] = {
    "articles": {"id": "id", "published": _day, **_columns("publisher", "title", "statements")},
    "statements": {"id": "id", "said": _day, "speaker": _source, "kind": _kind, "words": "words"},
    "claims": {
        "id": "id",
        "predicate": _asserted,
        "number": "number",
        "about": _about,
        "place": "place",
        "period": _period,
        "speaker": _source,
    },
    "speakers": _columns("id", "name", "kind", "institution", "statements", "articles", "last_said"),
    "institutions": _columns("id", "name", "country", "statements", "speakers", "articles", "last_said"),
    "places": _columns("id", "name", "within", "country", "claims", "articles"),
    "predicates": _columns("predicate", "label", "base_unit", "over_time", "claims", "speakers", "articles"),
}
