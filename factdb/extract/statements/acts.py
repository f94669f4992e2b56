"""The walk over an article: its sentences in order, each with its acts of saying, then what only the whole can tell.

A sentence without a word that could be a cue is passed over unread. Quotations that stand alone and paragraphs that a
colon announces are joined on the way; labels before colons wait until it is known who speaks in the article.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from factdb.extract.furniture import is_furniture
from factdb.extract.statements.attribute import attribute
from factdb.extract.statements.contents.joins import Joiner
from factdb.extract.statements.cues.colons import announced, heralded, label_before_colon, labelled, under_label
from factdb.extract.statements.cues.headings import may_be_heading, speaker_at_end
from factdb.extract.statements.syntax.lexis import may_say
from factdb.extract.statements.syntax.tokens import read_unit, windows
from factdb.extract.statements.turns.interviews import find_interview
from factdb.extract.statements.turns.labels import find_turns

if TYPE_CHECKING:
    from factdb.extract.document import Document
    from factdb.extract.statements.attribution import Attribution
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit
    from factdb.lexicon import Lexicon


def find_acts(doc: Document, lexis: Lexis, lexicon: Lexicon) -> list[Attribution]:
    """Return the acts of saying of the article in text order, outer ones before those within them."""
    walk = _Walk(doc, lexis, lexicon)
    for start, end in doc.units:
        walk.meet(start, end)
    return sorted(walk.finish(), key=_order)


def _order(act: Attribution) -> tuple[tuple[int, int], bool, tuple[int, int]]:
    return min(act.contents), act.cited_by is not None, act.cue_span or act.contents[0]


class _Walk:
    """The acts found so far, and what a later sentence may still add to them."""

    def __init__(self, doc: Document, lexis: Lexis, lexicon: Lexicon) -> None:
        self._doc, self._lexis = doc, lexis
        self._masked = doc.masked
        self._paragraphs = [start for start, _ in doc.paragraphs]
        lines = ((start, doc.shadow[start:end]) for start, end in doc.paragraphs)
        self._furniture = frozenset(start for start, line in lines if is_furniture(line, lexicon))
        self._turns = find_turns(doc) or find_interview(doc)
        self._joiner = Joiner(doc)
        self._found: list[Attribution] = []
        self._labels: list[tuple[Unit, int]] = []

    def meet(self, start: int, end: int) -> None:
        """Read the next sentence."""
        paragraph = self._paragraphs[bisect_right(self._paragraphs, start) - 1]
        if paragraph in self._turns:
            turn = self._turns[paragraph]
            self._found += [turn] if start == paragraph and turn not in self._found[-1:] else []
            self._within_turn(turn, start, end)
        elif paragraph in self._furniture or not self._worth_reading(start, end):
            self._joiner.leave(paragraph)
        else:
            for unit in windows(read_unit(self._masked, start, end, self._lexis)):
                self._read(unit, paragraph)

    def _within_turn(self, turn: Attribution, start: int, end: int) -> None:
        """Read what others say by the mouth of the one whose turn it is; "I said" is no act of another."""
        spoken = (first for first, last in turn.contents if first < end and last > start)
        start = max(start, next(spoken, end))
        if start >= end or not may_say(self._masked[start:end], self._lexis):
            return
        for unit in windows(read_unit(self._masked, start, end, self._lexis)):
            acts = [act for act in attribute(unit, self._lexis) if act.contents]
            self._found += [act for act in acts if act.source and self._words(act.source) not in _OWN]

    def _words(self, source: tuple[int, int]) -> str:
        return self._doc.shadow[slice(*source)].lower()

    def _worth_reading(self, start: int, end: int) -> bool:
        text = self._masked[start:end]
        return self._joiner.expecting or may_say(text, self._lexis) or may_be_heading(text)

    def _read(self, unit: Unit, paragraph: int) -> None:
        acts = self._with_colons(unit, attribute(unit, self._lexis))
        self._joiner.meet(unit, paragraph, acts)
        self._found += acts
        if acts and not acts[-1].contents:
            self._joiner.expect(acts[-1])

    def _with_colons(self, unit: Unit, acts: list[Attribution]) -> list[Attribution]:
        """Return the acts of the sentence with what a colon in it adds or changes."""
        if not acts and may_be_heading(self._masked[unit.start : unit.end]):
            self._labels.append((unit, 0))
            return acts
        colon = label_before_colon(unit)
        if not colon:
            act = announced(unit, self._lexis) or (None if acts else heralded(unit, self._lexis))
            return acts if act is None or (acts and _said_before(act, acts)) else [*acts, act]
        act = under_label(unit, colon, acts)
        if act is not None:
            return [act]
        key = self._masked[unit.start].islower()  # "author: Ada Obi"
        if not (key or any(other.contents and other.contents[0][0] < unit.at[colon] for other in acts)):
            self._labels.append((unit, colon))
        return acts

    def finish(self) -> list[Attribution]:
        """Return all acts, with those of the labels that name a speaker of the article or its kind."""
        found = [act for act in [*self._found, *self._joiner.floating] if act.contents]
        sources = [self._doc.shadow[slice(*act.source)].lower().split() for act in found if act.source]
        speakers = frozenset(source[-1] for source in sources if source and _PARTS.isdisjoint(source))
        speakers |= frozenset(" ".join(source[at : at + 2]) for source in sources for at in range(len(source) - 1))
        made = (
            (labelled(unit, colon, speakers, self._lexis) if colon else None)
            or speaker_at_end(unit, speakers, self._lexis)
            for unit, colon in self._labels
        )
        return [*found, *(act for act in made if act is not None)]


#: In a source with these the last word is no name: "the ministry of health".
_PARTS = frozenset({"of", "for"})
#: Who speaks within his own turn.
_OWN = frozenset({"i", "we", "you", "me"})


def _said_before(announcement: Attribution, acts: list[Attribution]) -> bool:
    """Whether an act of the sentence has the announced quotation already."""
    start = announcement.contents[0][0]
    return any(act.contents and max(act.contents)[1] >= start for act in acts)
