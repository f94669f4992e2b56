"""Where a source's numbers do not fit what others say, or what it says itself: by topic, as comparisons hold them."""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING, Any

from factdb.compare.verdicts import Verdict
from factdb.report.evidence import Pair, holding

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from factdb.report.evidence import Evidence, Group, Topic
    from factdb.store.read import Reader

#: Topics that are opened: those with most of what the source says, of its newest claims so many.
_TOPICS, _CLAIMS = 20, 500
_OWN = """SELECT c.id FROM entity AS v JOIN statement AS s ON s.speaker_id = v.id AND s.retracted_at IS NULL
    JOIN claim AS c ON c.statement_id = s.id JOIN numeric_claim AS n ON n.claim_id = c.id
    JOIN article AS a ON a.id = s.article_id
    WHERE v.canonical_id = :id ORDER BY a.published_from DESC NULLS LAST, c.id LIMIT :many"""
#: What is told first.
_ORDER = (Verdict.VALUE_CONFLICT, Verdict.DENIAL, Verdict.SUPERSEDED, Verdict.UNDETERMINED)


def disputes(reader: Reader, id_: str) -> list[dict[str, Any]]:
    """Return the pairs in which a number of theirs doesn't fit another's, or one of their own; conflicts first."""
    own = {str(row[0]) for row in reader.query(_OWN, {"id": id_, "many": _CLAIMS})}
    found = [(pair, topic) for topic in holding(reader, sorted(own), _TOPICS) for pair in _pairs(topic, own)]
    found.sort(key=lambda each: (_ORDER.index(each[0].comparison.verdict), each[0].rank))
    return [_row(pair, topic, own) for pair, topic in found]


def _pairs(topic: Topic, own: Container[str]) -> Iterator[Pair]:
    """Yield the pairs of one of these claims and another number that may not fit it; of two such claims once."""
    for one, other in product(topic.groups, topic.groups):
        mine = [item for item in one.items if item.reading.claim in own]
        for voice in _voices(other) if mine and one.number != other.number else ():
            if one.number < other.number or voice[0].reading.claim not in own:
                yield from _told(topic, one, other, mine, voice)


def _told(
    topic: Topic, one: Group, other: Group, mine: Sequence[Evidence], voice: Sequence[Evidence]
) -> Iterator[Pair]:
    comparison = topic.between(mine, voice)
    if comparison is not None:
        pair = Pair(one, other, comparison)
        if pair.contested or comparison.verdict is Verdict.SUPERSEDED:
            yield pair


def _voices(group: Group) -> list[list[Evidence]]:
    """Return the readings of a group by who says them."""
    found: dict[str, list[Evidence]] = defaultdict(list)
    for item in group.items:
        found[item.source].append(item)
    return list(found.values())


def _row(pair: Pair, topic: Topic, own: Container[str]) -> dict[str, Any]:
    """Return a pair as it is told, the source's own number first."""
    one, other = pair.comparison.a, pair.comparison.b
    whose = next(item.source for item in pair.b.items if item.reading.claim == other.claim)
    return {
        "predicate": topic.predicate,
        "verdict": str(pair.comparison.verdict),
        "with_whom": "(itself)" if other.claim in own else whose,
        "own_words": one.text,
        "other_words": other.text,
        "ratio": None if pair.comparison.ratio is None else round(pair.comparison.ratio, 2),
        "own_claim": one.claim,
        "other_claim": other.claim,
    }
