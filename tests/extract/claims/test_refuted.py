"""What is said to be untrue, or refused as what others say, is denied and not asserted."""

from __future__ import annotations

import pytest

import factdb


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A spokesman said the figure of 30 dead was “an invention”.", [("killed.people", 30.0, "-")]),
        ("The union said the firm's number of 300 layoffs was wrong.", [("dismissed.people", 300.0, "-")]),
        (
            "The ministry said that the toll of 30 dead was exaggerated.",
            [("killed.people", 30.0, "-")],
        ),
        ("The army said the claim that rebels had killed 12 people was fabricated.", [("killed.people", 12.0, "-")]),
        ("The committee rejected reports of eight dead soldiers as “fiction”.", [("killed.people", 8.0, "-")]),
        ("The ministry called the figure of 12 deaths false.", [("killed.people", 12.0, "-")]),
        ("The ministry dismissed the opposition's figure of 40 dead.", [("killed.people", 40.0, "-")]),
        ("The hospital said the figure of 30 dead was correct.", [("killed.people", 30.0, "+")]),
        ("The ministry said the figure of 30 dead was not wrong.", [("killed.people", 30.0, "+")]),
        ("Police said 12 people died and that the map was wrong.", [("killed.people", 12.0, "+")]),
        ("The ministry confirmed reports of 12 deaths.", [("killed.people", 12.0, "+")]),
    ],
)
def test_a_figure_that_is_called_untrue_is_denied(text: str, expected: list[tuple[str, float, str]]) -> None:
    """The speaker denies the figure, whether the sentence ends in a verdict on it or its verb is one of refusing."""
    found = factdb.extract(text, published="2026-03-05")
    low = {each.id: each.low for each in found.quantities}
    claims = [claim for statement in found.statements for claim in statement.claims if claim.quantity]
    assert [(claim.predicate, low[claim.quantity or ""], claim.polarity) for claim in claims] == expected


def test_who_gave_a_refuted_figure_still_stands_by_it() -> None:
    """What another calls exaggerated is asserted by whoever gave it."""
    found = factdb.extract("The ministry said that the toll of 30 dead given by the rebels was exaggerated.")
    (told,) = [each for each in found.statements if any(claim.quantity for claim in each.claims)]
    assert told.speaker
    assert (told.speaker.name, [claim.polarity for claim in told.claims]) == ("rebels", ["+"])
