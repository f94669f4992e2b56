"""The people of one article: a surname alone means the last full name that ends in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.roles.words import fold

if TYPE_CHECKING:
    from factdb.extract.records import Statement


class People:
    """Full names by surname; a name is known once it was met with a given name, a title or as a speaker."""

    def __init__(self, statements: list[Statement]) -> None:
        self._full: dict[str, str] = {}
        self.learn(statements)

    def learn(self, statements: list[Statement]) -> None:
        """Remember the people who speak."""
        for statement in statements:
            if statement.speaker and statement.speaker.kind == "person":
                self.add(statement.speaker.name)

    def add(self, name: str) -> None:
        """Remember a person's name; a fuller one replaces its surname alone."""
        words = name.split()
        if words:
            surname = fold(words[-1])
            held = self._full.get(surname)
            if held is None or (len(held.split()) == 1 and len(words) > 1):
                self._full[surname] = name

    def known(self, name: str) -> str | None:
        """Return the full name of a surname or a name met before, None for one that wasn't."""
        words = name.split()
        held = self._full.get(fold(words[-1])) if words else None
        if held is None or (len(words) > 1 and fold(words[0]) != fold(held.split()[0])):
            return None
        return held

    def full(self, name: str) -> str:
        """Return the fullest form of the name that the article has."""
        return self.known(name) or name
