"""Places that are taken up without their name: "entered the city" after a sentence that names the city.

Only a definite noun for a kind of place that an event or a preposition governs is taken up, and only the nearest place
of that kind named shortly before it is meant; a country is never "the city".
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factdb.extract.claims.regions import Placed

if TYPE_CHECKING:
    from factdb.extract.claims.cues import Cue
    from factdb.extract.claims.grammar import Grammar
    from factdb.extract.claims.layers import Layer
    from factdb.extract.claims.regions import Region
    from factdb.extract.records import Mention
    from factdb.lexicon import Lexicon

#: So many mentions back a place may have been named.
_BACK = 12


@cache
def countries(lexicon: Lexicon) -> frozenset[str]:
    """Return the names of countries, as the lexicon has them."""
    return frozenset(name for row in lexicon.rows("countries") for name in (row["name"], *row["aliases"].split("|")))


def taken_up(
    region: Region, cues: list[Cue], mentions: Layer[Mention], lexicon: Lexicon, grammar: Grammar
) -> list[Placed[Mention]]:
    """Return the named places that definite nouns of the region stand for, at the nouns' words."""
    found = []
    ends = {cue.last for cue in cues if cue.voice == "active"}
    for at in range(len(region.words) - 1):
        if region.words[at] == "the" and (at in ends or region.word(at - 1) in grammar.words["locative"]):
            place = _antecedent(region, at + 1, mentions, lexicon, grammar)
            if place:
                found.append(Placed(place, at, at + 2))
    return found


def _antecedent(
    region: Region, at: int, mentions: Layer[Mention], lexicon: Lexicon, grammar: Grammar
) -> Mention | None:
    noun = region.words[at]
    settlement, wide = noun in grammar.words["settlement"], noun in grammar.words["region"]
    if not (settlement or wide) or region.word(at + 1) in {"of", "'s"}:
        return None
    for mention in mentions.before(region.starts[at], _BACK):
        if mention.kind == "place" and mention.text not in countries(lexicon):
            regional = not grammar.words["region"].isdisjoint(mention.text.lower().split())
            if regional == wide:
                return mention
    return None
