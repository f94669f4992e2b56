"""The development sentences: how many of their claims are found, and how right each field is."""

from __future__ import annotations

import pytest

from tests.extract.claims import whole
from tests.extract.claims.marked import FIELDS, cases
from tests.extract.claims.score import score


def test_there_are_enough_sentences_of_many_kinds() -> None:
    """The development set keeps at least 150 sentences and as many claims."""
    marked = cases()
    assert len(marked) >= 150
    assert sum(len(case.expected) for case in marked) >= 150


def test_nearly_every_expected_claim_is_found_and_little_else() -> None:
    """At least 97 of 100 expected claims are met, and at most 3 of 100 found ones are not expected."""
    total, _ = score(cases())
    assert total.met / total.expected >= 0.97
    assert total.met / total.found >= 0.97


@pytest.mark.parametrize("name", FIELDS)
def test_each_field_of_a_claim_is_right(name: str) -> None:
    """Each field is right for at least 95 of 100 expected claims."""
    total, _ = score(cases())
    assert total.rate(name) >= 0.95


def test_whole_reports_are_read_as_expected() -> None:
    """Of 100 claims expected of unmarked reports 95 are met, and at most 5 of 100 found ones are others."""
    total, _ = whole.score(whole.reports())
    assert total.met / total.expected >= 0.95
    assert total.met / total.found >= 0.95


@pytest.mark.parametrize("name", FIELDS)
def test_each_field_of_a_report_s_claim_is_right(name: str) -> None:
    """Each field is right for at least 90 of 100 claims expected of unmarked reports."""
    total, _ = whole.score(whole.reports())
    assert total.rate(name) >= 0.9
