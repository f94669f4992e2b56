"""The people and bodies that an article has spoken of, and what it has told about each: the memory of coreference."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from factdb.extract.roles.vocabulary import vocabulary

if TYPE_CHECKING:
    from factdb.extract.records import SpeakerKind
    from factdb.extract.roles import RolePhrase
    from factdb.lexicon import Lexicon

Gender = Literal["male", "female", "plural", "thing"]

#: How alike two spellings of one surname are at least: Zelensky, Zelenskyy.
_ARABIC = re.compile(r"^[AaEeUu][lr]-(?=[A-Z])")
_SAME_SURNAME = 0.75
_SAME_START = 3
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_WORD = re.compile(r"[\w-]+\.?")
#: Small words within a name: "Committee for the Defence of Lund".
_WITHIN, _TWO = frozenset({"of", "for", "the", "and", "de", "in"}), 2
#: What a name in apposition is, and whose something is.
_CLASS = re.compile(r"^the (?:[a-z]+ ){1,2}(?=[A-Z])")
#: A body whose name lists what it is in charge of: "the Department for Trade, Energy and Innovation".
_NAMES = r"[A-Z]\w+(?: [A-Z]\w+)*"
_CHARGES = re.compile(rf"(?:[Tt]he )?(?:[A-Z]\w+ ){{1,3}}(?:for|of) {_NAMES}(?:, {_NAMES})+,? and {_NAMES}")
_OWNED = re.compile(r"^(?:His|Her|Its|Their) ")
#: Whose office or body it is, where that tells nothing: "the country's energy minister".
_OF_COUNTRY = re.compile(
    r"^(?:country|nation|city|town|province|state|region|district|island|kingdom|republic)['’]s (?=[a-z])"
)
#: What a description ends at.
_ASIDE = re.compile(
    r",(?!\d{3})| \(|\s[-–—]\s|\swho\s|\s(?:consulted|contacted|interviewed|quoted|reached|cited)\sby\s"
)


@dataclass(slots=True)
class Figure:
    """Somebody or something that can speak, with the role and body that the article gave when it was introduced."""

    name: str
    kind: SpeakerKind
    gender: Gender | None = None
    role: str | None = None
    institution: str | None = None
    country: str | None = None
    #: Where it was last spoken of, as offset.
    seen: int = -1

    @property
    def surname(self) -> str:
        """The last word of the name, without a suffix like Jr. and the article of an Arabic name."""
        return surname_of(self.name)

    def learn(self, phrase: RolePhrase) -> None:
        """Keep what a new mention tells that was not known yet."""
        self.role = self.role or phrase.role
        self.institution = self.institution or phrase.institution
        self.country = self.country or phrase.country

    def fits(self, gender: Gender) -> bool:
        """Whether a pronoun of this gender can stand for it."""
        if gender in {"male", "female"}:
            return self.kind in {"person", "post"} and self.gender in {gender, None}
        if gender == "plural":
            return self.kind in {"group", "institution", "medium"} or self.gender == "plural"
        return self.kind in {"institution", "medium"} or self.gender == "thing"


def surname_of(name: str) -> str:
    """Return the last word of a name, without a suffix like Jr. and the article of an Arabic name: "Faruq"."""
    words = [word for word in name.split() if word.lower().rstrip(".") not in {"jr", "sr", "ii", "iii", "iv"}]
    return _ARABIC.sub("", words[-1]) if words else name


def same_surname(one: str, other: str) -> bool:
    """Whether two words are spellings of one surname: equal, or long, alike at the start and nearly equal."""
    if one == other:
        return True
    if min(len(one), len(other)) <= _SAME_START + 1 or one[:_SAME_START] != other[:_SAME_START]:
        return False
    if one.endswith("a") != other.endswith("a"):  # Petrov, Petrova
        return False
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - few articles ask, and it is slow to load

    return Levenshtein.normalized_similarity(one, other) >= _SAME_SURNAME


@cache
def _people(lexicon: Lexicon) -> dict[str, dict[str, frozenset[str]]]:
    table = lexicon.table("people")
    return {
        part: {name: frozenset(words) for name, words in table[part].items()}
        for part in ("pronouns", "gender", "nominals")
    }


def pronoun_gender(word: str, lexicon: Lexicon) -> str | None:
    """Return male, female, thing, plural or author for a pronoun, None for any other word."""
    return next((name for name, words in _people(lexicon)["pronouns"].items() if word in words), None)


def nominals(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """Return the nouns that stand for any body, man or woman of the article."""
    return _people(lexicon)["nominals"]


@lru_cache(maxsize=16384)
def phrase_gender(phrase: str, person: str | None, lexicon: Lexicon) -> Gender | None:
    """Return the gender that a speaker phrase tells: by a title or noun, else by the given name."""
    known = _people(lexicon)["gender"]
    words = _WORD.findall(phrase.lower())
    head = words[: words.index("of")] if "of" in words else words
    for word in head:
        if word in known["female"] or word.rstrip(".") in known["female"]:
            return "female"
        if word in known["male"] or word.rstrip(".") in known["male"]:
            return "male"
    given = person.split()[0].lower() if person and " " in person else ""
    if given in known["female_names"] and given not in known["male_names"]:
        return "female"
    return "male" if given in known["male_names"] and given not in known["female_names"] else None


def initials(name: str) -> str:
    """Return the first letters of a name's words, in capitals."""
    return "".join(word[:1].upper() for word in name.split())


def is_nationality(words: str, lexicon: Lexicon) -> bool:
    """Whether a word is only where somebody is from: "French"."""
    country = vocabulary(lexicon).countries.get(words)
    return country is not None and country.how == "demonym"


def described_name(words: str) -> str:
    """Return the description, or the name in apposition to it: "the regulator, Ofwat"."""
    bare = _OF_COUNTRY.sub("", plain(words))
    named = _CLASS.sub("", words.split(",")[1].strip()) if "," in words else ""
    named = named.removeprefix("the ") if len(named.split()) > _TWO else named
    capital = named[:1].isupper() and all(word[:1].isupper() or word in _WITHIN for word in named.split())
    return named if capital and _OWNED.sub("", bare).islower() else bare


def lists_charges(words: str) -> bool:
    """Whether the commas are of what a body is in charge of: "the Department for Trade, Energy and Work"."""
    return "," in words and _CHARGES.fullmatch(words) is not None


def plain(words: str) -> str:
    """Return the description without its article and without what follows a comma or bracket."""
    if lists_charges(words):
        return _ARTICLE.sub("", words, count=1)
    head = _ASIDE.split(words, maxsplit=1)[0].strip()
    return _ARTICLE.sub("", head, count=1).strip() or words
