"""Neighbours become one: a clock time and its day, the two ends of a period, and what "since" carries on to now."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from factdb.extract.times.dates import Day, Month, Months, Weekday, Years
from factdb.extract.times.derived import Beside, Compared, EndedWith, From, Unresolved, WeekOf
from factdb.extract.times.periods import Between, Clock, Since
from factdb.extract.times.relative import Ago, CalendarUnit, FromToday
from factdb.extract.times.value import UNKNOWN_DAY
from factdb.extract.times.words import Found

if TYPE_CHECKING:
    from factdb.extract.times.value import Shape

_CLOCK_DAY = re.compile(
    r",? (?:(?:local time|GMT|UTC|CET|EST|EDT|BST|IST|WAT|EAT),?(?: on)? |on |\([A-Z0-9 ]{2,12}\) (?:on )?)?"
    r"(?:last )?\Z"
)
_DAY_CLOCK = re.compile(
    r",? (?:at (?:about |around |roughly |approximately )?|around |about |by |just after |just before "
    r"|shortly (?:after|before) )?\Z"
)
_LINK = re.compile(r" ?[-–—] ?\Z| (?:and|to|until|till|through) \Z")
_PAIR = re.compile(r"\b(?:between|from) (?:the )?\Z", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:ever )?since (?:at least |about |around )?\Z", re.IGNORECASE)
#: "since the start of …": what started is rarely known, unless it is the year or the month.
_START = re.compile(
    # The first letter is looked at last: a pattern that begins with fixed letters is found fastest.
    r"ince(?<=\b[Ss]ince) (?:the |its |their |his |her )?(?:very )?(?:start|beginning|outbreak|launch|onset|outset)"
    r"(?: of (?:the |this |their |its )?(?P<of>(?:[A-Z][\w'-]{0,30} ){0,2}[\w'-]+))?"
)
_UNITS = {"year": "Y", "month": "M", "week": "W", "decade": "DE", "century": "CE", "quarter": "Q"}
_NUMBERS = "two three four five six seven eight nine ten eleven twelve"
_COUNTS = {word: number for number, word in enumerate(_NUMBERS.split(), 2)}
_ENDED = re.compile(
    r"\b(?:in |over |for |during )?(?:the |its |their )(?:fiscal |financial )?"
    rf"(?:(?P<num>\d{{1,3}}|{'|'.join(_COUNTS)}) )?"
    r"(?P<unit>year|month|week|quarter)s? (?:to|through|ended|ending)(?: in| on)?(?: the end of)? \Z",
    re.IGNORECASE,
)
_WEEK_OF = re.compile(r"\bthe week of \Z")
_SAME_LEFT = re.compile(
    r"\bthe (?:same|corresponding|comparable|equivalent|like|matching) (?:period|quarter|half|month),? "
    r"(?:of |in |from )?\Z",
    re.IGNORECASE,
)
_SAME_RIGHT = re.compile(r"(?P<of>['’]s)? (?:quarter|period|half)\b(?! of\b)")
_REACH, _LONG_REACH = 24, 64


def joined(text: str, found: list[Found]) -> list[Found]:
    """Return what was found in text order, neighbours joined; a period keeps its ends as times of their own."""
    result: list[Found] = []
    for item in found:
        if isinstance(item.shape, Day) and (week := _WEEK_OF.search(text, max(0, item.start - _REACH), item.start)):
            item = Found(week.start(), item.end, WeekOf(item.shape), "week of")  # noqa: PLW2901 - the wider reading
        item = _compared(text, item) or item  # noqa: PLW2901 - likewise
        merged = _merged(text, result[-1], item) if result else None
        if merged:
            result[-1] = merged
        else:
            result.append(item)
    periods = [period for pair in pairwise(result) if (period := _between(text, *pair))]
    periods += _ended(text, result)
    since = _since(text, result)
    known = {one.start for one in since}
    starts = [one for one in _starts(text) if one.start not in known]
    return sorted([*result, *periods, *since, *starts], key=lambda one: (one.start, -one.end))


def _compared(text: str, one: Found) -> Found | None:
    """Return "the 1988 quarter", "the same period last year", "last year's quarter" as the period of that year."""
    if not _is_year(one.shape):
        return None
    left = _SAME_LEFT.search(text, max(0, one.start - _LONG_REACH), one.start)
    if left:
        return Found(left.start(), one.end, Compared(one.shape), "compared")
    right = _SAME_RIGHT.match(text, one.end)
    if right and (right["of"] or text[one.start - 4 : one.start].lower() == "the "):
        return Found(one.start, right.end(), Compared(one.shape), "compared")
    return None


def _is_year(shape: Shape) -> bool:
    """Say whether the shape is one year: "1988", "last year", "a year ago"."""
    if isinstance(shape, Years):
        return shape.grain == "year"
    return isinstance(shape, CalendarUnit | Ago | Beside) and shape.unit == "Y"


def _merged(text: str, one: Found, two: Found) -> Found | None:
    """Return two neighbours that are one time."""
    if two.start - one.end > _REACH or two.start <= one.end:
        return None
    gap = text[one.end : two.start]
    return (
        _in_its_week(one, two, gap)
        or _with_its_year(one, two, gap)
        or _clocked(one, two, gap)
        or _counted_from(one, two, gap)
    )


def _in_its_week(one: Found, two: Found, gap: str) -> Found | None:
    """Return "Thursday of last week", "Monday next week"."""
    if not isinstance(one.shape, Weekday) or not isinstance(two.shape, CalendarUnit) or gap not in {" ", " of "}:
        return None
    if two.shape.unit != "W" or two.shape.clip or one.shape.which:
        return None
    return Found(one.start, two.end, replace(one.shape, week=two.shape.shift), "day of a week")


def _counted_from(one: Found, two: Found, gap: str) -> Found | None:
    """Return "the day before last Tuesday", "two days after the 12 May raid"."""
    if (
        isinstance(one.shape, From)
        and isinstance(one.shape.day, Unresolved)
        and gap in {" ", " the "}
        and _is_day(two.shape)
    ):
        return Found(one.start, two.end, replace(one.shape, day=two.shape), "from a day")
    return None


def _with_its_year(one: Found, two: Found, gap: str) -> Found | None:
    """Return "the 1988 second quarter", "January nineteen ninety-seven"."""
    if isinstance(one.shape, Years) and one.shape.grain == "year" and isinstance(two.shape, Months):
        if gap == " " and two.shape.tensed:
            return Found(one.start, two.end, replace(two.shape, year=one.shape.first), "year and quarter")
        return None
    spoken = two.rule == "spoken year" and gap in {" ", ", ", " of "}
    if spoken and isinstance(two.shape, Years) and isinstance(one.shape, Day | Month | Months):
        return Found(one.start, two.end, replace(one.shape, year=two.shape.first), "with spoken year")
    return None


def _clocked(one: Found, two: Found, gap: str) -> Found | None:
    """Return a clock time or part of a day with its day."""
    if isinstance(one.shape, Clock) and one.shape.on is None and _is_day(two.shape) and _CLOCK_DAY.match(gap):
        return Found(one.start, two.end, replace(one.shape, on=two.shape), "clock and day")
    if isinstance(one.shape, Unresolved) and one.shape.timex[0] == "T" and _is_day(two.shape) and gap == " on ":
        return Found(one.start, two.end, _with_part(two.shape, one.shape.timex[1:]), "part and day")
    if isinstance(two.shape, Clock) and two.shape.on is None and _is_day(one.shape) and _DAY_CLOCK.match(gap):
        return Found(one.start, two.end, replace(two.shape, on=one.shape), "day and clock")
    return None


def _with_part(day: Shape, part: str) -> Shape:
    """Return the day with the part of it that is named: "before dawn on Monday"."""
    return replace(day, part=part) if isinstance(day, Day | Weekday | FromToday) else day


def _is_day(shape: Shape) -> bool:
    return isinstance(shape, Day | Weekday | FromToday)


def _between(text: str, one: Found, two: Found) -> Found | None:
    """Return the period from one time to the other, where words or a dash join them."""
    gap = text[one.end : two.start]
    if len(gap) > _REACH or not _LINK.match(gap) or isinstance(one.shape, Between) or isinstance(two.shape, Between):
        return None
    pair = _PAIR.search(text, max(0, one.start - _REACH), one.start)
    if not pair and (gap.strip() in {"and", "to", "until", "till"}):
        return None
    return Found(
        pair.start() if pair else one.start, two.end, Between(_with_year(one.shape, two.shape), two.shape), "period"
    )


def _with_year(one: Shape, two: Shape) -> Shape:
    """Return the first end with the year of the second, if only that has one: "between May 30 and June 2, 2020"."""
    if isinstance(one, Day | Month) and isinstance(two, Day | Month) and one.year is None and two.year is not None:
        return replace(one, year=two.year - (one.month > two.month))
    return one


def _ended(text: str, found: list[Found]) -> list[Found]:
    """Return the periods that end in a time: "the 12 months to September", "the quarter ended Sept. 30"."""
    periods = []
    for one in found:
        left = _ended_before(text, one.start) if isinstance(one.shape, Day | Month) else None
        if left is not None:
            number = left["num"] or ""
            count = int(number) if number.isdigit() else _COUNTS.get(number.lower(), 1)
            shape = EndedWith(_UNITS[left["unit"].lower()], count, one.shape)
            periods.append(Found(left.start(), one.end, shape, "ended"))
    return periods


def _ended_before(text: str, start: int) -> re.Match[str] | None:
    near = max(0, start - _LONG_REACH)
    before = text[near:start]
    if not (before.endswith(("to ", "through ", "end of ")) or "ended " in before or "ending " in before):
        return None
    return _ENDED.search(text, near, start)


def _since(text: str, found: list[Found]) -> list[Found]:
    periods = []
    for one in found:
        near = max(0, one.start - _REACH)
        since = _SINCE.search(text, near, one.start) if "ince " in text[near : one.start] else None
        if since and not isinstance(one.shape, Between | Unresolved):
            periods.append(Found(since.start(), one.end, Since(one.shape), "since"))
    return periods


def _starts(text: str) -> list[Found]:
    return [
        Found(start.start() - 1, start.end(), _started(start["of"]), "since the start")
        for start in _START.finditer(text)
    ]


def _started(what: str | None) -> Shape:
    unit = _UNITS.get(what or "")
    return CalendarUnit(unit, 0, "earlier") if unit else Unresolved(f"{UNKNOWN_DAY}/{UNKNOWN_DAY}")
