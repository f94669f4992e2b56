"""What a number counts, as a kind that can lie within another: civilians are people, towns are settlements.

A noun that says no more than its kind ("people", "dead") stands for the kind; any other is a kind of its own within it.
"""

from __future__ import annotations

from functools import cache

from factdb.lexicon.kinds import PEOPLE, kinds
from factdb.lexicon.loader import Lexicon

#: Kinds that count people by what befell them: deaths are people killed, arrests people arrested.
_OF_PEOPLE = frozenset({"events", "cases", "bodies"})
#: How a kind begins that is a part of what follows, or comes on top of it.
EXTENTS = {"part": "some", "more": "more"}


@cache
def kind_path(counted: str | None, lexicon: Lexicon | None = None, extent: str | None = None) -> str | None:
    """Return the kinds that a counted lemma belongs to, the widest first: "child" gives "people/children".

    A part or an increment (`extent`) is a kind within what it is of: "people/some people", "people/more people".
    """
    if counted is None:
        return None
    known = kinds(lexicon or Lexicon())
    chain = known.chain(counted)
    generic = chain and (counted in known.collective or counted == known.first.get(chain[0]))
    path = (*reversed(chain), *(() if generic else (counted,)))
    return "/".join((*path, *((f"{EXTENTS[extent]} {path[-1]}",) if extent and path else ())))


@cache
def kind_among(
    quantity: str, counted: str | None, lexicon: Lexicon | None = None, extent: str | None = None
) -> str | None:
    """Return the kinds that a counted lemma belongs to in a predicate's quantity: of people, deaths count people."""
    path = kind_path(counted, lexicon, extent)
    if quantity == PEOPLE and path and path.partition("/")[0] in _OF_PEOPLE:
        return kind_path("person", lexicon, extent)
    return path


@cache
def kind_of(path: str | None, base_unit: str) -> tuple[str | None, tuple[str, ...]]:
    """Return the kind at the end of a path and those that include it, nearest first; of a measure, its base unit."""
    if base_unit != "1":
        return base_unit, ()
    if path is None:
        return None, ()
    *within, kind = path.split("/")
    return kind, tuple(reversed(within))
