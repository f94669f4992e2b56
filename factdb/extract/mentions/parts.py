"""Parts of a country that is not named again: "the south and east of the country" is a place of the article's own."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factdb.extract.records import Mention

if TYPE_CHECKING:
    from factdb.extract.document import Document

_WHOLE = "country|region|province|island|city|state|territory"


def find_parts(doc: Document, directions: frozenset[str]) -> list[Mention]:
    """Return the stretches such as "south and east of the country" as places; which country is left open.

    Without a country the place is the article's own, so that the south of one never meets the south of another.
    """
    return [
        Mention("", match.start(), match.end(), doc.text[match.start() : match.end()], "place", match.group())
        for match in _pattern(directions).finditer(doc.shadow)
    ]


@cache
def _pattern(directions: frozenset[str]) -> re.Pattern[str]:
    one = f"(?:{'|'.join(sorted(map(re.escape, directions), key=len, reverse=True))})"
    return re.compile(rf"\b{one}(?:(?:, | and | or )(?:the )?{one}){{0,3}} of the (?:{_WHOLE})\b")
