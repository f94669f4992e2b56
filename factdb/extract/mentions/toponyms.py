"""Settle a capital as a place: a country, a town, a division or what a map shows, in no list though it be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdb.extract.mentions.places import candidates_of, choose, clearly_division, find_all
from factdb.extract.mentions.whereabouts import ENCLOSED, called_so, enclosing
from factdb.extract.mentions.whole import KNOWN, LARGE, LOOKBACK, Article, Found, as_mention, next_word, previous_word
from factdb.lexicon.gazetteer import Place, find
from factdb.lexicon.gazetteer.keys import place_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.extract.records import Mention

#: How far before "withdrew from" those who did are looked for.
_FORCES_BEFORE = 90
_DIRECTION = re.compile(r"\b([a-z-]+)(?: of(?: the)?)? $")
#: What follows the town of a dateline: "OSLO, Norway (AP) —".
PLACELINE = re.compile(r"(?:, [A-Z][\w. ]{1,20})?(?: \([^()\n]{1,40}\))? ?(?:--|[-–—])\s")
#: "The region of Kharkov", "the state of Georgia".
_DIVISION_OF = re.compile(r"\b([a-z]+) of (?:the )?$")
#: What leads to a place of which no list knows.
_LED = (
    " in ",
    " near ",
    " outside ",
    " off ",
    "In ",
    "Near ",
    " around ",
    " across ",
    "Across ",
    " opposite ",
    " throughout ",
)
_DEFINITE = frozenset({"the", "at", "in", "near", "on", "from", "off"})
#: "In Lund and": what follows is another place, too.
_PAIR = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Bb]etween|[Aa]round) ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) and $")
_INSIDE = re.compile(r", (?=[A-Z])")
#: "…, a town in Upper Nile state": what it is, and where.
_TOWN_IN = re.compile(
    r", an?(?: [a-z-]+){0,2}? ([a-z]+) (?:in|of|near)(?: [a-z]+){0,2} ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
)
_APPOSED = re.compile(r",? (?:a|an|the)(?: [a-z-]+){0,3}? ([a-z]+)\b")


def division_like(article: Article, name: str) -> bool:
    """Tell whether the name ends in a division's noun."""
    return name.rsplit(maxsplit=1)[-1].casefold() in article.rules.divisions


def unlisted(article: Article, each: Found) -> Mention:
    """Return a river or town that no list has: a place of which the name is known, and perhaps where it lies."""
    around = article.located.get(each.piece.name)
    return as_mention(article, each, "place", each.piece.name, around[0].country if around else None)


def state_behind(article: Article, each: Found) -> Place | None:
    """Return the state of a short form behind a comma: "Paris, Tex.", "Gary, IN"."""
    name = each.piece.name
    full = article.rules.states.get(name) or article.rules.states.get(name + ".")
    if full is None or article.doc.shadow[max(0, each.start - 2) : each.start] != ", ":
        return None
    return next((place for place in find(full) if place.kind == "admin1"), None)


def part_of_place(article: Article, each: Found) -> Mention | None:
    """Return "North Georgia", "South Philadelphia": a part of a place that everybody knows, in that place's country."""
    first, _, rest = each.piece.name.partition(" ")
    places = find(rest) if first.casefold() in article.rules.directions else ()
    if not places or not (places[0].kind != "city" or places[0].population >= KNOWN):
        return None
    return as_mention(article, each, "place", each.piece.name, choose(places, article.context)[0][0].country or None)


def asks_place(article: Article, each: Found) -> bool:
    """Say yes where an unknown capital is a place by grammar: "in Robotyne", "the village of X", "X, a town near Y"."""
    before = article.doc.shadow[max(0, each.start - LOOKBACK) : each.start]
    word = previous_word(article, each.start)
    if (
        word in article.rules.settlements | article.rules.undergone
        or next_word(article, each.end) in article.rules.settlements
        or (next_word(article, each.end) in article.rules.sites and word in _DEFINITE)
    ):
        return True
    apposed = _APPOSED.match(article.doc.shadow, each.end)
    if apposed and apposed[1] in article.rules.settlements and article.doc.shadow[each.end] == ",":
        return True
    if word in article.rules.directions:
        before = before[: -len(word) - 1]  # "in central Rattota"
    pair = _PAIR.search(article.doc.shadow[max(0, each.start - 2 * LOOKBACK) : each.start])
    led = (
        (pair is not None and bool(find(pair[1])))
        or before.endswith(_LED)
        or (before.endswith(" of ") and word in article.rules.owned)
        or (word == "from" and _left(article, each.start))
        or (word in article.rules.held and _by_forces(article, each.start))
    )
    return (
        led
        and len(each.piece.name.split()) == 1
        and each.piece.name.casefold() not in article.known.given
        and not each.piece.name.isupper()
    )


