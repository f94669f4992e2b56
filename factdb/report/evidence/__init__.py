"""Evidence: the readings of a database with the words, the speaker, the chain and the article behind each.

`compared` is the one entrance: it loads what is wanted and gives it as topics, whose groups and verdicts are worked out
only where somebody looks.
"""

from __future__ import annotations

from bisect import insort
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from factdb.compare.verdicts import Ruling, Verdict
from factdb.errors import FactdbError
from factdb.garbage import seldom
from factdb.report.evidence.candidates import Candidate, Scan, candidates
from factdb.report.evidence.contested import Contest, Side, contests
from factdb.report.evidence.context import context
from factdb.report.evidence.entities import Entities
from factdb.report.evidence.load import Evidence, Wanted, load, read
from factdb.report.evidence.opening import opening
from factdb.report.evidence.origins import settled
from factdb.report.evidence.ranges import Range
from factdb.report.evidence.series import Series, series
from factdb.report.evidence.topics import Group, Pair, Rank, Rulings, Topic, topics, worst_first
from factdb.report.listings import lookup

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from factdb.store.read import Reader

__all__ = [
    "Conflicts",
    "Contest",
    "Evidence",
    "Group",
    "Pair",
    "Range",
    "Series",
    "Side",
    "Topic",
    "UnknownTopicError",
    "Wanted",
    "asked",
    "claims_of",
    "compared",
    "conflicting",
    "elsewhere",
    "holding",
    "listed",
    "one",
    "series",
    "undetermined",
    "worst",
    "worst_first",
]

#: Topics of no more readings than this are opened in full, larger ones at their ends.
_FEW = 3000
_RULINGS = """SELECT claim_a, claim_b, verdict, rationale, decided_by, decided_at FROM ruling
    WHERE undone_at IS NULL AND verdict <> 'framing'"""


class UnknownTopicError(FactdbError):
    """No topic of the database has the id."""

    def __init__(self, topic: str) -> None:
        super().__init__(f"no topic {topic!r} in this database: `factdb conflicts` lists topics with their ids")


def asked(reader: Reader, wanted: Wanted, limit: int) -> tuple[list[Topic], list[Contest], int]:
    """Return the topics of what is wanted with most readings, contested accounts of its event, and how many are left.

    Contested accounts are looked for if an event is asked for without a number.
    """
    entities = Entities(reader)
    counted = Scan(reader, wanted, entities).counted()
    found = sorted(counted, key=lambda each: (-each.readings, each.predicate, each.id))
    decided = rulings(reader)
    topics = [topic for each in found[:limit] for topic in opened(reader, each, wanted, entities, decided, _FEW)]
    of_event = any("." not in name for name in wanted.predicate)
    return topics, contests(reader, entities, wanted) if of_event else [], len(found) - len(topics)


def listed(reader: Reader, wanted: Wanted) -> list[tuple[str, str | None, int, str]]:
    """Return the topics of what is wanted by predicate, area, number of readings and id, those with most first."""
    entities = Entities(reader)
    counted = Scan(reader, wanted, entities).counted()
    ordered = sorted(counted, key=lambda each: (-each.readings, each.predicate, each.id))
    return [(it.predicate, entities.name(it.area) if it.area else None, it.readings, it.id) for it in ordered]


def elsewhere(reader: Reader, names: Sequence[str], topic: Topic) -> bool:
    """Say whether a topic is of another area than the places asked for: its articles name them, but are of it."""
    entities = Entities(reader)
    ids = {found for name in names for found in lookup.places(reader, name)}
    held = {up for place in map(entities.canonical_place, ids) for up in (place, *entities.within(place))}
    return bool(ids) and topic.area not in held


def one(reader: Reader, topic: str, wanted: Wanted | None = None) -> Topic:
    """Return the topic of this id; raises UnknownTopicError."""
    entities, wanted = Entities(reader), wanted or Wanted()
    candidate = next((each for each in Scan(reader, wanted, entities).counted() if each.id == topic), None)
    if candidate is None:
        raise UnknownTopicError(topic)
    return next(opened(reader, candidate, wanted, entities, rulings(reader), _FEW))


def claims_of(reader: Reader, topic: str) -> list[str]:
    """Return the ids of the claims of a topic; raises UnknownTopicError."""
    return [item.reading.claim for item in one(reader, topic).items]


def holding(reader: Reader, claims: Sequence[str], limit: int) -> Iterator[Topic]:
    """Yield the topics that most of these claims are in, each with them; of large topics the rest at its ends."""
    entities, decided = Entities(reader), rulings(reader)
    counted = Scan(reader, Wanted(claims=tuple(claims)), entities).counted()
    for candidate in sorted(counted, key=lambda each: (-each.readings, each.predicate, each.id))[:limit]:
        opened = dict.fromkeys((*opening(reader, entities, candidate, Wanted(), _FEW).claims, *claims))
        found = _topics(reader, Wanted(claims=tuple(opened)), entities, decided)
        yield from (topic for topic in found if topic.id == candidate.id)


