"""Markdown files: YAML front matter says what the article is, the body becomes plain text.

Front matter is read with every value as a string; tags, aliases and anything but plain values are refused, so that a
file can neither run code nor swell. Where it is no YAML (a title with a colon in it), its lines are read one by one and
only those that cannot be are lost. In the body, marks of layout go, and lines of one paragraph are joined.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from factdb.article.header import NAMES

FIELDS = ("title", "publisher", "author", "published", "url", "language")
_FRONT = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_LONGEST_FRONT = 64_000
#: A line of front matter by itself: a known name, a colon, a value that is not the beginning of something larger.
_LINE = re.compile(rf"(?P<name>{'|'.join(FIELDS)})[ \t]{{0,9}}:(?:[ \t]+(?P<value>\S.*))?", re.IGNORECASE)
_NO_PLAIN_VALUE = tuple("&*!|>%@`[]{}#")
#: How alike a slip and the name that is meant are: "publishd", no "publish_date".
_NEAR = 0.85
#: The most lost lines that are named one by one.
_NAMED = 5


@dataclass(frozen=True, slots=True)
class Page:
    """A file taken apart: its text, what it says of itself, and what a person should know about it."""

    text: str
    about: dict[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def read_markdown(text: str) -> Page:
    """Return the body as plain text with the fields of the front matter; a broken front matter is a note."""
    text = text.replace("\r\n", "\n")
    front = _FRONT.match(text)
    if not front:
        return Page(plain(text))
    body = plain(text[front.end() :])
    if front.end() > _LONGEST_FRONT:
        return Page(body, notes=(f"front matter longer than {_LONGEST_FRONT} characters is not read",))
    about, notes = _front_matter(front[1])
    return Page(body, about, notes)


def _front_matter(text: str) -> tuple[dict[str, str], tuple[str, ...]]:
    import yaml  # noqa: PLC0415 - only Markdown files need it

    from factdb.article.frontmatter import load  # noqa: PLC0415 - the same

    try:
        values = load(text)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        return _line_by_line(text, " ".join(str(error).split())[:200])
    if not isinstance(values, dict):
        return {}, ("front matter not read: it is no list of names and values",)
    known = {name: value for name in FIELDS if isinstance(value := values.get(name), str) and value.strip()}
    for name, field_ in NAMES.items():  # "date" is "published", as in the lines at the head of a text
        if field_ not in known and isinstance(value := values.get(name), str) and value.strip():
            known[field_] = value
    odd = [name for name in FIELDS if name in values and not isinstance(values[name], str)]
    notes = (f"front matter: {name} is no plain value" for name in odd)
    slips = (f"front matter: {name} is not read; is {meant} meant?" for name, meant in _slips(values, known))
    return known, (*notes, *slips)


def _slips(values: Mapping[Any, Any], known: Container[str]) -> Iterator[tuple[str, str]]:
    """Yield the names that are nearly a missing one (published, publisher, title), each with that one."""
    missing = [name for name in ("published", "publisher", "title") if name not in known and name not in values]
    for name in map(str, values) if missing else ():
        near = get_close_matches(name.lower(), missing, 1, _NEAR) if name not in (*FIELDS, *NAMES) else ()
        yield from ((name, meant) for meant in near)


def _line_by_line(text: str, fault: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the fields of the lines that can be read by themselves, and a note on the fault and the lines lost.

    Where each line is a name and a value, as of a title with a colon in it, nothing is amiss.
    """
    known: dict[str, str] = {}
    lost: list[str] = []
    whole = True
    for number, line in enumerate(text.splitlines(), 2):
        found = _LINE.fullmatch(line.rstrip())
        value = _plain_value(found["value"] or "") if found else None
        if found and value:
            known[found["name"].lower()] = value
        elif found and found["value"]:
            lost.append(str(number))
        whole = whole and (found is not None or not line.strip())
    if known and whole and not lost:
        return known, ()
    left = f"; lost: line {', '.join(lost[:_NAMED])}{' …' if len(lost) > _NAMED else ''}" if lost else ""
    read = "read line by line" if known else "not read"
    return known, (f"front matter {read}, for it is no YAML ({fault}){left}",)


def _plain_value(value: str) -> str | None:
    """Return a value without the quotation marks around it; None for one that YAML would take for more than words."""
    if value[0:1] in ("'", '"'):
        closed = len(value) > 1 and value[-1] == value[0]
        return value[1:-1].strip() if closed else None
    return None if value.startswith(_NO_PLAIN_VALUE) else value


#: Each mark of Markdown with what stays of it; every repeat is bounded or cannot overlap its neighbour.
_MARKS = tuple(
    (re.compile(pattern, re.MULTILINE), kept)
    for pattern, kept in (
        (r"<!--(?:(?!-->)[\s\S]){0,5000}-->", ""),
        (r"!\[([^\]\n]{0,300})\]\([^)\n]{0,1000}\)", ""),
        (r"\[([^\]\n]{1,300})\]\([^)\n]{0,1000}\)", r"\1"),
        (r"^ {0,3}#{1,6}[ \t]+", ""),
        (r"^ {0,3}(?:>[ \t]?){1,5}", ""),
        (r"^ {0,8}[*+-][ \t]+(?=\S)", ""),
        (r"(?<![\w*])(\*{1,3})(?=\S)([^*\n]{1,500})(?<=\S)\1(?![\w*])", r"\2"),
        (r"(?<![\w_])(_{1,3})(?=\S)([^_\n]{1,500})(?<=\S)\1(?![\w_])", r"\2"),
        (r"^ {0,3}(?:[-*_] ?){3,80}$", ""),
        (r"\\([*_#\[\]`>\\-])", r"\1"),
    )
)
#: A line break within a paragraph: neither side blank, and no new heading, quotation or list item after it.
_WRAP = re.compile(
    r"(?<=[^\n])[ \t]{0,9}\n(?=[^\n])"
    r"(?! {0,8}(?:[#>]|[*+—–-][ \t]|\d{1,3}[.)][ \t]|[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){0,3}:[ \t]))"
)
#: A paragraph of one line that is printed again as the first line of the next: a caption or a heading, no broken line.
_REPRINTED = re.compile(r"^((?: {0,3}#{1,6}[ \t]{1,9})?([^\n]{8,300})\n\n{1,3}\2)\n(?=[^\n])", re.MULTILINE)
_HEADING_END = re.compile(r"^( {0,3}#{1,6}[ \t][^\n]*)\n(?=[^\n])", re.MULTILINE)


def plain(text: str) -> str:
    """Return Markdown as plain text: one line a paragraph, without marks of headings, emphasis, links and lists."""
    text = _HEADING_END.sub(r"\1\n\n", text)
    text = _WRAP.sub(" ", _REPRINTED.sub(r"\1\n\n", text))
    for pattern, kept in _MARKS:
        text = pattern.sub(kept, text)
    return text.strip("\n") + "\n" if text.strip() else ""
