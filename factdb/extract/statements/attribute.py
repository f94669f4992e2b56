"""A unit's acts of saying: each cue with its source and its content, from left to right.

The content stands right of the cue if anything there can be one; else left of it ("…, officials said"), and on both
sides if the cue is a parenthesis ("The road, he said, is closed").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.statements.attribution import Attribution
from factdb.extract.statements.contents.content import Content
from factdb.extract.statements.contents.find import right_content
from factdb.extract.statements.contents.left import goes_on, left_content
from factdb.extract.statements.cues.denials import find_denials
from factdb.extract.statements.cues.estimates import find_estimates, find_gapped
from factdb.extract.statements.cues.forums import find_heard, is_told
from factdb.extract.statements.cues.given import find_given
from factdb.extract.statements.cues.hearsay import find_according, find_cited
from factdb.extract.statements.cues.idioms import find_idioms
from factdb.extract.statements.cues.inner import without_inner
from factdb.extract.statements.cues.nouns import find_nouns
from factdb.extract.statements.cues.passives import find_passive
from factdb.extract.statements.cues.relayed import find_relayed, relayed_saying
from factdb.extract.statements.cues.unknown import find_unknown
from factdb.extract.statements.cues.verbs import find_cues, is_evidence
from factdb.extract.statements.making import each_side, make, shared
from factdb.extract.statements.sources.phrase import Source, call_sign, left_source, right_source
from factdb.extract.statements.syntax.adjuncts import adjuncts_end, hearer_end
from factdb.extract.statements.syntax.clauses import clause_end
from factdb.extract.statements.syntax.phrases import has_finite

if TYPE_CHECKING:
    from factdb.extract.statements.cues.verbs import Cue
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit


#: The longest relative pronoun with what it is part of: "almost all of which".
_LONGEST_PRONOUN = 5
#: Words with which a relative clause begins that a parenthesis may part from the rest.
_RELATIVES = frozenset({"where", "which", "whom", "who", "when", "because"})
#: From how many tokens on a stretch without a verb that could be told may be a clause.
_SHORTEST_CLAUSE = 6


def attribute(unit: Unit, lexis: Lexis) -> list[Attribution]:
    """Return the acts of saying in the unit, in the order of their cues."""
    found: list[Attribution] = []
    for cue in find_cues(unit, lexis):
        told = relayed_saying(unit, cue.at) or (cue.verb.lemma == "tell" and is_told(unit, cue, lexis))
        made = None if told else _resolve(unit, cue, found, lexis)
        if made is not None:
            found += each_side(unit, made)
    found += find_according(unit, lexis)
    said = [act.contents for act in found]
    found += [act for act in find_nouns(unit, lexis) if act.contents not in said]  # "said in its report that"
    found += find_idioms(unit, lexis)
    found += find_heard(unit, lexis)
    found += find_cited(unit, found, lexis)
    found += find_relayed(unit, found, lexis)
    found += find_estimates(unit, found, lexis)
    found += find_denials(unit, found, lexis)
    found += find_gapped(unit, found, lexis)
    found += find_given(unit, found, lexis)
    found += find_unknown(unit, found, lexis)
    found += [act for denial in found if (act := _own_words(unit, denial)) is not None]
    return sorted(without_inner(unit, found), key=lambda act: act.cue_span or (0, 0))


def _own_words(unit: Unit, denial: Attribution) -> Attribution | None:
    """Return the quotation behind a denial's colon as an act of its own, and end the denial before it.

    "She denied that it leaked: “We checked it.”" denies the leak, not the check.
    """
    if denial.cue is None or "deny" not in denial.cue.verb.stances or len(denial.contents) != 1:
        return None
    start, end = denial.contents[0]
    last = next((at for at in range(len(unit) - 1, 0, -1) if unit.at[at] < end), 0)
    if unit.tag[last] != "Q" or unit.tag[last - 1] != ":" or unit.at[last - 1] <= start:
        return None
    denial.contents = [(start, unit.to[last - 2])]
    why = {"cue": "colon", "source": "who denies", "content": "quotation after the colon"}
    said = [(unit.at[last], unit.to[last])]
    cue = (unit.at[last - 1], unit.to[last - 1])
    return Attribution(unit, denial.source, cue, said, antecedent=denial.antecedent, shared=True, why=why)


def _resolve(unit: Unit, cue: Cue, before: list[Attribution], lexis: Lexis) -> Attribution | None:
    if cue.kind == "passive":
        return find_passive(unit, cue, lexis)
    source = None if cue.kind in {"participle", "infinitive"} else left_source(unit, cue, lexis)
    inverted = None
    if source is None or _after_quotation(unit, cue.edge) or _speakers_follow(unit, cue, lexis):
        inverted = _inverted(unit, cue, lexis)
    if inverted is not None:
        contents = (
            _around(unit, cue, inverted, inverted.last, lexis) if inverted.begins else _headed(unit, inverted.last)
        )
        return make(unit, cue, inverted, contents)
    right = right_content(unit, cue, cue.after, lexis, _bound(unit, cue, source))
    if source is None:
        return shared(unit, cue, right, before, lexis) if right is not None else None
    if right is None:
        return make(unit, cue, source, _before(unit, cue, source, lexis))
    contents = [right]
    left = left_content(unit, source.begins, 0)
    if left is not None and right.rule.startswith("quotation") and left.rule.startswith("quotation"):
        contents.insert(0, left)
    elif left is not None and unit.tag[source.begins - 1] == "," and _parenthesis(unit, right):
        contents.insert(0, Content(left.first, left.last, "clause left of the cue"))
    elif left is not None and left.rule.startswith("quotation") and left.first == 0 and unit.tag[0] == "Q":
        contents = [left]
    elif (part := _part(unit, source)) is not None and not right.rule.startswith("quotation"):
        contents.insert(0, part)
    return make(unit, cue, source, contents)


def _part(unit: Unit, source: Source) -> Content | None:
    """Return the part of a relative pronoun before its parenthesis: "| half of whom | it said | had left"."""
    last = source.begins - 1
    if last < 2 or unit.low[last] not in {"whom", "which"} or unit.low[last - 1] != "of":  # noqa: PLR2004 - half, of
        return None
    first = next((at + 1 for at in range(last - 2, -1, -1) if unit.tag[at] in ",-;:"), 0)
    return Content(first, last + 1, "relative pronoun") if last - first < _LONGEST_PRONOUN else None


def _before(unit: Unit, cue: Cue, source: Source, lexis: Lexis) -> list[Content]:
    """Return what is said before a cue that nothing follows; what stands before "X, who said so" is not X's."""
    if source.antecedent is not None:
        return []
    return _as_said(unit, cue, source, lexis) or _around(unit, cue, source, cue.after, lexis)


