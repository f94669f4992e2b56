"""Look phrases up word by word: the longest entry that begins at a word, in time that doesn't depend on the lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from factdb.extract.roles.words import keys_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.extract.roles.words import Word

T = TypeVar("T")


class Phrases(Generic[T]):
    """Phrases and what they stand for; the first entry of a phrase holds, so that a file's order is its preference."""

    def __init__(self) -> None:
        self._by_first: dict[str, dict[tuple[str, ...], T]] = {}
        #: The lengths of the phrases that begin with a word, the longest first.
        self._lengths: dict[str, list[int]] = {}

    def add(self, phrase: str, value: T) -> None:
        """Enter a phrase unless it is there already; an entry without letters is nothing."""
        keys = keys_of(phrase)
        if keys:
            self._by_first.setdefault(keys[0], {}).setdefault(keys, value)
            lengths = self._lengths.setdefault(keys[0], [])
            if len(keys) not in lengths:
                lengths.append(len(keys))
                lengths.sort(reverse=True)

    def at(self, words: Sequence[Word], index: int) -> tuple[int, T] | None:
        """Return the number of words and the value of the longest entry that begins at the index."""
        first = words[index].key
        entries = self._by_first.get(first)
        if entries is None:
            return None
        for count in self._lengths[first]:
            value = entries.get(tuple([word.key for word in words[index : index + count]]))
            if value is not None and index + count <= len(words):
                return count, value
        return None

    def has(self, keys: tuple[str, ...]) -> bool:
        """Return whether the words, by their keys, are a whole phrase."""
        return keys in self._by_first.get(keys[0], {})

    def firsts(self) -> frozenset[str]:
        """Return the words that phrases begin with, by their keys."""
        return frozenset(self._by_first)

    def words(self) -> frozenset[str]:
        """Return every word of every phrase, by its key."""
        return frozenset(key for entries in self._by_first.values() for keys in entries for key in keys)

    def get(self, phrase: str) -> T | None:
        """Return the value of the whole phrase."""
        keys = keys_of(phrase)
        return self._by_first.get(keys[0], {}).get(keys) if keys else None
