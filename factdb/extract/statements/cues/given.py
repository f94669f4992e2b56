"""Figures and views that are somebody's within a sentence of the article: whose they are stands beside them.

"the nine reported by police", "a toll given by the hospital", "the dead, whom the ministry puts at 31", "by the union's
count 4,000 marched", "in the charity's view the law is flawed". What holds the figure, or the rest of the sentence, is
what that source says.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from factdb.extract.statements.attribution import Attribution
from factdb.extract.statements.contents.content import Content, token_span
from factdb.extract.statements.cues.nouns import possessor
from factdb.extract.statements.cues.verbs import Cue, verb_group
from factdb.extract.statements.making import make
from factdb.extract.statements.sources.appositions import source_end
from factdb.extract.statements.sources.phrase import Source, left_source
from factdb.extract.statements.syntax.clauses import clause_end
from factdb.extract.statements.syntax.lexis import Verb
from factdb.extract.statements.syntax.phrases import counts, number_at, phrase_end, phrase_start

if TYPE_CHECKING:
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit

Span = tuple[int, int]

#: How many such figures one sentence can have.
_MOST = 6
#: The longest way from "by" or "in" to the noun of counting, in tokens.
_LONGEST_OWNER = 8
#: The longest noun phrase of a figure, in tokens.
_LONGEST_FIGURE = 10
_RELATIVES = frozenset({"which", "whom", "that"})


def find_given(unit: Unit, before: list[Attribution], lexis: Lexis) -> list[Attribution]:
    """Return the figures and views in the unit that are told to be somebody's."""
    if lexis.words["giving_verbs"].isdisjoint(unit.rare) and lexis.words["reckonings"].isdisjoint(unit.rare):
        return []
    reduced = islice(unit.where(lexis.words["giving_verbs"]), _MOST)
    made = [_given_by(unit, at, lexis) or _put_at(unit, at, lexis) for at in reduced]
    if not before:
        made += [_reckoned(unit, at, lexis) for at in islice(unit.where(lexis.words["reckonings"]), _MOST)]
    return [act for act in made if act is not None and not _completes(act, before)]


def _completes(given: Attribution, before: list[Attribution]) -> bool:
    """Give what the figure is about to an act that the same verb has made already, and say so."""
    same = [act for act in before if act.cue_span == given.cue_span]
    for act in same:
        act.contents = given.contents
    return bool(same)


def _given_by(unit: Unit, at: int, lexis: Lexis) -> Attribution | None:
    """Return a noun phrase with a figure, and whoever gave it behind its participle: "the nine reported by police"."""
    if unit.low[at + 1 : at + 2] != ["by"] or at == 0 or at + 2 >= len(unit) or unit.tag[at - 1] not in "O#KD":
        return None
    first = phrase_start(unit, at - 1, lexis)
    end = source_end(unit, at + 2, lexis)
    if first is None or end <= at + 2 or at - first > _LONGEST_FIGURE or unit.tag[at + 2] not in "KDO":
        return None
    numbers = [j for j in range(first, at) if counts(unit, j, lexis)]
    before = [j + 1 for j in range(first, numbers[0]) if unit.tag[j] == "P" and unit.low[j] != "of"] if numbers else []
    first, counted = max([first, *before]), bool(numbers)  # "well below | the 14 million estimated by"
    if not counted and lexis.words["estimates"].isdisjoint(unit.low[first:at]):
        return None
    given = Source(at + 2, end, first, "noun phrase after by")
    contents = [Content(first, at, "figure with whoever gave it")]
    if not counted and unit.low[end : end + 1] in (["was"], ["is"], ["stands"], ["stood"]):
        number = number_at(unit, end + 1 + (unit.low[end + 1 : end + 2] == ["at"]), lexis)
        contents += [Content(end, phrase_end(unit, number, lexis, len(unit)), "figure")] if number else []
    verb = Verb(unit.low[at], "past", frozenset(), frozenset({"assert"}))
    return make(unit, Cue(at, at, at, verb, "passive", at + 1), given, contents)


def _put_at(unit: Unit, at: int, lexis: Lexis) -> Attribution | None:
    """Return the figure of a relative clause with what it is about: "the dead, whom the ministry puts at 31"."""
    number = number_at(unit, at + 2, lexis) if unit.low[at + 1 : at + 2] == ["at"] else 0
    verbs = [verb for verb in lexis.others.get(unit.low[at], ()) if "at" in verb.frames] if number else []
    cue = verb_group(unit, at, verbs[0], lexis) if verbs else None
    source = left_source(unit, cue, lexis) if cue is not None and cue.kind == "finite" else None
    if cue is None or source is None or source.first < 2 or unit.low[source.first - 1] not in _RELATIVES:  # noqa: PLR2004 - a noun, "which"
        return None
    last = source.first - 2 - (unit.tag[source.first - 2] == ",")
    first = phrase_start(unit, last, lexis)
    if first is None:
        return None
    contents = [
        Content(first, last + 1, "figure of a relative clause"),
        Content(at + 1, phrase_end(unit, number, lexis, len(unit)), "figure"),
    ]
    return make(unit, cue, source, contents)


def _reckoned(unit: Unit, noun: int, lexis: Lexis) -> Attribution | None:
    """Return a sentence that holds by somebody's count or in somebody's view: "by the union's count", "in her view"."""
    start = next((at for at in range(noun - 1, max(-1, noun - _LONGEST_OWNER), -1) if unit.low[at] in {"by", "in"}), -1)
    viewed = unit.low[noun] in lexis.words["views"]
    if start < 0 or any(unit.tag[at] not in "DKOA" for at in range(start + 1, noun)):
        return None
    if (unit.low[start] == "in") != viewed or (start > 0 and unit.tag[start - 1] not in ",-(C"):
        return None
    source, end = _owner(unit, start, noun, lexis)
    if source is None:
        return None
    contents = _rest(unit, start, end, lexis)
    spans = [span for content in contents if (span := token_span(unit, content))]
    told = any({"X", "F", "V", "Q"} & set(unit.tag[content.first : content.last]) for content in contents)
    if not spans or not told:
        return None
    why = {"cue": "by whose count", "source": "whose count it is", "content": contents[0].rule}
    return Attribution(unit, source, (unit.at[start], unit.to[noun]), spans, why=why)


def _owner(unit: Unit, start: int, noun: int, lexis: Lexis) -> tuple[Span | None, int]:
    """Return whose count it is, before it or behind "of", and the token after all of it."""
    if unit.low[noun + 1 : noun + 2] == ["of"]:
        end = source_end(unit, noun + 2, lexis)
        return ((unit.at[noun + 2], unit.to[end - 1]), end) if end > noun + 2 else (None, noun)
    owner = possessor(unit, noun, lexis)
    inside = owner is not None and owner[0] > unit.at[start]
    return (owner if inside else None), noun + 1


def _rest(unit: Unit, start: int, end: int, lexis: Lexis) -> list[Content]:
    """Return what stands behind the phrase at the head of a sentence, else what it interrupts or closes."""
    comma = unit.tag[end : end + 1] == [","]
    follows = Content(end + comma, clause_end(unit, end + comma, lexis), "what follows by whose count")
    if all(tag == "C" for tag in unit.tag[:start]):
        return [follows] if end + comma < len(unit) else []
    precedes = Content(0, start, "what precedes by whose count")
    if comma and unit.tag[end + 1 : end + 2] == ["Q"]:
        return [Content(end + 1, end + 2, "quoted words")]  # "it was, in the words of the mayor, “a disgrace”"
    return [precedes] if end >= len(unit) or unit.tag[end] in ".;" else []