def _as_said(unit: Unit, cue: Cue, source: Source, lexis: Lexis) -> list[Content]:
    """Return what follows "As X reported," at the head of a sentence."""
    before = source.begins - 1
    if before < 0 or unit.low[before] != "as" or any(tag != "C" for tag in unit.tag[:before]):
        return []
    at = adjuncts_end(unit, max(cue.after, hearer_end(unit, cue.after, cue, lexis)), lexis)
    if at + 1 < len(unit) and unit.tag[at] == ",":
        return [Content(at + 1, clause_end(unit, at + 1, lexis), "what follows as X said")]
    return []


def _bound(unit: Unit, cue: Cue, source: Source | None) -> str:
    """Whether the cue stands in a subordinate clause that opens the sentence, or in a relative between commas."""
    if source is None:
        return "subordinate" if cue.edge == 0 or (cue.edge == 1 and unit.tag[0] in "SP") else "relative"
    if source.antecedent is not None:
        opens = unit.low[0] == "according"  # "According to X, which had reported it, the road is closed"
        return ("subordinate" if opens else "relative") if unit.tag[source.first - 1] == "," else ""
    at = source.begins - 1
    while at >= 0 and unit.tag[at] == "A":
        at -= 1
    opens = at >= 0 and unit.tag[at] == "S" and (at == 0 or unit.tag[at - 1] in "C,AQ.")
    if at > 0 and unit.tag[at] == "T" and unit.tag[at - 1] == ",":
        return "relative"  # "the dam, which he said was old, had burst"
    opens = opens or (at > 1 and unit.tag[at - 1 : at + 1] == ["P", "T"] and unit.tag[0] == "P")  # "In a year in which"
    return "subordinate" if opens else ""


def _parenthesis(unit: Unit, right: Content) -> bool:
    """Whether what follows "…, X said," goes on with the clause before: a quotation that begins in lower case."""
    return unit.tag[right.first - 1] == "," and unit.tag[right.first] == "Q" and not unit.capital_quote(right.first)


def _after_quotation(unit: Unit, at: int) -> bool:
    return at > 0 and (unit.tag[at - 1] == "Q" or (at > 1 and unit.tag[at - 1] == "," and unit.tag[at - 2] == "Q"))


def _headed(unit: Unit, at: int) -> list[Content]:
    """Return the quotation after an inverted head: "Said Ada Obi, who lives there, …"."""
    while at + 1 < len(unit):
        if unit.tag[at] in ",:" and unit.tag[at + 1] == "Q":
            return [Content(at + 1, at + 2, "quotation right of the cue")]
        at += 1
    return []


