"""Opening: which readings of a topic are loaded, and what all of them come to where these are too many.

A large topic is opened where its numbers cannot both hold, in the scopes in which they are widest apart, and at its
lowest and highest readings, which may need a scope that nobody stated. Its readings are counted without being loaded.
"""

from __future__ import annotations

from heapq import nsmallest
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from factdb.compare.clusters import pairs_apart
from factdb.compare.sweep import interval
from factdb.report.evidence.candidates import sql_of
from factdb.report.evidence.load import each_of
from factdb.report.evidence.topics import Counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdb.report.evidence.candidates import Candidate, Scope
    from factdb.report.evidence.entities import Entities
    from factdb.report.evidence.load import Wanted, Where
    from factdb.store.read import Reader

#: A topic of no more readings than this is opened in full.
_SMALL = 120
#: So many readings of a larger one are opened from below, and so many from above: fewer where a scope is known in which
#: numbers do not meet, for then only a part that exceeds its whole can be worse.
_MOST, _FEW = 60, 20
#: So many from below, and so many from above, of such a scope.
_SCOPED = 2
_INFINITE = float("inf")


class _Row(NamedTuple):
    claim: str
    low: float | None
    high: float | None
    low_open: bool
    high_open: bool
    manner: str
    place: str
    placed: bool
    kind: str
    start: str
    end: str
    origin: str
    statement: str


class Opening(NamedTuple):
    """The claims at which a topic is opened, and what all of its readings come to, if these are not all."""

    claims: list[str]
    counted: Counted | None = None


def opening(reader: Reader, entities: Entities, candidate: Candidate, wanted: Wanted, up_to: int = 0) -> Opening:
    """Return where a topic is opened: in full if it has no more readings than `up_to`, or few."""
    rows = list(_readings(reader, candidate, entities.places_of(candidate.area), each_of(reader, wanted)))
    if len(rows) <= max(up_to, _SMALL):
        return Opening([row.claim for row in rows])
    most = _FEW if candidate.scopes else _MOST
    scoped = (row for scope in candidate.scopes for row in _ends(_of(scope, rows, entities), _SCOPED))
    denials = islice((row for row in rows if row.manner == "-"), _MOST)
    chosen = dict.fromkeys(row.claim for some in (scoped, _ends(rows, most), denials) for row in some)
    return Opening(list(chosen), _counted(rows, entities))


def _of(scope: Scope, rows: Sequence[_Row], entities: Entities) -> list[_Row]:
    """Return the readings of a scope."""
    within = (scope.kind, scope.period)
    held = [row for row in rows if row.placed and (row.kind, (row.start, row.end)) == within and row.manner == "+"]
    return [row for row in held if entities.canonical_place(row.place) == scope.place]


def _ends(rows: Sequence[_Row], most: int) -> Iterator[_Row]:
    """Yield the readings that lie furthest out, so many on either side."""
    yield from nsmallest(most, rows, key=lambda row: (_INFINITE if row.high is None else row.high, row.claim))
    yield from nsmallest(most, rows, key=lambda row: (_INFINITE if row.low is None else -row.low, row.claim))


def _counted(rows: Sequence[_Row], entities: Entities) -> Counted:
    """Return what the readings come to; a statement's id begins with that of its article."""
    asserted = [interval((None, *row[1:5])) for row in rows if row.manner == "+"]
    origins = {entities.merged.get(row.origin, row.origin) for row in rows}
    articles = {row.statement.partition(".")[0] for row in rows}
    return Counted(len(rows), len(origins), len(articles), pairs_apart(asserted))


def _readings(reader: Reader, candidate: Candidate, places: list[str], where: Where) -> Iterator[_Row]:
    """Yield the readings of a topic about these places, as first resolved, under more conditions."""
    about = {"predicate": candidate.predicate_id, "base_unit": candidate.base_unit, **where.params}
    sql = sql_of("opening").replace("/* filters */", " ".join(where.parts))
    yield from map(_Row._make, reader.among(sql, places, about))
