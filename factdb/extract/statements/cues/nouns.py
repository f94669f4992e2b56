"""Nouns of saying: "the minister's claim that …", "a warning from the army that …", "In a statement by the army, …".

The source is the possessor, or the noun phrase after by or from; the content is the clause with "that", or, after a
statement that heads the sentence, the sentence itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.statements.attribution import Attribution
from factdb.extract.statements.contents.content import Content
from factdb.extract.statements.cues.verbs import verb_group
from factdb.extract.statements.making import make
from factdb.extract.statements.sources.phrase import Source, left_source
from factdb.extract.statements.syntax.adjuncts import adjuncts_end
from factdb.extract.statements.syntax.clauses import clause_end
from factdb.extract.statements.syntax.lexis import Verb
from factdb.extract.statements.syntax.phrases import phrase_end, phrase_start

if TYPE_CHECKING:
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit

Span = tuple[int, int]


def find_nouns(unit: Unit, lexis: Lexis) -> list[Attribution]:
    """Return the acts of saying that a noun introduces."""
    nouns = (at for at in unit.where(lexis.words["giving"]) if at > 0)
    made = (_given(unit, at, lexis) or _with_clause(unit, at, lexis) or _heading(unit, at, lexis) for at in nouns)
    return [act for act in made if act is not None]


def _given(unit: Unit, noun: int, lexis: Lexis) -> Attribution | None:
    """Return what somebody says with a verb that only gives the noun: "gave evidence that", "issued a warning that"."""
    if unit.low[noun + 1 : noun + 2] != ["that"]:
        return None
    at = noun - 1
    while at > 0 and unit.tag[at] in "DOA" and unit.low[at] not in _GIVES:
        at -= 1
    if unit.low[at] not in _GIVES:
        return None
    cue = verb_group(unit, at, Verb("give", "past", frozenset(), frozenset({"assert"})), lexis, noun + 1)
    source = left_source(unit, cue, lexis) if cue is not None and cue.kind == "finite" else None
    if cue is None or source is None:
        return None
    content = Content(noun + 1, clause_end(unit, noun + 1, lexis), "that clause")
    return make(unit, cue, source, [content])


#: Verbs that only give what their noun says.
_GIVES = frozenset({"gave", "give", "gives", "given", "issued", "made", "makes", "offered", "repeated"})


def statement_author(unit: Unit, limit: int, lexis: Lexis) -> Source | None:
    """Return the author of a statement named before the token `limit`: "In a statement by the army, it was stated"."""
    for at in range(limit):
        if unit.low[at] in lexis.words["saying_nouns"]:
            source, _ = _author(unit, at + 1, lexis)
            if source is not None:
                first, last = unit.at.index(source[0]), unit.to.index(source[1])
                return Source(first, last + 1, first, "author of the statement")
    return None


def _with_clause(unit: Unit, noun: int, lexis: Lexis) -> Attribution | None:
    """Return a noun with a that clause and a source beside it."""
    source, first, that = possessor(unit, noun, lexis), noun, adjuncts_end(unit, noun + 1, lexis)
    if source is None:
        source, that = _author(unit, noun + 1, lexis)
    if (
        source is None
        or that >= len(unit)
        or unit.low[that] != "that"
        or unit.tag[that + 1 : that + 2] in (["V"], ["X"], ["F"])
    ):
        return None
    end = clause_end(unit, that, lexis, "subordinate" if unit.low[0].endswith("ing") else "relative")
    why = {"cue": "noun of saying", "source": "possessor or author of the noun", "content": "that clause"}
    return (
        Attribution(unit, source, (unit.at[first], unit.to[noun]), [(unit.at[that], unit.to[end - 1])], why=why)
        if end > that + 1
        else None
    )


def possessor(unit: Unit, noun: int, lexis: Lexis) -> Span | None:
    """Return the stretch before 's, or the possessive pronoun, that owns the noun; an adjective may stand between."""
    for at in range(noun - 1, max(-1, noun - 4), -1):
        low = unit.low[at]
        if low in {"his", "her", "their", "its"}:
            return unit.at[at], unit.to[at]
        if low.endswith(("'s", "s'")) and unit.tag[at] in "KO":
            first = phrase_start(unit, at, lexis)
            first = 1 if first == 0 < at and unit.low[0].endswith("ing") else first  # "Ignoring Obi's claim that"
            cut = 2 if low.endswith("'s") else 1
            return None if first is None else (unit.at[first], unit.to[at] - cut)
        if unit.tag[at] not in "OA":
            return None
    return None


def _author(unit: Unit, at: int, lexis: Lexis) -> tuple[Span | None, int]:
    """Return the noun phrase after by or from, and the token after it."""
    size = len(unit)
    if at < size and unit.low[at] in {"made", "issued", "released", "published"}:
        at += 1
    if at + 1 >= size or unit.low[at] not in {"by", "from"}:
        return None, at
    end = phrase_end(unit, at + 1, lexis, size)
    return ((unit.at[at + 1], unit.to[end - 1]), end) if end > at + 1 else (None, at)


def _heading(unit: Unit, noun: int, lexis: Lexis) -> Attribution | None:
    """Return a sentence that a statement heads: "In a statement by the army, “…”"; not if another cue follows."""
    head = noun - 1
    while head >= 0 and unit.tag[head] in "DOA":
        head -= 1
    if head < 0 or unit.low[head] != "in" or (head > 0 and unit.tag[head - 1] not in ":,C"):
        return None
    source, after = _author(unit, noun + 1, lexis)
    if source is None or after + 1 >= len(unit) or unit.tag[after] not in ",:":
        return None
    end = clause_end(unit, after + 1, lexis)
    if end <= after + 1 or unit.tag[after + 1] == "T" or "V" in unit.tag[after:end]:
        return None
    why = {
        "cue": "statement at the head",
        "source": "author of the statement",
        "content": "what follows a statement by",
    }
    return Attribution(unit, source, (unit.at[head], unit.to[noun]), [(unit.at[after + 1], unit.to[end - 1])], why=why)
