"""Countries told by an adjective before what lies in them: "in Colombian mines", "across the Greek islands"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factdb.extract.mentions.whole import LOOKBACK, as_mention

if TYPE_CHECKING:
    from factdb.extract.mentions.whole import Article, Found
    from factdb.extract.records import Mention

_GOVERNED = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Aa]cross|[Ii]nside|[Nn]ear|[Oo]ff|[Tt]hroughout|[Oo]utside|[Aa]round|[Oo]n|[Aa]long|[Oo]ver)"
    r" (?:the |an? |several |some |many |both |all )?$"
)
#: So much of the text behind the adjective is read.
_AHEAD = 60


def country_of_adjective(article: Article, each: Found) -> Mention | None:
    """Return the country as a place where a preposition governs what lies in it, None for its people and goods.

    A town or province that is named behind ("the Philippine province of Benguet") is the place by itself.
    """
    shadow, code = article.doc.shadow, each.piece.country
    if code is None or not _GOVERNED.search(shadow, max(0, each.start - LOOKBACK), each.start):
        return None
    if not _lying(article.rules.lying).match(shadow, each.end, each.end + _AHEAD):
        return None
    return as_mention(article, each, "place", article.known.names.get(code, (each.piece.name, ""))[0], code)


@cache
def _lying(nouns: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf" (?:[a-z-]+ ){{0,2}}(?:{'|'.join(sorted(nouns))})\b(?! (?:of |called )?[A-Z])")
