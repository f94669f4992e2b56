"""From acts of saying to records: each with its speaker, form, stance and channel, linked to outer acts and repeats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.records import Statement, Text
from factdb.extract.statements.acts import find_acts
from factdb.extract.statements.chains import find_parents
from factdb.extract.statements.channels import channel_of, goes_on
from factdb.extract.statements.contents.forms import Contents
from factdb.extract.statements.repeats import link_repeats
from factdb.extract.statements.speakers.coreference import Cast
from factdb.extract.statements.stance import stance_of, stance_rule
from factdb.extract.statements.syntax.lexis import lexis
from factdb.extract.statements.turns.labels import ANSWERS

if TYPE_CHECKING:
    from factdb.extract.document import Document
    from factdb.extract.records import Issue, Speaker
    from factdb.extract.statements.attribution import Attribution
    from factdb.lexicon import Lexicon


def find_statements(doc: Document, lexicon: Lexicon) -> tuple[list[Statement], list[Issue]]:
    """Return the attributed statements of the article in text order, and what was broken in its quotation marks."""
    acts = find_acts(doc, lexis(lexicon), lexicon)
    records = _Records(doc, lexicon)
    statements = [records.make(number, act) for number, act in enumerate(acts, 1)]
    for statement, parent in zip(statements, find_parents(acts), strict=True):
        if parent is not None:
            statement.parent = statements[parent].id
            cited = acts[int(statement.id[1:]) - 1].cited_by is not None
            statement.why["parent"] = "cites this source" if cited else "says it within its own content"
    link_repeats(statements)
    return statements, list(doc.quote_issues)


class _Records:
    """Makes the records of one article, in text order, because each speaker is known from those before."""

    def __init__(self, doc: Document, lexicon: Lexicon) -> None:
        self._doc, self._lexicon, self._lexis = doc, lexicon, lexis(lexicon)
        self._cast = Cast(doc.shadow, doc.masked, lexicon)
        self._contents = Contents(doc)
        self._last: Statement | None = None

    def make(self, number: int, act: Attribution) -> Statement:
        """Return the statement that the act makes."""
        spans = self._contents.trimmed(act)
        start, end = spans[0][0], spans[-1][1]
        exact = self._doc.text[start:end]
        speaker, masked = self._speaker(act), self._doc.masked
        beside = channel_of(act, masked, self._lexicon)
        made = Statement(
            id=f"s{number}",
            start=start,
            end=end,
            spans=spans,
            exact=exact,
            form=self._contents.form(act, spans),
            stance=stance_of(act, exact, self._lexis),
            cue=Text(*act.cue_span, self._doc.text[slice(*act.cue_span)]) if act.cue_span else None,
            speaker=speaker,
            channel=beside or goes_on(act, self._last, speaker, masked),
            repaired=self._contents.repaired(spans),
            why=act.why,
        )
        self._explain(made, act, beside)
        self._last = made
        return made

    def _explain(self, made: Statement, act: Attribution, beside: str | None) -> None:
        """Say what decided stance and channel, where they are not the plain ones."""
        if made.stance != "assert":
            act.why["stance"] = f"{made.stance}: {stance_rule(act, self._lexis)}"
        if made.channel is not None:
            act.why["channel"] = (
                "beside the cue" if beside is not None else "that of the statement before, which goes on"
            )

    def _speaker(self, act: Attribution) -> Speaker:
        if act.why.get("source") == ANSWERS:
            speaker = self._cast.interviewed(act.contents[0][0])
        elif act.source is None:
            speaker = self._cast.implicit(act.contents[0][0]) if act.cue_span is None else self._cast.unnamed()
        else:
            speaker = self._cast.speaker(act.source, act.antecedent)
            speaker.text = self._doc.text[slice(*act.source)]
        act.why.setdefault("source", "none named")
        act.why["speaker"] = f"{speaker.how}: {self._cast.reason}"
        return speaker
