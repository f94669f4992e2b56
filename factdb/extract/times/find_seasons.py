"""Finders of parts of the year: quarters, halves, seasons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdb.extract.times.dates import Months, OfYear
from factdb.extract.times.words import REACH, YEAR, Found, Words, any_of, forms

if TYPE_CHECKING:
    from factdb.extract.times.value import Shape
    from factdb.extract.times.words import Finder

#: Months of a quarter.
_QUARTER = 3


class SeasonFinder:
    """Finds quarters ("Q3 2021"), halves and seasons."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.seasons: dict[str, tuple[int, str]] = words.table["seasons"]
        self.ordinals: dict[str, int] = words.table["ordinals"]
        lists = words.table["lists"]
        which = any_of([*lists["before"], *lists["after"], "this"])
        self.season_left = re.compile(
            rf"\b(?:(?P<which>{which}) "
            r"|(?P<in>in|by|during|since|until|over|through|into) (?:the )?(?:early |late |mid-)?"
            r"|(?:the )?(?:early |late |mid-))\Z",
            re.IGNORECASE,
        )
        self.season_right = re.compile(rf"(?: (?:of )?{YEAR})?(?! of\b)")
        self.the = re.compile(r"\bthe \Z", re.IGNORECASE)
        self.ordinal = re.compile(
            rf"\b(?:the )?(?P<nth>{any_of(self.ordinals)}|last|latter|final|closing)[ -](?:fiscal |financial )?\Z",
            re.IGNORECASE,
        )
        self.of_year = re.compile(
            rf",? (?:of )?(?:(?:fiscal )?{YEAR}|(?P<this>the year|this year|last year|next year)\b)"
        )
        self.q = re.compile(rf"([1-4])\b(?:,? (?:of )?{YEAR})?")

    def triggers(self) -> dict[str, Finder]:
        """Return the words by which the finders are called."""
        found: dict[str, Finder] = {"Q": self.letter, "half": self.half}
        for name in self.seasons:
            found |= dict.fromkeys(forms(name)[:2], self.season)
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
        count, right = self.ordinals.get(left["nth"].lower()), self.of_year.match(text, end)
        if count is None and right is None:  # "the last quarter" is counted from now
            return None
        count = count or 12 // months
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
