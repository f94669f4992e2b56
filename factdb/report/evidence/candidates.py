"""Candidates: which topics of a large database can hold a conflict, and how bad a one at most, without opening them.

One pass over the readings, grouped by scope in the database, gives each topic the lowest upper and the highest lower
end of what is asserted. Topics are then opened in the order of what they can hold, only their outermost readings are
compared, and the search ends when nothing that is left can be worse than what was found. Memory is in proportion to
the number of topics, not of claims.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from factdb.compare.scope import UNKNOWN_EVENT
from factdb.report.evidence.context import named_places
from factdb.report.evidence.load import conditions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdb.report.evidence.entities import Entities
    from factdb.report.evidence.load import Wanted
    from factdb.store.read import Reader

_SCOPES = (Path(__file__).parent / "scopes.sql").read_text(encoding="utf-8")
_OUTERMOST = (Path(__file__).parent / "outermost.sql").read_text(encoding="utf-8")
#: Highest first, lowest first, denials first.
_ENDS = ("r.rounded_low DESC NULLS LAST", "r.rounded_high NULLS LAST", "r.polarity DESC")
_INFINITE = float("inf")
#: So many readings of a topic are opened from below, and so many from above.
MOST = 60
_ARTICLES = 400


class Ends(NamedTuple):
    """The lowest upper and the highest lower end of some readings: with rounding allowed for, and as stated."""

    least: float = _INFINITE
    most: float = -_INFINITE
    least_stated: float = _INFINITE
    most_stated: float = -_INFINITE

    def with_(self, other: Ends) -> Ends:
        """Return the ends of both together."""
        least, least_stated = min(self.least, other.least), min(self.least_stated, other.least_stated)
        return Ends(least, max(self.most, other.most), least_stated, max(self.most_stated, other.most_stated))

    @property
    def ratio(self) -> float:
        """How many times the one end is the other at most: 0 if all may meet, infinite against zero."""
        if self.least >= self.most:
            return 0.0
        return self.most_stated / self.least_stated if self.least_stated > 0 else _INFINITE


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
    ends: dict[str | None, Ends] = field(default_factory=dict)
    articles: set[str] = field(default_factory=set)

    @property
    def bound(self) -> tuple[int, bool, float]:
        """The worst rank that a pair of the topic can have."""
        unknown = self.predicate.startswith(UNKNOWN_EVENT)
        if self.certain:
            return 0, unknown, -self.certain
        return (1, unknown, -self.open) if self.open else (2, unknown, -1.0)

    def add(self, row: tuple[Any, ...]) -> None:
        """Add the readings of one scope."""
        place, article, known, count, *found, denied = row
        ends = Ends(*(end if end is not None else blank for end, blank in zip(found, Ends(), strict=True)))
        self.readings += count
        self.denied |= bool(denied)
        self.ends[place] = self.ends.get(place, Ends()).with_(ends)
        if known:
            self.certain = max(self.certain, ends.ratio)
        if place is None:
            self.articles.add(article)

    def close(self, entities: Entities) -> None:
        """Work out the widest ratio of two readings that may share their place: one within the other, or unstated."""
        nowhere = self.ends.get(None, Ends())
        for place, ends in self.ends.items():
            held = nowhere if place else Ends()
            for up in entities.within(place) if place else ():
                held = held.with_(self.ends.get(up, Ends()))
            self.open = max(self.open, ends.ratio, *(Ends(*pair).ratio for pair in _across(ends, held)))


def _across(one: Ends, other: Ends) -> tuple[tuple[float, ...], ...]:
    """Return the ends of the one from below with those of the other from above, and the other way round."""
    return (
        (one.least, other.most, one.least_stated, other.most_stated),
        (other.least, one.most, other.least_stated, one.most_stated),
    )


def candidates(reader: Reader, wanted: Wanted, entities: Entities) -> list[Candidate]:
    """Return the topics with readings that do not meet or are denied, those that can hold the worst conflicts first."""
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
    for candidate in found.values():
        candidate.close(entities)
    odd = (each for each in found.values() if each.certain or each.open or each.denied)
    return sorted(odd, key=lambda each: (each.bound, each.predicate, each.area or ""))


def _add(found: dict[tuple[str, str, str | None], Candidate], area: str | None, row: tuple[Any, ...]) -> None:
    key = (row[0], row[1], area)
    found.setdefault(key, Candidate(*key)).add(row[2:])


def _areas(reader: Reader, entities: Entities, articles: list[str]) -> Iterator[tuple[str, str | None]]:
    """Yield each article with the area that it speaks of most."""
    named = named_places(reader, articles)
    return ((article, entities.area(next(iter(named.get(article, ())), None))) for article in articles)


def outermost(reader: Reader, candidate: Candidate) -> list[str]:
    """Return the ids of the claims of a topic that lie furthest out, at most `MOST` on either side."""
    found: dict[str, None] = {}
    for end in _ENDS if candidate.denied else _ENDS[:2]:
        for part, ids in (("place_id", candidate.ends), ("article_id", candidate.articles)):
            for some in _parts(sorted(each for each in ids if each)):
                found |= dict.fromkeys(_outermost(reader, candidate, end, part, some))
    return list(found)


def _outermost(reader: Reader, candidate: Candidate, end: str, part: str, ids: list[str]) -> Iterator[str]:
    named = {f"id_{index}": value for index, value in enumerate(ids)}
    unplaced = " AND r.place_id IS NULL" if part == "article_id" else ""
    sql = _OUTERMOST.replace("/* filters */", f"AND r.{part} IN ({', '.join(f':{name}' for name in named)}){unplaced}")
    params = {"predicate": candidate.predicate, "base_unit": candidate.base_unit, "most": MOST, **named}
    return (row[0] for row in reader.query(sql.replace("/* end */", end), params))


def _parts(ids: list[str]) -> Iterator[list[str]]:
    return (ids[start : start + _ARTICLES] for start in range(0, len(ids), _ARTICLES))
