"""Shapes that lean on another time: on the one mentioned before, on a longer one, on a clause that looks ahead."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from factdb.extract.times.calendar import shifted
from factdb.extract.times.relative import AGO_GRAIN, CalendarUnit, duration, unit_value
from factdb.extract.times.value import UNKNOWN_YEAR, Moment, Shape, Value, day_of

if TYPE_CHECKING:
    from factdb.extract.times.dates import Day, Month

#: Up to this month "the full year" is the one before.
_REPORTED = 4


@dataclass(frozen=True, slots=True)
class Ahead:
    """What counts from now if the clause looks ahead, and else is no time but how long it took: "in two weeks"."""

    shape: Shape
    timex: str

    tensed = True

    def value(self, moment: Moment) -> Value:
        """Return the time ahead; without a clause that looks ahead, the duration."""
        return self.shape.value(moment) if moment.future else Value(self.timex)


@dataclass(frozen=True, slots=True)
class Beside:
    """So many units after or before the time mentioned last: "two days later", "the following month", "that year"."""

    unit: str
    count: int | None

    tensed = False

    def value(self, moment: Moment) -> Value:
        """Return the unit; unresolved where nothing was mentioned, or no count is given."""
        origin = day_of(moment.previous)
        if origin is None or self.count is None or (self.unit in {"TH", "TM"} and self.count):
            return Value(duration(self.unit, None if self.count is None else abs(self.count)))
        grain = self._grain(moment.previous)
        return unit_value(shifted(origin, self.unit, self.count), grain, "previous")

    def _grain(self, previous: Value | None) -> str:
        """Return the unit; a quarter stays a quarter a year later."""
        if self.unit == "Y" and self.count and previous and previous.grain == "quarter":
            return "Q"
        return AGO_GRAIN.get(self.unit, self.unit)


@dataclass(frozen=True, slots=True)
class Within:
    """Some time within a unit: of an absolute time mentioned before, else of publication; `clip` as of CalendarUnit."""

    unit: str
    clip: str | None = None

    tensed = False

    def value(self, moment: Moment) -> Value:
        """Return the unit."""
        if moment.previous is not None and moment.previous.anchor == "absolute":
            return Beside(self.unit, 0).value(moment)
        return CalendarUnit(self.unit, 0, self.clip).value(moment)


@dataclass(frozen=True, slots=True)
class LastQuarter:
    """The quarter spoken of: the one mentioned before, else the latest that has ended; or that so many years before."""

    years: int = 0

    tensed = False

    def value(self, moment: Moment) -> Value:
        """Return the quarter's days."""
        previous = moment.spoken if moment.spoken and moment.spoken.grain == "quarter" else None
        value = previous or CalendarUnit("Q", -1).value(moment)
        first = day_of(value)
        if first is None or (previous is None and moment.published is None):
            return value
        anchor = "previous" if previous else moment.anchor
        return unit_value(shifted(first, "Y", -self.years), "Q", anchor)


@dataclass(frozen=True, slots=True)
class Compared:
    """The period spoken of as it was in another year: "the same period last year", "the 1988 quarter".

    Where no part of a year was spoken of, it is that year.
    """

    year: Shape

    tensed = False

    def value(self, moment: Moment) -> Value:
        """Return the period of that year."""
        whole, spoken = self.year.value(moment), moment.spoken
        year, first = day_of(whole), day_of(spoken)
        if spoken is None or year is None or first is None:
            return whole
        years = year.year - first.year or -1
        if spoken.grain in {"month", "quarter"}:
            return unit_value(shifted(first, "Y", years), spoken.grain[0].upper(), "previous")
        end = day_of(replace(spoken, first=spoken.last)) or first
        begin, end = shifted(first, "Y", years), shifted(end, "Y", years)
        return Value(f"{begin.isoformat()}/{end.isoformat()}", begin, end, spoken.grain, "previous")


@dataclass(frozen=True, slots=True)
class Spoken:
    """The period spoken of, whatever it was: "in the latest period"."""

    tensed = False

    def value(self, moment: Moment) -> Value:
        """Return it; unresolved if no part of a year was mentioned."""
        return replace(moment.spoken, anchor="previous") if moment.spoken else Value("PXX")


