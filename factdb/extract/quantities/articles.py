"""One of a unit in "a" or "an": "more than a kilometre", "nearly a week", "a year and a half".

An article is a figure only beside a bound or before "and a half": "a week ago" and "$5 a day" count nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdb.extract.quantities.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdb.extract.quantities.amount import Amount
    from factdb.extract.quantities.measures import Measures

_ARTICLE = re.compile(r" (an?)(?= [a-z])")
_AND_HALF = re.compile(r" and a half\b")
_UP_TO = re.compile(r"\bup to\Z", re.IGNORECASE)
_BOUNDS = frozenset(
    ["than", "nearly", "almost", "about", "over", "around", "under", "within", "least", "most", "roughly"]
)
_DIMENSIONS = frozenset(["time", "length", "area", "mass"])
_DOUBTFUL = frozenset(["lb", "stone", "dram"])
_LEFT = 12


def find(text: str, units: Measures) -> Iterator[Amount]:
    """Yield the amounts that an article makes, in order."""
    for match in _ARTICLE.finditer(text):
        bounded = _is_bound(text[max(0, match.start() - _LEFT) : match.start()])
        if not bounded and " and a half" not in text[match.end() : match.end() + 30]:
            continue
        amount = units.attach(text, Figure(match.start(1), match.end(1), 1, 1, 1, "words"))
        if amount is None or amount.unit.dimension not in _DIMENSIONS or amount.unit.symbol in _DOUBTFUL:
            continue
        if half := _AND_HALF.match(text, amount.end):
            amount.low = amount.high = 1.5
            amount.end, amount.step = half.end(), None
        elif not bounded:
            continue
        amount.why["figure"] = "article"
        yield amount


def _is_bound(left: str) -> bool:
    word = left.rsplit(None, 1)[-1].lower() if left.strip() else ""
    return word in _BOUNDS or _UP_TO.search(left) is not None
