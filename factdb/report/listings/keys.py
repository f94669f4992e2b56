"""The keys under which aliases are kept, for the words that a user types."""

from __future__ import annotations

from factdb.lexicon import Lexicon
from factdb.resolve.keys import alias_key


def key_of(name: str) -> str:
    """Return the key that an alias of this name has: its words, folded as romanisations allow."""
    return alias_key(name, Lexicon())
