"""Sources that go on behind their noun phrase: "the mayor, Ada Obi", "figures released by the bank".

An apposition belongs to the source before it if one of the two names somebody and the other says what they are; a
participle, if it says whose words or from where the document is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.statements.syntax.phrases import phrase_end

if TYPE_CHECKING:
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit

#: The longest apposition, in tokens.
_LONGEST = 12
#: Participles without -ed.
_PARTICIPLES = frozenset({"given", "seen", "made", "sent", "put", "shown", "drawn", "written", "read", "set"})
#: Prepositions within the name of a work: "a study on sleep by".
_OF_WORKS = (["by"], ["on"], ["about"], ["into"], ["between"])
#: How statements are given out.
_ISSUED = frozenset({"posted", "published", "released", "issued", "sent", "shared", "circulated", "broadcast", "aired"})
#: Prepositions after a document's participle: released by, quoted in, shared with, based on.
_WHENCE = frozenset({"by", "from", "in", "on", "to", "with", "at", "via", "through", "for"})


def source_end(unit: Unit, first: int, lexis: Lexis, *, inserted: bool = False) -> int:
    """Return the token after the source that begins at `first`, with its participle and its apposition.

    `inserted`: it ends an insertion, so that a verb behind its comma is another's: "X, citing the mayor, Y, said".
    """
    if first >= len(unit):
        return first
    if unit.low[first] in lexis.words["objects"] and unit.tag[first + 1 : first + 2] in ([","], ["."], []):
        return first + 1  # "according to her,"
    head = first + (unit.tag[first] == "A")  # "early results"
    quoted = unit.tag[first] == "Q"  # a title
    end = first + 1 if quoted else phrase_end(unit, head, lexis, len(unit))
    if quoted and unit.low[end : end + 2] == [",", "by"]:
        end += 1
    while head < end < (later := past_participle(unit, end, lexis)):
        end = later
    return past_apposition(unit, first, end, lexis, inserted=inserted) if end > head else first


def past_participle(unit: Unit, end: int, lexis: Lexis) -> int:
    """Return the token after what may follow at `end`: "… released by the bank", "(a report) by the bank"."""
    first = end
    if end + 2 < len(unit) and unit.tag[end - 1] != "K" and _participle(unit, end):
        first = end + 2 if unit.low[end + 1] in _WHENCE else end + 1 if _timed(unit, end + 1, lexis) else end
    if first == end and unit.low[end : end + 1] in _OF_WORKS and _named(unit, end + 1, lexis):
        first = end + 1
    later = phrase_end(unit, first, lexis, len(unit)) if first > end else end
    return later if later > first else end


def _named(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether a name or noun begins at the token, and no time: "a study on sleep", not "on Monday"."""
    return at < len(unit) and unit.tag[at] in "DKO" and not _timed(unit, at, lexis)


def _timed(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether a time begins at the token: "released Thursday", "published last week"; not "this newspaper"."""
    words = lexis.words
    if unit.low[at] in {"this", "last"}:
        return any(low in words["times"] or low in words["weekdays"] for low in unit.low[at + 1 : at + 2])
    return unit.low[at] in words["weekdays"] or unit.low[at] in words["months"] or unit.low[at] in words["times"]


def _participle(unit: Unit, at: int) -> bool:
    low = unit.low[at]
    return unit.tag[at] in "FOV" and (low.endswith("ed") or low in _PARTICIPLES or unit.low[at + 1] == "by")


def past_issue(unit: Unit, at: int, lexis: Lexis) -> int:
    """Return the token after how a statement was given out: "(a statement) posted online", "released on Monday"."""
    end = past_participle(unit, at, lexis)
    issued = end == at and at + 1 < len(unit) and unit.low[at] in _ISSUED
    return at + 1 + (unit.low[at + 1] == "online") if issued else end


def past_apposition(unit: Unit, first: int, comma: int, lexis: Lexis, *, inserted: bool = False) -> int:
    """Return the token after the apposition at `comma` to the source that begins at `first`; `comma` if it is none."""
    if comma + 1 >= len(unit) or unit.tag[comma] != "," or unit.tag[comma - 1] not in "KO":
        return comma
    closing = next((at for at in range(comma + 1, min(len(unit), comma + _LONGEST)) if unit.tag[at] in ",.;"), comma)
    apart = range(comma + 1, closing if closing > comma else len(unit))
    if not apart or len(apart) > _LONGEST or any(unit.tag[at] not in "DKO#P(A)" for at in apart):
        return comma
    office = unit.low[_head(unit, first, comma)] in lexis.words["offices"]
    named = office and unit.tag[comma - 1] == "O" and _name(unit, apart, lexis)
    told = unit.tag[comma - 1] == "K" and _description(unit, apart, lexis)
    subject = not inserted and _goes_on(unit, apart.stop)
    return apart.stop if (named or told) and not subject else comma


def _goes_on(unit: Unit, comma: int) -> bool:
    """Whether a verb follows, perhaps behind an age: then what stood between the commas is its subject."""
    at = comma + 1
    if unit.tag[at : at + 2] == ["#", ","]:
        at += 2
    verb = unit.tag[at : at + 1] in (["X"], ["F"], ["V"])
    return verb and unit.tag[comma] == ","


def _head(unit: Unit, first: int, end: int) -> int:
    """Return the head of the noun phrase: the word before its first preposition."""
    return next((at - 1 for at in range(first + 1, end) if unit.tag[at] == "P"), end - 1)


def _name(unit: Unit, apart: range, lexis: Lexis) -> bool:
    """Whether the tokens are a person's name, perhaps with a title: "Ada Obi", "Dr. Ada Obi"."""
    titled = any(unit.low[at].rstrip(".") in lexis.words["titles"] for at in apart)
    return all(unit.tag[at] in "KP" for at in apart) and (titled or len(apart) > 1) and unit.tag[apart[0]] == "K"


def _description(unit: Unit, apart: range, lexis: Lexis) -> bool:
    """Whether the tokens say what somebody named is: "the mayor", "a nurse at the clinic", "head of the agency"."""
    if unit.tag[apart.start] not in "DOA" or "most" in unit.low[apart.start : apart.stop]:
        return False
    indefinite = unit.low[apart.start] in {"a", "an"}
    return indefinite or unit.low[_head(unit, apart.start, apart.stop)] in lexis.words["offices"]
