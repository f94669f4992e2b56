"""Parts and wholes: children among people, a district of a province; a part's figure is no lowest one of its whole.

What is counted of a kind or place that lies within another's belongs to the same range; two kinds without a whole
(soldiers and civilians, one side's losses and another's) have none in common.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factdb.compare import values

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factdb.compare.readings import Place, Reading


def by_whole(readings: Sequence[Reading]) -> list[tuple[str | None, list[int]]]:
    """Return the widest kinds with the positions of what they hold, those that most readings are of first."""
    kinds = {reading.kind for reading in readings}
    found: dict[str | None, list[int]] = defaultdict(list)
    for index, reading in enumerate(readings):
        around = [kind for kind in reading.kind_within if kind in kinds]
        found[around[-1] if around else reading.kind].append(index)
    return sorted(found.items(), key=lambda each: (-len(each[1]), each[1]))


def wholes(readings: Sequence[Reading]) -> list[int]:
    """Return the positions of those readings that are of no part of what another one is about.

    Of a reading that states no place it is what its article speaks of most.
    """
    kinds = {reading.kind for reading in readings}
    grounds = {(reading.kind, ground.id) for reading in readings if (ground := _ground(reading))}
    return [
        index
        for index, reading in enumerate(readings)
        if kinds.isdisjoint(reading.kind_within) and grounds.isdisjoint(_around(reading))
    ]


def summed(readings: Sequence[Reading]) -> set[str]:
    """Return the claims that their own statement sums up in a larger number of the same place and kind, or a wider one.

    "Three died overnight, which brought the toll to 21": the three are no figure that another source could dispute.
    """
    told: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        if reading.utterance and reading.additive and reading.polarity == "+":
            told[reading.utterance].append(reading)
    return {one.claim for held in told.values() for one in held if any(_sums(other, one) for other in held)}


def _sums(whole: Reading, part: Reading) -> bool:
    one_kind = whole.kind == part.kind or whole.kind in part.kind_within
    one_place = part.place is None or whole.place is None or whole.place.id in (part.place.id, *part.place.within)
    return one_kind and one_place and whole.subject == part.subject and values.exceeds(whole, part)


def may_be_part(a: Reading, b: Reading) -> bool:
    """Say whether the smaller of two numbers that add up may be of a part of what the other leaves unstated.

    Six people in a town may be some of the 52 of an article that speaks of its province most.
    """
    if not (a.additive and b.additive) or (a.place is None) is (b.place is None):
        return False
    part, whole = (b, a) if a.place is None else (a, b)
    ground = _ground(whole)
    return ground is not None and ground.id in _within(part) and values.exceeds(whole, part)


def _ground(reading: Reading) -> Place | None:
    """Return the place that a reading is about, its own or, stating none, its article's."""
    return reading.place or reading.about


def _within(reading: Reading) -> tuple[str, ...]:
    return reading.place.within if reading.place else ()


def _around(reading: Reading) -> Iterable[tuple[str | None, str]]:
    """Yield the places around a reading's own, as they are held with its kind; nothing of what does not add up."""
    return ((reading.kind, place) for place in _within(reading)) if reading.additive else ()
