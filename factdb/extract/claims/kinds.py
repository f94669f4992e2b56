"""The kind of thing that a quantity counts, as predicates name it: the top of the hierarchy of counted kinds."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Quantity
    from factdb.lexicon import Lexicon

#: Kinds of quantity that are no assertion by themselves: they say when, how old, or how many times as much.
SILENT = frozenset({"age", "duration", "ratio", "other"})
_COUNTED = frozenset({"people", "objects", "other"})


@cache
def tops(lexicon: Lexicon) -> dict[str, str]:
    """Return the top counted kind of each noun of `kinds.toml`, by lemma."""
    kinds = lexicon.table("kinds").get("kind", {})
    return {noun.lower(): _top(name, kinds) for name in reversed(list(kinds)) for noun in kinds[name].get("nouns", ())}


def _top(name: str, kinds: dict[str, dict[str, str]]) -> str:
    seen = {name}
    while (above := kinds.get(name, {}).get("part_of")) and above not in seen:
        seen.add(above)
        name = above
    return name


def kind_of(quantity: Quantity, lexicon: Lexicon) -> str:
    """Return the second part of the predicate's key for this quantity: a measure's kind, or the top counted kind."""
    if quantity.counted and quantity.kind in _COUNTED:
        fallback = quantity.kind if quantity.kind != "other" else "objects"
        return tops(lexicon).get(quantity.counted.lower(), fallback)
    return "objects" if quantity.unit == "1" and quantity.kind == "other" else quantity.kind
