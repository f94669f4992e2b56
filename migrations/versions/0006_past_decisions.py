"""Decisions outlive the claims they were about, in words."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "past_decision",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("ledger", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("decision", sa.String(), nullable=False),
        sa.Column("rationale", sa.String(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_at", sa.String(), nullable=False),
        sa.Column("undone_at", sa.String(), nullable=True),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("gone_at", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.CheckConstraint("ledger IN ('ruling', 'review', 'grade')", name=op.f("ck_past_decision_ledger")),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_past_decision_article_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_past_decision")),
    )


def downgrade() -> None:
    op.drop_table("past_decision")
