"""Verbs within what somebody says that are no second act of saying: "he said he had counted 20 explosions".

What a pronoun, or "its teams", counted, found or asked for within another's words is a part of them, unless the verb
has a clause or a quotation of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.statements.attribution import Attribution
    from factdb.extract.statements.syntax.tokens import Unit

#: First words of a subject by which a speaker tells of himself and his own.
_OWN = frozenset({"i", "we", "he", "she", "it", "they", "my", "our", "his", "her", "its", "their", "nobody", "who"})
#: Auxiliaries before what was reported, not said, earlier: "said it had reported leaks".
_BEFORE = (["had"], ["have"])
#: Contents that are words of their own.
_CLAUSES = ("quot", "that", "question", "clause", "infinitive", "object with quoted words")


def without_inner(unit: Unit, acts: list[Attribution]) -> list[Attribution]:
    """Return the acts of the unit without those that are only a part of what another says."""
    return [act for act in acts if not _is_part(unit, act, acts)] if len(acts) > 1 else acts


def _is_part(unit: Unit, act: Attribution, acts: list[Attribution]) -> bool:
    if act.source is None or act.cue is None or act.cue.kind != "finite" or act.shared or act.antecedent is not None:
        return False
    if act.cue.verb.frames == {"quote"} and any(_holds(other, act.source[0]) for other in acts if other is not act):
        return True  # "wrote that the strike would continue “for weeks”"
    thing = act.why["content"] == "noun phrase" and unit.low[act.cue.first : act.cue.at] in _BEFORE
    thing = thing or act.why["content"] == "topic"  # "said it could not comment on customers"
    says = act.cue.may("that") and not (act.cue.may("evidence") or thing)
    if says or act.why["content"].startswith(_CLAUSES):
        return False
    if unit.low[unit.at.index(act.source[0])].partition("'")[0] not in _OWN:
        return False
    return any(_holds(other, act.source[0]) for other in acts if other is not act)


def _holds(outer: Attribution, at: int) -> bool:
    return any(start <= at < end for start, end in outer.contents)
