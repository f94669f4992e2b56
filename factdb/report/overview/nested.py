"""Nested estimates: what is told of a town within days is of the matter that is told of its province.

A part tells no lower end of its whole, but may tell the upper one, as kinds within kinds do. A country is no such
whole: what is told of it is seldom of one town's matter.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factdb.compare.succession import SOON, days

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factdb.report.evidence.entities import Entities
    from factdb.report.overview.estimates import End, Estimate, Time


def regions(entities: Entities, place: str) -> tuple[str, ...]:
    """Return the regions that a place lies in, the widest first, without its country."""
    return entities.within(place)[:-1][::-1]


def nesting(entities: Entities) -> frozenset[str]:
    """Return the places that lie in a region, and those regions."""
    return frozenset(
        each
        for place in entities.places
        for around in (regions(entities, place),)
        if around
        for each in (place, *around)
    )


def folded(found: Iterable[Estimate], entities: Entities, repeats: Mapping[str, str]) -> Iterator[Estimate]:
    """Yield the estimates, those of places within a region that has one of the same time and thing as one with it."""
    things: dict[tuple[str, str, str], list[Estimate]] = defaultdict(list)
    for each in found:
        if each.sources:
            region = (*regions(entities, each.matter.place), each.matter.place)[0]
            things[each.matter.predicate, each.matter.base_unit, region].append(each)
        else:
            yield each
    for held in things.values():
        yield from _joined(held, entities, repeats) if len(held) > 1 else held


def _joined(held: list[Estimate], entities: Entities, repeats: Mapping[str, str]) -> Iterator[Estimate]:
    """Yield the estimates of one thing in one region, each part as one with the widest whole that there is for it."""
    parts: dict[int, list[Estimate]] = defaultdict(list)
    ordered = sorted(held, key=lambda each: (len(entities.within(each.matter.place)), each.matter))
    wholes: list[Estimate] = []
    for each in ordered:
        around = regions(entities, each.matter.place)
        found = (at for place in around for at, whole in enumerate(wholes) if _holds(whole, each, place))
        at = next(found, None)
        if at is None:
            wholes.append(each)
        else:
            parts[at].append(each)
    yield from (_one(whole, parts[at], repeats) if parts[at] else whole for at, whole in enumerate(wholes))


def _holds(whole: Estimate, part: Estimate, place: str) -> bool:
    """Say whether a part is of the kind and the time of what is told of the place around it."""
    one, other = whole.matter, part.matter
    of_kind = one.kind == other.kind or other.kind.startswith(f"{one.kind}/")
    return one.place == place and of_kind and _one_time(one.time, other.time)


def _one_time(one: Time, other: Time) -> bool:
    """Say whether two times are the same lasting one, or no more than two weeks apart."""
    if not (one.first and other.first):
        return one == other
    return days(other.first) - days(one.last) <= SOON and days(one.first) - days(other.last) <= SOON


def _one(whole: Estimate, parts: list[Estimate], repeats: Mapping[str, str]) -> Estimate:
    """Return the estimate of a whole with its parts: its lowest end, the highest of all."""
    together = (whole, *parts)
    time = whole.matter.time
    if time.first:
        firsts, lasts = zip(*((each.matter.time.first, each.matter.time.last) for each in together), strict=True)
        time = time._replace(first=min(firsts), last=max(lasts))
    statements = frozenset[str]().union(*(each.statements for each in together))
    sources = frozenset[str]().union(*(each.sources for each in together))
    claims = sum(each.claims for each in together)
    return whole._replace(
        matter=whole.matter._replace(time=time),
        high=min((each.high for each in together), key=_from_above),
        claims=claims,
        placed=sum(each.placed for each in together),
        utterances=len({repeats.get(each, each) for each in statements}),
        origins=len(sources),
        articles=len({each.partition(".")[0] for each in statements}),
        weight=max((len(sources), claims), *(each.weight for each in together)),
        statements=statements,
        sources=sources,
    )


def _from_above(end: End) -> tuple[float, float, str]:
    low, high = (infinite if bound is None else bound for bound, infinite in ((end.low, -1e300), (end.high, 1e300)))
    return -low, -high, end.claim
