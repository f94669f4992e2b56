"""HTML pages, however broken, give their text or a reason."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from factdb.article.html import read_html
from factdb.article.problem import UnreadableError

TAGS = [
    "<p>", "</p>", "<div>", "<article>", "<h1>", "<table>", "<td>", "<!--", "-->", "<![CDATA[", "<script>",
    "</script>", "&#0;", "&#xD800;", "&amp", "<svg>", "<html>", "<body>", "<meta>", "<title>", "</title>",
    "<template>", "<li>", "<br/>", "</html>", "<frameset>", "<select>", "<option>", "<time>", "<a>", "\x00",
    "\ud800",
]  # fmt: skip
WORDS = "The river rose over the dyke at night, and the road to the coast was closed for hours. "


@settings(max_examples=60)
@given(st.lists(st.sampled_from([*TAGS, WORDS]), max_size=40).map("".join))
def test_any_page_gives_text_or_a_reason(page: str) -> None:
    """No mixture of tags fails: a page has a main text, or is said to have none."""
    with suppress(UnreadableError):
        assert read_html(page).text.strip()
