"""What an article speaks of: the places that it names, which say what a claim without a place may be held against."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factdb.report.evidence.entities import Entities
    from factdb.report.evidence.load import Evidence
    from factdb.store.read import Reader

_CHUNK = 500
_NAMED = """SELECT m.article_id, v.canonical_id FROM mention AS m JOIN entity AS v ON v.id = m.entity_id
    WHERE v.kind = 'place' AND m.article_id IN ({0})
    GROUP BY m.article_id, v.canonical_id ORDER BY m.article_id, count(*) DESC, min(m.start)"""


@dataclass(frozen=True, slots=True)
class Context:
    """The places that each article names, most often named first, with all that holds them."""

    entities: Entities
    named: dict[str, list[str]] = field(default_factory=dict)
    _grounds: dict[tuple[str, str | None], set[str]] = field(default_factory=dict)

    def area(self, item: Evidence) -> str | None:
        """Return the widest place that holds the claim's place, or what its article speaks of most."""
        place = item.reading.place or item.reading.about
        return (place.within or (place.id,))[-1] if place else None

    def near(self, one: Evidence, other: Evidence) -> bool:
        """Say whether two claims have a place to meet: both state theirs, or an article names the other's.

        A stretch without known borders ("the north") is met by articles on what holds it.
        """
        if one.article == other.article or (one.reading.place and other.reading.place):
            return True
        return bool(self._ground(one) & self._ground(other)) or _loosely(one, other) or _loosely(other, one)

    def _ground(self, item: Evidence) -> set[str]:
        """Return the places that a claim may be about, countries left out where anything smaller is named."""
        key = (item.article, item.reading.place.id if item.reading.place else None)
        if key not in self._grounds:
            self._grounds[key] = self._places(item)
        return self._grounds[key]

    def _places(self, item: Evidence) -> set[str]:
        place = item.reading.place
        named = [place.id] if place else self.named.get(item.article, [])
        held = {up for each in named for up in (each, *self.entities.within(each)[:-1])}
        small = {each for each in held if self.entities.within(each)}
        return small or held


def _loosely(one: Evidence, other: Evidence) -> bool:
    """Say whether a claim is about a place without known borders in what the other's article speaks of."""
    place, about = one.reading.place, other.reading.about
    if place is None or about is None or place.located:
        return False
    return about.id in place.within or (bool(place.country) and place.country == about.country)


def context(reader: Reader, entities: Entities, found: Iterable[Evidence]) -> Context:
    """Return the context of the articles of this evidence that leave a place unstated."""
    return Context(entities, named_places(reader, sorted({i.article for i in found if i.reading.place is None})))


def named_places(reader: Reader, articles: Sequence[str]) -> dict[str, list[str]]:
    """Return the places that each article names, most often named first."""
    named: dict[str, list[str]] = {}
    for start in range(0, len(articles), _CHUNK):
        ids = {f"id_{index}": article for index, article in enumerate(articles[start : start + _CHUNK])}
        for article, place in reader.query(_NAMED.format(", ".join(f":{name}" for name in ids)), ids):
            named.setdefault(article, []).append(place)
    return named
