"""Cues in the passive: what was asked, told or stated, by somebody behind "by" or by nobody named.

"The mayor was told that …", "it was stated by the army that …", "that the dam had failed was confirmed by the bank",
"the mayor was said to be furious".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.statements.contents.content import Content
from factdb.extract.statements.contents.left import left_content
from factdb.extract.statements.cues.nouns import statement_author
from factdb.extract.statements.making import make
from factdb.extract.statements.sources.appositions import source_end
from factdb.extract.statements.sources.phrase import Source, left_source
from factdb.extract.statements.syntax.adjuncts import QUESTIONS, adjuncts_end
from factdb.extract.statements.syntax.clauses import clause_end, phrase_limit
from factdb.extract.statements.syntax.phrases import has_finite, phrase_end

if TYPE_CHECKING:
    from factdb.extract.statements.attribution import Attribution
    from factdb.extract.statements.cues.verbs import Cue
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit

#: The shortest part of a content before "it was stated", in tokens.
_SHORTEST_PART = 3
#: The longest stretch between "asked" and its question, in tokens.
_LONGEST_ASIDE = 14


def find_passive(unit: Unit, cue: Cue, lexis: Lexis) -> Attribution | None:
    """Return what was asked, told or stated by somebody who follows "by", or by nobody named."""
    impersonal = cue.first > 0 and unit.low[cue.first - 1] == "it"
    if cue.verb.lemma not in {"tell", "ask", "inform", "remind", "quiz", "question", "grill"} and not impersonal:
        return _confirmed_by(unit, cue, lexis) or _said_of(unit, cue, lexis)
    at, source = cue.after, None
    if at + 1 < len(unit) and unit.low[at] == "by":
        end = phrase_end(unit, at + 1, lexis, len(unit))
        if end > at + 1:
            at, source = end, Source(at + 1, end, cue.first, "noun phrase after by")
    elif impersonal:
        source = statement_author(unit, cue.first, lexis)
    right = _content(unit, cue, at, lexis)
    if right is None:
        ends = all(tag in ".)" for tag in unit.tag[adjuncts_end(unit, cue.after, lexis) :])
        closes = ends and impersonal and source is None and cue.may("final")
        left = left_content(unit, cue.first - 1, 0) if closes else None
        return make(unit, cue, None, [left]) if left is not None else None  # "fares will rise, it was announced"
    before = [] if source is None or not impersonal else _before_it(unit, source.last, cue.first - 1)
    return make(unit, cue, source, [right, *before])


def _confirmed_by(unit: Unit, cue: Cue, lexis: Lexis) -> Attribution | None:
    """Return what somebody named behind "by" says of a subject that is a clause or points at one before.

    "That the dam had failed was confirmed by the ministry"; "This was denied by the bank".
    """
    if unit.low[cue.after : cue.after + 1] != ["by"] or not cue.may("that"):
        return None
    end = source_end(unit, cue.after + 1, lexis)
    if end <= cue.after + 1 or unit.tag[cue.after + 1] not in "KDO":
        return None
    pointed = unit.low[: cue.edge] in (["this"], ["that"])
    clause = unit.low[0] == "that" and cue.edge > _SHORTEST_PART and unit.tag[1] not in "XFV"
    if not (pointed or clause):
        return None
    content = Content(0 if pointed else 1, cue.edge, "subject of what is said")
    return make(unit, cue, Source(cue.after + 1, end, 0, "noun phrase after by"), [content])


def _before_it(unit: Unit, comma: int, it: int) -> list[Content]:
    """Return what stands between "In a statement by X," and "it was stated that": a part of what is stated."""
    apart = comma + _SHORTEST_PART < it and unit.tag[comma] == "," and unit.tag[comma + 1] != "T"
    return [Content(comma + 1, it, "what follows a statement by")] if apart else []


def _said_of(unit: Unit, cue: Cue, lexis: Lexis) -> Attribution | None:
    """Return what is said of the subject by nobody named: "The mayor was said to be “furious”"."""
    at, subject = cue.after, left_source(unit, cue, lexis)
    if subject is None or not cue.may("hearsay") or unit.low[at : at + 1] != ["to"] or at + 1 >= len(unit):
        return None
    if cue.verb.lemma == "report" and unit.tag[at + 1] != "X":  # "reported to police"
        return None
    bound = "relative" if subject.antecedent else ""
    contents = [
        Content(subject.first, subject.last, "subject of what is said"),
        Content(at, clause_end(unit, at, lexis, bound), "infinitive"),
    ]
    return make(unit, cue, None, contents)


def _content(unit: Unit, cue: Cue, at: int, lexis: Lexis) -> Content | None:
    """Return the content of "was asked whether …", "was told that …", "it was stated that …"; None if there is none."""
    if unit.low[at : at + 1] != ["about"]:
        at = _question_after(unit, at) or adjuncts_end(unit, at, lexis)
    if at + 1 >= len(unit):
        return None
    if unit.low[at] in {"on", "about"} and unit.low[at + 1] in QUESTIONS:
        at += 1  # "quizzed on whether"
    low, tag = unit.low[at], unit.tag[at]
    before = unit.tag[cue.edge - 1] if cue.edge else "S"
    bound = {"S": "subordinate", ",": "relative"}.get(before, "")
    if low == "that" or (low in QUESTIONS and cue.may("wh")):
        return Content(at, clause_end(unit, at, lexis, bound), "that clause" if low == "that" else "question clause")
    told_of = low == "of" and cue.verb.lemma == "tell" and unit.low[cue.after] == "by"
    if told_of or (low == "about" and cue.verb.lemma == "ask"):
        return Content(at + 1, phrase_limit(unit, at + 1, lexis, bound), "topic")
    if low == "to" and unit.tag[at + 1] not in "DKR#" and cue.verb.lemma == "ask" and unit.low[cue.after] == "by":
        return Content(at, clause_end(unit, at, lexis, bound), "infinitive")
    if tag in ",:" and unit.tag[at + 1] == "Q":
        return Content(at + 1, at + 2, "quotation right of the cue")
    end = clause_end(unit, at, lexis, bound) if cue.verb.lemma == "tell" and tag in "DKR" else at
    return Content(at, end, "clause without that") if end > at and has_finite(unit, at, end) else None


def _question_after(unit: Unit, at: int) -> int:
    """Return where the question begins behind when and where it was asked: "asked at a briefing whether"; 0 if none."""
    for j in range(at, min(len(unit), at + _LONGEST_ASIDE)):
        if j > at and (unit.low[j] in QUESTIONS or unit.low[j] == "about"):
            return j
        if unit.tag[j] not in "PDKOA#":
            return 0
    return 0
