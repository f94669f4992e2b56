"""Stance: whether the speaker asserts, denies, proposes or asks what is said, or doesn't commit to it.

The verb tells first (denied, urged, asked); a negation before it, or a verb of declining, makes it noncommittal ("did
not confirm", "declined to say"), as do a modal and a future ("may announce"). Verbs that report as well as propose
propose if the clause has a bare "be" or "should" ("suggested that the town be evacuated"). A question asked in its
own words asks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Stance
    from factdb.extract.statements.attribution import Attribution
    from factdb.extract.statements.cues.verbs import Cue
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit

#: Questions from the first word to the last; a statement that ends in a question asserts.
_QUESTION = re.compile(
    r"(?:[^.!]|\.(?!\s+[\"'“‘`]*[A-Z])|(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z][a-z])\.)*\?"
)
_NEGATIVE = re.compile(r"\b(?:yet to|not|never|nor|neither|cannot|\w+n't)\b")
_VOUCHING = frozenset({"confirm", "verify"})
_THEMSELVES = frozenset({"i", "we", "he", "she", "it", "they"})
#: Words that rule a bare "be" out: "that the town will be evacuated" reports.
_MODAL = r"\b(?:to|will|would|can|could|may|might|must|shall|should|not|and|or)\b"
_SUBJUNCTIVE = re.compile(rf"^(?:that\s)?(?:(?!{_MODAL})[^.,;:\"]){{3,120}}?\s(?:be|should)\s\w", re.IGNORECASE)


def stance_of(act: Attribution, content: str, lexis: Lexis) -> Stance:
    """Return the stance of an act of saying; `content` are the words said."""
    words = content.strip("”“\"'‘’ ")
    asked: Stance = "ask" if words.endswith("?") and _QUESTION.fullmatch(words) else "assert"
    if act.unit is None or act.cue is None:
        return "deny" if _denial(act) else asked
    group = act.unit.low[act.cue.edge : act.cue.at]
    if any(word in lexis.words["declining"] for word in group) or _NEGATIVE.search(" ".join(group)):
        return "noncommittal"
    by_verb = _by_verb(act.cue.verb.stances, content, proposed=_proposed(act.cue, act.why.get("content", ""), words))
    if by_verb is not None:
        return by_verb
    if _able(act.unit, act.cue):
        return asked
    if any(word in lexis.words["uncertain"] for word in group) or _conditional(act.unit, act.cue):
        return "noncommittal"
    return asked


def _able(unit: Unit, cue: Cue) -> bool:
    """Whether somebody says that he can vouch for it: "they could confirm the deaths"."""
    vouched = cue.verb.lemma in _VOUCHING and unit.low[cue.edge : cue.at] in (["can"], ["could"])
    return vouched and cue.edge > 0 and unit.low[cue.edge - 1] in _THEMSELVES


def _denial(act: Attribution) -> bool:
    """Whether the act is made by a noun of denying: "the minister's denial that …"."""
    if act.unit is None or act.cue_span is None or act.why.get("cue") != "noun of saying":
        return False
    return act.cue_span[1] in act.unit.to and act.unit.low[act.unit.to.index(act.cue_span[1])].startswith("denial")


def stance_rule(act: Attribution, lexis: Lexis) -> str:
    """Return what made a stance other than asserting: the group before the verb, the verb, or the words said."""
    if act.unit is None or act.cue is None:
        return "a noun of denying" if _denial(act) else "a question in its own words"
    group = act.unit.low[act.cue.edge : act.cue.at]
    if any(word in lexis.words["declining"] for word in group) or _NEGATIVE.search(" ".join(group)):
        return "a negation or a verb of declining before the verb"
    if not {"deny", "ask", "propose", "noncommittal"}.isdisjoint(act.cue.verb.stances):
        return f"the verb {act.cue.verb.lemma}"
    if any(word in lexis.words["uncertain"] for word in group) or _conditional(act.unit, act.cue):
        return "a modal, a future or a condition"
    return "a question in its own words"


def _proposed(cue: Cue, rule: str, words: str) -> bool:
    """Whether it is what somebody else shall do: "told him to leave", "demanded that he leave", not "promised to"."""
    if rule == "infinitive":
        asked = cue.may("object-to") and not words.startswith("to ")
        return asked or not cue.verb.stances.isdisjoint({"ask", "propose"})
    if rule == "noun phrase" and cue.may("wants"):
        return True  # "demanded an inquiry"
    return rule == "what is advised against" or (rule == "that clause" and {"ask", "propose"} <= cue.verb.stances)


def _by_verb(stances: frozenset[str], content: str, *, proposed: bool) -> Stance | None:
    """Return the stance that the verb gives, None if it only reports."""
    if "deny" in stances:
        return "deny"
    if proposed:
        return "propose"
    if "ask" in stances or "noncommittal" in stances:
        return "ask" if "ask" in stances else "noncommittal"
    proposes = "propose" in stances and (stances == {"propose"} or _SUBJUNCTIVE.match(content))
    return "propose" if proposes else None


def _conditional(unit: Unit, cue: Cue) -> bool:
    """Whether the act itself stands in an if clause: "if the ministry says …"."""
    at = cue.edge - 1
    while at >= 0 and unit.tag[at] in "KODRP#":
        at -= 1
    return cue.kind == "finite" and at >= 0 and unit.low[at] in {"if", "unless", "whether"}
