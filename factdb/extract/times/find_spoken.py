"""Finders of years as they are spoken: "nineteen ninety-six", "the year two thousand", "the late nineties"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdb.extract.times.dates import Years
from factdb.extract.times.words import EDGE, REACH, Found, Words, any_of, forms

if TYPE_CHECKING:
    from factdb.extract.times.words import Finder

_CENTURIES = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}
_TEN, _TWENTY, _HUNDRED = 10, 20, 100


class SpokenFinder:
    """Finds years and decades in words."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.decades: dict[str, int] = words.table["spoken_decades"]
        numbers: dict[str, int] = words.table["numbers"]
        units = any_of(name for name, value in numbers.items() if 0 < value < _TEN and len(name) > 2)  # noqa: PLR2004
        teens = any_of(name for name, value in numbers.items() if _TEN <= value < _TWENTY)
        tens = any_of(name for name, value in numbers.items() if _TWENTY <= value < _HUNDRED)
        below = rf"(?:(?P<teen>{teens})|(?P<tens>{tens})(?:[ -](?P<unit>{units}))?|oh[ -](?P<oh>{units}))"
        self.year = re.compile(rf"[ -]{below}(?![\w-]| (?:thousand|hundred|million)\b)", re.IGNORECASE)
        self.thousand = re.compile(
            rf" thousand(?:(?: and)? (?:(?P<teen>{teens})|(?P<unit>{units})))?(?![\w-])", re.IGNORECASE
        )
        self.placed = re.compile(r"\b(?:in|since|by|until|of|year|from|before|after|to) \Z", re.IGNORECASE)
        self.named = re.compile(r"\byear \Z", re.IGNORECASE)
        self.the = re.compile(rf"\b(?:{EDGE}|the )\Z", re.IGNORECASE)
        self.warm = re.compile(r"\b(?:temperature|high|low|reading|mercury)\w{0,2}[\w ,]{0,16} \Z", re.IGNORECASE)

    def triggers(self) -> dict[str, Finder]:
        """Return the words by which the finders are called."""
        found: dict[str, Finder] = {}
        for name in _CENTURIES:
            found |= dict.fromkeys(forms(name)[:2], self.century)
        for name in self.decades:
            found |= dict.fromkeys(forms(name)[:2], self.decade)
        found |= dict.fromkeys(forms("two")[:2], self.two_thousand)
        return found

    def century(self, text: str, start: int, end: int, floor: int) -> Found | None:
        """Find "nineteen ninety-six"; "twenty sixteen" only where a year may stand."""
        right = self.year.match(text, end)
        name = text[start:end].lower()
        if not right or (name == "twenty" and not self.placed.search(text, max(floor, start - REACH), start)):
            return None
        return self._found(start, right, _CENTURIES[name] + self._below(right))

    def two_thousand(self, text: str, start: int, end: int, floor: int) -> Found | None:
        """Find "the year two thousand", "the year two thousand and five"."""
        right = self.thousand.match(text, end)
        if not right or not self.named.search(text, max(floor, start - REACH), start):
            return None
        return self._found(start, right, 2000 + self._value(right["teen"]) + self._value(right["unit"]))

    @staticmethod
    def _found(start: int, right: re.Match[str], year: int) -> Found:
        return Found(start, right.end(), Years(year, year, str(year)), "spoken year")

    def _below(self, right: re.Match[str]) -> int:
        return sum(self._value(right[name]) for name in ("teen", "tens", "unit", "oh"))

    def _value(self, word: str | None) -> int:
        return (self.words.amount(word) or 0) if word else 0

    def decade(self, text: str, start: int, end: int, floor: int) -> Found | None:
        """Find "the late nineties", unless they are degrees."""
        near = max(floor, start - REACH)
        left = self.the.search(text, near, start)
        if not left or self.warm.search(text, near, left.start()):
            return None
        first = self.decades[text[start:end].lower()]
        return Found(left.start(), end, Years(first, first + 9, f"{first // 10}", "decade"), "decade")
