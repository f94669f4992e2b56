"""What must hold for any text: offsets, bounds in order, and time in proportion to length."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdb.extract.document import Document
from factdb.extract.quantities import find_quantities
from factdb.lexicon import Lexicon

PIECES = [
    "İstanbul",
    "🚌",
    "e\u0301",
    "\u00a0",
    "\u202f",
    "ﬀ",
    "ẞ",
    " ",
    " ",
    ", ",
    ". ",
    "\n",
    "(",
    ")",
    "-",
    "–",
    "/",
    "$",
    "€",
    "£",
    "%",
    "'s",
    "5",
    "12",
    "2,000",
    "2.000",
    "1/2",
    "½",
    "3.5",
    "1999",
    "two",
    "Dozens",
    "half",
    "a third",
    "million",
    "one in five",
    "between",
    "and",
    "to",
    "of them",
    "more than",
    "at least",
    "up to",
    "about",
    "or more",
    "km",
    "km2",
    "miles",
    "m",
    "per cent",
    "years old",
    "aged",
    "people",
    "soldiers",
    "killed",
    "were",
    "the",
    "of",
    "in his 50s",
    "May",
    "degrees",
    "C",
]
TEXTS = (
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
    | st.text(max_size=60)
    | st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
)


@given(TEXTS)
@settings(max_examples=400)
def test_every_row_opens_at_its_words(text: str) -> None:
    """For every span `text[start:end]` is what is stored, whatever letters the text has."""
    rows, issues = find_quantities(Document(text), Lexicon(), [])
    for row in rows:
        assert text[row.start : row.end] == row.text
        assert 0 <= row.start < row.end <= len(text)
        assert row.bound is None or text[row.bound.start : row.bound.end] == row.bound.text
        assert all(text[same.start : same.end] == same.text for same in row.equivalents)
        assert row.counted_text is None or row.counted_text in text
    assert all(0 <= issue.start < issue.end <= len(text) for issue in issues)


@given(TEXTS)
@settings(max_examples=300)
def test_every_row_has_an_end_and_they_are_in_order(text: str) -> None:
    """At least one bound is known, low is not above high, and rows are in text order with ids of their own."""
    rows, _ = find_quantities(Document(text), Lexicon(), [])
    for row in rows:
        assert row.low is not None or row.high is not None
        assert row.low is None or row.high is None or row.low <= row.high
        assert row.step is None or row.step > 0
    assert [row.id for row in rows] == [f"q{n}" for n in range(1, len(rows) + 1)]


@given(st.sampled_from(["🚌", "İ", "e\u0301", "\u00a0", "中"]), st.integers(1, 20))
@settings(max_examples=50)
def test_what_stands_before_only_moves_the_offsets(glyph: str, count: int) -> None:
    """A paragraph of odd letters before a sentence changes nothing in its rows but their place."""
    sentence = "At least 62 people fled 5-7 km (3-4 miles)."
    shift = glyph * count + "\n\n"
    (before, after), (moved, far) = (
        find_quantities(Document(lead + sentence), Lexicon(), [])[0] for lead in ("", shift)
    )
    assert [(row.start - len(shift), row.text) for row in (moved, far)] == [
        (row.start, row.text) for row in (before, after)
    ]


@pytest.mark.parametrize(
    "unit",
    [
        "7",
        "1,",
        "234,",
        "123 ",
        "and ",
        "hundred and ",
        "(",
        "5 km (",
        "5-",
        "1/",
        "$",
        "$ 5 ",
        "two ",
        "more than ",
        "in his 50s ",
        "5 of them, ",
        "0 ",
        "-",
        "\n5",
        "half a ",
        "5 m ",
    ],
)
def test_time_is_in_proportion_to_length(unit: str) -> None:
    """A text of one piece over and over takes four times as long when it is four times as long, and not much more."""
    lexicon = Lexicon()
    find_quantities(Document("Nine 5 km"), lexicon, [])
    small, large = (_seconds(unit * (size // len(unit)), lexicon) for size in (5_000, 20_000))
    assert large < 10 * small + 0.2


def _seconds(text: str, lexicon: Lexicon) -> float:
    document = Document(text)
    began = time.process_time()
    find_quantities(document, lexicon, [])
    return time.process_time() - began


@pytest.mark.parametrize("unit", ["7", "and ", "(", "hundred and ", "of the "])
def test_a_megabyte_of_nothing_is_no_trouble(unit: str) -> None:
    """A million characters without a quantity are read in seconds."""
    assert _seconds(unit * (1_000_000 // len(unit)), Lexicon()) < 20
