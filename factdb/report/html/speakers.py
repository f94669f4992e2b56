"""A page a speaker or institution: its names and offices, what it said, what was said for it and about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from factdb.report.html.page import page
from factdb.report.html.parts import day, facts, link, section, table
from factdb.report.listings import Filters, listing
from factdb.report.markup import Html, element, join
from factdb.report.show import records

if TYPE_CHECKING:
    from factdb.store.read import Reader

Record = Mapping[str, Any]

#: The most statements, and claims about it, that a page lists.
MOST = 1000


def speaker_page(reader: Reader, id_: str, topics: Mapping[str, str]) -> str:
    """Return the page of a speaker or institution; `topics` has the topic of each numeric claim that is compared."""
    found = records.entity(reader, id_, MOST)
    names = ", ".join(name for name in found["names"] if name != found["name"])
    known = {"Kind": found["kind"], "Also": names, "Country": found["country"], "Part of": found["within"]}
    source = facts({**known, "Known only in": link("articles", found["article"], found["article"])})
    return page(
        found["name"],
        source,
        section("Offices, as articles give them", _offices(found["offices"])),
        section("Said", table(_SAID, map(_statement, found["statements"]), "The newest article first")),
        section(
            "Said about it",
            table(_ABOUT, (_about(c, topics) for c in found["claims_about"]), "The newest article first"),
        ),
        here="",
        up="../",
    )


def speakers_page(reader: Reader) -> str:
    """Return the lists of all institutions and of all who speak."""
    heads = ("Name", "Kind", "For", "Statements", "Articles", "Last said")
    bodies = ("Name", "Country", "Statements", "Speakers", "Articles", "Last said")
    return page(
        "Speakers and institutions",
        section(
            "Institutions",
            table(bodies, map(_body, _rows(reader, "institutions")), "Their own statements and those made for them"),
        ),
        section(
            "Speakers",
            table(heads, map(_speaker, _rows(reader, "speakers")), "Everyone who speaks, the most quoted first"),
        ),
        here="speakers.html",
    )


def ids(reader: Reader) -> list[str]:
    """Return the ids of all that have a page: who speaks, and the bodies spoken for."""
    found = [row["id"] for name in ("speakers", "institutions") for row in _rows(reader, name)]
    return list(dict.fromkeys(found))


def _rows(reader: Reader, name: str) -> Iterable[Record]:
    found = listing(reader, name, Filters())
    return (dict(zip(found.columns, row, strict=True)) for row in found)


def _body(row: Record) -> tuple[str | None, ...]:
    counts = (str(row["statements"]), str(row["speakers"]), str(row["articles"]))
    return link("speakers", row["id"], row["name"], up=""), row["country"], *counts, day(row["last_said"])


def _speaker(row: Record) -> tuple[str | None, ...]:
    name = link("speakers", row["id"], row["name"], up="")
    return name, row["kind"], row["institution"], str(row["statements"]), str(row["articles"]), day(row["last_said"])


def _offices(rows: Sequence[Record]) -> Html | None:
    cells = ((row["role"], row["institution"], day(row["first_said"]), day(row["last_said"])) for row in rows)
    return table(("Role", "For", "From", "To"), cells, "Dates are those of the statements")


def _statement(row: Record) -> tuple[str | None, ...]:
    how = row["form"] if row["stance"] == "assert" else f"{row['form']}, {row['stance']}"
    return day(row["said"]), row["speaker"], how, join(row["words"], " ", _opened(row["id"], row["article"]))


def _about(claim: Record, topics: Mapping[str, str]) -> tuple[str | None, ...]:
    sign = "not " if claim["polarity"] == "-" else ""
    asserted = join(sign, link("topics", topics.get(claim["id"]), claim["predicate"]))
    where = ", ".join(part for part in (claim["place"], claim["period_text"]) if part)
    words = join(claim["number"], " ", _opened(claim["statement"], claim["article"]))
    return day(claim["said"]), claim["speaker"] or "the article itself", asserted, words, where


def _opened(statement: str, article: str) -> Html:
    local = statement.rpartition(".")[2]
    return element("a", "in context", href=f"../articles/{article}.html#{local}")


_SAID = ("Said", "Speaker", "How", "Words")
_ABOUT = ("Said", "By", "What", "Number", "Where and when")
