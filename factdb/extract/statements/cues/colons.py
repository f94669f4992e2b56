"""Colons that speak: "Obi: the bridge is safe", and "She had one answer: “…”".

A label before a colon speaks if it can be a speaker: if it names somebody who also speaks elsewhere in the article, or
holds a word for speakers (police, minister, report). Anything else ("Flood latest:", "Related:") is a label and says
nothing. Transcripts are read elsewhere (turns.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.statements.attribution import Attribution
from factdb.extract.statements.contents.joins import HERALDED
from factdb.extract.statements.syntax.adjuncts import QUESTIONS
from factdb.extract.statements.syntax.phrases import has_finite, phrase_end
from factdb.extract.statements.syntax.subjects import clause_subject

if TYPE_CHECKING:
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit

Span = tuple[int, int]

#: Prepositions before a topic rather than a speaker: "War in Ukraine: …", but "A word from Ada Obi: …".
_TOPICAL = frozenset({"in", "on", "at", "over", "for", "of", "about", "against", "near", "after"})
_LONGEST_LABEL = 12
#: The fewest words of a sentence that announces the quotation in the next paragraph.
_SHORTEST_HERALD = 3


def label_before_colon(unit: Unit) -> int:
    """Return the colon that a short label without a verb stands before, at the head of the unit; 0 if there is none."""
    for at in range(1, min(len(unit) - 1, _LONGEST_LABEL)):
        tag = unit.tag[at]
        if tag == ":":
            return at if unit.at[at] == unit.to[at - 1] else 0
        if tag in "XVFTSQ.;,":
            return 0
    return 0


def under_label(unit: Unit, colon: int, made: list[Attribution]) -> Attribution | None:
    """Return the quotation that a label opens and a pronoun closes ("Obi: “…,” he said"), given to the label."""
    if len(made) != 1 or made[0].source is None or unit.tag[colon + 1] != "Q" or "K" not in unit.tag[:colon]:
        return None
    one, source = made[0], unit.at.index(made[0].source[0]) if made[0].source[0] in unit.at else -1
    if source < 0 or unit.tag[source] != "R" or one.contents[0][0] != unit.at[colon + 1]:
        return None
    one.source, one.cue_span = (unit.at[0], unit.to[colon - 1]), (unit.at[colon], unit.to[colon])
    one.why.update(cue="colon", source="label before the colon")
    return one


def labelled(unit: Unit, colon: int, speakers: frozenset[str], lexis: Lexis) -> Attribution | None:
    """Return the statement of a label that can speak; `speakers` are the last words and pairs of its sources."""
    first = 0
    while first < colon and unit.tag[first] in "-A":
        first += 1
    words = unit.low[first:colon]
    known = words[-1:] and (words[-1] in speakers or " ".join(words) in speakers)
    speaks = any(word in lexis.words["speaking"] for word in words) or (
        known and unit.tag[colon - 1] == "K" and _TOPICAL.isdisjoint(words)
    )
    if not words or not speaks or words[0] in lexis.words["labels"]:
        return None
    last = colon + 1
    if all(tag in "K." for tag in unit.tag[last:]):
        return None  # "Author: Ada Obi"
    if "K" in unit.tag[first:colon] and known and _tells_nothing(unit, last):
        return None
    end = len(unit)
    while end > last and unit.tag[end - 1] in ".…":
        end -= 1
    if unit.tag[last] == "Q" and unit.tag[last + 1 : last + 2] in ([], ["."], [","], ["Q"]):
        end = last + 1
    if end <= last:
        return None
    why = {"cue": "colon", "source": "label before the colon", "content": "what follows the colon"}
    source = (unit.at[first], unit.to[colon - 1])
    return Attribution(unit, source, (unit.at[colon], unit.to[colon]), [(unit.at[last], unit.to[end - 1])], why=why)


def _tells_nothing(unit: Unit, first: int) -> bool:
    """Whether what follows a name and its colon is only about him: "Obi: Tributes paid after actor's death"."""
    open_end = unit.tag[-1] not in ".Q" and not {"Q", "R"} & set(unit.tag[first:])
    return open_end and not has_finite(unit, first, len(unit))


def announced(unit: Unit, lexis: Lexis) -> Attribution | None:
    """Return a quotation after a colon at the end of a sentence without a cue verb: "She had one answer: “…”"."""
    size = len(unit)
    while size and unit.tag[size - 1] in ".,…":
        size -= 1
    if size < 3 or unit.tag[size - 1] != "Q" or unit.tag[size - 2] != ":" or not unit.capital_quote(size - 1):  # noqa: PLR2004 - X : "…"
        return None
    if unit.low[0] == "on" and (unit.low[1] in QUESTIONS or "X" not in unit.tag[: size - 2]):
        why = {"cue": "colon", "source": "who spoke before", "content": "quotation after a topic and its colon"}
        return Attribution(
            unit, None, None, [(unit.at[size - 1], unit.to[size - 1])], why=why
        )  # "On whether he would play:"
    source = clause_subject(unit, size - 2, lexis)
    named = (unit.at[source.first], unit.to[source.last - 1]) if source else _named(unit, size - 2, lexis)
    if named is None:
        return None
    why = {"cue": "colon", "source": "subject before the colon", "content": "quotation after the colon"}
    return Attribution(
        unit, named, (unit.at[size - 2], unit.to[size - 2]), [(unit.at[size - 1], unit.to[size - 1])], why=why
    )


def heralded(unit: Unit, lexis: Lexis) -> Attribution | None:
    """Return the act that a sentence without a cue announces for a quotation in the next paragraph: "She was glad:"."""
    colon = len(unit) - 1
    source = clause_subject(unit, colon, lexis) if colon > _SHORTEST_HERALD and unit.tag[colon] == ":" else None
    if source is None:
        return None
    why = {"cue": "colon", "source": "subject before the colon", "content": HERALDED}
    named = (unit.at[source.first], unit.to[source.last - 1])
    return Attribution(unit, named, (unit.at[colon], unit.to[colon]), [], why=why)


def _named(unit: Unit, colon: int, lexis: Lexis) -> Span | None:
    """Return the noun phrase right before the colon: "… - Carl Bialik: “…”", "More from the report: “…”"."""
    for first in range(max(0, colon - 8), colon):
        before = unit.tag[first - 1] if first else "-"
        if unit.tag[first] in "KD" and before in "-P.,(" and phrase_end(unit, first, lexis, colon) == colon:
            return unit.at[first], unit.to[colon - 1]
    return None