def _speakers_follow(unit: Unit, cue: Cue, lexis: Lexis) -> bool:
    """Whether those who speak stand bare between the verb and a comma: "…, reported officials, with 25 hurt"."""
    at = cue.after
    if (
        cue.may("addressee")
        or unit.tag[cue.edge - 1 : cue.edge] != [","]
        or unit.tag[at : at + 2] not in (["O", ","], ["O", "."])
    ):
        return False
    return unit.low[at] in {"police", "authorities"} or unit.low[at].removesuffix("s") in lexis.words["offices"]


def _inverted(unit: Unit, cue: Cue, lexis: Lexis) -> Source | None:
    """Return the source of "…," said the mayor; the words before must be a quotation, or a clause and a comma."""
    if cue.kind != "finite" or cue.first != cue.at or not (cue.may("quote") or cue.may("final")):
        return None
    before = unit.tag[cue.edge - 1] if cue.edge and not call_sign(unit, cue.edge - 1) else "-" if cue.edge else ""
    if before not in {"Q", ",", ".", ""} and not (before == "-" and _dashed(unit, cue.edge - 1)):
        return None
    source = right_source(unit, cue, lexis)
    if source is None:
        return None
    follows = unit.tag[source.last] if source.last < len(unit) else "."
    return source if follows in ".,:PQSA-(T;C" else None


def _dashed(unit: Unit, dash: int) -> bool:
    """Whether a quotation, or a clause and its comma, ends before the dash: "“Where is it?” — asked the boatman"."""
    before = unit.tag[max(0, dash - 2) : dash]
    return before[-1:] in (["Q"], [","]) or before == ["Q", "."]


def _around(unit: Unit, cue: Cue, source: Source, after: int, lexis: Lexis) -> list[Content]:
    """Return the contents left of a cue, and beyond it where the cue is a parenthesis."""
    as_said = source.begins > 0 and unit.low[source.begins - 1] == "as"
    if as_said and not cue.may("that"):  # "…, as the crowd began to move"
        return []
    if source.begins > 1 and unit.tag[source.begins - 1] == "," and unit.low[source.begins - 2] in _RELATIVES:
        return _within_relative(unit, source.begins - 1, after, lexis) if cue.kind == "finite" else []
    left = left_content(unit, source.begins - as_said, 0)
    shows = cue.may("evidence") and is_evidence(unit, cue, lexis)  # "…, official data showed"
    ends = cue.may("final") or shows or (left is not None and left.rule.startswith("quotation"))
    if left is None or not ends or _declines(unit, cue, lexis):
        return []
    contents = [left]
    quotation = left.rule.startswith("quotation")
    quoted = quotation and unit.tag[left.first] == "Q"
    at = after if quoted or cue.kind == "inverted" else hearer_end(unit, after, cue, lexis)
    at = adjuncts_end(unit, max(at, after), lexis)
    if not quoted and at < len(unit) and unit.tag[at] not in ",.;:)PASTCQ-":
        return []
    while at < len(unit) and unit.tag[at] not in ",:;." and unit.tag[at] != "Q":
        at += 1
    if at + 1 < len(unit) and unit.tag[at] in ",:" and unit.tag[at + 1] == "Q":
        contents.append(Content(at + 1, at + 2, "the quotation goes on"))
    elif at + 1 < len(unit) and unit.tag[at] == "," and not quotation and goes_on(unit, at + 1, lexis):
        contents.append(Content(at + 1, clause_end(unit, at + 1, lexis), "the clause goes on"))
    elif not quoted and _adverbial(unit, left, lexis):
        return []
    return contents


def _within_relative(unit: Unit, comma: int, after: int, lexis: Lexis) -> list[Content]:
    """Return the relative clause that a cue parts: "where, it says, | ships pass"; "| which, | he said, | rose"."""
    if unit.tag[after : after + 1] != [","] or after + 1 >= len(unit):
        return []
    rest = Content(after + 1, clause_end(unit, after + 1, lexis), "the clause goes on")
    first = next((at + 1 for at in range(comma - 1, -1, -1) if unit.tag[at] in ",-;:"), 0)
    return [Content(first, comma, "relative pronoun"), rest] if comma - first <= _LONGEST_PRONOUN else [rest]


def _declines(unit: Unit, cue: Cue, lexis: Lexis) -> bool:
    """Whether nothing is said at all: "the road was closed, but the mayor declined to comment"."""
    return not lexis.words["declining"].isdisjoint(unit.low[cue.first : cue.at])


def _adverbial(unit: Unit, left: Content, lexis: Lexis) -> bool:
    """Whether what stands before the source is only when or how: "Earlier this week, they wrote to the court"."""
    opens = (
        unit.tag[left.first] in "PA" or unit.low[left.first] in lexis.words["times"] or unit.low[left.first] == "like"
    )
    short = left.last - left.first < _SHORTEST_CLAUSE
    return opens and short and not has_finite(unit, left.first, left.last)
