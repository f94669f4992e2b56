"""The agency that a dateline names is the outlet of a text that states no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from factdb.article import Article
from factdb.article.agency import find_agency
from factdb.article.read import read


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("TORSK, Sept. 10 (Harbour News) - Two boats sank.", "Harbour News"),
        ("Boats sink off Torsk\n\nTORSK, Veldia (HN) — Two boats sank.", "HN"),
        ("ALDERPORT, May 19. /NORDA/. The council met.", "NORDA"),
        ("NEW TORSK (Norda): The council met.", "Norda"),
        ("TORSK (UPDATED) - Two boats sank.", None),
        ("TORSK - Two boats sank (Norda).", None),
        ("The Seafarers' Union (SFU) - the largest - struck.", None),
        ("MP Ada Obi (Green) - who sat for Torsk - has died.", None),
        ("", None),
    ],
)
def test_the_dateline_names_the_agency(text: str, agency: str | None) -> None:
    """In brackets before a dash, or between slashes, after a place in capitals; nowhere else."""
    assert find_agency(text) == agency


def test_an_outlet_that_is_stated_goes_first(tmp_path: Path) -> None:
    """A line at the head or an option says who published a text; only else it is the dateline's agency."""
    file = tmp_path / "a.txt"
    file.write_text("TORSK (Norda) - Two boats sank on Friday.\n", encoding="utf-8")

    def publisher(**overrides: str) -> str | None:
        (article,) = read([str(file)], overrides=overrides)
        assert isinstance(article, Article)
        return article.publisher

    assert publisher() == "Norda"
    assert publisher(publisher="Harbour Post") == "Harbour Post"
