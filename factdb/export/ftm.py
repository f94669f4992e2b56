"""FollowTheMoney statements: one row per entity, property, value and source, as its tools and nomenklatura read them.

People are Person, bodies Organization, posts and groups LegalEntity; articles are Article; a statement is a
Documentation that ties its speaker to the article; whom a speaker spoke for is a Representation. Merged entities share
their canonical_id and keep their own rows, so that a merge can be undone there too.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from factdb.export.claimreview import web_address
from factdb.export.records import Record, statements

if TYPE_CHECKING:
    from factdb.report.listings import Filters
    from factdb.store.read import Reader

DATASET = "factdb"
_SCHEMATA = {"person": "Person", "institution": "Organization", "medium": "Organization"}
_LANGUAGES = {"en": "eng"}
_ALIASES = """SELECT v.id, v.canonical_id, v.kind, v.name, v.country, v.wikidata, al.name, al.origin
    FROM entity AS v LEFT JOIN alias AS al ON al.entity_id = v.id WHERE v.kind <> 'place' ORDER BY v.id, al.name"""

#: Property and value.
Values = list[tuple[str, str | None]]


def rows(reader: Reader, filters: Filters) -> Iterator[Record]:
    """Yield the rows of all speakers and bodies, then those of the statements that the filters choose."""
    yield from _entities(reader)
    articles: set[str] = set()
    for statement in statements(reader, filters):
        article = statement["article"]
        if article["id"] not in articles:
            articles.add(article["id"])
            yield from _rows(article["id"], article["id"], "Article", _article(article))
        if statement["speaker"]:
            yield from _rows(statement["id"], statement["id"], "Documentation", _documentation(statement))
        if _speaks_for_another(statement):
            id_ = f"{statement['id']}.r"
            yield from _rows(id_, id_, "Representation", _representation(statement))


def _entities(reader: Reader) -> Iterator[Record]:
    last = ""
    for id_, canonical, kind, name, country, wikidata, alias, origin in reader.query(_ALIASES):
        schema = _SCHEMATA.get(kind, "LegalEntity")
        if id_ != last:
            known: Values = [("name", name), ("country", country and country.lower()), ("wikidataId", wikidata)]
            yield from _rows(id_, canonical, schema, known)
            last = id_
        if alias and alias != name:
            yield from _rows(id_, canonical, schema, [("alias", alias)], origin=origin)


def _article(article: Record) -> Values:
    day = (article["published"] or "")[:10]
    said = [("title", article["title"]), ("publisher", article["publisher"]), ("author", article["author"])]
    return [
        *said,
        ("publishedAt", day),
        ("sourceUrl", web_address(article["url"])),
        ("language", _LANGUAGES.get(article["language"])),
    ]


def _documentation(statement: Record) -> Values:
    day = (statement["said_from"] or statement["article"]["published"] or "")[:10]
    ends = [("entity", statement["speaker"]["id"]), ("document", statement["article"]["id"])]
    return [*ends, ("role", statement["form"]), ("date", day), ("summary", statement["words"])]


def _representation(statement: Record) -> Values:
    day = (statement["said_from"] or statement["article"]["published"] or "")[:10]
    ends = [("agent", statement["speaker"]["id"]), ("client", statement["institution"]["id"])]
    return [*ends, ("role", statement["speaker"]["role"]), ("date", day)]


def _speaks_for_another(statement: Record) -> bool:
    speaker, body = statement["speaker"], statement["institution"]
    return bool(speaker and body and speaker["id"] != body["id"])


def _rows(entity: str, canonical: str, schema: str, values: Values, origin: str = "article") -> Iterator[Record]:
    """Yield a row for each value that is known; its id is the hash that FollowTheMoney gives it."""
    for prop, value in values:
        if value:
            key = f"{DATASET}.{entity}.{prop}.{value}"
            row: dict[str, Any] = {
                "id": hashlib.sha1(key.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest(),
                "entity_id": entity,
                "canonical_id": canonical,
                "prop": prop,
                "schema": schema,
                "value": value,
                "dataset": DATASET,
                "origin": origin,
            }
            yield row
