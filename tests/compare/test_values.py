"""The value axis: stated and rounded intervals, and how they meet."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.compare import values
from factdb.compare.readings import Reading
from factdb.compare.values import Interval, Value, rounded, stated
from tests.compare.builders import reading


@pytest.mark.parametrize(
    ("number", "low", "high"),
    [
        ("2,000", 1500, 2500),
        ("400", 350, 450),
        ("73", 72.5, 73.5),
        ("1.2", 1.15, 1.25),
        ("~ 2,000", 1000, 3000),
        ("> 30", 30, math.inf),
        ("<= 50", -math.inf, 50),
        ("20..25", 20, 25),
    ],
)
def test_rounding_widens_single_numbers_only(number: str, low: float, high: float) -> None:
    """A number may be off by half its last digit's place, "about" by all of it; bounds and ranges stay as given."""
    interval = rounded(reading(number))
    assert (interval.low, interval.high) == pytest.approx((low, high))


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ("30", "30", Value.EQUAL),
        ("2 km", "2000 ", Value.EQUAL),
        ("> 30", ">= 30", Value.OVERLAP),
        (">= 30", "<= 30", Value.OVERLAP),
        ("> 30", "<= 30", Value.APART),
        ("30", "> 30", Value.ROUNDING),
        ("2,000", "1,000", Value.ROUNDING),
        ("2,000 km2", "400 km2", Value.APART),
        ("0", "0", Value.EQUAL),
    ],
)
def test_how_two_numbers_meet(one: str, other: str, value: Value) -> None:
    """Equal, overlapping as stated, meeting within rounding, or apart; in either order."""
    assert values.compare(reading(one), reading(other.strip())) is value
    assert values.compare(reading(other.strip()), reading(one)) is value


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("2,000", "400", 5), ("> 30", "10", 3), ("20..25", "50", 2), ("30", "30", 1), ("30", "> 30", 1), ("0", "5", None)],
)
def test_the_ratio_is_taken_at_the_nearest_ends(one: str, other: str, ratio: float | None) -> None:
    """A ratio compares the ends that face each other; against zero there is none."""
    found = values.ratio(reading(one, step=0.0), reading(other, step=0.0))
    assert found == (None if ratio is None else pytest.approx(ratio))


def test_a_conversion_keeps_numbers_equal() -> None:
    """1.609344 km and 1 mile are one number, whatever the last bits of the conversion."""
    mile, metres = reading("1 mi", step=0.0), reading("1.609344 km", step=0.0)
    assert values.compare(mile, metres) is Value.EQUAL


@pytest.mark.parametrize("bounds", [(None, None), (5.0, 4.0)])
def test_a_reading_must_have_bounds_in_order(bounds: tuple[float | None, float | None]) -> None:
    """A number without any bound, or with bounds the wrong way round, is refused by name."""
    with pytest.raises(ValueError, match="c1"):
        Reading("c1", "killed.people", *bounds)


ENDS = st.tuples(st.integers(-5, 5), st.integers(0, 4), st.booleans(), st.booleans())


@given(ENDS, ENDS)
def test_meeting_is_sharing_a_number(one: tuple[int, int, bool, bool], other: tuple[int, int, bool, bool]) -> None:
    """Two intervals meet exactly if some number is in both; quarter steps find it between whole ends."""

    def holds(ends: tuple[int, int, bool, bool], x: float) -> bool:
        low, size, low_open, high_open = ends
        high = low + size
        return (low < x or (low == x and not low_open)) and (x < high or (x == high and not high_open))

    def interval(ends: tuple[int, int, bool, bool]) -> Interval:
        low, size, low_open, high_open = ends
        return Interval(low, low + size, low_open, high_open)

    empty = any(size == 0 and (low_open or high_open) for _, size, low_open, high_open in (one, other))
    shared = any(holds(one, x / 4) and holds(other, x / 4) for x in range(-24, 44))
    assert empty or values.meet(interval(one), interval(other)) == shared


def test_stated_keeps_open_ends() -> None:
    """More than 30 begins above 30 and never ends."""
    assert stated(reading("> 30")) == Interval(30, math.inf, low_open=True)
