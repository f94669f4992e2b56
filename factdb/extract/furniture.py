"""What an article's page says beside the article: datelines and the lines of its furniture ("Read more:", "Share").

A dateline is told by its form at the head of a paragraph: a place in capitals, or one with a date or an agency, before
a dash; or the name of a place before a colon. Furniture is a paragraph that begins with, or is all, one of the fixed
phrases of grammar.toml.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factdb.lexicon.gazetteer import find

if TYPE_CHECKING:
    from factdb.lexicon import Lexicon

_CAPITALS = r"[A-Z][A-Z.'-]{1,25}(?:[ /][A-Z][A-Z.'-]{1,25}){0,3}"
_PLACE = r"[A-Z][\w'-]{1,25}(?:[ ][A-Z][\w'-]{1,25}){0,3}"
_DATE = r"(?:[A-Z][a-z]{2,8}\.?[ ]\d{1,2}|\d{1,2}[ ][A-Z][A-Za-z]{2,8}\.?)(?:,?[ ]\d{4})?"
_AGENCY = r"\([A-Z][\w ./&-]{1,30}\)"
_DASH = r"(?:[ ]?|\.[ ]?)(?:--?|[–—_])[ ]"
_LONGEST = 120
#: The shortest paragraph that a place before a colon heads; a shorter one is a heading: "Moscow: troops leave".
_SHORTEST = 100
_DATELINE = re.compile(
    rf"\s*(?:{_AGENCY}[ ]?-[ ])?(?:{_CAPITALS}(?:,[ ]{_PLACE}){{0,2}}(?:,?[ ]{_DATE})?(?:[ ]{_AGENCY})?{_DASH}"
    rf"|{_PLACE}(?:,[ ]{_PLACE})?(?:,[ ]{_DATE}(?:[ ]{_AGENCY})?|[ ]{_AGENCY}){_DASH}"
    rf"|(?P<place>{_PLACE})(?:/{_PLACE}){{0,2}}:[ ](?=[A-Z]))(?=[\"'(]?[\w$€£])"
)


def dateline_end(shadow: str, start: int, end: int) -> int:
    """Return where the paragraph's text begins behind its dateline: `start` if it has none."""
    found = _DATELINE.match(shadow, start, min(end, start + _LONGEST))
    if found is None or (found["place"] and (end - start < _SHORTEST or not find(found["place"]))):
        return start
    return found.end()


def is_furniture(paragraph: str, lexicon: Lexicon) -> bool:
    """Whether a paragraph is no part of the article: "Read more: …", "(With inputs from PTI)", "Advertisement"."""
    return _furniture(lexicon).match(paragraph) is not None


@cache
def _furniture(lexicon: Lexicon) -> re.Pattern[str]:
    table = lexicon.table("grammar")["furniture"]
    heads = "|".join(re.escape(phrase) for phrase in table["heads"])
    labels = "|".join(re.escape(phrase) for phrase in table["labels"])
    return re.compile(rf"[^\w\"\']{{0,8}}(?:(?:{heads})\b|(?:{labels})\s?:|(?:{labels})[\s\W]*\Z)", re.IGNORECASE)
