"""What an article is about: which of its places it speaks of, its dateline and other countries left out."""

from __future__ import annotations

from collections import Counter
from operator import attrgetter
from typing import TYPE_CHECKING

from factdb.extract.furniture import dateline_end

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from factdb.extract.format import Mention

#: What says nothing of where the news is: places are counted by themselves.
_SILENT = frozenset({"place", "medium"})
#: A dateline stands within so many characters: a heading may stand before it.
_HEAD = 600


def spoken_of(text: str, mentions: Sequence[Mention], scenes: Collection[str] = ()) -> list[Mention]:
    """Return the mentions of places in the country that is spoken of most, in their order.

    A place speaks for its country twice as much as a body or a person does; where the reporter stood, as one of these,
    and as a place only if no other one of the country is named. What lies in no known country comes last, and of
    countries spoken of as often the first one counts. A village that no list knows is of that country where something
    happened there, by the ids in `scenes`.
    """
    named = sorted((it for it in mentions if it.kind == "place"), key=attrgetter("start"))
    here = {it.id for it in named if it.start <= _HEAD and _in_dateline(text, it)}
    weights: Counter[str] = Counter()
    for it in named:
        weights[it.country or ""] += 1 if it.id in here else 2
    weights.update(it.country for it in mentions if it.country and it.country in weights and it.kind not in _SILENT)
    ground = max(weights, key=lambda country: (bool(country), weights[country]), default="")
    found = [it for it in named if (it.country or "") == ground or (it.country is None and it.id in scenes)]
    return [it for it in found if it.id not in here] or found


def _in_dateline(text: str, mention: Mention) -> bool:
    start, end = text.rfind("\n", 0, mention.start) + 1, text.find("\n", mention.end)
    return mention.start < dateline_end(text, start, len(text) if end < 0 else end)
