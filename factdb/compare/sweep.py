"""Sweeps: conflicts counted over any number of readings, topic by topic, in one pass over rows that come sorted.

A topic here is what has one key (predicate, kind, unit, place). Its readings are held while it is counted and then let
go, so that memory is bounded by the largest topic; n readings of a topic cost n log n.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations, groupby, product
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from factdb.compare.clusters import Ends, fewest, pairs_apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: A topic's key, then low, high (rounding included, None unbounded), low open, high open.
Row = tuple[Any, float | None, float | None, bool, bool]
#: Who says a number, the period, who is said to have done it, and the closed interval that stands for the number; None
#: in period or actor is not stated.
Entry = tuple[Any, Any, Any, float, float]
#: Period and actor; who says a number, with its interval.
Stated = tuple[Any, Any]
Said = tuple[Any, float, float]
#: For a source, how often each other one is in a pair with it; for two sources, how often they agree, how often they
#: conflict, and how often it is open.
Tally = dict[Any, Counter[Any]]
Counts = defaultdict[tuple[Any, Any], list[int]]
#: Topics of no more readings than this are counted pair by pair.
_FEW = 32


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
#: Where the counts of two sources stand.
_AGREE, _CONFLICT, _UNDETERMINED = 0, 1, 2


class Agreement(NamedTuple):
    """How often two sources give numbers for the same thing that meet, that do not, and that need not meet."""

    agree: int = 0
    conflict: int = 0
    undetermined: int = 0

    @property
    def comparable(self) -> int:
        """How often their numbers are of one thing for certain."""
        return self.agree + self.conflict


def agreements(topics: Iterable[Sequence[Entry]]) -> dict[tuple[Any, Any], Agreement]:
    """Return, for each two sources with anything to tell, how often they agree, conflict, or leave it open.

    Comparable are numbers for one topic, one period and one actor, or none; apart where one leaves period or actor
    unstated is undetermined. A number that a source gives again for the same counts once.
    """
    found: Counts = defaultdict(lambda: [0, 0, 0])
    tallies = _Tallies()
    for topic in topics:
        if len(topic) < 2:  # noqa: PLR2004 - a pair
            continue
        # A number given again is looked for only where a source speaks again: hashing all of them takes longer.
        entries = topic if len({entry[0] for entry in topic}) == len(topic) else list(dict.fromkeys(topic))
        if len(entries) > _FEW:
            _topic(entries, tallies)
        else:
            _small(entries, found)
    tallies.into(found)
    return {pair: Agreement(*counts) for pair, counts in found.items() if any(counts)}


class _Tallies:
    """Pairs of readings by the source of either, counted a list of sources at a time: pairs are many."""

    def __init__(self) -> None:
        self.comparable: Tally = defaultdict(Counter)
        self.conflict: Tally = defaultdict(Counter)
        self.undetermined: Tally = defaultdict(Counter)

    def into(self, found: Counts) -> None:
        """Add what was counted to what was found."""
        for pair, count in _pairs(self.comparable):
            found[pair][_AGREE] += count
        for pair, count in _pairs(self.conflict):
            found[pair][_CONFLICT] += count
            found[pair][_AGREE] -= count
        for pair, count in _pairs(self.undetermined):
            found[pair][_UNDETERMINED] += count


def _pairs(tally: Tally) -> Iterator[tuple[tuple[Any, Any], int]]:
    """Yield the counts of each two sources, either way round in the tally."""
    for one, counts in tally.items():
        for other, count in counts.items():
            if one != other:
                yield ((one, other) if one < other else (other, one)), count


def _topic(entries: Iterable[Entry], tallies: _Tallies) -> None:
    """Count one topic: within what is stated alike, then across what may or may not be the same."""
    stated: dict[Stated, list[Said]] = defaultdict(list)
    for source, period, actor, least, most in entries:
        stated[period, actor].append((source, least, most))
    scopes = {scope: _Scope(said) for scope, said in stated.items()}
    for (period, _), scope in scopes.items():
        if period is None:
            scope.apart(tallies.undetermined)
        else:
            scope.apart(tallies.conflict)
            scope.together(tallies.comparable)
    for one, other in _open(scopes):
        scopes[one].apart_from(scopes[other], tallies.undetermined)


class _Scope:
    """The readings of one scope in the order of their lower and of their upper ends, each with its source."""

    def __init__(self, said: Sequence[Said]) -> None:
        self.said = said
        by_low, by_high = sorted(self.said, key=itemgetter(1)), sorted(self.said, key=itemgetter(2))
        self.lows, self.highs = [low for _, low, _ in by_low], [high for _, _, high in by_high]
        self.from_low, self.from_high = [one for one, *_ in by_low], [one for one, *_ in by_high]

    def together(self, tally: Tally) -> None:
        """Count every two readings."""
        for at, source in enumerate(self.from_low, 1):
            tally[source].update(self.from_low[at:])

    def apart(self, tally: Tally) -> None:
        """Count every two readings that do not meet: for each, those that begin above its end."""
        for source, _, high in self.said:
            tally[source].update(self.from_low[bisect_right(self.lows, high) :])

    def apart_from(self, other: _Scope, tally: Tally) -> None:
        """Count the pairs of a reading of this scope and one of the other that do not meet."""
        for source, low, high in self.said:
            tally[source].update(other.from_low[bisect_right(other.lows, high) :])
            tally[source].update(other.from_high[: bisect_left(other.highs, low)])


def _small(entries: Iterable[Entry], found: Counts) -> None:
    """Count a topic of few readings, as most are, pair by pair: the same, in half the time."""
    for (one, period, actor, low, high), (other, its_period, its_actor, its_low, its_high) in combinations(entries, 2):
        if one == other or (period != its_period and period is not None and its_period is not None):
            continue
        apart = high < its_low or its_high < low
        if period == its_period and period is not None and actor == its_actor:
            found[(one, other) if one < other else (other, one)][apart] += 1
        elif apart and (actor is None or its_actor is None or actor == its_actor):
            found[(one, other) if one < other else (other, one)][_UNDETERMINED] += 1


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
