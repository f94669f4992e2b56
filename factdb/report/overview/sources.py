"""Rows of the table reading_row as agreements are counted from: entities made canonical, unnamed sources left out."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factdb.compare.agreements import Entry
    from factdb.store.read import Reader

#: Things about no place, or about one of several that were merged.
_APART = """SELECT t.id, t.predicate_id, t.base_unit, t.kind, t.about_id FROM thing AS t WHERE t.about_id IN (
    SELECT '' UNION SELECT v.id FROM entity AS v WHERE v.canonical_id IN (
        SELECT m.canonical_id FROM entity AS m WHERE m.kind = 'place' AND m.id <> m.canonical_id))"""
_ALL = """SELECT v.id, e.id, e.name, e.country, e.scope IS NULL
    FROM entity AS v JOIN entity AS e ON e.id = v.canonical_id"""


class _Entity(NamedTuple):
    """What an entity as first resolved is now."""

    id: str
    name: str
    country: str | None
    named: bool


class Sources:
    """All entities as they were first resolved, with what each was merged into."""

    def __init__(self, reader: Reader) -> None:
        self._entities = {row[0]: _Entity(row[1], row[2], row[3], bool(row[4])) for row in reader.query(_ALL)}
        named = sorted({(entity.id, entity.name) for entity in self._entities.values() if entity.named})
        numbers = {id_: number for number, (id_, _) in enumerate(named)}
        #: Sources go by numbers in the order of their ids, by which pairs are counted and sorted sooner.
        self._number = {id_: numbers[entity.id] for id_, entity in self._entities.items() if entity.named}
        self._names = [name for _, name in named]
        #: What is the same of things about places that were merged; None for what is about no place.
        self._apart = {
            row[0]: (*row[1:4], self._entities[row[4]].id) if row[4] else None for row in reader.query(_APART)
        }

    def topics(self, found: Iterable[tuple[Any, ...]]) -> Iterator[list[Entry]]:
        """Yield what named sources say about one thing in one place, a list each; nothing of what is about no place.

        What states no place is together where the articles speak of one place most, and has no known period either.
        What is about places that were merged comes last: it was not sorted by what they are now.
        """
        later: dict[Any, list[Entry]] = defaultdict(list)
        named, apart = self._number, self._apart
        last: int | None = None
        said: list[Entry] = []
        for topic, source, period, actor, least, most in found:
            if topic != last:  # `groupby` takes longer for things of three readings
                if said:
                    yield said
                last, said = topic, []
                into = said
                thing, placed = divmod(topic, 2)
                if thing in apart:
                    into = later[apart[thing], placed] if apart[thing] else []
            if source in named:
                into.append((named[source], period, actor and self._actor(actor), least, most))
        yield said
        yield from later.values()

    def name(self, source: int) -> str:
        """Return the name of the source of a number."""
        return self._names[source]

    def _actor(self, subject: str) -> str:
        """Return whose side an actor is on: its country's, or its own."""
        entity = self._entities[subject]
        return entity.country or entity.id
