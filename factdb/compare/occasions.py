"""Occasions: which readings of a topic may be of one event or period, so that a range is never one over several.

A figure has a *time of its own* if its period was over more than `SOON` days before it was said ("in January 2021"),
begins as long after it, or lasts for more than `MONTH` days ("this year", "since 2023"). Such figures are together with
those of the same time. All others stand on the day on which they were said, and follow one another as long as no more
than `SOON` days lie between; one of an unknown day is of the only occasion there is, or of none of several.
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
    #: What they are about, half-open like a period, if they tell a time of their own.
    start: str | None = None
    end: str | None = None
    #: The first and the last day on which they were said, if they tell none.
    first: str | None = None
    last: str | None = None


def occasions(readings: Sequence[Reading]) -> list[Occasion]:
    """Return the occasions of some readings, the one with most origins first, then by readings and by day."""
    told: dict[tuple[str | None, str | None], list[int]] = defaultdict(list)
    current: list[int] = []
    for index, reading in enumerate(readings):
        if own_time(reading):
            told[_time(reading)].append(index)
        else:
            current.append(index)
    found = [Occasion(tuple(members), *time) for time, members in told.items()]
    found += [_said(members, readings) for members in _runs(current, readings)]
    return sorted(found, key=lambda each: _weight(each, readings))


def own_time(reading: Reading) -> bool:
    """Say whether a reading tells another time than the days around its saying."""
    start, end = reading.period.start, reading.period.end
    if reading.said is not None and _far(start, end, reading.said):
        return True
    until = end or reading.said
    return start is not None and until is not None and days(until) - days(start) > MONTH


def _far(start: str | None, end: str | None, said: str) -> bool:
    """Say whether a period was over long before it was spoken of, or begins long after."""
    over = end is not None and days(said) - days(end) > SOON
    return over or (start is not None and days(start) - days(said) > SOON)


def _time(reading: Reading) -> tuple[str | None, str | None]:
    """Return the period by which figures of a time of their own are together: what runs until told is one by its start.

    "So far this year" is said on one day and again on the next.
    """
    start, end, said = reading.period.start, reading.period.end, reading.said
    running = end is not None and said is not None and abs(days(said) - days(end)) <= SOON
    return start, None if running and start is not None else end


def _runs(current: Sequence[int], readings: Sequence[Reading]) -> list[list[int]]:
    """Return the readings of the day in runs without a gap of more than `SOON` days."""
    dated = sorted((day, index) for index in current if (day := _day(readings[index])))
    runs: list[list[int]] = []
    last = ""
    for day, index in dated:
        if runs and days(day) - days(last) <= SOON:
            runs[-1].append(index)
        else:
            runs.append([index])
        last = day
    undated = [index for index in current if _day(readings[index]) is None]
    if len(runs) == 1:
        return [sorted(runs[0] + undated)]
    return [sorted(run) for run in (*runs, undated) if run]


def _said(members: Sequence[int], readings: Sequence[Reading]) -> Occasion:
    dated = sorted(day for index in members if (day := _day(readings[index])))
    first, last = (dated[0], dated[-1]) if dated else (None, None)
    return Occasion(tuple(members), first=first, last=last)


def _day(reading: Reading) -> str | None:
    """Return the day on which a reading was said, or, that being unknown, on which it is about."""
    day = reading.said or reading.period.start or reading.period.end
    return day[:10] if day else None


def _weight(occasion: Occasion, readings: Sequence[Reading]) -> tuple[int, int, str, int]:
    held = [readings[index] for index in occasion.members]
    origins = len({reading.origin or reading.claim for reading in held})
    return -origins, -len(held), occasion.start or occasion.first or "", occasion.members[0]
