"""The development set: invented news sentences on many topics, each with the quantities expected of it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factdb.extract.document import Document
from factdb.extract.quantities import find_quantities
from factdb.lexicon import Lexicon

if TYPE_CHECKING:
    from factdb.extract.records import Equivalent, Quantity

LINES = (Path(__file__).parent / "news.txt").read_text(encoding="utf-8").splitlines()
CASES = [line.split(" =>") for line in LINES if line and not line.startswith("#")]


def written(quantity: Quantity) -> str:
    """Return a quantity in the notation of news.txt."""
    unit = quantity.counted or ("-" if quantity.unit == "1" else quantity.unit)
    text = f"{_value(quantity)} {'age' if quantity.kind == 'age' else unit}"
    return " = ".join([text, *(f"{_value(other)} {other.unit}" for other in quantity.equivalents)])


def _value(row: Quantity | Equivalent) -> str:
    low, high = _number(row.low), _number(row.high)
    about = "~" if row.approximate else ""
    if low == high:
        return about + low
    if low and high:
        return f"{about}{low}..{high}"
    if isinstance(row, object) and getattr(row, "vague", False):
        return f"{about}{low}.."
    return (">" if row.low_open else ">=") + low if low else ("<" if row.high_open else "<=") + high


def _number(value: float | None) -> str:
    return "" if value is None else re.sub(r"\.0\Z", "", f"{value:.12g}") if abs(value) < 1e11 else str(int(value))


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[case[0][:40] for case in CASES])
def test_a_news_sentence_has_these_quantities(sentence: str, expected: str) -> None:
    """Every figure of the sentence is found with its bound, unit and counted noun, and nothing else is."""
    found, _ = find_quantities(Document(sentence), Lexicon(), [])
    assert " ; ".join(map(written, found)) == expected.strip()
