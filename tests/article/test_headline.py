"""The heading of a plain text, by which listings call it."""

from __future__ import annotations

from pathlib import Path

import pytest

from factdb.article import Article, read
from factdb.article.headline import find_headline

BODY = "The harbour master said on Friday that two ships had sunk off the cape in heavy seas."


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (f"Two ships lost off the cape\n\n{BODY}\n", "Two ships lost off the cape"),
        (f"NATIONAL\n\nTwo ships lost off  the cape\n\nBy A. Writer\n\n{BODY}\n", "Two ships lost off the cape"),
        (f"Wednesday, 4 March 2026 18:42\nTwo ships lost off the cape\n{BODY}", "Two ships lost off the cape"),
        (f"‘Nobody saw them go’: who lost two ships?\n\n{BODY}", "‘Nobody saw them go’: who lost two ships?"),
        (f"{BODY}\n\n{BODY}\n", None),
        (f"By A. Writer at the cape\n\n{BODY}\n", None),
        ("Two ships lost off the cape", None),
        (f"{BODY} {BODY} {BODY}\n\nTwo ships lost off the cape\n\n{BODY}", None),
        ("", None),
    ],
)
def test_a_heading_is_no_sentence_and_no_particular(text: str, headline: str | None) -> None:
    """Above running text a line of several words without a full stop is the heading; sections and bylines are none."""
    assert find_headline(text) == headline


def test_a_text_file_is_called_by_its_heading(tmp_path: Path) -> None:
    """The text keeps the heading; a title that the head names or an option gives comes first."""
    path = tmp_path / "ships.txt"
    path.write_text(f"Two ships lost off the cape\n\n{BODY}\n")
    (found,) = read([path])
    assert isinstance(found, Article)
    assert (found.title, found.text) == ("Two ships lost off the cape", path.read_text())
    (named,) = read([path], overrides={"title": "Ships"})
    assert isinstance(named, Article)
    assert named.title == "Ships"
