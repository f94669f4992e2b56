"""Ranges: what is asserted of one occasion of a topic, from the lowest to the highest, never of several together.

Nor of several things that were counted there: soldiers and civilians have a range each, unless people have one.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from factdb.compare.clusters import clusters, ends, extremes
from factdb.compare.occasions import Occasion, occasions
from factdb.compare.parts import by_whole, summed, wholes
from factdb.compare.verdicts import Verdict, decide
from factdb.compare.wording import day, days, noun, period

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdb.compare.readings import Reading
    from factdb.report.evidence.load import Evidence


@dataclass(frozen=True)
class Range:
    """The readings of one occasion, in the order of their topic."""

    occasion: Occasion
    items: tuple[Evidence, ...]
    #: What is counted, where other things are told of the same occasion too.
    of: str | None = None

    @property
    def apart(self) -> bool:
        """Whether all of them are of another time ("in January 2021") than the days on which they were said."""
        return (self.occasion.start or self.occasion.end) is not None

    @property
    def when(self) -> str:
        """The time that tells the occasion from others: "Jan 2021", "17 to 19 Nov 2026", "since 1 Jan 2025"."""
        start, end, first, last = self.occasion[1:]
        if self.apart:
            return period(start, end) if end else f"since {_day(start)}"
        return days(first, last) if first and last else "an unknown day"

    @property
    def heading(self) -> str:
        """The time, and the thing if there are several, as they stand at the head of what is told of it."""
        when = f"Another time: {self.when}" if self.apart else f"{self.when[:1].upper()}{self.when[1:]}"
        return f"{when}, {noun(self.of)}" if self.of else when

    @cached_property
    def asserted(self) -> tuple[Evidence, ...]:
        """The readings that say that it is so: no denials, no guesses at what might be."""
        said = (item for item in self.items if item.reading.polarity == "+")
        return tuple(item for item in said if item.reading.certainty != "uncommitted")

    @cached_property
    def replaced(self) -> set[str]:
        """The claims among them that whoever said them replaced later."""
        return replaced(self.asserted)

    @cached_property
    def summed(self) -> set[str]:
        """The claims among them that their own statement sums up in a larger one."""
        return summed([item.reading for item in self.asserted])

    @cached_property
    def standing(self) -> tuple[Evidence, ...]:
        """What is asserted and was not replaced later by whoever said it."""
        return tuple(item for item in self.asserted if item.reading.claim not in self.replaced)

    @cached_property
    def _wholes(self) -> list[Evidence]:
        """What is no part of what others count: children of people, a district of a province, the last night's dead."""
        held = (
            self.standing if self.one_statement else [it for it in self.standing if it.reading.claim not in self.summed]
        )
        return [held[index] for index in wholes([item.reading for item in held])]

    @cached_property
    def extremes(self) -> tuple[Evidence, Evidence] | None:
        """The lowest and the highest of what stands; parts tell no lowest."""
        if not self.standing:
            return None
        low, _ = extremes(self._wholes, [ends(item.reading) for item in self._wholes])
        _, high = extremes(self.standing, [ends(item.reading) for item in self.standing])
        return low, high

    @cached_property
    def values(self) -> tuple[frozenset[str], ...]:
        """The claims that stand by the fewest values that explain them: those of each set could have one value.

        Parts are left out: no value is that of a part and of its whole.
        """
        found = clusters([ends(item.reading) for item in self._wholes])
        return tuple(frozenset(self._wholes[index].reading.claim for index in each.members) for each in found)

    @property
    def one_statement(self) -> bool:
        """Whether one statement tells several figures, which it keeps apart: they are no range of anything."""
        figures = {(item.reading.low, item.reading.high) for item in self.standing}
        return len(figures) > 1 and len({item.reading.utterance for item in self.standing}) == 1


def ranges(items: Sequence[Evidence]) -> tuple[Range, ...]:
    """Return the readings by occasion and by what is counted, the occasion with most origins first."""
    return tuple(found for each in occasions([item.reading for item in items]) for found in _things(each, items))


def _things(occasion: Occasion, items: Sequence[Evidence]) -> Iterator[Range]:
    """Yield what is told of an occasion, by the widest kinds that are counted."""
    held = [items[index] for index in occasion.members]
    found = by_whole([item.reading for item in held])
    for kind, members in found:
        yield Range(occasion, tuple(held[index] for index in members), kind if len(found) > 1 else None)


def replaced(items: Sequence[Evidence]) -> set[str]:
    """Return the claims that whoever said them replaced by the next other figure for the same."""
    said: dict[object, list[Reading]] = defaultdict(list)
    for item in items:
        said[item.reading.voice or item.reading.origin, item.reading.kind].append(item.reading)
    return {claim for readings in said.values() for claim in _left(readings)}


def _left(readings: Sequence[Reading]) -> Iterator[str]:
    """Yield the claims of one origin that the next other number replaces."""
    in_order = sorted(readings, key=lambda reading: (reading.said or "", reading.claim))
    following: Reading | None = None
    for one, other in zip(reversed(in_order[:-1]), reversed(in_order), strict=False):
        if (one.low, one.high) != (other.low, other.high):
            following = other
        if following and decide(one, following).verdict is Verdict.SUPERSEDED:
            yield one.claim


def _day(text: str | None) -> str:
    return day(date.fromisoformat(text[:10])) if text else ""
