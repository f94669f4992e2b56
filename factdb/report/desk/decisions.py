"""Rulings, grades and reviews: added, one live for each target, and undone by dating their end.

A decision on what is decided already is refused, unless it is said to replace the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

from sqlmodel import col, or_, select

from factdb.errors import FactdbError, UsageError
from factdb.model import Grade, Review, Ruling
from factdb.model.ids import fresh
from factdb.model.values import CREDIBILITIES, RELIABILITIES, VERDICTS
from factdb.report.desk.standing import Decision, put

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlmodel import Session

    from factdb.store.store import Store

T = TypeVar("T")
#: The tables of decisions by the first letter of their ids.
_LEDGERS: dict[str, Any] = {"r": Ruling, "g": Grade, "v": Review}


class NoDecisionError(FactdbError):
    """There is no decision to undo under this id."""

    def __init__(self, decision: str, why: str) -> None:
        super().__init__(f"{decision}: {why}; `factdb report decisions` lists the decisions")


@dataclass(frozen=True, slots=True)
class Signature:
    """Who decides, and when: UTC to the second."""

    by: str
    at: str

    @classmethod
    def of(cls, name: str) -> Signature:
        """Return the signature of somebody now; a decision without a name is refused."""
        if not name.strip():
            message = "a decision needs a name: give --by NAME, or set $FACTDB_EDITOR once"
            raise UsageError(message)
        return cls(name.strip(), datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))


def rule(
    store: Store, claims: tuple[str, str], verdict: str, because: str, signature: Signature, *, replace: bool = False
) -> Ruling:
    """Return the ruling on two claims; raises StandingDecisionError if there is one, unless it is to be replaced."""
    _one_of(verdict, VERDICTS, "verdict")
    if not because.strip():
        message = "a ruling needs its reason: --because TEXT"
        raise UsageError(message)
    if claims[0] == claims[1]:
        message = "a ruling is about two claims, not one and itself"
        raise UsageError(message)
    one, other = sorted(claims)

    def act(session: Session) -> Ruling:
        pair = {"claim_a": one, "claim_b": other}
        made = Ruling(id=fresh("r"), **pair, verdict=verdict, rationale=because, **_signed(signature))
        put(session, made, replace=replace, **pair)
        return made

    return in_turn(store, act)


def grade(
    store: Store, target: str, value: str, because: str | None, signature: Signature, *, replace: bool = False
) -> Grade:
    """Return the Admiralty grade of a source (A to F) or of a claim (1 to 6), by the id of the target.

    Raises StandingDecisionError if it has one, unless that is to be replaced.
    """
    of_claim = "." in target
    what = "claim" if of_claim else "source"
    _one_of(value, CREDIBILITIES if of_claim else RELIABILITIES, f"grade of a {what}")
    where = {"claim_id" if of_claim else "entity_id": target}

    def act(session: Session) -> Grade:
        made = Grade(id=fresh("g"), value=value, rationale=because, **where, **_signed(signature))
        put(session, made, replace=replace, **where)
        return made

    return in_turn(store, act)


def accept(store: Store, target: str, note: str | None, signature: Signature, *, replace: bool = False) -> Review:
    """Return the acceptance of a statement or claim as it was extracted."""
    reviewing = Reviewing(note, signature, replace)
    return in_turn(store, lambda session: reviewing.review(session, target, "accepted"))


def reject(store: Store, target: str, note: str | None, signature: Signature, *, replace: bool = False) -> Review:
    """Return the rejection of a statement or claim: it is shown no more, and stays where it is."""
    reviewing = Reviewing(note, signature, replace)
    return in_turn(store, lambda session: reviewing.review(session, target, "rejected"))


@dataclass(frozen=True, slots=True)
class Reviewing:
    """How reviews that belong together are made: the remark, who signs, and whether they replace what stands."""

    note: str | None
    signature: Signature
    replace: bool

    def review(self, session: Session, target: str, decision: str, replaced_by: str | None = None) -> Review:
        """Return a decision on a statement or claim, and what replaces it, in a transaction that is going on."""
        where = {"statement_id" if is_statement(target) else "claim_id": target}
        held: dict[str, Any] = {"decision": decision, "replaced_by": replaced_by, "note": self.note}
        made = Review(id=fresh("v"), **held, **where, **_signed(self.signature))
        put(session, made, replace=self.replace, **where)
        return made


def in_turn(store: Store, act: Callable[[Session], T]) -> T:
    """Return what the act does in a transaction of its own, begun again if somebody else decided at that moment."""

    def attempt() -> T:
        with store.session() as session:
            return act(session)

    return store.retried(attempt)


def is_statement(target: str) -> bool:
    """Say whether an id is a statement's (a….s12), not a claim's."""
    return target.partition(".")[2].startswith("s")


def undo(store: Store, decision: str, signature: Signature) -> str:
    """Date the end of a decision and return what it was; raises NoDecisionError if there is none that stands.

    With a review that put one claim in the place of others, all of it ends: their reviews, and rulings carried over.
    """
    ledger = _LEDGERS.get(decision[:1])
    with store.session() as session:
        held = session.get(ledger, decision, with_for_update=True) if ledger else None
        if held is None:
            raise NoDecisionError(decision, "no such decision")
        if held.undone_at is not None:
            raise NoDecisionError(decision, f"undone already, on {held.undone_at}")
        for each in (held, *_beside(session, held)):
            each.undone_at = signature.at
            session.add(each)
    return type(held).__name__.lower()


def _beside(session: Session, decision: Decision) -> Sequence[Decision]:
    """Return the other live reviews that put the same claim in the place of another, and the rulings on that claim."""
    if not isinstance(decision, Review) or decision.replaced_by is None:
        return ()
    same = select(Review).where(Review.replaced_by == decision.replaced_by, col(Review.undone_at).is_(None))
    about = or_(Ruling.claim_a == decision.replaced_by, Ruling.claim_b == decision.replaced_by)
    ruled = select(Ruling).where(about, col(Ruling.undone_at).is_(None))
    return [*session.exec(same.where(Review.id != decision.id)).all(), *session.exec(ruled).all()]


def _signed(signature: Signature) -> dict[str, Any]:
    return {"decided_by": signature.by, "decided_at": signature.at}


def _one_of(value: str, allowed: Sequence[str], what: str) -> None:
    if value not in allowed:
        message = f"{value!r} is no {what}: one of {', '.join(allowed)}"
        raise UsageError(message)
