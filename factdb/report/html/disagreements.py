"""The disagreement matrix: how often two sources' figures could be compared, met, or could not both hold."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from factdb.compare.verdicts import Verdict
from factdb.report.evidence.rows import sides
from factdb.report.html.page import page
from factdb.report.html.parts import table
from factdb.report.markup import Html, element

if TYPE_CHECKING:
    from factdb.report.evidence import Evidence, Topic

_MEET = {Verdict.AGREE, Verdict.COMPATIBLE, Verdict.ROUNDING_CONSISTENT}
_CONFLICT = {Verdict.VALUE_CONFLICT, Verdict.DENIAL}
_OPEN = {Verdict.UNDETERMINED}
#: The matrix has room for so many sources; the list below it has all pairs.
MOST = 14
_TOLD = (
    "Figures of two sources on one topic: how many pairs meet, how many cannot both hold, how many hang on a scope "
    "that one of them leaves open."
)

Tally = Counter[str]


def disagreements_page(topics: Iterable[Topic]) -> str:
    """Return the page with the matrix and the list of pairs, those that conflict most first."""
    found = tally(topics)
    return page(
        "Disagreements",
        element("p", _TOLD, class_="lead"),
        _matrix(found),
        _list(found),
        here="disagreements.html",
    )


def tally(topics: Iterable[Topic]) -> dict[tuple[str, str], Tally]:
    """Return, for every two sources in the order of their names, how many pairs of their figures have which outcome."""
    found: dict[tuple[str, str], Tally] = defaultdict(Counter)
    for topic in topics:
        for pair in topic.pairs:
            one, other = sorted(_body(item) for item in sides(pair))
            outcome = _outcome(pair.comparison.verdict)
            if one != other and outcome:
                found[one, other][outcome] += 1
    return dict(found)


def _body(item: Evidence) -> str:
    return item.institution or item.source


def _outcome(verdict: Verdict) -> str | None:
    kinds = {"meet": _MEET, "conflict": _CONFLICT, "open": _OPEN}
    return next((name for name, verdicts in kinds.items() if verdict in verdicts), None)


def _matrix(found: dict[tuple[str, str], Tally]) -> Html | None:
    weight: Counter[str] = Counter()
    for (one, other), counts in found.items():
        weight.update({one: counts.total(), other: counts.total()})
    names = sorted(name for name, _ in sorted(weight.items(), key=lambda item: (-item[1], item[0]))[:MOST])
    if not names:
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
