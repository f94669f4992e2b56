"""The heaviest estimates, of things that have no more origins than claims."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.report.overview.estimates import End, Estimate, Matter, Time
from factdb.report.overview.heaviest import Thing, heaviest

Weights = list[list[tuple[int, int]]]
#: The matters of each thing, by claims and origins.
THINGS = st.lists(st.lists(st.tuples(st.integers(1, 6), st.integers(1, 6)), min_size=1, max_size=3), max_size=12)


def _estimate(thing: str, claims: int, origins: int) -> Estimate:
    end, supported = End(thing, 1.0, 1.0, "s1"), min(origins, claims)
    matter = Matter("p", "1", thing, "", Time())
    return Estimate(matter, end, end, claims, 0, claims, supported, 1, (supported, claims))


def _found(drawn: Weights, limit: int) -> tuple[list[Estimate] | None, list[Estimate]]:
    """Return what is found, and all that there is."""
    held = {str(at): [_estimate(str(at), *each) for each in matters] for at, matters in enumerate(drawn)}

    def asserted(_: str, named: dict[str, str]) -> Iterator[Estimate]:
        return iter(held[named["at_0"]])

    things = (Thing(sum(each.claims for each in matters), "p", "1", (at,)) for at, matters in held.items())
    return heaviest(things, limit, asserted), [each for matters in held.values() for each in matters]


@given(THINGS, st.integers(1, 15))
def test_nothing_as_heavy_as_the_last_is_missed(drawn: Weights, limit: int) -> None:
    """Whatever weighs as much as the last of those asked for, or more, is found."""
    found, every = _found(drawn, limit)
    assert found is not None
    weights = sorted((each.weight for each in every), reverse=True)
    least = weights[min(limit, len(weights)) - 1] if weights else (0, 0)
    assert {each for each in every if each.weight >= least} <= set(found)


@pytest.mark.parametrize("limit", [1, 700, 1500, 5000])
def test_of_too_many_that_weigh_the_same_none_is_picked(limit: int) -> None:
    """More than a thousand things of one weight are left to a pass over all."""
    assert _found([[(2, 2)]] * 1200, limit)[0] is None
