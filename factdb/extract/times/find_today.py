"""Finders of today and its neighbours: "yesterday", "tomorrow evening", "last night", "this morning", "overnight"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdb.extract.times.derived import Beside, Unresolved
from factdb.extract.times.periods import Clock
from factdb.extract.times.relative import FromToday, Overnight
from factdb.extract.times.words import REACH, Found, Words, any_of, forms

if TYPE_CHECKING:
    from factdb.extract.times.value import Shape
    from factdb.extract.times.words import Finder


_NOON = 12
#: From which hour on, by the clock's face, a part of the day is after noon: "two at night" is not, "nine at night" is.
_BEGINS = {"morning": _NOON, "afternoon": 0, "evening": 0, "night": 5}
#: These count from the time mentioned before; "that" and "the same" mean it.
_BESIDE = {"the previous": -1, "the next": 1, "the following": 1}


class DayFinder:
    """Finds today and its neighbours, nights and mornings, and the like."""

    def __init__(self, words: Words) -> None:
        self.days: dict[str, int] = words.table["days"]
        self.parts: dict[str, str] = words.table["parts"]
        self.part_right = re.compile(rf" (?P<part>{any_of(self.parts)})\b")
        self.beyond = re.compile(r"\bthe day (?P<side>before|after) \Z", re.IGNORECASE)
        self.clip = re.compile(r"\b(?:earlier|later|late|early) (?:on )?\Z", re.IGNORECASE)
        self.this = re.compile(
            r"\b(?:earlier |later |late |early )?(?P<which>this|last|that|the (?:previous|same|next|following)) \Z",
            re.IGNORECASE,
        )
        self.hours: dict[str, int] = {str(hour): hour for hour in range(1, _NOON + 1)}
        numbers = words.table["numbers"].items()
        self.hours |= {name: count for name, count in numbers if 0 < count <= _NOON and len(name) > 2}  # noqa: PLR2004 - no article
        self.hour = re.compile(
            r"\b(?:at|by|around|about|until|till|before|after|since|from) (?:about |around |nearly |just )?"
            rf"(?P<hour>{any_of(self.hours)})"
            r"(?:[:.](?P<minute>[0-5]\d))?(?: o['’]clock)? (?:in the|at) \Z",
            re.IGNORECASE,
        )
        self.through = re.compile(r"\b(?:through|throughout|during) the \Z", re.IGNORECASE)
        self.by = re.compile(r"\b(?:by|until|till|since|at|before|after|around) \Z", re.IGNORECASE)

    def triggers(self) -> dict[str, Finder]:
        """Return the words by which the finders are called."""
        found: dict[str, Finder] = dict.fromkeys(forms("overnight")[:2], self.overnight)
        for name in self.days:
            found |= dict.fromkeys(forms(name), self.day)
        for name in self.parts:
            found |= dict.fromkeys(forms(name)[:2], self.part)
        return found

    def day(self, text: str, start: int, end: int, floor: int) -> Found | None:
        """Find "yesterday", "tomorrow evening", "the day before yesterday"."""
        near = max(floor, start - REACH)
        beyond, clip = self.beyond.search(text, near, start), self.clip.search(text, near, start)
        right = self.part_right.match(text, end)
        name = text[start:end].lower()
        offset, part = self.days[name], "NI" if name == "tonight" else None
        if beyond:
            offset += 1 if beyond["side"].lower() == "after" else -1
        left = beyond or clip
        part = self.parts[right["part"]] if right else part
        return Found(left.start() if left else start, right.end() if right else end, FromToday(offset, part), "day")

    def _clock(self, hour: re.Match[str], end: int, part: str) -> Found:
        """Return "4 in the morning", "nine at night" as a clock time."""
        number = self.hours[hour["hour"].lower()] % _NOON
        number += _NOON if number >= _BEGINS[part] else 0
        return Found(hour.start("hour"), end, Clock(number, int(hour["minute"]) if hour["minute"] else None), "clock")

    @staticmethod
    def overnight(text: str, start: int, end: int, floor: int) -> Found | None:  # noqa: ARG004 - a finder's signature
        """Find "overnight", unless it describes a thing ("an overnight train")."""
        follows = text[end : end + 2]
        thing = follows[:1] == " " and follows[1:].isalpha() and text[:start].endswith((" an ", "An ", " the ", "The "))
        return None if thing else Found(start, end, Overnight(), "overnight")

    def part(self, text: str, start: int, end: int, floor: int) -> Found | None:
        """Find "this morning", "last night", "that evening", "by nightfall"."""
        near, name = max(floor, start - REACH), text[start:end].lower()
        if name in _BEGINS and (hour := self.hour.search(text, near, start)):
            return self._clock(hour, end, name)
        left, letters = self.this.search(text, near, start), self.parts[name]
        if left:
            which = left["which"].lower()
            shape: Shape = Beside("D", _BESIDE.get(which, 0))
            if which in {"this", "last"}:
                shape = FromToday(-1 if which == "last" else 0, letters)
            return Found(left.start(), end, shape, "part of day")
        if name == "night" and (through := self.through.search(text, near, start)):
            return Found(through.start(), end, Unresolved(f"T{letters}"), "part of day")
        by = self.by.search(text, near, start)
        if letters == "MI" and (by or text[start:end] == "noon"):
            return Found(start, end, Clock(12), "clock")
        if by and name not in {"morning", "afternoon", "evening", "night"}:
            return Found(by.start(), end, Unresolved(f"T{letters}"), "part of day")
        return None
