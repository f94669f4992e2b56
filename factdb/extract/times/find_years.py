"""Finders of what is told by its year: numeric and ISO dates, years, spans of years, decades."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdb.extract.times.dates import Day, Years
from factdb.extract.times.periods import Clock
from factdb.extract.times.words import EDGE, Found, Words, any_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdb.extract.times.words import Finder


#: What decides about a year stands closer than what dates a day.
_YEAR_REACH = 28
#: "The 1800s" are a century; "the 2000s" so far a decade.
_DECADES = 2000


class YearFinder:
    """Finds years, decades, spans of years and numeric dates by their four digits."""

    def __init__(self, words: Words, symbols: Iterable[str]) -> None:
        lists = words.table["lists"]
        self.iso = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d{1,6})?)?Z?)?")
        self.numeric = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2\Z")
        self.decade = re.compile(r"'?s\b")
        self.span = re.compile(r"[-–/](\d\d(?:\d\d)?)(?![\d-])")
        self.edge = re.compile(rf"\b(?:{EDGE}|the )\Z", re.IGNORECASE)
        self.fiscal = re.compile(r"\b(?:(?:fiscal|financial) year |fiscal |FY ?)\Z", re.IGNORECASE)
        links = any_of([*lists["prepositions"], *lists["links"], "the", "year"])
        self.before = re.compile(rf"(?:\b(?P<word>{links})[ -]|\()\Z", re.IGNORECASE)
        self.links = set(lists["links"])
        self.never_before = re.compile(
            rf"(?:[$£€#№+~]|\d[.,:/–-]|\b(?:{any_of(lists['not_before_year'])})\.? )\Z", re.IGNORECASE
        )
        counted = re.compile(rf"[ -](?:{any_of(lists['not_after_year'])})\b", re.IGNORECASE)
        units = any_of(symbol for symbol in symbols if symbol not in lists["no_symbols"])
        measured = re.compile(rf" (?:{units})(?![A-Za-z])")
        self.plural = re.compile(r" [a-z]{3,}(?<![su])s\b")
        #: What may not follow a year: other digits, what it would count, a unit it would be measured in.
        self.signs = (re.compile(r"[%°]|[.,:/]\d|[A-Za-z]|-\d{3}\b"), counted, measured)

    def triggers(self) -> dict[str, Finder]:
        """Return the years from 1000 to 2199 as written."""
        return dict.fromkeys(map(str, range(1000, 2200)), self.year)

    def year(self, text: str, start: int, end: int, floor: int) -> Found | None:
        """Find an ISO date, a numeric date, a decade, a span of years or a year."""
        number, near = int(text[start:end]), max(floor, start - _YEAR_REACH)
        return (
            self._iso(text, start)
            or self._numeric(text, start, end, near)
            or self._decade(text, start, end, near, number)
            or self._span(text, start, end, near, number)
            or self._plain(text, start, end, near, number)
        )

    def _iso(self, text: str, start: int) -> Found | None:
        iso = self.iso.match(text, start)
        if not iso or not (1 <= int(iso[2]) <= 12 and 1 <= int(iso[3]) <= 31):  # noqa: PLR2004 - months and days
            return None
        day = Day(int(iso[2]), int(iso[3]), int(iso[1]))
        clock = iso[4] and int(iso[4]) < 24 and int(iso[5]) < 60  # noqa: PLR2004 - hours and minutes
        return Found(start, iso.end(), Clock(int(iso[4]), int(iso[5]), day) if clock else day, "iso")

    def _numeric(self, text: str, start: int, end: int, near: int) -> Found | None:
        """Find 24.12.2021 or 12/24/2021: day first, unless that can't be, or a slash makes it American."""
        left = self.numeric.search(text, near, start)
        if not left:
            return None
        one, two = int(left[1]), int(left[3])
        day, month = (two, one) if two > 12 or (left[2] == "/" and one <= 12) else (one, two)  # noqa: PLR2004
        if not (1 <= month <= 12 and 1 <= day <= 31):  # noqa: PLR2004 - months and days
            return None
        return Found(left.start(), end, Day(month, day, int(text[start:end])), "numeric")

    def _decade(self, text: str, start: int, end: int, near: int, year: int) -> Found | None:
        right = self.decade.match(text, end)
        if not right or year % 10 or (text[end] == "'" and not self.edge.search(text, near, start)):
            return None
        left = self.edge.search(text, near, start)
        begin = left.start() if left else start
        if not year % 100 and year < _DECADES:
            return Found(begin, right.end(), Years(year, year + 99, f"{year // 100}", "century"), "hundreds")
        return Found(begin, right.end(), Years(year, year + 9, f"{year // 10}", "decade"), "decade")

    def _span(self, text: str, start: int, end: int, near: int, year: int) -> Found | None:
        """Find 2019-20 or 2021–2027: the second later than the first."""
        right = self.span.match(text, end)
        if not right or self._never(text, start, near):
            return None
        last = int(right[1]) if len(right[1]) > 2 else year // 100 * 100 + int(right[1])  # noqa: PLR2004 - two digits
        if not year < last < year + 60:  # further apart they are hardly years
            return None
        return Found(start, right.end(), Years(year, last, f"{year}/{last}", "period"), "years")

    def _plain(self, text: str, start: int, end: int, near: int, year: int) -> Found | None:
        """Find a year: it stands where years stand, and counts nothing."""
        if self._never(text, start, near) or any(sign.match(text, end) for sign in self.signs):
            return None
        fiscal = self.fiscal.search(text, near, start)
        if fiscal:
            return Found(fiscal.start(), end, Years(year, year, f"FY{year}", "year"), "fiscal")
        if not self._placed(text, start, end, near, year):
            return None
        left = self.edge.search(text, near, start)
        edge = left is not None and left.group().lower() != "the "
        return Found(left.start() if left and edge else start, end, Years(year, year, str(year)), "year")

    def _placed(self, text: str, start: int, end: int, near: int, year: int) -> bool:
        common = 1800 <= year <= 2100  # noqa: PLR2004 - others are years only after "in" and the like
        before = self.before.search(text, near, start)
        if before:
            word = (before["word"] or "").lower()
            weak = word in self.links and self.plural.match(text, end)
            return not weak and (common or word in {"in", "year", "since"})
        # News writes counts with a comma: four bare digits of our time are a year unless they count what follows.
        ours = 1900 <= year < 2050  # noqa: PLR2004 - the years that news speaks of
        return (ours or (common and text[end : end + 1] in {",", "'", ")"})) and not self.plural.match(text, end)

    def _never(self, text: str, start: int, near: int) -> bool:
        return self.never_before.search(text, near, start) is not None
