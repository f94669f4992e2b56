"""How an article spells a name: the name within a mention's words, without office, article and possessive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.roles import parse_role

if TYPE_CHECKING:
    from factdb.lexicon import Lexicon


def spelling(surface: str, kind: str, lexicon: Lexicon) -> str | None:
    """Return the name in the words of a mention: "Ada Obi" in "Mayor Ada Obi"; None where they name nobody ("she")."""
    if not any(letter.isupper() for letter in surface):
        return None
    if kind == "person":
        return parse_role(surface, lexicon).person if surface.casefold() not in _PRONOUNS else None
    bare = surface.removeprefix("the ").removeprefix("The ")
    return bare.removesuffix("'s").removesuffix("’s")


_PRONOUNS = frozenset({"he", "she", "it", "they", "i", "we", "his", "her", "their", "its"})
