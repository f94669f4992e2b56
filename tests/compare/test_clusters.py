"""Clusters and counts of pairs, against counting by hand."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from factdb.compare import values
from factdb.compare.clusters import clusters, ends, extremes, pairs_apart
from factdb.compare.values import Value
from tests.compare.builders import reading

INTERVALS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 8)).map(lambda x: (x[0], float(x[0] + x[1]))))
NUMBERS = st.builds(
    lambda bound, number: f"{bound} {number}".strip(),
    st.sampled_from(["", "~", ">", ">=", "<", "<="]),
    st.sampled_from(["1", "5", "10", "12", "20", "30", "31", "100"]),
)


def apart(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[1] < other[0] or other[1] < one[0]


@given(INTERVALS)
def test_each_cluster_has_a_value_that_explains_it_all(intervals: list[tuple[float, float]]) -> None:
    """Every interval is in one cluster, and the cluster's value is within each of its members."""
    found = clusters(intervals)
    assert sorted(index for each in found for index in each.members) == list(range(len(intervals)))
    assert all(intervals[i][0] <= each.at <= intervals[i][1] for each in found for i in each.members)


@given(INTERVALS)
def test_no_fewer_clusters_would_do(intervals: list[tuple[float, float]]) -> None:
    """The members that set the clusters' values contradict one another, so each needs a cluster of its own."""
    setters = [intervals[each.members[0]] for each in clusters(intervals)]
    assert all(apart(one, other) for one, other in combinations(setters, 2))


@given(INTERVALS)
def test_pairs_are_counted_exactly(intervals: list[tuple[float, float]]) -> None:
    """The count by bisection is the count over all pairs."""
    assert pairs_apart(intervals) == sum(apart(*pair) for pair in combinations(intervals, 2))


@given(NUMBERS, NUMBERS)
def test_intervals_meet_as_readings_do(one: str, other: str) -> None:
    """The closed intervals that are swept are apart exactly where the readings are."""
    a, b = reading(one), reading(other)
    assert apart(ends(a), ends(b)) == (values.compare(a, b) is Value.APART)


def test_extremes_name_the_widest_gap() -> None:
    """The lowest and the highest are told by where they end and begin: "more than 30" is higher than "20 to 50"."""
    numbers = ["20..50", "25", "> 30", "8"]
    assert extremes(numbers, [ends(reading(each)) for each in numbers]) == ("8", "> 30")
