"""Relative clauses between a noun phrase and its verb: where the noun that speaks stands before them.

With a pronoun ("those who left said"), reduced to a participle ("a study published in May found"), or without either
("protesters the paper interviewed said").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.statements.syntax.phrases import is_boundary, phrase_start

if TYPE_CHECKING:
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit


def verb_of_relative(unit: Unit, first: int, lexis: Lexis) -> bool:
    """Whether a relative's bare verb stands where a noun could: "people who | work in coding", not "who officials"."""
    if first < 2 or unit.low[first - 1] != "who" or unit.tag[first] != "O" or unit.tag[first - 2] not in "KO":  # noqa: PLR2004 - a noun and "who"
        return False
    bare = not unit.low[first].endswith("s") and unit.low[first] not in lexis.words["plural"]
    return bare and (unit.low[first - 2].endswith("s") or unit.low[first - 2] in lexis.words["plural"])


def before_relative(unit: Unit, first: int, lexis: Lexis) -> int | None:
    """Return the start of the noun phrase whose relative clause ends before the cue: "those who left the town said"."""
    for at in range(first - 1, 0, -1):
        tag = unit.tag[at]
        if tag in ",;:QC(" or (tag == "S" and unit.low[at] not in {"as", "because"}):
            return None
        if tag == "T":
            return phrase_start(unit, at - 1, lexis) if unit.low[at] in {"who", "which", "that", "whose"} else None
        if (tag in "FV" and _reduces(unit, at)) or (tag in "FVO" and _goes_on_with(unit, at)):
            head = phrase_start(unit, at - 1, lexis)
            if head is not None and is_boundary(unit, head):
                return head
    return None


def without_participle(unit: Unit, head: int, last: int) -> int:
    """Return the end of a source: before a participle that tells when or where, "a study | published in May"."""
    parts = (at for at in range(head + 1, last) if unit.tag[at] in "FV" and _reduces(unit, at))
    at = next(parts, last + 1)
    return last + 1 if at > last or unit.low[at + 1] in {"by", "for"} or "T" in unit.tag[head:at] else at


def _reduces(unit: Unit, at: int) -> bool:
    """Whether a form in -ed is a participle by what stands around it: "a study published on"."""
    return unit.low[at].endswith("ed") and unit.tag[at - 1] in "KO" and unit.tag[at + 1] == "P"


def _goes_on_with(unit: Unit, at: int) -> bool:
    """Whether a participle goes on with the noun before it: "farmers hoping to return", "police searching it"."""
    return unit.low[at].endswith("ing") and unit.tag[at - 1] in "KO" and unit.tag[at + 1] in "PD"


def before_bare_relative(unit: Unit, first: int, lexis: Lexis) -> int | None:
    """Return the start of the noun phrase before a relative without a pronoun: "protesters | the paper interviewed"."""
    if first == 0 or unit.tag[first] not in "DK" or unit.tag[first - 1] not in "OK":
        return None
    head = phrase_start(unit, first - 1, lexis)
    return head if head is not None and is_boundary(unit, head) else None
