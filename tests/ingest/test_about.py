"""What an article is about: the places that it speaks of, not the one it was written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factdb.ingest import seed
from factdb.store.read import connect

if TYPE_CHECKING:
    from pathlib import Path

AWAY = """NAIROBI, March 3 - Fighters shelled a market in El Geneina, residents said. The governor of West Darfur
said 12 people were killed. Khartoum said nothing.
"""
BODY = """NAIROBI, March 3 - Congo's army said its troops had withdrawn from Lukundi, three days after taking it.
It said 12 soldiers died.
"""
HOME = """OSLO, March 3 - The mayor said 12 people were injured on Monday when a tram left its rails.
"""


@pytest.mark.parametrize(("text", "country"), [(AWAY, "SD"), (BODY, "CD"), (HOME, "NO")])
def test_a_story_is_of_where_it_happened(database: str, tmp_path: Path, text: str, country: str) -> None:
    """The town of the dateline counts only where the text names no other place."""
    path = tmp_path / "story.txt"
    path.write_text(text, encoding="utf-8")
    seed([path], database)
    with connect(database) as reader:
        assert reader.one("SELECT e.country FROM article AS a JOIN entity AS e ON e.id = a.about_id") == (country,)


def test_a_village_that_no_list_knows_lies_in_its_articles_country(database: str, tmp_path: Path) -> None:
    """It has the country as what holds it, so that its figures meet those of the country's other reports."""
    path = tmp_path / "dam.txt"
    path.write_text(
        "Eleven people were killed in the village of Karvadzor, the Armenian Rescue Service said. Armenia mourns.\n",
        encoding="utf-8",
    )
    seed([path], database)
    with connect(database) as reader:
        found = reader.one("""SELECT e.country, p.name FROM entity AS e JOIN entity AS p ON p.id = e.parent_id
            WHERE e.name = 'Karvadzor'""")
    assert found == ("AM", "Armenia")


def test_a_village_where_something_happened_is_what_its_article_is_about(database: str, tmp_path: Path) -> None:
    """What no list knows counts as the places of the country do, where something is said to have happened there."""
    path = tmp_path / "dam.txt"
    path.write_text(
        "Eleven people were killed in the village of Karvadzor, the Armenian Rescue Service said. The injured went"
        " to Kapan. It said 19 people were missing.\n",
        encoding="utf-8",
    )
    seed([path], database)
    with connect(database) as reader:
        assert reader.one("SELECT e.name FROM article AS a JOIN entity AS e ON e.id = a.about_id") == ("Karvadzor",)


def test_where_no_place_is_named_the_country_of_the_bodies_is(database: str, tmp_path: Path) -> None:
    """A strike of which only companies and the police of one country speak is of that country."""
    path = tmp_path / "strike.txt"
    path.write_text(
        "The Irish Ferry Union said 400 drivers walked out. Gardaí said 300 marched. The Irish Ferry Union denied it.",
        encoding="utf-8",
    )
    seed([path], database)
    with connect(database) as reader:
        assert reader.one("SELECT e.name FROM article AS a JOIN entity AS e ON e.id = a.about_id") == ("Ireland",)


def test_an_unknown_place_is_not_of_the_datelines_country(database: str, tmp_path: Path) -> None:
    """It lies in the country that the text speaks of."""
    path = tmp_path / "slide.txt"
    path.write_text("LONDON — A landslide in Benguay buried 12 miners, Philippine police said.\n", encoding="utf-8")
    seed([path], database)
    with connect(database) as reader:
        assert reader.one("SELECT country FROM entity WHERE name = 'Benguay'") == ("PH",)
