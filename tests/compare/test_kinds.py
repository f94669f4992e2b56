"""What is counted lies within the kinds that include it; parts and increments lie within what they are of."""

from __future__ import annotations

from factdb.compare.kinds import kind_path
from factdb.compare.wording import noun


def test_a_part_or_an_increment_lies_within_what_it_is_of() -> None:
    """So neither is ever the same kind as the whole, and both are in it."""
    assert kind_path("person", extent="more") == "people/more people"
    assert kind_path("child", extent="part") == "people/children/some children"
    assert kind_path(None, extent="more") is None


def test_parts_and_increments_have_names_that_people_read() -> None:
    """A reader sees what is told of, not a key."""
    assert noun("more people") == "more people"
    assert noun("some child") == "some children"
    assert noun("more tank", one=True) == "more tank"
