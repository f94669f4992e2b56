"""Where an article's places lie, as it says itself: "Paris, Ill." settles every Paris in it."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from factdb.extract.mentions.places import clearly_division, lies_in
from factdb.extract.mentions.whole import LARGE, Article, Found, next_word
from factdb.lexicon.gazetteer import Place, find
from factdb.lexicon.gazetteer.keys import place_key

if TYPE_CHECKING:
    from collections.abc import Sequence

#: So many times more people make a place the one that everybody means.
_FAR_LARGER = 40
#: How like two spellings of one name are at least, of 1.
_LIKE = 0.75
_WITHIN = re.compile(r", ([A-Z][\w.]*(?: [A-Z]\w+)?)")
#: Behind the town's division a comma, a bracket or the end: "Paris, Ill., on Monday", never "In Paris, France said".
ENCLOSED = re.compile(r", [A-Z][\w.]*(?: [A-Z]\w+)?(?:[,;:)]|\.(?=\s|$)| ?(?:--|[-–—(])|\s*$|\n)")


def count_place(article: Article, each: Found) -> None:
    """Let a name that can only be one country's, or a division, speak for the article's whereabouts."""
    places = find(each.piece.name)
    article.context.add_town(each.piece.name, places)
    around = enclosing(article, each)
    if around and ENCLOSED.match(article.doc.shadow, each.end):
        inside = [place for place in places if lies_in(place, around)]
        if inside or not (_listed(places, around[0]) or _town(article, each)):
            name = each.piece.name
            for spelling in {name, name.title() if name.isupper() else name}:  # a dateline's capitals
                article.located.setdefault(spelling, (around[0], inside))
    outer = [place for place in around if place.kind == "admin1"]
    if clearly_division(places) or next_word(article, each.end) in article.rules.divisions:
        named = [place for place in places if place.kind == "admin1"]
        outer += named[:1] if len({place.country for place in named}) == 1 else []
    for place in outer:
        article.context.divisions[place.number] += 1
    one = _one_country(article, each.piece.name, places) and called_so(each.piece.name, places[0])
    known = {places[0].country} if one else set()
    known |= {place.country for place in outer}
    known |= {place.country for place in around if any(inner.country == place.country for inner in places)}
    article.context.countries.update(country for country in known if country)


def _one_country(article: Article, name: str, places: Sequence[Place]) -> bool:
    """Tell whether a name is one country's place, or the capital of one beside which others of it are small."""
    others = [place.population for place in places if place.country != places[0].country]
    capital = article.known.countries.get(name)
    great = capital is not None and capital.how == "capital" and capital.code == places[0].country
    return bool(places) and (not others or (great and max(others) * _FAR_LARGER <= places[0].population))


def called_so(name: str, place: Place) -> bool:
    """Tell whether a place's own name is like this one, or no small town's: "Mamuju" is hardly Mamoudzou."""
    return place.kind != "city" or place.population >= LARGE or _alike(name, place.name)


@lru_cache(maxsize=4096)
def _alike(name: str, other: str) -> bool:
    return name == other or SequenceMatcher(None, place_key(name), place_key(other)).ratio() >= _LIKE


def _listed(places: Sequence[Place], outer: Place) -> bool:
    """Tell whether a name and a division behind a comma are rather two items: "Edmonton, Saskatchewan and …"."""
    if not places:
        return False
    return clearly_division(places) or (places[0].country == outer.country and places[0].population >= LARGE)


def _town(article: Article, each: Found) -> bool:
    """Tell whether what stands behind the comma is rather another town: "Moscow, Kyiv and …"."""
    match = _WITHIN.match(article.doc.shadow, each.end)
    name = match[1] if match else ""
    places = find(name)
    return bool(places) and name not in article.rules.states and places[0].kind == "city"


def enclosing(article: Article, each: Found) -> list[Place]:
    """Return the division or country behind the comma of "Paris, Texas"."""
    match = _WITHIN.match(article.doc.shadow, each.end)
    if match is None:
        return []
    name = article.rules.states.get(match[1].rstrip(",")) or article.rules.states.get(match[1] + ".") or match[1]
    return [place for place in (find(name) or find(name.split()[0])) if place.kind in ("admin1", "country", "polity")]
