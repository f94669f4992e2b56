"""Occasions: which readings of a topic may be of one event or period, so that a range is never one over several.

A figure stands at the day that it is about or, telling none, on which it was said; figures follow one another as long
as no more than `SOON` days lie between. One of an unknown day is of the only occasion there is, or of none of several.
What counts over more than `MONTH` days ("this year", "since 2023") is together with what counts over the same time.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from factdb.compare.succession import SOON, days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.compare.readings import Reading

#: A period of more days is a count over time, not what a report of the day is about.
MONTH = 31


class Occasion(NamedTuple):
    """Readings that may be of one event or period: positions in the sequence given, in its order."""

    members: tuple[int, ...]
    #: What they are about, half-open like a period, if none of them is of the days around its saying.
    start: str | None = None
    end: str | None = None
    #: The first and the last of their days, if some are.
    first: str | None = None
    last: str | None = None


def occasions(readings: Sequence[Reading]) -> list[Occasion]:
    """Return the occasions of some readings, the one with most origins first, then by readings and by day."""
    times = [(reading.period.start, reading.period.end, reading.said) for reading in readings]
    told: dict[tuple[str, str], list[int]] = defaultdict(list)
    short: list[int] = []
    for index, time in enumerate(times):
        if lasts(*time):
            told[time_told(*time)].append(index)
        else:
            short.append(index)
    found = [Occasion(tuple(members), start or None, end or None) for (start, end), members in told.items()]
    found += [_short([short[at] for at in run], readings) for run in runs([day_of(*times[index]) for index in short])]
    return sorted(found, key=lambda each: _weight(each, readings))


def own_time(reading: Reading) -> bool:
    """Say whether a reading is of another time than the days around its saying: long past, long to come, or lasting."""
    start, end, said = reading.period.start, reading.period.end, reading.said
    if said and ((end and days(said) - days(end) > SOON) or (start and days(start) - days(said) > SOON)):
        return True
    return lasts(start, end, said)


def lasts(start: str | None, end: str | None, said: str | None) -> bool:
    """Say whether a half-open period, going on until it is told if it has no end, is longer than a month."""
    until = end or said
    return bool(start and until and days(until) - days(start) > MONTH)


def time_told(start: str | None, end: str | None, said: str | None) -> tuple[str, str]:
    """Return the period by which figures of a lasting time are together; what is not stated is ''.

    What runs until it is told is one by its start: "so far this year" is said on one day and again on the next.
    """
    running = bool(start and end and said and abs(days(said) - days(end)) <= SOON)
    return start or "", "" if running else end or ""


def day_of(start: str | None, end: str | None, said: str | None) -> str:
    """Return the day that a figure is about, or, telling none, on which it was said; '' if neither is known."""
    return (start or end or said or "")[:10]


def runs(days_: Sequence[str]) -> list[list[int]]:
    """Return the positions of some days in runs without a gap of more than `SOON`, each in the order given.

    Unknown days ('') are of the only run there is, or are one of their own.
    """
    found: list[list[int]] = []
    last = 0
    for day, index in sorted((days(day), index) for index, day in enumerate(days_) if day):
        if found and day - last <= SOON:
            found[-1].append(index)
        else:
            found.append([index])
        last = day
    undated = [index for index, day in enumerate(days_) if not day]
    if len(found) == 1:
        return [sorted(found[0] + undated)]
    return [sorted(run) for run in (*found, undated) if run]


def _short(members: Sequence[int], readings: Sequence[Reading]) -> Occasion:
    """Return the occasion of one run: what it is about if all of it is of another time than that of its saying."""
    held = [readings[index] for index in members]
    if all(map(own_time, held)):
        periods = [each.period for each in held]
        start = min((each.start for each in periods if each.start), default=None)
        return Occasion(tuple(members), start, max((each.end for each in periods if each.end), default=None))
    dated = sorted(day for each in held if (day := day_of(each.period.start, each.period.end, each.said)))
    first, last = (dated[0], dated[-1]) if dated else (None, None)
    return Occasion(tuple(members), first=first, last=last)


def _weight(occasion: Occasion, readings: Sequence[Reading]) -> tuple[int, int, str, int]:
    held = [readings[index] for index in occasion.members]
    origins = len({reading.origin or reading.claim for reading in held})
    return -origins, -len(held), occasion.start or occasion.first or "", occasion.members[0]
