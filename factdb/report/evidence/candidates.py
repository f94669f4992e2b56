"""Candidates: which topics of a large database can hold a conflict, and how bad a one at most, without opening them.

Two passes over the readings, grouped in the database. The first finds what cannot both hold: two numbers that do not
meet, of one thing in one known place and period. The second, run only if the first has not found enough, finds the ends
of what is asserted of every place, for what may or may not be about the same. Topics are then opened in the order of
what they can hold, only their outermost readings are compared, and the search ends when nothing that is left can be
worse than what was found (`opening`). Memory is in proportion to the number of topics and places, not of claims.
"""

from __future__ import annotations

import math
from bisect import insort
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factdb.compare.scope import UNKNOWN_EVENT
from factdb.report.evidence.load import OF_PREDICATES, narrowed
from factdb.report.evidence.topics import HARDLY, topic_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdb.report.evidence.entities import Entities
    from factdb.report.evidence.load import Wanted
    from factdb.report.evidence.topics import Rank
    from factdb.store.read import Reader, Rows

_FOLDER = Path(__file__).parent
_INFINITE = float("inf")
#: So many scopes of a topic are remembered in which numbers do not meet.
_SCOPES = 5

#: A topic before its id is known: the predicate's and the area's ids, and the unit.
Key = tuple[str, str, str | None]


class Ends(NamedTuple):
    """The lowest upper and the highest lower end of some readings: with rounding allowed for, and as stated."""

    least: float = _INFINITE
    most: float = -_INFINITE
    least_stated: float = _INFINITE
    most_stated: float = -_INFINITE

    def ratio(self, other: Ends) -> float:
        """How many times a high end of the other is a low end of this at most: 0 if they may meet."""
        if self.least >= other.most:
            return 0.0
        return other.most_stated / self.least_stated if self.least_stated > 0 else _INFINITE

    def joined(self, other: Ends) -> Ends:
        """Return the ends of both together."""
        pairs = zip(self, other, (min, max, min, max), strict=True)
        return Ends(*(pick(one, two) for one, two, pick in pairs))


class Scope(NamedTuple):
    """One thing in one known place and period, whose numbers do not meet: they are so many times apart at most."""

    times: float
    place: str
    kind: str
    period: tuple[str, str]


@dataclass(slots=True)
class Candidate:
    """A topic with what it can hold: `open` is the widest ratio of any two numbers."""

    predicate: str
    predicate_id: str
    base_unit: str
    area: str | None
    readings: int = 0
    #: Where numbers of one known scope do not meet, the widest apart first, of many the widest alone.
    scopes: list[Scope] = field(default_factory=list)
    open: float = 0.0
    denied: bool = False
    #: The ends of what is said of each place; under None of what states no place.
    ends: dict[str | None, Ends] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The id of the topic."""
        return topic_id(self.predicate, self.base_unit, self.area)

    @property
    def unknown(self) -> bool:
        """Whether it is not known what happened."""
        return self.predicate.startswith(UNKNOWN_EVENT)

    @property
    def bound(self) -> Rank:
        """The worst rank that a pair of the topic can have."""
        if self.scopes:
            return 0, False, self.unknown, False, -self.scopes[0].times
        return (1, False, self.unknown, False, -1.0) if self.denied else (2, *self.widest)

    @property
    def widest(self) -> tuple[bool, bool, bool, float]:
        """The worst rank of any two readings of one verdict: what is not known to have happened comes last."""
        return False, self.unknown, False, -(self.open if math.isinf(self.open) else min(self.open, HARDLY))

    def hold(self, scope: Scope) -> None:
        """Remember a scope whose numbers do not meet, if it is among the widest apart."""
        insort(self.scopes, scope, key=_narrowness)
        del self.scopes[_SCOPES:]

    def close(self, entities: Entities) -> None:
        """Work out the widest ratio of two readings that may share their place: one within the other, or unstated."""
        for place, ends in self.ends.items():
            around = (*entities.within(place), None) if place else ()
            for other in (ends, *(self.ends[up] for up in around if up in self.ends)):
                self.open = max(self.open, ends.ratio(other), other.ratio(ends))


class Scan:
    """The passes over the readings that are wanted, folded into topics."""

    def __init__(self, reader: Reader, wanted: Wanted, entities: Entities) -> None:
        self.reader = reader
        self.entities = entities
        self.where = narrowed(reader, wanted)
        self._keys = {row[0]: row[1] for row in reader.query("SELECT id, key FROM predicate")}

    def counted(self) -> list[Candidate]:
        """Return every topic with the number of its readings, in no order."""
        found: dict[Key, Candidate] = {}
        for predicate, unit, place, count in self._rows("counts"):
            self._topic(found, predicate, unit, place).readings += count
        return list(found.values())

    def certain(self) -> list[Candidate]:
        """Return the topics with numbers of one known scope that do not meet, the widest apart first."""
        found: dict[Key, Candidate] = {}
        merged = self.entities.merged_places
        for rows in (self._rows("certain"), self._rows("merged") if merged else ()):
            for predicate, unit, place, kind, start, end, times in rows:
                scope = Scope(times, self.entities.canonical_place(place), kind, (start, end))
                self._topic(found, predicate, unit, place).hold(scope)
        return _ordered(found)

    def possible(self, *, unknown: bool = False) -> list[Candidate]:
        """Return the topics with numbers that need not be of one scope and do not meet, or are denied, likewise.

        With `unknown` only those of which it is not known what happened.
        """
        found: dict[Key, Candidate] = {}
        chosen = [f"'{id_}'" for id_, key in self._keys.items() if key.startswith(UNKNOWN_EVENT)]
        more = OF_PREDICATES.format(f"({', '.join(chosen) or 'NULL'})") if unknown else ""
        for predicate, unit, place, placed, *ends, denied in self._rows("ends", more=more):
            topic = self._topic(found, predicate, unit, place)
            topic.denied |= bool(denied)
            at, held = self.entities.canonical_place(place) if placed else None, Ends(*ends)
            topic.ends[at] = topic.ends[at].joined(held) if at in topic.ends else held
        for topic in found.values():
            topic.close(self.entities)
        return _ordered({key: topic for key, topic in found.items() if topic.open or topic.denied})

    def _topic(self, found: dict[Key, Candidate], predicate: str, unit: str, place: str) -> Candidate:
        key = (predicate, unit, self.entities.area_of_any(place))
        if key not in found:
            found[key] = Candidate(self._keys[predicate], *key)
        return found[key]

    def _rows(self, name: str, more: str = "") -> Rows:
        sql = sql_of(name).replace("/* filters */", " ".join((*self.where.parts, more)))
        return self.reader.query(sql, self.where.params)


def candidates(reader: Reader, wanted: Wanted, entities: Entities) -> Iterator[Candidate]:
    """Yield the topics that can hold a conflict, once each, those that can hold the worst first."""
    scan = Scan(reader, wanted, entities)
    certain = scan.certain()
    yield from certain
    seen = {candidate.id for candidate in certain}
    yield from (candidate for candidate in scan.possible() if candidate.id not in seen)


def _ordered(found: dict[Key, Candidate]) -> list[Candidate]:
    return sorted(found.values(), key=lambda each: (each.bound, each.predicate, each.base_unit, each.area or ""))


def sql_of(name: str) -> str:
    """Return the SQL of one of the passes, or of what opens a topic."""
    return (_FOLDER / f"{name}.sql").read_text(encoding="utf-8")


def _narrowness(scope: Scope) -> float:
    return -scope.times
