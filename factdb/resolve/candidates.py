"""Who may be the same and isn't linked: pairs within a block, scored; never all pairs."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from factdb.resolve.decide import BEGINS, SUGGEST
from factdb.resolve.hints import by_initials, by_kind, by_name, by_office, by_surname, by_words
from factdb.resolve.people import PRIVATE, begins, person_name, score_people
from factdb.resolve.places import one_place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from factdb.lexicon import Lexicon
    from factdb.resolve.hints import Hint
    from factdb.store.read import Reader

#: What candidates are looked for.
KINDS = ("person", "institution", "place")
#: A block of more names than this is too common a surname: its names are compared only under one first letter.
_CROWD = 60

#: What else than alike names makes a pair, by kind.
_HINTS: dict[str, tuple[Callable[[Reader, Lexicon], Iterator[Hint]], ...]] = {
    "person": (by_office, by_surname),
    "institution": (by_name, by_kind, by_initials, by_words),
    "place": (),
}
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


def candidates(reader: Reader, lexicon: Lexicon, kinds: Iterable[str] = KINDS) -> list[Candidate]:
    """Return the pairs worth a person's look, best first, without those that somebody has judged."""
    judged = {tuple(row) for row in reader.query(_JUDGED)}
    best: dict[tuple[str, str], Candidate] = {}
    for kind in kinds:
        for found in _of_kind(reader, kind, lexicon):
            pair = (found.left, found.right)
            if pair not in judged and (pair not in best or best[pair].score < found.score):
                best[pair] = found
    return sorted(best.values(), key=lambda it: (-it.score, it.left_name, it.right_name, it.left))


def _of_kind(reader: Reader, kind: str, lexicon: Lexicon) -> Iterator[Candidate]:
    if kind != "institution":
        for block in _blocks(reader, _NAMES if kind == "person" else _TOWNS):
            yield from _pairs(block, kind, lexicon)
    if kind == "person":
        for block in _beginnings(reader, lexicon):
            yield from _begun(block, lexicon)
    for rule in _HINTS[kind]:
        for it in rule(reader, lexicon):
            yield Candidate(it.left, it.right, it.left_name, it.right_name, kind, it.score, it.reason)


def _beginnings(reader: Reader, lexicon: Lexicon) -> Iterable[list[_Named]]:
    """Return the full names of people by their first two words."""
    blocks: defaultdict[tuple[str, ...], list[_Named]] = defaultdict(list)
    for _, *named in reader.query(_NAMES):
        it = person_name(named[0], lexicon)
        if it.given:
            blocks[(*it.given, it.surname)[:2]].append(_Named(*named))
    return blocks.values()


def _begun(block: list[_Named], lexicon: Lexicon) -> Iterator[Candidate]:
    for one, other in combinations(block[:_CROWD], 2):
        apart = one.country and other.country and one.country != other.country
        if one.entity == other.entity or apart:
            continue
        if begins(person_name(one.spelling, lexicon), person_name(other.spelling, lexicon)):
            yield _candidate(one, other, "person", BEGINS, "one name is the beginning of the other")


def _candidate(one: _Named, other: _Named, kind: str, score: float, reason: str) -> Candidate:
    left, right = sorted((one, other), key=lambda named: named.entity)
    return Candidate(left.entity, right.entity, left.name, right.name, kind, score, reason)


def _blocks(reader: Reader, sql: str) -> Iterator[list[_Named]]:
    """Yield the names by block: private people with those in office, whom they never meet by themselves."""
    blocks: defaultdict[str, list[_Named]] = defaultdict(list)
    for block, *named in reader.query(sql):
        blocks[block.partition(f" {PRIVATE}")[0]].append(_Named(*named))
    yield from blocks.values()


def _pairs(block: list[_Named], kind: str, lexicon: Lexicon) -> Iterator[Candidate]:
    for part in [block] if len(block) <= _CROWD else _smaller(block, lexicon):
        for one, other in combinations(part[: _CROWD * 4], 2):
            if one.entity == other.entity or (one.country and other.country and one.country != other.country):
                continue
            score, reason = (score_people if kind == "person" else one_place)(one.spelling, other.spelling, lexicon)
            if score >= SUGGEST:
                yield _candidate(one, other, kind, score, reason)


def _smaller(block: list[_Named], lexicon: Lexicon) -> Iterator[list[_Named]]:
    """Yield the names of a crowded block by the first letter of the given name."""
    parts: defaultdict[str, list[_Named]] = defaultdict(list)
    for named in block:
        given = person_name(named.spelling, lexicon).given
        parts[given[0][:1] if given else ""].append(named)
    yield from parts.values()
