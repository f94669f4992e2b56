"""Same, perhaps, or different: two names of one kind, scored by the rule of that kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from factdb.extract.roles import parse_role
from factdb.resolve.bodies import one_body
from factdb.resolve.people import begins, person_block, person_name, score_people, turned
from factdb.resolve.places import one_place
from factdb.resolve.unvowelled import one_name

if TYPE_CHECKING:
    from factdb.lexicon import Lexicon

Verdict = Literal["same", "suggest", "different"]

#: From here on two names are linked without asking, from there on they are suggested to a person.
SAME, SUGGEST = 0.88, 0.80
#: What a name is worth that goes on where the other ends: "Abiy Ahmed (Ali)", but "Martin Luther (King)".
BEGINS = 0.85
#: What the same two names are worth in another order.
TURNED = 0.95
#: What a name without its vowels is worth.
_UNVOWELLED = 0.9


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
        return decide(*_people(a, b, lexicon))
    if kind in ("institution", "medium"):
        return decide(*one_body(a, b, lexicon))
    if kind == "place":
        return decide(*one_place(a, b, lexicon))
    return decide(0.0, "unnamed sources stay within their article")


def _people(a: str, b: str, lexicon: Lexicon) -> tuple[float, str]:
    """Return how likely two names of whatever script are one person's, and why."""
    unvowelled = one_name(a, b, lexicon)
    if unvowelled is not None:
        return (_UNVOWELLED, "the letters agree") if unvowelled else (0.0, "the letters differ")
    if person_block(a, lexicon) == person_block(b, lexicon):
        return score_people(a, b, lexicon)
    one, other = person_name(a, lexicon), person_name(b, lexicon)
    if turned(one, other, lexicon):
        return TURNED, "the same names, the family's first"
    if begins(one, other):
        return BEGINS, "one name is the beginning of the other"
    return 0.0, "surnames have nothing in common"
