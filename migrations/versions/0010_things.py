"""The copy of readings by thing: a number for what several readings are told of; both tables are filled afterwards."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

WORDS = ("predicate_id", "base_unit", "about_id")


def upgrade() -> None:
    op.drop_table("reading_row")
    op.create_table(
        "thing",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in (*WORDS, "kind")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_thing")),
        sa.UniqueConstraint(*WORDS, "kind", name=op.f("uq_thing_predicate_id_base_unit_about_id_kind")),
    )
    _rows((sa.Column("thing_id", sa.Integer(), autoincrement=False, nullable=False), _placed()))


def downgrade() -> None:
    op.drop_table("reading_row")
    op.drop_table("thing")
    kind = sa.Column("kind", sa.String(), nullable=False)
    _rows((*(sa.Column(name, sa.String(), nullable=False) for name in WORDS), _placed(), kind))


def _placed() -> sa.Column[bool]:
    return sa.Column("placed", sa.Boolean(), nullable=False)


def _rows(by: tuple[sa.Column[object], ...]) -> None:
    """Create the copy of readings, in the order of these columns, then by period and claim."""
    key = [str(column.name) for column in by]
    op.create_table(
        "reading_row",
        *by,
        sa.Column("period_from", sa.String(), nullable=False),
        sa.Column("period_to", sa.String(), nullable=False),
        sa.Column("claim_id", sa.String(), nullable=False),
        sa.Column("manner", sa.String(), nullable=False),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("rounded_low", sa.Float(), nullable=True),
        sa.Column("rounded_high", sa.Float(), nullable=True),
        sa.Column("low_open", sa.Boolean(), nullable=False),
        sa.Column("high_open", sa.Boolean(), nullable=False),
        sa.Column("subject_id", sa.String(), nullable=True),
        sa.Column("source_id", sa.String(), nullable=True),
        sa.Column("origin_id", sa.String(), nullable=False),
        sa.Column("statement_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint(*key, "period_from", "period_to", "claim_id", name=op.f("pk_reading_row")),
        sqlite_with_rowid=False,
    )
