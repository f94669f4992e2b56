"""One decision stands on one target: whoever comes second is told of the first, and says so if his shall replace it.

The database holds this too, by a unique index over what is live, so that of two who decide at one moment the second
finds the first one's decision when his is tried again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlmodel import col, select

from factdb.errors import FactdbError
from factdb.model import Grade, Review, Ruling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlmodel import Session

Decision = Ruling | Grade | Review


class StandingDecisionError(FactdbError):
    """Somebody has decided on this already."""

    def __init__(self, held: Decision, target: dict[str, str]) -> None:
        value, why = _content(held)
        because = f" (“{why}”)" if why else ""
        super().__init__(
            f"{' and '.join(target.values())}: there is a {type(held).__name__.lower()} already: {value}, by"
            f" {held.decided_by} on {held.decided_at}{because}. --replace puts yours in its place;"
            f" `factdb undo {held.id}` ends it"
        )


def put(session: Session, decision: Decision, *, replace: bool, **target: str) -> None:
    """Add a decision; the live one on the same target ends with it.

    Raises StandingDecisionError if there is a live one and it is not to be replaced.
    """
    ledger: Any = type(decision)  # one of three tables with the same columns for this
    found = select(ledger).where(col(ledger.undone_at).is_(None)).filter_by(**target)
    standing: Sequence[Decision] = session.exec(found).all()
    for held in standing:
        if not replace:
            raise StandingDecisionError(held, target)
        held.undone_at = decision.decided_at
        session.add(held)
    session.flush()
    session.add(decision)


def _content(held: Decision) -> tuple[str, str | None]:
    if isinstance(held, Ruling):
        return held.verdict, held.rationale
    return (held.value, held.rationale) if isinstance(held, Grade) else (held.decision, held.note)
