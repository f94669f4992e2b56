"""The ledgers: what people decided, signed and dated. Rows are added; undoing one only dates its `undone_at`."""

from __future__ import annotations

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from factdb.model.base import Table, one_live, one_of
from factdb.model.values import CREDIBILITIES, DECISIONS, JUDGEMENTS, LEDGERS, RELIABILITIES, VERDICTS


def _listed(values: tuple[str, ...]) -> str:
    return ", ".join(f"'{value}'" for value in values)


class Resolution(Table, table=True):
    """A judgement on two entities; `left_id` < `right_id`, so that a pair has one spelling."""

    __table_args__ = (
        one_of("judgement", JUDGEMENTS),
        CheckConstraint("left_id < right_id", name="pair"),
        one_live("resolution", "left_id", "right_id"),
    )

    id: str = Field(primary_key=True)
    left_id: str = Field(foreign_key="entity.id")
    right_id: str = Field(foreign_key="entity.id", index=True)
    judgement: str
    score: float | None = None
    reason: str
    #: The act that several judgements belong to, undone together.
    batch: str = Field(index=True)
    decided_by: str
    decided_at: str
    undone_at: str | None = None
    #: Of a `same`: which of the two gives the name to both.
    keep_id: str | None = None
    #: The batch that ended this row, so that undoing that one can bring it back.
    undone_by: str | None = Field(default=None, index=True)


class Ruling(Table, table=True):
    """An editor's verdict on two claims, with its reasons; `claim_a` < `claim_b`."""

    __table_args__ = (
        one_of("verdict", VERDICTS),
        CheckConstraint("claim_a < claim_b", name="pair"),
        CheckConstraint("length(trim(rationale)) > 0", name="rationale"),
        one_live("ruling", "claim_a", "claim_b"),
    )

    id: str = Field(primary_key=True)
    claim_a: str = Field(foreign_key="claim.id")
    claim_b: str = Field(foreign_key="claim.id", index=True)
    verdict: str
    rationale: str
    decided_by: str
    decided_at: str
    undone_at: str | None = None


class Review(Table, table=True):
    """An editor's acceptance or rejection of what was extracted: of a statement, or of one claim in it."""

    __table_args__ = (
        one_of("decision", DECISIONS),
        CheckConstraint("(statement_id IS NULL) <> (claim_id IS NULL)", name="target"),
        one_live("review", "statement_id", extra=" AND statement_id IS NOT NULL"),
        one_live("review", "claim_id", extra=" AND claim_id IS NOT NULL"),
    )

    id: str = Field(primary_key=True)
    statement_id: str | None = Field(default=None, foreign_key="statement.id")
    claim_id: str | None = Field(default=None, foreign_key="claim.id")
    decision: str
    #: The statement or claim by the desk that takes the rejected one's place.
    replaced_by: str | None = None
    note: str | None = None
    decided_by: str
    decided_at: str
    undone_at: str | None = None


class Grade(Table, table=True):
    """An Admiralty grade: a source's reliability A to F, or a claim's credibility 1 to 6."""

    __table_args__ = (
        CheckConstraint(
            f"(entity_id IS NOT NULL AND claim_id IS NULL AND value IN ({_listed(RELIABILITIES)}))"
            f" OR (entity_id IS NULL AND claim_id IS NOT NULL AND value IN ({_listed(CREDIBILITIES)}))",
            name="target",
        ),
        one_live("grade", "entity_id", extra=" AND entity_id IS NOT NULL"),
        one_live("grade", "claim_id", extra=" AND claim_id IS NOT NULL"),
    )

    id: str = Field(primary_key=True)
    entity_id: str | None = Field(default=None, foreign_key="entity.id")
    claim_id: str | None = Field(default=None, foreign_key="claim.id")
    value: str
    rationale: str | None = None
    decided_by: str
    decided_at: str
    undone_at: str | None = None


class PastDecision(Table, table=True):
    """An undone ruling, review or grade whose claim is found no more since its article was read again, in words."""

    __table_args__ = (one_of("ledger", LEDGERS),)

    id: str = Field(primary_key=True)
    ledger: str
    #: The ids that its statement or claims had.
    target: str
    #: The verdict, decision or grade.
    decision: str
    rationale: str | None = None
    decided_by: str
    decided_at: str
    undone_at: str | None = None
    #: The article that was read again, when, and the statements that the decision was about.
    article_id: str = Field(foreign_key="article.id")
    gone_at: str
    words: str
