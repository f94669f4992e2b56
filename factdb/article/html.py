"""HTML pages: the main text by trafilatura, and what the page says of itself."""

from __future__ import annotations

import logging

from factdb.article.markdown import Page
from factdb.article.problem import UnreadableError


def read_html(text: str) -> Page:
    """Return the page's main text with title, author, site, date and address; raises UnreadableError if it has none."""
    import trafilatura  # noqa: PLC0415 - half a second, only pages need it

    # The library tells its troubles by logging; ours are told by UnreadableError, once.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        found = trafilatura.bare_extraction(text, include_comments=False, include_tables=False, with_metadata=True)
    except Exception as error:  # whatever a page does to the parser, the other files are read
        raise UnreadableError(f"HTML that could not be taken apart ({type(error).__name__})") from error
    body = getattr(found, "text", None)
    if found is None or not body or not body.strip():
        raise UnreadableError("no main text found in the HTML")
    names = {"title": "title", "author": "author", "publisher": "sitename", "published": "date", "url": "url"}
    about = {name: value for name, theirs in names.items() if isinstance(value := getattr(found, theirs, None), str)}
    return Page(body + "\n", {name: value for name, value in about.items() if value.strip()})
