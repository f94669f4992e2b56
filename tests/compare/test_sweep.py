"""Sweeps over sorted rows: what they count is what counting every pair gives."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations, groupby
from operator import add, itemgetter
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from factdb.compare.sweep import Agreement, agreements, interval, sweep

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

#: One topic of more readings than are counted pair by pair.
MANY = st.lists(st.one_of(ROW, POINT), min_size=33, max_size=45).map(lambda rows: [("t", *row[1:]) for row in rows])


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


def alike(one: Any, other: Any) -> bool:
    return one is None or other is None or one == other


@given(st.one_of(ROWS, MANY))
def test_two_sources_agree_or_conflict(rows: list[Any]) -> None:
    """In one known period, with one actor or none, two numbers agree or conflict; what may be so is undetermined."""
    expected: defaultdict[tuple[Any, Any], Agreement] = defaultdict(Agreement)
    once = {(row[0], *interval(row), *row[5:]): row for row in rows}
    for a, b in combinations(sorted(once.values(), key=lambda row: row[6]), 2):
        if a[0] != b[0] or a[6] == b[6] or not alike(a[5], b[5]) or not alike(a[7], b[7]):
            continue
        pair, is_apart = (a[6], b[6]), apart(a, b)
        if a[5] is not None and (a[5], a[7]) == (b[5], b[7]):
            counts = (int(not is_apart), int(is_apart), 0)
        else:
            counts = (0, 0, int(is_apart))
        expected[pair] = Agreement(*map(add, expected[pair], counts))
    blank = Agreement()
    topics = [[(row[6], row[5], row[7], *interval(row)) for row in group] for _, group in groupby(rows, itemgetter(0))]
    assert agreements(topics) == {pair: found for pair, found in expected.items() if found != blank}
