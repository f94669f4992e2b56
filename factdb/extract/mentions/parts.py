"""Parts of a country that is not named again: "the south and east of the country" is a place.

The country is the one where most of the article's other places lie; where none prevails it is left open, and the place
is the article's own.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from factdb.extract.records import Mention

if TYPE_CHECKING:
    from factdb.extract.document import Document

_WHOLE = "country|region|province|island|city|state|territory"
#: Most articles have none of these: one quick look spares the pattern.
_OF = re.compile(rf" of the (?:{_WHOLE})\b")
#: A country prevails that has this share of the article's places.
_PREVAILS = 0.6


def find_parts(doc: Document, directions: frozenset[str], mentions: list[Mention]) -> list[Mention]:
    """Return the stretches such as "south and east of the country" as places, in the country of the other mentions."""
    found = list(_pattern(directions).finditer(doc.shadow)) if _OF.search(doc.shadow) else []
    country = _prevailing(mentions) if found else None
    return [
        Mention("", match.start(), match.end(), doc.text[match.start() : match.end()], "place", match.group(), country)
        for match in found
    ]


def _prevailing(mentions: list[Mention]) -> str | None:
    countries = Counter(mention.country for mention in mentions if mention.kind == "place" and mention.country)
    if not countries:
        return None
    country, count = countries.most_common(1)[0]
    return country if count >= _PREVAILS * countries.total() else None


@cache
def _pattern(directions: frozenset[str]) -> re.Pattern[str]:
    one = f"(?:{'|'.join(sorted(map(re.escape, directions), key=len, reverse=True))})"
    return re.compile(rf"\b{one}(?:(?:, | and | or )(?:the )?{one}){{0,3}} of the (?:{_WHOLE})\b")
