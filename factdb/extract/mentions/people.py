"""The people of one article: a surname alone means the last full name that ends in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.roles.words import fold

if TYPE_CHECKING:
    from factdb.extract.records import Statement

#: A name of so many words has more than one by which somebody may be called: "Ruiz" of Ana Maria Ruiz Ortega.
_LONG = 3


class People:
    """Full names by surname; a name is known once it was met with a given name, a title or as a speaker.

    `family_first` are the family names that stand before the given name ("Xi"); `particles` belong to no one name.
    """

    def __init__(self, statements: list[Statement], family_first: frozenset[str], particles: frozenset[str]) -> None:
        self._full: dict[str, str] = {}
        #: Names by a word that is not the last; None where two people share it.
        self._inner: dict[str, str | None] = {}
        self._family_first, self._particles = family_first, particles
        self.learn(statements)

    def learn(self, statements: list[Statement]) -> None:
        """Remember the people who speak."""
        for statement in statements:
            if statement.speaker and statement.speaker.kind == "person":
                self.add(statement.speaker.name)

    def add(self, name: str) -> None:
        """Remember a person's name; a fuller one replaces its surname alone."""
        words = name.split()
        if not words:
            return
        surname = fold(words[-1])
        held = self._full.get(surname)
        if held is None or (len(held.split()) == 1 and len(words) > 1):
            self._full[surname] = name
        for word in self._called(words):
            if self._inner.setdefault(word, name) != name:
                self._inner[word] = None

    def _called(self, words: list[str]) -> list[str]:
        """Return the words beside the last by which somebody of this name may be called."""
        keys = [fold(word) for word in words]
        if len(words) > 1 and keys[0] in self._family_first:
            return [keys[0]]
        return [key for key in keys[1:-1] if key not in self._particles and len(key) > 1] if len(words) >= _LONG else []

    def known(self, name: str) -> str | None:
        """Return the full name of a surname or a name met before, None for one that wasn't."""
        words = name.split()
        while len(words) > 1 and fold(words[0]) in self._particles:
            words.pop(0)
        if not words:
            return None
        held = self._full.get(fold(words[-1]))
        if held is None or (len(words) == 1 and " " not in held):
            return self._otherwise(words) or held
        if len(words) > 1 and fold(words[0]) != fold(held.split()[0]):
            return self._otherwise(words)
        return held

    def _otherwise(self, words: list[str]) -> str | None:
        """Return the person of "Xi", of "Ruiz" for Ana Maria Ruiz Ortega, of "Jinping Xi" for Xi Jinping."""
        held = self._inner.get(fold(words[0]) if len(words) == 1 else fold(words[-1]))
        if held is None or len(words) == 1:
            return held
        return held if fold(" ".join([words[-1], *words[:-1]])) == fold(held) else None

    def full(self, name: str) -> str:
        """Return the fullest form of the name that the article has."""
        return self.known(name) or name
