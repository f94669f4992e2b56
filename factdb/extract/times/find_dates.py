"""Finders of calendar dates: months and their days, weekdays, years, numeric dates, quarters, seasons, holidays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdb.extract.times.dates import Day, Month, Months, OfYear, Weekday, Years
from factdb.extract.times.periods import Between, Clock
from factdb.extract.times.words import ORDINAL, REACH, YEAR, Found, Words, any_of, forms

if TYPE_CHECKING:
    from factdb.extract.times.value import Shape
    from factdb.extract.times.words import Finder

#: Months of a quarter.
_QUARTER = 3
_DASH = r" ?[-–—] ?"
_EDGE = r"(?:(?:the )?(?:very )?(?:early|mid|late|beginning|start|middle|end|close)(?: of| in)?[ -](?:the month of )?)"


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
            rf"\.?(?: (?P<day>\d{{1,2}})(?!\d|[.,:]\d|%){ORDINAL}?(?:{_DASH}(?P<last>\d{{1,2}})(?!\d){ORDINAL}?)?)?"
            rf"(?:(?:,| of)? {YEAR})?"
        )
        which = any_of([*lists["before"], *lists["after"], "this"])
        self.month_left = re.compile(rf"\b(?:(?P<which>{which}) |(?P<edge>{_EDGE}))\Z", re.IGNORECASE)
        self.preposition = re.compile(rf"\b(?:{any_of(lists['prepositions'])})[ -]\Z", re.IGNORECASE)
        self.weekday_left = re.compile(
            rf"\b(?:(?:early|late|earlier|later)(?: on)? )?(?:(?P<which>{which}) )?\Z", re.IGNORECASE
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
        if left and not right["day"]:
            return self._day_first(left, stop, number, year)
        if right["day"]:
            one, last = Day(number, int(right["day"]), year), right["last"]
            shape: Shape = Between(one, Day(number, int(last), year)) if last else one
            return Found(start, stop, shape, "month-day")
        return self._month_alone(text, start, stop, floor, Month(number, year))

    @staticmethod
    def _day_first(left: re.Match[str], stop: int, month: int, year: int | None) -> Found | None:
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
        which = self.words.which(left["which"].lower()) if left and left["which"] else None
        part = self.words.table["parts"].get(right["part"] or "")
        name = right["m1"] or right["m2"]
        if name:
            year = int(right["year"]) if right["year"] else None
            day = Day(self.months[name.lower()], int(right["dm"] or right["md"]), year, part)
            return Found(begin, right.end(), day, "weekday-date")
        return Found(begin, right.end(), Weekday(self.weekdays[text[start:end].lower()], which, part), "weekday")


#: What decides about a year stands closer than what dates a day.
_YEAR_REACH = 28


class YearFinder:
    """Finds years, decades, spans of years and numeric dates by their four digits."""

    def __init__(self, words: Words) -> None:
        lists = words.table["lists"]
        self.iso = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d{1,6})?)?Z?)?")
        self.numeric = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2\Z")
        self.decade = re.compile(r"'?s\b")
        self.span = re.compile(r"[-–/](\d\d(?:\d\d)?)(?![\d-])")
        self.edge = re.compile(rf"\b(?:{_EDGE}|the )\Z", re.IGNORECASE)
        self.fiscal = re.compile(r"\b(?:(?:fiscal|financial) year |fiscal |FY ?)\Z", re.IGNORECASE)
        links = any_of([*lists["prepositions"], *lists["links"], "the", "year"])
        self.before = re.compile(rf"(?:\b(?P<word>{links})[ -]|\()\Z", re.IGNORECASE)
        self.links = set(lists["links"])
        self.never_before = re.compile(
            rf"(?:[$£€#№+]|\d[.,:/]|\b(?:{any_of(lists['not_before_year'])})\.? )\Z", re.IGNORECASE
        )
        self.counted = re.compile(rf"[ -](?:{any_of(lists['not_after_year'])})\b", re.IGNORECASE)
        self.plural = re.compile(r" [a-z]{3,}(?<![su])s\b")
        self.never_after = re.compile(r"[%°]|[.,:/]\d|[A-Za-z]|-\d{3}\b")

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
        if self._never(text, start, near) or self.never_after.match(text, end) or self.counted.match(text, end):
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
        follows = text[end : end + 1]
        return (
            common
            and not self.plural.match(text, end)
            and (follows in {",", "'", ")"} or text[near:start].endswith(("\n", ". ")))
        )

    def _never(self, text: str, start: int, near: int) -> bool:
        return self.never_before.search(text, near, start) is not None


class SeasonFinder:
    """Finds quarters ("Q3 2021"), halves, seasons and holidays."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.seasons: dict[str, tuple[int, str]] = words.table["seasons"]
        self.holidays: dict[str, list[int]] = words.table["holidays"]
        self.ordinals: dict[str, int] = words.table["ordinals"]
        lists = words.table["lists"]
        which = any_of([*lists["before"], *lists["after"], "this"])
        self.season_left = re.compile(
            rf"\b(?:(?P<which>{which}) |(?P<in>in|by|during|since|until|over|through) (?:the )?(?:early |late |mid-)?"
            rf"|(?:the )?(?:early |late |mid-))\Z",
            re.IGNORECASE,
        )
        self.season_right = re.compile(rf"(?: (?:of )?{YEAR})?(?! of\b)")
        self.the = re.compile(r"\bthe \Z", re.IGNORECASE)
        self.ordinal = re.compile(
            rf"\b(?:the )?(?P<nth>{any_of(self.ordinals)})[ -](?:fiscal |financial )?\Z", re.IGNORECASE
        )
        self.of_year = re.compile(
            rf",? (?:of )?(?:(?:fiscal )?{YEAR}|(?P<this>the year|this year|last year|next year)\b)"
        )
        self.q = re.compile(rf"([1-4])\b(?:,? (?:of )?{YEAR})?")
        self.named = re.compile(rf"(?P<name>{any_of(self.holidays)})\b(?:,? (?:of |in )?{YEAR})?", re.IGNORECASE)

    def triggers(self) -> dict[str, Finder]:
        """Return the words by which the finders are called."""
        found: dict[str, Finder] = {"Q": self.letter, "half": self.half}
        for name in self.seasons:
            found |= dict.fromkeys(forms(name)[:2], self.season)
        found |= {name.split(" ")[0].split("'")[0].title(): self.holiday for name in self.holidays}
        return found

    def season(self, text: str, start: int, end: int, floor: int) -> Found | None:
        """Find a season by what points at it, by a preposition, or by its year."""
        near, right = max(floor, start - REACH), self.season_right.match(text, end)
        left = self.season_left.search(text, near, start)
        if right is None or not (left or right["year"]):
            return None
        month, letters = self.seasons[text[start:end].lower()]
        which = self.words.which(left["which"].lower()) if left and left["which"] else None
        year = int(right["year"]) if right["year"] else None
        begin = left.start() if left and not left["in"] else start
        the = self.the.search(text, near, start) if begin == start else None
        shape = Months(month, 3, letters, "season", year, which)
        return Found(the.start() if the else begin, right.end(), shape, "season")

    def quarter(self, text: str, start: int, end: int, floor: int) -> Found | None:
        """Find "the third quarter (of 2019)"."""
        return self._nth(text, start, end, floor, _QUARTER)

    def half(self, text: str, start: int, end: int, floor: int) -> Found | None:
        """Find "the first half of 2020"; without its year a half is none of the calendar's."""
        found = self._nth(text, start, end, floor, 6)
        return found if found and found.end > end else None

    def _nth(self, text: str, start: int, end: int, floor: int, months: int) -> Found | None:
        left = self.ordinal.search(text, max(floor, start - REACH), start)
        if not left:
            return None
        count, right = self.ordinals[left["nth"].lower()], self.of_year.match(text, end)
        if count > 12 // months:
            return None
        year = int(right["year"]) if right and right["year"] else None
        said = right["this"] if right else None
        shape: Shape = self._months(count, months, year)
        if said:
            shape = OfYear(self._months(count, months, year), {"last year": -1, "next year": 1}.get(said, 0))
        return Found(left.start(), right.end() if right else end, shape, "quarter" if months == _QUARTER else "half")

    def letter(self, text: str, start: int, end: int, floor: int) -> Found | None:  # noqa: ARG002 - a finder's signature
        """Find "Q3 2021"."""
        right = self.q.match(text, end)
        if not right or text[start - 1 : start].isalnum():
            return None
        year = int(right["year"]) if right["year"] else None
        return Found(start, right.end(), self._months(int(right[1]), _QUARTER, year), "quarter")

    @staticmethod
    def _months(count: int, months: int, year: int | None) -> Months:
        letter, grain = ("Q", "quarter") if months == _QUARTER else ("H", "half")
        return Months((count - 1) * months + 1, months, f"{letter}{count}", grain, year)

    def holiday(self, text: str, start: int, end: int, floor: int) -> Found | None:  # noqa: ARG002 - a finder's signature
        """Find a holiday on a fixed day, with its year if given."""
        found = self.named.match(text, start)
        if not found:
            return None
        month, day = self.holidays[found["name"].lower()]
        return Found(start, found.end(), Day(month, day, int(found["year"]) if found["year"] else None), "holiday")
