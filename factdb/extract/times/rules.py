"""The finders of a lexicon, each under the words that call it, and one pass over a text with them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factdb.extract.times.find_clock import ZONES, ClockFinder
from factdb.extract.times.find_days import DateFinder
from factdb.extract.times.find_holidays import HolidayFinder
from factdb.extract.times.find_periods import PeriodFinder
from factdb.extract.times.find_seasons import SeasonFinder
from factdb.extract.times.find_spoken import SpokenFinder
from factdb.extract.times.find_today import DayFinder
from factdb.extract.times.find_units import UnitFinder
from factdb.extract.times.find_years import YearFinder
from factdb.extract.times.join import joined
from factdb.extract.times.tense import Tense
from factdb.extract.times.words import Words, forms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdb.extract.document import Document
    from factdb.extract.times.words import Finder, Found
    from factdb.lexicon import Lexicon

#: Short words that call a finder only after one of these: "p.m.", "18:30", "the '80s".
_MARKS = {**dict.fromkeys(("m", "M"), (".",)), **{f"{number:02}": (":", "'") for number in range(100)}}


class Rules:
    """The finders of a lexicon, each under the words that call it."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = Words(lexicon.table("times"))
        seasons, units, periods = SeasonFinder(words), UnitFinder(words), PeriodFinder(words)
        self.finders: dict[str, Finder] = {
            **ClockFinder().triggers(),
            **YearFinder(words, _symbols(lexicon)).triggers(),
            **{form: _first(periods.period, units.unit) for form in units.triggers()},
            **seasons.triggers(),
            **{form: _first(seasons.quarter, periods.period, units.unit) for form in forms("quarter")},
            **HolidayFinder(words).triggers(),
            **SpokenFinder(words).triggers(),
            "period": periods.latest,
            **DayFinder(words).triggers(),
            **DateFinder(words).triggers(),
        }
        self.tense = Tense(words)

    def find(self, doc: Document) -> list[Found]:
        """Return the expressions of the document in order, none overlapping but a period and its ends."""
        text = doc.cased
        found: list[Found] = []
        floor = 0
        for start, word in sorted(self._calls(text, doc.words)):
            if start >= floor:
                item = self.finders[word](text, start, start + len(word), floor)
                if item is not None:
                    found.append(item)
                    floor = item.end
        return joined(text, found)

    def _calls(self, text: str, words: frozenset[str]) -> Iterator[tuple[int, str]]:
        """Yield each place of a word that calls a finder.

        Few of a text's words do: to look for those few is several times as fast as to look at every word.
        """
        for word in words & self.finders.keys():
            for mark in _MARKS.get(word, ("",)) if len(word) < len("day") else ("",):
                yield from ((start, word) for start in _places(text, word, mark))


def _symbols(lexicon: Lexicon) -> list[str]:
    """Return what makes four digits no year: symbols of units of measurement ("2000 mm") and time zones."""
    return [*ZONES] + [symbol for row in lexicon.rows("units") for symbol in row["symbols"].split("|") if symbol]


def _places(text: str, word: str, mark: str) -> Iterator[int]:
    """Yield where the word stands by itself, right after the mark."""
    needle, before, length = mark + word, len(mark), len(mark + word)
    alike = str.isalpha if word.isalpha() else str.isdigit
    start = text.find(needle)
    while start >= 0:
        if not (alike(text[start + before - 1 : start + before]) or alike(text[start + length : start + length + 1])):
            yield start + before
        start = text.find(needle, start + length)


def _first(*finders: Finder) -> Finder:
    """Return a finder that answers with the first of these that finds something."""
    return lambda *place: next((found for finder in finders if (found := finder(*place))), None)


@cache
def rules(lexicon: Lexicon) -> Rules:
    """Return the lexicon's rules, compiled once."""
    return Rules(lexicon)
