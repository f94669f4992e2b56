"""Readings ready to be scanned, and the place that each article speaks of most; both are filled from what is there."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

GONE = sa.text("retracted_at IS NOT NULL")
#: Of the places of the country that an article names most often, the one that it names most often.
ABOUT = """
    WITH named AS (
        SELECT m.article_id, m.entity_id, e.country, count(*) AS times, min(m.start) AS begins
        FROM mention AS m JOIN entity AS e ON e.id = m.entity_id WHERE e.kind = 'place'
        GROUP BY m.article_id, m.entity_id, e.country
    ),
    weighed AS (
        SELECT n.*, sum(n.times) OVER whole AS of_country, min(n.begins) OVER whole AS country_begins
        FROM named AS n WINDOW whole AS (PARTITION BY n.article_id, coalesce(n.country, n.entity_id))
    ),
    ranked AS (
        SELECT w.article_id, w.entity_id, row_number() OVER (
            PARTITION BY w.article_id
            ORDER BY CASE WHEN w.country IS NULL THEN 1 ELSE 0 END, w.of_country DESC, w.country_begins, w.times DESC, w.begins
        ) AS place
        FROM weighed AS w
    )
    SELECT article_id, entity_id FROM ranked WHERE place = 1
"""


def upgrade() -> None:
    op.create_table(
        "reading_row",
        sa.Column("predicate_id", sa.String(), nullable=False),
        sa.Column("base_unit", sa.String(), nullable=False),
        sa.Column("about_id", sa.String(), nullable=False),
        sa.Column("placed", sa.Boolean(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
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
        sa.PrimaryKeyConstraint(
            *("predicate_id", "base_unit", "about_id", "placed", "kind", "period_from", "period_to", "claim_id"),
            name=op.f("pk_reading_row"),
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_statement_retracted_at", "statement", ["retracted_at"], sqlite_where=GONE, postgresql_where=GONE
    )
    with op.batch_alter_table("article") as article:
        article.add_column(sa.Column("about_id", sa.String(), nullable=True))
        article.create_foreign_key(op.f("fk_article_about_id"), "entity", ["about_id"], ["id"])
    connection = op.get_bind()
    for article_id, about in connection.execute(sa.text(ABOUT)).fetchall():
        connection.execute(
            sa.text("UPDATE article SET about_id = :about WHERE id = :id"), {"about": about, "id": article_id}
        )


def downgrade() -> None:
    with op.batch_alter_table("article") as article:
        article.drop_constraint(op.f("fk_article_about_id"), type_="foreignkey")
        article.drop_column("about_id")
    op.drop_index("ix_statement_retracted_at", table_name="statement")
    op.drop_table("reading_row")
