"""Claims as flat rows, for spreadsheets and data frames: one a claim, with the words, the source and the article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from factdb.export.records import Record, statements

if TYPE_CHECKING:
    from factdb.report.listings import Filters
    from factdb.store.read import Reader

_CLAIM = (
    "id", "predicate", "event", "subject", "object", "place", "other_place", "bearing", "period_from", "period_to",
    "period_text", "polarity", "certainty", "number", "low", "high", "low_open", "high_open", "approximate", "vague",
    "unit", "counted", "step", "base_low", "base_high", "base_unit",
)  # fmt: skip
_STATEMENT = (
    "form",
    "stance",
    "channel",
    "said_from",
    "said_to",
    "start",
    "end",
    "exact",
    "words",
    "parent",
    "repeats",
)
_ARTICLE = ("id", "title", "publisher", "author", "published", "url", "sha256", "reprints")

COLUMNS = (
    *("claim" if name == "id" else name for name in _CLAIM),
    *("statement", "speaker", "speaker_kind", "role", "institution"),
    *_STATEMENT,
    *("article" if name == "id" else f"article_{name}" for name in _ARTICLE),
)


def rows(reader: Reader, filters: Filters) -> Iterator[list[Any]]:
    """Yield a row under `COLUMNS` for each claim that the filters choose."""
    for record in statements(reader, filters, narrow=True):
        for claim in record["claims"]:
            article = {**record["article"], "reprints": "; ".join(record["article"]["reprints"])}
            yield [*(claim[name] for name in _CLAIM), *_said(record), *(article[name] for name in _ARTICLE)]


def _said(record: Record) -> list[Any]:
    speaker = record["speaker"] or {}
    who = [record["id"], *(speaker.get(name) for name in ("name", "kind", "role"))]
    return [*who, (record["institution"] or {}).get("name"), *(record[name] for name in _STATEMENT)]
