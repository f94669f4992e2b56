"""Denials of what others say: "dismissed claims that …", "called reports that … baseless".

The verbs deny nothing by themselves; with a noun of saying and its clause after them, the clause is what is denied, and
whoever rejects it is the one who speaks; so is the figure of "reports of eight dead". With a verb of
naming, a word that says it is false must follow the clause.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from factdb.extract.statements.contents.content import Content
from factdb.extract.statements.cues.verbs import verb_group
from factdb.extract.statements.making import make, owned
from factdb.extract.statements.sources.appositions import source_end
from factdb.extract.statements.sources.phrase import Source
from factdb.extract.statements.syntax.clauses import clause_end
from factdb.extract.statements.syntax.phrases import number_at, phrase_start

if TYPE_CHECKING:
    from factdb.extract.statements.attribution import Attribution
    from factdb.extract.statements.cues.verbs import Cue
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit

#: How many such verbs one sentence can have.
_MOST = 12
#: The longest stretch between the verb and the noun ("as false and malicious"), and between the noun and "that".
_LONGEST_WAY = 8
#: The longest judgement that may end the clause: "as entirely baseless".
_LONGEST_VERDICT = 5
#: So many words behind "of" a number is looked for: "of more than 40 dead".
_NUMBER = 5
_DENIED = "report denied"


def find_denials(unit: Unit, before: list[Attribution], lexis: Lexis) -> list[Attribution]:
    """Return the denials in the unit of what somebody else has said."""
    if lexis.deniers.keys().isdisjoint(unit.rare):
        return []
    denied = {act.cue.at for act in before if act.cue is not None and "deny" in act.cue.verb.stances}
    verbs = (at for at, low in enumerate(unit.low) if low in lexis.deniers and at not in denied)
    made = (_denial(unit, at, before, lexis) for at in islice(verbs, _MOST))
    return [act for act in made if act is not None]


def _denial(unit: Unit, at: int, before: list[Attribution], lexis: Lexis) -> Attribution | None:
    verb = lexis.deniers[unit.low[at]]
    cue = verb_group(unit, at, verb, lexis)
    if cue is None:
        return None
    if cue.kind == "passive":
        return _passive(unit, cue, lexis)
    content = _content(unit, cue, lexis)
    return None if content is None else owned(unit, cue, content, before, lexis)


def _content(unit: Unit, cue: Cue, lexis: Lexis) -> Content | None:
    """Return the noun of saying after the verb with its clause; without what is said of it ("as false")."""
    noun = _noun(unit, cue.after, lexis)
    that = (_that(unit, noun + 1) or _figure(unit, noun + 1, lexis)) if noun else 0
    if not that:
        return None
    end = clause_end(unit, that, lexis, "relative")
    verdict = _verdict(unit, that, end, lexis)
    if cue.may("calls") and not cue.may("rejects") and verdict == end and not _judged(unit, cue.after, noun, lexis):
        return None
    first = phrase_start(unit, noun, lexis)
    return Content(max(noun if first is None else first, cue.after), verdict, _DENIED)


def _noun(unit: Unit, after: int, lexis: Lexis) -> int:
    """Return the noun of saying that is the verb's object; 0 if there is none."""
    for at in range(after, min(len(unit), after + _LONGEST_WAY)):
        if unit.low[at] in lexis.words["rumours"] or (
            unit.low[at] in lexis.words["figures"] and _figure(unit, at + 1, lexis)
        ):
            return at
        if unit.tag[at] in "XFRST,;:.V" and unit.low[at] != "as":
            return 0
    return 0


def _that(unit: Unit, after: int) -> int:
    """Return the "that" of the noun, at once or behind whose words they are: "claims by the union that"."""
    for at in range(after, min(len(unit) - 1, after + _LONGEST_WAY)):
        if unit.low[at] == "that":
            return 0 if unit.tag[at + 1] in "XFV" else at
        if unit.tag[at] not in "PDKO#A" or (at == after and unit.tag[at] != "P"):
            return 0
    return 0


def _figure(unit: Unit, after: int, lexis: Lexis) -> int:
    """Return the "of" behind a noun if a number follows it: "reports of at least eight dead"; else 0."""
    if unit.low[after : after + 1] != ["of"]:
        return 0
    return after if any(number_at(unit, at, lexis) for at in range(after + 1, after + _NUMBER)) else 0


def _verdict(unit: Unit, that: int, end: int, lexis: Lexis) -> int:
    """Return where the judgement begins that closes the clause ("… as false", "… baseless"); `end` if none does."""
    last = end - 1
    while last > that and unit.tag[last] in ".,":
        last -= 1
    if unit.tag[last] == "Q" and unit.low[last - 1] == "as":
        return last - 1
    if unit.low[last] not in lexis.words["falsity"]:
        return end
    first = next((at for at in range(last, max(that, last - _LONGEST_VERDICT), -1) if unit.low[at] == "as"), 0)
    while not first and (unit.tag[last - 1] in "AD" or unit.low[last - 1] in lexis.words["falsity"] | {"and"}):
        last -= 1
    return first or (end if unit.tag[last - 1] == "X" else last)


def _judged(unit: Unit, after: int, noun: int, lexis: Lexis) -> bool:
    """Whether the judgement stands before the noun: "described as false reports that"."""
    return not lexis.words["falsity"].isdisjoint(unit.low[after:noun])


def _passive(unit: Unit, cue: Cue, lexis: Lexis) -> Attribution | None:
    """Return a denial in the passive: "claims that the dam leaked were dismissed by the operator"."""
    at, rumours = cue.after, lexis.words["rumours"]
    by = next((j for j in range(at, min(len(unit), at + _LONGEST_WAY)) if unit.low[j] == "by"), 0)
    that = next((j for j in range(cue.first - 1, 0, -1) if unit.low[j] == "that"), 0)
    if not by or not that or "," in unit.tag[at:by]:
        return None
    noun = next((j for j in range(that - 1, max(-1, that - _LONGEST_WAY), -1) if unit.low[j] in rumours), -1)
    end = source_end(unit, by + 1, lexis)
    verdict = "as" in unit.low[by:] and not lexis.words["falsity"].isdisjoint(unit.low[by:])
    if noun < 0 or end <= by + 1 or not (cue.may("rejects") or verdict):
        return None
    first = phrase_start(unit, noun, lexis)
    source = Source(by + 1, end, cue.first, "noun phrase after by")
    return make(unit, cue, source, [Content(noun if first is None else first, cue.first, _DENIED)])
