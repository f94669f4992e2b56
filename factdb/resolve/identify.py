"""Who or what a name is by itself: the entity that its kind's rule makes of it, without looking at any other.

Institutions and places have an identity that their name tells; what only its article can tell (an unnamed post, a
group, a surname alone, a ministry of no country) stays within the article.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factdb.extract.mentions.grammar import grammar
from factdb.extract.roles import parse_role
from factdb.extract.roles.vocabulary import vocabulary
from factdb.extract.roles.words import text_of, words_of
from factdb.lexicon.gazetteer import Place, find, gazetteer
from factdb.lexicon.gazetteer.keys import fold_key, place_key
from factdb.model.ids import entity_id
from factdb.resolve.bodies import BodyName, body_name
from factdb.resolve.keys import alias_key, slug
from factdb.resolve.people import person_name
from factdb.resolve.resolution import NewEntity
from factdb.resolve.romanise import REMEMBERED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.lexicon import Lexicon

#: How a division is called besides its name: what a user may type.
_DIVISIONS = ("region", "oblast", "province")
#: Bodies that have the same name in every country's news, unless a ministry's lists what it is in charge of.
_USUAL = ("ministry/", "forces/", "government", "parliament", "presidency", "police")
_LISTING = ("ministry of ", "ministry for ")
#: Countries whose ministries are departments, and what stands for "American" before a body.
_DEPARTMENTS = frozenset({"US", "PH"})
_ADJECTIVES = {"US": "US"}
_OBLASTS = frozenset({"UA", "RU", "BY", "KZ", "KG", "BG"})


def unnamed(kind: str, name: str, article: str, country: str | None, lexicon: Lexicon) -> NewEntity:
    """Return an entity that stays within its article."""
    return NewEntity(entity_id(kind, article, alias_key(name, lexicon)), kind, name, slug(name), article, None, country)


def person(name: str, country: str | None, lexicon: Lexicon, *, apart: str = "") -> NewEntity:
    """Return the person of a full name; `apart` keeps namesakes from one another (a country, "private")."""
    it = person_name(name, lexicon)
    key = f"{it.joined} {it.suffix}".strip()
    return NewEntity(
        entity_id("person", "", f"{key}|{apart}" if apart else key), "person", name, slug(name), country=country
    )


def body(kind: str, name: str, article: str, country: str | None, lexicon: Lexicon) -> NewEntity:
    """Return the body of a name: one everywhere if its name tells which, else one within the article."""
    it = body_name(name, country, lexicon)
    kind = "medium" if it.medium else kind if kind == "institution" or it.proper else "medium"
    if it.identity is None or (kind == "medium" and _evidence(name, lexicon)):
        return unnamed(kind, name, article, it.country, lexicon)
    kind = "institution" if not it.medium else kind
    shown = _shown(it, name, lexicon)
    return NewEntity(entity_id(kind, "", it.identity), kind, shown, slug(shown), country=it.country)


def _evidence(name: str, lexicon: Lexicon) -> bool:
    """Recognise what speaks without a name: "satellite images", "the report"."""
    return parse_role(name, lexicon).institution is None


def _shown(it: BodyName, name: str, lexicon: Lexicon) -> str:
    """Return the name to show: "Russian Ministry of Defence", "Kharkiv police"; a name of its own as it is."""
    if it.key.startswith("name:"):
        return it.name
    known = vocabulary(lexicon)
    country, demonym = known.names.get(it.country or "", ("", ""))
    body = known.by_key.get(it.key)
    own = it.name.replace("Ministry", "Department") if it.country in _DEPARTMENTS else it.name
    if it.place:
        in_place = it.many and body
        return f"{demonym} {own} in {it.place.title()}".strip() if in_place else f"{it.place.title()} {own}"
    if it.country and (customary := known.customary.get((it.country, it.key))):
        return customary
    kinds = {body.name, body.name.replace("Ministry", "Department", 1)} if body else set()
    written, alone = _official(name, lexicon) if it.country else ("", False)
    if alone or (it.name[:1].isupper() and it.name not in kinds):
        return written if alone else it.name
    return f"{_ADJECTIVES.get(it.country, demonym or country)} {written or own}".strip() if it.country else name


@lru_cache(maxsize=REMEMBERED)
def _official(name: str, lexicon: Lexicon) -> tuple[str, bool]:
    """Return a name of several words in capitals as it is written, and whether it begins with its country's.

    Nothing for words that only describe a body ("the coast guard"), and for a ministry by one of its usual names.
    """
    known, words = vocabulary(lexicon), words_of(name.removeprefix("the ").removeprefix("The "))
    small = known.lists["joining"] | known.lists["articles"]
    written = len(words) > 1 and all(word.capital or word.key in small for word in words)
    first = known.countries.at(words, 0) if written else None
    if first and first[1].how == "name" and not words[first[0] - 1].possessive:
        return text_of(words), True
    if not written or any(known.countries.at(words, at) for at in range(len(words))):
        return "", False
    phrase = parse_role(name, lexicon)
    listing = name.casefold().startswith(_LISTING) and len(words) != len((phrase.institution or "").split())
    return ("", False) if (phrase.key or "").startswith(_USUAL) and not listing else (text_of(words), False)


def country(code: str | None) -> tuple[NewEntity, ...]:
    """Return a country as an entity, and what it lies in."""
    return chain(_country_place(code))


def places(
    name: str, country: str | None, geonames: int | None, *, article: str, around: str | None, lexicon: Lexicon
) -> list[NewEntity]:
    """Return the place and what it lies in, the outermost last.

    What no gazetteer knows and no word places lies in the country `around` that its article speaks of, if in any.
    """
    found = _in_gazetteer(name, country, geonames)
    if found:
        return list(chain(found))
    part = _part_of(name, lexicon)
    if part:
        above = chain(part)
        own = entity_id("place", "", f"{above[0].id}/{alias_key(name, lexicon)}")
        return [NewEntity(own, "place", name, slug(name), None, above[0].id, above[0].country), *above]
    key = fold_key(name) or place_key(name)
    own = entity_id("place", "" if country else around or article, f"{key}|{country or ''}")
    held = country or around
    parent = chain(_country_place(held)) if held else ()
    return [NewEntity(own, "place", name, slug(name), None, parent[0].id if parent else None, held), *parent]


@lru_cache(maxsize=REMEMBERED)
def _in_gazetteer(name: str, country: str | None, geonames: int | None) -> Place | None:
    named = [place for place in find(name) if not country or place.country in (country, "")]
    if geonames:
        return next((place for place in named if place.geonames == geonames), None)
    return next((place for place in named if place.kind not in ("city", "country")), None)


@lru_cache(maxsize=REMEMBERED)
def _country_place(code: str | None) -> Place | None:
    if not code:
        return None
    from factdb.lexicon import Lexicon  # noqa: PLC0415

    name = vocabulary(Lexicon()).names.get(code, ("", ""))[0]
    return next((place for place in find(name) if place.kind == "country" and place.country == code), None)


@lru_cache(maxsize=REMEMBERED)
def _part_of(name: str, lexicon: Lexicon) -> Place | None:
    """Return what "eastern Ukraine" or "the south of the Kharkiv region" is a part of."""
    words = name.split()
    rules = grammar(lexicon)
    if len(words) < 2 or words[0].casefold() not in rules.directions:  # noqa: PLR2004 - a direction and a name
        return None
    rest = [word for word in words[1:] if word.casefold() not in rules.directions | {"of", "the", "and"}]
    kinds = ("country", "admin1", "polity", "region", "city")
    return next((place for place in sorted(find(" ".join(rest)), key=lambda p: kinds.index(p.kind))), None)


@lru_cache(maxsize=REMEMBERED)
def chain(place: Place | None) -> tuple[NewEntity, ...]:
    """Return the place and what it lies in, nearest first, each as an entity."""
    if place is None:
        return ()
    line = [place, *gazetteer().parents(place)]
    ids = [_place_id(each) for each in line]
    return tuple(
        NewEntity(
            *(own, "place", each.name, slug(each.name), None, above, each.country or None),
            *(each.latitude, each.longitude, each.geonames or None),
        )
        for own, above, each in zip(ids, [*ids[1:], None], line, strict=True)
    )


def _place_id(place: Place) -> str:
    key = f"geonames:{place.geonames}" if place.geonames else f"{place.kind}:{place.country}:{place_key(place.name)}"
    return entity_id("place", "", key)


def names_of(entity: NewEntity, written: Sequence[str]) -> list[str]:
    """Return the names to remember: as shown, as written, and what a division is called besides."""
    names = [entity.name, *written]
    base = entity.name.removesuffix(" Oblast").removesuffix(" Province").removesuffix(" Governorate")
    if base != entity.name or (
        entity.kind == "place" and entity.geonames is None and entity.parent and " " not in base
    ):
        names += [f"{base} {word}" for word in _DIVISIONS if word != "oblast" or entity.country in _OBLASTS]
    return list(dict.fromkeys(name for name in names if name))
