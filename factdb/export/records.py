"""Statements as nested records: the article, the stretches, who speaks, and the claims, for every export to draw on.

Three queries in one order run side by side and are joined as they are read, so that memory stays flat.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factdb.report.listings import REJECTED, Filters, selected

if TYPE_CHECKING:
    from factdb.store.read import Reader, Rows

Record = dict[str, Any]

_TRUTHS = ("low_open", "high_open", "approximate", "vague")
_ARTICLE = ("title", "url", "author", "sha256", "language", "publisher")


def statements(reader: Reader, filters: Filters, *, narrow: bool = False) -> Iterator[Record]:
    """Yield the statements that the filters choose, with their spans and claims, by article and place in its text.

    Claims that an editor rejected are left out; with `narrow` also those of other predicates and places than asked for.
    """
    chosen = _sql("claims").replace("/* rejected */", REJECTED)
    claims = _Beside(selected(reader, chosen, filters, of_claims=narrow))
    spans = _Beside(selected(reader, _sql("spans"), filters))
    reprints = _reprints(reader)
    for row in _named(selected(reader, _sql("statements"), filters)):
        stretches = [[span["start"], span["end"]] for span in spans.of(row["id"])]
        record = _record(row, stretches or [[row["start"], row["end"]]], claims.of(row["id"]))
        record["article"]["reprints"] = reprints.get(row["article_id"], [])
        yield record


def _reprints(reader: Reader) -> dict[str, list[str]]:
    """Return, by article, the other outlets that printed its very text, the earliest first."""
    found: dict[str, list[str]] = {}
    for article, outlet in reader.query(_sql("reprints")):
        found.setdefault(article, []).append(outlet)
    return found


class _Beside:
    """A query in the same order as the statements, of which the rows of one statement after the other are taken."""

    def __init__(self, rows: Rows) -> None:
        first = rows.columns[0]
        self._groups = groupby(_named(rows), key=lambda row: row[first])
        self._first = first
        self._next: tuple[str, list[Record]] | None = None

    def of(self, statement: str) -> list[Record]:
        """Return the rows of the statement, without its id; call it for the statements in their order."""
        if self._next is None:
            key, rows = next(self._groups, ("", iter(())))
            self._next = key, [{name: value for name, value in row.items() if name != self._first} for row in rows]
        if self._next[0] != statement:
            return []
        found, self._next = self._next[1], None
        return found


def _record(row: Mapping[str, Any], spans: list[list[int]], claims: list[Record]) -> Record:
    return {
        "id": row["id"],
        "article": {"id": row["article_id"], "published": row["published_from"], **{key: row[key] for key in _ARTICLE}},
        "start": row["start"],
        "end": row["end"],
        "spans": spans,
        "exact": row["exact"],
        "words": row["words"],
        "form": row["form"],
        "stance": row["stance"],
        "cue": _stretch(row, "cue", row["cue"]),
        "speaker": _speaker(row),
        "institution": _entity(row, "institution"),
        "channel": row["channel"],
        "said_from": row["said_from"],
        "said_to": row["said_to"],
        "parent": row["parent_id"],
        "repeats": row["repeats_id"],
        "claims": [_claim(claim) for claim in claims],
    }


def _claim(row: Record) -> Record:
    """Return the claim with its truth values as such, which SQLite keeps as 0 and 1."""
    return row | {name: bool(row[name]) for name in _TRUTHS if row[name] is not None}


def _speaker(row: Mapping[str, Any]) -> Record | None:
    found = _entity(row, "speaker")
    if found is None:
        return None
    text = _stretch(row, "speaker", row["speaker_text"])
    return {**found, "kind": row["speaker_kind"], "role": row["role"], "how": row["how"], "text": text}


def _entity(row: Mapping[str, Any], name: str) -> Record | None:
    if row[f"{name}_id"] is None:
        return None
    return {key: row[f"{name}_{key}"] for key in ("id", "name", "country")}


def _stretch(row: Mapping[str, Any], name: str, text: str | None) -> Record | None:
    if row[f"{name}_start"] is None:
        return None
    return {"start": row[f"{name}_start"], "end": row[f"{name}_end"], "text": text}


def _named(rows: Rows) -> Iterator[Record]:
    return (dict(zip(rows.columns, row, strict=True)) for row in rows)


@cache
def _sql(name: str) -> str:
    return (Path(__file__).parent / f"{name}.sql").read_text(encoding="utf-8")
