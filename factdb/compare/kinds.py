"""What a number counts, as a kind that can lie within another: civilians are people, towns are settlements.

A noun that says no more than its kind ("people", "dead") stands for the kind; any other is a kind of its own within it.
"""

from __future__ import annotations

from functools import cache

from factdb.lexicon.kinds import kinds
from factdb.lexicon.loader import Lexicon


@cache
def kind_of(counted: str | None, base_unit: str, lexicon: Lexicon | None = None) -> tuple[str | None, tuple[str, ...]]:
    """Return the kind of a counted lemma and the kinds that include it, nearest first; of a measure, its base unit."""
    if base_unit != "1":
        return base_unit, ()
    if counted is None:
        return None, ()
    known = kinds(lexicon or Lexicon())
    chain = known.chain(counted)
    if not chain:
        return counted, ()
    if counted in known.collective or counted == known.first.get(chain[0]):
        return chain[0], chain[1:]
    return counted, chain
