"""Are two names one body? By the identity (country, kind, place) that a name's grammar gives, never by likeness.

"Russian Ministry of Defense" is nearer to the Ukrainian ministry's name than to "Russia's MoD": so a name is read as a
country and a kind of body, or as a name of its own, and only the same identity is the same body. A kind without a
country ("the defence ministry") is no identity outside its article.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from factdb.extract.roles import parse_role
from factdb.extract.roles.vocabulary import vocabulary
from factdb.extract.roles.words import keys_of, words_of
from factdb.lexicon.gazetteer import find
from factdb.lexicon.gazetteer.keys import place_key
from factdb.resolve.romanise import REMEMBERED

if TYPE_CHECKING:
    from factdb.lexicon import Lexicon

#: Words without which two names of a body are still one name.
_WEAK = frozenset(
    {
        "the",
        "of",
        "for",
        "and",
        "a",
        "an",
        "in",
        "de",
        "la",
        "inc",
        "ltd",
        "llc",
        "plc",
        "corp",
        "co",
        "company",
        "corporation",
        "limited",
        "news",
        "agency",
    }
)


#: Bodies that the order of the words tells apart: "Bank of China", "China Bank".
_PLACED_NAMES = frozenset({"bank", "university", "college"})
_OF_COUNTRY = frozenset({"name", "demonym"})


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body as its name tells: `key` its kind or own name, `country` if known, `place` if it is one place's."""

    name: str
    key: str
    country: str | None
    place: str | None
    proper: bool
    medium: bool
    #: A country has several: without a place no name tells which.
    many: bool = False

    @property
    def identity(self) -> str | None:
        """The identity everywhere, None for a body that only its article tells."""
        if self.proper:
            return f"{self.key}|{self.place or ''}"
        if not self.country or (self.many and not self.place):
            return None
        return f"{self.country}|{self.key}|{self.place or ''}"


@lru_cache(maxsize=REMEMBERED)
def body_name(name: str, country: str | None, lexicon: Lexicon) -> BodyName:
    """Return what the name of a body tells; `country` is what else is known of it."""
    phrase = parse_role(name.replace(",", ""), lexicon)  # "Foreign, Commonwealth and Development Office" is one name
    code = (country if phrase.inferred else None) or phrase.country or country
    place = key_of_place(phrase.place, code) if phrase.place and not phrase.proper else None
    if phrase.kind == "institution" and phrase.institution is None and phrase.country and not phrase.place:
        return BodyName("government", "government", phrase.country, None, proper=False, medium=False)  # "Moscow says"
    if phrase.key is None or phrase.person or phrase.institution is None:
        return BodyName(name, _own_key(name, lexicon), code, None, proper=True, medium=phrase.kind == "medium")
    if phrase.key.startswith("name:"):
        own, medium = _key_in(phrase.institution, code, lexicon), phrase.kind == "medium"
        where = None if phrase.proper else place
        common = phrase.proper and is_common(phrase.institution, lexicon)
        if common and code and not own.startswith(f"name:{code}_"):
            own = own.replace("name:", f"name:{code}_", 1)
        return BodyName(phrase.institution, own, code, where, phrase.proper, medium, many=common or not phrase.proper)
    held = vocabulary(lexicon).by_key.get(phrase.key)
    if not (held and held.local) and _is_capital(phrase.place, code, lexicon):
        place = None
    many = held.many if held else False
    return BodyName(phrase.institution, phrase.key, code, place, phrase.proper, phrase.kind == "medium", many)


@lru_cache(maxsize=REMEMBERED)
def is_common(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a body's name is one that each country may have, and that no list gives to one: "Farmers Union"."""
    known = vocabulary(lexicon)
    return known.bodies.get(" ".join(keys_of(name))) is None and known.is_common(words_of(name))


def _key_in(name: str, country: str | None, lexicon: Lexicon) -> str:
    """Return the key of a name of its own, with its country where the name is listed for another country's body."""
    known, own = vocabulary(lexicon), _own_key(name, lexicon)
    keys = keys_of(name)
    if not country or " ".join(keys) not in known.lists["shared_names"]:
        return own
    listed = known.bodies.get(" ".join(keys))
    return own if listed and listed.country == country else own.replace("name:", f"name:{country}_", 1)


def _own_key(name: str, lexicon: Lexicon) -> str:
    """Return the key of a name of its own: "Law Society of Kenya" and "Kenyan Law Society" have one."""
    words = [word for word in keys_of(name) if word not in _WEAK] or list(keys_of(name))
    if not _PLACED_NAMES.isdisjoint(words):
        return "name:" + "_".join(words)
    countries = vocabulary(lexicon).countries
    codes = [held.code if (held := countries.get(word)) and held.how in _OF_COUNTRY else "" for word in words]
    return "name:" + "_".join(
        [*filter(None, codes), *(word for word, code in zip(words, codes, strict=True) if not code)]
    )


def key_of_place(name: str, country: str | None) -> str:
    """Return the key of a body's place, one for all its spellings: the Kharkov police are the Kharkiv police."""
    found = next((place for place in find(name) if country in (place.country, None)), None)
    return place_key(found.name.removesuffix(" Oblast").removesuffix(" Region")) if found else place_key(name)


def _is_capital(place: str | None, country: str | None, lexicon: Lexicon) -> bool:
    """Recognise "Moscow's defence ministry": the capital stands for its country."""
    found = vocabulary(lexicon).countries.get(place) if place else None
    return found is not None and found.how == "capital" and found.code == country


def one_body(
    a: str, b: str, lexicon: Lexicon, countries: tuple[str | None, str | None] = (None, None)
) -> tuple[float, str]:
    """Return 1 or 0 and why: two names are one body only by the same identity."""
    one, other = body_name(a, countries[0], lexicon), body_name(b, countries[1], lexicon)
    if one.key != other.key:
        return 0.0, f"{one.key} is not {other.key}"
    if one.place != other.place:
        return 0.0, f"{one.place or 'no place'} is not {other.place or 'no place'}"
    if one.country and other.country and one.country != other.country:
        return 0.0, f"{one.country} is not {other.country}"
    if one.identity is None or other.identity is None:
        if a.casefold() == b.casefold():
            return 0.85, "the same words, but no country tells which one"
        return 0.0, "no country tells which one"
    return 1.0, f"both are {one.identity}"


def initials(name: str) -> str:
    """Return the initials of a name of two words or more: "Flood Control and Relief Unit" is FCRU."""
    words = name.split()
    return "".join(word[0] for word in words if word[0].isupper()) if len(words) > 1 else ""
