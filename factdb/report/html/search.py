"""The search page: an index of all statements inside the page, and a small script that looks through it.

The script builds results with text nodes only, so that words of an article can't become markup there either.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from factdb.report.html.page import page
from factdb.report.listings import Filters, listing
from factdb.report.markup import Html, element, raw

if TYPE_CHECKING:
    from factdb.store.read import Reader

#: So many characters of a statement are searched and shown.
_WORDS = 400


def search_page(reader: Reader) -> str:
    """Return the page that finds statements by their words, speaker, institution or date."""
    box = element("input", type="search", id="words", autocomplete="off", aria_describedby="count")
    label = element("label", "Words, names, or a date such as 2025-06:", for_="words")
    count = element("p", id="count", role="status", class_="soft")
    off = element("noscript", element("p", "Searching needs scripts; the lists of articles and speakers do not."))
    hits = element("ol", id="hits", class_="hits")
    return page(
        "Search", element("p", label), box, count, off, hits, _index(reader), here="search.html", script=_script()
    )


def _index(reader: Reader) -> Html:
    found = listing(reader, "statements", Filters())
    rows = (dict(zip(found.columns, row, strict=True)) for row in found)
    entries = [
        [row["article"], row["id"].rpartition(".")[2], (row["said"] or "")[:10], _who(row), row["words"][:_WORDS]]
        for row in rows
    ]
    text = json.dumps(entries, ensure_ascii=True, separators=(",", ":")).replace("<", "\\u003c")
    return element("script", raw(text), type="application/json", id="index")


def _who(row: dict[str, str | None]) -> str:
    names = [row["speaker"], row["institution"] if row["institution"] != row["speaker"] else None]
    return ", ".join(name for name in names if name)


@cache
def _script() -> str:
    return (Path(__file__).parent / "search.js").read_text(encoding="utf-8")
