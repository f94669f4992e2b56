"""Sources without a verb of saying: "according to X", "per X", and whom a report cites.

What is according to X is the sentence around it, on one side or both. "citing X" and "quoting X" within an act of
saying make a second one, with the same content and the first as its parent.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from factdb.extract.statements.attribution import Attribution
from factdb.extract.statements.contents.content import Content, token_span
from factdb.extract.statements.contents.left import goes_on
from factdb.extract.statements.sources.appositions import source_end
from factdb.extract.statements.syntax.adjuncts import adjuncts_end
from factdb.extract.statements.syntax.clauses import clause_end

if TYPE_CHECKING:
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit

Span = tuple[int, int]

_ACCORDING = frozenset({"according", "per", "as"})
_CITING = frozenset({"citing", "quoting"})
#: The longest insertion behind a source, in tokens.
_LONGEST_INSERTION = 16
#: The longest name of the state that a place lies in, in tokens.
_LONGEST_STATE = 2
_POSSESSIVES = frozenset({"his", "her", "their", "its"})
#: What somebody says, as a noun.
_WORDS = (["words"], ["account"], ["version"], ["testimony"], ["statement"], ["statements"])
#: How many such cues one sentence can have.
_MOST = 6


def find_according(unit: Unit, lexis: Lexis) -> list[Attribution]:
    """Return what the unit gives as according to somebody, or per somebody."""
    found: list[Attribution] = []
    for at in islice(unit.where(_ACCORDING), _MOST):
        first = _as_reported(unit, at, lexis) if unit.low[at] == "as" else _source_start(unit, at)
        words = first and _own_words(unit, first)
        end = first + 2 if words else source_end(unit, first, lexis) if first else 0
        if end <= first:
            continue
        as_per = unit.low[at] == "per" and at > 0 and unit.low[at - 1] == "as"  # "as per data from the board"
        contents = _contents(unit, at - as_per, end, lexis)
        second = _second(unit, at, found)
        if second:  # "Nine died, according to the mayor, or eleven, according to the hospital"
            contents, found[-1].contents = [Content(second, at, "what precedes according to")], found[-1].contents[:1]
        spans = [span for content in contents if (span := token_span(unit, content))]
        if spans:
            why = {
                "cue": {"according": "according to", "per": "per"}.get(unit.low[at], "as reported by"),
                "source": "noun phrase after the cue",
                "content": contents[0].rule,
            }
            cue = (unit.at[at], unit.to[first - 1])
            found.append(Attribution(unit, (unit.at[first], unit.to[end - 1 - words]), cue, spans, why=why))
    return found


def _second(unit: Unit, at: int, found: list[Attribution]) -> int:
    """Return where the content of a second source begins: behind the first one and its comma; 0 if there is none."""
    if not found or found[-1].source is None or unit.tag[at - 1] != ",":
        return 0
    first = unit.to.index(found[-1].source[1]) + 1
    apart = unit.tag[first : first + 2] == [",", "C"] and found[-1].contents[0][0] < unit.at[first]
    return first + 2 if apart and first + 2 < at - 1 else 0


def _own_words(unit: Unit, first: int) -> bool:
    """Whether the source is somebody's words, not somebody: "according to her words", "according to his account"."""
    return unit.low[first] in _POSSESSIVES and unit.low[first + 1 : first + 2] in _WORDS


def _source_start(unit: Unit, at: int) -> int:
    """Return the first token of the source after the cue; 0 if it is none ("40 per cent")."""
    if unit.low[at] == "according":
        return at + 2 if unit.low[at + 1 : at + 2] == ["to"] and at + 2 < len(unit) else 0
    if at > 0 and unit.low[at - 1] == "as":
        return at + 1 if unit.tag[at + 1 : at + 2] in (["K"], ["D"], ["O"]) else 0
    heads = at == 0 or unit.tag[at - 1] == ","
    return at + 1 if heads and unit.tag[at + 1 : at + 2] in (["K"], ["D"]) else 0


def _as_reported(unit: Unit, at: int, lexis: Lexis) -> int:
    """Return the first token of the source of "as reported by X" or "as stated in X"; 0 if there is none."""
    if unit.tag[at + 1 : at + 2] != ["V"] or at + 3 >= len(unit) or unit.low[at + 2] not in {"by", "in", "at"}:
        return 0
    reports = any(verb.tense == "past" and "that" in verb.frames for verb in lexis.verbs[unit.low[at + 1]])
    stands = at == 0 or unit.tag[at - 1] in ",-(CA"
    return at + 3 if reports and stands and unit.tag[at + 3] in "KDO" else 0


