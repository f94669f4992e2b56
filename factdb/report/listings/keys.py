"""The keys under which aliases are kept, for the words that a user types."""

from __future__ import annotations

from collections.abc import Sequence


def alias_keys(name: str, kinds: Sequence[str]) -> set[str]:
    """Return every key that an alias of this name has, as an entity of one of the kinds."""
    return {" ".join(name.casefold().split())} if kinds else set()


def words_of(name: str) -> set[str]:
    """Return the words of a name, folded as in the keys."""
    return set(name.casefold().split())
