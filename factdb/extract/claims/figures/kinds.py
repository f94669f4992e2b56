"""The kind of thing that a quantity counts, as predicates name it: the top of the hierarchy of counted kinds."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Quantity
    from factdb.lexicon import Lexicon

#: Kinds of quantity that are no assertion by themselves: they say when, how old, or how many times as much.
SILENT = frozenset({"age", "duration", "ratio"})
#: Kinds that are measured, not counted.
MEASURES = frozenset(
    {
        "area",
        "distance",
        "mass",
        "volume",
        "duration",
        "speed",
        "temperature",
        "share",
        "money",
        "magnitude",
        "ratio",
        "age",
    }
)
PEOPLE = "people"
ANIMALS = "animals"
CASES = "cases"
#: Kinds whose nouns count plain things too: an army's posts and positions, a carmaker's units.
AMBIGUOUS = frozenset({"jobs", "units"})
VOTES = "votes"
MAGNITUDE = "magnitude"
#: Kinds that things counted may have.
COUNTED = frozenset({"people", "objects", "other"})


@cache
def tops(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """Return the top counted kinds of each noun of `kinds.toml`, by lemma: a coach may be a person or a vehicle."""
    kinds = lexicon.table("kinds").get("kind", {})
    found: dict[str, tuple[str, ...]] = {}
    for name, row in kinds.items():
        for noun in row.get("nouns", ()):
            found[noun.lower()] = (*found.get(noun.lower(), ()), _top(name, kinds))
    return found


def _top(name: str, kinds: dict[str, dict[str, str]]) -> str:
    seen = {name}
    while (above := kinds.get(name, {}).get("part_of")) and above not in seen:
        seen.add(above)
        name = above
    return name


def uncounted(quantity: Quantity) -> bool:
    """Return whether nothing says what a bare whole number counts."""
    return quantity.unit == "1" and quantity.counted is None and quantity.kind == "other"


def measured_apart(one: Quantity, two: Quantity) -> bool:
    """Return whether the one is counted and the other measured, so that neither is part of the other."""
    return one.unit == "1" and two.kind in MEASURES - {"share"} and one.kind not in MEASURES and one.counted is not None


def broken(quantity: Quantity) -> bool:
    """Return whether a bare number has decimals, so that it counts nothing: "put it at 5.8", not "1.2 million"."""
    return uncounted(quantity) and quantity.step is not None and quantity.step < 1


def kind_of(quantity: Quantity, lexicon: Lexicon) -> str:
    """Return the second part of the predicate's key for this quantity: a measure's kind, or the top counted kind."""
    if quantity.counted and quantity.kind in COUNTED:
        fallback = quantity.kind if quantity.kind != "other" else "objects"
        found = tops(lexicon).get(quantity.counted.lower(), (fallback,))
        suiting = [kind for kind in found if (kind == "people") == (quantity.kind == "people")]
        return (suiting or found)[0]
    if quantity.unit != "1" or quantity.kind != "other":
        return quantity.kind
    if broken(quantity) and not (quantity.high is not None and quantity.high < 1):
        return "other"
    return "share" if quantity.high is not None and quantity.high < 1 else "objects"
