"""What a court, an inquest or a committee hears: "The inquest heard that …", "…, jurors were told".

The forum says nothing itself. Whoever stands behind "from" or "by" has told it; else nobody is named. What it heard is
the clause behind the verb, or what stands before it and its comma.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from factdb.extract.statements.contents.content import Content
from factdb.extract.statements.contents.left import left_content
from factdb.extract.statements.cues.verbs import verb_group
from factdb.extract.statements.making import make
from factdb.extract.statements.sources.appositions import source_end
from factdb.extract.statements.sources.phrase import Source, left_source
from factdb.extract.statements.syntax.adjuncts import adjuncts_end
from factdb.extract.statements.syntax.clauses import clause_end
from factdb.extract.statements.syntax.lexis import Verb
from factdb.extract.statements.syntax.phrases import has_finite

if TYPE_CHECKING:
    from factdb.extract.statements.attribution import Attribution
    from factdb.extract.statements.cues.verbs import Cue
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit

_HEAR = Verb("hear", "past", frozenset(), frozenset({"assert"}))
_TELL = Verb("tell", "past", frozenset(), frozenset({"assert"}))
_FORMS = {"heard": _HEAR, "hears": _HEAR, "told": _TELL}
#: How many such verbs one sentence can have.
_MOST = 6
#: The shortest clause before "the court heard", in tokens.
_SHORTEST = 4


def find_heard(unit: Unit, lexis: Lexis) -> list[Attribution]:
    """Return what a forum named in the unit has heard or been told."""
    if lexis.words["forums"].isdisjoint(unit.rare):
        return []
    made = (_heard(unit, at, lexis) for at in islice(unit.where(_FORMS), _MOST))
    return [act for act in made if act is not None]


def is_told(unit: Unit, cue: Cue, lexis: Lexis) -> bool:
    """Whether the cue's subject is a forum that is told something: "the court was told"."""
    subject = left_source(unit, cue, lexis) if cue.kind == "passive" else None
    return subject is not None and _is_forum(unit, subject, lexis)


def _is_forum(unit: Unit, subject: Source, lexis: Lexis) -> bool:
    return not lexis.words["forums"].isdisjoint(unit.low[subject.first : subject.last])


def _heard(unit: Unit, at: int, lexis: Lexis) -> Attribution | None:
    cue = verb_group(unit, at, _FORMS[unit.low[at]], lexis)
    if cue is None or cue.kind != ("finite" if cue.verb is _HEAR else "passive"):
        return None
    subject = left_source(unit, cue, lexis)
    if subject is None or subject.antecedent is not None or not _is_forum(unit, subject, lexis):
        return None
    source, after = _teller(unit, cue, lexis)
    content = _after(unit, adjuncts_end(unit, after, lexis), lexis) or _before(unit, subject.begins)
    return None if content is None else make(unit, cue, source, [content])


def _teller(unit: Unit, cue: Cue, lexis: Lexis) -> tuple[Source | None, int]:
    """Return who told the forum, behind "from" or "by", and the token after."""
    at = cue.after
    if unit.low[at : at + 1] not in (["from"], ["by"]):
        return None, at
    end = source_end(unit, at + 1, lexis)
    return (Source(at + 1, end, cue.first, "who told the forum"), end) if end > at + 1 else (None, at)


def _after(unit: Unit, at: int, lexis: Lexis) -> Content | None:
    """Return the clause behind the verb."""
    if at + 1 >= len(unit):
        return None
    if unit.low[at] in {"that", "how"}:
        return Content(at, clause_end(unit, at, lexis), "that clause")
    if unit.tag[at] not in "DKOR#P":
        return None
    end = clause_end(unit, at, lexis)
    return Content(at, end, "clause without that") if has_finite(unit, at, end) else None


def _before(unit: Unit, begins: int) -> Content | None:
    """Return the sentence before the forum and its comma."""
    left = left_content(unit, begins, 0)
    return left if left is not None and left.last - left.first >= _SHORTEST else None
