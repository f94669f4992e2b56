"""What an article is about: which of its places it speaks of, its dateline and other countries left out."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from factdb.resolve.datelines import in_datelines

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from factdb.extract.format import Mention

#: What says nothing of where the news is: places are counted by themselves.
_SILENT = frozenset({"place", "medium"})


def spoken_of(text: str, mentions: Sequence[Mention], scenes: Collection[str] = ()) -> list[Mention]:
    """Return the mentions of places in the country that is spoken of most, in their order.

    A place speaks for its country twice as much as a body or a person does; where the reporter stood, as one of these,
    and as a place only if no other one of the country is named. Where no other place of a known country is named,
    bodies tell the country. What lies in no known country comes last, and of countries spoken of as often the first
    one counts. A village that no list knows is of that country where something happened there, by the ids in `scenes`.
    """
    named = sorted((it for it in mentions if it.kind == "place"), key=attrgetter("start"))
    here = in_datelines(text, named)
    weights: dict[str, int] = {}
    for it in named:
        country = it.country or ""
        weights[country] = weights.get(country, 0) + (1 if it.id in here else 2)
    away = not any(it.country and it.id not in here for it in named)
    for it in mentions:
        if it.country and it.kind not in _SILENT and (away or it.country in weights):
            weights[it.country] = weights.get(it.country, 0) + 1
    ground = max(weights, key=lambda country: (bool(country), weights[country]), default="")
    found = [it for it in named if (it.country or "") == ground or (it.country is None and it.id in scenes)]
    return [it for it in found if it.id not in here] or found
