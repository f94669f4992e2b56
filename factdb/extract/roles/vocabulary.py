"""What the role parser knows of the world, compiled once from the lexicons: countries, bodies, offices, channels."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import TYPE_CHECKING

from factdb.extract.roles.entries import Body, Country, Office
from factdb.extract.roles.phrases import Phrases
from factdb.extract.roles.words import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.extract.roles.words import Word
    from factdb.lexicon import Lexicon


#: Longer acronyms are no words ("UNICEF", "Unicef").
_LONGEST_ACRONYM = 5
#: How many capitals may follow a medium's name before the word that tells another body.
_LONGEST_NAME = 4


@dataclass(frozen=True)
class Vocabulary:
    """All phrases by what they stand for."""

    countries: Phrases[Country]
    bodies: Phrases[Body]
    domains: Phrases[Body]
    #: Short names that are one only in capitals, by their keys: "ICE" is an agency, "Ice" is none.
    acronyms: frozenset[str]
    offices: Phrases[Office]
    ranks: Phrases[str]
    by_key: dict[str, Body]
    #: What a country's body is commonly called: "US State Department", by country and key.
    customary: dict[tuple[str, str], str]
    honorifics: frozenset[str]
    #: Forms of address of several words: "Tan Sri", "His Excellency".
    addresses: Phrases[str]
    suffixes: frozenset[str]
    particles: frozenset[str]
    kept: Phrases[str]
    dropped: frozenset[str]
    groups: Phrases[str]
    #: Members of parties and peoples, written with a capital.
    members: frozenset[str]
    media: Phrases[str]
    outlets: Phrases[str]
    heads: frozenset[str]
    generic_heads: frozenset[str]
    media_heads: frozenset[str]
    #: What ends a company's name and nobody's: "Dana Gas".
    business_heads: frozenset[str]
    #: Words that begin the name of a medium: "Radio Norte".
    media_first: frozenset[str]
    local_roles: frozenset[str]
    company_roles: frozenset[str]
    #: Roles of people who hold no office: witnesses, residents, relatives.
    private: frozenset[str]
    #: Roles that somebody has to a person: behind them stands whose mother it is, no body that she speaks for.
    related: frozenset[str]
    office_of: dict[str, str]
    #: The offices that verbs tell: "who heads the agency".
    holding: dict[str, str]
    channels: Phrases[str]
    #: Adjectives of regions, each with its country and place, which may be empty.
    adjectives: Phrases[tuple[str, str]]
    #: Short forms of states: "S.C." is South Carolina.
    states: dict[str, str]
    given: frozenset[str]
    #: Short forms that several bodies share, with whose each is in articles on a country.
    shared_short: dict[str, dict[str, str]]
    names: dict[str, tuple[str, str]]
    #: The word lists of phrase_words.toml, by name.
    lists: dict[str, frozenset[str]]

    @cached_property
    def begins(self) -> frozenset[str]:
        """The words with which a country, a body, a title or a group begins: most words of a text begin none."""
        phrases = (self.countries, self.bodies, self.domains, self.offices, self.ranks, self.addresses, self.groups)
        return self.honorifics.union(*(each.firsts() for each in phrases))

    @cached_property
    def leads(self) -> frozenset[str]:
        """What begins anything that may stand before an office, in a speaker's phrase; compounds apart."""
        phrases = (self.kept, self.adjectives, self.media, self.outlets)
        small = self.dropped | self.lists["articles"] | self.lists["crowned"]
        return self.begins.union(small, *(each.firsts() for each in phrases))

    @cached_property
    def nouns(self) -> frozenset[str]:
        """The nouns that tell a body: the heads of names and common ones."""
        return self.heads | self.lists["common"]

    def is_common(self, words: Sequence[Word]) -> bool:
        """Tell whether a body's name has only words that any country's may have: "State Committee", "Farmers Union"."""
        return len(words) > 1 and all(self._common_word(words, at) for at in range(len(words)))

    def _common_word(self, words: Sequence[Word], at: int) -> bool:
        key = words[at].key
        if key in self.heads or key in self.lists["anybodys"] or not words[at].capital:
            return True
        office = self.offices.at(words, at)
        return self.domains.at(words, at) is not None or bool(office and office[0] == 1 and office[1].plural)

    def is_national(self, key: str | None) -> bool:
        """Say yes for a kind of body that a country has one of: a ministry, the army, the central bank."""
        return (key or "").startswith(tuple(self.lists["national"]))

    def owner_within(self, words: Sequence[Word], at: int) -> bool:
        """Say yes where a possessive is part of a name: "People's Republic", "Mineworkers' Union"."""
        word = words[at]
        if word.key in self.lists["owners"]:
            return True
        plural = word.raw.endswith(("s'", "s’")) and at + 1 < len(words) and words[at + 1].capital
        return plural and words[at + 1].key in self.heads and self.countries.at(words, at) is None

    def ends_medium(self, key: str) -> bool:
        """Tell whether a name that ends with this word is a medium's: "Post", "Post-Courier"."""
        return key in self.media_heads or key.rpartition("-")[2] in self.media_heads

    def names_another(self, words: Sequence[Word], at: int, count: int, body: Body) -> bool:
        """Say yes where a listed body's words only begin another name, or are no acronym as they are written.

        "Guardian Council", "Islamic Relief Movement", "Democratic Party of Korea", "A.P. Moller-Maersk", "Rand Water".
        """
        end = at + count
        if count == 1 and words[at].key in self.acronyms and not words[at].text.isupper():
            return True
        if body.medium and self.names_longer(words, end):
            return True
        if end >= len(words) or words[end - 1].possessive:
            return False
        if not body.proper:  # "Congress of Trade Unions" is no parliament
            of = body.key == "congress" and words[end].key == "of" and words[end - 1].capital
            return of and self.countries.at(words, end + 1) is None
        if words[end].key == "of":
            country = self.countries.at(words, end + 1) if end + 1 < len(words) else None
            return country is not None and country[1].how == "name" and body.country not in (None, country[1].code)
        return words[end].capital and self._goes_on(words, end, dotted="." in words[end - 1].raw)

    def _goes_on(self, words: Sequence[Word], end: int, *, dotted: bool) -> bool:
        """Say yes where a capital behind a name of its own goes on with it: a head, anything behind initials."""
        if any(known.at(words, end) for known in (self.offices, self.domains, self.ranks, self.bodies, self.countries)):
            return False
        return dotted or (end + 1 == len(words) and words[end].key in self.heads - self.media_heads)

    def names_longer(self, words: Sequence[Word], at: int) -> bool:
        """Say yes where the capitals from here on make a body of what began as a medium's name: "Guardian Council"."""
        if words[at - 1].possessive:
            return False
        for end in range(at, min(len(words), at + _LONGEST_NAME)):
            if not words[end].capital or self.offices.at(words, end) is not None:
                return False
            if words[end].key in self.heads - self.media_heads:
                return True
        return False


