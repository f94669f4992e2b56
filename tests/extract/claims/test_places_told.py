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


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Florida highway pileup kills five", ["Florida"]),
        ("Nepal floods: 34 dead, 12 missing", ["Nepal", "Nepal"]),
        ("Israel army kills five", [None]),
        ("Crews reached the village of Prgomet, where six barns burned.", ["Prgomet"]),
        ("In the capital, Lilongwe, nine people died.", ["Lilongwe"]),
        ("The fire of Chios burned 12,000 hectares.", ["Chios"]),
        ("In the Peruvian Andes, a landslide killed 14.", ["Andes"]),
        ("The worst was Tacloban with 61 dead, followed by Ormoc with 19.", ["Tacloban", "Ormoc"]),
        ("In El Paso, Texas, 22 people died.", ["El Paso"]),
        ("Customs seized two tonnes at the Ghanaian border post of Elubo.", ["Elubo"]),
    ],
)
def test_a_place_is_told_by_the_form_of_its_clause(text: str, places: list[str | None]) -> None:
    """Headings, relative clauses, appositions and lists say where, each by its form; a body that acts is no place."""
    assert [row["place"] for row in claims(text) if row["quantity"]] == places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In Kolkata, police said 12 people had died.", "Kolkata"),
        ("Doctors in Dori said 12 people had died.", "Dori"),
        ("In Geneva, the UN agency said 12 people had died.", None),
        ("The ambassador to Chad said 12 people had died.", None),
        ("In Samraong, shopkeeper Chan Dara said he had counted 20 explosions.", "Samraong"),
    ],
)
def test_only_who_speaks_of_where_they_are_lends_a_place(text: str, place: str | None) -> None:
    """The police, doctors and residents of a place speak of it; where others speak says nothing of what they tell."""
    assert [row["place"] for row in claims(text) if row["quantity"]] == [place]


def test_one_event_of_a_sentence_has_one_place() -> None:
    """What several say of one event in a sentence is in its place."""
    found = brief("About 3,000 people marched in Tbilisi; the organisers claimed 8,000.", "quantity", "place")
    assert found == [("About 3,000 people", "Tbilisi"), ("8,000", "Tbilisi")]
