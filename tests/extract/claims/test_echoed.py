"""Denials that point back deny what was said before."""

from __future__ import annotations

import pytest

import factdb


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The site reported that 14 people had died. The fire brigade denied the report.", [("killed.people", 14)]),
        ("Site 9, quoting medics, reported 14 people had died. The army denied the report.", [("killed.people", 14)]),
        ("Crew members said that 15 sailors had drowned. The yard denied this.", [("killed.people", 15)]),
        ("The rebels claimed 40 soldiers were killed. The army dismissed the claim as a lie.", [("killed.people", 40)]),
        ("The union said 12 nurses were sacked. The clinic denied it.", [("dismissed.people", 12)]),
        ("The MP accused the firm of spilling 40 tonnes. The firm denies the accusation.", [("spilled.mass", 40)]),
        ("The union said 12 nurses were sacked. The clinic denied that 12 had gone.", None),
        ("The union said 12 nurses were sacked. The clinic denied wrongdoing.", []),
        ("Police arrested 12 men. The clinic denied this.", []),
        ("The clinic said 12 nurses were sacked. The clinic denied this.", []),
        ('The union said 12 nurses were sacked. It added: "They lied to us." The clinic denied that.', []),
    ],
)  # fmt: skip
def test_a_denial_that_points_back_denies_the_claims_said_before(
    text: str, denied: list[tuple[str, float]] | None
) -> None:
    """They are those of somebody else's last statement, with the other polarity; what is said anew stays as it is."""
    found = factdb.annotate(text)
    figures = {quantity.id: quantity.low for quantity in found.quantities}
    claims = [
        (claim.predicate, figures.get(claim.quantity or ""))
        for statement in found.statements
        for claim in statement.claims
        if statement.stance == "deny" and claim.polarity == "-" and "denied" in claim.why
    ]
    assert claims == (denied or [])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels shelled Lund, the army said. The rebels denied that they had shelled any town.", "Lund"),
        ("Troops entered Lund, he said. “Nobody entered the town,” said the general.", "Lund"),
        ("Troops entered Lund, he said. The general denied that troops had entered Uppsala.", "Uppsala"),
        ("Troops left Lund, he said. The general denied that troops had entered any town.", None),
    ],
)
def test_a_denied_event_without_a_place_is_the_one_told_last(text: str, place: str | None) -> None:
    """Whoever denies an event answers for where it was said to have happened, unless he says where it did not."""
    found = factdb.annotate(text)
    names = {mention.id: mention.name for mention in found.mentions}
    denied = [it for statement in found.statements for it in statement.claims if it.polarity == "-"]
    assert [names.get(it.place or it.object or "") for it in denied] == [place]


def test_a_denial_far_away_denies_nothing() -> None:
    """Two paragraphs on it is not known any more what "this" is."""
    text = "The union said 12 nurses were sacked.\n\nIt rained.\n\nThe clinic denied this."
    assert [statement.claims for statement in factdb.annotate(text).statements if statement.stance == "deny"] == [[]]
