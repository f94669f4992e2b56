"""Finders of days by their names: "10 September 2022", "Sept. 10", "last May", "Friday evening"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factdb.extract.times.dates import Day, Month, Weekday
from factdb.extract.times.derived import InYear
from factdb.extract.times.periods import Between
from factdb.extract.times.words import EDGE, ORDINAL, REACH, YEAR, Found, Words, any_of, forms

if TYPE_CHECKING:
    from factdb.extract.times.value import Shape
    from factdb.extract.times.words import Finder

_DASH = r" ?[-–—] ?"
_COUNTED_FROM = frozenset({"previous", "preceding", "prior"})
_YEARS = {"last": -1, "this": 0, "next": 1, "that": None, "the same": None}
#: What a number behind a month counts, where a day stands before the month: "on 3 May | 14 people".
_COUNTED = re.compile(r" (?!and\b|to\b|or\b)[a-z]{3,}")
#: "The March accession" is one of the month; "the March on the capital" is none.
_NAMED = re.compile(r" (?!on\b|for\b|to\b|of\b|against\b|will\b|is\b|was\b|and\b|has\b|had\b)[a-z]{4,}")


class DateFinder:
    """Finds months, days of months and weekdays by their names."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.months: dict[str, int] = words.table["months"]
        self.weekdays: dict[str, int] = words.table["weekdays"]
        lists = words.table["lists"]
        month, either = words.month, rf"{words.weekday}|{any_of(map(str.title, words.table['weekday_abbreviations']))}"
        names = self.months.items()
        self.short = {one for one, n in names if any(two != one and n == m and two.startswith(one) for two, m in names)}
        self.doubtful = set(lists["doubtful_months"])
        named = rf"(?:(?:{either})\.?,? (?:the )?)?"
        self.day_left = re.compile(
            rf"\b(?:(?P<pair>between|from) )?{named}(?:the )?"
            rf"(?:(?P<first>\d{{1,2}}){ORDINAL}?(?P<to>{_DASH}| and | to ))?(?P<day>\d{{1,2}}){ORDINAL}?(?: of)? \Z",
            re.IGNORECASE,
        )
        self.right = re.compile(
            rf"\.?(?: (?P<day>\d{{1,2}})(?!\d|[.,:]\d|%){ORDINAL}?"
            rf"(?:(?P<to>{_DASH}| and | to | through )(?P<last>\d{{1,2}})(?![\d%]|[.,:]\d| [a-z]{{3,}}s\b)"
            rf"{ORDINAL}?)?)?"
            rf"(?:(?:,| of)? {YEAR}|,? (?:of )?(?P<rel>last|this|next|that|the same) year\b)?"
        )
        which = any_of([*lists["before"], *lists["after"], "this"])
        self.month_left = re.compile(rf"\b(?:(?P<which>{which}) |(?P<edge>{EDGE}))\Z", re.IGNORECASE)
        self.preposition = re.compile(rf"\b(?:{any_of(lists['prepositions'])})[ -]\Z", re.IGNORECASE)
        self.weekday_left = re.compile(
            rf"\b(?:(?:early|late|earlier|later)(?: on)? )?(?:this (?=coming ))?(?:(?P<which>{which}) )?\Z",
            re.IGNORECASE,
        )
        self.stop_left = re.compile(rf"\b(?:{any_of(lists['not_before_weekday'])}) \Z")
        self.stop_right = re.compile(rf" (?:{any_of(lists['not_after_weekday'])})\b")
        # The words of what may stand before a weekday and belong to it: most have none of them.
        self.beside = {*lists["before"], *lists["after"], "this", "early", "late", "earlier", "later"}
        self.beside |= {name.lower().split()[0] for name in lists["not_before_weekday"]}
        parts = any_of(words.table["parts"])
        self.weekday_right = re.compile(
            rf"(?: (?P<part>{parts})\b)?(?:,? (?:the )?(?:(?P<dm>\d{{1,2}}){ORDINAL}?(?: of)? (?P<m1>{month})\b\.?"
            rf"|(?P<m2>{month})\b\.? (?P<md>\d{{1,2}})(?!\d|[.,:]\d){ORDINAL}?)(?:,? {YEAR})?)?"
        )

    def triggers(self) -> dict[str, Finder]:
        """Return the words by which the finders are called."""
        found: dict[str, Finder] = {}
        for name in self.months:
            found |= dict.fromkeys(forms(name)[1:], self.month)
        for name in self.weekdays:
            found |= dict.fromkeys(forms(name)[1:], self.weekday)
        return found

    def month(self, text: str, start: int, end: int, floor: int) -> Found | None:
        """Find a date by its month: day before or after, year after, or the month alone."""
        number = self.months[text[start:end].lower()]
        right = self.right.match(text, end)
        assert right is not None  # noqa: S101 - all its parts are optional
        year = int(right["year"]) if right["year"] else None
        short = text[start:end].lower() in self.short
        stop = right.end() if right.end() > end + 1 or short else end
        left = self.day_left.search(text, max(floor, start - REACH), start)
        if left and right["day"] and not right["year"] and _COUNTED.match(text, right.end()):
            return self._day_first(left, end, number, None)  # "on 3 May 14 people died"
        if left and not right["day"]:
            found = self._day_first(left, stop, number, year)
            rel = right["rel"]
            return (
                found._replace(shape=InYear(found.shape, _YEARS[rel.lower()]))
                if rel and isinstance(found.shape, Day)
                else found
            )
        if right["day"]:
            return self._month_first(text, start, right, Day(number, int(right["day"]), year))
        if right["rel"] and (year is None):
            return Found(start, right.end(), InYear(Month(number), _YEARS[right["rel"].lower()]), "month of year")
        return self._month_alone(text, start, stop, floor, Month(number, year))

    @staticmethod
    def _month_first(text: str, start: int, right: re.Match[str], one: Day) -> Found:
        """Return "Sept. 10", "Sept. 10-12", "Sept. 10 and 11", "Sept. 10 last year"."""
        last = int(right["last"] or 0)
        if right["to"] == " and " and last != one.day + 1 and text[max(0, start - 8) : start].lower() != "between ":
            return Found(start, right.start("to"), one, "month-day")
        if right["rel"]:
            return Found(start, right.end(), InYear(one, _YEARS[right["rel"].lower()]), "day of year")
        return Found(start, right.end(), Between(one, replace(one, day=last)) if last else one, "month-day")

    @staticmethod
    def _day_first(left: re.Match[str], stop: int, month: int, year: int | None) -> Found:
        last = Day(month, int(left["day"]), year)
        if not left["first"]:
            start = left.start("pair") if left["pair"] is None else left.end("pair") + 1
            return Found(max(start, left.start()), stop, last, "day-month")
        joined = left["to"].strip()
        if joined in {"and", "to"} and not left["pair"]:
            shape: Shape = last if joined == "and" else Between(Day(month, int(left["first"]), year), last)
            return Found(left.start("day" if joined == "and" else "first"), stop, shape, "day-month")
        return Found(left.start(), stop, Between(Day(month, int(left["first"]), year), last), "days-month")

    def _month_alone(self, text: str, start: int, stop: int, floor: int, shape: Month) -> Found | None:
        left = self.month_left.search(text, max(floor, start - REACH), start)
        if left:
            which = self.words.which(left["which"].lower()) if left["which"] else None
            return Found(left.start(), stop, Month(shape.month, shape.year, which), "month")
        if shape.year is None and not self._is_month(text, start, stop, floor):
            return None
        return Found(start, stop, shape, "month")

    def _is_month(self, text: str, start: int, stop: int, floor: int) -> bool:
        """Whether a bare month is no name and no other word: "June Carter", "May I", "March on"."""
        if self.preposition.search(text, max(floor, start - len("throughout ")), start):
            return True
        if text[max(0, start - 4) : start].lower() == "the " and _NAMED.match(text, stop):
            return True
        follows = text[stop + 1 : stop + 2] if text[stop : stop + 1] == " " else ""
        return text[start:stop].rstrip(".").lower() not in self.doubtful and not follows.isupper()

    def weekday(self, text: str, start: int, end: int, floor: int) -> Found | None:
        """Find a weekday with what points at it, the part of the day, and the date that may follow."""
        near = max(floor, start - REACH)
        before = text[max(near, start - len("following on ")) : start].lower().split()
        beside = bool(before) and (before[-1] if before[-1] != "on" else before[-2:][0]) in self.beside
        if (beside and self.stop_left.search(text, near, start)) or self.stop_right.match(text, end):
            return None
        left = self.weekday_left.search(text, near, start) if beside else None
        right = self.weekday_right.match(text, end)
        assert right is not None  # noqa: S101 - all its parts are optional
        begin = left.start() if left else start
        which = self._which(left["which"].lower()) if left and left["which"] else None
        part = self.words.table["parts"].get(right["part"] or "")
        name = right["m1"] or right["m2"]
        if name:
            year = int(right["year"]) if right["year"] else None
            day = Day(self.months[name.lower()], int(right["dm"] or right["md"]), year, part)
            return Found(begin, right.end(), day, "weekday-date")
        return Found(begin, right.end(), Weekday(self.weekdays[text[start:end].lower()], which, part), "weekday")

    def _which(self, word: str) -> str:
        if word in _COUNTED_FROM:
            return "previous"
        return (
            "following"
            if word == "following"
            else "coming"
            if word in {"coming", "upcoming"}
            else self.words.which(word)
        )
