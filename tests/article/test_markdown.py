"""Markdown becomes plain text: layout goes, words stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.article.markdown import plain, read_markdown


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        ("## Flood\nTwo died.", "Flood\n\nTwo died.\n"),
        ("one line\nof a paragraph", "one line of a paragraph\n"),
        ("Two boats sank\n\nTwo boats sank\nThe crew swam.", "Two boats sank\n\nTwo boats sank\n\nThe crew swam.\n"),
        ("# Two boats sank\n\nTwo boats sank\nin May.", "Two boats sank\n\nTwo boats sank\n\nin May.\n"),
        ("- first\n- second", "first\nsecond\n"),
        ("Q: How many?\nA: Nine.\nAda Obi: Or ten,\nI think.", "Q: How many?\nA: Nine.\nAda Obi: Or ten, I think.\n"),
        ("— Nine, he said.\n— Ten, said she.", "— Nine, he said.\n— Ten, said she.\n"),
        ("a **bold** and _slanted_ word", "a bold and slanted word\n"),
        ("see [the map](https://e.org/a_b) and ![a photo](x.png)", "see the map and \n"),
        ("> quoted\n> words", "quoted\nwords\n"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name\n"),
        ("<!-- hidden -->shown", "shown\n"),
        ("a\n\n---\n\nb", "a\n\n\n\nb\n"),
        ("", ""),
    ],
)
def test_plain(marked: str, text: str) -> None:
    """Marks of headings, emphasis, links, lists, quotations and whole images go; arithmetic and names stay."""
    assert plain(marked) == text


@given(st.text(alphabet="#*_[]()!->\\`ab \n", max_size=200))
def test_any_markdown_is_read(text: str) -> None:
    """No mixture of marks fails, and no letter is invented."""
    result = read_markdown(text).text
    assert result.count("a") <= text.count("a")


def test_front_matter_may_call_its_fields_as_header_lines_do() -> None:
    """A date is the day of publication, a headline the title; the format's own names come first."""
    page = read_markdown("---\nheadline: Two died\ndate: 2024-03-04\n---\nText.")
    assert page.about == {"title": "Two died", "published": "2024-03-04"}
    assert read_markdown("---\npublished: 2024-01-01\ndate: 2024-03-04\n---\nText.").about["published"] == "2024-01-01"
