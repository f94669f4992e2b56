"""What a figure takes up from the claim before, and what it must not: nobody may read a toll that nobody stated."""

from __future__ import annotations

import pytest

from tests.extract.claims.articles import brief

TOLD = "At least 14 people drowned in the flood, police said. "


def after(text: str) -> list[tuple[str, str]]:
    """Return the claims with a figure of the sentence that follows a toll."""
    return [row for row in brief(TOLD + text, "predicate", "quantity") if row[1] and row[1] != "At least 14 people"]


@pytest.mark.parametrize(
    "text",
    [
        "The choir has a total of 40 members.",
        "A total of 250 guards work at the dam.",
        "There were six of us on the roof, a survivor said.",
        '"We were five," a survivor said.',
        '"My grandson is seven," said Lidia.',
        '"My sister was 31," he said.',
        "It swept away 90 houses and damaged 400, the mayor said, and 2,300 people are sleeping in 18 schools.",
    ],
)
def test_a_figure_with_a_clause_of_its_own_takes_up_no_toll(text: str) -> None:
    """Those who speak, members, ages and people of whom another verb tells are not among the drowned."""
    assert not [row for row in after(text) if row[0].startswith("killed")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six of them are children.", [("killed.people", "Six of them are children")]),
        ("The district put the figure at 19.", [("killed.people", "19")]),
    ],
)
def test_what_points_back_takes_the_event_up(text: str, expected: list[tuple[str, str]]) -> None:
    """A part of them, and another figure for them, are of the event told of before."""
    assert after(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police held 90 people, not 40 as the mayor claimed.", [("+", "90 people"), ("-", "40")]),
        ("The unit lost six soldiers, not four.", [("+", "six soldiers"), ("-", "four")]),
    ],
)
def test_a_figure_set_off_by_not_is_denied(text: str, expected: list[tuple[str, str]]) -> None:
    """Of two figures the one after ", not" is what did not happen."""
    assert brief(text, "polarity", "quantity") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A ticket costs 14 euros, up 2 euros.", [("cost.money", "14 euros"), ("increased.money", "2 euros")]),
        ("The motion passed 61-37.", [("approved.votes", "61"), ("opposes.votes", "37")]),
        ("They killed 30 gunmen, capturing eleven.", [("captured.people", "eleven")]),
        ("Medics took 14 of them to hospital.", [("hospitalised.people", "14")]),
        ("The number of families uprooted by the fighting has grown to 4,100.", [("displaced.households", "4,100")]),
        ("Only three of the 40 people on board survived.", [("survived.people", "three")]),
        ("The plane, carrying 70 passengers and five crew, crashed.", [("carried.people", "five crew")]),
        ("Rovers beat Albion 2-1 before 9,000 fans.", [("attended.people", "9,000 fans")]),
        ("The toll more than doubled to 61.", [("killed.people", "61")]),
        ("The board voted 12 to nine for the sale.", [("voted.votes", "12"), ("opposes.votes", "nine")]),
        (
            "It hurt two cooks and sent 31 guests to hospital.",
            [("injured.people", "two cooks"), ("hospitalised.people", "31 guests")],
        ),
        ("The levy on wages rises to 9%.", [("taxed.share", "9%")]),
        ("Guerrillas fired nine rockets, four of which were shot down.", [("launched.weapons", "nine rockets")]),
        ('Troops found the bodies of 40 "bandits".', [("found.people", '40 "bandits"')]),
    ],
)
def test_each_figure_has_the_event_of_its_own_words(text: str, expected: list[tuple[str, str]]) -> None:
    """Votes, changes, parts, quoted nouns and relative clauses are told by the words beside the figure."""
    found = brief(text, "predicate", "quantity")
    assert [row for row in found if row in expected] == expected


def test_a_relative_clause_keeps_its_figure() -> None:
    """What a comma closes is not the object of the main verb after it."""
    found = brief("A decree, which would have freed 3m euros, was rejected.", "predicate", "quantity")
    assert "rejected" in {predicate for predicate, _ in found}
    assert ("rejected.money", "3m euros") not in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blaze forced 900 villagers to evacuate.", ("evacuated.people", "certain")),
        ("He faces up to nine years in prison.", ("convicted.duration", "possible")),
        ("Without the siren 40 people would have died.", ("killed.people", "uncommitted")),
    ],
)
def test_what_is_forced_happened_and_what_is_threatened_did_not(text: str, expected: tuple[str, str]) -> None:
    """Whom a fire forces to flee has fled; years that somebody faces, and deaths that would have been, are none yet."""
    assert brief(text, "predicate", "certainty") == [expected]
