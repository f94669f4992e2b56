"""The development sets, sentence by sentence; of the later sets, the share that is right."""

from __future__ import annotations

import pytest

from tests.extract.times.sets import Row, found_in, is_right, is_right_alone, rows

#: The sets that the rules were made with.
DEVELOPMENT = [case for name in ("development.tsv", "report.tsv") for case in rows(name)]
#: Sets in the manner of news reports, each written after the rules.
LATER = {"second.tsv": 0.95, "unseen.tsv": 0.92, "later.tsv": 0.88, "again.tsv": 0.95}


@pytest.mark.parametrize(
    "case", [case for case in DEVELOPMENT if case.span], ids=lambda case: f"{case.published}-{case.text}"
)
def test_expression_is_found_and_resolved_in_its_sentence(case: Row) -> None:
    """Each expression is found where it stands, with exactly the interval it means."""
    assert is_right(case)


@pytest.mark.parametrize(("name", "share"), LATER.items())
def test_later_sentences_are_read_as_well(name: str, share: float) -> None:
    """Of sentences that the rules were not made for, the expressions are right as often as stated."""
    cases = rows(name)
    assert sum(map(is_right, cases)) / len(cases) >= share


@pytest.mark.parametrize("case", [case for case in DEVELOPMENT if not case.span], ids=lambda case: case.text)
def test_nothing_is_found_where_nothing_is_a_time(case: Row) -> None:
    """Counts, names and verbs that look like times are none."""
    assert found_in(case) == []


def test_spans_are_the_expressions_own() -> None:
    """At least nine in ten expressions are found with exactly the words that were marked."""
    cases = [case for case in rows() if case.span]
    exact = [case for case in cases if case.span in [(time.start, time.end) for time in found_in(case)]]
    assert len(exact) / len(cases) >= 0.9


def test_given_spans_resolve_without_their_sentence() -> None:
    """An expression given alone resolves to its interval in nine of ten cases; the rest need their sentence."""
    cases = [case for case in rows() if case.span]
    assert sum(map(is_right_alone, cases)) / len(cases) >= 0.9
