"""The keys under which aliases are kept, for the words that a user types."""

from __future__ import annotations


def key_of(name: str) -> str:
    """Return the key that an alias of this name has: its words, folded as romanisations allow."""
    from factdb.lexicon import Lexicon  # noqa: PLC0415 - a listing without names has no need of words
    from factdb.resolve.keys import alias_key  # noqa: PLC0415

    return alias_key(name, Lexicon())