def _by_forces(article: Article, start: int) -> bool:
    """Say yes where those who bear arms are told of shortly before: "the rebels have left X", "troops retook X"."""
    before = article.doc.shadow[max(0, start - _FORCES_BEFORE) : start]
    return not article.rules.forces.isdisjoint(before.rsplit(". ", maxsplit=1)[-1].split())


def _left(article: Article, start: int) -> bool:
    """Say yes behind "fled from", "residents from", and "withdrew from" where it is troops who did."""
    before = article.doc.shadow[max(0, start - _FORCES_BEFORE) : start].split()
    verb, rules = before[-2] if len(before) > 1 else "", article.rules
    if verb in rules.forces:
        return any(word in rules.left and word.startswith("withdr") for word in before)  # "withdrew its troops from"
    return verb in rules.left and (not verb.startswith("withdr") or not rules.forces.isdisjoint(before))


def lies_apposed(article: Article, each: Found) -> Place | None:
    """Return where a town lies that has a country's name: "Tonga, a town in Upper Nile state"."""
    apposed = _TOWN_IN.match(article.doc.shadow, each.end)
    if apposed is None or apposed[1] not in article.rules.settlements:
        return None
    places = find(apposed[2]) or find(apposed[2].split()[0])
    return next((place for place in places if place.kind in ("admin1", "country", "city")), None)


def by_grammar(article: Article, each: Found) -> Mention:
    """Return a place by grammar: one spelt alike in the article's countries, else its name alone."""
    places = find_all(each.piece.name)
    here = [place for place in places if place.country in article.context.countries]
    if here:
        return located_as(article, each, choose(here, article.context))
    return as_mention(article, each, "place", each.piece.name, None)


def country_or_state(article: Article, each: Found) -> Mention:
    """Return a country, a part of one ("eastern Ghana"), or the state that bears a country's name."""
    piece = each.piece
    state = _homonym(article, each) or _part_of_country(piece.name, piece.country)
    if state and (state.country != piece.country or not _directed(article, each)):
        return located_as(article, each, [(state, 1.0)])
    each = _with_direction(article, each)
    name = article.known.names.get(piece.country or "", (piece.name, ""))[0]
    directed = each.start < each.start + len(piece.name) and article.doc.shadow[each.start : each.start + 1].islower()
    mention = as_mention(article, each, "place", name, piece.country)
    if directed:
        mention.name = article.doc.text[each.start : each.end]
    else:
        mention.geonames = _country_id(name)
    return mention


def _part_of_country(name: str, country: str | None) -> Place | None:
    """Return Scotland, whose name is in the lists of its country's and which is a place of its own."""
    places = find(name)
    if any(place.kind == "country" for place in places):
        return None
    return next((place for place in places if place.kind in ("admin1", "region") and place.country == country), None)


def _directed(article: Article, each: Found) -> bool:
    """Tell whether "southern", "the east of" stands before."""
    return _with_direction(article, each) is not each


def _homonym(article: Article, each: Found) -> Place | None:
    """Return the state that "Georgia" is in an article about the United States, and that "the state of Georgia" is."""
    piece = each.piece
    within = article.rules.homonyms.get(piece.name)
    countries = article.context.countries
    if within is None or (countries[within] <= countries[piece.country or ""] and not _division_before(article, each)):
        return None
    return next((place for place in find(piece.name) if place.kind == "admin1" and place.country == within), None)


def _country_id(name: str) -> int | None:
    return next((place.geonames for place in find(name) if place.kind == "country"), None)


def _with_direction(article: Article, each: Found) -> Found:
    """Widen the stretch over "eastern", "the south of": a part of a country is a place of its own."""
    before = article.doc.shadow[max(0, each.start - LOOKBACK) : each.start]
    match = _DIRECTION.search(before) if before[-1:] == " " else None
    if match and match[1] in article.rules.directions:
        return Found(each.start - (len(before) - match.start()), each.end, each.piece, each.opens)
    return each


