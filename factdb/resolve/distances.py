"""A distance that somebody states, against the map: advisory, for roads are longer than lines and names are shared.

Two coordinates give the straight line and the bearing. A stated distance from 0.8 to 1.4 times the line fits a road, if
the bearing stated with it is within 45°; less is impossible unless another place is meant, more is suspicious.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, atan2, cos, degrees, radians, sin, sqrt
from typing import Literal

Verdict = Literal["consistent", "impossible", "suspicious", "wrong bearing", "same place"]
Point = tuple[float, float]

#: The earth's mean radius in kilometres.
_RADIUS = 6371.0088
#: What a road may be, as a multiple of the line; and how far a compass point may be off, in degrees.
SHORTEST, LONGEST, OFF = 0.8, 1.4, 45.0
#: Nearer than this, in kilometres, two points are one town and tell nothing.
_NEAR = 2.0


@dataclass(frozen=True, slots=True)
class Distance:
    """A stated distance beside the map's: both in kilometres, bearings in degrees from north."""

    stated: float
    line: float
    ratio: float | None
    bearing: float
    off: float | None
    verdict: Verdict


def against_map(place: Point, origin: Point, stated: float, bearing: float | None = None) -> Distance:
    """Return how "STATED km BEARING of ORIGIN" fits a place; points are (degrees north, degrees east)."""
    line, real = great_circle(origin, place), bearing_of(origin, place)
    off = None if bearing is None else abs((bearing - real + 180) % 360 - 180)
    if line < _NEAR:
        return Distance(stated, line, None, real, off, "same place")
    ratio = stated / line
    return Distance(stated, line, ratio, real, off, _verdict(ratio, off))


def _verdict(ratio: float, off: float | None) -> Verdict:
    if ratio < SHORTEST:
        return "impossible"
    if ratio > LONGEST:
        return "suspicious"
    return "wrong bearing" if off is not None and off > OFF else "consistent"


def great_circle(one: Point, other: Point) -> float:
    """Return the distance of two points in kilometres, by the haversine."""
    (lat1, lon1), (lat2, lon2) = ((radians(a), radians(b)) for a, b in (one, other))
    chord = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * _RADIUS * asin(min(1.0, sqrt(chord)))


def bearing_of(one: Point, other: Point) -> float:
    """Return the direction from one point to the other in degrees clockwise from north, 0 ≤ bearing < 360."""
    (lat1, lon1), (lat2, lon2) = ((radians(a), radians(b)) for a, b in (one, other))
    east = sin(lon2 - lon1) * cos(lat2)
    north = cos(lat1) * sin(lat2) - sin(lat1) * cos(lat2) * cos(lon2 - lon1)
    return degrees(atan2(east, north)) % 360
