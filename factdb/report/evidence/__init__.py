"""Evidence: the readings of a database with the words, the speaker, the chain and the article behind each.

`compared` is the one entrance: it loads what is wanted and gives it as topics, whose groups and verdicts are worked out
only where somebody looks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.compare.verdicts import Ruling, Verdict
from factdb.errors import FactdbError
from factdb.report.evidence.contested import Contest, Side, contests
from factdb.report.evidence.context import context
from factdb.report.evidence.entities import Entities
from factdb.report.evidence.load import Evidence, Wanted, load
from factdb.report.evidence.topics import Group, Pair, Rulings, Topic, topics, worst_first

if TYPE_CHECKING:
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
    events = [name for name in wanted.predicate if "." not in name]
    contested = contests(reader, Entities(reader), events) if events else []
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
    found = worst_first(compared(reader, wanted))[:limit]
    events = sorted({name.partition(".")[0] for name in wanted.predicate})
    return found, contests(reader, Entities(reader), events, limit=limit)


def compared(reader: Reader, wanted: Wanted) -> list[Topic]:
    """Return the topics of the readings that are wanted, those with most readings first."""
    entities = Entities(reader)
    found = load(reader, wanted, entities)
    around = context(reader, entities, found)
    areas = {area: entities.name(area) for area in map(around.area, found) if area}
    known = topics(found, around, rulings(reader), {area: name for area, name in areas.items() if name})
    return sorted(known, key=lambda topic: (-len(topic.items), topic.predicate, topic.id))


def rulings(reader: Reader) -> Rulings:
    """Return the live rulings of editors, by the pair of claims."""
    return {frozenset(row[:2]): Ruling(Verdict(row[2]), *row[3:]) for row in reader.query(_RULINGS)}
