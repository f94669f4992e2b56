"""The development set: invented news sentences on many topics, each with the quantities expected of it."""

from __future__ import annotations

import pytest

from tests.extract.quantities.score import Score, cases, found

CASES = list(cases())


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[sentence[:40] for sentence, _ in CASES])
def test_a_news_sentence_has_these_quantities(sentence: str, expected: list[str]) -> None:
    """Every figure of the sentence is found with its bound, unit and counted noun, and nothing else is."""
    assert found(sentence) == expected


def test_the_score_counts_what_is_right() -> None:
    """A wrong noun costs the noun, a figure too many costs every field."""
    score = Score()
    score.add(["12 goat", ">5 km = >3 mi"], ["12 sheep", ">5 km = >3 mi", "7 -"])
    assert [round(value, 1) for value in score.f1()] == [85.7, 57.1, 85.7, 57.1]
