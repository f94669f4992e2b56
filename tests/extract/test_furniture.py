"""Datelines and the lines of a page that are no part of its article say nothing."""

from __future__ import annotations

import pytest

from factdb.extract.furniture import dateline_end, is_furniture
from factdb.extract.pipeline import extract
from factdb.lexicon import Lexicon


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("VARNHOLT — Two barges sank.", "VARNHOLT — "),
        ("VARNHOLT, May 4, 2025 (Tidewire) - Two barges sank.", "VARNHOLT, May 4, 2025 (Tidewire) - "),
        ("Varnholt (Tidewire) — Two barges sank.", "Varnholt (Tidewire) — "),
        ("Moscow: troops leave.", ""),
        ("Two barges sank - nobody drowned.", ""),
    ],
)
def test_a_dateline_ends_before_the_first_sentence(text: str, dateline: str) -> None:
    """A place in capitals, or one with a date or an agency, before a dash; a short heading is none."""
    assert text[: dateline_end(text, 0, len(text))] == dateline


@pytest.mark.parametrize(
    ("line", "furniture"),
    [
        ("SEE ALSO: Five lake ferries that never came back", True),
        ("(With inputs from Tidewire)", True),
        ("Advertisement", True),
        ("Photo: Ama Boateng", True),
        ("Correction: An earlier version of this article said that 40 people had drowned.", True),
        ("This story has been corrected to show that 12, not 14, people drowned.", True),
        ("A correction of 4 percent followed.", False),
        ("Share prices fell by 4 percent.", False),
        ("Sources said that 12 people had drowned.", False),
    ],
)
def test_lines_of_a_page_are_told_from_those_of_its_article(line: str, furniture: bool) -> None:  # noqa: FBT001
    """A fixed phrase at the head, or a label before a colon, makes furniture; the same word in a clause does not."""
    assert is_furniture(line, Lexicon()) is furniture


def test_neither_says_anything() -> None:
    """The dateline stands outside the content, and furniture is not even the article's own voice."""
    text = "ORU — At least 12 people drowned, police said.\n\nREAD ALSO: Nine ferries that sank in 2019\n"
    assert [s.exact for s in extract(text).statements] == ["At least 12 people drowned"]
