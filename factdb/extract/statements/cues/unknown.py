"""Quotations that a comma parts from a verb of no class: "“If it is normal, show us,” he challenged the mayor".

A quotation that ends in a comma is said by whoever stands beside it, whatever the verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.statements.contents.content import Content
from factdb.extract.statements.cues.verbs import verb_group
from factdb.extract.statements.making import make
from factdb.extract.statements.sources.phrase import Source
from factdb.extract.statements.syntax.lexis import Verb
from factdb.extract.statements.syntax.phrases import phrase_end

if TYPE_CHECKING:
    from factdb.extract.statements.attribution import Attribution
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit

#: The fewest characters of such a quotation: a shorter one may be a title in a list.
_SHORTEST = 16


def find_unknown(unit: Unit, before: list[Attribution], lexis: Lexis) -> list[Attribution]:
    """Return the act of a quotation at the head of the unit that no verb of saying has taken."""
    if unit.tag[:2] != ["Q", ","] or unit.to[0] - unit.at[0] < _SHORTEST or len(unit) < _FEWEST:
        return []
    if any(start <= unit.at[0] < end for act in before for start, end in act.contents):
        return []
    inverted = _past(unit, 2) or (unit.tag[2] == "F" and unit.tag[3] in "DK" and not unit.low[2].endswith("s"))
    first = 2 + inverted
    end = phrase_end(unit, first, lexis, len(unit))
    at = 2 if inverted else end
    if end == first or at >= len(unit) or not (inverted or _past(unit, at)) or unit.tag[first] not in "KDRO":
        return []
    cue = verb_group(unit, at, Verb(unit.low[at], "past", frozenset(), frozenset({"assert"})), lexis)
    if cue is None:
        return []
    source = Source(first, end, first, "beside a quotation that ends in a comma")
    made = make(unit, cue, source, [Content(0, 1, "quotation left of the cue")])
    return [made] if made is not None else []


#: A quotation, its comma, a subject and a verb.
_FEWEST = 4


def _past(unit: Unit, at: int) -> bool:
    return at < len(unit) and unit.tag[at] in "FO" and unit.low[at].endswith("ed")
