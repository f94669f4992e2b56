"""Whether an event's word may make a claim without a figure: what stands beside it decides before more is read."""

from __future__ import annotations

import pytest

from factdb.extract import extract


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        pytest.param("The army took Beira on Monday.", ["captured"], id="a place is the object"),
        pytest.param("The army took the blame on Monday.", [], id="no place, no noun of the event"),
        pytest.param("A man was killed on Monday.", ["killed.people"], id="one person"),
        pytest.param("The guards took turns and the street was calm.", [], id="nothing that tells"),
    ],
)
def test_a_weak_word_tells_only_beside_what_makes_it_tell(text: str, predicates: list[str]) -> None:
    """A weak word needs a place, a noun of its event or a single person: without them no claim is made."""
    found = extract(text, published="2022-09-12")
    assert [claim.predicate for statement in found.statements for claim in statement.claims] == predicates
