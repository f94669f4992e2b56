"""Claims: what statements assert, by predicate; a number extends some of them."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field

from factdb.model.base import Table, one_of, period, span, sparse
from factdb.model.values import CERTAINTIES, MANNERS, OVER_TIMES, POLARITIES, RELATIONS


def _bounds() -> tuple[CheckConstraint, ...]:
    return (
        CheckConstraint("low IS NOT NULL OR high IS NOT NULL", name="bounded"),
        CheckConstraint("low <= high", name="low_high"),
        CheckConstraint("factor > 0", name="factor"),
    )


class Predicate(Table, table=True):
    """What is asserted: an event and, if it has a number, a quantity kind with its dimension."""

    __table_args__ = (
        one_of("over_time", OVER_TIMES),
        CheckConstraint("(dimension IS NULL) = (quantity IS NULL)", name="dimension"),
    )

    id: str = Field(primary_key=True)
    key: str = Field(unique=True)
    event: str = Field(index=True)
    quantity: str | None = None
    dimension: str | None = None
    base_unit: str | None = None
    #: flow (in a period), level (at a time), toll (so far).
    over_time: str
    #: True if parts add up: killed in two districts are killed in both together.
    additive: bool
    label: str


class PredicateRule(Table, table=True):
    """How two events bear on each other; `swaps` if the one's subject is the opponent of the other's."""

    __table_args__ = (one_of("relation", RELATIONS), one_of("manner", MANNERS))

    event: str = Field(primary_key=True)
    relation: str = Field(primary_key=True)
    other: str = Field(primary_key=True)
    #: How the other claim is put for the rule to hold.
    manner: str = Field(primary_key=True)
    swaps: bool


class Claim(Table, table=True):
    """One assertion of a statement, with its scope: who, to whom, where, when."""

    __table_args__ = (
        one_of("polarity", POLARITIES),
        one_of("certainty", CERTAINTIES),
        one_of("over_time", OVER_TIMES),
        period("period"),
        span("cue_start", "cue_end"),
        CheckConstraint("bearing >= 0 AND bearing < 360", name="bearing"),
        Index("ix_claim_predicate_id_place_id", "predicate_id", "place_id"),
        *(sparse("claim", column) for column in ("subject_id", "object_id", "other_place_id")),
    )

    id: str = Field(primary_key=True)
    statement_id: str = Field(foreign_key="statement.id", index=True)
    predicate_id: str = Field(foreign_key="predicate.id")
    subject_id: str | None = Field(default=None, foreign_key="entity.id")
    object_id: str | None = Field(default=None, foreign_key="entity.id")
    place_id: str | None = Field(default=None, foreign_key="entity.id", index=True)
    place_text: str | None = None
    #: For distances: from `place` to here, in the direction `bearing` (degrees).
    other_place_id: str | None = Field(default=None, foreign_key="entity.id")
    bearing: float | None = None
    period_from: str | None = None
    period_to: str | None = None
    period_text: str | None = None
    polarity: str = "+"
    certainty: str = "certain"
    #: Where these words say otherwise than the predicate: "so far" makes a toll of a flow.
    over_time: str | None = None
    cue: str | None = None
    cue_start: int | None = None
    cue_end: int | None = None


class NumericClaim(Table, table=True):
    """The number of a claim: its words, its bounds in the unit as written, and the factor to the base unit."""

    __table_args__ = (span(), *_bounds(), CheckConstraint("step > 0", name="step"))

    claim_id: str = Field(primary_key=True, foreign_key="claim.id")
    text: str
    start: int
    end: int
    #: Null is an open end; the words "more than 30" are low 30 (open), high null.
    low: float | None
    high: float | None
    low_open: bool
    high_open: bool
    approximate: bool
    vague: bool
    unit: str
    #: The unit that numbers are compared in, and how to get there: value × factor + shift.
    base_unit: str
    factor: float = 1.0
    shift: float = 0.0
    #: The place of the last significant digit as written: 2,000 has 1000.
    step: float | None
    #: The head noun counted, as lemma.
    counted: str | None = Field(default=None, index=True)
    #: The kinds that what is counted belongs to, the widest first: people/children.
    kind: str | None = None


class Equivalent(Table, table=True):
    """The same amount in another unit, as the article gives it: "73 kilometers (45 miles)"; no claim of its own."""

    __table_args__ = (span(), *_bounds())

    claim_id: str = Field(primary_key=True, foreign_key="numeric_claim.claim_id")
    position: int = Field(primary_key=True)
    text: str
    start: int
    end: int
    low: float | None
    high: float | None
    low_open: bool
    high_open: bool
    approximate: bool
    unit: str
    base_unit: str
    factor: float = 1.0
    shift: float = 0.0