@cache
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """Return the lexicon's vocabulary of who and where."""
    roles, bodies = lexicon.table("roles"), lexicon.table("institutions")
    by_key = _by_key(bodies)
    return Vocabulary(
        countries=_countries(lexicon),
        bodies=_bodies(lexicon, bodies, by_key),
        domains=_domains(bodies, by_key),
        acronyms=_acronyms(lexicon),
        offices=_offices(roles, by_key),
        ranks=_flat(roles["ranks"]),
        by_key=by_key,
        customary={(row["country"], row["key"]): row["shown"] for row in lexicon.rows("bodies") if row.get("shown")},
        honorifics=_set(roles["honorifics"]["words"]),
        addresses=_same(roles["honorifics"]["phrases"]),
        suffixes=_set(roles["honorifics"]["suffixes"]),
        particles=_set(roles["honorifics"]["particles"]),
        kept=_kept(roles["prefixes"]),
        dropped=_set(roles["prefixes"]["dropped"]),
        groups=_same([*roles["groups"]["words"], *roles["groups"]["named"]]),
        members=_set(roles["groups"]["named"]),
        media=_same(roles["media"]["words"]),
        outlets=_same(roles["media"]["outlets"]),
        heads=_set(bodies["heads"]["words"]),
        generic_heads=_set(bodies["heads"]["generic"]),
        media_heads=_set(bodies["heads"]["media"]),
        business_heads=_set(bodies["heads"]["business"]),
        media_first=_set(bodies["heads"]["media_first"]),
        local_roles=frozenset(roles["local"]["roles"]),
        company_roles=frozenset(roles["local"]["company"]),
        private=frozenset(roles["private"]["roles"]),
        related=frozenset(roles["private"]["related"]),
        office_of=dict(roles["office_of"]),
        holding=dict(roles["holding"]),
        channels=_channels(lexicon),
        adjectives=_adjectives(lexicon),
        states={fold(short): name for name, shorts in lexicon.table("names")["states"].items() for short in shorts},
        given=_given(lexicon),
        shared_short=bodies["shared_short_forms"],
        lists={name: frozenset(words) for name, words in lexicon.table("phrase_words").items()},
        names={row["code"]: (row["name"], row["demonyms"].split("|")[0]) for row in lexicon.rows("countries")},
    )


