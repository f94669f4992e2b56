"""Set phrases of saying whose verb says nothing elsewhere: "it is understood", "would not be drawn on", "put it".

What is understood nobody named has said; who would not be drawn does not commit to what follows "on"; as somebody put
it is what stands around it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.statements.contents.content import Content
from factdb.extract.statements.contents.left import left_content
from factdb.extract.statements.cues.verbs import verb_group
from factdb.extract.statements.making import make
from factdb.extract.statements.sources.phrase import left_source
from factdb.extract.statements.syntax.clauses import clause_end, phrase_limit
from factdb.extract.statements.syntax.lexis import Verb

if TYPE_CHECKING:
    from factdb.extract.statements.attribution import Attribution
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit

_DRAWN = Verb("be drawn", "past", frozenset(), frozenset({"assert"}))
_QUESTIONS = frozenset({"whether", "if", "how", "why", "what", "when", "where", "who"})
#: How far behind "put it" its comma or colon may stand: "put it more bluntly on Monday:".
_LONGEST_MANNER = 8
_IT_IS = frozenset({"is", "was", "has"})


def find_idioms(unit: Unit, lexis: Lexis) -> list[Attribution]:
    """Return the acts of saying that set phrases make."""
    words = lexis.words["idioms"]
    if words.isdisjoint(unit.rare):
        return []
    rules = {"drawn": _drawn, "put": _put_it, "puts": _put_it}
    made = (rules.get(unit.low[at], _understood)(unit, at, lexis) for at in unit.where(words))
    return [act for act in made if act is not None]


def _put_it(unit: Unit, at: int, lexis: Lexis) -> Attribution | None:
    """Return what somebody "put it" as: before it, after "As X put it," or in a quotation behind a colon."""
    if unit.low[at + 1 : at + 2] != ["it"]:
        return None
    cue = verb_group(unit, at, Verb("put it", "past", frozenset(), frozenset({"assert"})), lexis, at + 2)
    source = left_source(unit, cue, lexis) if cue is not None else None
    if cue is None or source is None:
        return None
    size, before = len(unit), source.begins - 1
    follows = next((j for j in range(at + 2, min(size, at + _LONGEST_MANNER)) if unit.tag[j] in ",:."), size)
    content = None
    if follows + 1 < size and unit.tag[follows] in ",:" and unit.tag[follows + 1] == "Q":
        content = Content(follows + 1, follows + 2, "quotation right of the cue")
    elif before >= 0 and unit.low[before] == "as" and all(tag in "CA" for tag in unit.tag[:before]):
        head = follows + 1 < size and unit.tag[follows] == ","
        content = (
            Content(follows + 1, clause_end(unit, follows + 1, lexis), "what follows as X put it") if head else None
        )
    elif before > 0 and unit.low[before] == "as":
        content = left_content(unit, before, 0)
    return make(unit, cue, source, [content]) if content is not None else None


def _understood(unit: Unit, at: int, lexis: Lexis) -> Attribution | None:
    """Return what "it is understood", with or without "that"."""
    contracted = at > 0 and unit.low[at - 1] == "it's"
    stated = at > 1 and unit.low[at - 2] == "it" and unit.low[at - 1] in _IT_IS
    if not (contracted or stated) or at + 2 >= len(unit) or unit.tag[at + 1] not in "TDKORS#P":
        return None
    cue = verb_group(unit, at, Verb(unit.low[at], "past", frozenset(), frozenset({"assert"})), lexis)
    rule = "that clause" if unit.low[at + 1] == "that" else "clause without that"
    content = Content(at + 1, clause_end(unit, at + 1, lexis), rule)
    return None if cue is None else make(unit, cue, None, [content])


def _drawn(unit: Unit, at: int, lexis: Lexis) -> Attribution | None:
    """Return on what somebody would not be drawn."""
    cue = verb_group(unit, at, _DRAWN, lexis)
    if cue is None or cue.kind == "participle" or unit.low[at - 1] != "be" or unit.low[at + 1 : at + 2] != ["on"]:
        return None
    unsaid = {"not", "wouldn't", "won't", "couldn't"} | lexis.words["declining"]
    source = left_source(unit, cue, lexis)
    if source is None or unsaid.isdisjoint(unit.low[cue.edge : at]) or at + 2 >= len(unit):
        return None
    question = unit.low[at + 2] in _QUESTIONS
    end = clause_end(unit, at + 2, lexis) if question else phrase_limit(unit, at + 2, lexis, "")
    return make(unit, cue, source, [Content(at + 2, end, "question clause" if question else "topic")])
