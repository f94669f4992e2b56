"""Sweeps: conflicts counted over any number of readings, topic by topic, in one pass over rows that come sorted.

A topic here is what has one key (predicate, kind, unit, place). Its readings are held while it is counted and then let
go, so that memory is bounded by the largest topic; n readings of a topic cost n log n.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations, groupby, product
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from factdb.compare.clusters import Ends, fewest, pairs_apart, pairs_between

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: A topic's key, then low, high (rounding included, None unbounded), low open, high open, the period, who says it, and
#: who is said to have done it; None in period or actor is not stated.
Row = tuple[Any, float | None, float | None, bool, bool, Any, Any, Any]
#: Period and actor; then, by source, the readings that state both so.
Stated = tuple[Any, Any]
Sources = dict[Any, set[Ends]]
#: Topics of no more readings than this are counted pair by pair.
_FEW = 16


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


@dataclass(slots=True)
class Agreement:
    """How often two sources give numbers for the same thing, and whether they meet."""

    comparable: int = 0
    agree: int = 0
    conflict: int = 0
    undetermined: int = 0

    @property
    def any(self) -> bool:
        """Whether there is anything to tell of the two."""
        return bool(self.comparable or self.undetermined)


def agreements(rows: Iterable[Row]) -> dict[tuple[Any, Any], Agreement]:
    """Return, for each two sources, how often they are comparable, agree, conflict, or leave it open.

    Comparable are numbers for one topic, one period and one actor, or none; apart where one leaves period or actor
    unstated is undetermined. A number that a source gives again for the same counts once.
    """
    found: dict[tuple[Any, Any], Agreement] = defaultdict(Agreement)
    for _, group in groupby(rows, key=_KEY):
        held = list(group)
        if len(held) > _FEW:
            _topic(held, found)
        elif len(held) > 1:
            _small(held, found)
    return dict(found)


def _topic(held: Sequence[Row], found: dict[tuple[Any, Any], Agreement]) -> None:
    """Count one topic: within what is stated alike, then across what may or may not be the same."""
    stated: dict[Stated, Sources] = defaultdict(lambda: defaultdict(set))
    for row in held:
        stated[row[5], row[7]][row[6]].add(interval(row))
    for (period, _), sources in stated.items():
        for one, other in combinations(sorted(sources), 2):
            _count(found[one, other], sources[one], sources[other], known=period is not None)
    for one_scope, other_scope in _open(stated):
        for one, other in product(stated[one_scope], stated[other_scope]):
            if one != other:
                pair = (one, other) if one < other else (other, one)
                _count(found[pair], stated[one_scope][one], stated[other_scope][other], known=False)


def _small(rows: Sequence[Row], found: dict[tuple[Any, Any], Agreement]) -> None:
    """Count a topic of few readings, as most are, pair by pair: the same, in half the time."""
    entries = dict.fromkeys([(row[6], row[5], row[7], *interval(row)) for row in rows])
    for (one, period, actor, low, high), (other, its_period, its_actor, its_low, its_high) in combinations(entries, 2):
        if one == other:
            continue
        apart = high < its_low or its_high < low
        if period == its_period and period is not None and actor == its_actor:
            agreement = found[(one, other) if one < other else (other, one)]
            agreement.comparable += 1
            agreement.conflict += apart
            agreement.agree += not apart
        elif (
            apart
            and (period is None or its_period is None or period == its_period)
            and (actor is None or its_actor is None or actor == its_actor)
        ):
            found[(one, other) if one < other else (other, one)].undetermined += 1


def _count(agreement: Agreement, ones: set[Ends], others: set[Ends], *, known: bool) -> None:
    apart = _apart(ones, others)
    if not known:
        agreement.undetermined += apart
        return
    agreement.comparable += len(ones) * len(others)
    agreement.conflict += apart
    agreement.agree += len(ones) * len(others) - apart


def _apart(ones: set[Ends], others: set[Ends]) -> int:
    """Return how many pairs do not meet; of one reading each, which is nearly always so, at a glance."""
    if len(ones) > 1 or len(others) > 1:
        return pairs_between(list(ones), list(others))
    ((low, high),), ((other_low, other_high),) = ones, others
    return int(high < other_low or other_high < low)


def _open(stated: Iterable[Stated]) -> Iterator[tuple[Stated, Stated]]:
    """Yield each two scopes that differ in nothing but what one of them leaves unstated, once."""
    by_period: dict[Any, list[Stated]] = defaultdict(list)
    for scope in stated:
        by_period[scope[0]].append(scope)
    undated = by_period.pop(None, [])
    for scopes in (undated, *by_period.values()):
        yield from (pair for pair in combinations(scopes, 2) if _one_actor(*pair))
    dated = [scope for scopes in by_period.values() for scope in scopes]
    yield from (pair for pair in product(undated, dated) if _one_actor(*pair))


def _one_actor(one: Stated, other: Stated) -> bool:
    return one[1] is None or other[1] is None or one[1] == other[1]
