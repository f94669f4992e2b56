"""The noun phrase after a figure: its words, and which of them is the head.

The phrase ends at a closed list of words; the head is the first plural, unless that qualifies a further one ("women
voters", "Texas state troopers").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factdb.lexicon.kinds import kinds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.extract.document import Span
    from factdb.lexicon.kinds import Kinds
    from factdb.lexicon.loader import Lexicon

_TOKEN = re.compile(r" {0,4}((?:[A-Z]\.){2,4}(?= [a-zA-Z])|[^\W_]+(?:['’.\-&][^\W_]+){0,6})")
#: What is counted in somebody else's words: 47 "terrorists".
_QUOTED = re.compile(r" [\"“‘']((?:[a-z][a-z-]{2,20} ){0,2}[a-z][a-z-]{2,20})[\"”’']")
_MOST = 8
_READ = 12
_NEAR = 4


@dataclass(slots=True)
class Word:
    """A word of the text."""

    text: str
    low: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The word's place."""
        return self.start, self.end

    @property
    def is_name(self) -> bool:
        """Say whether it is written like a name."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Phrases:
    """What ends a noun phrase, and which plurals may stand before another one."""

    nouns: Kinds
    ends: frozenset[str]
    attributive: frozenset[str]
    qualifying: frozenset[str]
    heads: frozenset[str]

    def head(self, words: Sequence[Word], *, singular: bool, one: bool = False) -> Word | None:
        """Return the head noun of the phrase that the words begin with.

        A noun in the singular counts only if `singular`; after "one" a regular plural is a verb ("one study suggests").
        """
        collective: Word | None = None
        last: Word | None = None
        for at, word in enumerate(words[:_MOST]):
            plural = self.nouns.is_plural(word.text) and not (one and word.low not in self.nouns.invariant)
            if plural:
                return self._extended(words, at)
            if self._stops(word, last) and not (at == 0 and self._qualified(words)) and not self._within(words, at):
                across = self._across(words[at + 1 : at + _NEAR]) if word.low == "and" and last else None
                return collective or across or (last if singular else None)
            collective = collective or (word if word.low in self.nouns.collective else None)
            last = word
        return collective or (last if singular else None)

    def _stops(self, word: Word, last: Word | None) -> bool:
        """Say whether the phrase ends before the word: listed, or a participle or adverb after its first word."""
        if word.low in self.ends:
            return True
        late = word.low.endswith(("ed", "ly")) or word.low in self.nouns.collective or self.nouns.is_plural(word.text)
        return last is not None and late

    def _qualified(self, words: Sequence[Word]) -> bool:
        """Say whether a word that mostly ends a phrase qualifies the plural after it: "four empty houses"."""
        return (
            words[0].low in self.qualifying
            and len(words) > 1
            and self.nouns.is_plural(words[1].text)
            and words[1].low not in self.ends
        )

    def _within(self, words: Sequence[Word], at: int) -> bool:
        """Say whether a participle after a name or an adverb leads on to a plural: "Thai unmanned river boats"."""
        after = at > 0 and (words[at - 1].is_name or words[at - 1].low.endswith("ly"))
        return after and words[at].low not in self.ends and self._across(words[at + 1 : at + _NEAR]) is not None

    def _across(self, words: Sequence[Word]) -> Word | None:
        """Return the plural that adjectives on both sides of "and" share ("three national and local elections")."""
        for word in words:
            if word.low in self.ends or word.low in self.nouns.collective:
                return None
            if self.nouns.is_plural(word.text):
                return word
        return None

    def _extended(self, words: Sequence[Word], at: int) -> Word:
        """Return the last of the plurals in a row ("women voters"), or the noun that a plural name qualifies."""
        head = words[at]
        for word in words[at + 1 : at + _NEAR]:
            if word.low in self.ends or word.low in self.heads or (word.low.endswith("ed") and not head.is_name):
                break
            if self.nouns.is_plural(word.text) and (head.is_name or self._qualifies(head, word)):
                head = word
            elif not head.is_name:
                break
        return head

    def _qualifies(self, head: Word, word: Word) -> bool:
        """Say whether a plural qualifies the one after it ("women voters"); else that is a verb ("homes needs")."""
        return head.low in self.attributive or bool(self.nouns.chain(self.nouns.lemma(word.text)))


def read(text: str, at: int, limit: int) -> list[Word]:
    """Return the words from `at` on, up to the next mark of punctuation or `limit`."""
    words: list[Word] = []
    if (quoted := _QUOTED.match(text, at, limit)) is not None:
        words = read(text, quoted.start(1), quoted.end(1))
        at = quoted.end()
    while len(words) < _READ and (match := _TOKEN.match(text, at, limit)) is not None:
        words.append(Word(match[1], match[1].lower(), *match.span(1)))
        at = match.end()
    return words


@cache
def phrases(lexicon: Lexicon) -> Phrases:
    """Compile the lexicon's words around noun phrases."""
    table = lexicon.table("counting")
    words = (frozenset(table[name]["words"]) for name in ("ends", "attributive", "qualifying", "heads"))
    return Phrases(kinds(lexicon), *words)
