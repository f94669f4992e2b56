"""Shapes of the calendar: days, months, seasons, quarters and years, each with or without its year; weekdays."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from factdb.extract.times.calendar import coming_weekday, first_of, latest_weekday, month_days, unit_around, year_days
from factdb.extract.times.value import UNKNOWN_YEAR, Moment, Value, day_of

#: With no tense to go by, a date without a year is the last one, unless the next is less than so far ahead.
_SOON = timedelta(days=120)
#: A date that a verb further off would put further away than this is the one on the other side, two months off at the
#: most: "will apply the accord of Feb. 23" said in March, "declared a dividend to holders on Dec. 15" in November.
_FAR = timedelta(days=300)


_DAY = timedelta(days=1)
#: These weekdays are counted from a day mentioned before, and these times tell a day.
_BESIDE = frozenset({"previous", "following"})
_DAYS = frozenset({"day", "hour", "minute", "night"})
_HALF_YEAR = 6
#: So long after its end a quarter is still spoken of without its year, as what is to be reported.
_JUST_ENDED = timedelta(days=45)


def picked(last: date, coming: date, moment: Moment) -> date:
    """Return the day before publication or the one after it, as the tense and the distance have it."""
    published = moment.published or last
    if moment.future is None:
        return coming if coming - published < _SOON else last
    told, other = (coming, last) if moment.future else (last, coming)
    return told if moment.sure or abs(told - published) < _FAR else other


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month ("10 September 2022", "Sept. 10"); without a year, the one that the tense calls for."""

    month: int
    day: int
    year: int | None = None
    #: TIMEX3 letters of a part of the day, if one is named.
    part: str | None = None

    @property
    def tensed(self) -> bool:
        """Whether the tense matters."""
        return self.year is None

    def value(self, moment: Moment) -> Value:
        """Return the day; past unless the tense looks ahead, one soon to come where nothing says."""
        tail = f"-{self.month:02}-{self.day:02}" + (f"T{self.part}" if self.part else "")
        if self.year is not None:
            return self._on(date(self.year, self.month, self.day), "absolute")
        if moment.published is None:
            return Value(UNKNOWN_YEAR + tail)
        return self._on(self._nearest(moment.published, moment), moment.anchor)

    def _nearest(self, published: date, moment: Moment) -> date:
        # 29 February may be eight years away.
        days = [day for day in map(self._in, range(published.year - 8, published.year + 9)) if day]
        coming = min(day for day in days if day >= published)
        last = max(day for day in days if day <= published + timedelta(days=1))
        return picked(last, coming, moment)

    def _in(self, year: int) -> date | None:
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    def _on(self, day: date, anchor: str) -> Value:
        timex = day.isoformat() + (f"T{self.part}" if self.part else "")
        return Value(timex, *unit_around(day, "D"), "day", anchor)


@dataclass(frozen=True, slots=True)
class Month:
    """A month ("May 2014", "February", "last May"); without a year, the nearest past one, the current included."""

    month: int
    year: int | None = None
    #: "last", "next" or "this", if said.
    which: str | None = None

    @property
    def tensed(self) -> bool:
        """Whether the tense matters."""
        return self.year is None and self.which is None

    def value(self, moment: Moment) -> Value:
        """Return the month's days."""
        if self.year is not None:
            return self._in(self.year, "absolute")
        if moment.published is None:
            return Value(f"{UNKNOWN_YEAR}-{self.month:02}")
        future = bool(moment.future) and (moment.sure or self._is_nearer(moment.published))
        return self._in(self._year(moment.published, future=future), moment.anchor)

    def _is_nearer(self, published: date) -> bool:
        """Say whether the coming month of the name is nearer than the last."""
        return (self.month - published.month) % 12 <= _HALF_YEAR

    def _year(self, published: date, *, future: bool) -> int:
        if self.which == "this":
            return published.year
        if self.which == "last":
            return published.year - (self.month >= published.month)
        if self.which == "next":
            return published.year + (self.month <= published.month)
        if future:
            return published.year + (self.month < published.month)
        return published.year - (self.month > published.month)

    def _in(self, year: int, anchor: str) -> Value:
        return Value(f"{year:04}-{self.month:02}", *month_days(year, self.month), "month", anchor)


