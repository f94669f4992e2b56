"""Parts: what tells no lowest figure of its whole, and what has no whole in common."""

from __future__ import annotations

import pytest

from factdb.compare.parts import by_whole, may_be_part, summed, wholes
from tests.compare.builders import reading


def test_what_is_counted_is_told_by_the_widest_kind_there() -> None:
    """Soldiers and civilians are two things; beside people all three are one."""
    soldiers, civilians = reading("4", counting="soldier"), reading("37", counting="civilian")
    children, people = reading("2", counting="child"), reading("50", counting="person")
    assert by_whole([soldiers, civilians, children]) == [("civilian", [1, 2]), ("soldier", [0])]
    assert by_whole([soldiers, civilians, people]) == [("person", [0, 1, 2])]


def test_a_part_of_a_kind_or_of_a_place_is_no_whole() -> None:
    """A town's figure is a part of its province's, and of one whose article speaks of the country most."""
    town, port, north = reading("6"), reading("9", at="port"), reading("31", at="north")
    total = reading("52", at=None, about="country")
    assert wholes([town, port, north]) == [1, 2]
    assert wholes([town, port, north, total]) == [3]
    assert wholes([reading("6", counting="child"), reading("52", at=None)]) == [1]


def test_shares_and_prices_of_a_place_are_no_parts() -> None:
    """What does not add up is not smaller for being of a smaller place."""
    assert wholes([reading("6", additive=False), reading("31", at="north", additive=False)]) == [0, 1]


def test_a_larger_figure_of_a_town_is_no_part() -> None:
    """What is more than the whole can't be a part of it."""
    assert not may_be_part(reading("60"), reading("52", at=None, about="north"))


@pytest.mark.parametrize(
    ("part", "whole", "may"),
    [
        ({"at": "town"}, {"at": None, "about": "north"}, True),
        ({"at": "town"}, {"at": None, "about": "town"}, False),
        ({"at": "town"}, {"at": None, "about": None}, False),
        ({"at": "town"}, {"at": "north"}, False),
        ({"at": None, "about": "north"}, {"at": "town"}, False),
    ],
)
def test_a_smaller_figure_may_be_of_a_part(part: dict[str, str], whole: dict[str, str], *, may: bool) -> None:
    """The smaller number of a town may be of the larger one that states no place, its article being on the province."""
    one, other = reading("6", **part), reading("52", **whole)
    assert may_be_part(one, other) is may_be_part(other, one) is may


def test_a_statement_sums_up_its_own_parts() -> None:
    """Three of the night in a toll of 21 are no figure of their own; nor five in a town, of the country's nine."""
    three, toll = reading("3", utterance="s1", claim="a", when="2024-05-02/2024-05-03"), reading("21", utterance="s1")
    assert summed([three, toll]) == {"a"}
    assert summed([reading("5", utterance="s1", claim="b"), reading("9", utterance="s1", at="north")]) == {"b"}


def test_what_another_statement_or_place_or_kind_tells_sums_up_nothing() -> None:
    """A rival's larger figure, one of another town, or of soldiers beside civilians leaves a figure as it is."""
    for other in (reading("21", utterance="s2"), reading("21", utterance="s1", at="port")):
        assert summed([reading("3", utterance="s1"), other]) == set()
    civilians, soldiers = (reading(it, utterance="s1", counting=of) for it, of in (("3", "civilian"), ("9", "soldier")))
    assert summed([civilians, soldiers]) == set()
