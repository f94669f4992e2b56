"""Set phrases of saying whose verb says nothing elsewhere: "it is understood that", "would not be drawn on".

What is understood nobody named has said; who would not be drawn does not commit to what follows "on".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.statements.clauses import clause_end, phrase_limit
from factdb.extract.statements.contents import Content
from factdb.extract.statements.cues import verb_group
from factdb.extract.statements.lexis import Verb
from factdb.extract.statements.making import make
from factdb.extract.statements.sources import left_source

if TYPE_CHECKING:
    from factdb.extract.statements.attribution import Attribution
    from factdb.extract.statements.lexis import Lexis
    from factdb.extract.statements.tokens import Unit

_DRAWN = Verb("be drawn", "past", frozenset(), frozenset({"assert"}))
_QUESTIONS = frozenset({"whether", "if", "how", "why", "what", "when", "where", "who"})
_IT_IS = frozenset({"is", "was", "has"})


def find_idioms(unit: Unit, lexis: Lexis) -> list[Attribution]:
    """Return the acts of saying that set phrases make."""
    words = lexis.words["understood"] | {"drawn"}
    if words.isdisjoint(unit.low):
        return []
    made = (
        _drawn(unit, at, lexis) if unit.low[at] == "drawn" else _understood(unit, at, lexis) for at in unit.where(words)
    )
    return [act for act in made if act is not None]


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
