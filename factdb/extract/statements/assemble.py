"""From an article to records: its acts of saying in text order, each with speaker, form, stance, channel and links."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from factdb.extract.records import Statement, Text
from factdb.extract.statements.attribute import attribute
from factdb.extract.statements.chains import find_parents
from factdb.extract.statements.channels import channel_of
from factdb.extract.statements.colons import announced, find_turns, label_before_colon, labelled, under_label
from factdb.extract.statements.coreference import Cast
from factdb.extract.statements.forms import Contents
from factdb.extract.statements.joins import Joiner
from factdb.extract.statements.lexis import lexis, may_say
from factdb.extract.statements.repeats import link_repeats
from factdb.extract.statements.stance import stance_of
from factdb.extract.statements.tokens import read_unit

if TYPE_CHECKING:
    from factdb.extract.document import Document
    from factdb.extract.records import Issue, Speaker
    from factdb.extract.statements.attribution import Attribution
    from factdb.extract.statements.lexis import Lexis
    from factdb.extract.statements.tokens import Unit
    from factdb.lexicon import Lexicon


def find_statements(doc: Document, lexicon: Lexicon) -> tuple[list[Statement], list[Issue]]:
    """Return the attributed statements of the article in text order, and what was broken in its quotation marks."""
    acts = _acts(doc, lexis(lexicon))
    cast, contents = Cast(doc.shadow, doc.masked, lexicon), Contents(doc)
    statements = [_record(doc, number, one, cast, contents, lexicon) for number, one in enumerate(acts, 1)]
    for statement, parent in zip(statements, find_parents(acts), strict=True):
        statement.parent = None if parent is None else statements[parent].id
    link_repeats(statements)
    return statements, list(doc.quote_issues)


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
        if not (joiner.expecting or may_say(doc.masked[start:end], words)):
            joiner.leave(paragraph)
            continue
        unit = read_unit(doc.masked, start, end, words)
        made = attribute(unit, words)
        colon = label_before_colon(unit)
        if colon and (one := under_label(unit, colon, made)) is not None:
            made = [one]
        elif colon and not any(one.contents and one.contents[0][0] < unit.at[colon] for one in made):
            labels.append((unit, colon))
        elif (one := announced(unit, words)) is not None and not any(
            act.contents and max(act.contents)[1] >= one.contents[0][0] for act in made
        ):
            made = [*made, one]
        joiner.meet(unit, paragraph, made)
        found += made
        if made and not made[-1].contents:
            joiner.expect(made[-1])
    found = [one for one in [*found, *joiner.floating] if one.contents]
    found += _labelled(doc, labels, found, words)
    return sorted(found, key=lambda one: (min(one.contents), one.cited_by is not None, one.cue_span or one.contents[0]))


def _labelled(
    doc: Document, labels: list[tuple[Unit, int]], found: list[Attribution], words: Lexis
) -> list[Attribution]:
    """The statements of the labels before colons that name a speaker of the article or its kind."""
    sources = (doc.shadow[slice(*one.source)].split() for one in found if one.source)
    speakers = frozenset(source[-1].lower() for source in sources if source)
    return [one for unit, colon in labels if (one := labelled(unit, colon, speakers, words)) is not None]


def _record(
    doc: Document, number: int, one: Attribution, cast: Cast, contents: Contents, lexicon: Lexicon
) -> Statement:
    spans = contents.trimmed(one)
    start, end = spans[0][0], spans[-1][1]
    exact = doc.text[start:end]
    cue = Text(*one.cue_span, doc.text[slice(*one.cue_span)]) if one.cue_span else None
    return Statement(
        id=f"s{number}",
        start=start,
        end=end,
        spans=spans,
        exact=exact,
        form=contents.form(one, spans),
        stance=stance_of(one, exact),
        cue=cue,
        speaker=_speaker(doc, one, cast),
        channel=channel_of(one, doc.masked, lexicon),
        repaired=contents.repaired(spans),
        why=one.why,
    )


def _speaker(doc: Document, one: Attribution, cast: Cast) -> Speaker:
    if one.source is None:
        return cast.implicit() if one.cue_span is None else cast.unnamed()
    speaker = cast.speaker(one.source, one.antecedent)
    speaker.text = doc.text[slice(*one.source)]
    one.why["speaker"] = speaker.how
    return speaker
