"""Readings ready to be scanned: made from the other tables, and nothing else, for work over all numbers at once."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from factdb.model.base import Table


class Thing(Table, table=True):
    """What numbers are told of: a kind of number, in a unit, about a place; by a number that is this database's alone.

    A thing of which nothing is told any more stays until `factdb db vacuum`.
    """

    __table_args__ = (UniqueConstraint("predicate_id", "base_unit", "about_id", "kind"),)

    id: int | None = Field(default=None, primary_key=True)
    predicate_id: str
    base_unit: str
    #: The claim's place; where it states none, what its article speaks of most; '' if that is not known either.
    about_id: str
    kind: str


class ReadingRow(Table, table=True):
    """A numeric claim in base units with the scope that a scan looks at; a copy, kept by `factdb.store.readings`.

    It holds what was found, with entities as first resolved: merges, rulings and rejections change nothing in it. The
    key is the order in which scans read; what a claim does not state is '' in it.
    """

    __table_args__ = ({"sqlite_with_rowid": False},)

    thing_id: int = Field(primary_key=True)
    #: Whether the claim itself states the place.
    placed: bool = Field(primary_key=True)
    period_from: str = Field(primary_key=True)
    period_to: str = Field(primary_key=True)
    claim_id: str = Field(primary_key=True)
    #: + it is so, - it is not, ? not committed to.
    manner: str
    low: float | None
    high: float | None
    #: The ends with what rounding allows; null is an open end.
    rounded_low: float | None
    rounded_high: float | None
    low_open: bool
    high_open: bool
    subject_id: str | None
    #: The body spoken for, else the speaker; null is an article's own voice.
    source_id: str | None
    #: Whose words they are in the end.
    origin_id: str
    statement_id: str
