"""Statements and claims: who said what, and what it asserts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "predicate",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("quantity", sa.String(), nullable=True),
        sa.Column("dimension", sa.String(), nullable=True),
        sa.Column("base_unit", sa.String(), nullable=True),
        sa.Column("over_time", sa.String(), nullable=False),
        sa.Column("additive", sa.Boolean(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.CheckConstraint("over_time IN ('flow', 'level', 'toll')", name=op.f("ck_predicate_over_time")),
        sa.CheckConstraint("(dimension IS NULL) = (quantity IS NULL)", name=op.f("ck_predicate_dimension")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_predicate")),
        sa.UniqueConstraint("key", name=op.f("uq_predicate_key")),
    )
    op.create_index(op.f("ix_predicate_event"), "predicate", ["event"], unique=False)
    op.create_table(
        "predicate_rule",
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("other", sa.String(), nullable=False),
        sa.Column("manner", sa.String(), nullable=False),
        sa.Column("swaps", sa.Boolean(), nullable=False),
        sa.CheckConstraint("manner IN ('affirmed', 'denied', 'uncommitted')", name=op.f("ck_predicate_rule_manner")),
        sa.CheckConstraint("relation IN ('implies', 'excludes', 'contests')", name=op.f("ck_predicate_rule_relation")),
        sa.PrimaryKeyConstraint("event", "relation", "other", "manner", name=op.f("pk_predicate_rule")),
    )
    op.create_table(
        "statement",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("exact", sa.String(), nullable=False),
        sa.Column("content_key", sa.String(), nullable=True),
        sa.Column("parent_id", sa.String(), nullable=True),
        sa.Column("repeats_id", sa.String(), nullable=True),
        sa.Column("speaker_id", sa.String(), nullable=True),
        sa.Column("institution_id", sa.String(), nullable=True),
        sa.Column("role", sa.String(), nullable=True),
        sa.Column("speaker_text", sa.String(), nullable=True),
        sa.Column("speaker_start", sa.Integer(), nullable=True),
        sa.Column("speaker_end", sa.Integer(), nullable=True),
        sa.Column("how", sa.String(), nullable=True),
        sa.Column("cue", sa.String(), nullable=True),
        sa.Column("cue_start", sa.Integer(), nullable=True),
        sa.Column("cue_end", sa.Integer(), nullable=True),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("stance", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=True),
        sa.Column("said_from", sa.String(), nullable=True),
        sa.Column("said_to", sa.String(), nullable=True),
        sa.Column("repaired", sa.Boolean(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("recorded_at", sa.String(), nullable=False),
        sa.Column("retracted_at", sa.String(), nullable=True),
        sa.CheckConstraint("(form = 'narration') = (speaker_id IS NULL)", name=op.f("ck_statement_narration")),
        sa.CheckConstraint("form IN ('direct', 'indirect', 'mixed', 'narration')", name=op.f("ck_statement_form")),
        sa.CheckConstraint(
            "how IN ('named', 'surname', 'pronoun', 'nominal', 'implicit')", name=op.f("ck_statement_how")
        ),
        sa.CheckConstraint("origin IN ('extractor', 'editor')", name=op.f("ck_statement_origin")),
        sa.CheckConstraint(
            "stance IN ('assert', 'deny', 'noncommittal', 'propose', 'ask')", name=op.f("ck_statement_stance")
        ),
        sa.CheckConstraint("(speaker_id IS NULL) = (how IS NULL)", name=op.f("ck_statement_how_known")),
        sa.CheckConstraint('cue_start >= 0 AND cue_start < "cue_end"', name=op.f("ck_statement_cue_start")),
        sa.CheckConstraint("parent_id <> id AND repeats_id <> id", name=op.f("ck_statement_itself")),
        sa.CheckConstraint("said_from < said_to", name=op.f("ck_statement_said")),
        sa.CheckConstraint(
            'speaker_start >= 0 AND speaker_start < "speaker_end"', name=op.f("ck_statement_speaker_start")
        ),
        sa.CheckConstraint('start >= 0 AND start < "end"', name=op.f("ck_statement_start")),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_statement_article_id")),
        sa.ForeignKeyConstraint(["institution_id"], ["entity.id"], name=op.f("fk_statement_institution_id")),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["statement.id"], name=op.f("fk_statement_parent_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["repeats_id"],
            ["statement.id"],
            name=op.f("fk_statement_repeats_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(["speaker_id"], ["entity.id"], name=op.f("fk_statement_speaker_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statement")),
    )
    op.create_index(
        "uq_statement_live",
        "statement",
        ["article_id", "start", "end", sa.text("coalesce(speaker_id, '')")],
        unique=True,
        sqlite_where=sa.text("retracted_at IS NULL"),
        postgresql_where=sa.text("retracted_at IS NULL"),
    )
    op.create_index(op.f("ix_statement_content_key"), "statement", ["content_key"], unique=False)
    op.create_index(op.f("ix_statement_institution_id"), "statement", ["institution_id"], unique=False)
    op.create_index(op.f("ix_statement_parent_id"), "statement", ["parent_id"], unique=False)
    op.create_index(op.f("ix_statement_repeats_id"), "statement", ["repeats_id"], unique=False)
    op.create_index(op.f("ix_statement_speaker_id"), "statement", ["speaker_id"], unique=False)
    op.create_table(
        "statement_span",
        sa.Column("statement_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.CheckConstraint('start >= 0 AND start < "end"', name=op.f("ck_statement_span_start")),
        sa.ForeignKeyConstraint(["statement_id"], ["statement.id"], name=op.f("fk_statement_span_statement_id")),
        sa.PrimaryKeyConstraint("statement_id", "position", name=op.f("pk_statement_span")),
    )
    op.create_table(
        "claim",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("statement_id", sa.String(), nullable=False),
        sa.Column("predicate_id", sa.String(), nullable=False),
        sa.Column("subject_id", sa.String(), nullable=True),
        sa.Column("object_id", sa.String(), nullable=True),
        sa.Column("place_id", sa.String(), nullable=True),
        sa.Column("place_text", sa.String(), nullable=True),
        sa.Column("other_place_id", sa.String(), nullable=True),
        sa.Column("bearing", sa.Float(), nullable=True),
        sa.Column("period_from", sa.String(), nullable=True),
        sa.Column("period_to", sa.String(), nullable=True),
        sa.Column("period_text", sa.String(), nullable=True),
        sa.Column("polarity", sa.String(), nullable=False),
        sa.Column("certainty", sa.String(), nullable=False),
        sa.Column("over_time", sa.String(), nullable=True),
        sa.Column("cue", sa.String(), nullable=True),
        sa.Column("cue_start", sa.Integer(), nullable=True),
        sa.Column("cue_end", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "certainty IN ('certain', 'probable', 'possible', 'uncommitted')", name=op.f("ck_claim_certainty")
        ),
        sa.CheckConstraint("over_time IN ('flow', 'level', 'toll')", name=op.f("ck_claim_over_time")),
        sa.CheckConstraint("polarity IN ('+', '-')", name=op.f("ck_claim_polarity")),
        sa.CheckConstraint("bearing >= 0 AND bearing < 360", name=op.f("ck_claim_bearing")),
        sa.CheckConstraint('cue_start >= 0 AND cue_start < "cue_end"', name=op.f("ck_claim_cue_start")),
        sa.CheckConstraint("period_from < period_to", name=op.f("ck_claim_period")),
        sa.ForeignKeyConstraint(["object_id"], ["entity.id"], name=op.f("fk_claim_object_id")),
        sa.ForeignKeyConstraint(["other_place_id"], ["entity.id"], name=op.f("fk_claim_other_place_id")),
        sa.ForeignKeyConstraint(["place_id"], ["entity.id"], name=op.f("fk_claim_place_id")),
        sa.ForeignKeyConstraint(["predicate_id"], ["predicate.id"], name=op.f("fk_claim_predicate_id")),
        sa.ForeignKeyConstraint(["statement_id"], ["statement.id"], name=op.f("fk_claim_statement_id")),
        sa.ForeignKeyConstraint(["subject_id"], ["entity.id"], name=op.f("fk_claim_subject_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim")),
    )
    op.create_index(op.f("ix_claim_object_id"), "claim", ["object_id"], unique=False)
    op.create_index(op.f("ix_claim_other_place_id"), "claim", ["other_place_id"], unique=False)
    op.create_index(op.f("ix_claim_place_id"), "claim", ["place_id"], unique=False)
    op.create_index("ix_claim_predicate_id_place_id", "claim", ["predicate_id", "place_id"], unique=False)
    op.create_index(op.f("ix_claim_statement_id"), "claim", ["statement_id"], unique=False)
    op.create_index(op.f("ix_claim_subject_id"), "claim", ["subject_id"], unique=False)
    op.create_table(
        "numeric_claim",
        sa.Column("claim_id", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("low_open", sa.Boolean(), nullable=False),
        sa.Column("high_open", sa.Boolean(), nullable=False),
        sa.Column("approximate", sa.Boolean(), nullable=False),
        sa.Column("vague", sa.Boolean(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("base_unit", sa.String(), nullable=False),
        sa.Column("factor", sa.Float(), nullable=False),
        sa.Column("shift", sa.Float(), nullable=False),
        sa.Column("step", sa.Float(), nullable=True),
        sa.Column("counted", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=True),
        sa.CheckConstraint("factor > 0", name=op.f("ck_numeric_claim_factor")),
        sa.CheckConstraint("low <= high", name=op.f("ck_numeric_claim_low_high")),
        sa.CheckConstraint("low IS NOT NULL OR high IS NOT NULL", name=op.f("ck_numeric_claim_bounded")),
        sa.CheckConstraint('start >= 0 AND start < "end"', name=op.f("ck_numeric_claim_start")),
        sa.CheckConstraint("step > 0", name=op.f("ck_numeric_claim_step")),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_numeric_claim_claim_id")),
        sa.PrimaryKeyConstraint("claim_id", name=op.f("pk_numeric_claim")),
    )
    op.create_index(op.f("ix_numeric_claim_counted"), "numeric_claim", ["counted"], unique=False)
    op.create_table(
        "equivalent",
        sa.Column("claim_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("low_open", sa.Boolean(), nullable=False),
        sa.Column("high_open", sa.Boolean(), nullable=False),
        sa.Column("approximate", sa.Boolean(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("base_unit", sa.String(), nullable=False),
        sa.Column("factor", sa.Float(), nullable=False),
        sa.Column("shift", sa.Float(), nullable=False),
        sa.CheckConstraint("factor > 0", name=op.f("ck_equivalent_factor")),
        sa.CheckConstraint("low <= high", name=op.f("ck_equivalent_low_high")),
        sa.CheckConstraint("low IS NOT NULL OR high IS NOT NULL", name=op.f("ck_equivalent_bounded")),
        sa.CheckConstraint('start >= 0 AND start < "end"', name=op.f("ck_equivalent_start")),
        sa.ForeignKeyConstraint(["claim_id"], ["numeric_claim.claim_id"], name=op.f("fk_equivalent_claim_id")),
        sa.PrimaryKeyConstraint("claim_id", "position", name=op.f("pk_equivalent")),
    )


def downgrade() -> None:
    op.drop_table("equivalent")
    op.drop_table("numeric_claim")
    op.drop_table("claim")
    op.drop_table("statement_span")
    op.drop_table("statement")
    op.drop_table("predicate_rule")
    op.drop_table("predicate")
