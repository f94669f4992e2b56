"""Finders of times by their unit: "last week", "in the next two years", "three days ago", "Hours later"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdb.extract.times.dates import Month, Years
from factdb.extract.times.derived import Ahead, Beside, From, PartOf, Unresolved
from factdb.extract.times.relative import Ago, CalendarUnit, Rolling, Weekend, duration
from factdb.extract.times.value import UNKNOWN_YEAR
from factdb.extract.times.words import ORDINAL, REACH, Found, Words, any_of, forms

if TYPE_CHECKING:
    from factdb.extract.times.value import Shape
    from factdb.extract.times.words import Finder

_YEARS = r"(?:1\d|2[01])\d\d(?!\d)"
_CLIP = r"(?P<clip>earlier|later|so far|late|early|at the end of|at the start of) "
#: What makes of "last week" the seven days up to now, beside the article.
_LEAD = r"(?P<lead>in|over|during|within|for|throughout|across) "
#: Before "last" these make a verb of it: "will last two weeks".
_MODALS = ("to", "will", "would", "could", "may", "might", "can", "should", "not")
_NO_VERB = "".join(rf"(?<!\b{word} )" for word in _MODALS)
#: These count from the time mentioned before: "the previous week", "the following day".
_BESIDE = {"previous": -1, "preceding": -1, "prior": -1, "following": 1}


class UnitFinder:
    """Finds expressions by their unit: day, week, month, year and the rest."""

    def __init__(self, words: Words) -> None:
        self.words = words
        lists = words.table["lists"]
        which = any_of([*lists["before"], *lists["after"], "this", "same", "that"])
        self.pointed = re.compile(
            rf"{_NO_VERB}\b(?:{_CLIP})?(?:{_LEAD})?(?P<the>the )?(?P<which>{which})(?: {words.number})?[ -]\Z",
            re.IGNORECASE,
        )
        self.recent = re.compile(rf"\b(?:{_LEAD})?(?:the )?(?:most )?(?:recent|coming) \Z", re.IGNORECASE)
        self.counted = re.compile(rf"\b(?P<in>(?:with)?in )?{words.number}[ -]\Z", re.IGNORECASE)
        self.the = re.compile(r"\b(?:(?:at|over|on|during) )?the \Z", re.IGNORECASE)
        self.century = re.compile(rf"\b(?:the )?(?:early |late |mid-)?(?P<nth>\d{{1,2}}){ORDINAL}[ -]\Z", re.IGNORECASE)
        self.right = re.compile(
            r"(?: or so)? (?:(?P<ago>ago)\b|(?P<ahead>from now|hence)\b"
            r"|(?P<beside>later|earlier|previously|afterwards)\b"
            r"|(?P<event>after|before)\b(?! (?:yesterday|tomorrow))|(?P<on>on)(?=,))"
        )
        number = [*words.table["numbers"], *lists["vague"]]
        self.gate = {word.rpartition(" ")[2] for word in [*lists["before"], *lists["after"], *number]}
        self.gate |= {"this", "same", "that", "the", "recent"}
        self.of = re.compile(r" of\b")
        ends = rf"(?P<opening>{any_of(lists['opening'])})|{any_of(lists['closing'])}"
        self.part = re.compile(
            rf"\b(?:the )?(?:{ends})(?: {words.number})? \Z",
            re.IGNORECASE,
        )
        month = rf"(?P<month>{words.month})\b\.?(?:,? (?P<of>{_YEARS}))?"
        self.whole = re.compile(
            rf" of (?:(?P<year>{_YEARS})|(?P<which>the|this|last|next) (?P<unit>year|month)\b|{month})"
        )
        self.end = re.compile(r"\s*(?:[.,;:)]|$)")

    def triggers(self) -> dict[str, Finder]:
        """Return the units in all their forms."""
        return {form: self.unit for name in self.words.units for form in forms(name)}

    def unit(self, text: str, start: int, end: int, floor: int) -> Found | None:
        """Find what the words before the unit and after it make of it."""
        near, letters = max(floor, start - REACH), self.words.units[text[start:end].lower()]
        before = (text[near:start].rstrip("-").split() or [""])[-1].lower()
        if before not in self.gate and not (before[:1].isdigit() or "-" in before) and not self.right.match(text, end):
            return None
        right = self.right.match(text, end)
        if right and not right["event"]:
            return self._counted(text, start, end, near, letters)
        return (
            self._part(text, start, end, near, letters)
            or self._pointed(text, start, end, near, letters)
            or self._counted(text, start, end, near, letters)
            or self._other(text, start, end, near, letters)
        )

    def _part(self, text: str, start: int, end: int, near: int, unit: str) -> Found | None:
        """Find "the first three months of 2022", "the last week of August"."""
        right = self.whole.match(text, end)
        left = self.part.search(text, near, start) if right else None
        amount = self.words.amount(left["num"]) if left and left["num"] else 1
        if not right or not left or not amount or unit not in {"D", "W", "M", "Q"}:
            return None
        shape = PartOf(unit, amount, self._whole(right), last=not left["opening"])
        return Found(left.start(), right.end(), shape, "part")

    def _whole(self, right: re.Match[str]) -> Shape:
        if right["year"]:
            return Years(int(right["year"]), int(right["year"]), right["year"])
        if right["month"]:
            return Month(self.words.table["months"][right["month"].lower()], int(right["of"]) if right["of"] else None)
        return CalendarUnit(self.words.units[right["unit"]], {"last": -1, "next": 1}.get(right["which"], 0))

    def _pointed(self, text: str, start: int, end: int, near: int, unit: str) -> Found | None:
        """Find "last week", "in the last week", "the same day", "earlier this year"."""
        left = self.pointed.search(text, near, start)
        if not left or (unit in {"TM", "TH"} and not left["num"]):
            return None
        if self.of.match(text, end):
            return Found(left.start(), end, Unresolved(UNKNOWN_YEAR), "unit-of")
        plural = text[end - 1] in "sS" and text[start:end].lower() not in self.words.table["units"]
        return Found(left.start(), end, self._shape(left, unit, plural=plural), "unit")

    def _shape(self, left: re.Match[str], unit: str, *, plural: bool) -> Shape:
        which, the = left["which"].lower(), bool(left["the"])
        if which in {"same", "that"}:
            return Beside(unit, 0)
        amount = left["num"]
        if the and not amount and which in _BESIDE:
            return Beside(unit, _BESIDE[which])
        if the and unit == "D" and which == "next" and not amount and not left["lead"]:
            return Beside(unit, 1)
        if the and amount and which in _BESIDE:
            return Unresolved(duration(unit, self.words.amount(amount)))
        ahead = self.words.which(which)
        far = unit in {"DE", "CE"} and which == "last" and not left["lead"]
        if amount or plural or (which != "this" and not far and self._rolls(left, which)):
            count = None if plural else 1
            return Rolling(unit, self.words.amount(amount) if amount else count, ahead == "next")
        clip = {"earlier": "earlier", "so far": "earlier", "later": "later"}.get((left["clip"] or "").lower())
        shift = {"last": -1, "next": 1}.get(ahead, 0)
        return CalendarUnit(unit, shift, clip if shift == 0 else None)

    @staticmethod
    def _rolls(left: re.Match[str], which: str) -> bool:
        """Whether "last week" means the seven days up to now, not the calendar's week ("in last week's vote")."""
        return bool(left["the"]) or which in {"past", "coming", "upcoming"}

    def _counted(self, text: str, start: int, end: int, near: int, unit: str) -> Found | None:
        """Find "three days ago", "a week from now", "two days later", "Hours later", "in two weeks"."""
        right, left = self.right.match(text, end), self.counted.search(text, near, start)
        if left and left["num"].lower() == "recent":
            left = None
        begin = (left.end("in") if left["in"] else left.start()) if left else start
        amount = self.words.amount(left["num"]) if left else None
        if right is None:
            return self._ahead(left, end, unit, amount) if left and left["in"] and amount else None
        stop = right.end()
        if right["on"]:
            return Found(begin, stop, Unresolved(duration(unit, amount)), "on") if left else None
        if right["ago"]:
            return Found(begin, stop, Ago(unit, None if amount is None else -amount), "ago")
        if right["ahead"]:
            return Found(begin, stop, Ago(unit, amount), "from now")
        sign = -1 if right.group().strip() in {"earlier", "previously", "before"} else 1
        if right["event"] and not self.end.match(text, stop):
            return Found(begin, stop, self._from(text[start:end], unit, amount, sign), "around an event")
        return Found(begin, stop, Beside(unit, None if amount is None else sign * amount), "beside")

    def _from(self, word: str, unit: str, amount: int | None, sign: int) -> Shape:
        """Return what "two days after" means: so many from a day yet to be named, if it is one day."""
        amount = 1 if amount is None and word in self.words.table["units"] else amount
        unknown = Unresolved(duration(unit, amount))
        return unknown if amount is None or unit in {"TM", "TH"} else From(unit, sign * amount, unknown)

    @staticmethod
    def _ahead(left: re.Match[str], end: int, unit: str, amount: int) -> Found | None:
        """Find "in two weeks", "within two weeks"."""
        if unit in {"TM", "TH", "DE", "CE"}:
            return None
        shape: Shape = Ago(unit, amount) if left["in"].lower() == "in " else Rolling(unit, amount, ahead=True)
        return Found(left.start(), end, Ahead(shape, duration(unit, amount)), "in")

    def _other(self, text: str, start: int, end: int, near: int, unit: str) -> Found | None:
        """Find "in recent days", "at the weekend", "the 19th century"."""
        recent = self.recent.search(text, near, start)
        if recent:
            return Found(recent.start(), end, Unresolved(duration(unit, None)), "recent")
        if unit == "WE":
            the = self.the.search(text, near, start)
            return Found(the.start() if the else start, end, Weekend(), "weekend") if the else None
        nth = self.century.search(text, near, start) if unit == "CE" else None
        if nth and 1 <= int(nth["nth"]) <= 30:  # noqa: PLR2004 - centuries
            first = (int(nth["nth"]) - 1) * 100
            return Found(nth.start(), end, Years(max(1, first), first + 99, f"{first // 100:02}", "century"), "century")
        return None
