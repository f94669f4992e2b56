"""Indices of columns that most rows leave null hold the other rows alone: less to write, and no trap for planners."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

COLUMNS = (
    *(("alias", "block"), ("article", "url"), ("entity", "geonames")),
    *(("claim", "subject_id"), ("claim", "object_id"), ("claim", "other_place_id")),
    *(("statement", "content_key"), ("statement", "parent_id"), ("statement", "repeats_id")),
    ("statement", "institution_id"),
)


def upgrade() -> None:
    for table, column in COLUMNS:
        there = sa.text(f"{column} IS NOT NULL")
        op.drop_index(f"ix_{table}_{column}", table_name=table)
        op.create_index(f"ix_{table}_{column}", table, [column], sqlite_where=there, postgresql_where=there)


def downgrade() -> None:
    for table, column in COLUMNS:
        op.drop_index(f"ix_{table}_{column}", table_name=table)
        op.create_index(f"ix_{table}_{column}", table, [column])