def _given(lexicon: Lexicon) -> frozenset[str]:
    """Return all given names, those that stand for one another and those that only are given names."""
    equal = [f"{row['own']}|{row['others']}" for row in lexicon.rows("given_names")]
    return _set(
        [name for row in [*equal, *(row["names"] for row in lexicon.rows("first_names"))] for name in row.split("|")]
    )


def _set(words: list[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


def _same(words: list[str]) -> Phrases[str]:
    phrases = Phrases[str]()
    for word in words:
        phrases.add(word, word)
    return phrases


def _flat(table: dict[str, list[str]]) -> Phrases[str]:
    phrases = Phrases[str]()
    for canonical, words in table.items():
        for word in [canonical, *words]:
            phrases.add(word, canonical)
    return phrases


def _kept(prefixes: dict[str, list[str]]) -> Phrases[str]:
    phrases = _same(prefixes["kept"])
    for word in prefixes["former"]:
        phrases.add(word, "former")
    return phrases


def _countries(lexicon: Lexicon) -> Phrases[Country]:
    phrases = Phrases[Country]()
    rows = lexicon.rows("countries")
    parts = {row["word"]: row["place"] or None for row in lexicon.rows("region_adjectives")}
    for column, how in (("name", "name"), ("aliases", "name"), ("demonyms", "demonym"), ("capitals", "capital")):
        for row in rows:
            for word in filter(None, row[column].split("|")):
                phrases.add(word, Country(row["code"], how, parts.get(word)))
                if how == "demonym" and not word.endswith(("s", "h", "e")):
                    phrases.add(word + "s", Country(row["code"], "people"))
    for row in rows:
        for word in filter(None, row["metonyms"].split("|")):
            phrases.add(word, Country(row["code"], "metonym"))
    return phrases


def _by_key(table: dict[str, dict[str, dict[str, object]]]) -> dict[str, Body]:
    found = {f"ministry/{key}": Body(str(d["name"]), f"ministry/{key}") for key, d in _domain_tables(table).items()}
    for key, d in table["bodies"].items():
        local, many = bool(d.get("local") or d.get("many")), bool(d.get("many"))
        found[key] = Body(str(d["name"]), key, medium=bool(d.get("medium")), local=local, many=many)
    return found


def _domain_tables(table: dict[str, dict[str, dict[str, object]]]) -> dict[str, dict[str, list[str]]]:
    return table["ministry"]["domains"]  # type: ignore[return-value]


def _domains(table: dict[str, dict[str, dict[str, object]]], by_key: dict[str, Body]) -> Phrases[Body]:
    phrases = Phrases[Body]()
    for key, domain in _domain_tables(table).items():
        for word in domain["words"]:
            phrases.add(word, by_key[f"ministry/{key}"])
    return phrases


def _bodies(lexicon: Lexicon, table: dict[str, dict[str, dict[str, object]]], by_key: dict[str, Body]) -> Phrases[Body]:
    phrases = Phrases[Body]()
    for row in lexicon.rows("bodies"):
        body = _named(row, by_key)
        known = by_key.get(body.key)
        for name in [row["name"] if known is None or known.name != row["name"] else "", *row["aliases"].split("|")]:
            phrases.add(name, body)
            if name.startswith("UN "):
                phrases.add(f"United Nations {name[3:]}", body)
    for key, domain in _domain_tables(table).items():
        _ministry(phrases, by_key[f"ministry/{key}"], domain)
    for key, entry in table["bodies"].items():
        _state_body(phrases, by_key[key], entry)
    return phrases


def _acronyms(lexicon: Lexicon) -> frozenset[str]:
    """Return the acronyms of bodies but for those that papers write as words ("Nato")."""
    names = [name for row in lexicon.rows("bodies") for name in (row["name"], *row["aliases"].split("|"))]
    states = lexicon.table("institutions")
    entries = [*states["ministry"]["domains"].values(), *states["bodies"].values()]
    names += [name for entry in entries for name in entry.get("abbreviations", ())]
    written = frozenset(fold(name) for name in names if not name.isupper())
    return _set([n for n in names if n.isupper() and " " not in n and len(n) <= _LONGEST_ACRONYM]) - (
        written | frozenset(lexicon.table("phrase_words")["as_words"])
    )


def _named(row: dict[str, str], by_key: dict[str, Body]) -> Body:
    """Return the body of a row; its reported name is its own where it has one ("Kremlin", not "presidency")."""
    key = row["key"] or "name:" + "_".join(fold(word) for word in row["name"].split())
    return Body(row["name"], key, row["country"] or None, row["kind"] == "medium", proper=key not in by_key)


#: A ministry that its article calls a department is called so: none has an official name that nobody wrote.
_CALLED = frozenset({"department"})


def _ministry(phrases: Phrases[Body], body: Body, domain: dict[str, list[str]]) -> None:
    for word in domain["words"]:
        for head in domain.get("heads", ("ministry", "department", "secretariat")):
            called = replace(body, name=body.name.replace("Ministry", "Department", 1)) if head in _CALLED else body
            phrases.add(f"{head} of {word}", called)
            phrases.add(f"{head} for {word}", called)
            phrases.add(f"{head} of the {word}", called)
            phrases.add(f"{word} {head}", called)
    for word in domain.get("abbreviations", ()):
        phrases.add(word, body)


def _state_body(phrases: Phrases[Body], body: Body, entry: dict[str, object]) -> None:
    words, adjectives = entry["words"], entry.get("adjectives", [])
    for word in [*words, *entry.get("abbreviations", [])]:  # type: ignore[misc]
        phrases.add(word, body)
    for word in adjectives:  # type: ignore[attr-defined]
        phrases.add(word, replace(body, adjective=True))


def _offices(roles: dict[str, dict[str, list[str]]], by_key: dict[str, Body]) -> Phrases[Office]:
    phrases = Phrases[Office]()
    for title, (role, key, country) in roles["fixed"].items():
        phrases.add(title, Office(role, by_key.get(key), country or None))
    for role, words in roles["roles"].items():
        for word in words:
            phrases.add(word, Office(role))
            if " " in word:  # "inspector general", "inspector-general"
                phrases.add(word.replace(" ", "-"), Office(role))
            phrases.add(f"ex-{word}", Office(f"former {role}"))
            phrases.add(f"co-{word}", Office(f"co-{role}"))
            phrases.add(plural_of(word), Office(plural_role(role, word), plural=True))
    return phrases


def plural_role(role: str, word: str) -> str:
    """Return the role of several office holders, in their own word: "officials", "experts"; "spokespeople" for all."""
    return "spokespeople" if role == "spokesperson" else plural_of(word)


def plural_of(word: str) -> str:
    """Return the plural of a noun that names people."""
    for singular, plural in (
        ("man", "men"),
        ("woman", "women"),
        ("person", "people"),
        ("wife", "wives"),
        ("witness", "witnesses"),
    ):
        if word.endswith(singular):
            return word.removesuffix(singular) + plural
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def _adjectives(lexicon: Lexicon) -> Phrases[tuple[str, str]]:
    phrases = Phrases[tuple[str, str]]()
    named = _country_words(lexicon)
    for row in lexicon.rows("region_adjectives"):
        if row["word"] not in named:
            phrases.add(row["word"], (row["country"], row["place"]))
    return phrases


def _country_words(lexicon: Lexicon) -> frozenset[str]:
    """Return the words that name a country, Scotland and Scottish among them."""
    rows = lexicon.rows("countries")
    return frozenset(word for row in rows for column in ("aliases", "demonyms") for word in row[column].split("|"))


def _channels(lexicon: Lexicon) -> Phrases[str]:
    phrases = Phrases[str]()
    for row in lexicon.rows("channels"):
        for name in [row["name"], *row["aliases"].split("|")]:
            phrases.add(name, row["name"])
    return phrases
