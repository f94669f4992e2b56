"""Articles and entities: the facts that everything refers to."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "entity",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("scope", sa.String(), nullable=True),
        sa.Column("parent_id", sa.String(), nullable=True),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("lat", sa.Float(), nullable=True),
        sa.Column("lon", sa.Float(), nullable=True),
        sa.Column("geonames", sa.Integer(), nullable=True),
        sa.Column("wikidata", sa.String(), nullable=True),
        sa.Column("canonical_id", sa.String(), nullable=False),
        sa.CheckConstraint("kind = 'place' OR (lat IS NULL AND lon IS NULL)", name=op.f("ck_entity_map")),
        sa.CheckConstraint(
            "kind IN ('person', 'post', 'group', 'institution', 'medium', 'place')", name=op.f("ck_entity_kind")
        ),
        sa.CheckConstraint("(lat IS NULL) = (lon IS NULL)", name=op.f("ck_entity_lat_lon")),
        sa.CheckConstraint("lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180", name=op.f("ck_entity_globe")),
        sa.ForeignKeyConstraint(
            ["canonical_id"], ["entity.id"], name=op.f("fk_entity_canonical_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["entity.id"], name=op.f("fk_entity_parent_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entity")),
    )
    op.create_index(op.f("ix_entity_canonical_id"), "entity", ["canonical_id"], unique=False)
    op.create_index(op.f("ix_entity_geonames"), "entity", ["geonames"], unique=False)
    op.create_index(op.f("ix_entity_kind"), "entity", ["kind"], unique=False)
    op.create_index(op.f("ix_entity_parent_id"), "entity", ["parent_id"], unique=False)
    op.create_index(op.f("ix_entity_slug"), "entity", ["slug"], unique=False)
    op.create_table(
        "alias",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("entity_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("block", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name=op.f("fk_alias_entity_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alias")),
        sa.UniqueConstraint("entity_id", "name", name=op.f("uq_alias_entity_id_name")),
    )
    op.create_index(op.f("ix_alias_block"), "alias", ["block"], unique=False)
    op.create_index(op.f("ix_alias_key"), "alias", ["key"], unique=False)
    op.create_table(
        "article",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("path", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("author", sa.String(), nullable=True),
        sa.Column("publisher_id", sa.String(), nullable=True),
        sa.Column("published_from", sa.String(), nullable=True),
        sa.Column("published_to", sa.String(), nullable=True),
        sa.Column("ingested_at", sa.String(), nullable=False),
        sa.Column("extractor", sa.String(), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_article_sha256")),
        sa.CheckConstraint("published_from < published_to", name=op.f("ck_article_published")),
        sa.ForeignKeyConstraint(["publisher_id"], ["entity.id"], name=op.f("fk_article_publisher_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
        sa.UniqueConstraint("sha256", name=op.f("uq_article_sha256")),
    )
    op.create_index(op.f("ix_article_published_from"), "article", ["published_from"], unique=False)
    op.create_index(op.f("ix_article_publisher_id"), "article", ["publisher_id"], unique=False)
    op.create_index(op.f("ix_article_url"), "article", ["url"], unique=False)
    op.create_table(
        "article_text",
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_article_text_article_id")),
        sa.PrimaryKeyConstraint("article_id", name=op.f("pk_article_text")),
        sa.UniqueConstraint("number", name=op.f("uq_article_text_number")),
    )
    op.create_table(
        "intake",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("taken_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_intake")),
    )
    op.create_table(
        "mention",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("surface", sa.String(), nullable=False),
        sa.Column("entity_id", sa.String(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.CheckConstraint('start >= 0 AND start < "end"', name=op.f("ck_mention_start")),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_mention_article_id")),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name=op.f("fk_mention_entity_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mention")),
    )
    op.create_index("ix_mention_article_id_start", "mention", ["article_id", "start"], unique=False)
    op.create_index(op.f("ix_mention_entity_id"), "mention", ["entity_id"], unique=False)
    op.create_table(
        "state",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_state")),
    )


def downgrade() -> None:
    op.drop_table("state")
    op.drop_table("mention")
    op.drop_table("intake")
    op.drop_table("article_text")
    op.drop_table("article")
    op.drop_table("alias")
    op.drop_table("entity")
