"""Nouns that name events: told where their clause takes them for granted, and not where it leaves them open."""

from __future__ import annotations

import pytest

from tests.extract.claims.articles import claims


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("The sinking of the ferry killed 40 people.", {"sank", "killed.people"}),
        ("The collapse of the bridge shocked the town.", {"destroyed"}),
        ("The attack on the depot was condemned.", {"struck"}),
        ("There was an explosion at the mill.", {"exploded"}),
        ("The eruption forced the closure of the airport.", {"closed"}),
        ("Fighting broke out in Gao.", {"clashed"}),
        ("The closure of the mill was announced.", set()),
        ("The closure of the mill would cost jobs.", set()),
        ("There was no explosion at the mill.", set()),
    ],
)
def test_what_a_clause_takes_for_granted_was(text: str, predicates: set[str]) -> None:
    """What came of an event tells that it was; what was only announced, or denied, does not."""
    assert {row["predicate"] for row in claims(text) if row["polarity"] == "+"} - {"erupted"} == predicates


@pytest.mark.parametrize(
    ("text", "predicate", "certainty"),
    [
        ("The plant is due to open in May.", "opened", "probable"),
        ("The talks are to begin on Tuesday.", "began", "probable"),
        ("The minister was forced to resign.", "resigned", "certain"),
        ("The road was closed to trucks.", "closed", "certain"),
        ("Gas supplies have been halted.", "halted", "certain"),
        ("The lake has dried up.", "drought", "certain"),
    ],
)
def test_what_is_to_be_is_told_as_likely(text: str, predicate: str, certainty: str) -> None:
    """What is due or has to be has its subject before that; what it was closed to is no idiom."""
    assert [(row["predicate"], row["certainty"]) for row in claims(text)] == [(predicate, certainty)]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Police recorded 1,200 cases of burglary.", "reported.cases"),
        ("The court heard 40 cases.", "reported.cases"),
        ("Doctors recorded 1,200 cases of cholera.", "infected.people"),
        ("Health officials reported 40 new cases.", "infected.people"),
        ("A campaign targeting 410,000 children failed.", "reported.people"),
        ("Greece repaid 2.1 billion euros to the IMF.", "repaid.money"),
        ("The fighters still held two outposts.", "controls.buildings"),
    ],
)
def test_a_case_is_an_illness_only_where_one_is_told_of(text: str, predicate: str) -> None:
    """Courts have cases, campaigns have targets, and fighters hold what companies own."""
    assert [row["predicate"] for row in claims(text) if row["quantity"]] == [predicate]


def test_what_had_not_happened_is_left_open() -> None:
    """A condition may be told by its verb's place alone."""
    assert {row["certainty"] for row in claims("Had the dam burst, 40,000 people would have died.")} == {"uncommitted"}