def _contents(unit: Unit, at: int, end: int, lexis: Lexis) -> list[Content]:
    size = len(unit)
    head = max((j + 1 for j in range(at) if unit.tag[j] in ":;" or (unit.tag[j] == "-" and j + 1 < at)), default=0)
    if all(tag in "CASP" for tag in unit.tag[head:at]):
        end = _past_insertion(unit, _past_source(unit, adjuncts_end(unit, end, lexis)))
        follows = end + 1 < size and unit.tag[end] == ","
        return [Content(end + 1, clause_end(unit, end + 1, lexis), "what follows according to")] if follows else []
    last = at - 1 if unit.tag[at - 1] in ",-" else at
    contents = [Content(0, last, "what precedes according to")]
    if end + 1 < size and unit.tag[end] == "," and unit.tag[at - 1] == "," and goes_on(unit, end + 1, lexis):
        contents.append(Content(end + 1, clause_end(unit, end + 1, lexis), "the clause goes on"))
    return contents


def _past_source(unit: Unit, at: int) -> int:
    """Return the comma that closes a source whose end could not be told: "a poll out Thursday", "cables that were"."""
    for comma in range(at, min(len(unit), at + _LONGEST_INSERTION)):
        if unit.tag[comma] == ",":
            return comma
        if unit.tag[comma] in ";:.QR":
            return at
    return at


def _past_insertion(unit: Unit, comma: int) -> int:
    """Return the comma after what is inserted behind the source: "According to the petition, filed in March, …"."""
    if comma + 1 >= len(unit) or unit.tag[comma] != ",":
        return comma
    first = unit.low[comma + 1]
    opening = first.endswith("ed") or first in {"who", "which", "a", "an", "citing", "quoting"}
    described = first.endswith("'s")  # "according to Ada Obi, Lund's spokeswoman,"
    inserted = opening or described or unit.tag[comma + 1 : comma + 3] == ["#", ","] or _lies_in(unit, comma)
    closing = next((j for j in range(comma + 1, min(len(unit), comma + _LONGEST_INSERTION)) if unit.tag[j] == ","), 0)
    clause = (described or first in {"a", "an"}) and any(tag in "XFV" for tag in unit.tag[comma : closing or comma])
    return closing if inserted and closing and not clause else comma


def _lies_in(unit: Unit, comma: int) -> bool:
    """Whether the name between two commas is where the place before lies: "police in Baytown, Texas, he"."""
    end = next((at for at in range(comma + 1, len(unit)) if unit.tag[at] != "K"), len(unit))
    named = comma + 1 < end <= comma + _LONGEST_STATE + 1 and end < len(unit) and unit.tag[end] == ","
    first = next((at for at in range(comma - 1, 0, -1) if unit.tag[at] != "K"), 0)
    return named and first + 1 < comma and unit.low[first] in {"in", "of", "from", "near"}


def find_cited(unit: Unit, acts: list[Attribution], lexis: Lexis) -> list[Attribution]:
    """Return whom the acts of saying in the unit cite for what they say."""
    found = []
    cues = (at for at in unit.where(_CITING) if at + 1 < len(unit))
    for at in islice(cues, _MOST):
        end = source_end(unit, at + 1, lexis, inserted=at > 0 and unit.tag[at - 1] == ",")
        citing = next((act for act in acts if act.contents and not _within(act, unit.at[at])), None)
        if citing is None or "saying" in unit.low[at : end + 2] or not _citable(unit, at + 1, end, lexis):
            continue
        rule = f"{citing.why['content']} of the act that cites"
        why = {"cue": unit.low[at], "source": "whom the act cites", "content": rule}
        source = (unit.at[at + 1], unit.to[end - 1])
        found.append(
            Attribution(unit, source, (unit.at[at], unit.to[at]), list(citing.contents), cited_by=citing, why=why)
        )
    return found


def _citable(unit: Unit, first: int, end: int, lexis: Lexis) -> bool:
    """Whether the noun phrase can be a source: a name, or a noun for people or documents; no "Covid concerns"."""
    nouns = lexis.words["citable"] | lexis.words["offices"]
    if not nouns.isdisjoint(unit.low[first:end]):
        return True
    names = (at for at in range(first, end) if unit.tag[at] == "K")
    return any(at + 1 == end or unit.tag[at + 1] not in "OK" for at in names)


def _within(act: Attribution, at: int) -> bool:
    """Whether the offset stands within what the act says."""
    return any(start <= at < end for start, end in act.contents)
