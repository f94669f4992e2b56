"""Sweeps: conflicts counted over any number of readings, topic by topic, in one pass over rows that come sorted.

A topic here is what has one key (predicate, kind, unit, place). Its readings are held while it is counted and then let
go, so that memory is bounded by the largest topic; n readings of a topic cost n log n.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from factdb.compare.clusters import Ends, clusters, pairs_apart, pairs_between

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: A topic's key, then low, high (rounding included, None unbounded), low open, high open, the period, who says it.
Row = tuple[Any, float | None, float | None, bool, bool, Any, Any]


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
    for key, group in groupby(rows, key=lambda row: row[0]):
        intervals = [interval(row) for row in group]
        lowest, highest = min(high for _, high in intervals), max(low for low, _ in intervals)
        if lowest < highest:
            yield Swept(key, len(intervals), len(clusters(intervals)), pairs_apart(intervals), lowest, highest)


def interval(row: Row) -> Ends:
    """Return the closed interval that stands for a row's reading, as `clusters.ends` does for a reading."""
    _, low, high, low_open, high_open, _, _ = row
    least = -_INFINITE if low is None else low + abs(low) * (_OPEN if low_open else _CLOSED)
    most = _INFINITE if high is None else high - abs(high) * (_OPEN if high_open else _CLOSED)
    return least, most


_INFINITE = float("inf")
_OPEN, _CLOSED = 2e-9, -1e-9


@dataclass(slots=True)
class Agreement:
    """How often two sources give numbers for the same thing, and whether they meet."""

    comparable: int = 0
    agree: int = 0
    conflict: int = 0
    undetermined: int = 0


def agreements(rows: Iterable[Row]) -> dict[tuple[Any, Any], Agreement]:
    """Return, for each two sources, how often they are comparable, agree, conflict, or leave it open.

    Comparable are numbers for one topic and one period; apart without a common known period is undetermined.
    """
    found: dict[tuple[Any, Any], Agreement] = defaultdict(Agreement)
    for _, group in groupby(rows, key=lambda row: row[0]):
        _topic(list(group), found)
    return dict(found)


def _topic(rows: list[Row], found: dict[tuple[Any, Any], Agreement]) -> None:
    """Count one topic: within each known period, and each source's rows without a period against the others' all."""
    by_period: dict[Any, dict[Any, list[Ends]]] = defaultdict(lambda: defaultdict(list))
    everything: dict[Any, list[Ends]] = defaultdict(list)
    for row in rows:
        by_period[row[5]][row[6]].append(interval(row))
        everything[row[6]].append(interval(row))
    unknown = by_period.pop(None, {})
    for sources in by_period.values():
        for one, other in _pairs(sources):
            _count(found[one, other], sources[one], sources[other])
    for one, other in _pairs(everything):
        if one in unknown or other in unknown:
            found[one, other].undetermined += _open(unknown, everything, one, other)


def _pairs(sources: dict[Any, list[Ends]]) -> Iterator[tuple[Any, Any]]:
    ordered = sorted(sources)
    return ((one, other) for place, one in enumerate(ordered) for other in ordered[place + 1 :])


def _count(agreement: Agreement, ones: list[Ends], others: list[Ends]) -> None:
    apart = pairs_between(ones, others)
    agreement.comparable += len(ones) * len(others)
    agreement.conflict += apart
    agreement.agree += len(ones) * len(others) - apart


def _open(unknown: dict[Any, list[Ends]], everything: dict[Any, list[Ends]], one: Any, other: Any) -> int:
    """Return the pairs apart in which at least one side states no period, each counted once."""
    ones, others = unknown.get(one, []), unknown.get(other, [])
    either = pairs_between(ones, everything[other]) + pairs_between(everything[one], others)
    return either - pairs_between(ones, others)
