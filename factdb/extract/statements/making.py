"""An attribution made of a cue, its source and its contents; and the source of a cue that has no subject of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factdb.extract.statements.attribution import Attribution
from factdb.extract.statements.contents.content import Content, token_span
from factdb.extract.statements.sources.phrase import CONTRASTS, Source, left_source
from factdb.extract.statements.syntax.phrases import phrase_end, phrase_start
from factdb.extract.statements.syntax.subjects import clause_subject

if TYPE_CHECKING:
    from factdb.extract.statements.cues.verbs import Cue
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit

Span = tuple[int, int]

_ANYBODY = frozenset({"somebody", "someone", "nobody", "everybody", "everyone", "anybody", "anyone"})
#: Words before what the reader knows already, or will from the main clause.
_KNOWN = frozenset({"the", "this", "these", "those", "it", "them"})
_OUGHT = frozenset({"should", "must", "could", "can", "would", "will"})

#: The contents that an infinitive can have; "to say" can have a bare clause as well.
_INFINITIVE_CONTENTS = (("quotation", "that", "question"), ("quotation", "that", "question", "clause"))


def shared(unit: Unit, cue: Cue, right: Content, before: list[Attribution], lexis: Lexis) -> Attribution | None:
    """Give a participle or second verb its source: the noun beside it, the one of the cue before, or the subject."""
    if cue.kind == "infinitive" and not right.rule.startswith(_INFINITIVE_CONTENTS[cue.verb.lemma == "say"]):
        return None
    if cue.edge == 0 or (cue.edge == 1 and unit.tag[0] in "SP"):
        if right.rule == "noun phrase" and unit.low[right.first] in _KNOWN:
            return None  # "Announcing the decision, the mayor said"
        following = _following_subject(unit, right.last, lexis)
        if following is not None:
            return make(unit, cue, following, [right])
    beside = _beside(unit, cue, lexis)
    if beside is not None:
        return make(unit, cue, beside, [right])
    subject = clause_subject(unit, cue.edge, lexis)
    for other in reversed(before):
        if _enclosed(other, before, unit.at[cue.at]):
            continue
        if other.source is not None and (subject is None or _before(unit, subject, other)):
            made = make(unit, cue, None, [right])
            if made is not None:
                made.source, made.antecedent, made.shared = other.source, other.antecedent, True
                made.why["source"] = "shared with the cue before"
            return made
    return None if subject is None else make(unit, cue, subject, [right])


def _enclosed(act: Attribution, acts: list[Attribution], at: int) -> bool:
    """Whether the act stands within what another says, which ends before the offset: its subject ends there too."""
    inner = act.cue_span or (0, 0)
    around = (span for other in acts if other is not act for span in other.contents)
    return any(start <= inner[0] < end <= at for start, end in around)


def owned(unit: Unit, cue: Cue, content: Content, before: list[Attribution], lexis: Lexis) -> Attribution | None:
    """Return what the cue says of what follows it, its subject its own or shared with a verb before."""
    if cue.kind in {"participle", "infinitive"}:
        return shared(unit, cue, content, before, lexis) if cue.kind == "participle" else None
    source = left_source(unit, cue, lexis)
    made = make(unit, cue, source, [content]) if source is not None else None
    second = cue.first == cue.at and cue.edge and unit.tag[cue.edge - 1] == "C"
    return shared(unit, cue, content, before, lexis) if made is None and second else made


def _before(unit: Unit, subject: Source, act: Attribution) -> bool:
    """Whether the clause's subject stands before the act's cue, or within what the act says: then the act's goes on."""
    at = unit.at[subject.first]
    if subject.first > 1 and unit.low[subject.first - 1] in CONTRASTS and unit.tag[subject.first - 2] == ",":
        return at <= (act.cue_span or (0, 0))[0]  # "…, but the union put the toll at 31 and said"
    return at <= (act.cue_span or (0, 0))[0] or any(start <= at < end for start, end in act.contents)


def _name_start(unit: Unit, last: int) -> int | None:
    """Return the start of a run of names under a preposition: "with Asha Pillai telling"."""
    first = last
    while first > 0 and unit.tag[first - 1] == "K" and unit.tag[last] == "K":
        first -= 1
    return first if first > 0 and unit.low[first - 1] in {"with", "by", "of", "between"} else None


