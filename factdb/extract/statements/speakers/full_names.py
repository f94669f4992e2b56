"""The fuller name of somebody whom a statement calls by the surname, found anywhere in the article's text."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from factdb.extract.mentions.grammar import grammar
from factdb.extract.roles import parse_role
from factdb.extract.roles.vocabulary import vocabulary
from factdb.extract.roles.words import fold
from factdb.extract.statements.speakers.figures import phrase_gender

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdb.extract.statements.speakers.figures import Gender
    from factdb.lexicon import Lexicon

#: A full stop behind a longer word ends the sentence: "Dover. Zapata".
_NAME_BEFORE = re.compile(r"(?:[A-Z](?:[\w’'-]{0,30}|[A-Za-z]{0,3}\.)\s){1,4}\Z")
_STOP = re.compile(r"([A-Za-z]{2,})\.\s")
#: Another surname, or one behind particles: "Lula | da Silva", "Ruiz | Ortega".
_NAME_AFTER = re.compile(r"((?:\s(?:da|de|do|dos|das|del|van|von|y|e)){0,2}\s([A-Z][\w’'-]{1,30}))(?!\w)")
#: The word before a name, a title perhaps, and the names that follow a first one: "Datuk | Rosli | bin Hamdan".
_TITLE_BEFORE = re.compile(r"(?:[a-z]+|[A-Z][\w.]*)\Z")
_MORE_NAMES = re.compile(r"(?:(?: (?:bin|binti|al|u|o))? [A-Z][\w’'-]+){1,2}")
#: How long a name is at most; how far from the mention, and how often, its surname is looked for.
_LONGEST_NAME = 70
_NAME_REACH = 30_000
_MOST_NAMES = 60


class FullNames:
    """The full names of one article by surname, each looked for once."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text, self._lexicon = text, lexicon
        self._found: dict[str, str | None] = {}

    def of(self, surname: str, gender: Gender | None, at: int) -> str | None:
        """Return the fuller name with this surname: the last before the mention, else the first after it."""
        if surname not in self._found:
            self._found[surname] = self._search(surname, gender, at) or self._called(surname, at)
        return self._found[surname]

    def _called(self, given: str, at: int) -> str | None:
        """Return the one whom the text before names in full behind a title and who is called by the first name.

        "Rosli" is Datuk Rosli Hamdan, if nobody else there has that first name.
        """
        people: set[str] = set()
        for title, words in islice(self._titled(given, at), _MOST_NAMES):
            phrase = parse_role(words, self._lexicon)
            told = phrase.role or title.strip(".").casefold() in vocabulary(self._lexicon).honorifics
            if told and phrase.person and phrase.person.startswith(f"{given} "):
                people.add(phrase.person)
        return people.pop() if len(people) == 1 else None

    def _titled(self, given: str, at: int) -> Iterator[tuple[str, str]]:
        """Yield the word before the name where more of the name follows, and the stretch from it to the name's end."""
        start = max(0, at - _NAME_REACH)
        while (before := self._text.find(f" {given} ", start, at)) >= 0:
            more = _MORE_NAMES.match(self._text, before + 1 + len(given), at)
            title = _TITLE_BEFORE.search(self._text, max(start, before - _LONGEST_NAME), before) if more else None
            if more and title:
                yield title[0], self._text[title.start() : more.end()]
            start = more.end() if more and title else before + 1

    def _search(self, surname: str, gender: Gender | None, at: int) -> str | None:
        names: list[tuple[int, str]] = []
        start = self._text.find(surname, max(0, at - _NAME_REACH))
        tries = 0
        while 0 <= start < at + _NAME_REACH and tries < _MOST_NAMES:
            tries += 1
            before_it = _name_before(self._text[max(0, start - _LONGEST_NAME) : start], _titles(self._lexicon))
            if before_it:
                words = before_it + surname + self._goes_on(start + len(surname))
                person = bare_name(parse_role(words, self._lexicon).person or "", self._lexicon)
                other = phrase_gender(words, person, self._lexicon)
                if " " in person and surname in person.split()[1:] and (gender is None or other in {gender, None}):
                    names.append((start, person))
            start = self._text.find(surname, start + len(surname))
        before = [name for start, name in names if start < at]
        return before[-1] if before else (names[0][1] if names else None)

    def _goes_on(self, at: int) -> str:
        """Return what is left of a name behind one of its words: "Ortega" for "Ruiz" in "Ana Ruiz Ortega"."""
        more = _NAME_AFTER.match(self._text, at)
        return "" if more is None or more[2].lower() in grammar(self._lexicon).stop else more[1]


def bare_name(name: str, lexicon: Lexicon) -> str:
    """Return the name without what stands before it by chance: "Since Obi", "Tuesday. Obi"."""
    words, stop = name.split(), _never_given(lexicon)
    while len(words) > 1 and fold(words[0]) in stop and words[0] != "A.":  # an initial
        words.pop(0)
    if len(words) > 1 and words[0].endswith(("'s", "’s")):  # "Sligo's Ada"
        words.pop(0)
    return " ".join(words)


@cache
def _never_given(lexicon: Lexicon) -> frozenset[str]:
    """Return the words that begin no name: "Per Lund" is one."""
    return grammar(lexicon).stop - vocabulary(lexicon).given


def _name_before(left: str, titles: frozenset[str]) -> str:
    """Return the capitals that end the stretch, their blanks included; most stretches end in a small word.

    A full stop behind what is no title in short ends the sentence: "He flew to Lima. | Garcia".
    """
    last = left.rsplit(maxsplit=1)[-1:]
    if not left[-1:].isspace() or not last or last[0].islower():
        return ""
    found = _NAME_BEFORE.search(left)
    name = found[0] if found else ""
    stops = (stop.end() for stop in _STOP.finditer(name) if stop[1].lower() not in titles)
    return name[max(stops, default=0) :]


@cache
def _titles(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.table("grammar")["titles"])
