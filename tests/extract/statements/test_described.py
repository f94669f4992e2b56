"""Who is meant by a description without a name, and what an article has told of somebody before he spoke."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Statement


def names(found: list[Statement]) -> list[str]:
    """Return the names of the speakers."""
    return [statement.speaker.name if statement.speaker else "" for statement in found]


def test_people_are_called_by_a_class_of_their_office(found: list[Statement]) -> None:
    """A deputy foreign minister is a diplomat, a senator a lawmaker, an inspector an officer.

    Deputy Foreign Minister Ilya Brandt said the talks had failed. The diplomat said they would go on.

    Senator Ada Roe said the bill was dead. The lawmaker said she would bring another.

    Inspector Sam Okoro said the driver had fled. The police officer said two cars gave chase.
    """
    assert names(found) == ["Ilya Brandt", "Ilya Brandt", "Ada Roe", "Ada Roe", "Sam Okoro", "Sam Okoro"]


def test_people_are_called_by_the_body_or_country_they_speak_for(found: list[Statement]) -> None:
    """The Kremlin official is who spoke for the Kremlin; of another country is somebody else.

    Kremlin spokesman Anton Vetrov said nothing was planned. The Kremlin official said a call was possible.

    Egypt's foreign minister, Sami Adel, said the plan would work. The Egyptian minister said it was ready.

    The Russian minister said it was not.
    """
    assert names(found) == ["Anton Vetrov", "Anton Vetrov", "Sami Adel", "Sami Adel", "Russian minister"]


def test_an_unnamed_official_who_has_spoken_is_meant_first(found: list[Statement]) -> None:
    """“The US official” is the unnamed one before, not a minister named since.

    A US official said the ship was hit. Secretary of State Ann Roe said it was not. The US official said it had sunk.
    """
    assert names(found) == ["US official", "Ann Roe", "US official"]


def test_a_nationality_alone_is_the_person_who_spoke_last(found: list[Statement]) -> None:
    """“The Brazilian” is one person; “the French” are a people.

    Striker Caio Brito said he was tired. The Brazilian said he would rest. The French said nothing had been agreed.
    """
    assert names(found)[:2] == ["Caio Brito", "Caio Brito"]
    assert names(found)[2] != "Caio Brito"


def test_a_company_is_called_by_its_trade(found: list[Statement]) -> None:
    """The airline, the lender and the carmaker are the companies that the sentence or the one before names.

    Brenair cancelled 30 flights. The airline said the storm was to blame.

    Colham Bank raised its dividend in May. The British lender said profits had risen.

    Tarvel Motor Co. will close two plants, the carmaker said on Monday.
    """
    assert names(found) == ["Brenair", "Colham Bank", "Tarvel Motor"]


def test_a_noun_with_a_capital_is_no_company(found: list[Statement]) -> None:
    """What heads a sentence before a preposition is no company's name.

    Sales at the plant fell in May. The carmaker said it would cut 300 jobs.
    """
    assert names(found) == ["carmaker"]


def test_the_office_told_before_somebody_speaks_is_kept(found: list[Statement]) -> None:
    """Whoever is introduced by office without speaking keeps it for the first words by surname.

    Turkish President Ali Demir met his guest in the garden. “We agreed,” Demir said.

    Ada Obi, the mayor of Graz, opened the bridge. Obi said it had cost too much.
    """
    told = [(s.speaker.name, s.speaker.role) for s in found if s.speaker]
    assert told == [("Ali Demir", "president"), ("Ada Obi", "mayor")]


def test_a_force_or_service_is_the_one_named(found: list[Statement]) -> None:
    """“The force” is the police named before, “the service” a body whose name says so; no bank is a force.

    West Calder police have put out a new statement. Three people are dead, the force says.

    The storm is near, the Mauritius Met Service said. The service warns that swells will persist.

    Colham Bank raised its dividend. The lender said profits had risen. The force said nobody was hurt.
    """
    assert names(found) == [
        "West Calder police",
        "Mauritius Met Service",
        "Mauritius Met Service",
        "Colham Bank",
        "West Calder police",
    ]
