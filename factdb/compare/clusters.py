"""Clusters: the fewest values that explain all readings of a topic, and how many pairs of readings cannot both hold.

Readings are taken as closed intervals on the number line, rounding included. Greedy stabbing over their upper ends
gives the fewest points such that each interval holds one of them; the intervals that set those points never meet, so
they are also the largest set of readings that contradict one another. Pairs are counted by bisection, never listed:
n readings cost n log n.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, TypeVar

from factdb.compare.values import EPSILON, rounded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.compare.readings import Reading

T = TypeVar("T")
#: Least and most: the closed interval that stands for a reading.
Ends = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Readings that one value can explain: `at` is such a value; `members` are positions in the sequence given."""

    at: float
    members: tuple[int, ...]


def ends(reading: Reading) -> Ends:
    """Return the closed interval that meets another reading's exactly if the two meet when rounding is allowed for.

    Closed ends move outwards by a conversion's error, open ones inwards by twice that, so that open ends that touch a
    number stay off it.
    """
    interval = rounded(reading)
    low = interval.low + abs(interval.low) * EPSILON * (2 if interval.low_open else -1)
    high = interval.high - abs(interval.high) * EPSILON * (2 if interval.high_open else -1)
    return low, high


def clusters(intervals: Sequence[Ends]) -> list[Cluster]:
    """Return the fewest clusters that hold every interval, from low to high, each interval being in one of them."""
    order = sorted(range(len(intervals)), key=lambda index: (intervals[index][1], intervals[index][0]))
    found: list[tuple[float, list[int]]] = []
    for index in order:
        low, high = intervals[index]
        if found and low <= found[-1][0]:
            found[-1][1].append(index)
        else:
            found.append((high, [index]))
    return [Cluster(at, tuple(members)) for at, members in found]


def fewest(intervals: Sequence[Ends]) -> int:
    """Return how many clusters there are, without making them."""
    found, at = 0, float("-inf")
    for low, high in sorted(intervals, key=itemgetter(1)):
        if not found or low > at:
            found, at = found + 1, high
    return found


def pairs_apart(intervals: Sequence[Ends]) -> int:
    """Return how many pairs of intervals do not meet."""
    highs = sorted(high for _, high in intervals)
    return sum(bisect_left(highs, low) for low, _ in intervals)


def extremes(items: Sequence[T], intervals: Sequence[Ends]) -> tuple[T, T]:
    """Return the item whose interval ends lowest and the one whose interval begins highest: the widest gap there is."""
    least = min(range(len(items)), key=lambda index: (intervals[index][1], intervals[index][0]))
    most = max(range(len(items)), key=lambda index: (intervals[index][0], intervals[index][1]))
    return items[least], items[most]
