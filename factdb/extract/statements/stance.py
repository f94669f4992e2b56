"""Stance: whether the speaker asserts, denies, proposes or asks what is said, or doesn't commit to it.

The verb tells first (denied, urged, asked); a negation before it, or a verb of declining, makes it noncommittal ("did not
confirm", "declined to say"), as do a modal and a future ("may announce"). Verbs that report as well as propose propose
if the clause has a bare "be" or "should" ("suggested that the town be evacuated"). A question asked in its own words asks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Stance
    from factdb.extract.statements.attribution import Attribution

_OPEN = frozenset(
    {
        "may",
        "might",
        "could",
        "would",
        "will",
        "shall",
        "should",
        "expected",
        "likely",
        "due",
        "set",
        "wouldn't",
        "won't",
        "can",
    }
)
_DECLINES = frozenset(
    {
        "declined",
        "declines",
        "refused",
        "refuses",
        "declining",
        "refusing",
        "failed",
        "fails",
        "neither",
        "unable",
        "unwilling",
        "reluctant",
    }
)
_NEGATIVE = re.compile(r"\b(?:not|never|nor|neither|cannot|\w+n't)\b")
_SUBJUNCTIVE = re.compile(
    r"^(?:that\s)?(?:(?!\b(?:to|will|would|can|could|may|might|must|shall|should|not|and|or)\b)[^.,;:\"]){3,120}?\s(?:be|should)\s\w",
    re.IGNORECASE,
)


def stance_of(one: Attribution, content: str) -> Stance:
    """Return the stance of an act of saying; `content` are the words said."""
    if one.unit is None or one.cue is None:
        return "ask" if content.rstrip("”\"' ").endswith("?") else "assert"
    cue = one.cue
    group = one.unit.low[cue.edge : cue.at]
    stances = cue.verb.stances
    if _negated(group):
        return "noncommittal"
    if "deny" in stances:
        return "deny"
    if "ask" in stances:
        return "propose" if one.why.get("content") == "infinitive" else "ask"
    if "propose" in stances and (
        stances == {"propose"} or one.why.get("content") == "infinitive" or _SUBJUNCTIVE.match(content)
    ):
        return "propose"
    if any(word in _OPEN for word in group) or (one.cue.kind == "finite" and _conditional(one)):
        return "noncommittal"
    return "ask" if content.rstrip("”\"' ").endswith("?") else "assert"


def _negated(group: list[str]) -> bool:
    return any(word in _DECLINES for word in group) or bool(_NEGATIVE.search(" ".join(group)))


def _conditional(one: Attribution) -> bool:
    """Whether the act itself stands in an if clause: "if the ministry says …"."""
    assert one.unit is not None and one.cue is not None  # noqa: S101, PT018 - the caller has looked
    at = one.cue.edge - 1
    while at >= 0 and one.unit.tag[at] in "KODRP#":
        at -= 1
    return at >= 0 and one.unit.low[at] in {"if", "unless", "whether"}
