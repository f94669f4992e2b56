"""Speakers settled by what the rest of their article says of them."""

from __future__ import annotations

import pytest

from factdb.extract import extract


def speakers(text: str) -> list[tuple[str, str, str | None]]:
    """Return (name, kind, country) of each statement's speaker."""
    found = [statement.speaker for statement in extract(text).statements]
    return [(it.name, it.kind, it.country) for it in found if it is not None]


def test_a_short_form_speaks_for_the_long_one() -> None:
    """An acronym that the article defines is the body it stands for, whoever else bears these letters."""
    text = "The Central Bureau of Navigation (CBN) said nine boats sank.\n\nThe CBN said later that two were found."
    assert speakers(text) == [("Central Bureau of Navigation", "institution", None)] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Dravel Centrane said 40 jobs would go. Dravel Centrane, the dam operator, is owned by the state.",
        "Pellow Strick said 40 jobs would go. The accountants Pellow Strick were hired in May.",
        "Pellow Strick said 40 jobs would go. Shares of Pellow Strick, which has 900 staff, fell.",
    ],
)
def test_a_company_is_told_by_its_article(text: str) -> None:
    """Two capitals without a given name are a body where an apposition, a noun or "which" says so."""
    name = " ".join(text.split()[:2])
    assert speakers(text)[0] == (name, "institution", None)


def test_a_given_name_makes_a_person() -> None:
    """A person is a person although a company's noun stands near."""
    text = "Amara Pryce said 40 jobs would go. Amara Pryce, the head of the operator, left."
    assert speakers(text)[0][1] == "person"


def test_an_office_is_its_persons() -> None:
    """What "her office" says, the office of the woman who spoke before says."""
    text = "Mayor Ines Carvalho said the bridge was safe. Her office said it would open on Monday."
    assert speakers(text)[1][0] == "Ines Carvalho's office"


def test_the_government_is_the_prevailing_countrys() -> None:
    """Where one country prevails, "the government" is its government; elsewhere it stays open."""
    about = "Floods hit Mozambique on Monday. The government said 61 people had died in Mozambique."
    among = "Ghana and Togo met on Monday. The government said 61 people had died."
    assert speakers(about)[0][2] == "MZ"
    assert speakers(among)[0][2] is None


def test_whose_police_a_chief_leads() -> None:
    """The police of a place are not the country's, and the place is the one that the article is about."""
    found = extract(
        "Ontario was flooded, Canada said. Chatham Police Chief Ada Fowler said two people died. Fowler said more."
    )
    chiefs = [it.speaker for it in found.statements if it.speaker and it.speaker.kind == "person"]
    assert {(it.institution, it.country) for it in chiefs} == {("Chatham police", "CA")}


def test_what_the_article_defines_wins_over_what_others_call_so() -> None:
    """A short form is the body that the article defines it to be, in speakers, in "it" and in mentions."""
    text = "The Rapid Sea Force (RSF) took the town. The RSF said it had killed 40 men. It denied looting by the RSF."
    found = extract(text)
    assert [it.speaker.name for it in found.statements if it.speaker] == ["Rapid Sea Force"] * 2
    assert {it.name for it in found.mentions if it.text == "RSF"} <= {"Rapid Sea Force"}


def test_a_surname_that_is_also_a_body_s_name_is_the_person_s() -> None:
    """Wagner is the minister who speaks in the article, and the group where nobody of that name does."""
    text = "Sudan's finance minister, Amina Hassan Wagner, said 300 people died. Wagner said it was over."
    assert speakers(text) == [("Amina Hassan Wagner", "person", "SD")] * 2
    assert speakers("Wagner said 300 people died.") == [("Wagner Group", "institution", "RU")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sudan's army said it retook the bridge in Sudan. The RSF said 40 were killed.", "Rapid Support Forces"),
        ("Journalists were freed in France and Paris. The RSF said 40 were held.", "Reporters Without Borders"),
        ("Philippine troops fought in the Philippines. The AFP said 40 died.", "Armed Forces of the Philippines"),
        (
            "Philippine troops fought in the Philippines. Police told AFP 40 died. AFP said more.",
            "Agence France-Presse",
        ),
    ],
)
def test_a_short_form_that_bodies_share_is_the_countrys(text: str, name: str) -> None:
    """The article's country tells whose it is; a news agency has no article before it."""
    assert speakers(text)[-1][0] == name