@dataclass(frozen=True, slots=True)
class Months:
    """A quarter, half or season: so many months from a first one; "the third quarter", "the winter of 2010"."""

    first: int
    count: int
    #: What TIMEX3 writes after the year: Q3, H1, SU.
    letters: str
    grain: str
    year: int | None = None
    which: str | None = None

    @property
    def tensed(self) -> bool:
        """Whether the tense matters."""
        return self.year is None and self.which is None

    def value(self, moment: Moment) -> Value:
        """Return the months' days; without a year, the latest that has begun, or the next to end if looking ahead.

        One that ended a few weeks ago is what is looked at, even so ("expects to report a loss for the third quarter").
        """
        if self.year is not None:
            return self._in(self.year, "absolute")
        if moment.published is None:
            return Value(f"{UNKNOWN_YEAR}-{self.letters}")
        return self._in(self._year(moment.published, future=bool(moment.future)), moment.anchor)

    def _year(self, published: date, *, future: bool) -> int:
        years = range(published.year - 2, published.year + 3)
        begun = [year for year in years if self._days(year)[0] <= published]
        ended = [year for year in years if self._days(year)[1] <= published]
        running = begun[-1] if begun[-1:] != ended[-1:] else None
        if self.which == "last":
            return ended[-1]
        if self.which == "next":
            return begun[-1] + 1
        if self.which == "this":
            return published.year if running is None else running
        if future and published - self._days(ended[-1])[1] >= _JUST_ENDED:
            return ended[-1] + 1
        return begun[-1]

    def _days(self, year: int) -> tuple[date, date]:
        months = year * 12 + self.first - 1
        return first_of(months), first_of(months + self.count)

    def _in(self, year: int, anchor: str) -> Value:
        return Value(f"{year:04}-{self.letters}", *self._days(year), self.grain, anchor)


@dataclass(frozen=True, slots=True)
class OfYear:
    """A quarter or half of the year of publication, or of one before or after it: "the first half of last year"."""

    months: Months
    shift: int = 0

    tensed = False

    def value(self, moment: Moment) -> Value:
        """Return the months' days."""
        if moment.published is None:
            return Value(f"{UNKNOWN_YEAR}-{self.months.letters}")
        value = replace(self.months, year=moment.published.year + self.shift).value(moment)
        return replace(value, anchor=moment.anchor)


@dataclass(frozen=True, slots=True)
class Years:
    """One year or several in a row: "1968", "the 1970s", "2019-20", "the 19th century"."""

    first: int
    last: int
    timex: str
    grain: str = "year"

    tensed = False

    def value(self, moment: Moment) -> Value:  # noqa: ARG002 - years stand for themselves
        """Return the years' days."""
        return Value(self.timex, *year_days(self.first, self.last), self.grain, "absolute")


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: the latest one including the day of publication, the coming one if the clause looks ahead.

    "Last Friday" is the latest before publication, "coming Friday" the first after it, "this Friday" that of the
    current week, "next Friday" that of the next week; weeks begin on Monday.
    """

    weekday: int
    which: str | None = None
    part: str | None = None
    #: How many weeks after the current one its own is, where it is told: "Thursday of last week".
    week: int | None = None

    @property
    def tensed(self) -> bool:
        """Whether the tense matters."""
        return self.which is None and self.week is None

    def value(self, moment: Moment) -> Value:
        """Return the day."""
        tail = f"T{self.part}" if self.part else ""
        if moment.published is None:
            return Value(f"{UNKNOWN_YEAR}-WXX-{self.weekday + 1}{tail}")
        spoken = day_of(moment.previous) if moment.previous and moment.previous.grain in _DAYS else None
        if self.which in _BESIDE and spoken is not None:
            day = latest_weekday(spoken - _DAY, self.weekday)
            if self.which == "following":
                day = coming_weekday(spoken + _DAY, self.weekday)
            return Value(day.isoformat() + tail, *unit_around(day, "D"), "day", "previous")
        day = self._day(moment.published, future=bool(moment.future))
        return Value(day.isoformat() + tail, *unit_around(day, "D"), "day", moment.anchor)

    def _day(self, published: date, *, future: bool) -> date:
        monday = published - timedelta(days=published.weekday())
        if self.week is not None:
            return monday + timedelta(days=7 * self.week + self.weekday)
        if self.which in {"last", "previous"}:
            return latest_weekday(published - _DAY, self.weekday)
        if self.which == "coming":
            return coming_weekday(published + _DAY, self.weekday)
        if self.which == "this":
            return monday + timedelta(days=self.weekday)
        if self.which in {"next", "following"}:
            return monday + timedelta(days=7 + self.weekday)
        return coming_weekday(published, self.weekday) if future else latest_weekday(published, self.weekday)
