"""Articles: immutable snapshots; the text apart from the rest, so that listings do not drag it along."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint
from sqlmodel import Field

from factdb.model.base import Table, period, sparse


class Article(Table, table=True):
    """A text snapshot with what its file says of it; the same url with another text is another article."""

    __table_args__ = (
        period("published"),
        CheckConstraint("length(sha256) = 64", name="sha256"),
        sparse("article", "url"),
    )

    id: str = Field(primary_key=True)
    sha256: str = Field(unique=True)
    title: str | None = None
    url: str | None = None
    path: str | None = None
    language: str
    author: str | None = None
    publisher_id: str | None = Field(default=None, foreign_key="entity.id", index=True)
    published_from: str | None = Field(default=None, index=True)
    published_to: str | None = None
    #: UTC, ISO 8601 with seconds and Z.
    ingested_at: str
    #: Name and version of what found the statements.
    extractor: str
    #: The length of the text in code points.
    length: int
    #: The place that it speaks of most, as first resolved; null if it names none.
    about_id: str | None = Field(default=None, foreign_key="entity.id")


class ArticleText(Table, table=True):
    """The text that every offset refers to; it never changes."""

    article_id: str = Field(primary_key=True, foreign_key="article.id")
    #: The article's id as the number that it is: what full-text search calls it.
    number: int = Field(unique=True, sa_type=BigInteger)
    text: str


class Reprint(Table, table=True):
    """Another outlet's printing of an article's very text, or the same outlet's at another address.

    The id is made of the article, the publisher and the url, so that there is one row of each.
    """

    __table_args__ = (period("published"),)

    id: str = Field(primary_key=True)
    article_id: str = Field(foreign_key="article.id", index=True)
    #: Null if the file names none.
    publisher_id: str | None = Field(default=None, foreign_key="entity.id", index=True)
    title: str | None = None
    url: str | None = None
    path: str | None = None
    published_from: str | None = None
    published_to: str | None = None
    #: UTC, ISO 8601 with seconds and Z.
    recorded_at: str


class Intake(Table, table=True):
    """A file that was read to its end: the hash of its bytes and of the options, so that it need not be read again."""

    digest: str = Field(primary_key=True)
    path: str
    articles: int
    taken_at: str


class State(Table, table=True):
    """What the store remembers of itself, such as which files its views were made from."""

    key: str = Field(primary_key=True)
    value: str
