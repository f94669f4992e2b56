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
from typing import TYPE_CHECKING, Any

from factdb.compare.clusters import Ends, fewest, pairs_apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: A topic's key, then low, high (rounding included, None unbounded), low open, high open, the period, who says it, and
#: who is said to have done it; None in period or actor is not stated.
Row = tuple[Any, float | None, float | None, bool, bool, Any, Any, Any]
#: Period and actor; who says a number, with its interval; and, for a source, how often each other one is in a pair.
Stated = tuple[Any, Any]
Said = tuple[Any, float, float]
Tally = dict[Any, Counter[Any]]
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
    tallies = _Tallies()
    for _, group in groupby(rows, key=_KEY):
        held = list(group)
        if len(held) > _FEW:
            _topic(held, tallies)
        elif len(held) > 1:
            _small(held, found)
    tallies.into(found)
    return dict(found)


class _Tallies:
    """Pairs of readings by the source of either, counted a list of sources at a time: pairs are many."""

    def __init__(self) -> None:
        self.comparable: Tally = defaultdict(Counter)
        self.conflict: Tally = defaultdict(Counter)
        self.undetermined: Tally = defaultdict(Counter)

    def into(self, found: dict[tuple[Any, Any], Agreement]) -> None:
        """Add what was counted to what was found."""
        for (one, other), count in _pairs(self.comparable):
            found[one, other].comparable += count
            found[one, other].agree += count
        for (one, other), count in _pairs(self.conflict):
            found[one, other].conflict += count
            found[one, other].agree -= count
        for (one, other), count in _pairs(self.undetermined):
            found[one, other].undetermined += count


def _pairs(tally: Tally) -> Iterator[tuple[tuple[Any, Any], int]]:
    """Yield the counts of each two sources, either way round in the tally."""
    for one, counts in tally.items():
        for other, count in counts.items():
            if one != other:
                yield ((one, other) if one < other else (other, one)), count


def _topic(held: Sequence[Row], tallies: _Tallies) -> None:
    """Count one topic: within what is stated alike, then across what may or may not be the same."""
    stated: dict[Stated, dict[Said, None]] = defaultdict(dict)
    for row in held:
        stated[row[5], row[7]][row[6], *interval(row)] = None
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

    def __init__(self, said: Iterable[Said]) -> None:
        self.said = list(said)
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
