"""The value axis: whether two numbers meet as stated, only when their rounding is allowed for, or not at all.

*Stated* is the interval that the words give, with open ends. *Rounded* widens a single number by half the place of its
last significant digit on either side (2,000 becomes 1,500 to 2,500), by the whole of it if the words say "about";
bounds that the words give are never widened. Ends are taken as equal within one part in 10⁹, which is what converting
units costs.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.compare.readings import Reading

#: Two ends are the same if they differ by less than this share of their sum.
EPSILON = 1e-9


class Value(StrEnum):
    """How two numbers lie to each other."""

    EQUAL = "equal"
    OVERLAP = "overlap"
    ROUNDING = "rounding"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Interval:
    """Numbers from `low` to `high`, infinite where unbounded; an open end does not belong to it."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False


def stated(reading: Reading) -> Interval:
    """Return the interval that the words give, in base units."""
    low = -math.inf if reading.low is None else reading.low
    high = math.inf if reading.high is None else reading.high
    return Interval(low, high, reading.low_open, reading.high_open)


def tolerance(reading: Reading) -> float:
    """Return by how much a reading may be off for its rounding, in base units: 0 for bounds and ranges."""
    if reading.low is None or reading.low != reading.high:
        return 0.0
    return reading.step if reading.approximate else reading.step / 2


def rounded(reading: Reading) -> Interval:
    """Return the interval that the words allow if their number was rounded, in base units."""
    margin = tolerance(reading)
    if not margin:
        return stated(reading)
    interval = stated(reading)
    return Interval(interval.low - margin, interval.high + margin)


def close(one: float, other: float) -> bool:
    """Say whether two numbers differ by no more than a conversion of units costs."""
    return one == other or abs(one - other) <= EPSILON * (abs(one) + abs(other)) < math.inf


def below(one: Interval, other: Interval) -> bool:
    """Say whether the whole of one interval lies below the other, no number being in both."""
    if close(one.high, other.low):
        return one.high_open or other.low_open
    return one.high < other.low


def meet(one: Interval, other: Interval) -> bool:
    """Say whether some number lies in both intervals."""
    return not below(one, other) and not below(other, one)


def compare(a: Reading, b: Reading) -> Value:
    """Return how the numbers of two readings lie to each other."""
    one, other = stated(a), stated(b)
    if _same(one, other):
        return Value.EQUAL
    if meet(one, other):
        return Value.OVERLAP
    return Value.ROUNDING if meet(rounded(a), rounded(b)) else Value.APART


def exceeds(a: Reading, b: Reading) -> bool:
    """Say whether `a` is above `b` even when the rounding of both is allowed for."""
    return below(rounded(b), rounded(a))


def denies(denied: Reading, said: Reading) -> bool:
    """Say whether what is denied is the number that is said: of an open bound its end, "at least nine" being no 30."""
    asserted, refused = rounded(said), rounded(denied)
    high = asserted.low if math.isinf(asserted.high) else asserted.high
    low = asserted.high if math.isinf(asserted.low) else asserted.low
    return meet(Interval(low, high), Interval(refused.low, refused.high))


def ratio(a: Reading, b: Reading) -> float | None:
    """Return how many times the larger number is the smaller one, at their nearest ends; 1 if they meet.

    None where that says nothing: a number that is zero or negative.
    """
    one, other = stated(a), stated(b)
    if meet(one, other):
        return 1.0
    small, large = (one.high, other.low) if below(one, other) else (other.high, one.low)
    return large / small if small > 0 else None


def _same(one: Interval, other: Interval) -> bool:
    ends = close(one.low, other.low) and close(one.high, other.high)
    return ends and (one.low_open, one.high_open) == (other.low_open, other.high_open)
