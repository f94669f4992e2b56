"""From acts of saying to records: contents without their quotation marks, form, speaker, and the links among them."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from factdb.extract.records import Speaker, Statement, Text
from factdb.extract.statements.attribute import attribute
from factdb.extract.statements.joins import Joiner
from factdb.extract.statements.lexis import lexis
from factdb.extract.statements.tokens import read_unit

if TYPE_CHECKING:
    from factdb.extract.document import Document
    from factdb.extract.records import Issue
    from factdb.extract.statements.attribution import Attribution
    from factdb.lexicon import Lexicon

Span = tuple[int, int]


def find_statements(doc: Document, lexicon: Lexicon) -> tuple[list[Statement], list[Issue]]:
    """Return the attributed statements of the article in text order, and what was broken in its quotation marks."""
    words = lexis(lexicon)
    found: list[Attribution] = []
    joiner = Joiner(doc.quotes)
    starts = [start for start, _ in doc.paragraphs]
    for start, end in doc.units:
        unit = read_unit(doc.masked, start, end, words)
        made = attribute(unit, words)
        joiner.meet(unit, bisect_right(starts, start), made)
        found += made
    return [_record(doc, number, one) for number, one in enumerate(found, 1)], list(doc.quote_issues)


def _record(doc: Document, number: int, one: Attribution) -> Statement:
    spans = [_trim(doc, span) for span in sorted(one.contents)]
    start, end = spans[0][0], spans[-1][1]
    speaker = None
    if one.source:
        words = doc.text[slice(*one.source)]
        speaker = Speaker(*one.source, words, words, "person")
    return Statement(f"s{number}", start, end, spans, doc.text[start:end], _form(doc, spans), speaker=speaker,
                     cue=Text(*one.cue_span, doc.text[slice(*one.cue_span)]), why=one.why)  # fmt: skip


def _trim(doc: Document, span: Span) -> Span:
    start, end = span
    starts = [q.start for q in doc.quotes]
    at = bisect_right(starts, start) - 1
    if at >= 0 and doc.quotes[at].start == start and doc.quotes[at].inner_end <= end <= doc.quotes[at].end:
        start, end = doc.quotes[at].inner_start, doc.quotes[at].inner_end
    while end > start and doc.text[end - 1] in " ,.;:":
        end -= 1
    return (start, end) if start < end else span


def _form(doc: Document, spans: list[Span]) -> str:
    quoted = sum(min(q.end, e) - max(q.start, s) for s, e in spans for q in doc.quotes if q.start < e and s < q.end)
    total = sum(e - s for s, e in spans)
    if not quoted:
        return "indirect"
    return "direct" if quoted >= 0.95 * total else "mixed"
