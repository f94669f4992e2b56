"""Finders of periods that stand for themselves: "the current year", "the latest quarter", "year-end", "a sixth day"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdb.extract.times.dates import Day, Months, OfYear
from factdb.extract.times.derived import Beside, Compared, FullYear, LastQuarter, Spoken, Unresolved, Within
from factdb.extract.times.relative import Ago, CalendarUnit, duration
from factdb.extract.times.words import ORDINAL, REACH, Found, Words, any_of

if TYPE_CHECKING:
    from factdb.extract.times.value import Shape
    from factdb.extract.times.words import Finder

#: Units that the calendar has, other than a day.
_LONG = frozenset({"W", "M", "Q", "Y", "DE", "CE"})
_DAYS_UP = _LONG | {"D"}
#: After these "the quarter" is one of the year.
_DURING = frozenset({"in", "for", "during", "over", "through", "throughout", "last"})
_ARTICLES = frozenset({"a", "an", "the"})
_QUARTERS = 4
#: How far back the word before the unit begins.
_WORD = 16


class PeriodFinder:
    """Finds periods by what stands right before or after their unit."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.ordinals: dict[str, int] = words.table["ordinals"]
        nth = any_of(self.ordinals)
        self.ago = re.compile(
            rf"-(?:ago|earlier)\b(?:[ -](?:(?P<nth>{nth})[ -])?(?P<quarter>quarter)\b| (?P<period>period)\b)?",
            re.IGNORECASE,
        )
        self.year_end = re.compile(r"(?:[- ]|'s )end\b(?! \w{2,20}s\b)", re.IGNORECASE)
        self.placed = re.compile(
            r"\b(?:by|at|until|till|since|before|after|around|from|to|through|near|past)(?: the)? \Z", re.IGNORECASE
        )
        self.current = re.compile(
            r"\b(?:the )?(?:(?P<now>current|present)|latest|just-ended|most recent)(?: fiscal| financial)? \Z",
            re.IGNORECASE,
        )
        self.edge = re.compile(
            r"\b(?:the )?(?:very )?(?:beginning|start|middle|end|close) of (?:the|this) \Z", re.IGNORECASE
        )
        self.rest = re.compile(
            r"\b(?:(?:for|over|in|through|throughout) )?the (?:rest|remainder) of (?:the|this) \Z", re.IGNORECASE
        )
        self.within = re.compile(r"\b(?P<clip>earlier|later|early|late)(?: on)? in the \Z", re.IGNORECASE)
        self.ended = re.compile(r" (?:of|ended|ending)\b| (?:to|through|from) [A-Z]")
        self.nth = re.compile(
            r"\b(?P<for>for|in|into|enter(?:s|ed|ing)) (?P<own>a|an|the|its|their|his|her) "
            rf"(?:(?P<word>{nth})|(?P<digits>\d{{1,3}}){ORDINAL})"
            r"(?: (?:straight|consecutive|successive))? \Z",
            re.IGNORECASE,
        )
        self.full = re.compile(r"\b(?:for|over|in|through|throughout) the (?:full|whole|entire) \Z", re.IGNORECASE)
        self.spoken = re.compile(r"\bthe (?:latest|same|most recent|just-ended) \Z", re.IGNORECASE)
        #: The finder for the word before the unit.
        self.by_word: dict[str, Finder] = {
            **dict.fromkeys(
                ("current", "present", "latest", "just-ended", "recent", "fiscal", "financial"), self._current
            ),
            **dict.fromkeys(("full", "whole", "entire"), self._full),
            **dict.fromkeys(("the", "this"), self._the),
            **dict.fromkeys((*self.ordinals, "straight", "consecutive", "successive"), self._nth),
        }

    def period(self, text: str, start: int, end: int, floor: int) -> Found | None:
        """Find what the words beside the unit make of it."""
        unit, after = self._unit(text, start, end), text[end : end + 1]
        if after == "-" and (ago := self.ago.match(text, end)):
            return Found(start, ago.end(), self._ago(unit, ago), "year-ago")
        near = max(floor, start - REACH)
        if unit == "Y" and after in {"-", " ", "'"} and (stop := self.year_end.match(text, end)):
            placed = self.placed.search(text, near, start)
            return Found(start, stop.end(), Day(12, 31), "year-end") if placed else None
        word = text[max(near, start - _WORD) : start].rstrip().rpartition(" ")[2].lower()
        finder = self.by_word.get(word) or (
            self._nth if word[:1].isdigit() and word.endswith(("st", "nd", "rd", "th")) else None
        )
        return finder(text, start, end, near) if finder and text[start - 1 : start] == " " else None

    def _unit(self, text: str, start: int, end: int) -> str:
        return self.words.units[text[start:end].lower()]

    def _ago(self, unit: str, ago: re.Match[str]) -> Shape:
        """Return the shape of "year-ago", "the year-earlier quarter", "the year-ago third quarter"."""
        if unit != "Y" or not ago["quarter"]:
            return Compared(Ago(unit, -1)) if ago["period"] else Ago(unit, -1)
        nth = self.ordinals[ago["nth"].lower()] if ago["nth"] else 0
        if not 1 <= nth <= _QUARTERS:
            return LastQuarter(years=1)
        return OfYear(Months(3 * nth - 2, 3, f"Q{nth}", "quarter"), -1)

    def _current(self, text: str, start: int, end: int, floor: int) -> Found | None:
        """Find "the current year", "the latest quarter"."""
        left, unit = self.current.search(text, floor, start), self._unit(text, start, end)
        if not left or unit not in _LONG:
            return None
        shape: Shape = CalendarUnit(unit, 0 if left["now"] else -1)
        return Found(left.start(), end, shape, "current" if left["now"] else "latest")

    def latest(self, text: str, start: int, end: int, floor: int) -> Found | None:
        """Find "the latest period", "over the same period"."""
        left = self.spoken.search(text, max(floor, start - REACH), start)
        return Found(left.start(), end, Spoken(), "spoken of") if left else None

    def _full(self, text: str, start: int, end: int, floor: int) -> Found | None:
        """Find "for the full year"."""
        left = self.full.search(text, floor, start) if self._unit(text, start, end) == "Y" else None
        return Found(left.start(), end, FullYear(), "full year") if left and not self.ended.match(text, end) else None

    def _the(self, text: str, start: int, end: int, floor: int) -> Found | None:
        """Find "the end of the year", "earlier in the month", "in the quarter"."""
        unit = self._unit(text, start, end)
        before = text[max(floor, start - _WORD) : start].lower().split()
        if unit not in _DAYS_UP or len(before) < 2:  # noqa: PLR2004 - "the" and a word before it
            return None
        if before[-2] == "of":
            return self._of_the(text, start, end, floor, unit) if unit != "D" else None
        if before[-2] == "in" and (within := self.within.search(text, floor, start)):
            clip = within["clip"].lower()
            shape: Shape = Within(unit, clip if clip in {"earlier", "later"} else None)
            return Found(within.start(), end, Beside("D", 0) if unit == "D" else shape, "within")
        return self._the_quarter(text, start, end) if unit == "Q" and before[-2] in _DURING else None

    def _of_the(self, text: str, start: int, end: int, floor: int, unit: str) -> Found | None:
        """Find "the end of the year", "the rest of the month"."""
        if edge := self.edge.search(text, floor, start):
            return Found(edge.start(), end, CalendarUnit(unit, 0), "edge")
        if rest := self.rest.search(text, floor, start):
            return Found(rest.start(), end, CalendarUnit(unit, 0, "later"), "rest")
        return self._the_quarter(text, start, end) if unit == "Q" else None

    def _the_quarter(self, text: str, start: int, end: int) -> Found | None:
        this = text[start - 5 : start].lower() == "this "
        return (
            None
            if this or self.ended.match(text, end)
            else Found(start - len("the "), end, LastQuarter(), "the quarter")
        )

    def _nth(self, text: str, start: int, end: int, floor: int) -> Found | None:
        """Find "for a sixth day", "in its third week", which nothing ties to the calendar."""
        left, unit = self.nth.search(text, floor, start), self._unit(text, start, end)
        if not left or unit in {"Q", "CE"} or (left["own"].lower() in _ARTICLES and left["for"].lower() != "for"):
            return None
        number = self.ordinals[left["word"].lower()] if left["word"] else int(left["digits"])
        return Found(left.start("own"), end, Unresolved(duration(unit, number)), "nth")
