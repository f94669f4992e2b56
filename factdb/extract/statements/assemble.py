"""From acts of saying to records: contents without their quotation marks, form, speaker, and the links among them."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from factdb.extract.records import Speaker, Statement, Text
from factdb.extract.statements.attribute import attribute
from factdb.extract.statements.colons import announced, find_turns, label_before_colon, labelled
from factdb.extract.statements.joins import Joiner
from factdb.extract.statements.lexis import lexis
from factdb.extract.statements.tokens import read_unit

if TYPE_CHECKING:
    from factdb.extract.document import Document
    from factdb.extract.records import Issue
    from factdb.extract.statements.attribution import Attribution
    from factdb.extract.statements.lexis import Lexis
    from factdb.extract.statements.tokens import Unit
    from factdb.lexicon import Lexicon

Span = tuple[int, int]


def find_statements(doc: Document, lexicon: Lexicon) -> tuple[list[Statement], list[Issue]]:
    """Return the attributed statements of the article in text order, and what was broken in its quotation marks."""
    words = lexis(lexicon)
    found = _acts(doc, words)
    return [_record(doc, number, one) for number, one in enumerate(found, 1)], list(doc.quote_issues)


def _acts(doc: Document, words: Lexis) -> list[Attribution]:
    """The acts of saying of the whole article in text order."""
    found: list[Attribution] = []
    labels: list[tuple[Unit, int]] = []
    joiner = Joiner(doc)
    turns = find_turns(doc)
    starts = [start for start, _ in doc.paragraphs]
    for start, end in doc.units:
        paragraph = starts[bisect_right(starts, start) - 1]
        if paragraph in turns:
            found += [turns[paragraph]] if start == paragraph else []
            continue
        unit = read_unit(doc.masked, start, end, words)
        made = attribute(unit, words)
        if (colon := label_before_colon(unit, words)) and not any(one.contents and one.contents[0][0] < unit.at[colon] for one in made):
            labels.append((unit, colon))
        elif not made and (one := announced(unit, words)) is not None:
            made = [one]
        joiner.meet(unit, paragraph, made)
        found += made
        if made and not made[-1].contents:
            joiner.expect(made[-1])
    found = [one for one in [*found, *joiner.floating] if one.contents]
    speakers = frozenset(doc.shadow[slice(*one.source)].split()[-1].lower() for one in found if one.source)
    found += [one for unit, colon in labels if (one := labelled(unit, colon, speakers, words)) is not None]
    return sorted(found, key=lambda one: (one.contents[0], one.cue_span or one.contents[0]))


def _record(doc: Document, number: int, one: Attribution) -> Statement:
    spans = [_trim(doc, span) for span in sorted(one.contents)]
    start, end = spans[0][0], spans[-1][1]
    speaker = None
    if one.source:
        words = doc.text[slice(*one.source)]
        speaker = Speaker(*one.source, words, words, "person")
    return Statement(f"s{number}", start, end, spans, doc.text[start:end], _form(doc, spans), speaker=speaker,
                     cue=Text(*one.cue_span, doc.text[slice(*one.cue_span)]) if one.cue_span else None, why=one.why)  # fmt: skip


def _trim(doc: Document, span: Span) -> Span:
    start, end = span
    starts = [q.start for q in doc.quotes]
    at = bisect_right(starts, start) - 1
    if at >= 0 and doc.quotes[at].start == start and doc.quotes[at].inner_end <= end <= doc.quotes[at].end:
        start, end = doc.quotes[at].inner_start, doc.quotes[at].inner_end
    at = bisect_right(starts, end - 1) - 1
    if at >= 0 and start < doc.quotes[at].start and doc.quotes[at].inner_end <= end < doc.quotes[at].end:
        end = doc.quotes[at].end
    while end > start and doc.text[end - 1] in " ,.;:":
        end -= 1
    return (start, end) if start < end else span


def _form(doc: Document, spans: list[Span]) -> str:
    quoted = sum(min(q.end, e) - max(q.start, s) for s, e in spans for q in doc.quotes if q.start < e and s < q.end)
    total = sum(e - s for s, e in spans)
    if not quoted:
        return "indirect"
    return "direct" if quoted >= 0.95 * total else "mixed"
