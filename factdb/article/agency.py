"""The agency that a plain text names in its dateline, as "KYIV, Sept. 10 (Reuters) -" and "MOSCOW. /TASS/." do.

It stands for the outlet of a text of which nothing else says who published it.
"""

from __future__ import annotations

import re

#: Lines that are not blank among which the dateline may stand, and the characters looked at.
_LINES = 6
_LOOKED_AT = 4000
_AGENCY = re.compile(
    r"\s{0,20}[A-Z][A-Z'’. -]{2,40}"  # a place in capitals
    r"(?:,[^()/\n]{1,50}|\s[A-Z][a-z]{2,8}\.?\s\d{1,2}\.?\s?)?\s{0,2}"  # a region, a date
    r"(?:\((?P<bracketed>[A-Z][\w .&'’-]{1,30})\)\s{0,2}(?:[-–—]|:)|/(?P<slashed>[A-Z][A-Za-z -]{1,30})/)"
)
#: What stands in such brackets and is no agency.
_NONE = frozenset({"update", "updated", "file", "exclusive", "analysis", "opinion", "live", "video", "photos"})


def find_agency(text: str) -> str | None:
    """Return the agency as the dateline has it; None if there is no dateline, or it names none."""
    shown = (line for line in text[:_LOOKED_AT].splitlines() if line.strip())
    for line, _ in zip(shown, range(_LINES), strict=False):
        found = _AGENCY.match(line)
        agency = found and (found["bracketed"] or found["slashed"])
        if agency and agency.lower() not in _NONE:
            return agency.strip()
    return None
