"""The town whose own people, bodies and works a claim is about: "Marseille police", "a Leeds man", "its Turin plant".

Only a claim for which its sentence states no other place has it, and only where one such town stands in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.claims.regions import Placed, Region
    from factdb.extract.claims.words.grammar import Grammar
    from factdb.extract.records import Mention

#: What may stand before the town's name.
_OPENING = frozenset(
    {
        "",
        ",",
        "|",
        "a",
        "an",
        "the",
        "two",
        "three",
        "its",
        "their",
        "his",
        "her",
        "at",
        "and",
        "that",
        "'s",
        "as",
        "after",
    }
)


def home(region: Region, grammar: Grammar) -> str | None:
    """Return the one town that stands before a noun of what is of it, None where several do or another is told of."""
    towns = {place.record.id for place in region.mentions if place.record.kind == "place"}
    found = [place for place in region.mentions if _of_it(region, place, grammar)]
    return found[0].record.id if len(found) == 1 and len(towns) == 1 else None


def _of_it(region: Region, place: Placed[Mention], grammar: Grammar) -> bool:
    if place.record.kind != "place" or region.word(place.first - 1) not in _OPENING:
        return False
    adjective = place.record.text != place.record.name and place.record.text.endswith(("an", "ese", "ish"))
    following = region.word(place.last)
    return not adjective and (following in grammar.words["local"] or following in grammar.words["of_towns"])
