"""The keys under which aliases are kept and the identities of bodies, for the words that a user types."""

from __future__ import annotations


def key_of(name: str) -> str:
    """Return the key that an alias of this name has: its words, folded as romanisations allow."""
    from factdb.lexicon import Lexicon  # noqa: PLC0415 - a listing without names has no need of words
    from factdb.resolve.keys import alias_key  # noqa: PLC0415

    return alias_key(name, Lexicon())


def identity_of(name: str) -> str:
    """Return the id that an institution has whose name, read as country and kind of body, is the same as this one."""
    from factdb.lexicon import Lexicon  # noqa: PLC0415
    from factdb.resolve.identify import body  # noqa: PLC0415

    return body("institution", name, "", None, Lexicon()).id
