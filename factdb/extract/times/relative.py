"""Shapes that count from publication or from the time mentioned before: "last week", "two days later"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from factdb.extract.times.calendar import shifted, unit_around
from factdb.extract.times.value import UNKNOWN_DAY, UNKNOWN_YEAR, Moment, Value, day_of

GRAINS = {
    "D": "day",
    "W": "week",
    "WE": "weekend",
    "FN": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "DE": "decade",
    "CE": "century",
}
_TAILS = {"W": "-WXX", "WE": "-WXX-WE", "M": "-XX", "Q": "-QX", "Y": ""}
_UNKNOWN = {"D": UNKNOWN_DAY, **{unit: UNKNOWN_YEAR + tail for unit, tail in _TAILS.items()}}
_DAY = timedelta(days=1)
#: Units of a day and less: counted in days, and their interval is a day.
_SHORT = {"TM", "TH", "D"}
#: What "a decade ago" is exact to: the year, not the decade.
AGO_GRAIN = {"DE": "Y", "CE": "Y", "WE": "W", "FN": "W"}


def timex_of(first: date, unit: str) -> str:
    """Return the TIMEX3 value of the calendar unit that begins on the day."""
    match unit:
        case "W" | "FN" | "WE":
            year, week, _ = first.isocalendar()
            return f"{year:04}-W{week:02}" + ("-WE" if unit == "WE" else "")
        case "M":
            return first.isoformat()[: len("2022-09")]
        case "Q":
            return f"{first.year:04}-Q{(first.month + 2) // 3}"
        case "Y" | "DE" | "CE":
            return f"{first.year:04}"[: {"Y": 4, "DE": 3, "CE": 2}[unit]]
    return first.isoformat()


def duration(unit: str, count: int | None) -> str:
    """Return a TIMEX3 duration: P3D, PT24H, PXW for an amount that is none."""
    amount = "X" if count is None else str(count * {"FN": 2}.get(unit, 1))
    letters = {"FN": "W"}.get(unit, unit)
    return f"PT{amount}{letters[1:]}" if letters in {"TM", "TH"} else f"P{amount}{letters}"


def unit_value(day: date, unit: str, anchor: str) -> Value:
    """Return the calendar unit that holds the day."""
    first, last = unit_around(day, unit)
    return Value(timex_of(first, unit), first, last, GRAINS.get(unit, "day"), anchor)


@dataclass(frozen=True, slots=True)
class FromToday:
    """A day counted from publication: "yesterday", "tomorrow evening", "last night"."""

    offset: int
    part: str | None = None

    tensed = False

    def value(self, moment: Moment) -> Value:
        """Return the day."""
        tail = f"T{self.part}" if self.part else ""
        if moment.published is None:
            return Value(UNKNOWN_DAY + tail)
        day = moment.published + self.offset * _DAY
        return Value(day.isoformat() + tail, *unit_around(day, "D"), "day", moment.anchor)


@dataclass(frozen=True, slots=True)
class Overnight:
    """The night up to the day of publication: it touches two days."""

    tensed = False

    def value(self, moment: Moment) -> Value:
        """Return the two days."""
        if moment.published is None:
            return Value(f"{UNKNOWN_DAY}TNI")
        day = moment.published
        return Value(f"{day.isoformat()}TNI", day - _DAY, day + _DAY, "night", moment.anchor)


@dataclass(frozen=True, slots=True)
class CalendarUnit:
    """A unit of the calendar counted from the current one: "last week", "this year", "earlier this month".

    `clip` cuts it at publication: "earlier" ends with that day, "later" begins with it.
    """

    unit: str
    shift: int
    clip: str | None = None

    tensed = False

    def value(self, moment: Moment) -> Value:
        """Return the unit's days."""
        if moment.published is None:
            return Value(_UNKNOWN.get(self.unit, UNKNOWN_YEAR))
        day = shifted(moment.published.replace(day=1), self.unit, self.shift) if self._long else moment.published
        day = day if self._long else shifted(day, self.unit, self.shift)
        value = unit_value(day, self.unit, moment.anchor)
        return self._clipped(value, moment.published) if self.clip else value

    @property
    def _long(self) -> bool:
        return self.unit in {"M", "Q", "Y", "DE", "CE"}

    def _clipped(self, value: Value, published: date) -> Value:
        first, last = unit_around(published, self.unit)
        first, last = (first, published + _DAY) if self.clip == "earlier" else (published, last)
        return Value(value.timex, first, last, "period", value.anchor)


@dataclass(frozen=True, slots=True)
class Weekend:
    """A weekend that is not said to be this one or the last: the latest begun, or the coming one if looking ahead."""

    tensed = True

    def value(self, moment: Moment) -> Value:
        """Return its two days."""
        if moment.published is None:
            return Value(_UNKNOWN["WE"])
        this = unit_around(moment.published, "WE")[0]
        back = not moment.future and this > moment.published
        return unit_value(this - timedelta(days=7 if back else 0), "WE", moment.anchor)


@dataclass(frozen=True, slots=True)
class Rolling:
    """So many units up to now or from now on: "in the last week", "over the next two years".

    The day of publication belongs to it: the last week of 10 September is [3 September, 11 September).
    """

    unit: str
    count: int | None
    ahead: bool = False

    tensed = False

    def value(self, moment: Moment) -> Value:
        """Return the days."""
        timex = duration(self.unit, self.count)
        if moment.published is None or self.count is None:
            return Value(timex)
        days = -(-self.count // {"TH": 24, "TM": 1440}[self.unit]) if self.unit in {"TH", "TM"} else 0
        unit, count = ("D", days) if days else (self.unit, self.count)
        other = shifted(moment.published, unit, count if self.ahead else -count)
        first, last = sorted((moment.published, other))
        return Value(timex, first, last + _DAY, "period", moment.anchor)


@dataclass(frozen=True, slots=True)
class Ago:
    """So many units before or after publication: "three days ago" is a day, "two weeks ago" a week.

    Beside a quarter spoken of before, "a year ago" and "year-earlier" are that quarter of the year before.
    """

    unit: str
    count: int | None

    tensed = False

    def value(self, moment: Moment) -> Value:
        """Return the unit that lies so far away."""
        if moment.published is None or self.count is None:
            return Value(duration(self.unit, None if self.count is None else abs(self.count)))
        before = moment.spoken if (self.unit, self.count) == ("Y", -1) else None
        quarter = day_of(before) if before is not None and before.grain == "quarter" else None
        if quarter is not None:
            return unit_value(shifted(quarter, "Y", -1), "Q", "previous")
        count = 0 if self.unit in {"TH", "TM"} else self.count
        day = shifted(moment.published, self.unit, count)
        return unit_value(day, AGO_GRAIN.get(self.unit, self.unit), moment.anchor)
