"""The place that an editor states: one of the database, else of the gazetteer, else a new one within a known place.

A name is written alone ("Hunan") or with what it lies in ("Springfield, Ohio"; "Mill Lane, Torsk"). What neither the
database nor the gazetteer has can be stated in the second way only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factdb.errors import FactdbError
from factdb.lexicon import Lexicon
from factdb.lexicon.gazetteer import find, gazetteer
from factdb.model.ids import entity_id
from factdb.report.listings import lookup
from factdb.resolve.identify import chain
from factdb.resolve.keys import alias_key, slug
from factdb.resolve.resolution import NewEntity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.lexicon.gazetteer import Place
    from factdb.store.read import Reader

_CANONICAL = "SELECT canonical_id FROM entity WHERE id = :id"
_COUNTRY = "SELECT country FROM entity WHERE id = :id"
#: In which order a name says what another place lies in.
_WIDEST = ("country", "admin1", "polity", "region", "city")
_HELD = "SELECT 1 FROM containment WHERE id = :id AND within_id = :within"
_HOLDER = "SELECT w.name FROM entity AS e JOIN entity AS w ON w.id = e.parent_id WHERE e.id = :id"
_TOLD = 6


class ManyPlacesError(FactdbError):
    """A name that several places have."""

    def __init__(self, name: str, told: Sequence[str]) -> None:
        super().__init__(f"more than one place is called “{name}”: give one of {'; '.join(told)}")


class UnknownPlaceError(FactdbError):
    """A name that neither the database nor the gazetteer has."""

    def __init__(self, name: str) -> None:
        way = f'say what it lies in, as in --place "{name}, COUNTRY", and it will be noted as a place of its own'
        super().__init__(f"no place “{name}” in this database or the gazetteer: {way}")


class StatedPlace(NamedTuple):
    """A place by its id, and what has to be stored before it can be referred to, itself first."""

    id: str
    new: tuple[NewEntity, ...] = ()


def stated_place(reader: Reader, name: str) -> StatedPlace:
    """Return the place of this name or id; raises ManyPlacesError or UnknownPlaceError where it is not one place."""
    inner, comma, outer = (part.strip() for part in name.rpartition(","))
    known = _in_database(reader, name) or _of_gazetteer(name, find(name))
    if known is None and comma and inner:
        known = _within(reader, inner, outer)
    if known is None:
        raise UnknownPlaceError(name)
    return known


def _in_database(reader: Reader, name: str, within: str = "") -> StatedPlace | None:
    """Return the place of the database that is called so, of those that lie in another, if it is given."""
    found = _called(reader, name)
    if within:
        holders = _called(reader, within)
        found = [each for each in found if any(reader.one(_HELD, {"id": each, "within": up}) for up in holders)]
    if len(found) > 1:
        raise ManyPlacesError(name, [f"{each} ({_holder(reader, each)})" for each in found[:_TOLD]])
    return StatedPlace(found[0]) if found else None


def _called(reader: Reader, name: str) -> list[str]:
    ids = lookup.places_called(reader, name)
    return sorted({str(row[0]) for each in ids for row in reader.query(_CANONICAL, {"id": each})})


def _of_gazetteer(name: str, places: Sequence[Place]) -> StatedPlace | None:
    """Return the one place that is called exactly so, or that is the only one that may be meant."""
    exact = [place for place in places if place.name.casefold() == name.casefold()] or places
    if len(exact) > 1:
        raise ManyPlacesError(name, [f"“{_full(place)}”" for place in exact[:_TOLD]])
    return _stated(exact[0]) if exact else None


def _within(reader: Reader, inner: str, outer: str) -> StatedPlace:
    """Return the place that lies in another: of the database, of the gazetteer, or a new one."""
    if known := _in_database(reader, inner, outer):
        return known
    holders = sorted(find(outer), key=lambda place: _WIDEST.index(place.kind))
    for holder in holders:
        held = [place for place in find(inner) if holder.number in (each.number for each in _parents(place))]
        nearest = [place for place in held if _parents(place)[0].number == holder.number] or held
        if nearest:
            return _of_gazetteer(inner, nearest) or _stated(nearest[0])
    above = _in_database(reader, outer) or (_stated(holders[0]) if holders else None)
    if above is None:
        raise UnknownPlaceError(outer)
    return _noted(reader, inner, above)


def _noted(reader: Reader, name: str, above: StatedPlace) -> StatedPlace:
    """Return a place that nobody knows, within one that is known; the same name in it is the same place."""
    row = reader.one(_COUNTRY, {"id": above.id})
    country = above.new[0].country if above.new else (str(row[0]) if row and row[0] else None)
    own = entity_id("place", "", f"{above.id}/{alias_key(name, Lexicon())}")
    return StatedPlace(own, (NewEntity(own, "place", name, slug(name), None, above.id, country), *above.new))


def _stated(place: Place) -> StatedPlace:
    line = chain(place)
    return StatedPlace(line[0].id, line)


def _parents(place: Place) -> Sequence[Place]:
    return gazetteer().parents(place)


def _full(place: Place) -> str:
    """Return a place's name as an address is written: without the regions that are no division."""
    return ", ".join(each.name for each in (place, *(up for up in _parents(place) if up.kind != "region")))


def _holder(reader: Reader, id_: str) -> str:
    row = reader.one(_HOLDER, {"id": id_})
    return f"in {row[0]}" if row else "nothing holds it"
