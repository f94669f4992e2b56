"""Countries told by an adjective before what lies in them ("in Colombian mines") or what they do with arms.

"A Russian missile strike killed 12" is a deed of Russia's; "a Russian oil depot attack" may be one on Russia.
"""

from __future__ import annotations

import re
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


def told_by_adjective(article: Article, each: Found) -> Mention | None:
    """Return the country in which what follows lies, or its forces where that is a deed of theirs; None for its goods.

    A town or province that is named behind ("the Philippine province of Benguet") is the place by itself.
    """
    code = each.piece.country
    if code is None:
        return None
    if _strikes(article, each):
        return as_mention(article, each, "institution", f"{each.piece.name} armed forces", code)
    if _governs_what_lies(article, each):
        return as_mention(article, each, "place", article.known.names.get(code, (each.piece.name, ""))[0], code)
    return None


def _governs_what_lies(article: Article, each: Found) -> bool:
    shadow = article.doc.shadow
    return bool(
        _GOVERNED.search(shadow, max(0, each.start - LOOKBACK), each.start)
        and article.rules.lying.match(shadow, each.end, each.end + _AHEAD)
    )


def _strikes(article: Article, each: Found) -> bool:
    shadow, rules = article.doc.shadow, article.rules
    pattern = rules.deeds_in_war if article.of_war else rules.deeds
    return bool(pattern.match(shadow, each.end, each.end + _AHEAD))
