"""What plain text says of itself at its head."""

from __future__ import annotations

from pathlib import Path

import pytest

from factdb.article import Article, read
from factdb.article.header import read_header

BODY = "The harbour master said on Friday that two ships had sunk.\n"


@pytest.mark.parametrize(
    ("text", "about"),
    [
        (
            f"Title: Two ships: lost\nPublisher: Harbour Post\nDate: 4 March 2026\nUrl: https://e.org\n\n{BODY}",
            {
                "title": "Two ships: lost",
                "publisher": "Harbour Post",
                "published": "4 March 2026",
                "url": "https://e.org",
            },
        ),
        (f"Two ships lost\n\nPublished: March 4, 2026\n{BODY}", {"published": "March 4, 2026"}),
        (f"Two ships lost\nSource: nobody knows\n{BODY}", {}),
        (f"Date: soon\n{BODY}", {}),
        (BODY * 9 + "Date: 4 March 2026\n", {}),
        ("", {}),
        ("Date:" + " " * 100_000, {}),
    ],
)
def test_header(text: str, about: dict[str, str]) -> None:
    """Named lines at the very top count, and a date under a heading; nothing further down does."""
    assert read_header(text) == about


def test_header_stays_in_the_text(tmp_path: Path) -> None:
    """A text file keeps every line, and an option wins over what its head says."""
    path = tmp_path / "ships.txt"
    path.write_text(f"Author: A. B.\nPublished: 4 March 2026\n\n{BODY}")
    (found,) = read([path], overrides={"author": "C. D."})
    assert isinstance(found, Article)
    assert (found.author, found.published, found.text) == ("C. D.", "2026-03-04", path.read_text())
