"""Manners of speaking make no claim: what cannot be touched is neither hit nor flooded nor captured."""

from __future__ import annotations

import pytest

from factdb.extract import extract


def _events(text: str) -> list[str]:
    found = extract(text, published="2022-09-12")
    return [claim.predicate for statement in found.statements for claim in statement.claims]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Bakers in Leeds have been hit by rising prices.", id="prices hit nobody"),
        pytest.param("The senator denied leaking information from the meeting.", id="information does not spill"),
        pytest.param("She attacked the proposal in Cardiff.", id="words attack a proposal"),
        pytest.param("There are surviving reports of the trial in Accra.", id="reports survive"),
        pytest.param("The striker beat all the odds in Porto.", id="odds are no opponent"),
        pytest.param("The party must deliver on its promises, he said.", id="nothing is delivered"),
        pytest.param("The doctors take it for advanced cancer in Oslo.", id="a participle that only describes"),
        pytest.param("High prices were hurting the businesses in Leeds.", id="businesses bleed in words alone"),
        pytest.param("The film is due to hit cinemas in Oslo in May.", id="a film hits no building"),
        pytest.param("Worlds of art and commerce collide, she said.", id="worlds have no crash"),
    ],
)
def test_a_manner_of_speaking_makes_no_claim(text: str) -> None:
    """Neither the event's doer nor what it happens to may be something that cannot be touched."""
    assert _events(text) == []


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        pytest.param("The port of Odesa was hit by a missile on Monday.", "struck", id="a missile hits a port"),
        pytest.param("Parts of the bridge were destroyed in Kherson.", "destroyed", id="a part is of its whole"),
        pytest.param("A bomb hidden in a stall went off in Maiduguri.", "exploded", id="a participle follows the head"),
        pytest.param("Officials named a hub that Russia seized in Donetsk.", "captured", id="the object stands before"),
        pytest.param("The volcano erupted on Monday in Iceland.", "erupted", id="a volcano erupts"),
        pytest.param("The newcomers were evacuated on Monday in Lviv.", "evacuated", id="people that no list has"),
        pytest.param("Ada Obi won the title by beating Lin Tao in Lagos.", "defeated", id="a gerund's doer is far"),
        pytest.param("Teachers in Wellington will strike on Tuesday.", "walked_out", id="workers strike nothing"),
        pytest.param("Rebels will strike the town of Bunia on Tuesday.", "struck", id="rebels strike a town"),
    ],
)
def test_what_can_be_touched_makes_one(text: str, predicate: str) -> None:
    """Things, people, places and what hits as a storm does tell the event."""
    assert predicate in _events(text)
