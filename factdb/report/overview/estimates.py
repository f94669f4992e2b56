"""Estimates: the lowest and the highest of each thing in each place, in one pass over the copy of readings.

What the view `estimate` tells, for any number of claims: the pass holds one record for each thing in each place, and
the words and speakers of the ends are looked up only for the rows that are asked for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from heapq import nlargest
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from factdb.garbage import seldom
from factdb.report.evidence.entities import Entities
from factdb.store.read import Rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factdb.store.read import Reader

COLUMNS = [
    *("predicate", "place", "kind", "low", "low_speaker", "high", "high_speaker", "claims", "utterances", "origins"),
    *("articles", "base_unit", "low_from", "low_to", "high_from", "high_to", "low_claim", "high_claim"),
    *("place_id", "area_id"),
]
_ASSERTED = (Path(__file__).parent / "asserted.sql").read_text(encoding="utf-8")
_MERGED = "SELECT id, canonical_id FROM entity WHERE id <> canonical_id"
_REPEATS = "SELECT id, repeats_id FROM statement WHERE repeats_id IS NOT NULL"
_PREDICATES = "SELECT id, key FROM predicate"
_ENDS = """SELECT n.claim_id, n.text, coalesce(e.name, '(own voice)')
    FROM numeric_claim AS n JOIN claim AS c ON c.id = n.claim_id JOIN statement AS s ON s.id = c.statement_id
    LEFT JOIN entity AS v ON v.id = s.speaker_id LEFT JOIN entity AS e ON e.id = v.canonical_id
    WHERE n.claim_id IN ({0})"""
_CHUNK = 400
#: Of a row of the pass: what it is about, and what makes it the outermost from below and from above.
_THING, _FROM_BELOW, _FROM_ABOVE = itemgetter(0, 1, 2, 3, 4), itemgetter(5, 6, 7), itemgetter(8, 9, 10)
_CLAIM, _LOW, _HIGH, _STATEMENT, _ORIGIN = 7, 11, 12, 13, 14

#: Predicate, unit, kind, place (None unstated), and the country or widest place.
Key = tuple[str, str, str | None, str | None, str | None]
Row = tuple[Any, ...]


class End(NamedTuple):
    """One reading at an end: its claim, and its bounds as stated."""

    claim: str
    low: float | None
    high: float | None


class Estimate(NamedTuple):
    """The outermost readings of one thing in one place, and how many say so."""

    low: End
    high: End
    claims: int
    utterances: int
    origins: int
    articles: int


def estimated(reader: Reader, filters: str, params: dict[str, Any], limit: int | None) -> Rows:
    """Return the estimates of the rows that the conditions choose, those on which most origins speak first."""
    entities = Entities(reader)
    with seldom():
        found = _pass(reader, entities, _ASSERTED.replace("/* filters */", filters), params)
    names = _pairs(reader, _PREDICATES)
    return Rows(COLUMNS, _rows(reader, _first(found, limit, names, entities), names, entities))


def _first(
    found: dict[Key, Estimate], limit: int | None, names: dict[str, str], entities: Entities
) -> list[tuple[Key, Estimate]]:
    """Return so many of what was found in the order of printing; names are looked at only where counts are even."""
    if limit is not None and len(found) > limit:
        last = nlargest(limit, map(_weight, found.values()))[-1]
        found = {key: each for key, each in found.items() if _weight(each) >= last}
    return sorted(found.items(), key=lambda each: _order(each, names, entities))[:limit]


def _weight(found: Estimate) -> tuple[int, int]:
    return found.origins, found.claims


def _pass(reader: Reader, entities: Entities, sql: str, params: dict[str, Any]) -> dict[Key, Estimate]:
    """Return what one pass finds; what states no place, or a merged one, comes in parts and is summed at the end."""
    merged, repeats = _pairs(reader, _MERGED), _pairs(reader, _REPEATS)
    found: dict[Key, Estimate] = {}
    parts: dict[Key, list[Row]] = defaultdict(list)
    for (predicate, unit, about, placed, kind), rows in groupby(reader.query(sql, params), key=_THING):
        place = entities.canonical_place(about) if placed else None
        key = predicate, unit, kind or None, place, entities.area_of_any(about)
        if place is None or entities.merged_places:
            parts[key] += rows
        else:
            found[key] = _summed(list(rows), merged, repeats)
    found.update((key, _summed(rows, merged, repeats)) for key, rows in parts.items())
    return found


def _pairs(reader: Reader, sql: str) -> dict[str, str]:
    return {row[0]: row[1] for row in reader.query(sql)}


def _summed(rows: Sequence[Row], merged: dict[str, str], repeats: dict[str, str]) -> Estimate:
    """Return the estimate of some rows of the pass; `merged` and `repeats` tell which ids stand for others.

    A statement's id begins with that of its article.
    """
    if len(rows) == 1:
        only = _end(rows[0])
        return Estimate(only, only, 1, 1, 1, 1)
    statements = {row[_STATEMENT] for row in rows}
    origins = {merged.get(row[_ORIGIN], row[_ORIGIN]) for row in rows}
    return Estimate(
        _end(min(rows, key=_FROM_BELOW)),
        _end(min(rows, key=_FROM_ABOVE)),
        len(rows),
        len({repeats.get(statement, statement) for statement in statements}),
        len(origins),
        len({statement.partition(".")[0] for statement in statements}),
    )


def _end(row: Row) -> End:
    return End(row[_CLAIM], row[_LOW], row[_HIGH])


def _order(each: tuple[Key, Estimate], names: dict[str, str], entities: Entities) -> tuple[Any, ...]:
    (predicate, unit, kind, place, area), found = each
    told = (entities.name(place) or "", entities.name(area) or "", kind or "", unit, place or "", area or "")
    return -found.origins, -found.claims, names[predicate], *told


def _rows(
    reader: Reader, found: Sequence[tuple[Key, Estimate]], names: dict[str, str], entities: Entities
) -> Iterator[Row]:
    """Yield the rows as they are printed, with the words and the speaker of either end."""
    listed = iter(found)
    while some := list(islice(listed, _CHUNK)):
        words = _words(reader, {end.claim for _, each in some for end in (each.low, each.high)})
        yield from (_row(key, each, words, names, entities) for key, each in some)


def _words(reader: Reader, claims: Iterable[str]) -> dict[str, tuple[str, str]]:
    named = {f"id_{index}": claim for index, claim in enumerate(sorted(claims))}
    rows = reader.query(_ENDS.format(", ".join(f":{name}" for name in named)), named)
    return {claim: (text, speaker) for claim, text, speaker in rows}


def _row(
    key: Key, found: Estimate, words: dict[str, tuple[str, str]], names: dict[str, str], entities: Entities
) -> Row:
    predicate, unit, kind, place, area = key
    low, high = found.low, found.high
    shown = entities.name(place) or f"({entities.name(area)})" if place or area else None
    bounds = low.low, low.high, high.low, high.high, low.claim, high.claim
    return names[predicate], shown, kind, *words[low.claim], *words[high.claim], *found[2:], unit, *bounds, place, area
