"""The development set: expressions from many publication days in invented sentences, with the intervals they mean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factdb.extract.document import Document
from factdb.extract.times import find_times, resolve
from factdb.lexicon import Lexicon

if TYPE_CHECKING:
    from factdb.extract.records import Time

SET = Path(__file__).with_name("development.tsv")


@dataclass(frozen=True)
class Row:
    """A sentence with one expression in it, and the interval that the expression means."""

    published: str | None
    text: str
    span: tuple[int, int] | None
    interval: tuple[str | None, str | None]


def rows() -> list[Row]:
    """Return the rows of the set; a row without an expression says that nothing may be found."""
    lines = [line for line in SET.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [row(*line.split("\t")) for line in lines]


def row(published: str, marked: str, start: str, end: str) -> Row:
    """Return one row; the brackets around the expression go."""
    found = re.search(r"\[\[.*?\]\]", marked)
    text = marked.replace("[[", "").replace("]]", "")
    span = (found.start(), found.end() - 4) if found else None
    return Row(published or None, text, span, (start or None, end or None))


def found_in(case: Row) -> list[Time]:
    """Return what is found in the row's sentence."""
    return find_times(Document(case.text, case.published), Lexicon())


@pytest.mark.parametrize(
    "case", [case for case in rows() if case.span], ids=lambda case: f"{case.published}-{case.text}"
)
def test_expression_is_found_and_resolved_in_its_sentence(case: Row) -> None:
    """Each expression is found where it stands, with exactly the interval it means."""
    assert case.span is not None
    start, end = case.span
    here = [time for time in found_in(case) if time.start < end and start < time.end]
    assert case.interval in [(time.start_date, time.end_date) for time in here]


@pytest.mark.parametrize("case", [case for case in rows() if not case.span], ids=lambda case: case.text)
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
    right = 0
    for case in cases:
        assert case.span is not None
        time = resolve(case.text[slice(*case.span)], case.published)
        right += (time.start_date, time.end_date) == case.interval
    assert right / len(cases) >= 0.9
