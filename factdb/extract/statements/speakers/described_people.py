"""Whom a description without a name means: "the governor", "the Kremlin official", "the diplomat", "the Brazilian".

The last person who spoke with that very office comes first, then whom the text before introduces with it; then the last
one whose office goes by that word for short (an ambassador is a diplomat), which people.toml lists. What the
description tells of a body or country must be that person's, or nobody else may have such an office.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factdb.extract.roles import parse_role
from factdb.extract.statements.speakers.figures import is_nationality

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factdb.extract.roles import RolePhrase
    from factdb.extract.statements.speakers.figures import Figure
    from factdb.lexicon import Lexicon

#: How far before its mention an office is looked for.
_REACH = 1200
#: A name in full.
_NAMED = r"((?:[A-Z][\w’'-]+ ){1,2}[A-Z][\w’'-]+)"
#: Nationalities that end so are a people, not one of it: "the French", "the Dutch", "the Chinese".
_PEOPLES = ("ch", "sh", "ese", "iss", "s")
#: For how many nouns the patterns are kept.
_MOST_NOUNS = 500
#: A noun that stands for whoever spoke last: "the witness".
_ANYBODY = "*"


class DescribedPeople:
    """The people of one article by their offices; `recent` yields who spoke, the last one first."""

    def __init__(
        self,
        text: str,
        recent: Callable[[], Iterator[Figure]],
        meet: Callable[[str, RolePhrase, int], Figure],
        lexicon: Lexicon,
    ) -> None:
        self._text, self._recent, self._meet, self._lexicon = text, recent, meet, lexicon

    def holder(self, role: str, noun: str, at: int) -> Figure | None:
        """Return the last figure with this role, else the person whom the text before introduces with it."""
        held = next((f for f in self._recent() if f.role == role and f.kind == "person"), None)
        if held is not None:
            return held
        for found in _before_name(noun).finditer(self._text, max(0, at - _REACH), at):
            phrase = parse_role(found[2].strip(), self._lexicon)
            told = parse_role(found[0].strip(), self._lexicon).role
            if phrase.person and " " in phrase.person and role in {phrase.role, told} and told in {role, None}:
                return self._meet(found[2].strip(), phrase, found.start(2))
        return self._apposed(role, noun, at)

    def _apposed(self, role: str, noun: str, at: int) -> Figure | None:
        """Return the person behind whose name the office stands: "Ann Lee, the mayor of Kano, closed …"."""
        for found in _behind_name(noun).finditer(self._text, max(0, at - _REACH), at):
            phrase = parse_role(f"{found[1]}, {found[2]}", self._lexicon)
            if phrase.person == found[1] and phrase.role == role:
                return self._meet(found[1], phrase, found.start(1))
        return None

    def called(self, noun: str, phrase: RolePhrase) -> Figure | None:
        """Return the last person whom the noun, with the body or country of its phrase, can stand for."""
        able = [f for f in self._recent() if _ends_with(f, noun) or self._may_be(f, noun, phrase.role)]
        if able and able[0].kind != "person":
            return None  # "an official" has spoken since
        people = [f for f in able if f.kind == "person"]
        return next((f for f in people if _belongs(f, phrase, alone=len(people) == 1)), None)

    def is_national(self, words: str) -> bool:
        """Whether the words are somebody's nationality alone: "the Brazilian"."""
        noun = words[len("the ") :]
        plain = words[:4] in {"the ", "The "} and noun[:1].isupper() and " " not in noun
        return plain and not noun.endswith(_PEOPLES) and is_nationality(noun, self._lexicon)

    def _may_be(self, figure: Figure, noun: str, role: str | None) -> bool:
        """Whether a person is called so for his office: the same office, a part of its name, or a class of it."""
        if figure.kind != "person":
            return False
        own = set((figure.role or "").split())
        classes = _called(self._lexicon).get(noun, frozenset())
        told = own.union((figure.institution or "").lower().split())
        return _ANYBODY in classes or own.issuperset((role or noun).split()) or not told.isdisjoint(classes)


def _ends_with(figure: Figure, noun: str) -> bool:
    """Whether somebody unnamed has been described by the noun: "a senior official"."""
    return figure.kind in {"post", "group"} and figure.name.rsplit(" ", 1)[-1].lower() == noun


def _belongs(figure: Figure, phrase: RolePhrase, *, alone: bool) -> bool:
    """Whether the body and country that the phrase tells are the figure's; unknown ones are if nobody else is meant."""
    told = ((phrase.institution, figure.institution), (phrase.country, figure.country))
    return all(asked is None or (alone if own is None else own == asked) for asked, own in told)


@lru_cache(maxsize=_MOST_NOUNS)
def _before_name(noun: str) -> re.Pattern[str]:
    """Return the pattern of an office right before a name: "Governor Ada Obi"."""
    return re.compile(rf"\b((?:[\w’'-]+\s){{0,2}})((?i:{re.escape(noun)})\s(?:[A-Z][\w’'-]*\.?\s?){{2,3}})")


@lru_cache(maxsize=_MOST_NOUNS)
def _behind_name(noun: str) -> re.Pattern[str]:
    """Return the pattern of an office in an apposition to a name: "Ada Obi, the governor of Kess,"."""
    return re.compile(rf"{_NAMED}, ((?:the |its )?(?:[\w’'-]+ ){{0,4}}{re.escape(noun)}\b[^,.;\n]{{0,40}}),")


@cache
def _called(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """Return the words of offices that each noun can stand for."""
    return {noun: frozenset(words) for noun, words in lexicon.table("people")["called"].items()}
