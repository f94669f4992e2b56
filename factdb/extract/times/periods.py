"""Shapes made of other shapes: a period with two ends, a period that goes on to now, a clock time on a day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from factdb.extract.times.dates import Day, Month, Weekday
from factdb.extract.times.value import UNKNOWN_DAY, Moment, Shape, Value, day_of

if TYPE_CHECKING:
    from datetime import date


_YEAR = timedelta(days=360)


@dataclass(frozen=True, slots=True)
class Since:
    """From a time up to now, the day of publication included: "since February"."""

    begin: Shape

    @property
    def tensed(self) -> bool:
        """Never: what something has lasted since is past."""
        return False

    def value(self, moment: Moment) -> Value:
        """Return the period; unresolved without a publication date, or if it would begin after it."""
        begin = self.begin.value(replace(moment, future=False))
        start = day_of(begin)
        if moment.published is None or start is None or start > moment.published:
            return Value(f"{begin.timex}/{UNKNOWN_DAY}")
        end = moment.published + timedelta(days=1)
        return Value(f"{begin.timex}/{moment.published.isoformat()}", start, end, "period", begin.anchor)


@dataclass(frozen=True, slots=True)
class Between:
    """From one time to the end of another: "between 1 and 5 May", "from 1911 to 1936"."""

    begin: Shape
    end: Shape

    @property
    def tensed(self) -> bool:
        """Whether the tense matters to either end."""
        return self.begin.tensed or self.end.tensed

    def value(self, moment: Moment) -> Value:
        """Return the period; unresolved unless both ends are resolved and in order."""
        begin = self.begin.value(moment)
        end = self._end(moment, day_of(begin))
        timex = f"{begin.timex}/{end.timex}"
        first, last = _comparable(begin.first, end.last)
        if first is None or last is None or first >= last:
            return Value(timex)
        return Value(timex, first, last, "period", end.anchor if begin.anchor == "absolute" else begin.anchor)

    def _end(self, moment: Moment, begin: date | None) -> Value:
        """Return the second end; a weekday is the next one after the first ("from Friday to Sunday")."""
        if isinstance(self.end, Weekday) and begin is not None:
            return self.end.value(replace(moment, published=begin, future=True))
        if isinstance(self.end, Day | Month) and self.end.year is None and begin is not None:
            return self._after(moment, begin)
        return self.end.value(moment)

    def _after(self, moment: Moment, begin: date) -> Value:
        """Return the end in the year of the first one, or in the next if that is over by then."""
        value = self.end.value(moment)
        last = day_of(value)
        if (
            not isinstance(self.end, Day | Month)
            or moment.published is None
            or (last and begin <= last < begin + _YEAR)
        ):
            return value
        years = (replace(self.end, year=begin.year + more).value(moment) for more in (0, 1))
        return next((value for value in years if (day_of(value) or begin) >= begin.replace(day=1)), value)


def _comparable(first: date | None, last: date | None) -> tuple[date | None, date | None]:
    """Return both as date-times if one of them is, so that they can be held against each other."""
    if isinstance(first, datetime) == isinstance(last, datetime) or first is None or last is None:
        return first, last
    return _as_datetime(first), _as_datetime(last)


def _as_datetime(day: date) -> datetime:
    return day if isinstance(day, datetime) else datetime.combine(day, time())


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, on the day named beside it: a minute, or an hour if no minutes are given; without a day, none."""

    hour: int
    minute: int | None = None
    on: Shape | None = None

    @property
    def tensed(self) -> bool:
        """Whether the tense matters to the day."""
        return self.on is not None and self.on.tensed

    def value(self, moment: Moment) -> Value:
        """Return the minute or hour, in the article's own local time."""
        clock = f"T{self.hour:02}" + ("" if self.minute is None else f":{self.minute:02}")
        on = self.on.value(moment) if self.on else None
        day = day_of(on)
        if on is None or day is None or on.grain != "day":
            return Value(clock)
        first = datetime.combine(day, time(self.hour, self.minute or 0))
        length = timedelta(hours=1) if self.minute is None else timedelta(minutes=1)
        grain = "hour" if self.minute is None else "minute"
        return Value(f"{day.isoformat()}{clock}", first, first + length, grain, on.anchor)
