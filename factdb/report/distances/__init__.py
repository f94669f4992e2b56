"""Stated distances beside the map's: every claim of a distance between two places that the gazetteer knows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from factdb.resolve.distances import Distance, against_map

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdb.store.read import Reader

COLUMNS = ("claim", "words", "place", "from", "stated_km", "map_km", "ratio", "bearing", "map_bearing", "verdict")
_SQL = Path(__file__).with_name("claims.sql")


def distances(reader: Reader, claim: str | None = None) -> Iterator[tuple[Any, ...]]:
    """Yield a row of COLUMNS for each such claim, or for the one that is given, if it is of that kind."""
    sql = _SQL.read_text(encoding="utf-8").replace("/* one */", "AND c.id = :id" if claim else "")
    for row in reader.query(sql, {"id": claim} if claim else ()):
        id_, _, words, low, high, bearing, place, lat, lon, origin, origin_lat, origin_lon = row
        stated = _middle(low, high)
        if stated is not None:
            it = against_map((lat, lon), (origin_lat, origin_lon), stated / 1000, bearing)
            yield (id_, words, place, origin, *_figures(it, bearing), it.verdict)


def doubtful(reader: Reader) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of those that a road could not explain."""
    return (row for row in distances(reader) if row[-1] not in ("consistent", "same place"))


def on_the_map(reader: Reader, claim: str) -> str | None:
    """Return what the map says of a claim's distance, None where it says nothing."""
    row = next(distances(reader, claim), None)
    if row is None:
        return None
    _, _, place, origin, _, line, ratio, _, bearing, verdict = row
    times = "" if ratio is None else f", stated {ratio} times that"
    return f"{verdict}: {place} lies {line} km from {origin} at {bearing:.0f}°{times}"


def _middle(low: float | None, high: float | None) -> float | None:
    """Return the stated figure in metres: a range's middle, a bound's end; a bound open upwards tells no ratio."""
    if low is not None and high is not None:
        return (low + high) / 2
    return None


def _figures(it: Distance, bearing: float | None) -> tuple[Any, ...]:
    ratio = None if it.ratio is None else round(it.ratio, 2)
    return round(it.stated, 1), round(it.line, 1), ratio, bearing, round(it.bearing)
