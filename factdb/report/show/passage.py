"""Words in their context: a stretch of an article, whole paragraphs, with the marks that fall into it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

#: From the outermost to the innermost: a number lies in a claim's words, these in a statement.
LAYERS = ("narration", "statement", "speaker", "cue", "place", "number")


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of an article, marked as what it is: one of `LAYERS`."""

    start: int
    end: int
    kind: str
    #: The id of the record that the stretch belongs to.
    id: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article with its marks; all offsets count from the beginning of the article."""

    text: str
    start: int
    marks: tuple[Mark, ...] = ()

    def pieces(self) -> Iterator[tuple[str, tuple[Mark, ...]]]:
        """Yield the text in pieces, each with all the marks that cover it, so that marks may overlap."""
        cuts = {self.start, self.start + len(self.text)}
        cuts |= {edge for mark in self.marks for edge in (mark.start, mark.end)}
        edges = sorted(cut for cut in cuts if self.start <= cut <= self.start + len(self.text))
        opening = sorted(self.marks)
        active: list[Mark] = []
        for left, right in pairwise(edges):
            active = [mark for mark in active if mark.end > left]
            while opening and opening[0].start <= left:
                active += [mark] if (mark := opening.pop(0)).end > left else []
            yield self.text[left - self.start : right - self.start], tuple(sorted(active, key=_depth))


def passage(text: str, marks: Iterable[Mark], around: Sequence[tuple[int, int]]) -> Passage:
    """Return the paragraphs of the text that hold the stretches `around`, with the marks that fall into them."""
    first, last = min(start for start, _ in around), max(end for _, end in around)
    start = text.rfind("\n", 0, first) + 1
    end = text.find("\n", last)
    end = len(text) if end < 0 else end
    inside = sorted(mark for mark in marks if mark.start >= start and mark.end <= end)
    return Passage(text[start:end], start, tuple(inside))


def paragraphs(text: str, marks: Iterable[Mark]) -> list[Passage]:
    """Return the text's paragraphs in order, blank ones left out, each with its part of every mark."""
    ordered = sorted(marks)
    found, start = [], 0
    for line in text.split("\n"):
        end = start + len(line)
        if line.strip():
            upto = bisect_left(ordered, end, key=lambda mark: mark.start)
            inside = [cut for mark in ordered[:upto] if (cut := _cut(mark, start, end))]
            found.append(Passage(line, start, tuple(inside)))
            ordered = [mark for mark in ordered if mark.end > end]
        start = end + 1
    return found


def _cut(mark: Mark, start: int, end: int) -> Mark | None:
    left, right = max(mark.start, start), min(mark.end, end)
    return Mark(left, right, mark.kind, mark.id) if left < right else None


def _depth(mark: Mark) -> tuple[int, int]:
    return LAYERS.index(mark.kind), -mark.end
