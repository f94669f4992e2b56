"""Statements: attributed stretches of articles, discontinuous ones with their spans."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, text
from sqlmodel import Field

from factdb.model.base import Table, one_of, period, span, sparse, within_table
from factdb.model.values import FORMS, HOWS, ORIGINS, STANCES

_LIVE = text("retracted_at IS NULL")


class Statement(Table, table=True):
    """Who says what, where: content, speaker and cue as stretches of the article; narration has no speaker."""

    __table_args__ = (
        span(),
        span("speaker_start", "speaker_end"),
        span("cue_start", "cue_end"),
        one_of("form", FORMS),
        one_of("stance", STANCES),
        one_of("how", HOWS),
        one_of("origin", ORIGINS),
        period("said"),
        CheckConstraint("(form = 'narration') = (speaker_id IS NULL)", name="narration"),
        CheckConstraint("(speaker_id IS NULL) = (how IS NULL)", name="how_known"),
        CheckConstraint("parent_id <> id AND repeats_id <> id", name="itself"),
        within_table("statement", "parent_id"),
        within_table("statement", "repeats_id"),
        *(
            sparse("statement", column)
            for column in ("content_key", "parent_id", "repeats_id", "institution_id", "retracted_at")
        ),
        Index(
            "uq_statement_live",
            "article_id",
            "start",
            "end",
            text("coalesce(speaker_id, '')"),
            unique=True,
            sqlite_where=_LIVE,
            postgresql_where=_LIVE,
        ),
    )

    id: str = Field(primary_key=True)
    article_id: str = Field(foreign_key="article.id", index=True)
    start: int
    end: int
    exact: str
    #: The hash of a long content without case, marks and blanks: the same words relayed elsewhere have the same.
    content_key: str | None = None
    #: The report that contains this one: article ← TASS ← administrator.
    parent_id: str | None = None
    #: The earlier statement that this one says again word for word.
    repeats_id: str | None = None
    speaker_id: str | None = Field(default=None, foreign_key="entity.id", index=True)
    institution_id: str | None = Field(default=None, foreign_key="entity.id")
    #: The speaker's office as this article gives it.
    role: str | None = None
    speaker_text: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    how: str | None = None
    cue: str | None = None
    cue_start: int | None = None
    cue_end: int | None = None
    form: str
    stance: str
    channel: str | None = None
    said_from: str | None = None
    said_to: str | None = None
    #: True where a broken quotation mark had to be mended to find it.
    repaired: bool = False
    origin: str = "extractor"
    recorded_at: str
    retracted_at: str | None = None


class StatementSpan(Table, table=True):
    """One stretch of a statement: "X, he said, Y" has two."""

    __table_args__ = (span(),)

    statement_id: str = Field(primary_key=True, foreign_key="statement.id")
    position: int = Field(primary_key=True)
    start: int
    end: int
