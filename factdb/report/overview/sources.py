"""Rows of the table reading_row as sweeps take them: entities made canonical, unnamed sources left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factdb.compare.sweep import Row
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
        self._merged = {place for place, count in spellings.items() if count > 1}

    def rows(self, found: Iterable[tuple[Any, ...]]) -> Iterator[Row]:
        """Yield the rows of named sources, those about one thing in one place together.

        What states no place is together where the articles speak of one place most, and has no known period either.
        What is about places that were merged comes last: it was not sorted by what they are now.
        """
        later: dict[Any, list[Row]] = defaultdict(list)
        entities, thing, key, several = self._entities, None, None, False
        for row in found:
            if row[:5] != thing:  # one key for all its rows, so that telling topics apart costs next to nothing
                thing = predicate, unit, about, placed, kind = row[:5]
                place = entities[about].id
                key, several = (predicate, unit, kind, place, bool(placed)), place in self._merged
            who, start, end = entities[row[12]], row[9], row[10]
            if not who.named:
                continue
            period = (start, end) if placed and start and end else None
            made = (key, row[5], row[6], row[7], row[8], period, who.id, row[11] and self._actor(row[11]))
            if several:
                later[key].append(made)
            else:
                yield made
        for rows in later.values():
            yield from rows

    def names(self, ids: Iterable[str]) -> dict[str, str]:
        """Return the names of canonical entities."""
        return {id_: self._entities[id_].name for id_ in ids}

    def _actor(self, subject: str) -> str:
        """Return whose side an actor is on: its country's, or its own."""
        entity = self._entities[subject]
        return entity.country or entity.id
