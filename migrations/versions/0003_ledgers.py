"""Ledgers: what people decided."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "resolution",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("left_id", sa.String(), nullable=False),
        sa.Column("right_id", sa.String(), nullable=False),
        sa.Column("judgement", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("batch", sa.String(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_at", sa.String(), nullable=False),
        sa.Column("undone_at", sa.String(), nullable=True),
        sa.Column("keep_id", sa.String(), nullable=True),
        sa.Column("undone_by", sa.String(), nullable=True),
        sa.CheckConstraint(
            "judgement IN ('same', 'different', 'unsure', 'suggested')", name=op.f("ck_resolution_judgement")
        ),
        sa.CheckConstraint("left_id < right_id", name=op.f("ck_resolution_pair")),
        sa.ForeignKeyConstraint(["left_id"], ["entity.id"], name=op.f("fk_resolution_left_id")),
        sa.ForeignKeyConstraint(["right_id"], ["entity.id"], name=op.f("fk_resolution_right_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resolution")),
    )
    op.create_index(op.f("ix_resolution_batch"), "resolution", ["batch"], unique=False)
    op.create_index(op.f("ix_resolution_right_id"), "resolution", ["right_id"], unique=False)
    op.create_index(op.f("ix_resolution_undone_by"), "resolution", ["undone_by"], unique=False)
    op.create_index(
        "uq_resolution_live_left_id_right_id",
        "resolution",
        ["left_id", "right_id"],
        unique=True,
        sqlite_where=sa.text("undone_at IS NULL"),
        postgresql_where=sa.text("undone_at IS NULL"),
    )
    op.create_table(
        "ruling",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("claim_a", sa.String(), nullable=False),
        sa.Column("claim_b", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("rationale", sa.String(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_at", sa.String(), nullable=False),
        sa.Column("undone_at", sa.String(), nullable=True),
        sa.CheckConstraint(
            "verdict IN ('agree', 'compatible', 'rounding_consistent', 'value_conflict', 'undetermined', 'scope_difference', 'superseded', 'denial', 'incomparable', 'repeat', 'framing')",
            name=op.f("ck_ruling_verdict"),
        ),
        sa.CheckConstraint("claim_a < claim_b", name=op.f("ck_ruling_pair")),
        sa.CheckConstraint("length(trim(rationale)) > 0", name=op.f("ck_ruling_rationale")),
        sa.ForeignKeyConstraint(["claim_a"], ["claim.id"], name=op.f("fk_ruling_claim_a")),
        sa.ForeignKeyConstraint(["claim_b"], ["claim.id"], name=op.f("fk_ruling_claim_b")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ruling")),
    )
    op.create_index(op.f("ix_ruling_claim_b"), "ruling", ["claim_b"], unique=False)
    op.create_index(
        "uq_ruling_live_claim_a_claim_b",
        "ruling",
        ["claim_a", "claim_b"],
        unique=True,
        sqlite_where=sa.text("undone_at IS NULL"),
        postgresql_where=sa.text("undone_at IS NULL"),
    )
    op.create_table(
        "review",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("statement_id", sa.String(), nullable=True),
        sa.Column("claim_id", sa.String(), nullable=True),
        sa.Column("decision", sa.String(), nullable=False),
        sa.Column("replaced_by", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_at", sa.String(), nullable=False),
        sa.Column("undone_at", sa.String(), nullable=True),
        sa.CheckConstraint("decision IN ('accepted', 'rejected')", name=op.f("ck_review_decision")),
        sa.CheckConstraint("(statement_id IS NULL) <> (claim_id IS NULL)", name=op.f("ck_review_target")),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_review_claim_id")),
        sa.ForeignKeyConstraint(["statement_id"], ["statement.id"], name=op.f("fk_review_statement_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
    )
    op.create_index(
        "uq_review_live_claim_id",
        "review",
        ["claim_id"],
        unique=True,
        sqlite_where=sa.text("undone_at IS NULL AND claim_id IS NOT NULL"),
        postgresql_where=sa.text("undone_at IS NULL AND claim_id IS NOT NULL"),
    )
    op.create_index(
        "uq_review_live_statement_id",
        "review",
        ["statement_id"],
        unique=True,
        sqlite_where=sa.text("undone_at IS NULL AND statement_id IS NOT NULL"),
        postgresql_where=sa.text("undone_at IS NULL AND statement_id IS NOT NULL"),
    )
    op.create_table(
        "grade",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("entity_id", sa.String(), nullable=True),
        sa.Column("claim_id", sa.String(), nullable=True),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("rationale", sa.String(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_at", sa.String(), nullable=False),
        sa.Column("undone_at", sa.String(), nullable=True),
        sa.CheckConstraint(
            "(entity_id IS NOT NULL AND claim_id IS NULL AND value IN ('A', 'B', 'C', 'D', 'E', 'F')) OR (entity_id IS NULL AND claim_id IS NOT NULL AND value IN ('1', '2', '3', '4', '5', '6'))",
            name=op.f("ck_grade_target"),
        ),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_grade_claim_id")),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name=op.f("fk_grade_entity_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_grade")),
    )
    op.create_index(
        "uq_grade_live_claim_id",
        "grade",
        ["claim_id"],
        unique=True,
        sqlite_where=sa.text("undone_at IS NULL AND claim_id IS NOT NULL"),
        postgresql_where=sa.text("undone_at IS NULL AND claim_id IS NOT NULL"),
    )
    op.create_index(
        "uq_grade_live_entity_id",
        "grade",
        ["entity_id"],
        unique=True,
        sqlite_where=sa.text("undone_at IS NULL AND entity_id IS NOT NULL"),
        postgresql_where=sa.text("undone_at IS NULL AND entity_id IS NOT NULL"),
    )


def downgrade() -> None:
    op.drop_table("grade")
    op.drop_table("review")
    op.drop_table("ruling")
    op.drop_table("resolution")
