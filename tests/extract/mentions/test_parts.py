"""Parts of a country that is not named again are places."""

from __future__ import annotations

import pytest

from factdb.extract import extract


@pytest.mark.parametrize(
    ("before", "country"),
    [("", None), ("Kharkiv and Izyum were calm. ", "UA"), ("Kharkiv and Lyon were calm. ", None)],
)
def test_the_south_and_east_of_the_country_is_a_place(before: str, country: str | None) -> None:
    """Directions of "the country" make one place, in the country of most other places, if one prevails."""
    found = extract(f"{before}They took back 90 towns in the south and east of the country.").mentions
    assert [(m.text, m.country) for m in found if "of the" in m.text] == [("south and east of the country", country)]


def test_a_direction_alone_is_no_place() -> None:
    """Going south names nowhere."""
    assert extract("They went south and then east.").mentions == []
