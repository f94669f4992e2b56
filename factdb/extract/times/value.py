"""What a time is resolved from and to: the moment of speaking, and the value that follows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Protocol

#: How TIMEX3 writes a year, and a day, that the text does not tell.
UNKNOWN_YEAR, UNKNOWN_DAY = "XXXX", "XXXX-XX-XX"

_PARTS_OF_YEARS = frozenset({"month", "quarter", "half", "season", "period"})


@dataclass(slots=True)
class Value:
    """A TIMEX3 value and, if it could be resolved, the half-open interval [first, last) with its granularity."""

    timex: str
    first: date | datetime | None = None
    last: date | datetime | None = None
    #: minute, hour, day, week, weekend, month, quarter, season, year, decade, century or period.
    grain: str | None = None
    #: published, dateline, previous or absolute; None where nothing was resolved.
    anchor: str | None = None

    @property
    def is_part_of_year(self) -> bool:
        """Whether it is what "the same period" of another year may be."""
        return self.resolved and self.grain in _PARTS_OF_YEARS

    @property
    def resolved(self) -> bool:
        """Whether the interval is known."""
        return self.first is not None and self.last is not None


@dataclass(slots=True)
class Moment:
    """When something is said: the article's day, the time mentioned before, and whether it looks ahead."""

    published: date | None
    previous: Value | None = None
    #: True: the clause is about the future. False: about the past. None: nothing says.
    future: bool | None = None
    #: Whether the verb that says so stands right beside the time ("was signed on 3 November").
    sure: bool = True
    #: Where `published` comes from: "published", or "dateline".
    anchor: str = "published"
    #: The part of a year that is reported on: the quarter, half, month or run of months mentioned last.
    spoken: Value | None = None

    def on(self, day: date) -> Moment:
        """Return the same moment as seen from another day."""
        return replace(self, published=day, previous=None)


class Shape(Protocol):
    """A kind of temporal expression, with what its words say; `value` is what it means at a moment."""

    @property
    def tensed(self) -> bool:
        """Whether `value` depends on the moment's `future`."""

    def value(self, moment: Moment) -> Value:
        """Return the value at the moment; without what it needs, a value without an interval."""


def day_of(value: Value | None) -> date | None:
    """Return the day on which a resolved value begins."""
    first = value.first if value else None
    return first.date() if isinstance(first, datetime) else first
