"""Authority files: who and what is known beforehand, as CSV with one entity a line.

Columns: `kind` (person, post, group, institution, medium, place) and `name` are needed; `aliases` (separated by |),
`native` (the name in its own script, whose plain spelling becomes an alias), `country`, `parent` (the name of what it
lies in or belongs to), `lat`, `lon`, `geonames`, `wikidata`, `language` may be there. Lines that begin with # are
comments.
"""

from __future__ import annotations

import csv
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from factdb import model
from factdb.article import Problem
from factdb.model.ids import alias_id
from factdb.model.values import ENTITY_KINDS
from factdb.resolve import identify
from factdb.resolve.keys import alias_key, plain_letters
from factdb.resolve.people import person_block

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factdb.lexicon import Lexicon
    from factdb.resolve.resolution import NewEntity
    from factdb.store.bulk import Batch

Line = dict[str, str]


def authority_rows(path: Path, batch: Batch, lexicon: Lexicon) -> list[Problem]:
    """Add the entities and names of one file to the batch; return the lines that could not be taken."""
    try:
        lines = list(_lines(path))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        return [Problem(str(path), f"not read as an authority file: {error}")]
    problems = [Problem(str(path), why, number) for number, line in lines if (why := _refusal(line))]
    for _number, line in lines:
        if not _refusal(line):
            _add(line, batch, lexicon)
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


def _add(line: Line, batch: Batch, lexicon: Lexicon) -> None:
    row, *above = _entities(line, lexicon)
    batch.extend(model.Entity, [entity.row for entity in (row, *above)])
    for name in [row.name, *_names(line)]:
        block = person_block(name, lexicon) if row.kind == "person" else None
        language = line.get("language") or None
        key = alias_key(name, lexicon)
        batch.add(model.Alias, (alias_id(row.id, name), row.id, name, key, language, "authority", block))


def _entities(line: Line, lexicon: Lexicon) -> list[NewEntity]:
    """Return the entity of a line, under the id that articles give it too, and what it lies in or belongs to."""
    kind, name, country = line["kind"], line["name"], line.get("country") or None
    numbers = _numbers(line)
    if kind == "place":
        own, *above = identify.places(name, country, numbers["geonames"], article="", around=None, lexicon=lexicon)
    else:
        own, above = _other(kind, name, country, lexicon), []
    given = {key: value for key, value in numbers.items() if value is not None}
    if line.get("parent"):
        above = _entities({"kind": kind, "name": line["parent"], "country": country or ""}, lexicon)
    parent = above[0].id if above else None
    return [replace(own, name=name, parent=parent, wikidata=line.get("wikidata") or None, **given), *above]


def _other(kind: str, name: str, country: str | None, lexicon: Lexicon) -> NewEntity:
    if kind == "person":
        return identify.person(name, country, lexicon)
    found = identify.body(kind, name, "", country, lexicon)
    return replace(found, kind=kind, scope=None)


def _names(line: Line) -> Iterator[str]:
    """Yield the other names: as listed, the native spelling, and how that is written in plain letters."""
    for column in ("aliases", "native"):
        for name in filter(None, map(str.strip, line.get(column, "").split("|"))):
            yield name
            if not name.isascii():
                yield plain_letters(name)
