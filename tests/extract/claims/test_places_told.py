"""Where it was: what leads straight to a place, an adjective of a country, a region that tells of itself, a title."""

from __future__ import annotations

import pytest

from tests.extract.claims.articles import brief, claims


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Accidents in Colombian mines killed 84 people.", "Colombian"),
        ("Some 300 patients died in French hospitals.", "French"),
        ("Two sailors drowned in Turkish waters.", "Turkish"),
        ("The ban killed 12 French patients.", None),
        ("Nine hikers died in heavy Alpine snow.", None),
        ("Landslides in the Philippine province of Benguet buried nine people.", "Benguet"),
        ("Tanzania's Kagera and Geita regions recorded 21 cases.", "Tanzania"),
        ("Uganda's Gulu district had 14 deaths.", "Gulu district"),
    ],
)
def test_the_place_of_a_figure(text: str, place: str | None) -> None:
    """A country is named by its adjective only before what lies in it; a list of regions stands for its owner."""
    assert [row["place"] for row in claims(text) if row["quantity"]] == [place]


def test_what_leads_straight_to_a_place_is_there() -> None:
    """The second figure of a clause has the place that follows it, however long the way to its name."""
    found = brief("11 people died in Gulu and six in the neighbouring district of Kitgum.", "quantity", "place")
    assert found == [("11 people", "Gulu"), ("six", "Kitgum")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Cholera – Angola\n\nSince January, 803 deaths have been reported.", "Angola"),
        ("Cholera in Angola\n\nSince January, 803 deaths have been reported.", None),
        ("Cholera – Angola\n\nIn Zambia, 803 deaths have been reported.", "Zambia"),
        ("Cholera – Angola\n\nThe ministry said 803 people had died.", None),
        ("Cholera – the facts\n\nSince January, 803 deaths have been reported.", None),
    ],
)
def test_the_country_of_a_title_is_where_its_own_figures_are(text: str, place: str | None) -> None:
    """A heading that ends with a dash and a country scopes the article's own claims that state no place."""
    assert claims(text)[-1]["place"] == place
