"""Entities as comparisons need them: country, kind, and what each lies in or belongs to; read once each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from factdb.compare.readings import Place, Subject

if TYPE_CHECKING:
    from factdb.store.read import Reader

_ALL = """SELECT e.id, e.name, e.kind, e.country, p.canonical_id, e.geonames IS NOT NULL OR e.lat IS NOT NULL
    FROM entity AS e LEFT JOIN entity AS p ON p.id = e.parent_id
    WHERE e.canonical_id = e.id AND (e.kind IN ('place', 'institution') OR e.country IS NOT NULL)"""
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Entity:
    """One canonical entity; `parent` is the id of what holds it."""

    name: str
    kind: str
    country: str | None
    parent: str | None
    mapped: bool


class Entities:
    """All entities that can hold another one or have a country, by id."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    @cached_property
    def _rows(self) -> dict[str, Entity]:
        return {row[0]: Entity(row[1], row[2], row[3], row[4], bool(row[5])) for row in self._reader.query(_ALL)}

    def within(self, entity: str) -> tuple[str, ...]:
        """Return what an entity lies in or belongs to, nearest first."""
        found: list[str] = []
        row = self._rows.get(entity)
        while row and row.parent and row.parent not in found and len(found) < _DEEPEST:
            found.append(row.parent)
            row = self._rows.get(row.parent)
        return tuple(found)

    def place(self, entity: str | None) -> Place | None:
        """Return the place of an id; it is located if it, or what holds it, is on the map."""
        if entity is None:
            return None
        row = self._rows.get(entity)
        mapped, country = (row.mapped, row.country) if row else (False, None)
        return Place(entity, self.within(entity), mapped, country)

    def subject(self, entity: str | None) -> Subject | None:
        """Return the actor of an id."""
        if entity is None:
            return None
        row = self._rows.get(entity)
        if row is None:
            return Subject(entity)
        return Subject(entity, self.within(entity), row.country, institution=row.kind == "institution")

    def area(self, place: str | None) -> str | None:
        """Return the widest place that holds a place: its country where that is known."""
        return (self.within(place) or (place,))[-1] if place else None

    def name(self, entity: str | None) -> str | None:
        """Return an entity's name; None for one that is not held here."""
        row = self._rows.get(entity) if entity else None
        return row.name if row else None
