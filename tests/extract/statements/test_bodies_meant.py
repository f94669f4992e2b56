"""Which body "it" and "the company" mean, and who speaks behind a description."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Statement


def test_it_is_no_common_noun_at_the_head_of_a_sentence(found: list[Statement]) -> None:
    """What heads a sentence with a capital alone ("Revenue", a people, a dateline's place) is no body that "it" means.

    OSTBY, July 16 (Nordwire) - Packaging maker Velm Paper raised its guidance on Thursday. Revenue fell 2%.

    Velm now expects a profit of $5 million. It said it would close a mill.

    The Polish Defence Ministry said two bridges had been hit. Polish air defences shot down 12 drones, it added.
    """
    assert [s.speaker.name for s in found if s.speaker] == [
        "Velm Paper",
        "Velm Paper",
        "Polish Defence Ministry",
        "Polish Defence Ministry",
    ]


def test_what_owns_its_forecast_is_a_body(found: list[Statement]) -> None:
    """A name of nobody's that does something to "its" is a company's, which "the company" can mean afterwards.

    The airport operator TVA said 194 flights had been cancelled. Metro de Arlo said none of its lines was running.

    Nine in ten drivers had joined the strike, according to the union. The company says the figure is 61%.
    """
    assert [s.speaker.name for s in found if s.speaker] == ["TVA", "Metro de Arlo", "union", "Metro de Arlo"]


def test_an_apposition_names_the_person_behind_any_description(found: list[Statement]) -> None:
    """Whoever a description of somebody in a body is apposed to speaks, whether or not the description is an office.

    A chieftain of the Labour Party, Senator Victor Ume, said the vote was a sham.
    """
    assert [s.speaker.name for s in found if s.speaker] == ["Victor Ume"]


def test_a_body_is_called_only_what_it_can_be(found: list[Statement]) -> None:
    """The regulator is no hospital and the company no ministry; a club by its introduction is the club.

    The Merrow Hospital said 12 people were hurt. The regulator said it would look into the case.

    The Ministry of Transport said the road was closed. The company said it had not been asked.

    The football club Harriers said the gate was shut. The club said it was sorry.
    """
    names = [s.speaker.name for s in found if s.speaker]
    assert names == ["Merrow Hospital", "regulator", "Ministry of Transport", "company", "Harriers", "Harriers"]


def test_whose_spokesman_is_told_by_its_and_by_the_agencys(found: list[Statement]) -> None:
    """He speaks for the body that "its" or "the agency's" means; a ministry of a country's is the country's.

    The Northport Harbour Agency said 12 crates were lost. Its spokesman, Ola Brandt, said two were found.

    The agency's director, Ada Obi, said 30 were full. Qatar closed its port. Its foreign ministry said 12 ships waited.
    """
    assert [(s.speaker.name, s.speaker.institution) for s in found[1:3] if s.speaker] == [
        ("Ola Brandt", "Northport Harbour Agency"),
        ("Ada Obi", "Northport Harbour Agency"),
    ]
    assert [(s.speaker.name, s.speaker.country) for s in found[3:] if s.speaker] == [("Qatar's foreign ministry", "QA")]


def test_nobody_is_called_what_it_cannot_be(found: list[Statement]) -> None:
    """Gunmen are no company, a state no group, a UN agency no airline, a mining company no authority.

    Gunmen killed two guards, the company said.

    Hamas said 14 died. Israel said it had killed 23. The group denied this.

    Unicef said nine children died. The airline said it would help. Tavisk Copper said it would pay.

    The authority said it would wait.
    """
    names = [s.speaker.name for s in found if s.speaker]
    assert names[0] == "company"
    assert names[1:4] == ["Hamas", "Israel", "Hamas"]
    assert names[5:] == ["airline", "Tavisk Copper", "authority"]


def test_who_has_not_spoken_is_meant_by_an_office_behind_the_name(found: list[Statement]) -> None:
    """Behind a comma the office introduces; a court that heads a sentence is "the court".

    Ann Lee, the mayor of Kano, closed the road on Monday. The mayor said 14 shops would close.

    The Supreme Court freed 14 men. The court said the trial was unfair.
    """
    assert [s.speaker.name for s in found if s.speaker] == ["Ann Lee", "Supreme Court"]
