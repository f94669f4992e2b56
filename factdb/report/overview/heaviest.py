"""The heaviest estimates, found without summing all of them.

The database counts the claims of each thing about each place, and things are opened from the most claims on until none
that is left can hold a matter of as many origins: it has no more of them than claims.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from heapq import nlargest
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from factdb.report.overview.nested import regions

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from factdb.report.evidence.entities import Entities
    from factdb.report.overview.estimates import Estimate

#: The readings of one thing about some places.
_THINGS = """AND f.thing_id IN (SELECT x.id FROM thing AS x
    WHERE x.predicate_id = :thing AND x.base_unit = :unit AND x.about_id IN ({0}))"""
#: So many things are opened one by one at most; a pass over all is faster than more of them.
_SINGLY = 1000


class Thing(NamedTuple):
    """One thing about one place or region: how many claims assert it, and the places as first resolved."""

    claims: int
    predicate: str
    base_unit: str
    places: tuple[str, ...]


#: What gives the estimates of the readings that more conditions choose.
Asserted = Callable[[str, dict[str, str]], Iterator["Estimate"]]


def things(entities: Entities, weighed: Iterable[tuple[Any, ...]], nested: Collection[str]) -> Iterator[Thing]:
    """Yield each thing about each place with its claims and the places that were merged into it or are told with it.

    Its kinds, a row each, are together.
    """
    counted: dict[tuple[str, str, str], int] = defaultdict(int)
    for predicate, unit, about, claims in weighed:
        counted[predicate, unit, about] += claims
    parts: dict[tuple[str, str, str], list[tuple[str, int]]] = defaultdict(list)
    for (predicate, unit, about), claims in counted.items():
        place = entities.canonical_place(about)
        if place in nested:
            region = (*regions(entities, place), place)[0]
            parts[predicate, unit, region].append((about, claims))
        elif place in entities.merged_into:
            parts[predicate, unit, place].append((about, claims))
        else:
            yield Thing(claims, predicate, unit, (about,))
    for (predicate, unit, _), held in parts.items():
        yield Thing(sum(claims for _, claims in held), predicate, unit, tuple(about for about, _ in held))


def heaviest(things: Iterable[Thing], limit: int, asserted: Asserted) -> list[Estimate] | None:
    """Return estimates among which are the first so many, and all that weigh the same as the last of them.

    None if too many things would have to be opened one by one.
    """
    ordered = nlargest(_SINGLY + 1, things, key=itemgetter(0))
    found: list[Estimate] = []
    for at in range(0, len(ordered), limit):
        if len(ordered) > _SINGLY < at + limit:
            return None
        for thing in ordered[at : at + limit]:
            found += _opened(thing, asserted)
        left = ordered[at + limit : at + limit + 1]
        if not left or nlargest(limit, (each.weight for each in found))[-1] > (left[0].claims, left[0].claims):
            break
    return found


def _opened(thing: Thing, asserted: Asserted) -> Iterator[Estimate]:
    named = {f"at_{index}": place for index, place in enumerate(thing.places)}
    more = _THINGS.format(", ".join(f":{name}" for name in named))
    return asserted(more, {"thing": thing.predicate, "unit": thing.base_unit, **named})