def _following_subject(unit: Unit, at: int, lexis: Lexis) -> Source | None:
    """Return the subject of the main clause after a participle at the head: "After saying …, the man left"."""
    while at < len(unit) and unit.tag[at] in ",A":
        at += 1
    if at >= len(unit) or unit.tag[at] not in "KDRO":
        return None
    end = phrase_end(unit, at, lexis, len(unit))
    return Source(at, end, at, "subject after the participle") if end > at else None


def _beside(unit: Unit, cue: Cue, lexis: Lexis) -> Source | None:
    """Return the noun before a participle, if a name or under a preposition: "with some polls suggesting"."""
    last = cue.edge - 1
    if cue.kind != "participle" or last < 0:
        return None
    whole = phrase_start(unit, last, lexis) if unit.tag[last] in "KOV" else None
    if whole is not None and _owned_remarks(unit, whole, last, lexis):
        return Source(whole, last + 1, whole, "whose remarks they are")  # "Obi's comments calling the strike “selfish”"
    if unit.tag[last] not in "KOR#" or unit.low[last] in lexis.words["weekdays"]:
        return None
    first = _name_start(unit, last) or phrase_start(unit, last, lexis)
    if first is None:
        return None
    if unit.tag[last] in "KR" or (first > 0 and unit.low[first - 1] in {"with", "by", "between"}):
        return Source(first, last + 1, first, "noun phrase beside the participle")
    return None


def _owned_remarks(unit: Unit, first: int, last: int, lexis: Lexis) -> bool:
    """Whether the noun phrase is what somebody else has said: "Obi's comments", "remarks by the minister"."""
    words = unit.low[first : last + 1]
    remarks = [at for at, low in enumerate(words) if low in lexis.words["remarks"]]
    if not remarks:
        return False
    return any(low.endswith(("'s", "s'")) for low in words[: remarks[0]]) or "by" in words[remarks[0] :]


def make(unit: Unit, cue: Cue, source: Source | None, contents: list[Content]) -> Attribution | None:
    """Return the act of saying, None if nothing is said; without a content a cue before a colon announces one."""
    if source is not None and unit.low[source.first] in _ANYBODY and unit.low[cue.first] in _OUGHT:
        return None  # "somebody should explain the difference"
    spans = [span for content in contents if (span := token_span(unit, content))]
    announces = unit.tag[-1] == ":" and cue.may("quote") and source is not None
    if not spans and not announces:
        return None
    why = {
        "cue": f"{cue.verb.lemma}: {cue.kind}",
        "content": contents[0].rule if spans else "the paragraph after a colon",
    }
    if source is not None:
        why["source"] = source.rule
    where = _source_span(unit, source) if source is not None else None
    made = Attribution(unit, where, (unit.at[cue.first], unit.to[cue.after - 1]), spans, cue, why=why)
    if source is not None and source.antecedent is not None:
        made.antecedent = (unit.at[source.antecedent[0]], unit.to[source.antecedent[1] - 1])
    return made


def each_side(unit: Unit, act: Attribution) -> list[Attribution]:
    """Return the acts of the two who accuse each other: "Arla and Borno accused each other of theft"."""
    cue, source = act.cue, act.source
    mutual = cue is not None and unit.low[cue.after : cue.after + 2] in (["each", "other"], ["one", "another"])
    if cue is None or source is None or not mutual or act.antecedent is not None:
        return [act]
    names = range(unit.at.index(source[0]), unit.to.index(source[1]) + 1)
    both = next((at for at in names if unit.low[at] == "and" and at not in {names[0], names[-1]}), 0)
    if not both or unit.tag[both - 1] != "K" or unit.tag[both + 1] not in "DK":
        return [act]
    spans = [(source[0], unit.to[both - 1]), (unit.at[both + 1], source[1])]
    return [replace(act, source=span, contents=list(act.contents), why=dict(act.why)) for span in spans]


def _source_span(unit: Unit, source: Source) -> Span:
    """Return the stretch of the source without an age that ends it; of "he's" only the pronoun."""
    last = source.last
    if last - source.first > 2 and unit.tag[last - 1] == "#" and unit.tag[last - 2] == ",":  # noqa: PLR2004 - X, 58
        last -= 2
    end = unit.to[last - 1]
    word = unit.low[last - 1]
    if unit.tag[last - 1] == "R" and "'" in word:
        end -= len(word) - word.index("'")
    return unit.at[source.first], end
