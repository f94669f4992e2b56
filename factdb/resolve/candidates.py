"""Who may be the same and isn't linked: pairs within a block, scored; never all pairs."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from factdb.resolve.decide import SUGGEST
from factdb.resolve.people import person_name, score_people
from factdb.resolve.places import one_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factdb.lexicon import Lexicon
    from factdb.store.read import Reader

#: A block of more names than this is too common a surname: its names are compared only under one first letter.
_CROWD = 60

_NAMES = """SELECT al.block, al.name, e.canonical_id, c.name, c.country FROM alias AS al
    JOIN entity AS e ON e.id = al.entity_id JOIN entity AS c ON c.id = e.canonical_id
    WHERE al.block IS NOT NULL AND e.kind = 'person' AND c.scope IS NULL ORDER BY al.block, e.canonical_id, al.name"""
_TOWNS = """SELECT substr(al.key, 1, 4), al.name, e.canonical_id, c.name, c.country FROM alias AS al
    JOIN entity AS e ON e.id = al.entity_id JOIN entity AS c ON c.id = e.canonical_id
    WHERE e.kind = 'place' AND c.geonames IS NULL AND c.lat IS NULL AND c.scope IS NULL
    ORDER BY substr(al.key, 1, 4), e.canonical_id, al.name"""
_JUDGED = "SELECT left_id, right_id FROM resolution WHERE undone_at IS NULL"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two entities that may be one."""

    left: str
    right: str
    left_name: str
    right_name: str
    kind: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class _Named:
    spelling: str
    entity: str
    name: str
    country: str | None


def candidates(reader: Reader, lexicon: Lexicon, kinds: Iterable[str] = ("person", "place")) -> list[Candidate]:
    """Return the pairs worth a person's look, best first, without those that somebody has judged."""
    judged = {tuple(row) for row in reader.query(_JUDGED)}
    best: dict[tuple[str, str], Candidate] = {}
    for kind in kinds:
        for block in _blocks(reader, _NAMES if kind == "person" else _TOWNS):
            for found in _pairs(block, kind, lexicon):
                pair = (found.left, found.right)
                if pair not in judged and (pair not in best or best[pair].score < found.score):
                    best[pair] = found
    return sorted(best.values(), key=lambda it: (-it.score, it.left_name, it.right_name, it.left))


def _blocks(reader: Reader, sql: str) -> Iterator[list[_Named]]:
    blocks: defaultdict[str, list[_Named]] = defaultdict(list)
    for block, *named in reader.query(sql):
        blocks[block].append(_Named(*named))
    yield from blocks.values()


def _pairs(block: list[_Named], kind: str, lexicon: Lexicon) -> Iterator[Candidate]:
    for part in [block] if len(block) <= _CROWD else _smaller(block, lexicon):
        for one, other in combinations(part[: _CROWD * 4], 2):
            if one.entity == other.entity or (one.country and other.country and one.country != other.country):
                continue
            score, reason = (score_people if kind == "person" else one_place)(one.spelling, other.spelling, lexicon)
            if score >= SUGGEST:
                left, right = sorted((one, other), key=lambda named: named.entity)
                yield Candidate(left.entity, right.entity, left.name, right.name, kind, score, reason)


def _smaller(block: list[_Named], lexicon: Lexicon) -> Iterator[list[_Named]]:
    """Yield the names of a crowded block by the first letter of the given name."""
    parts: defaultdict[str, list[_Named]] = defaultdict(list)
    for named in block:
        given = person_name(named.spelling, lexicon).given
        parts[given[0][:1] if given else ""].append(named)
    yield from parts.values()
