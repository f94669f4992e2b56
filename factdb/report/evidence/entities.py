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
_PLACES = "SELECT id, canonical_id FROM entity WHERE kind = 'place'"
_MERGED = "SELECT id, canonical_id FROM entity WHERE id <> canonical_id"
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

    @cached_property
    def _places(self) -> dict[str, str]:
        """All places as first resolved, with the canonical one of each."""
        return {row[0]: row[1] for row in self._reader.query(_PLACES)}

    @cached_property
    def merged(self) -> dict[str, str]:
        """What was merged, with what into."""
        return {row[0]: row[1] for row in self._reader.query(_MERGED)}

    @cached_property
    def _areas(self) -> dict[str, str | None]:
        return {place: self.area(canonical) for place, canonical in self._places.items()}

    @property
    def places(self) -> frozenset[str]:
        """The canonical places."""
        return frozenset(self._places.values())

    @cached_property
    def merged_places(self) -> bool:
        """Whether any places were merged."""
        return bool(self.merged_into)

    @cached_property
    def merged_into(self) -> frozenset[str]:
        """The places that others were merged into."""
        return frozenset(canonical for place, canonical in self._places.items() if place != canonical)

    def canonical_place(self, place: str) -> str:
        """Return what a place was merged into, itself if it was not."""
        return self._places.get(place, place)

    def area_of_any(self, place: str) -> str | None:
        """Return the area of a place as first resolved; None for '', no place."""
        return self._areas.get(place)

    def places_of(self, area: str | None) -> list[str]:
        """Return the places in an area, as first resolved; of no area ''."""
        return [place for place, held in self._areas.items() if held == area] if area else [""]

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