class Conflicts(NamedTuple):
    """Topics whose reports conflict and contested accounts, the worst of each first; no chains are read for them."""

    topics: list[Topic]
    contested: list[Contest]
    #: How many topics may conflict, but hold only numbers of one statement, or of unknown events with no more in
    #: common than their kind.
    left_out: int


def conflicting(reader: Reader, wanted: Wanted, limit: int, *, everything: bool = False) -> Conflicts:
    """Return what conflicts; with `everything` also numbers that need not be about the same thing at all."""
    with seldom():
        found, left_out = worst(reader, wanted, limit, everything=everything)
    return Conflicts(found, contests(reader, Entities(reader), wanted, limit=limit), left_out)


def worst(reader: Reader, wanted: Wanted, limit: int, *, everything: bool = False) -> tuple[list[Topic], int]:
    """Return the topics with the worst conflicts, and how many of those left out may conflict.

    A large topic is looked at where it can be worst (`opening`); what comes after the limit is counted unopened.
    """
    entities, found = Entities(reader), list[tuple[Rank, str, Topic]]()
    decided, left_out, seen = rulings(reader), 0, set[str]()
    for candidate in candidates(reader, wanted, entities):
        if len(found) >= limit and found[limit - 1][0] <= candidate.bound:
            break
        seen.add(candidate.id)
        for first in opened(reader, candidate, wanted, entities, decided, complete=False):
            topic = _completed(reader, first) if first.odd else first  # copies only make one origin of several
            pair = topic.conflict or (topic.worst if everything and topic.odd else None)
            if pair:
                insort(found, (pair.rank, topic.id, topic), key=lambda held: held[:2])
            else:
                left_out += topic.odd
    else:
        return [topic for _, _, topic in found[:limit]], left_out
    if not everything:
        unopened = Scan(reader, wanted, entities).possible(unknown=True)
        left_out += sum(candidate.id not in seen for candidate in unopened)
    return [topic for _, _, topic in found[:limit]], left_out


def undetermined(reader: Reader, wanted: Wanted, limit: int, answered: Container[str] = ()) -> list[tuple[Topic, Pair]]:
    """Return the pairs that only a missing scope leaves open, without the claims answered and two of one statement.

    The widest ratio comes first, what two origins say before what one says on one day.
    """
    entities, decided = Entities(reader), rulings(reader)
    found: list[tuple[tuple[bool, bool, bool, float], Topic, Pair]] = []
    for candidate in sorted(Scan(reader, wanted, entities).possible(), key=lambda each: each.widest):
        if len(found) >= limit and found[limit - 1][0] <= candidate.widest:
            break
        for topic in opened(reader, candidate, wanted, entities, decided):
            found += ((pair.rank[1:], topic, pair) for pair in topic.pairs if _waits(pair, answered))
        found.sort(key=lambda held: (held[0], held[2].comparison.a.claim, held[2].comparison.b.claim))
    return [(topic, pair) for _, topic, pair in found[:limit]]


def _waits(pair: Pair, answered: Container[str]) -> bool:
    a, b = pair.comparison.a, pair.comparison.b
    waiting = pair.comparison.verdict is Verdict.UNDETERMINED and a.utterance != b.utterance
    return waiting and not any(claim in answered for claim in (a.claim, b.claim))


def opened(  # noqa: PLR0917 - what a topic is made of
    reader: Reader,
    candidate: Candidate,
    wanted: Wanted,
    entities: Entities,
    decided: Rulings,
    up_to: int = 0,
    *,
    complete: bool = True,
) -> Iterator[Topic]:
    """Yield the topic of a candidate, opened in full if its readings are few, or no more than `up_to`.

    Unless it is to be `complete`, its readings have no chains yet, and copied articles are origins of their own.
    """
    wanted = replace(wanted, predicate=(), place=(), claims=())
    claims, counted = opening(reader, entities, candidate, wanted, up_to)
    for topic in _topics(reader, replace(wanted, claims=tuple(claims)), entities, decided, complete=complete):
        if topic.id == candidate.id:
            yield replace(topic, counted=counted)


def compared(reader: Reader, wanted: Wanted) -> list[Topic]:
    """Return the topics of the readings that are wanted, those with most readings first."""
    known = _topics(reader, wanted, Entities(reader), rulings(reader))
    return sorted(known, key=lambda topic: (-len(topic.items), topic.predicate, topic.id))


def _completed(reader: Reader, topic: Topic) -> Topic:
    """Return the topic with one origin for what was copied, itself if nothing was."""
    items = settled(reader, topic.items)
    return replace(topic, items=tuple(items)) if any(item.relays for item in items) else topic


def _topics(
    reader: Reader, wanted: Wanted, entities: Entities, decided: Rulings, *, complete: bool = True
) -> Iterator[Topic]:
    found = load(reader, wanted, entities) if complete else read(reader, wanted, entities)
    around = context(reader, entities, found)
    areas = {area: entities.name(area) for area in map(around.area, found) if area}
    return topics(found, around, decided, {area: name for area, name in areas.items() if name})


def rulings(reader: Reader) -> Rulings:
    """Return the live rulings of editors, by the pair of claims."""
    return {frozenset(row[:2]): Ruling(Verdict(row[2]), *row[3:]) for row in reader.query(_RULINGS)}