def town(article: Article, each: Found) -> Mention | None:
    """Settle a name that the gazetteer has: a place, a person who bears it, or nothing."""
    piece, rules = each.piece, article.rules
    if piece.name.casefold() in rules.directions:
        return None  # "the West" is no place on a map
    words = piece.name.split()
    full = article.people.known(piece.name)
    previous = previous_word(article, each.start)
    asked = (
        previous in rules.prepositions
        or previous in rules.settlements
        or previous in rules.directions
        or bool(_INSIDE.match(article.doc.shadow, each.end))
        or (each.opens and bool(PLACELINE.match(article.doc.shadow, each.end)))
    )
    if full and not (
        asked and len(words) == 1 and previous not in ("of", "from", "to", "and", "or", "over", "on", "at", "left")
    ):
        return as_mention(article, each, "person", full, None)
    told = _told(previous) or previous in rules.directions or piece.name in article.located
    if len(words) == 1 and words[0].casefold() in article.known.given and not told and _small(piece.name):
        return None  # "gave her name only as Rosa"
    if not asked and (
        (place_key(piece.name) in rules.ambiguous and not _great(article, each))
        or (len(words) > 1 and words[0].casefold() in article.known.given)
    ):
        return _person_like(article, each)
    ranked = _ranked(article, each)
    return located_as(article, each, ranked) if ranked else unlisted(article, each)


def _told(previous: str) -> bool:
    """Tell whether the word before makes a place of a name that people bear."""
    return previous in ("in", "near", "outside", "at", "around", "across", "throughout", "town", "village", "city")


def _great(article: Article, each: Found) -> bool:
    """Tell whether a name has its capital of its own, is no given name, and is a great city's or a state's."""
    name = each.piece.name
    if each.opens or name.casefold() in article.known.given or name.isupper():
        return False
    best = find(name)[0]
    return best.population >= LARGE or (best.kind == "admin1" and clearly_division(find(name)))


def _small(name: str) -> bool:
    """Tell whether no large city has the name."""
    return find(name)[0].population < LARGE


def _person_like(article: Article, each: Found) -> Mention | None:
    words = each.piece.name.split()
    if len(words) < 2 or words[0].casefold() not in article.known.given:  # noqa: PLR2004
        return None
    article.people.add(each.piece.name)
    return as_mention(article, each, "person", each.piece.name, None)


def _ranked(article: Article, each: Found) -> list[tuple[Place, float]]:
    name, rules = each.piece.name, article.rules
    last = name.split()[-1].casefold()
    division = next_word(article, each.end) in rules.divisions or (last in rules.divisions and " " in name)
    division = division or _division_before(article, each)
    places = find(name)
    if not places and last in rules.divisions and last not in rules.counties:
        places = find(name.rsplit(" ", 1)[0])
    around = enclosing(article, each)
    if name in article.located and not division and (not around or ENCLOSED.match(article.doc.shadow, each.end)):
        return choose(article.located[name][1], article.context)
    return choose(_fitting(article, name, places), article.context, division=division, within=around)


def _fitting(article: Article, name: str, places: Sequence[Place]) -> Sequence[Place]:
    """Return the places but for small ones abroad that are called quite otherwise: "Mamuju" is not Mamoudzou.

    Where the article names countries, an alias that hardly resembles its town's own name is another town's rather.
    """
    countries = article.context.countries
    if not countries:
        return places
    return [place for place in places if place.country in countries or called_so(name, place)]


def _division_before(article: Article, each: Found) -> bool:
    """Tell whether a division's noun stands before the name: "the region of Kharkov"."""
    match = _DIVISION_OF.search(article.doc.shadow[max(0, each.start - LOOKBACK) : each.start])
    return match is not None and match[1] in article.rules.divisions


def located_as(article: Article, each: Found, ranked: list[tuple[Place, float]]) -> Mention:
    """Return the best of the places, the others as candidates, with the division's noun behind it."""
    best = ranked[0][0]
    each = _with_division(article, each)
    mention = as_mention(article, each, "place", best.name, best.country or None)
    mention.geonames = best.geonames or None
    mention.candidates = candidates_of(ranked)
    return mention


def _with_division(article: Article, each: Found) -> Found:
    following = next_word(article, each.end)
    if following in article.rules.divisions:
        return Found(each.start, each.end + 1 + len(following), each.piece, each.opens)
    return each
