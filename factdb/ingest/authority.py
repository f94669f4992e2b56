"""Authority files: who and what is known beforehand, as CSV with one entity a line.

Columns: `kind` (person, post, group, institution, medium, place) and `name` are needed; `aliases` (separated by |),
`country`, `parent` (the name of what it lies in or belongs to), `lat`, `lon`, `geonames`, `wikidata`, `language` may be
there. Lines that begin with # are comments.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

from factdb import model
from factdb.article import Problem
from factdb.ingest.names import entity_row, fold, slug
from factdb.model.ids import alias_id, entity_id
from factdb.model.values import ENTITY_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factdb.store.bulk import Batch

Line = dict[str, str]


def authority_rows(path: Path, batch: Batch) -> list[Problem]:
    """Add the entities and names of one file to the batch; return the lines that could not be taken."""
    try:
        lines = list(_lines(path))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        return [Problem(str(path), f"not read as an authority file: {error}")]
    problems = [Problem(str(path), why, number) for number, line in lines if (why := _refusal(line))]
    for _number, line in lines:
        if not _refusal(line):
            _add(line, batch)
    return problems


def _lines(path: Path) -> Iterator[tuple[int, Line]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        numbered = [(number, text) for number, text in enumerate(file, 1) if not text.startswith("#")]
    reader = csv.DictReader(text for _, text in numbered)
    for row in reader:
        number = numbered[min(reader.line_num, len(numbered)) - 1][0]
        yield number, {str(key): (value or "").strip() for key, value in row.items() if key is not None}


def _refusal(line: Line) -> str | None:
    if not line.get("name"):
        return "no name: an authority file has the columns kind and name"
    if line.get("kind") not in ENTITY_KINDS:
        return f"kind {line.get('kind')!r}: it is one of {', '.join(ENTITY_KINDS)}"
    try:
        _numbers(line)
    except ValueError as error:
        return str(error)
    return None


def _numbers(line: Line) -> dict[str, Any]:
    return {
        "lat": float(line["lat"]) if line.get("lat") else None,
        "lon": float(line["lon"]) if line.get("lon") else None,
        "geonames": int(line["geonames"]) if line.get("geonames") else None,
    }


def _add(line: Line, batch: Batch) -> None:
    name, kind = line["name"], line["kind"]
    own = entity_id(kind, "", fold(name))
    parent = line.get("parent")
    known: dict[str, Any] = {"country": line.get("country") or None, "wikidata": line.get("wikidata") or None}
    above = entity_id(kind, "", fold(parent)) if parent else None
    row = entity_row(own, slug=slug(name), kind=kind, name=name, parent=above, **known, **_numbers(line))
    batch.add(model.Entity, row)
    names = [name, *(alias.strip() for alias in line.get("aliases", "").split("|") if alias.strip())]
    language = line.get("language") or None
    batch.extend(model.Alias, [(alias_id(own, one), own, one, fold(one), language, "authority", None) for one in names])
