"""An editor's scope for a claim: a new claim with the number and words of the old one and the scope that was stated."""

from __future__ import annotations

from contextlib import closing
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from sqlmodel import col, func, or_, select

from factdb.errors import UsageError
from factdb.lexicon import Lexicon
from factdb.model import Alias, Claim, Entity, Equivalent, NumericClaim, Ruling, Statement
from factdb.model.ids import alias_id, fresh
from factdb.report.desk.decisions import Reviewing, Signature, in_turn
from factdb.resolve.keys import alias_key
from factdb.store import readings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlmodel import Session

    from factdb.model import Review
    from factdb.resolve.resolution import NewEntity
    from factdb.store.store import Store


@dataclass(frozen=True, slots=True)
class Scope:
    """What an editor states of a claim; None leaves what was extracted. The period is half-open, in ISO dates."""

    place_id: str | None = None
    subject_id: str | None = None
    period_from: str | None = None
    period_to: str | None = None
    #: The place and what it lies in, so far as the database has none of them yet.
    new: tuple[NewEntity, ...] = ()

    def stated(self) -> dict[str, str]:
        """Return the parts that are stated."""
        parts = ("place_id", "subject_id", "period_from", "period_to")
        return {name: value for name in parts if (value := getattr(self, name)) is not None}


def rescope(
    store: Store, claim: str, scope: Scope, because: str, signature: Signature, *, replace: bool = False
) -> Review:
    """Return the review by which a new claim with this scope takes the place of the old one.

    Raises StandingDecisionError if the claim has been reviewed, unless that is to be replaced.
    """
    if not scope.stated():
        message = "state a place, a subject or a period"
        raise UsageError(message)
    reviewing = Reviewing(because, signature, replace)
    return in_turn(store, lambda session: _rescoped(session, claim, scope, reviewing))


def _rescoped(session: Session, claim: str, scope: Scope, reviewing: Reviewing) -> Review:
    old = session.get_one(Claim, claim)
    number = session.get(NumericClaim, claim)
    again = _repetitions(session, old, number)
    _store_places(session, scope.new)
    new = f"{claim.partition('.')[0]}.{fresh('d')}"
    session.add(Claim(**{**old.model_dump(), **_texts(scope), **scope.stated(), "id": new}))
    session.flush()
    if number is not None:
        session.add(NumericClaim(**{**number.model_dump(), "claim_id": new}))
        session.flush()
    for other in session.exec(select(Equivalent).where(Equivalent.claim_id == claim)).all():
        session.add(Equivalent(**{**other.model_dump(), "claim_id": new}))
    session.flush()
    connection = session.connection()
    with closing(connection.connection.cursor()) as cursor:
        readings.add_claims(cursor, [new], postgres=connection.dialect.name == "postgresql")
    _carry_over(session, (claim, *again), new, reviewing.signature)
    for repeated in again:
        reviewing.review(session, repeated, "rejected", new)
    return reviewing.review(session, claim, "rejected", new)


def _store_places(session: Session, places: Sequence[NewEntity]) -> None:
    """Store the places that are not there yet, the outermost first, each under its name."""
    for place in reversed(places):
        if session.get(Entity, place.id) is None:
            session.add(Entity(**{**asdict(place), "parent_id": place.parent, "canonical_id": place.id}))
            named = {"entity_id": place.id, "name": place.name, "key": alias_key(place.name, Lexicon())}
            session.flush()
            session.add(Alias(id=alias_id(place.id, place.name), origin="editor", **named))
            session.flush()


def _carry_over(session: Session, olds: Sequence[str], new: str, signature: Signature) -> None:
    """Rule on the new claim as was ruled on those it replaces, once for each other claim; the old rulings stay."""
    live = select(Ruling).where(or_(col(Ruling.claim_a).in_(olds), col(Ruling.claim_b).in_(olds)))
    ruled = session.exec(live.where(col(Ruling.undone_at).is_(None)).order_by(Ruling.decided_at, Ruling.id)).all()
    others = {each.claim_b if each.claim_a in olds else each.claim_a: each for each in ruled}
    for other, each in others.items():
        if other not in olds:
            one, two = sorted((new, other))
            because = f"{each.rationale} (as {each.decided_by} ruled on {each.claim_a} × {each.claim_b})"
            signed = {"decided_by": signature.by, "decided_at": signature.at}
            pair = {"claim_a": one, "claim_b": two, "verdict": each.verdict, "rationale": because}
            session.add(Ruling(id=fresh("r"), **pair, **signed))
    session.flush()


def _repetitions(session: Session, old: Claim, number: NumericClaim | None) -> list[str]:
    """Return the other claims with this predicate and number in statements that say the same again."""
    if number is None:
        return []
    root = select(func.coalesce(Statement.repeats_id, Statement.id)).where(Statement.id == old.statement_id)
    utterance = func.coalesce(Statement.repeats_id, Statement.id) == root.scalar_subquery()
    found = select(Claim.id).join(Statement).join(NumericClaim).where(utterance, Claim.predicate_id == old.predicate_id)
    same = found.where(
        NumericClaim.low == number.low, NumericClaim.high == number.high, NumericClaim.unit == number.unit
    )
    return list(session.exec(same.where(Claim.id != old.id)).all())


def _texts(scope: Scope) -> dict[str, None]:
    """Return the words that no longer hold: those of a place or period that the editor states anew."""
    gone = {"place_text": scope.place_id, "period_text": scope.period_from or scope.period_to}
    return {name: None for name, stated in gone.items() if stated is not None}
