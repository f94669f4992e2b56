"""What is known of names: read from the database in batches, kept in memory up to a bound, then begun anew."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from factdb.resolve.keys import alias_key
from factdb.resolve.resolution import Known, NewEntity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factdb.lexicon import Lexicon

#: Entities and names remembered before the cache is emptied: about 50 MB.
_BOUND = 50_000
#: Values in one query.
_MANY = 500

_LISTED = """SELECT a.key, a.entity_id, e.kind, a.name, e.country, a.origin FROM alias AS a
    JOIN entity AS e ON e.id = a.entity_id WHERE a.origin <> 'article' AND a.key IN ({marks})"""
_BLOCKS = """SELECT a.block, a.entity_id, e.kind, a.name, e.country, a.origin FROM alias AS a
    JOIN entity AS e ON e.id = a.entity_id WHERE a.block IN ({marks})"""
_BODIES = """SELECT a.key, a.entity_id, e.kind, a.name, e.country, a.origin FROM alias AS a
    JOIN entity AS e ON e.id = a.entity_id WHERE e.kind = 'institution' AND e.scope IS NULL AND a.key IN ({marks})"""
_VILLAGES = """SELECT a.key, a.entity_id, e.kind, a.name, e.country, a.origin FROM alias AS a
    JOIN entity AS e ON e.id = a.entity_id WHERE e.kind = 'place' AND e.scope IS NULL AND e.geonames IS NULL
        AND e.lat IS NULL AND e.country IS NOT NULL AND a.key IN ({marks})"""


class NameCache:
    """Names by key and people by block, as far as they were looked up; names met since are added."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._listed: dict[str, list[Known]] = {}
        self._people: defaultdict[str, list[Known]] = defaultdict(list)
        self._blocks: set[str] = set()
        #: Bodies with a name of their own by its key: of single words in the database, of any met in this run.
        self._bodies: defaultdict[str, set[str]] = defaultdict(set)
        #: Places that no gazetteer knows, of a known country, by the keys of their names.
        self._villages: defaultdict[str, set[str]] = defaultdict(set)
        self._entities: dict[str, NewEntity | None] = {}
        self._names: set[tuple[str, str]] = set()
        #: By block, who of it fits a name and country, as the block stands now.
        self._fitting: defaultdict[str, dict[tuple[str, str | None], tuple[Known, float] | None]] = defaultdict(dict)
        #: Names as articles give them that were asked for.
        self._asked: set[tuple[str, str, str | None]] = set()
        #: Names that mean one entity wherever they stand, with the rule that says so.
        self.settled: dict[tuple[Any, ...], tuple[str, str]] = {}
        #: Countries that became known of people who were met without one, still to be stored.
        self._learnt: dict[str, str] = {}
        #: The countries of people, as far as they are known.
        self._countries: dict[str, str] = {}

    def limit(self) -> None:
        """Begin anew if too much is remembered."""
        if len(self._names) + len(self._entities) + len(self.settled) + len(self._asked) > _BOUND:
            self.clear()

    def unasked(self, names: set[tuple[str, str, str | None]]) -> set[tuple[str, str, str | None]]:
        """Return those names, with kind and country, that this is asked of for the first time."""
        new = names - self._asked
        self._asked |= new
        return new

    def load(self, cursor: Any, wanted: set[tuple[str, str | None]], *, postgres: bool) -> None:
        """Look up the names, a person's with its block, that have not been looked up yet."""
        keys = {alias_key(name, self._lexicon) for name, _ in wanted} - self._listed.keys()
        self._listed |= {key: [] for key in keys}
        for key, *known in _query(cursor, _LISTED, sorted(keys), postgres=postgres):
            self._listed[key].append(_known(known))
        bare = {
            alias_key(name, self._lexicon)
            for name, block in wanted
            if " " not in name and (block is not None or name.isupper())
        } & keys
        for key, entity, *_ in _query(cursor, _BODIES, sorted(bare), postgres=postgres):
            self._bodies[key].add(entity)
        for key, entity, *_ in _query(cursor, _VILLAGES, sorted(keys), postgres=postgres):
            self._villages[key].add(entity)
        blocks = {block for _, block in wanted if block is not None} - self._blocks
        self._blocks |= blocks
        for block, *known in _query(cursor, _BLOCKS, sorted(blocks), postgres=postgres):
            self._add(block, _known(known))
            self._names.add((known[0], known[2]))

    def _add(self, block: str, known: Known) -> None:
        if known.country:
            self._countries[known.entity] = known.country
        self._people[block].append(known)
        self._fitting.pop(block, None)

    def listed(self, key: str) -> list[Known]:
        """Return the entities that an authority file or an editor gave this name."""
        return self._listed.get(key, [])

    def bodies(self, key: str) -> set[str]:
        """Return the bodies of that very name, which is a name of their own."""
        return self._bodies.get(key, set())

    def villages(self, key: str) -> set[str]:
        """Return the places of that very name that no gazetteer knows and that some article has put in a country."""
        return self._villages.get(key, set())

    def people(self, block: str) -> list[Known]:
        """Return the known people of a block, by each of their names."""
        return self._people.get(block, [])

    def fitting(self, block: str) -> dict[tuple[str, str | None], tuple[Known, float] | None]:
        """Return who of a block fits a name and country, where that was asked since the block last changed."""
        return self._fitting[block]

    def country(self, entity: str) -> str | None:
        """Return the country of an entity that was met in this run."""
        held = self._entities.get(entity)
        return self._countries.get(entity) or (held.country if held else None)

    def learn(self, entity: str, country: str, block: str) -> None:
        """Remember the country of a person who was met without one."""
        self._learnt[entity] = self._countries[entity] = country
        self._people[block] = [
            replace(known, country=country) if known.entity == entity else known for known in self._people[block]
        ]
        self._fitting.pop(block, None)

    def learnt(self) -> dict[str, str]:
        """Return the countries to be stored, once."""
        found, self._learnt = self._learnt, {}
        return found

    def meet(self, entity: NewEntity) -> bool:
        """Remember an entity; return False if it was met before."""
        if entity.id in self._entities:
            return False
        self._entities[entity.id] = entity
        return True

    def meet_name(self, entity: str, name: str, block: str | None) -> bool:
        """Remember a name of an entity; return False if it was met before."""
        if (entity, name) in self._names:
            return False
        self._names.add((entity, name))
        held = self._entities.get(entity)
        if held and held.kind == "institution" and held.scope is None:
            self._bodies[alias_key(name, self._lexicon)].add(entity)
        if held and held.kind == "place" and held.scope is None and held.country and held.lat is None:
            self._villages[alias_key(name, self._lexicon)].add(entity)
        if block is not None:
            self._add(block, Known(entity, "person", name, self.country(entity), "article"))
        return True

    def clear(self) -> None:
        """Forget everything."""
        self._learnt.clear()
        self._countries.clear()
        names = (self._listed, self._names, self._asked, self.settled)
        for held in (*names, self._people, self._blocks, self._fitting, self._bodies, self._villages, self._entities):
            held.clear()


def _known(row: Sequence[Any]) -> Known:
    entity, kind, name, country, origin = row
    return Known(entity, kind, name, country, origin)


def _query(cursor: Any, sql: str, values: list[str], *, postgres: bool) -> Iterable[tuple[Any, ...]]:
    for start in range(0, len(values), _MANY):
        chunk = values[start : start + _MANY]
        marks = ", ".join(["%s" if postgres else "?"] * len(chunk))
        cursor.execute(sql.format(marks=marks), chunk)
        yield from cursor.fetchall()
