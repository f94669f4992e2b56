"""Agreements: how often each two sources give numbers of one thing that meet, counted over any number of readings.

A topic here is what is said of one thing (predicate, kind, unit, place). Pairs are many: four times the readings of a
topic are sixteen times the pairs. So a source is given a list of others at a time, those whose numbers begin above its
own or end below, out of the sorted ends of a scope; the lists are counted when they have grown long.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from itertools import combinations
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

#: Who says a number, the period, who is said to have done it, and the closed interval that stands for the number; None
#: in period or actor is not stated.
Entry = tuple[Any, Any, Any, float, float]
#: For two sources, how often they agree, how often they conflict, and how often it is open.
Counts = defaultdict[tuple[Any, Any], list[int]]
#: Where these counts stand.
_AGREE, _CONFLICT, _UNDETERMINED = 0, 1, 2
#: Topics of no more readings than this are counted pair by pair.
_FEW = 4
#: So many pairs are listed before they are counted.
_LISTED = 2_000_000
_SOURCE, _PERIOD, _ACTOR, _LOW, _HIGH = map(itemgetter, range(5))
_SCOPE = itemgetter(1, 2)


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


class _Tally:
    """For each source, how often each other one is in a pair with it; two that meet are listed under either."""

    def __init__(self) -> None:
        self.listed: defaultdict[Any, list[Any]] = defaultdict(list)
        self._counted: defaultdict[Any, Counter[Any]] = defaultdict(Counter)

    def count(self) -> None:
        """Count what is listed, and let the lists go."""
        for source, others in self.listed.items():
            self._counted[source].update(others)
        self.listed.clear()

    def pairs(self) -> Iterator[tuple[tuple[Any, Any], int]]:
        """Yield the counts of each two sources, either way round."""
        self.count()
        for one, counts in self._counted.items():
            for other, count in counts.items():
                if one != other:
                    yield ((one, other) if one < other else (other, one)), count


class _Tallies:
    """Pairs of readings by the source of either."""

    def __init__(self) -> None:
        self.comparable, self.conflict, self.undetermined = _Tally(), _Tally(), _Tally()
        self._listed = 0

    def grow(self, readings: int) -> None:
        """Count what is listed if it may have grown long by the pairs of so many readings."""
        self._listed += readings * readings
        if self._listed > _LISTED:
            for tally in (self.comparable, self.conflict, self.undetermined):
                tally.count()
            self._listed = 0

    def into(self, found: Counts) -> None:
        """Add what was counted to what was found."""
        for pair, count in self.comparable.pairs():
            found[pair][_AGREE] += count
        for pair, count in self.conflict.pairs():
            found[pair][_CONFLICT] += count
            found[pair][_AGREE] -= count
        for pair, count in self.undetermined.pairs():
            found[pair][_UNDETERMINED] += count


def _topic(entries: Sequence[Entry], tallies: _Tallies) -> None:
    """Count one topic: within what is stated alike, then across what may or may not be the same."""
    undated = [entry for entry in entries if entry[1] is None]
    dated = [entry for entry in entries if entry[1] is not None]
    scopes = _grouped(dated, _SCOPE) if len(dated) > 1 else {}
    if len(scopes) < len(dated):
        for held in scopes.values():
            if len(held) > 1:
                scope = _Scope(held)
                scope.apart(tallies.conflict)
                scope.together(tallies.comparable)
    if len(set(map(_ACTOR, entries))) == 1:
        _open(undated, (dated,), tallies.undetermined)
    else:
        _of_actors(undated, dated, tallies.undetermined)
    tallies.grow(len(entries))


def _open(undated: Sequence[Entry], others: Iterable[Sequence[Entry]], tally: _Tally) -> None:
    """Count what is apart where one of two leaves its period unstated."""
    if undated:
        scope = _Scope(undated)
        scope.apart(tally)
        for entries in others:
            if entries:
                scope.apart_from(entries, tally)


def _of_actors(undated: Sequence[Entry], dated: Sequence[Entry], tally: _Tally) -> None:
    """Count what is apart and open where several actors are named: of one of them, or of one and of none."""
    periods, without = _grouped(dated, _ACTOR), _grouped(undated, _ACTOR)
    for actor in without:
        named = [*(held for other, held in (*without.items(), *periods.items()) if other is not None)]
        beside = named if actor is None else [periods.get(None, ())]
        _open(without[actor], (periods.get(actor, ()), *beside), tally)
    for held in _grouped(dated, _PERIOD).values():
        of_none = [entry for entry in held if entry[2] is None]
        if of_none and len(of_none) < len(held):
            _Scope(of_none).apart_from([entry for entry in held if entry[2] is not None], tally)


def _grouped(entries: Iterable[Entry], key: Callable[[Entry], Any]) -> dict[Any, list[Entry]]:
    found: dict[Any, list[Entry]] = {}
    for entry in entries:
        found.setdefault(key(entry), []).append(entry)
    return found


class _Scope:
    """Readings in the order of their lower and of their upper ends, each with its source."""

    def __init__(self, said: Sequence[Entry]) -> None:
        self.said = said
        by_low = sorted(said, key=_LOW)
        self.lows, self.from_low = list(map(_LOW, by_low)), list(map(_SOURCE, by_low))

    def together(self, tally: _Tally) -> None:
        """Count every two readings."""
        for at, source in enumerate(self.from_low, 1):
            tally.listed[source] += self.from_low[at:]

    def apart(self, tally: _Tally) -> None:
        """Count every two readings that do not meet: for each, those that begin above its end."""
        lows, highest = self.lows, self.lows[-1]
        for source, _, _, _, high in self.said:
            if high < highest:
                tally.listed[source] += self.from_low[bisect_right(lows, high) :]

    def apart_from(self, others: Iterable[Entry], tally: _Tally) -> None:
        """Count the pairs of a reading of this scope and one of others that do not meet."""
        by_high = sorted(self.said, key=_HIGH)
        highs, from_high = list(map(_HIGH, by_high)), list(map(_SOURCE, by_high))
        lows, highest, lowest = self.lows, self.lows[-1], highs[0]
        for source, _, _, low, high in others:
            if high < highest:
                tally.listed[source] += self.from_low[bisect_right(lows, high) :]
            if low > lowest:
                tally.listed[source] += from_high[: bisect_left(highs, low)]


def _small(entries: Iterable[Entry], found: Counts) -> None:
    """Count a topic of few readings, as most are, pair by pair: the same, in less time."""
    for (one, period, actor, low, high), (other, its_period, its_actor, its_low, its_high) in combinations(entries, 2):
        if one == other or (period != its_period and period is not None and its_period is not None):
            continue
        apart = high < its_low or its_high < low
        if period == its_period and period is not None and actor == its_actor:
            found[(one, other) if one < other else (other, one)][apart] += 1
        elif apart and (actor is None or its_actor is None or actor == its_actor):
            found[(one, other) if one < other else (other, one)][_UNDETERMINED] += 1
