"""The text as every stage of extraction sees it: read once, segmented once, offsets never moved."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import filterfalse
from typing import TYPE_CHECKING

from factdb.extract.quotes import attributed, find_quotes
from factdb.extract.sentences import split
from factdb.extract.shadow import plain_case, shadow

if TYPE_CHECKING:
    from factdb.extract.quotes import Quote
    from factdb.extract.records import Issue

#: What stands for each character of a quotation in `Document.masked`.
MASK = "\x01"
#: What stands for the first character of a quotation that begins with a capital.
CAPITAL = "\x02"

Span = tuple[int, int]


@dataclass
class Document:
    """An article's text with its shadow (same length, plain glyphs), paragraphs and sentences, each computed once."""

    text: str
    published: str | None = None
    title: str | None = None

    @cached_property
    def shadow(self) -> str:
        """The text with plain glyphs and wrapped lines joined, one code point for one: offsets hold in both."""
        return shadow(self.text)

    @cached_property
    def cased(self) -> str:
        """The shadow without the few letters that a pattern blind to case takes for others: "mİllİon" has a plain I."""
        return plain_case(self.shadow)

    @cached_property
    def words(self) -> frozenset[str]:
        """The distinct words of the shadow: what stands between blanks, and the runs of letters or digits in it.

        A stage that looks for a few of many words asks here which are there at all, and finds those by themselves.
        """
        tokens = frozenset(self.shadow.split())
        return tokens.union(_RUN.findall(" ".join(filterfalse(str.isalpha, tokens))))

    @cached_property
    def paragraphs(self) -> list[Span]:
        """The stretches between line breaks, blank ones left out."""
        return [line.span() for line in _LINE.finditer(self.shadow) if not line.group().isspace()]

    @cached_property
    def _in_paragraphs(self) -> list[list[Span]]:
        return [split(self.shadow, paragraph) for paragraph in self.paragraphs]

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences, in order; none crosses a line break."""
        return [sentence for found in self._in_paragraphs for sentence in found]

    @cached_property
    def _marks(self) -> tuple[list[Quote], list[Issue]]:
        return find_quotes(self.text, self.paragraphs)

    @property
    def quotes(self) -> list[Quote]:
        """The quotations, in order, none overlapping."""
        return self._marks[0]

    @property
    def quote_issues(self) -> list[Issue]:
        """The quotations whose end had to be inferred."""
        return self._marks[1]

    @cached_property
    def masked(self) -> str:
        """The shadow with every quotation blotted out: what the article itself says between them.

        The last character of a quotation is the full stop or comma that it ends with, so that the sentence ends there,
        or the clause.
        """
        pieces, done = [], 0
        for quote in self.quotes:
            first = CAPITAL if self.shadow[quote.inner_start : quote.inner_start + 1].isupper() else MASK
            last = self._last(quote)
            length = quote.end - quote.start
            blot = (first + MASK * (length - 2) + last)[:length]
            pieces += [self.shadow[done : quote.start], blot]
            done = quote.end
        return "".join([*pieces, self.shadow[done:]])

    def _last(self, quote: Quote) -> str:
        if self.shadow[quote.inner_end - 1] == ",":
            return ","
        return "." if self._ends_sentence(quote) else MASK

    def _ends_sentence(self, quote: Quote) -> bool:
        last = self.shadow[quote.inner_end - 1]
        if last not in ".!?":
            return False
        following = self.shadow[quote.end : quote.end + 2]
        if following[:1] not in {" ", ""} or following[1:].islower():
            return False
        return last == "." or not attributed(self.text, quote.end)

    @cached_property
    def units(self) -> list[Span]:
        """The sentences of the article's own voice: those that a quotation spans are one."""
        both = zip(self.paragraphs, self._in_paragraphs, strict=True)
        return [
            unit
            for (start, end), sentences in both
            for unit in (
                sentences if self.masked[start:end] == self.shadow[start:end] else split(self.masked, (start, end))
            )
        ]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence that holds the offset, or the last one before it."""
        return self.sentences[max(0, bisect_right(self._sentence_starts, offset) - 1)]


_LINE = re.compile(r"[^\n]+")
_RUN = re.compile(r"[A-Za-z]+|\d+")
