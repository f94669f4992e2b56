"""Parts of a country that is not named again are places."""

from __future__ import annotations

from factdb.extract import extract


def test_the_south_and_east_of_the_country_is_a_place() -> None:
    """Directions of "the country" make one place, whose country is left open."""
    found = [
        m
        for m in extract("They took back 90 towns in the south and east of the country.").mentions
        if m.kind == "place"
    ]
    assert [(m.text, m.country) for m in found] == [("south and east of the country", None)]


def test_a_direction_alone_is_no_place() -> None:
    """Going south names nowhere."""
    assert extract("They went south and then east.").mentions == []
