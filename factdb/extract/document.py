"""The text as every stage of extraction sees it: read once, segmented once, offsets never moved."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

Span = tuple[int, int]


@dataclass
class Document:
    """An article's text with its shadow (same length, plain glyphs), paragraphs and sentences, each computed once."""

    text: str
    published: str | None = None
    title: str | None = None

    @cached_property
    def shadow(self) -> str:
        """The text with odd blanks and quote glyphs made plain, one code point for one: offsets hold in both."""
        return self.text.translate(_PLAIN)

    @cached_property
    def paragraphs(self) -> list[Span]:
        """The stretches between line breaks, blank ones left out."""
        return [m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", self.shadow)]

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences, in order; none crosses a line break."""
        found: list[Span] = []
        for start, end in self.paragraphs:
            begin = start
            for stop in _STOP.finditer(self.shadow, start, end):
                found.append((begin, stop.end(1)))
                begin = stop.end()
            if begin < end:
                found.append((begin, end))
        return found

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence that holds the offset, or the last one before it."""
        return self.sentences[max(0, bisect_right(self._sentence_starts, offset) - 1)]


_PLAIN = {
    **dict.fromkeys(map(ord, "\u00a0\u2007\u202f\u2009\u200a\u3000\t"), " "),
    **dict.fromkeys(map(ord, "“”„‟"), '"'),
    **dict.fromkeys(map(ord, "‘’‚‛ʼ"), "'"),
}
_STOP = re.compile(r"([.!?][\"')\]]*)\s+(?=[\"'(\[]*[A-Z0-9])")
