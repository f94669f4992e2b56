"""Agreements: what is counted list by list is what counting every pair gives."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, groupby
from operator import add, itemgetter
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from factdb.compare.agreements import Agreement, agreements
from factdb.compare.sweep import interval
from tests.compare.test_sweep import POINT, ROW, ROWS, apart

#: One topic of many more readings than are counted pair by pair.
MANY = st.lists(st.one_of(ROW, POINT), min_size=33, max_size=45).map(lambda rows: [("t", *row[1:]) for row in rows])


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
