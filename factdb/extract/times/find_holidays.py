"""Finders of holidays: on a fixed day, on a weekday of their month ("Thanksgiving"), or counted from Easter."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from factdb.extract.times.calendar import coming_weekday, easter, unit_around
from factdb.extract.times.dates import Day, picked
from factdb.extract.times.value import UNKNOWN_DAY, Moment, Value
from factdb.extract.times.words import REACH, YEAR, Found, Words, any_of

if TYPE_CHECKING:
    from factdb.extract.times.words import Finder


@dataclass(frozen=True, slots=True)
class Feast:
    """A holiday whose day moves: a weekday from a day of a month on, or so many days from Easter."""

    month: int = 0
    weekday: int = 0
    earliest: int = 0
    from_easter: int | None = None
    year: int | None = None
    #: "last", "next" or "this", if said.
    which: str | None = None

    @property
    def tensed(self) -> bool:
        """Whether the tense matters."""
        return self.year is None and self.which is None

    def value(self, moment: Moment) -> Value:
        """Return its day; without a year, the one that the tense calls for."""
        if self.year is not None:
            return self._on(self.in_year(self.year), "absolute")
        if moment.published is None:
            return Value(UNKNOWN_DAY)
        days = [self.in_year(moment.published.year + shift) for shift in (-1, 0, 1)]
        coming = min(
            day for day in days if day > moment.published or (day == moment.published and self.which != "next")
        )
        if self.which in {"next", "this"}:
            return self._on(coming, moment.anchor)
        last = max(day for day in days if day < moment.published or (day == moment.published and self.which is None))
        return self._on(last if self.which == "last" else picked(last, coming, moment), moment.anchor)

    def in_year(self, year: int) -> date:
        """Return the day on which it falls in a year."""
        if self.from_easter is not None:
            return easter(year) + timedelta(days=self.from_easter)
        return coming_weekday(date(year, self.month, self.earliest), self.weekday)

    @staticmethod
    def _on(day: date, anchor: str) -> Value:
        return Value(day.isoformat(), *unit_around(day, "D"), "day", anchor)


class HolidayFinder:
    """Finds holidays by their names, with the year or "last" beside them."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.shapes: dict[str, Day | Feast] = {name: Day(*on) for name, on in words.table["holidays"].items()}
        self.shapes |= {name: Feast(*rule) for name, rule in words.table["movable"].items()}
        self.shapes |= {name: Feast(from_easter=days) for name, days in words.table["from_easter"].items()}
        self.named = re.compile(
            rf"(?P<name>{any_of(self.shapes)})\b(?! (?-i:[A-Z])| (?:week|egg|term|bunn)(?!end))"
            rf"(?:,? (?:of |in )?{YEAR})?",
            re.IGNORECASE,
        )
        self.left = re.compile(r"\b(?P<which>last|next|this) \Z", re.IGNORECASE)

    def triggers(self) -> dict[str, Finder]:
        """Return the first words of the names, with their capital."""
        return {re.split(r"[ ']", name)[0].title(): self.holiday for name in self.shapes}

    def holiday(self, text: str, start: int, end: int, floor: int) -> Found | None:  # noqa: ARG002 - a finder's signature
        """Find a holiday."""
        found = self.named.match(text, start)
        if not found:
            return None
        year = int(found["year"]) if found["year"] else None
        left = self.left.search(text, max(floor, start - REACH), start)
        shape = self.shapes[found["name"].lower()]
        if isinstance(shape, Day):
            return Found(start, found.end(), replace(shape, year=year), "holiday")
        which = self.words.which(left["which"].lower()) if left and year is None else None
        begin = left.start() if left and which else start
        return Found(begin, found.end(), replace(shape, year=year, which=which), "holiday")
