"""Same, perhaps, or different: two names of one kind, scored by the rule of that kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from factdb.extract.roles import parse_role
from factdb.resolve.bodies import one_body
from factdb.resolve.people import person_block, score_people
from factdb.resolve.places import one_place

if TYPE_CHECKING:
    from factdb.lexicon import Lexicon

Verdict = Literal["same", "suggest", "different"]

#: From here on two names are linked without asking, from there on they are suggested to a person.
SAME, SUGGEST = 0.88, 0.80


@dataclass(frozen=True, slots=True)
class Decision:
    """What is decided on two names, how sure it is (0 to 1), and why."""

    decision: Verdict
    score: float
    reason: str


def decide(score: float, reason: str) -> Decision:
    """Return the decision that a score leads to."""
    if score >= SAME:
        return Decision("same", score, reason)
    return Decision("suggest" if score >= SUGGEST else "different", score, reason)


def match(a: str, b: str, kind: str | None, lexicon: Lexicon) -> Decision:
    """Return whether two names are one entity's; without a kind, the first name's form tells it."""
    kind = kind or parse_role(a, lexicon).kind
    if kind == "person":
        if person_block(a, lexicon) != person_block(b, lexicon):
            return decide(0.0, "surnames have nothing in common")
        return decide(*score_people(a, b, lexicon))
    if kind in ("institution", "medium"):
        return decide(*one_body(a, b, lexicon))
    if kind == "place":
        return decide(*one_place(a, b, lexicon))
    return decide(0.0, "unnamed sources stay within their article")
