"""Succession: when what one origin says later takes the place of what it said before.

Of one stated place and period it does. Where an article leaves those unstated, a toll and a level that adds up (people
missing, homes without power) are as of when they are said, and about what their article speaks of most; so is an
earlier figure that states no period at all. Such figures follow one another within `SOON`; what comes much later may be
of another matter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.compare import values
from factdb.compare.scope import UNKNOWN_EVENT, Scope

if TYPE_CHECKING:
    from factdb.compare.readings import Reading
    from factdb.compare.scope import Scopes

#: Days within which a figure is put right or carried on without saying again where and since when.
SOON = 14


def replaces(a: Reading, b: Reading, scopes: Scopes) -> bool:
    """Say whether the one of two readings that was said later takes the other's place, their numbers being apart."""
    one_voice = a.origin is not None and a.origin == b.origin
    if not one_voice or scopes.measure is not Scope.SAME or scopes.period is Scope.DISJOINT:
        return False
    pair = in_order(a, b)
    if pair is None:
        return False
    if scopes.place is Scope.SAME and scopes.period is not Scope.UNKNOWN:
        return True
    return _ground(a) is not None and _ground(a) == _ground(b) and _carries_on(*pair)


def of_one_matter(a: Reading, b: Reading) -> bool:
    """Say whether two readings may well be of one matter: of one place, or one within the other's, and said soon after.

    Where nobody knows when, that is no reason against it.
    """
    places = [{place.id, *place.within} if (place := it.place) else {it.about} for it in (a, b)]
    near = _ground(a) in places[1] or _ground(b) in places[0]
    pair = in_order(a, b)
    return near and (pair is None or _days(pair[1]) - _days(pair[0]) <= SOON)


def in_order(a: Reading, b: Reading) -> tuple[Reading, Reading] | None:
    """Return the reading that was said earlier and the later one, if both say when and not at the same time."""
    if a.said is None or b.said is None or a.said == b.said:
        return None
    return (a, b) if a.said < b.said else (b, a)


def falls(a: Reading, b: Reading) -> bool:
    """Say whether the later of two readings is the lower one of something that can only grow: it was revised down."""
    pair = in_order(a, b)
    if pair is None or "level" in {a.over_time, b.over_time} or not (a.additive and b.additive):
        return False
    return values.exceeds(*pair)


def _ground(reading: Reading) -> str | None:
    """Return the place that a reading is about, its own or, stating none, its article's."""
    return reading.place.id if reading.place else reading.about


def _carries_on(earlier: Reading, later: Reading) -> bool:
    """Say whether a figure as of its day follows another of one known event soon."""
    known = not earlier.predicate.startswith(UNKNOWN_EVENT) and earlier.additive
    return known and _runs(later) and (_runs(earlier) or _undated(earlier)) and _days(later) - _days(earlier) <= SOON


def _runs(reading: Reading) -> bool:
    return reading.over_time in {"toll", "level"}


def _undated(reading: Reading) -> bool:
    return reading.period.start is None and reading.period.end is None


def _days(reading: Reading) -> int:
    """Return the day on which it was said as a number, every month taken as 31 days, as the SQL view counts too."""
    year, month, day = (reading.said or "")[:10].split("-")
    return int(year) * 372 + int(month) * 31 + int(day)
