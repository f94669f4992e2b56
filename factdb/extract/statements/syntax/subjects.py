"""The subject of a clause: the noun phrase before a finite verb, for participles and second verbs that have none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.statements.sources.phrase import MOST_COMMAS, Source, apposes, tells_when
from factdb.extract.statements.syntax.phrases import phrase_end

if TYPE_CHECKING:
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit


def clause_subject(unit: Unit, limit: int, lexis: Lexis) -> Source | None:
    """Return the subject of the last main clause before the token `limit`: a noun phrase that a finite verb follows."""
    found: Source | None = None
    relative = False
    opened = at = 0
    while at < limit:
        tag = unit.tag[at]
        if tag == "T":
            relative = True
        elif tag in ",;:-" or (tag == "C" and not relative):
            relative = False
        if not relative and tag in "KDRO#" and (at == opened or unit.tag[at - 1] in ",;:SCQA-"):
            end = phrase_end(unit, at, lexis, limit)
            verb = unit.low[at] in lexis.words["contractions"] or _verb_after(unit, end, limit, lexis)
            if end < limit and unit.tag[end] in "DK" and tells_when(unit, at, end, lexis):
                opened = at = end
                continue  # "This Thursday | the commission"
            if verb and not (tag == "R" and unit.low[at] == "it" and found is not None):
                found = Source(at, _with_apposition(unit, end, limit), at, "subject of the clause")
            at = max(end, at + 1)
            continue
        at += 1
    return found or _first(unit, limit, lexis)


def _with_apposition(unit: Unit, comma: int, limit: int) -> int:
    """Return the end of a subject with the apposition that stands between it and its verb."""
    if comma >= limit or unit.tag[comma] != ",":
        return comma
    closing = next((at for at in range(comma + 1, limit) if unit.tag[at] == ","), comma)
    named = closing + 1 < limit and all(tag in "DKO#P" for tag in unit.tag[comma + 1 : closing])
    return closing if named and apposes(unit, comma + 1) else comma


def _first(unit: Unit, limit: int, lexis: Lexis) -> Source | None:
    """Return the noun phrase at the head of the unit, where no verb could be told."""
    if not limit or unit.tag[0] not in "KDR":
        return None
    end = phrase_end(unit, 0, lexis, limit)
    return Source(0, end, 0, "head of the sentence") if 0 < end < limit else None


def _verb_after(unit: Unit, at: int, limit: int, lexis: Lexis) -> bool:
    """Whether a finite verb follows: at once, after adverbs and adverbials, or after an insertion between commas."""
    while at < limit and unit.tag[at] in "AN":
        at += 1
    if at < limit and unit.tag[at] == "T":
        return True
    if at < limit and unit.tag[at] == "P":
        at = phrase_end(unit, at + 1, lexis, limit)
        while at < limit and unit.tag[at] in "AN":
            at += 1
    if at < limit and unit.tag[at] == ",":
        commas = [j for j in range(at + 1, limit - 1) if unit.tag[j] == ","][:MOST_COMMAS]
        return any(unit.tag[j + 1] in "XF" or unit.low[j + 1].endswith("ed") for j in commas)
    return at < limit and unit.tag[at] in "XFV"
