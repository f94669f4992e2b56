"""Articles with their statements marked in them (news*.txt): read, run, and both sides as rows that can be compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factdb.extract import extract

if TYPE_CHECKING:
    from collections.abc import Iterator

Span = tuple[int, int]

#: The sets of articles, in the order in which they were written.
SETS = tuple(
    Path(__file__).with_name(f"{name}.txt")
    for name in ("news", "news_second", "news_third", "news_fourth", "news_fifth", "news_sixth", "news_seventh")
)
_ARTICLE = re.compile(r"^=== ", re.MULTILINE)
_BRACE = re.compile(r"\{(\d+):|\}")
_OUTSIDE = " \n.,;:"


@dataclass(frozen=True)
class Row:
    """A statement in brief: its stretches, who says it, and how."""

    spans: tuple[Span, ...]
    speaker: str
    stance: str = "assert"
    channel: str = ""
    #: The speaker of the statement that reports it.
    reported_by: str = ""


@dataclass(frozen=True)
class Story:
    """An article and the rows expected of it."""

    name: str
    about: str
    text: str
    rows: tuple[Row, ...]
    #: The rows of them that the rules are known not to find as they should be.
    known: tuple[Row, ...] = ()


def stories(path: Path) -> list[Story]:
    """Return the articles of the file."""
    return [_story(part) for part in _ARTICLE.split(path.read_text(encoding="utf-8"))[1:]]


def _story(part: str) -> Story:
    head, _, rest = part.partition("\n")
    name, _, about = head.partition(": ")
    body, _, lines = rest.partition("\n---\n")
    text, spans = _unmark(body)
    expected = dict(line.lstrip("!").split(maxsplit=1) for line in lines.strip().splitlines())
    assert set(expected) == set(spans), f"{name}: marks and lines differ: {set(expected) ^ set(spans)}"
    rows = {number: _row(text, spans[number], expected[number], expected) for number in expected}
    known = tuple(rows[line[1:].split(maxsplit=1)[0]] for line in lines.strip().splitlines() if line.startswith("!"))
    return Story(name, about, text, tuple(rows.values()), known)


def _unmark(body: str) -> tuple[str, dict[str, list[Span]]]:
    """Return the text without its marks, and the stretches of each number."""
    pieces, done, length = [], 0, 0
    opened: list[tuple[str, int]] = []
    spans: dict[str, list[Span]] = {}
    for mark in _BRACE.finditer(body):
        pieces.append(body[done : mark.start()])
        length += mark.start() - done
        done = mark.end()
        if mark[1]:
            opened.append((mark[1], length))
        else:
            number, start = opened.pop()
            spans.setdefault(number, []).append((start, length))
    return "".join([*pieces, body[done:]]), spans


def _row(text: str, spans: list[Span], line: str, lines: dict[str, str]) -> Row:
    speaker, *more = line.split(" | ")
    told = {key: value for key, _, value in (item.partition(" ") for item in more)}
    stance = next((key for key in told if key not in {"via", "in"}), "assert")
    outer = lines[told["in"]].split(" | ")[0] if "in" in told else ""
    return Row(_trimmed(text, spans), speaker.replace("?", ""), stance, told.get("via", ""), outer.replace("?", ""))


def _trimmed(text: str, spans: list[Span]) -> tuple[Span, ...]:
    """Return the stretches without the punctuation around them."""
    return tuple(sorted(_trim(text, *span) for span in spans))


def _trim(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    start += len(words) - len(words.lstrip(_OUTSIDE))
    return start, end - (len(words) - len(words.rstrip(_OUTSIDE)))


def run(story: Story) -> list[Row]:
    """Return what the rules find in the article."""
    statements = [s for s in extract(story.text).statements if s.form != "narration"]
    names = {s.id: _name(s.speaker.name if s.speaker else "") for s in statements}
    return [
        Row(_trimmed(story.text, s.spans), names[s.id], s.stance, s.channel or "", names[s.parent] if s.parent else "")
        for s in statements
    ]


def _name(name: str) -> str:
    return "" if name == "unnamed source" else name


def pairs(expected: tuple[Row, ...], found: list[Row]) -> Iterator[tuple[Row, Row | None]]:
    """Yield each expected row with the found one that has most of its letters, half of all at least."""
    free = list(found)
    for row in expected:
        best = max(free, key=lambda other: (overlap(row, other), other == row), default=None)
        if best is None or overlap(row, best) < _HALF:
            yield row, None
        else:
            free.remove(best)
            yield row, best


_HALF = 0.5


def overlap(one: Row, other: Row) -> float:
    """Return the share of letters that two rows have in common."""
    left, right = (({at for span in row.spans for at in range(*span)}) for row in (one, other))
    return len(left & right) / len(left | right)
