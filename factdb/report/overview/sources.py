"""Rows of the table reading_row as sweeps take them: entities made canonical, unnamed sources left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factdb.compare.agreements import Entry
    from factdb.store.read import Reader

_ALL = """SELECT v.id, e.id, e.name, e.kind = 'place', e.country, e.scope IS NULL
    FROM entity AS v JOIN entity AS e ON e.id = v.canonical_id"""


class _Entity(NamedTuple):
    """What an entity as first resolved is now."""

    id: str
    name: str
    place: bool
    country: str | None
    named: bool


class Sources:
    """All entities as they were first resolved, with what each was merged into."""

    def __init__(self, reader: Reader) -> None:
        self._entities = {
            row[0]: _Entity(row[1], row[2], bool(row[3]), row[4], bool(row[5])) for row in reader.query(_ALL)
        }
        spellings = Counter(entity.id for entity in self._entities.values() if entity.place)
        named = sorted({(entity.id, entity.name) for entity in self._entities.values() if entity.named})
        numbers = {id_: number for number, (id_, _) in enumerate(named)}
        #: Sources go by numbers in the order of their ids, by which pairs are counted and sorted sooner.
        self._number = {id_: numbers[entity.id] for id_, entity in self._entities.items() if entity.named}
        self._names = [name for _, name in named]
        self._merged = {place for place, count in spellings.items() if count > 1}

    def topics(self, found: Iterable[tuple[Any, ...]]) -> Iterator[list[Entry]]:
        """Yield what named sources say about one thing in one place, a list each.

        What states no place is together where the articles speak of one place most, and has no known period either.
        What is about places that were merged comes last: it was not sorted by what they are now.
        """
        later: dict[Any, list[Entry]] = defaultdict(list)
        named = self._number
        thing: Any = None
        said: list[Entry] = []
        for predicate, unit, about, placed, kind, source, period, actor, least, most in found:
            if (about, placed, predicate, unit, kind) != thing:  # `groupby` takes longer for things of three readings
                if said:
                    yield said
                thing, said = (about, placed, predicate, unit, kind), []
                place = self._entities[about].id
                into = later[place, *thing[1:]] if place in self._merged else said
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
