"""A part of those counted, and what comes on top of them, say so: neither is a rival of the whole's figure."""

from __future__ import annotations

import pytest

from factdb.article import Article
from factdb.extract import extract


def extents(text: str) -> list[tuple[str, str | None]]:
    """Return the words of each figure that is a claim's, and its extent."""
    found = extract(Article(text, published="2024-05-06"))
    words = {quantity.id: quantity.text for quantity in found.quantities}
    return [(words[c.quantity], c.extent) for s in found.statements for c in s.claims if c.quantity]


@pytest.mark.parametrize(
    ("text", "figure", "extent"),
    [
        ("Fourteen miners were hurt, five of them seriously.", "five", "part"),
        ("Twelve people died in the blaze, among them four guests.", "four guests", "part"),
        ("Ten people were killed. Another five people were killed on Monday.", "Another five people", "more"),
        ("The army said a further nine soldiers had died.", "nine soldiers", "more"),
        ("Police arrested 40 more people.", "40 more people", "more"),
    ],
)
def test_parts_and_increments_are_told(text: str, figure: str, extent: str) -> None:
    """The words beside the figure say that it is none for the whole."""
    found = dict(extents(text))
    key = next(words for words in found if words in figure or figure in words)
    assert found[key] == extent


@pytest.mark.parametrize(
    "text",
    [
        "Two soldiers were killed and five more hurt.",
        "More than 30 people died.",
        "The blast killed 30 or more people.",
        "Fourteen miners died.",
    ],
)
def test_a_figure_for_the_whole_has_no_extent(text: str) -> None:
    """Bounds are no increments, and those of another event are no more of the same."""
    assert {extent for _, extent in extents(text)} == {None}
