"""`factdb who`: a source in full: names, offices over time, claims, relays, disagreements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from factdb.cli.options import LIMIT, database_option
from factdb.cli.output import Output, Styled
from factdb.plain import counted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_TABLES = (
    ("spellings", "As articles spell it"),
    ("offices", "Offices, by dated statements"),
    ("relays", "Who passes it on"),
)
#: What a table shows of those who hold one office.
_HELD = ("id", "name", "institution", "country", "outlet", "last_said", "statements")


@click.command()
@click.argument("name", nargs=-1, required=True)
@click.option("--limit", type=LIMIT, default=10, show_default=True, help="Rows of each table.")
@click.option(
    "--format", "format_", type=click.Choice(("text", "json")), default="text", help="For people, or for programs."
)
@database_option
def who(name: tuple[str, ...], limit: int, format_: str, db: str) -> None:
    """Show who somebody is as a source, and for whom they spoke when.

    NAME is a name in whatever spelling, an id, or an office ("interior minister"), whose holders are listed by article
    where there are several. Shown of one are the spellings as they occur, the offices over time, the
    latest statements and claims, who relays them, and where they disagree with others and with themselves.

    \b
    Examples:
      factdb who konashenkov
      factdb who "Oleh Syniehubov" --format json
      factdb who interior minister
    """
    from factdb.report.who import asked
    from factdb.report.who import who as found
    from factdb.store.read import connect

    with connect(db) as reader:
        meant, holders = asked(reader, " ".join(name), limit)
        record = {"holders": holders} if meant is None else found(reader, meant, limit)
    if format_ == "json":
        Output("json").json(record)
    elif meant is None:
        _held(Output("table"), " ".join(name), holders)
    else:
        _tell(Output("table"), record)


def _tell(out: Output, record: Mapping[str, Any]) -> None:
    counts = record["counts"]
    out.text(Styled(record["id"], "dim"), "  ", Styled(f"{record['name']} ({record['kind']})", "heading"))
    out.text("")
    facts = {
        "country": record["country"],
        "within": record["within"],
        "also": ", ".join(name for name in record["names"] if name != record["name"]),
        "says": f"{counted(counts['statements'], 'statement')} ({counted(counts['utterances'], 'utterance')}) with"
        f" {counted(counts['claims'], 'claim')} in {counted(counts['articles'], 'article')}",
        "between": f"{counts['first_said']} and {counts['last_said']}" if counts["first_said"] else None,
        "merged": record["merged"] or None,
    }
    for label, value in facts.items():
        if value:
            out.text(Styled(label.rjust(8), "dim"), "  ", str(value))
    for key, title in _TABLES:
        _table(out, title, record[key])
    _brief(out, record)
    _table(out, "Where it disagrees", record["disputes"])


def _held(out: Output, office: str, holders: Sequence[Mapping[str, Any]]) -> None:
    """Print who speaks in an office, with the columns that fit a screen."""
    out.heading(f"Who speaks as {office}, by article")
    out.rows(_HELD, [[row[column] for column in _HELD] for row in holders])


def _table(out: Output, title: str, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        out.text("")
        out.heading(title)
        out.rows(list(rows[0]), [list(row.values()) for row in rows])


def _brief(out: Output, record: Mapping[str, Any]) -> None:
    from factdb.cli.brief import brief

    for key, title in (("statements", "The latest statements"), ("claims", "The latest claims")):
        if record[key]:
            out.text("")
            out.heading(title)
            out.rows(*brief(key, record[key]))
