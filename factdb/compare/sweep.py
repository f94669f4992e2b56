"""Sweeps: conflicts counted over any number of readings, topic by topic, in one pass over rows that come sorted.

A topic here is what has one key (predicate, kind, unit, place). Its readings are held while it is counted and then let
go, so that memory is bounded by the largest topic; n readings of a topic cost n log n.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from factdb.compare.clusters import Ends, fewest, pairs_apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: A topic's key, then low, high (rounding included, None unbounded), low open, high open.
Row = tuple[Any, float | None, float | None, bool, bool]


@dataclass(frozen=True, slots=True)
class Swept:
    """A topic with readings that do not meet: how many readings, values that explain them, and pairs apart."""

    key: Any
    readings: int
    values: int
    pairs_apart: int
    #: The lowest upper end and the highest lower end, rounding included.
    lowest: float
    highest: float


def sweep(rows: Iterable[Row]) -> Iterator[Swept]:
    """Yield the topics of sorted rows in which at least two readings do not meet."""
    for key, group in groupby(rows, key=_KEY):
        intervals = [interval(row) for row in group]
        if len(intervals) > 1:
            lowest, highest = min(map(_HIGH, intervals)), max(map(_LOW, intervals))
            if lowest < highest:
                values, apart = (2, 1) if len(intervals) == 2 else (fewest(intervals), pairs_apart(intervals))  # noqa: PLR2004
                yield Swept(key, len(intervals), values, apart, lowest, highest)


def interval(row: Row) -> Ends:
    """Return the closed interval that stands for a row's reading, as `clusters.ends` does for a reading."""
    low, high = row[1], row[2]
    least = -_INFINITE if low is None else low + abs(low) * (_OPEN if row[3] else _CLOSED)
    most = _INFINITE if high is None else high - abs(high) * (_OPEN if row[4] else _CLOSED)
    return least, most


_INFINITE = float("inf")
_OPEN, _CLOSED = 2e-9, -1e-9
_KEY = itemgetter(0)
_LOW, _HIGH = itemgetter(0), itemgetter(1)
