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
