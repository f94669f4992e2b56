"""Copied articles are found by their words, and traced to the first of them."""

from __future__ import annotations

import random

from factdb.compare.independence import copies, shingles

_WORDS = [
    f"{first}{last}" for first in ("ba", "co", "du", "fe", "gi", "lo") for last in ("ra", "ne", "ti", "sol", "mun")
]


def text(seed: int, length: int = 300) -> str:
    """Return that many words in an order that no other seed gives."""
    dice = random.Random(seed)  # noqa: S311 - the same words every time
    return " ".join(dice.choice(_WORDS) for _ in range(length))


def test_articles_of_their_own_are_no_copies() -> None:
    """Texts that share their vocabulary but no run of words copy nobody."""
    assert copies({f"a{seed}": text(seed) for seed in range(5)}) == {}


def test_a_copy_is_traced_to_the_first() -> None:
    """A copy with a new headline, and a copy of that copy, both have the first article as origin, with the share."""
    first = text(1)
    found = copies({"a1": first, "a2": f"Exclusive news today. {first}", "a3": f"Exclusive news today. {first} More."})
    assert {article: copy.of for article, copy in found.items()} == {"a2": "a1", "a3": "a1"}
    assert found["a2"].share == 1.0


def test_a_shortened_copy_is_found() -> None:
    """The first third of a long article, printed elsewhere, is a copy; a quoted sentence is none."""
    long = text(2, 1500)
    short = " ".join(long.split()[:500])
    quoting = f"{text(3)} {' '.join(long.split()[:25])} {text(4)}"
    assert set(copies({"long": long, "short": short, "quoting": quoting})) == {"short"}


def test_marks_case_and_line_breaks_do_not_matter() -> None:
    """The same words in other type are the same words."""
    assert shingles("A dam, up the river, “broke” today") == shingles("a dam up the\nriver broke TODAY")


def test_a_text_without_words_copies_nobody() -> None:
    """Empty and very short texts have nothing to compare."""
    assert copies({"a1": "", "a2": "Two words", "a3": "Two words"}) == {}
