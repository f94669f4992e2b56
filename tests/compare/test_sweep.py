"""Sweeps over sorted rows: what they count is what counting every pair gives."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from factdb.compare.sweep import interval, sweep

ROW = st.tuples(
    st.sampled_from(["area", "people"]),
    st.one_of(st.none(), st.integers(0, 9).map(float)),
    st.one_of(st.none(), st.integers(10, 20).map(float)),
    st.booleans(),
    st.booleans(),
    st.sampled_from([None, "May", "June"]),
    st.sampled_from(["mayor", "army", "hospital"]),
    st.sampled_from([None, "UA", "RU"]),
)
POINT = st.tuples(
    st.sampled_from(["area", "people"]),
    st.integers(1, 5).map(float),
    st.sampled_from([None, "May", "June"]),
    st.sampled_from(["mayor", "army", "hospital"]),
    st.sampled_from([None, "UA", "RU"]),
).map(lambda x: (x[0], x[1], x[1], False, False, *x[2:]))
ROWS = st.lists(st.one_of(ROW, POINT), max_size=14).map(lambda rows: sorted(rows, key=lambda row: row[0]))


def apart(one: Any, other: Any) -> bool:
    (low, high), (other_low, other_high) = interval(one), interval(other)
    return high < other_low or other_high < low


@given(ROWS)
def test_topics_with_readings_that_do_not_meet(rows: list[Any]) -> None:
    """Exactly the topics with a pair apart are found, with the number of readings and of such pairs."""
    expected = Counter(a[0] for a, b in combinations(rows, 2) if a[0] == b[0] and apart(a, b))
    found = {each.key: each for each in sweep(rows)}
    assert {key: each.pairs_apart for key, each in found.items()} == dict(expected)
    assert all(each.readings == sum(row[0] == key for row in rows) for key, each in found.items())
    assert all(each.values > 1 and each.lowest < each.highest for each in found.values())
