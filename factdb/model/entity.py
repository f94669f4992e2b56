"""Entities: people, posts, groups, institutions, media and places in one table, with their names and mentions."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field

from factdb.model.base import Table, one_of, span, sparse, within_table
from factdb.model.values import ENTITY_KINDS


class Entity(Table, table=True):
    """Who or what is spoken of or speaks; `canonical_id` is derived from the live resolutions (itself, unmerged)."""

    __table_args__ = (
        one_of("kind", ENTITY_KINDS),
        CheckConstraint("kind = 'place' OR (lat IS NULL AND lon IS NULL)", name="map"),
        CheckConstraint("(lat IS NULL) = (lon IS NULL)", name="lat_lon"),
        CheckConstraint("lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180", name="globe"),
        within_table("entity", "parent_id"),
        within_table("entity", "canonical_id"),
        sparse("entity", "geonames"),
    )

    id: str = Field(primary_key=True)
    slug: str = Field(index=True)
    kind: str = Field(index=True)
    name: str
    #: The article that an unnamed source ("officials") stays within; null for what is known across articles.
    scope: str | None = None
    #: Places lie in places, institutions belong to institutions.
    parent_id: str | None = Field(default=None, index=True)
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonames: int | None = None
    wikidata: str | None = None
    canonical_id: str = Field(index=True)


class Alias(Table, table=True):
    """One name of an entity; a key is the folded name, and may name several entities."""

    __table_args__ = (UniqueConstraint("entity_id", "name"), sparse("alias", "block"))

    id: str = Field(primary_key=True)
    entity_id: str = Field(foreign_key="entity.id")
    name: str
    key: str = Field(index=True)
    language: str | None = None
    #: Where the name comes from: an authority file, an article, an editor.
    origin: str
    #: Of a person's name: what all its spellings have in common, under which candidates are looked for.
    block: str | None = None


class Mention(Table, table=True):
    """A stretch of an article that names an entity, as first resolved; a merge never rewrites it."""

    __table_args__ = (span(), Index("ix_mention_article_id_start", "article_id", "start"))

    id: str = Field(primary_key=True)
    article_id: str = Field(foreign_key="article.id")
    start: int
    end: int
    surface: str
    entity_id: str = Field(foreign_key="entity.id", index=True)
    #: Which rule chose the entity, and how sure it is (0 to 1).
    method: str
    score: float
