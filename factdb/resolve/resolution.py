"""What resolution gives: entity ids for the local ids of one article, and the rows of what is new."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from factdb.extract.format import Found


class Extracted(Protocol):
    """An article as resolution sees it: its id and what was found in it, in the extraction format."""

    @property
    def key(self) -> str:
        """The article's id in a database."""

    @property
    def text(self) -> str:
        """Its text, into which all offsets point."""

    @property
    def publisher(self) -> str | None:
        """Who published it."""

    @property
    def found(self) -> Found:
        """The extraction."""


@dataclass(slots=True)
class Resolution:
    """Entity ids by the local ids of an extraction."""

    #: Mention → entity, the rule that chose it, and how sure it is.
    mentions: dict[str, tuple[str, str, float]] = field(default_factory=dict)
    #: Statement → its speaker.
    speakers: dict[str, str] = field(default_factory=dict)
    #: Statement → the body that the speaker spoke for.
    institutions: dict[str, str] = field(default_factory=dict)
    publisher: str | None = None
    #: The country that prevails where the article names no place, as an entity.
    ground: str | None = None


@dataclass(slots=True)
class NewEntity:
    """An entity as a name first tells of it; the row of the table entity, not merged into any other."""

    id: str
    kind: str
    name: str
    slug: str
    scope: str | None = None
    parent: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonames: int | None = None
    wikidata: str | None = None

    @property
    def row(self) -> tuple[Any, ...]:
        """The values in the order of the table's columns."""
        about = (self.id, self.slug, self.kind, self.name, self.scope, self.parent, self.country)
        return (*about, self.lat, self.lon, self.geonames, self.wikidata, self.id)


@dataclass(frozen=True, slots=True)
class Known:
    """A name under which an entity is known already."""

    entity: str
    kind: str
    name: str
    country: str | None
    #: Where the name comes from: authority, editor, article.
    origin: str
