"""Who else printed a text that is stored once."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "reprint",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("publisher_id", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("path", sa.String(), nullable=True),
        sa.Column("published_from", sa.String(), nullable=True),
        sa.Column("published_to", sa.String(), nullable=True),
        sa.Column("recorded_at", sa.String(), nullable=False),
        sa.CheckConstraint("published_from < published_to", name=op.f("ck_reprint_published")),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_reprint_article_id")),
        sa.ForeignKeyConstraint(["publisher_id"], ["entity.id"], name=op.f("fk_reprint_publisher_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reprint")),
    )
    op.create_index("ix_reprint_article_id", "reprint", ["article_id"])
    op.create_index("ix_reprint_publisher_id", "reprint", ["publisher_id"])


def downgrade() -> None:
    op.drop_table("reprint")
