"""Look phrases up word by word: the longest entry that begins at a word, in time that doesn't depend on the lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from factdb.extract.roles.words import keys_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.extract.roles.words import Word

T = TypeVar("T")
_NONE: tuple[list[int], dict[tuple[str, ...], Any]] = ([], {})


class Phrases(Generic[T]):
    """Phrases and what they stand for; the first entry of a phrase holds, so that a file's order is its preference."""

    def __init__(self) -> None:
        self._values: dict[tuple[str, ...], T] = {}
        #: The longer phrases by their first two words and those that follow, and how many may follow, most first.
        self._longer: dict[str, dict[str, tuple[list[int], dict[tuple[str, ...], T]]]] = {}
        self._single: dict[str, T] = {}

    def add(self, phrase: str, value: T) -> None:
        """Enter a phrase unless it is there already; an entry without letters is nothing."""
        keys = keys_of(phrase)
        if not keys or keys in self._values:
            return
        self._values[keys] = value
        if len(keys) == 1:
            self._single[keys[0]] = value
            return
        lengths, values = self._longer.setdefault(keys[0], {}).setdefault(keys[1], ([], {}))
        values[keys[2:]] = value
        if len(keys) - 2 not in lengths:
            lengths.append(len(keys) - 2)
            lengths.sort(reverse=True)

    def at(self, words: Sequence[Word], index: int) -> tuple[int, T] | None:
        """Return the number of words and the value of the longest entry that begins at the index."""
        first = words[index].key
        longer = self._longer.get(first)
        if longer is not None and index + 1 < len(words):
            lengths, values = longer.get(words[index + 1].key, _NONE)
            for length in lengths:
                rest = tuple([word.key for word in words[index + 2 : index + 2 + length]])
                if rest in values:
                    return 2 + len(rest), values[rest]
        single = self._single.get(first)
        return None if single is None else (1, single)

    def has(self, keys: tuple[str, ...]) -> bool:
        """Return whether the words, by their keys, are a whole phrase."""
        return keys in self._values

    def firsts(self) -> frozenset[str]:
        """Return the words that phrases begin with, by their keys."""
        return frozenset(keys[0] for keys in self._values)

    def lasts(self) -> frozenset[str]:
        """Return the words that phrases end with, by their keys."""
        return frozenset(keys[-1] for keys in self._values)

    def get(self, phrase: str) -> T | None:
        """Return the value of the whole phrase."""
        return self._values.get(keys_of(phrase))
