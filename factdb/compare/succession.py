"""Succession: when what one origin, or a body by whoever heads it, says later takes the place of what it said before.

Of one stated place and period it does. Where an article leaves those unstated, a toll and a level that adds up (people
missing, homes without power) are as of when they are said, and about what their article speaks of most; so is an
earlier figure that states no period at all. Such figures follow one another within `SOON`; what comes much later may be
of another matter. A higher figure that states no period either carries on a toll, or within a `WEEK` such a figure.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factdb.compare import values
from factdb.compare.scope import UNKNOWN_EVENT, Scope

if TYPE_CHECKING:
    from factdb.compare.readings import Place, Reading
    from factdb.compare.scope import Scopes

#: Days within which a figure is put right or carried on without saying again where and since when.
SOON = 14
#: Days within which a higher figure carries on one that is no toll: later it may well be of the next accident.
WEEK = 7


def replaces(a: Reading, b: Reading, scopes: Scopes) -> bool:
    """Say whether the one of two readings that was said later takes the other's place, their numbers being apart."""
    if not one_voice(a, b) or scopes.measure is not Scope.SAME or scopes.period is Scope.DISJOINT:
        return False
    pair = in_order(a, b)
    if pair is None:
        return False
    if scopes.place is Scope.SAME and scopes.period is not Scope.UNKNOWN:
        return True
    return _one_ground(a, b) and _carries_on(*pair)


def one_voice(a: Reading, b: Reading) -> bool:
    """Say whether two readings are of one origin, or of one body and whoever heads it."""
    return any(held is not None and held == other for held, other in ((a.origin, b.origin), (a.voice, b.voice)))


def of_one_matter(a: Reading, b: Reading) -> bool:
    """Say whether two readings may well be of one matter: of one place, or one within the other's, and said soon after.

    Where nobody knows when, that is no reason against it. Of two that state no place neither may be of a whole country.
    """
    return _near(a, b) and days_apart(a, b) <= SOON


def days_apart(a: Reading, b: Reading) -> int:
    """Return the days between the saying of two readings; 0 if that of either is not known."""
    return 0 if a.said is None or b.said is None else abs(days(a.said) - days(b.said))


@lru_cache(maxsize=100_000)
def days(day: str) -> int:
    """Return a day as a number, every month taken as 31 days, as the SQL views count too."""
    year, month, day_ = day[:10].split("-")
    return int(year) * 372 + int(month) * 31 + int(day_)


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


def _ground(reading: Reading) -> Place | None:
    """Return the place that a reading is about, its own or, stating none, its article's."""
    return reading.place or reading.about


def _near(a: Reading, b: Reading) -> bool:
    one, other = _ground(a), _ground(b)
    if one is None or other is None:
        return one is other
    if a.place is b.place is None:
        return one.id == other.id or _in_region(one, other) or _in_region(other, one)
    return one.id == other.id or one.id in other.within or other.id in one.within


def _one_ground(a: Reading, b: Reading) -> bool:
    """Say whether both are about one place, or one that states none about what lies within the other's, no country.

    An article on a quake may speak most of the province or of a town in it.
    """
    one, other = _ground(a), _ground(b)
    if one is None or other is None:
        return False
    within = (a.place is None and _in_region(one, other)) or (b.place is None and _in_region(other, one))
    return one.id == other.id or within


def _in_region(place: Place, region: Place) -> bool:
    return bool(region.within) and region.id in place.within


def _carries_on(earlier: Reading, later: Reading) -> bool:
    """Say whether a figure as of its day follows another of one known event soon."""
    known = not earlier.predicate.startswith(UNKNOWN_EVENT) and earlier.additive
    put_right = _runs(later) and (_runs(earlier) or _undated(earlier))
    goes_on = _runs(earlier) or (_undated(earlier) and days_apart(earlier, later) <= WEEK)
    grown = goes_on and _undated(later) and values.exceeds(later, earlier)
    return known and (put_right or grown) and days_apart(earlier, later) <= SOON


def _runs(reading: Reading) -> bool:
    return reading.over_time in {"toll", "level"}


def _undated(reading: Reading) -> bool:
    return reading.period.start is None and reading.period.end is None
