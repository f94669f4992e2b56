"""What is quoted and what is not: contents without their quotation marks, and the form direct, indirect or mixed."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.document import Document
    from factdb.extract.quotes import Quote
    from factdb.extract.records import Form
    from factdb.extract.statements.attribution import Attribution

Span = tuple[int, int]

#: The share of quoted characters from which a content is direct: "that" and punctuation may stay outside.
_DIRECT = 0.95
_THAT = re.compile(r"that,?\s+", re.IGNORECASE)
_OWN_VOICE = re.compile(r"\b(?:I|we|my|our|me|us)\b|\bI['’]", re.IGNORECASE)


class Contents:
    """The contents of one article measured against its quotation marks."""

    def __init__(self, doc: Document) -> None:
        self._text = doc.text
        self._quotes = doc.quotes
        self._starts = [quote.start for quote in doc.quotes]
        self._ends = [quote.end for quote in doc.quotes]

    def trimmed(self, one: Attribution) -> list[Span]:
        """Return the content's stretches in text order, without marks of whole quotations, final stops and "that"."""
        spans = [self._trim(*span) for span in sorted(set(one.contents))]
        if (one.cited_by or one).why.get("content", "").startswith("that clause"):
            spans = [self._past_that(*span) for span in spans]
        return spans

    def _past_that(self, start: int, end: int) -> Span:
        """Leave the conjunction out, with the marks of a quotation that is all that follows it."""
        that = _THAT.match(self._text, start, end)
        return self._trim(that.end(), end) if that else (start, end)

    def _trim(self, start: int, end: int) -> Span:
        at = bisect_right(self._starts, start) - 1
        quote = self._quotes[at] if at >= 0 else None
        first, last = start, end
        if quote is not None and quote.start == start and quote.inner_end - 1 <= end <= quote.end:
            first, last = quote.inner_start, quote.inner_end
        else:
            at = bisect_right(self._starts, end - 1) - 1
            quote = self._quotes[at] if at >= 0 else None
            if quote is not None and quote.inner_end - 1 <= end <= quote.end:
                last = quote.end
        text = self._text
        while last > first and (text[last - 1] in ",.;:" or text[last - 1].isspace()):
            last -= 1
        while first < last and text[first].isspace():
            first += 1
        return (first, last) if first < last else (start, end)

    def form(self, one: Attribution, spans: list[Span]) -> Form:
        """Return direct if all is quoted or a label speaks in its own voice, indirect if nothing is, else mixed."""
        quoted = sum(
            min(quote.end, end) - max(quote.start, start) for start, end in spans for quote in self._within(start, end)
        )
        if not quoted:
            label = (
                one.why.get("cue") in {"colon", "label of a turn"}
                or one.why.get("content") == "the paragraph after a colon"
            )
            own = one.why.get("cue") == "label of a turn" or any(_OWN_VOICE.search(self._text, *span) for span in spans)
            return "direct" if label and own else "indirect"
        return "direct" if quoted >= _DIRECT * sum(end - start for start, end in spans) else "mixed"

    def repaired(self, spans: list[Span]) -> bool:
        """Whether a quotation in the content had to be mended."""
        return any(quote.repaired for start, end in spans for quote in self._within(start, end))

    def _within(self, start: int, end: int) -> list[Quote]:
        return self._quotes[bisect_right(self._ends, start) : bisect_left(self._starts, end)]
