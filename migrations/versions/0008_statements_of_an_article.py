"""All statements of an article are found by its id, retracted ones too: the unique index holds the live ones alone."""

from __future__ import annotations

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_statement_article_id", "statement", ["article_id"])


def downgrade() -> None:
    op.drop_index("ix_statement_article_id", table_name="statement")
