"""Stretches of the text whose figures are no quantities: dates, clock times, web addresses, phones, coordinates."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.extract.document import Span
    from factdb.extract.quantities.amount import Amount
    from factdb.extract.records import Time

_PHONE = re.compile(r"[+0-9](?<![\w.,$€£+][+0-9])[0-9]{0,5}(?:[-/ ][0-9]{2,8}){2,5}(?![\w.,]?[0-9])")
_URL = re.compile(r"(?:https?://|www\.)[^\s]{1,2000}")
#: "48°27′N", "57°44'8.47\"N": minutes of arc, or degrees of latitude and longitude side by side.
_ARC = r"[0-9]{1,3}(?:\.[0-9]{1,8})? ?°"
_MINUTES = r" ?[0-9]{1,2}(?:\.[0-9]{1,4})? ?[′'’](?: ?[0-9]{1,2}(?:\.[0-9]{1,4})? ?[″\"”])?"
_COORDINATE = re.compile(rf"{_ARC}(?:{_MINUTES} ?[NSEW]?\b|{_MINUTES}| ?[NS],? {_ARC} ?[EW]\b)")
#: "back on shift at five on Monday", "opens at half past six": an hour.
_HOUR = re.compile(
    r"\bat (?:half past |(?:a )?quarter (?:past|to) )?"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])"
    r"(?= (?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tomorrow|today|tonight|every|this (?:morning|evening))\b)"
)
_YEARS = range(1901, 2100)
_GROUP = 3


@dataclass(frozen=True, slots=True)
class Taken:
    """The stretches, in order."""

    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, text: str, times: Sequence[Time]) -> Taken:
        """Collect the times that are no durations, hours, web addresses, coordinates and telephone numbers."""
        spans: list[Span] = [(time.start, time.end) for time in times if not time.timex.startswith("P")]
        if "://" in text or "www." in text:
            spans += [match.span() for match in _URL.finditer(text)]
        if "°" in text:
            spans += [match.span() for match in _COORDINATE.finditer(text)]
        spans += [match.span() for match in _HOUR.finditer(text)]
        spans += [match.span() for match in _PHONE.finditer(text) if _is_phone(match[0])]
        spans.sort()
        return cls([start for start, _ in spans], [end for _, end in spans])

    def holds(self, amount: Amount) -> bool:
        """Say whether the figure lies in one of them and is no duration ("three days ago" has one)."""
        at = bisect_right(self.starts, amount.figure.start) - 1
        return at >= 0 and self.ends[at] >= amount.figure.end and amount.unit.dimension != "time"

    def end_at(self, offset: int) -> bool:
        """Say whether one of them ends there."""
        at = bisect_right(self.starts, offset) - 1
        return at >= 0 and self.ends[at] == offset


def _is_phone(written: str) -> bool:
    """Say whether groups of digits are dialled, not counted: "0800 555 111" is, "1 234 567" is not."""
    first, *groups = re.split(r"[-/ ]", written)
    return written[0] in "0+" or (int(first) not in _YEARS and any(len(group) != _GROUP for group in groups))
