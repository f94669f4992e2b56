"""What an office is by its words: "Kenyan interior minister", "Kharkov governor", by keys for every spelling."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdb.extract.roles import parse_role
from factdb.resolve.bodies import body_name, key_of_place

if TYPE_CHECKING:
    from factdb.extract.roles import RolePhrase
    from factdb.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class OfficeName:
    """An office: its role, None for words that name none or somebody; keys of the body and the place, the country."""

    role: str | None
    body: str | None = None
    place: str | None = None
    country: str | None = None


def office_name(words: str, lexicon: Lexicon) -> OfficeName:
    """Return the office that the words name by themselves, whoever holds it."""
    phrase = parse_role(words, lexicon)
    if phrase.person or not phrase.role:
        return OfficeName(None)
    body = body_key(phrase.institution, phrase.country, lexicon) if phrase.institution else None
    return OfficeName(phrase.role, body, _key(phrase), phrase.country)


def body_key(name: str, country: str | None, lexicon: Lexicon) -> str:
    """Return the kind of a body, in whatever country: one for all interior ministries."""
    return body_name(name, country, lexicon).key


def place_of(words: str, lexicon: Lexicon) -> str | None:
    """Return the key of the place in a phrase: "Kharkov governor" and "governor of the Kharkiv region" have one."""
    return _key(parse_role(words, lexicon))


def _key(phrase: RolePhrase) -> str | None:
    return key_of_place(phrase.place, phrase.country) if phrase.place else None
