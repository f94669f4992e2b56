"""Finders of clock times: "6:30 p.m.", "18:30", "11 a.m.", "7pm", "0810 GMT"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdb.extract.times.dates import Years
from factdb.extract.times.periods import Clock
from factdb.extract.times.words import REACH, Found

if TYPE_CHECKING:
    from factdb.extract.times.words import Finder

_HALF_DAY = 12
_HOURS, _MINUTES = 24, 60
#: Time zones by which four digits are a clock time.
ZONES = ("GMT", "UTC", "BST", "CET", "CEST", "EET", "MSK", "IST", "PKT", "WAT", "EAT", "EST", "EDT", "local time")


class ClockFinder:
    """Finds clock times by a.m. and p.m., by two digits after a colon, or four before a time zone."""

    def __init__(self) -> None:
        self.halved = re.compile(r"(?<![\d.,:])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))? ?(?:[aApP]\.)?\Z")
        self.hour = re.compile(r"(?<![\d.,:])(?P<hour>\d{1,2})[:.]?\Z")
        self.at = re.compile(
            r"(?:\b(?:at|around|about|by|from|until|since|before|after|to|and)|day,?) \d{1,2}:\Z", re.IGNORECASE
        )
        self.half = re.compile(r":| ?[ap]\.?m\b", re.IGNORECASE)
        self.four = re.compile(r"(?<![\w.,:$€£-])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d) ?\Z")
        self.zone = re.compile(r" ?(?:GMT|UTC|BST|CET|EST|EDT|local time|hours|hrs|on [A-Z])")

    def triggers(self) -> dict[str, Finder]:
        """Return the words by which the finders are called, the minutes of an hour and the years of a century."""
        found: dict[str, Finder] = dict.fromkeys(("am", "pm", "AM", "PM", "m", "M"), self.half_day)
        found |= dict.fromkeys((zone.partition(" ")[0] for zone in ZONES), self.zoned)
        found |= {f"{minute:02}": self.minutes for minute in range(100)}
        return found

    def half_day(self, text: str, start: int, end: int, floor: int) -> Found | None:
        """Find a time that ends in a.m. or p.m."""
        letter = text[start - 2 : start].lower() if end - start == 1 else text[start] + "."
        if letter not in {"a.", "p.", "A.", "P."}:
            return None
        left = self.halved.search(text, max(floor, start - REACH), start)
        if not left or not 1 <= int(left["hour"]) <= _HALF_DAY or int(left["minute"] or 0) >= _MINUTES:
            return None
        hour = int(left["hour"]) % _HALF_DAY + (_HALF_DAY if letter.lower() == "p." else 0)
        stop = end + (end - start == 1 and text[end : end + 1] == ".")
        return Found(left.start(), stop, Clock(hour, int(left["minute"]) if left["minute"] else None), "clock")

    def minutes(self, text: str, start: int, end: int, floor: int) -> Found | None:
        """Find 18:30, where a preposition or a time zone tells it from a score; or the '80s."""
        before = text[start - 1 : start]
        if before == "'":
            return self._decade(text, start, end, floor)
        if before != ":" or int(text[start:end]) >= _MINUTES or self.half.match(text, end):
            return None
        near = max(floor, start - REACH)
        left = self.hour.search(text, near, start)
        if not left or int(left["hour"]) >= _HOURS:
            return None
        if not self.at.search(text, near, start) and not self.zone.match(text, end):
            return None
        return Found(left.start(), end, Clock(int(left["hour"]), int(text[start:end])), "clock")

    def zoned(self, text: str, start: int, _end: int, floor: int) -> Found | None:
        """Find "0810 GMT", "1430 local time": four digits before a time zone."""
        left = self.four.search(text, max(floor, start - REACH), start)
        if left is None or not text.startswith(ZONES, start):
            return None
        return Found(left.start(), left.end("minute"), Clock(int(left["hour"]), int(left["minute"])), "clock")

    @staticmethod
    def _decade(text: str, start: int, end: int, floor: int) -> Found | None:
        if text[end : end + 1] != "s" or int(text[start:end]) % 10 or text[end + 1 : end + 2].isalpha():
            return None
        first = 1900 + int(text[start:end])
        begin = start - 5 if text[start - 5 : start - 1].lower() == "the " and start - 5 >= floor else start - 1
        return Found(begin, end + 1, Years(first, first + 9, f"{first // 10}", "decade"), "decade")
