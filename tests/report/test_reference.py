"""docs/sql.md is what the program says of its views, tables and reports."""

from __future__ import annotations

from pathlib import Path

from factdb.report.reference import reference
from factdb.store.views import views

PAGE = Path(__file__).parents[2] / "docs" / "sql.md"


def test_the_page_is_up_to_date() -> None:
    """docs/sql.md is what `make docs` would write."""
    assert PAGE.read_text(encoding="utf-8") == reference(), "run `make docs`"


def test_every_view_says_what_it_is() -> None:
    """Each view begins with a comment, and one that is written for both databases has one text."""
    for name, sql in views("sqlite").items():
        assert sql.startswith("-- "), name
    assert views("sqlite").keys() == views("postgresql").keys()


def test_every_column_of_every_view_is_described() -> None:
    """No column stands there without a word on what it is."""
    page = reference().partition("## Tables")[0]
    assert [line for line in page.splitlines() if line.endswith("` |  |")] == []
