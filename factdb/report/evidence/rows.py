"""Compared topics as rows: the evidence, the pairs with their verdicts, the conflicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factdb.compare.clusters import ends
from factdb.compare.verdicts import Verdict
from factdb.compare.wording import amount, claimed, reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdb.report.evidence import Contest, Evidence, Group, Pair, Topic

EVIDENCE = (
    "topic", "predicate", "group", "amount", "text", "low", "high", "unit", "counted", "subject", "place",
    "period_from", "period_to", "period_text", "polarity", "certainty", "speaker", "role", "institution", "chain",
    "said", "published", "origin", "relays", "statement", "claim", "article",
)  # fmt: skip
JUDGED = (
    "topic", "a", "b", "verdict", "ratio", "value", "measure", "subject", "place", "period", "tolerance_a",
    "tolerance_b", "missing", "reason", "speaker_a", "speaker_b", "claim_a", "claim_b",
)  # fmt: skip
#: Why one account is held against another, by the manner of the other.
_CONTESTED = {
    "affirmed": "two accounts of one place: one says “{}”, the other “{}”",
    "denied": "of one place, one says “{}”, the other denies “{}”",
    "uncommitted": "of one place, one says “{}”, the other does not commit itself on “{}”",
}
#: The verdicts of two numbers that do not fit.
_OPEN = frozenset({Verdict.VALUE_CONFLICT, Verdict.UNDETERMINED})
_PAST = "no longer said by its source, or summed up beside it"
CONFLICTS = ("verdict", "about", "one", "other", "ratio", "claims", "origins", "pairs_apart", "why", "topic")


def evidence_rows(topic: Topic) -> Iterator[tuple[Any, ...]]:
    """Yield a row for each reading, group by group."""
    return (_evidence(topic, group, item) for group in topic.groups for item in group.items)


def _evidence(topic: Topic, group: Group, item: Evidence) -> tuple[Any, ...]:
    reading = item.reading
    low, high = (None if end is None else (end - reading.shift) / reading.factor for end in (reading.low, reading.high))
    return (
        topic.id, topic.predicate, group.number, amount(reading), reading.text, low, high, reading.unit, item.counted,
        item.subject, item.place, reading.period.start, reading.period.end, item.period_text, reading.polarity,
        reading.certainty, item.speaker, item.role, item.institution, " ← ".join(item.chain), reading.said,
        item.published, reading.origin, item.relays, item.statement, reading.claim, item.article,
    )  # fmt: skip


def pair_row(topic: Topic, pair: Pair) -> tuple[Any, ...]:
    """Return the row of a pair with its verdict and all that led to it; tolerances in the units as written."""
    found = pair.comparison
    a, b = sides(pair)
    return (
        topic.id, amount(found.a), amount(found.b), str(found.verdict), found.ratio, str(found.value),
        *map(str, found.scopes), found.tolerance[0] / found.a.factor, found.tolerance[1] / found.b.factor,
        ", ".join(found.missing), why(pair), a.source, b.source, found.a.claim, found.b.claim,
    )  # fmt: skip


def why(pair: Pair) -> str:
    """Return why a pair has its verdict, if it hardly is of one matter, and if one source gives both numbers."""
    found, (one, other) = pair.comparison, sides(pair)
    parts = [reason(found)]
    if pair.hardly_one:
        parts.append("hardly of one matter")
    elif pair.past:
        parts.append(_PAST)
    elif pair.may_nest:
        parts.append(f"{amount(min(found.a, found.b, key=lambda each: ends(each)[0]))} may be of a part")
    elif found.verdict in _OPEN and one.source == other.source and not pair.one_statement:
        parts.append("both of one source: put right, misquoted, or of two things")
    return "; ".join(parts)


def sides(pair: Pair) -> tuple[Evidence, Evidence]:
    """Return the evidence behind the two readings that the verdict is about."""
    found = pair.comparison
    return _behind(pair.a, found.a.claim), _behind(pair.b, found.b.claim)


def _behind(group: Group, claim: str) -> Evidence:
    return next(item for item in group.items if item.reading.claim == claim)


def conflict_row(topic: Topic) -> tuple[Any, ...] | None:
    """Return the row of a topic by its worst conflict, for want of one by its worst pair; None if it has no pair."""
    pair = topic.conflict or topic.worst
    if pair is None:
        return None
    found = pair.comparison
    about = f"{topic.label}, {topic.area_name}" if topic.area_name else topic.label
    told = [f"{claimed(item.reading)}: {item.source}" for item in sides(pair)]
    counts = (topic.readings, topic.origins, topic.pairs_apart)
    return (str(found.verdict), about, *told, found.ratio, *counts, why(pair), topic.id)


def contest_row(contest: Contest) -> tuple[Any, ...]:
    """Return the row of two accounts that contest each other; their event stands for the id of a topic."""
    one, other = contest.sides
    claims = one.count + other.count
    told, against = (side.event.replace("_", " ") for side in contest.sides)
    why = _CONTESTED[other.manner].format(told, against)
    return ("framing", contest.place_name, one.text, other.text, None, claims, None, contest.pairs, why, one.event)
