"""A phrase as words: each with its place, its key for the lexicons, and whether it is capitalised or a possessive."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from anyascii import anyascii

if TYPE_CHECKING:
    from collections.abc import Sequence

#: The length of " & ".
_AMPERSAND = 3
_WORD = re.compile(r"[^\W_](?:[\w'’&./+-]*[\w+])?\.?|[(),;:–—]")
#: Words that are their own keys but for capitals.
_PLAIN = re.compile(r"[A-Za-z]+(?:[ -][A-Za-z]+)*+")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+")
#: The article of an Arabic name, small though it be.
_ARTICLED = re.compile(r"(?:al|el|ul|ur|as|ash|ad|an|ar|at|az|bin|ben)-[A-Z]")
#: Pronouns with their verb: "I've" is no name though it begins with a capital.
_CONTRACTED = re.compile(r"(?:I|You|We|They|He|She|It|That|There|Who|What)['’](?:d|ll|m|re|ve)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:['’][sS]|(?<=[sS])['’])$")


@dataclass(slots=True)
class Word:
    """One word: `raw` as written, `text` without a possessive ending, `key` in plain small letters, its offsets."""

    text: str
    key: str
    start: int
    end: int
    capital: bool
    possessive: bool = False
    raw: str = ""

    @property
    def mark(self) -> bool:
        """Recognise a comma, bracket, dash or colon."""
        return not self.key


def words_of(phrase: str) -> list[Word]:
    """Return the words and marks of a phrase in order; the full stop of an abbreviation belongs to its word."""
    found = []
    owned = "'" in phrase or "’" in phrase
    for match in _WORD.finditer(phrase):
        text = bare = match[0]
        start, end = match.span()
        possessive = False
        if end == len(phrase) and _ends_sentence(text):
            text = bare = text[:-1]
            end -= 1
        if owned:
            bare, possessive = _owner(phrase, text, end)
            text += phrase[end] if possessive and bare == text else ""
        key, capital = _known(bare)
        found.append(Word(bare, key, start, end, capital, possessive, text))
    return found


@lru_cache(maxsize=65536)
def _known(word: str) -> tuple[str, bool]:
    """Return the word's key, and whether it is written like a name: "Faruq", and "al-Faruq" with its article."""
    capital = word[:1].isupper() or _ARTICLED.match(word) is not None
    return fold(word), capital and not _CONTRACTED.fullmatch(word)


def _ends_sentence(word: str) -> bool:
    """Whether the last word's full stop is the sentence's: "Kyiv." ends one, "Gen." and "U.S." may stand within."""
    return word[-1] == "." and len(word) > 4 and not _DOTTED.fullmatch(word)  # noqa: PLR2004 - as long as "Gen."


def _owner(phrase: str, text: str, end: int) -> tuple[str, bool]:
    """Return the word without a possessive ending, and whether it has one: "Kyiv's", "the drivers' union"."""
    owner = _POSSESSIVE.search(text)
    if owner is not None:
        return text[: owner.start()], True
    return text, text[-1] in "sS" and phrase[end : end + 1] in {"'", "’"}


def text_of(words: Sequence[Word]) -> str:
    """Return words as a text, single blanks between, and "&" where it stood: the last without a possessive."""
    if len(words) < 2:  # noqa: PLR2004 - nothing to join
        return words[0].text if words else ""
    parts = [words[0].raw]
    for before, word in pairwise(words):
        parts += ["&"] * allied(before, word) + [word.text if word is words[-1] else word.raw]
    return " ".join(parts)


def allied(before: Word, word: Word) -> bool:
    """Tell whether "&" stands between two words, with blanks: nothing else as long does, that is no word or mark."""
    return word.start - before.end == _AMPERSAND and before.capital and word.capital


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return the word's key: plain letters, lower case, without dots and apostrophes; hyphens stay ("ex-mayor")."""
    if word.isascii() and word.isalnum():
        return word.lower()
    plain = word if word.isascii() else anyascii(word)
    key = plain.casefold().replace(".", "").replace("'", "").replace("’", "").replace("`", "")
    return key if key.isalnum() or any(c.isalnum() for c in key) else ""


def keys_of(phrase: str) -> tuple[str, ...]:
    """Return the keys of a lexicon entry's words."""
    if _PLAIN.fullmatch(phrase):
        return tuple(phrase.casefold().split())
    return tuple(word.key for word in words_of(phrase) if word.key)
