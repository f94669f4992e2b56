"""Shapes that lean on another time: on the one mentioned before, on a longer one, on a clause that looks ahead."""

from __future__ import annotations

from dataclasses import dataclass

from factdb.extract.times.calendar import shifted
from factdb.extract.times.relative import AGO_GRAIN, duration, unit_value
from factdb.extract.times.value import Moment, Shape, Value, day_of


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
