"""The disagreement matrix: how often two sources' figures could be compared, met, or could not both hold."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factdb.report.html.page import page
from factdb.report.html.parts import table
from factdb.report.markup import Html, element
from factdb.report.overview import DISAGREEMENTS, disagreements

if TYPE_CHECKING:
    from factdb.store.read import Reader

#: The matrix has room for so many sources; the list below it has all pairs.
MOST = 14
#: Where nothing was comparable, and no two sources differ more often, the list says it all.
_SEVERAL = 2
_TOLD = (
    "Figures of two named sources for one thing, one place and one period: how many pairs meet, and how many cannot "
    "both hold. Open are those that are apart where place, period or actor is left unstated. A figure that a source "
    "gives again counts once; unnamed sources such as “police” or “officials” are left out."
)
_NONE = "No two named sources give figures for one thing in one place."

Tally = Counter[str]


def disagreements_page(reader: Reader) -> str:
    """Return the page with the matrix and the list of pairs, those that conflict most first."""
    found = tally(reader)
    return page(
        "Disagreements",
        element("p", _TOLD, class_="lead"),
        _matrix(found),
        _list(found) or element("p", _NONE),
        here="disagreements.html",
    )


def tally(reader: Reader) -> dict[tuple[str, str], Tally]:
    """Return, for every two sources in the order of their names, how many pairs of their figures have which outcome.

    The counts are those of `factdb disagreements`.
    """
    found: dict[tuple[str, str], Tally] = {}
    for row in disagreements(reader):
        held = dict(zip(DISAGREEMENTS, row, strict=True))
        one, other = sorted((held["one"], held["other"]))
        counts = {"meet": held["agree"], "conflict": held["conflict"], "open": held["undetermined"]}
        found.setdefault((one, other), Counter()).update(counts)
    return found


def _matrix(found: dict[tuple[str, str], Tally]) -> Html | None:
    weight: Counter[str] = Counter()
    for (one, other), counts in found.items():
        weight.update({one: counts.total(), other: counts.total()})
    told = any(counts["conflict"] or counts["meet"] or counts.total() > _SEVERAL for counts in found.values())
    names = sorted(name for name, _ in sorted(weight.items(), key=lambda item: (-item[1], item[0]))[:MOST])
    if not told:
        return None
    head = element("tr", element("td"), *(element("th", name, scope="col") for name in names))
    rows = [
        element("tr", element("th", one, scope="row"), *(_cell(found, one, other) for other in names)) for one in names
    ]
    caption = element("caption", "✕ cannot both hold, ✓ meet, ? open; an empty field: nothing comparable")
    grid = element("table", caption, element("thead", head), element("tbody", *rows), class_="matrix")
    return element("div", grid, tabindex="0", role="region", aria_label="Matrix", class_="scroll")


def _cell(found: dict[tuple[str, str], Tally], one: str, other: str) -> Html:
    counts = found.get((min(one, other), max(one, other)), Counter())
    parts = (("conflict", "✕", "bad-text"), ("meet", "✓", "good-text"), ("open", "?", "soft"))
    shown = [element("span", f"{sign}{counts[name]} ", class_=tone) for name, sign, tone in parts if counts[name]]
    return element("td", *shown) if shown else element("td", "–" if one == other else "")


def _list(found: dict[tuple[str, str], Tally]) -> Html | None:
    ordered = sorted(found.items(), key=lambda item: (-item[1]["conflict"], -item[1]["open"], item[0]))
    rows = ((*pair, *(str(counts[name]) for name in ("conflict", "meet", "open"))) for pair, counts in ordered)
    return table(("One", "Other", "Cannot both hold", "Meet", "Open"), rows, "All pairs of sources")
