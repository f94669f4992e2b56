"""W3C Web Annotations: each statement as a note on its words, found again by position and by quotation.

A TextPositionSelector counts code points in the text as factdb read it; a TextQuoteSelector carries the words with what
stands before and after them, for a page whose text differs around them. A discontinuous statement has several targets.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import factdb
from factdb.export.claimreview import web_address
from factdb.export.records import Record, statements

if TYPE_CHECKING:
    from factdb.report.listings import Filters
    from factdb.store.read import Reader

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
#: So many characters before and after the words are quoted with them.
_AROUND = 32


def noted(reader: Reader, filters: Filters, base: str) -> Iterator[Record]:
    """Yield an annotation for each statement that the filters choose; `base` begins the ids."""
    article, text = "", ""
    for statement in statements(reader, filters):
        if statement["article"]["id"] != article:
            article = statement["article"]["id"]
            row = reader.one("SELECT text FROM article_text WHERE article_id = :id", {"id": article})
            text = str(row[0]) if row else ""
        yield _annotation(statement, text, base)


def _annotation(statement: Record, text: str, base: str) -> Record:
    source = web_address(statement["article"]["url"]) or f"{base}article/{statement['article']['id']}"
    targets = [_target(source, text, start, end) for start, end in statement["spans"]]
    return {
        "id": f"{base}statement/{statement['id']}",
        "type": "Annotation",
        "motivation": "describing",
        "generator": {"id": "urn:factdb", "type": "Software", "name": f"factdb {factdb.__version__}"},
        "body": [_body(_told(statement), "describing"), *(_body(tag, "tagging") for tag in _tags(statement))],
        "target": targets if len(targets) > 1 else targets[0],
    }


def _target(source: str, text: str, start: int, end: int) -> Record:
    quote = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - _AROUND) : start],
        "suffix": text[end : end + _AROUND],
    }
    return {"source": source, "selector": [{"type": "TextPositionSelector", "start": start, "end": end}, quote]}


def _body(value: str, purpose: str) -> Record:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _told(statement: Record) -> str:
    """Return who says it, in which office, for whom."""
    speaker, body = statement["speaker"], statement["institution"]
    if speaker is None:
        return "The article itself"
    parts = [speaker["name"], speaker["role"]]
    if body and body["id"] != speaker["id"]:
        parts.append(f"for {body['name']}")
    return ", ".join(part for part in parts if part)


def _tags(statement: Record) -> list[str]:
    stance = [] if statement["stance"] == "assert" else [statement["stance"]]
    return [statement["form"], *stance, *dict.fromkeys(claim["predicate"] for claim in statement["claims"])]
