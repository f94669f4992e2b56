"""The word lists of naming, compiled once from names.toml and the lists of places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factdb.extract.roles.words import fold
from factdb.lexicon.gazetteer.keys import place_key

if TYPE_CHECKING:
    from factdb.lexicon import Lexicon


@dataclass(frozen=True)
class Grammar:
    """Which words make no name, which ask for a place, and the short forms of states."""

    stop: frozenset[str]
    #: Words that alone are no name, but may be part of one.
    opening: frozenset[str]
    #: Last words of names that are no person's.
    things: frozenset[str]
    prepositions: frozenset[str]
    settlements: frozenset[str]
    #: What forces do with places: "left X", "retook X".
    held: frozenset[str]
    #: What lies somewhere, before which any name is a place's: "the Rolwaling valley".
    sites: frozenset[str]
    #: Nouns whose "of" asks for a place.
    owned: frozenset[str]
    #: Verbs that only places undergo.
    undergone: frozenset[str]
    #: Verbs behind which "from" leads to a place.
    left: frozenset[str]
    #: Who withdraws from a town rather than from a market.
    forces: frozenset[str]
    divisions: frozenset[str]
    #: Nouns that make a place of any name before them.
    counties: frozenset[str]
    #: What a map shows, behind its name ("Kerch Strait") and before it ("River Niger").
    features: frozenset[str]
    features_before: frozenset[str]
    directions: frozenset[str]
    #: What lies in a country, behind its adjective: "in Colombian mines".
    lying: re.Pattern[str]
    #: A state's deed with arms, behind its adjective: " air strikes"; in an article about a war, " attacks" too.
    deeds: re.Pattern[str]
    deeds_in_war: re.Pattern[str]
    #: What only an article about a war has.
    wartime: re.Pattern[str]
    #: Short form → name of a division of the US or Canada: "Tex." → "Texas".
    states: dict[str, str]
    #: State that bears a country's name → the country it lies in.
    homonyms: dict[str, str]
    #: Place keys that are mostly something else.
    ambiguous: frozenset[str]


@cache
def grammar(lexicon: Lexicon) -> Grammar:
    """Return the lexicon's grammar of names."""
    table = lexicon.table("names")
    places = table["places"]
    rows = lexicon.rows("ambiguous_places")
    return Grammar(
        stop=frozenset(map(fold, table["stop"]["words"])),
        opening=frozenset(map(fold, [*table["stop"]["opening"], *(row["code"] for row in lexicon.rows("currencies"))])),
        things=frozenset(map(fold, table["stop"]["things"])),
        prepositions=frozenset(places["prepositions"]),
        settlements=frozenset(places["settlements"]),
        held=frozenset(places["held"]),
        sites=frozenset(places["sites"]),
        owned=frozenset(places["owned"]),
        undergone=frozenset(places["undergone"]),
        left=frozenset(places["left"]),
        forces=frozenset(places["forces"]),
        divisions=frozenset(places["divisions"]),
        counties=frozenset(places["counties"]),
        homonyms=dict(table["homonyms"]),
        features=frozenset(places["features"]),
        features_before=frozenset(map(fold, places["features_before"])),
        directions=frozenset(places["directions"]),
        lying=re.compile(rf" (?:[a-z-]+ ){{0,2}}(?:{'|'.join(sorted(places['lying']))})\b(?! (?:of |called )?[A-Z])"),
        **_deeds(table["deeds"]),
        states={short: name for name, shorts in table["states"].items() for short in shorts},
        ambiguous=frozenset(place_key(name) for row in rows for name in row["names"].split("|")),
    )


def _deeds(table: dict[str, list[str]]) -> dict[str, re.Pattern[str]]:
    any_of = {key: "|".join(sorted(words, key=len, reverse=True)) for key, words in table.items()}
    between, aimed = any_of["between"], any_of["aimed"]
    plain = (
        rf"(?:{any_of['nouns']})\b|(?:{any_of['weapons']}) (?:{any_of['does']})\b"
        rf"|(?:{aimed}) (?:on|against|across|{any_of['harms']})\b|(?:{between}) (?:{aimed})\b"
    )
    return {
        "deeds": re.compile(rf" (?:(?:{between}) ){{0,3}}(?:{plain})"),
        "deeds_in_war": re.compile(rf" (?:(?:{between}) ){{0,3}}(?:{plain}|(?:{aimed})\b)"),
        "wartime": re.compile(rf"\b(?:{any_of['wartime']})\b"),
    }
