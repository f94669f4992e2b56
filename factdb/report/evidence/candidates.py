"""Candidates: which topics of a large database can hold a conflict, and how bad a one at most, without opening them.

One pass over the readings, grouped by scope in the database, gives each topic the lowest upper and the highest lower
end of what is asserted. Topics are then opened in the order of what they can hold, only their outermost readings are
compared, and the search ends when nothing that is left can be worse than what was found. Memory is in proportion to
the number of topics, not of claims.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from heapq import nsmallest
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from factdb.compare.scope import UNKNOWN_EVENT
from factdb.report.evidence.context import named_places
from factdb.report.evidence.load import conditions
from factdb.report.evidence.topics import topic_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdb.report.evidence.entities import Entities
    from factdb.report.evidence.load import Wanted
    from factdb.store.read import Reader

_SCOPES = (Path(__file__).parent / "scopes.sql").read_text(encoding="utf-8")
_OUTERMOST = (Path(__file__).parent / "outermost.sql").read_text(encoding="utf-8")
_INFINITE = float("inf")
#: So many readings of a topic are opened from below, and so many from above.
MOST = 60
_CHUNK = 400


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


@dataclass(slots=True)
class Candidate:
    """A topic with what it can hold: `certain` is the widest ratio within one known scope, `open` that of any two."""

    predicate: str
    base_unit: str
    area: str | None
    readings: int = 0
    certain: float = 0.0
    open: float = 0.0
    denied: bool = False
    #: The ends of what is said of each place; under None of what states no place.
    ends: dict[str | None, list[Ends]] = field(default_factory=dict)
    articles: set[str] = field(default_factory=set)

    @property
    def id(self) -> str:
        """The id of the topic."""
        return topic_id(self.predicate, self.base_unit, self.area)

    @property
    def unknown(self) -> bool:
        """Whether it is not known what happened."""
        return self.predicate.startswith(UNKNOWN_EVENT)

    @property
    def bound(self) -> tuple[int, bool, float]:
        """The worst rank that a pair of the topic can have."""
        if self.certain:
            return 0, self.unknown, -self.certain
        return (1, self.unknown, -self.open) if self.open else (2, self.unknown, -1.0)

    @property
    def widest(self) -> tuple[bool, float]:
        """The widest ratio of any two readings, as a rank: what is not known to have happened comes last."""
        return self.unknown, -self.open

    def add(self, row: tuple[Any, ...]) -> None:
        """Add the readings of one place, or of one article that states none."""
        place, article, certain, count, *ends, denied = row
        self.readings += count
        self.denied |= bool(denied)
        self.certain = max(self.certain, certain)
        self.ends.setdefault(place, []).append(Ends(*ends))
        if place is None:
            self.articles.add(article)

    def close(self, entities: Entities) -> None:
        """Work out the widest ratio of two readings that may share their place: one within the other, or unstated."""
        joint = {place: _joint(ends) for place, ends in self.ends.items()}
        for place, ends in joint.items():
            around = (*entities.within(place), None) if place else ()
            for other in (ends, *(joint[up] for up in around if up in joint)):
                self.open = max(self.open, ends.ratio(other), other.ratio(ends))


def _joint(ends: list[Ends]) -> Ends:
    """Return the ends of all together."""
    if len(ends) == 1:
        return ends[0]
    least, most, least_stated, most_stated = zip(*ends, strict=True)
    return Ends(min(least), max(most), min(least_stated), max(most_stated))


def candidates(reader: Reader, wanted: Wanted, entities: Entities) -> list[Candidate]:
    """Return the topics with readings that do not meet or are denied, those that can hold the worst conflicts first."""
    found = gathered(reader, wanted, entities)
    for candidate in found:
        candidate.close(entities)
    odd = (each for each in found if each.certain or each.open or each.denied)
    return sorted(odd, key=lambda each: (each.bound, each.predicate, each.area or ""))


def gathered(reader: Reader, wanted: Wanted, entities: Entities) -> list[Candidate]:
    """Return every topic of what is wanted, unopened, in no order."""
    found: dict[tuple[str, str, str | None], Candidate] = {}
    nameless: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for where in conditions(reader, wanted):
        for row in reader.query(_SCOPES.replace("/* filters */", " ".join(where.parts)), where.params):
            if row[2] is None:
                nameless[row[3]].append(row)
            else:
                _add(found, entities.area(row[2]), row)
    for article, area in _areas(reader, entities, sorted(nameless)):
        for row in nameless[article]:
            _add(found, area, row)
    return list(found.values())


def _add(found: dict[tuple[str, str, str | None], Candidate], area: str | None, row: tuple[Any, ...]) -> None:
    key = (row[0], row[1], area)
    found.setdefault(key, Candidate(*key)).add(row[2:])


def _areas(reader: Reader, entities: Entities, articles: list[str]) -> Iterator[tuple[str, str | None]]:
    """Yield each article with the area that it speaks of most."""
    named = named_places(reader, articles)
    return ((article, entities.area(next(iter(named.get(article, ())), None))) for article in articles)


def outermost(reader: Reader, candidate: Candidate, up_to: int = 0) -> list[str]:
    """Return the ids of the claims of a topic that lie furthest out, at most `MOST` on either side, and of denials.

    All of them where the topic has no more than `up_to`.
    """
    rows = [row for part in _parts(candidate) for row in _readings(reader, candidate, *part)]
    if len(rows) <= up_to:
        return [str(row[0]) for row in rows]
    lowest = nsmallest(MOST, rows, key=lambda row: (_INFINITE if row[2] is None else row[2], row[0]))
    highest = nsmallest(MOST, rows, key=lambda row: (_INFINITE if row[1] is None else -row[1], row[0]))
    denials = (row for row in rows if row[3] == "-")
    return list(dict.fromkeys(str(row[0]) for row in (*lowest, *highest, *islice(denials, MOST))))


def _readings(reader: Reader, candidate: Candidate, condition: str, ids: list[str]) -> Iterator[tuple[Any, ...]]:
    named = {f"id_{index}": value for index, value in enumerate(ids)}
    sql = _OUTERMOST.replace("/* filters */", condition.format(", ".join(f":{name}" for name in named)))
    return iter(reader.query(sql, {"predicate": candidate.predicate, "base_unit": candidate.base_unit, **named}))


def _parts(candidate: Candidate) -> Iterator[tuple[str, list[str]]]:
    """Yield the conditions that together choose the topic's readings, each with its ids."""
    for condition, ids in ((_PLACED, candidate.ends), (_UNPLACED, candidate.articles)):
        listed = sorted(each for each in ids if each)
        yield from ((condition, listed[at : at + _CHUNK]) for at in range(0, len(listed), _CHUNK))


_PLACED = "AND k.place_id IN (SELECT id FROM entity WHERE canonical_id IN ({0}))"
_UNPLACED = "AND k.place_id IS NULL AND r.article_id IN ({0})"
