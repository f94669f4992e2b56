"""Which numbers of unknown events may be about one thing."""

from __future__ import annotations

from typing import Any

import pytest

from factdb.compare.scope import Scope, akin, measure
from tests.compare.builders import reading

PEOPLE, MONEY, MASS = "reported.people", "reported.money", "reported.mass"
NO_PLACE: dict[str, Any] = {"at": None, "by": None}


@pytest.mark.parametrize(
    ("predicate", "a", "b", "expected"),
    [
        ("killed.people", NO_PLACE, NO_PLACE, True),
        (PEOPLE, {"by": None}, {"by": None}, True),
        (PEOPLE, {"at": None}, {"at": "port"}, True),
        (PEOPLE, NO_PLACE, {"at": "town"}, False),
        (PEOPLE, {"at": "town", "by": None}, {"at": "north", "by": "police"}, False),
        (PEOPLE, {"counting": "child"}, {"counting": "person"}, False),
        (MASS, {"counting": "kg"}, {"counting": "kg"}, True),
        (MASS, {"counting": "kg", **NO_PLACE}, {"counting": "kg", **NO_PLACE}, False),
        (MONEY, {"counting": "EUR"}, {"counting": "EUR"}, False),
    ],
)
def test_numbers_of_unknown_events_need_more_in_common(
    predicate: str,
    a: dict[str, Any],
    b: dict[str, Any],
    expected: bool,  # noqa: FBT001
) -> None:
    """Where it is not known what happened: one noun or telling unit, and one place or actor that both state."""
    assert akin(reading("20", predicate=predicate, **a), reading("80", predicate=predicate, **b)) is expected


def test_two_increments_are_not_held_against_each_other() -> None:
    """Each comes on top of a sum of its own, and neither is the sum."""
    assert measure(reading("5", counting="more people"), reading("9", counting="more people")) is Scope.DISJOINT
