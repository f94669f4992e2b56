"""What pages are made of: links, tables, lists of facts, marked text, verdicts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from factdb.report.markup import Html, element, join, raw

if TYPE_CHECKING:
    from factdb.report.show.passage import Mark, Passage

_DATE = re.compile(r"\d{4}-\d\d-\d\d")

#: What a verdict means for a reader, which decides its colour; its word is always there too.
TONES = {
    "value_conflict": "bad",
    "denial": "bad",
    "framing": "bad",
    "undetermined": "open",
    "superseded": "open",
    "scope_difference": "open",
    "agree": "good",
    "compatible": "good",
    "rounding_consistent": "good",
}


def link(kind: str, id_: str | None, words: str | None, up: str = "../") -> Html | None:
    """Return a link to the page of an article, topic or entity; the words alone where there is no page."""
    if not words:
        return None
    return element("a", words, href=f"{up}{kind}/{id_}.html") if id_ else join(words)


def outside(url: str | None) -> Html | None:
    """Return a link to where an article was published; an address that is no web address is only shown."""
    if not url:
        return None
    if urlsplit(url).scheme in ("http", "https"):
        return element("a", url, href=url, rel="noopener noreferrer nofollow")
    return join(url)


def table(heads: Sequence[str], rows: Iterable[Sequence[str | None]], caption: str) -> Html | None:
    """Return a table that scrolls within itself on narrow screens; None if it has no rows."""
    body = [element("tr", *map(_cell, row, heads)) for row in rows]
    if not body:
        return None
    head = element("tr", *(element("th", name, scope="col") for name in heads))
    inner = element("table", element("caption", caption), element("thead", head), element("tbody", *body))
    return element("div", inner, tabindex="0", role="region", aria_label=caption, class_="scroll")


def _cell(cell: str | None, head: str) -> Html:
    """Return a cell that knows its column's name, for screens on which rows become cards."""
    return element("td", cell, data_label=head, class_="date" if _DATE.fullmatch(cell or "") else None)


def facts(pairs: Mapping[str, str | None]) -> Html | None:
    """Return the facts that are known as a list of terms and values."""
    known = [(name, value) for name, value in pairs.items() if value]
    parts = [join(element("dt", name), element("dd", value)) for name, value in known]
    return element("dl", *parts) if parts else None


def section(title: str, *body: str | None) -> Html | None:
    """Return a section with its heading; None if there is nothing in it."""
    return element("section", element("h2", title), *body) if any(body) else None


def verdict(name: str) -> Html:
    """Return a verdict as a small label."""
    return element("span", name.replace("_", " "), class_=f"verdict {TONES.get(name, 'plain')}")


def day(value: Any) -> str:
    """Return the day of a date or time."""
    return str(value or "")[:10]


def marked(passage: Passage, seen: set[str]) -> Html:
    """Return a paragraph with its marks as nested elements; `seen` are the statements that have been begun before.

    Where marks cross, the later one is closed and opened again, for elements can only nest.
    """
    return element("p", raw("".join(_nested(passage, seen))))


def _nested(passage: Passage, seen: set[str]) -> Iterator[str]:
    """Yield tags and escaped text; marks that go on from one piece to the next stay open."""
    opened: list[Mark] = []
    for piece, marks in passage.pieces():
        common = 0
        while common < min(len(opened), len(marks)) and opened[common] == marks[common]:
            common += 1
        yield "</span>" * (len(opened) - common)
        yield from (_opening(mark, seen) for mark in marks[common:])
        yield join(piece)
        opened = list(marks)
    yield "</span>" * len(opened)


def _opening(mark: Mark, seen: set[str]) -> str:
    """Return the tag that opens a mark, at a statement's beginning with its number as a link."""
    if mark.kind not in ("statement", "narration") or mark.id in seen:
        return f'<span class="{mark.kind}">'
    seen.add(mark.id)
    local = mark.id.rpartition(".")[2]
    number = element("a", local, href=f"#about-{local}", aria_label=f"statement {local}", class_="number-of")
    return f'<span class="{mark.kind}" id="{local}">{number}'
