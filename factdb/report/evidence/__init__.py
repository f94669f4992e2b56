"""Evidence: the readings of a database with the words, the speaker, the chain and the article behind each.

`compared` is the one entrance: it loads what is wanted and gives it as topics, whose groups and verdicts are worked out
only where somebody looks.
"""

from __future__ import annotations

from bisect import insort
from dataclasses import replace
from typing import TYPE_CHECKING

from factdb.compare.verdicts import Ruling, Verdict
from factdb.errors import FactdbError
from factdb.report.evidence.candidates import Candidate, candidates, outermost
from factdb.report.evidence.contested import Contest, Side, contests
from factdb.report.evidence.context import context
from factdb.report.evidence.entities import Entities
from factdb.report.evidence.load import Evidence, Wanted, load
from factdb.report.evidence.topics import ODD, Group, Pair, Rulings, Topic, topics, worst_first

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdb.store.read import Reader

__all__ = [
    "Contest",
    "Evidence",
    "Group",
    "Pair",
    "Side",
    "Topic",
    "UnknownTopicError",
    "Wanted",
    "asked",
    "claims_of",
    "compared",
    "conflicting",
    "worst",
    "worst_first",
]

_RULINGS = """SELECT claim_a, claim_b, verdict, rationale, decided_by, decided_at FROM ruling
    WHERE undone_at IS NULL AND verdict <> 'framing'"""


class UnknownTopicError(FactdbError):
    """No topic of the database has the id."""

    def __init__(self, topic: str) -> None:
        super().__init__(f"no topic {topic!r} in this database: `factdb conflicts` lists topics with their ids")


def asked(reader: Reader, wanted: Wanted, topic: str | None = None) -> tuple[list[Topic], list[Contest]]:
    """Return the topics of what is wanted, and how accounts of its event contest each other; or the one topic.

    Contested accounts are looked for if an event is asked for without a number.
    """
    if topic is not None:
        return [_one(reader, wanted, topic)], []
    of_event = any("." not in name for name in wanted.predicate)
    contested = contests(reader, Entities(reader), wanted) if of_event else []
    return compared(reader, wanted), contested


def claims_of(reader: Reader, topic: str) -> list[str]:
    """Return the ids of the claims of a topic; raises UnknownTopicError."""
    return [item.reading.claim for item in _one(reader, Wanted(), topic).items]


def _one(reader: Reader, wanted: Wanted, topic: str) -> Topic:
    found = next((each for each in compared(reader, wanted) if each.id == topic), None)
    if found is None:
        raise UnknownTopicError(topic)
    return found


def conflicting(reader: Reader, wanted: Wanted, limit: int) -> tuple[list[Topic], list[Contest]]:
    """Return the topics whose reports conflict and the contested accounts, the worst of each first."""
    return worst(reader, wanted, limit), contests(reader, Entities(reader), wanted, limit=limit)


def worst(reader: Reader, wanted: Wanted, limit: int) -> list[Topic]:
    """Return the topics with the worst conflicts; of a large topic only its outermost readings are looked at."""
    entities, found = Entities(reader), list[tuple[tuple[int, bool, float], str, Topic]]()
    decided = rulings(reader)
    for candidate in candidates(reader, wanted, entities):
        if len(found) >= limit and found[limit - 1][0] <= candidate.bound:
            break
        for topic in opened(reader, candidate, entities, decided):
            if topic.worst and topic.worst.comparison.verdict in ODD:
                insort(found, (topic.worst.rank, topic.id, topic), key=lambda held: held[:2])
    return [topic for _, _, topic in found[:limit]]


def opened(reader: Reader, candidate: Candidate, entities: Entities, decided: Rulings) -> Iterator[Topic]:
    """Yield the topic of a candidate, with its outermost readings."""
    claims = tuple(outermost(reader, candidate))
    sampled = candidate.readings if candidate.readings > len(claims) else None
    for topic in _topics(reader, Wanted(claims=claims), entities, decided):
        if (topic.predicate, topic.area) == (candidate.predicate, candidate.area):
            yield replace(topic, sampled=sampled)


def compared(reader: Reader, wanted: Wanted) -> list[Topic]:
    """Return the topics of the readings that are wanted, those with most readings first."""
    known = _topics(reader, wanted, Entities(reader), rulings(reader))
    return sorted(known, key=lambda topic: (-len(topic.items), topic.predicate, topic.id))


def _topics(reader: Reader, wanted: Wanted, entities: Entities, decided: Rulings) -> Iterator[Topic]:
    found = load(reader, wanted, entities)
    around = context(reader, entities, found)
    areas = {area: entities.name(area) for area in map(around.area, found) if area}
    return topics(found, around, decided, {area: name for area, name in areas.items() if name})


def rulings(reader: Reader) -> Rulings:
    """Return the live rulings of editors, by the pair of claims."""
    return {frozenset(row[:2]): Ruling(Verdict(row[2]), *row[3:]) for row in reader.query(_RULINGS)}
