"""Numbers, periods and reasons as people read them."""

from __future__ import annotations

from typing import Any

import pytest

from factdb.compare.verdicts import Ruling, Verdict, decide
from factdb.compare.wording import amount, margin, number, period, reason, times, with_unit
from tests.compare.builders import reading


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2000, "2,000"),
        (0.5, "0.5"),
        (1204, "1,204"),
        (2.8e9, "2.8 billion"),
        (310e6, "310 million"),
        (1_234_567, "1,234,567"),
        (1 / 3, "0.3333"),
        (-4, "-4"),
        (3e15, "3,000 trillion"),
        (1e-9, "1e-09"),
    ],
)
def test_numbers(value: float, text: str) -> None:
    """Thousands are separated and needless decimals left out."""
    assert number(value) == text


@pytest.mark.parametrize(
    ("symbol", "text"),
    [("cubic metre per second", "5 cubic metres per second"), ("km per hour", "5 km per hour"), ("percent", "5%")],
)
def test_units_of_words_are_in_the_plural(symbol: str, text: str) -> None:
    """What is spelt out takes an ending; signs do not."""
    assert with_unit("5", symbol) == text


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("400 km2", "400 km²"),
        ("> 30", "more than 30 people"),
        (">= 30", "at least 30 people"),
        ("< 50 km", "less than 50 km"),
        ("<= 50 km", "at most 50 km"),
        ("~ 2,000", "about 2,000 people"),
        ("20..25 t", "20 to 25 t"),
    ],
)
def test_amounts(written: str, text: str) -> None:
    """A bound is told in words, in the unit as written."""
    assert amount(reading(written, counting="people")) == text


@pytest.mark.parametrize(
    ("kind", "text"), [("people", "3 people"), ("town", "3 towns"), ("family", "3 families"), ("boy", "3 boys")]
)
def test_what_is_counted(kind: str, text: str) -> None:
    """What is counted is told in the plural."""
    assert amount(reading("3", counting=kind)) == text


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2022-09-04", "2022-09-11", "4 to 10 Sep 2022"),
        ("2022-09-10", "2022-09-11", "10 Sep 2022"),
        ("2022-08-30", "2022-09-02", "30 Aug to 1 Sep 2022"),
        ("2022-12-31", "2023-01-02", "31 Dec 2022 to 1 Jan 2023"),
        ("2022-01-01", "2023-01-01", "2022"),
        ("2021-01-01", "2023-01-01", "2021 to 2022"),
        ("2022-02-01", "2022-03-01", "Feb 2022"),
        ("2022-02-01", "2022-02-28", "1 to 27 Feb 2022"),
        ("2022-09-10T06:00", "2022-09-10T12:00", "2022-09-10 06:00 to 2022-09-10 12:00"),
        ("2022-09-10", None, "from 2022-09-10"),
        (None, "2022-09-10", "until 2022-09-10"),
        (None, None, ""),
    ],
)
def test_periods(start: str | None, end: str | None, text: str) -> None:
    """A period ends with its last day; a whole year or month is that."""
    assert period(start, end) == text


@pytest.mark.parametrize(("ratio", "text"), [(5.0, "5×"), (1.25, "1.25×"), (6250.0, "6,250×"), (None, "")])
def test_ratios(ratio: float | None, text: str) -> None:
    """Three digits are enough; where there is no ratio there is no text."""
    assert times(ratio) == text


def test_margins() -> None:
    """Half the last digit's place either side, in the unit as written; of a bound nothing."""
    assert [margin(reading(text)) for text in ("2,000 km2", "~ 400", "> 30")] == ["±500 km²", "±100", ""]


REASONS: list[tuple[str, dict[str, Any], str, dict[str, Any], str]] = [
    (
        "2,000 km2",
        {"at": "country"},
        "400 km2",
        {"at": None, "when": None},
        "5× apart even if both were rounded (±500 km², ±50 km²); 400 km² states no place and no period",
    ),
    ("30 km", {"when": None}, "400 km", {"when": None}, "neither states a period"),
    ("30 km", {"by": None}, "400 km", {}, "30 km states no actor"),
    ("30 km", {"at": "old mill"}, "400 km", {}, "it is not known how the places relate"),
    ("30 km", {}, "400 km", {}, "13.3× apart even if both were rounded (±5 km, ±50 km); same place and period"),
    ("400 km", {}, "30 km", {"at": "north"}, "the part, 400 km, exceeds the whole, 30 km"),
    ("30 km", {}, "400 km", {"at": "north"}, "yet not about the same; the place of 30 km lies within that of 400 km"),
    ("30 km", {}, "30 km", {"polarity": "-"}, "one says 30 km, the other that it is not so"),
    ("30 km", {}, "30 km", {"certainty": "uncommitted"}, "one side does not commit itself"),
    ("30 km", {}, "30 km", {"at": "port"}, "different places"),
    (
        "30 km",
        {},
        "> 30 km",
        {},
        "30 km (±5 km) and more than 30 km meet only if rounding is allowed for",
    ),
    ("400 km2", {}, "> 3,000 km2", {}, "at least 7.5× apart even if 400 km² was rounded (±50 km²); same place"),
    ("10..12", {}, "47..50", {}, "3.92× apart; same place and period"),
    ("30 km", {"utterance": "s1"}, "30 km", {"utterance": "s1"}, "the same words again"),
    ("30 km", {"origin": "mayor"}, "30 km", {"origin": "mayor"}, "the same origin again, adding no evidence"),
    (
        "45 km",
        {"origin": "mayor", "said": "2024-05-07"},
        "30 km",
        {"origin": "mayor", "said": "2024-05-09"},
        "45 km revised down by the same origin, later: 30 km",
    ),
]


@pytest.mark.parametrize(("a", "of_a", "b", "of_b", "expected"), REASONS)
def test_reasons(a: str, of_a: dict[str, Any], b: str, of_b: dict[str, Any], expected: str) -> None:
    """Each verdict is told in plain words, with ratio, tolerance and the scope that is missing."""
    assert expected in reason(decide(reading(a, **of_a), reading(b, **of_b)))


def test_a_ruling_is_told_with_its_signature() -> None:
    """Who ruled when, and why."""
    ruling = Ruling(Verdict.COMPATIBLE, "two shifts", "amira", "2024-05-10T08:00:00Z")
    assert reason(decide(reading("30"), reading("400"), ruling)) == "ruled by amira on 2024-05-10: two shifts"
