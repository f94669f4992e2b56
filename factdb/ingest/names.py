"""The seam between extraction and entities: who each speaker, institution and mention of an article is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from factdb import model
from factdb.model.ids import alias_id, entity_id

if TYPE_CHECKING:
    from factdb.ingest.snapshot import Snapshot
    from factdb.store.bulk import Batch


@dataclass(slots=True)
class Resolved:
    """Entity ids by the local ids of an extraction."""

    #: Mention → entity, the rule that chose it, and how sure it is.
    mentions: dict[str, tuple[str, str, float]] = field(default_factory=dict)
    #: Statement → its speaker.
    speakers: dict[str, str] = field(default_factory=dict)
    #: Statement → the body that the speaker spoke for.
    institutions: dict[str, str] = field(default_factory=dict)
    publisher: str | None = None


class Names(Protocol):
    """Decides who is who; what it finds for the first time it adds to the batch as entity and alias rows."""

    def resolve(self, snapshot: Snapshot, batch: Batch) -> Resolved:
        """Return the entities of one article."""

    def forget(self) -> None:
        """Drop what was remembered of rows that have not been stored after all."""


class ExactNames:
    """Takes a name for the same entity wherever it is spelt the same; unnamed sources stay within their article."""

    def __init__(self) -> None:
        self._known: set[str] = set()

    def resolve(self, snapshot: Snapshot, batch: Batch) -> Resolved:
        """Return the entities of one article."""
        names = _Article(snapshot.key, self._known, batch)
        found = Resolved()
        for mention in snapshot.found["mentions"]:
            entity = names.entity(mention["kind"], mention["name"], mention["country"])
            found.mentions[mention["id"]] = (entity, "exact", 1.0)
        for statement in snapshot.found["statements"]:
            speaker = statement["speaker"]
            if speaker is not None:
                found.speakers[statement["id"]] = names.entity(speaker["kind"], speaker["name"], speaker["country"])
                if speaker["institution"]:
                    found.institutions[statement["id"]] = names.entity(
                        "institution", speaker["institution"], speaker["country"]
                    )
        if snapshot.publisher:
            found.publisher = names.entity("institution", snapshot.publisher, None)
        return found

    def forget(self) -> None:
        """Drop what was remembered of rows that have not been stored after all."""
        self._known.clear()


@dataclass(slots=True)
class _Article:
    key: str
    known: set[str]
    batch: Batch

    def entity(self, kind: str, name: str, country: str | None) -> str:
        scope = self.key if kind in ("post", "group") else None
        key = fold(name)
        found = entity_id(kind, scope or "", key)
        if found not in self.known:
            self.known.add(found)
            values: dict[str, Any] = {
                "slug": slug(name),
                "kind": kind,
                "name": name,
                "scope": scope,
                "country": country,
            }
            self.batch.add(model.Entity, entity_row(found, **values))
            self.batch.add(model.Alias, (alias_id(found, name), found, name, key, None, "article", None))
        return found


def entity_row(
    id: str,  # noqa: A002 - the column's name
    *,
    slug: str,
    kind: str,
    name: str,
    scope: str | None = None,
    parent: str | None = None,
    country: str | None = None,
    lat: float | None = None,
    lon: float | None = None,
    geonames: int | None = None,
    wikidata: str | None = None,
) -> tuple[Any, ...]:
    """Return a row of the table entity, not merged into any other."""
    return (id, slug, kind, name, scope, parent, country, lat, lon, geonames, wikidata, id)


def fold(name: str) -> str:
    """Return the name without case and with single blanks: what makes two spellings one."""
    return " ".join(name.casefold().split())


def slug(name: str) -> str:
    """Return the name as it can be typed: plain letters, digits and hyphens."""
    from anyascii import anyascii  # noqa: PLC0415 - 10 ms that only a new name should pay

    return re.sub(r"[^a-z0-9]+", "-", anyascii(name).lower()).strip("-") or "unnamed"