@dataclass(frozen=True, slots=True)
class FullYear:
    """A year as a whole, which is told of when it is over, or looked ahead to: "sales for the full year"."""

    tensed = True

    def value(self, moment: Moment) -> Value:
        """Return the year of publication; in its first months the last one, unless the clause looks ahead."""
        over = moment.published is not None and moment.published.month <= _REPORTED and not moment.future
        return CalendarUnit("Y", -1 if over else 0).value(moment)


@dataclass(frozen=True, slots=True)
class From:
    """So many units before or after a day that is named: "the day before last Tuesday", "two weeks after 3 May"."""

    unit: str
    count: int
    day: Shape

    @property
    def tensed(self) -> bool:
        """Whether the tense matters to the day."""
        return self.day.tensed

    def value(self, moment: Moment) -> Value:
        """Return the unit that lies so far from the day; unresolved if the day is."""
        day = self.day.value(moment)
        first = day_of(day)
        if first is None:
            return Value(duration(self.unit, abs(self.count)))
        return unit_value(shifted(first, self.unit, self.count), AGO_GRAIN.get(self.unit, self.unit), day.anchor or "")


@dataclass(frozen=True, slots=True)
class InYear:
    """A month or a day of the year of publication, or of one before or after it: "July last year".

    Without a shift it is of the year mentioned before: "in September that year".
    """

    day: Day | Month
    shift: int | None

    tensed = False

    def value(self, moment: Moment) -> Value:
        """Return its days; the anchor is publication, or the time mentioned before."""
        if self.shift is None:
            before = day_of(moment.previous)
            return replace(self._of(before.year).value(moment), anchor="previous") if before else Value(UNKNOWN_YEAR)
        if moment.published is None:
            return self.day.value(moment)
        return replace(self._of(moment.published.year + self.shift).value(moment), anchor=moment.anchor)

    def _of(self, year: int) -> Day | Month:
        return replace(self.day, year=year)


@dataclass(frozen=True, slots=True)
class EndedWith:
    """So many units up to the end of a time: "the 12 months to September", "the quarter ended Sept. 30"."""

    unit: str
    count: int
    end: Shape

    @property
    def tensed(self) -> bool:
        """Whether the tense matters to the end."""
        return self.end.tensed

    def value(self, moment: Moment) -> Value:
        """Return the period; unresolved if its end is."""
        end = self.end.value(moment)
        timex = f"{duration(self.unit, self.count)}/{end.timex}"
        if end.last is None or isinstance(end.last, datetime):
            return Value(timex)
        return Value(timex, shifted(end.last, self.unit, -self.count), end.last, "period", end.anchor)


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week that holds a day: "the week of March 6"."""

    day: Shape

    @property
    def tensed(self) -> bool:
        """Whether the tense matters to the day."""
        return self.day.tensed

    def value(self, moment: Moment) -> Value:
        """Return the week's days."""
        value = self.day.value(moment)
        first = day_of(value)
        return Value(f"{UNKNOWN_YEAR}-WXX") if first is None else unit_value(first, "W", value.anchor or "")


@dataclass(frozen=True, slots=True)
class PartOf:
    """The first or last so many units of a longer time: "the first three months of 2022", "the last week of August"."""

    unit: str
    count: int
    whole: Shape
    last: bool = False

    @property
    def tensed(self) -> bool:
        """Whether the tense matters to the whole."""
        return self.whole.tensed

    def value(self, moment: Moment) -> Value:
        """Return the part; unresolved if the whole is, or is shorter."""
        whole = self.whole.value(moment)
        begin, end = whole.first, whole.last
        timex = f"{whole.timex}/{duration(self.unit, self.count)}"
        if begin is None or end is None:
            return Value(timex)
        if self.last:
            begin = max(begin, shifted(end, self.unit, -self.count))
        else:
            end = min(end, shifted(begin, self.unit, self.count))
        return Value(timex, begin, end, "period", whole.anchor)


@dataclass(frozen=True, slots=True)
class Unresolved:
    """An expression of time that nothing in the text ties to the calendar: "since the start of the war"."""

    timex: str

    tensed = False

    def value(self, moment: Moment) -> Value:  # noqa: ARG002 - no moment helps
        """Return a value without an interval."""
        return Value(self.timex)
