"""Calendar arithmetic: the half-open stretch of days that a unit covers, and units counted forward and back."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

Days = tuple[date, date]

_DAY = timedelta(days=1)
_MONTHS = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}
_DAYS = {"TM": 0, "TH": 0, "D": 1, "W": 7, "WE": 7, "FN": 14}


def unit_around(day: date, unit: str) -> Days:
    """Return the calendar unit (D, W, WE, M, Q, Y, DE, CE) that holds the day; weeks begin on Monday.

    The weekend of a day is that of its week. A fortnight and what is shorter than a day have no place in the calendar:
    they give the week and the day.
    """
    if unit in {"W", "FN", "WE"}:
        monday = day - timedelta(days=day.weekday())
        return monday + timedelta(days=5 if unit == "WE" else 0), monday + timedelta(days=7)
    if unit not in _MONTHS:
        return day, day + _DAY
    size = _MONTHS[unit]
    months = (day.year * 12 + day.month - 1) // size * size
    return first_of(months), first_of(months + size)


def shifted(day: date, unit: str, count: int) -> date:
    """Return the day `count` units later (negative: earlier); a day that a month lacks becomes its last."""
    if unit not in _MONTHS:
        return day + count * timedelta(days=_DAYS[unit])
    first = first_of(day.year * 12 + day.month - 1 + count * _MONTHS[unit])
    return first.replace(day=min(day.day, monthrange(first.year, first.month)[1]))


def first_of(months: int) -> date:
    """Return the first day of the month that is `months` months after January of the year 0."""
    return date(months // 12, months % 12 + 1, 1)


def month_days(year: int, month: int) -> Days:
    """Return the days of a month."""
    return unit_around(date(year, month, 1), "M")


def year_days(first: int, last: int) -> Days:
    """Return the days from the first of one year to the last of another."""
    return date(first, 1, 1), date(last + 1, 1, 1)


def latest_weekday(day: date, weekday: int) -> date:
    """Return the latest such weekday up to and including the day; Monday is 0."""
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def coming_weekday(day: date, weekday: int) -> date:
    """Return the first such weekday from the day on, the day included."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def easter(year: int) -> date:
    """Return Easter Sunday of the Western churches (the Gregorian computus of Meeus and others)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)
