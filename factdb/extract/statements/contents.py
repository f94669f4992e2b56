"""The content of a cue: the quotation, or the clause to its end, on either side of "X said"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdb.extract.statements.phrases import has_finite, phrase_end

if TYPE_CHECKING:
    from factdb.extract.statements.cues import Cue
    from factdb.extract.statements.lexis import Lexis
    from factdb.extract.statements.tokens import Unit

Span = tuple[int, int]

_WH = frozenset({"if", "whether", "how", "why", "what", "where", "when", "which", "who"})
_LONGEST_ADVERBIAL = 16
#: Prepositions before a topic: "warned of floods", "complained about the delay".
_ABOUT = frozenset({"of", "about", "against", "on", "over"})


@dataclass(slots=True)
class Content:
    """The tokens of a content, end exclusive, and the rule that found it."""

    first: int
    last: int
    rule: str


def right_content(unit: Unit, cue: Cue, start: int, lexis: Lexis, bound: str = "") -> Content | None:
    """Return the content that follows the cue (and its hearer, time and place), None if none does."""
    at = start
    size = len(unit)
    if cue.may("addressee") or cue.may("hearer") or cue.may("object-to"):
        at = hearer_end(unit, at, cue, lexis)
        if at < 0:
            return None
    if at < size and unit.tag[at] in "PA" and cue.may("that") and (that := _that_after(unit, at)):
        return Content(that, clause_end(unit, that, lexis, bound), "that clause")
    if at + 1 < size and _is_topic(unit, at, cue):
        return _bare(unit, at, cue, lexis, bound)
    at = adjuncts_end(unit, at, lexis)
    if at >= size:
        return None
    if cue.may("quote") and (colon := _colon_after(unit, at)):
        return Content(colon + 1, colon + 2, "quotation after a colon")
    tag, low = unit.tag[at], unit.low[at]
    if low == "that" and cue.may("that"):
        return Content(at, clause_end(unit, at, lexis, bound), "that clause")
    if tag in ",:" and at + 1 < size and unit.tag[at + 1] == "Q":
        if not cue.may("quote"):
            return None
        runs_on = tag == "," and not unit.capital_quote(at + 1)
        return Content(
            at + 1, clause_end(unit, at + 1, lexis, bound) if runs_on else at + 2, "quotation right of the cue"
        )
    if tag == ":" and at + 1 < size and cue.may("quote"):
        return Content(at + 1, clause_end(unit, at + 1, lexis, bound), "clause after a colon")
    if tag == ",":
        return _after_aside(unit, at, cue, lexis, bound)
    if tag == "Q" and (cue.may("quote") or cue.may("bare")):
        return Content(at, clause_end(unit, at, lexis, bound), "quotation right of the cue")
    if low in _WH and cue.may("wh"):
        return Content(at, clause_end(unit, at, lexis, bound), "question clause")
    if low == "to" and (cue.may("to") or (cue.may("object-to") and at > start)):
        first = at if cue.may("to") and at == start else start
        return Content(first, clause_end(unit, at, lexis, bound), "infinitive")
    return _bare(unit, at, cue, lexis, bound)


def _that_after(unit: Unit, at: int) -> int:
    """The "that" which follows an adverbial of any kind: "said in a letter to both houses that"; 0 if none does."""
    for j in range(at, min(len(unit), at + _LONGEST_ADVERBIAL)):
        if unit.low[j] == "that":
            return j
        if unit.tag[j] in "XFVTR;:.":
            return 0
    return 0


def _colon_after(unit: Unit, at: int) -> int:
    """The colon before a quotation that ends an aside: "added a caveat: …"; 0 if there is none."""
    for j in range(at, min(len(unit) - 1, at + _LONGEST_ADVERBIAL)):
        if unit.tag[j] == ":" and unit.tag[j + 1] == "Q":
            return j
        if unit.tag[j] in "XFTRQ;.":
            return 0
    return 0


def _bare(unit: Unit, at: int, cue: Cue, lexis: Lexis, bound: str) -> Content | None:
    tag, low = unit.tag[at], unit.low[at]
    if low == "for" and cue.may("about") and at + 2 < len(unit) and unit.low[at + 2] in _ABOUT:
        at += 2  # spoke out for weeks about
        tag, low = unit.tag[at], unit.low[at]
    if at + 1 < len(unit) and _is_topic(unit, at, cue):
        return Content(at + 1, phrase_limit(unit, at + 1, lexis, bound), "topic")
    if tag in ".;:-()C":
        return None
    end = clause_end(unit, at, lexis, bound)
    if cue.may("bare") and (
        cue.may("sure") or ((tag not in "PVXF" or low.endswith("ing")) and has_finite(unit, at, end))
    ):
        return Content(at, end, "clause without that")
    evidence = cue.may("evidence") and _evidence(unit, cue, lexis)
    if (cue.may("noun") or evidence) and tag in "DKO#RV" and (evidence or not _weak(unit, cue, lexis)):
        end = end if evidence else phrase_limit(unit, at, lexis, bound)
        return Content(at, end, "noun phrase")
    return None


def _is_topic(unit: Unit, at: int, cue: Cue) -> bool:
    """Whether a topic of the verb begins here: "of floods", "to questions"."""
    if unit.tag[at] != "P" or unit.tag[at + 1] not in "DKO#RVQ":
        return False
    return (cue.may("about") and unit.low[at] in _ABOUT) or (cue.may("answer") and unit.low[at] == "to")


def _evidence(unit: Unit, cue: Cue, lexis: Lexis) -> bool:
    """Whether the subject is something that shows: images, footage, documents."""
    window = unit.low[max(0, cue.edge - 6) : cue.edge]
    return any(low in lexis.words["evidence"] for low in window)


def _weak(unit: Unit, cue: Cue, lexis: Lexis) -> bool:
    """Whether the form may as well be a noun: "state", "reports" without auxiliary or pronoun."""
    if cue.verb.tense not in {"base", "third"} or cue.first != cue.at or unit.low[cue.at] not in lexis.words["verbal"]:
        return False
    return cue.edge > 0 and unit.tag[cue.edge - 1] != "R"


def phrase_limit(unit: Unit, first: int, lexis: Lexis, bound: str) -> int:
    """Return the token after a content that is a noun phrase: it stops at punctuation and before a subordinate clause."""
    end = clause_end(unit, first, lexis, bound)
    for at in range(first + 1, end):
        if unit.tag[at] in ",;:-" or (
            unit.tag[at] == "S" and unit.low[at] not in {"than", "how", "why", "what", "where"}
        ):
            return at
    return end


def _after_aside(unit: Unit, comma: int, cue: Cue, lexis: Lexis, bound: str) -> Content | None:
    """A that clause after an aside: "said, however, that"."""
    if comma + 1 < len(unit) and unit.low[comma + 1] == "that" and cue.may("that"):
        return Content(comma + 1, clause_end(unit, comma + 1, lexis, bound), "that clause")
    for at in range(comma + 1, min(len(unit), comma + 14)):
        if unit.tag[at] == ",":
            if at + 1 < len(unit) and unit.low[at + 1] == "that" and cue.may("that"):
                return Content(at + 1, clause_end(unit, at + 1, lexis, bound), "that clause after an aside")
            if at + 1 < len(unit) and unit.tag[at + 1] == "Q" and cue.may("quote"):
                return Content(at + 1, at + 2, "quotation after an aside")
            return None
        if unit.tag[at] in "XFRV.":
            return None
    return None


def hearer_end(unit: Unit, at: int, cue: Cue, lexis: Lexis) -> int:
    """Skip the one who is told; -1 if there must be one and is none."""
    if not (cue.may("addressee") or cue.may("hearer") or cue.may("object-to")):
        return at
    size = len(unit)
    end = at
    if at < size:
        tag, low = unit.tag[at], unit.low[at]
        if low in lexis.words["objects"] and not (low in {"it", "you", "people", "her"} and not cue.may("addressee")):
            end = at + 1
        elif cue.may("addressee"):
            end = _told(unit, at, lexis)
        elif tag in "KDO":
            stop = phrase_end(unit, at, lexis, size)
            if stop < size and (
                unit.low[stop] in {"that", "to", "whether", "if"}
                or (unit.tag[stop] in ",:" and stop + 1 < size and unit.tag[stop + 1] == "Q")
            ):
                end = stop
    return -1 if end == at and cue.may("addressee") and not (at < size and unit.tag[at] in "Q,:") else end


def _told(unit: Unit, at: int, lexis: Lexis) -> int:
    """The end of the hearer before a clause without that: one determiner phrase or one run of names."""
    end = phrase_end(unit, at, lexis, len(unit))
    if end < len(unit) and unit.tag[end] in "XFV" and end > at + 1:
        run = at
        capitals = unit.tag[at] == "K"
        if unit.tag[at] == "D":
            run += 1
            capitals = run < end and unit.tag[run] == "K"
        while run < end and (unit.tag[run] == "K") == capitals and unit.tag[run] in "KO":
            run += 1
        return min(run, end - 1)
    return end


def adjuncts_end(unit: Unit, at: int, lexis: Lexis) -> int:
    """Skip when, where and how it was said: "on Monday", "in a statement", "again"."""
    size = len(unit)
    while at < size:
        tag, low = unit.tag[at], unit.low[at]
        if low in lexis.words["weekdays"] or (
            low in lexis.words["times"] and low not in {"this", "last", "time", "day", "now"}
        ):
            at += 1
        elif (
            low in {"this", "last"}
            and at + 1 < size
            and (unit.low[at + 1] in lexis.words["times"] or unit.low[at + 1] in lexis.words["weekdays"])
        ):
            at += 2
        elif tag == "A" and at + 1 < size and (unit.low[at + 1] in {"that", ":"} or unit.tag[at + 1] in "P,:.Q"):
            at += 1
        elif tag == "P" and (end := _adjunct_phrase(unit, at, lexis)) > at:
            at = end
        else:
            break
    return at


def _adjunct_phrase(unit: Unit, at: int, lexis: Lexis) -> int:
    """The end of a prepositional phrase of time or channel, or of any one before that or a quotation; `at` if none."""
    size = len(unit)
    end = phrase_end(unit, at + 1, lexis, size) if at + 1 < size else at
    if end <= at + 1:
        return at
    if (
        end >= size
        or unit.low[end] == "that"
        or unit.tag[end] in ".:Q"
        or (unit.tag[end] == "," and end + 1 < size and unit.tag[end + 1] == "Q")
    ):
        return end
    for j in range(at + 1, end):
        low = unit.low[j]
        if low in lexis.words["weekdays"] or low in lexis.words["months"]:
            j += 1
            while j < end and (unit.tag[j] == "#" or unit.low[j] in lexis.words["times"]):
                j += 1
            return j
        if low in lexis.words["channel_nouns"]:
            return j + 1
    return at


def clause_end(unit: Unit, first: int, lexis: Lexis, bound: str = "") -> int:
    """Return the token after the clause that begins at `first`: it stops before another act of saying and at the end.

    `bound` says where the cue stands: "subordinate" (when X said …, the content ends at the comma), "relative" (X, who
    said …, did: it ends at a comma before a verb).
    """
    size = len(unit)
    depth = 0
    at = first
    while at < size:
        tag = unit.tag[at]
        if tag == "(":
            depth += 1
        elif tag == ")":
            if not depth:
                return at
            depth -= 1
        elif tag == "." and at == size - 1:
            return at
        elif (
            at > first
            and tag == ","
            and bound
            and at + 1 < size
            and (bound == "subordinate" or unit.tag[at + 1] in "XFV")
        ):
            return at
        elif tag == ":" and at + 1 < size and unit.tag[at + 1] == "Q" and _quotation_speaks(unit, at + 2):
            return at
        elif at > first and unit.tag[at - 1] == "Q" and _stops_after_comma(unit, at, lexis):
            return at
        elif at > first and (
            (tag == "," and _stops_after_comma(unit, at + 1, lexis))
            or (tag == "C" and _second_verb(unit, at + 1, lexis))
            or unit.low[at] == "according"
        ):
            return at
        at += 1
    return size


def _quotation_speaks(unit: Unit, after: int) -> bool:
    """Whether the quotation that ends before `after` has an attribution of its own."""
    window = unit.tag[after : after + 8]
    return "V" in window


def _stops_after_comma(unit: Unit, at: int, lexis: Lexis) -> bool:
    if at >= len(unit):
        return False
    low = unit.low[at]
    if low in lexis.words["comment_participles"] or (unit.tag[at] == "V" and low.endswith("ing")):
        return True
    if low == "according" or _comments(unit, at, lexis) or _trails(unit, at, lexis):
        return True
    return unit.tag[at] == "C" and (_second_verb(unit, at + 1, lexis) or _says(unit, at + 1, lexis))


def _trails(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether an attribution closes the sentence here: ", officials said." or ", said Obi"."""
    size = len(unit)
    if unit.tag[at] == "V":
        return at + 1 < size and unit.tag[at + 1] in "KD" and phrase_end(unit, at + 1, lexis, size) >= size - 1
    if unit.tag[at] not in "KDOR":
        return False
    end = phrase_end(unit, at, lexis, size)
    if end < size and unit.tag[end] == ",":
        end = next((j for j in range(end + 1, min(size, end + 14)) if unit.tag[j] == ","), size) + 1
    while end < size and unit.tag[end] in "AX":
        end += 1
    if end >= size or unit.tag[end] != "V" or unit.low[end].endswith("ing"):
        return False
    told = any(verb.lemma == "tell" for verb in lexis.verbs[unit.low[end]])
    return told or end + 1 >= size or unit.tag[end + 1] in ".,P" or unit.low[end + 1] in lexis.words["weekdays"]


def _comments(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether the author's own comment follows: "a claim experts dispute", "as have his rivals", "in an interview"."""
    size = len(unit)
    low = unit.low[at]
    if low in {"a", "an"}:
        return any(unit.low[j] in lexis.words["comment_nouns"] for j in range(at + 1, min(size, at + 4)))
    if low == "as":
        return at + 1 < size and unit.tag[at + 1] == "X"
    if low in {"in", "during", "on", "at"}:
        return any(unit.low[j] in lexis.words["channel_nouns"] for j in range(at + 1, min(size, at + 4)))
    return low == "compared"


def _second_verb(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether a second verb of saying of the same speaker follows: "and added"."""
    while at < len(unit) and unit.tag[at] == "A":
        at += 1
    if at < len(unit) and unit.low[at] in {"declined", "refused"}:
        return True
    return (
        at < len(unit)
        and unit.tag[at] == "V"
        and unit.low[at] not in lexis.words["verbal"]
        and any(v.tense == "past" for v in lexis.verbs[unit.low[at]])
    )


def _says(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether somebody says something next: "but he added"."""
    if at + 1 >= len(unit):
        return False
    if unit.tag[at] == "R":
        return _second_verb(unit, at + 1, lexis)
    end = phrase_end(unit, at, lexis, len(unit)) if unit.tag[at] in "DKO" else at
    return end > at and _second_verb(unit, end, lexis)


def passive_content(unit: Unit, cue: Cue, at: int, lexis: Lexis) -> Content | None:
    """Return the content of "was asked whether …", "was told that …", "it was stated that …"; None if there is none."""
    at = adjuncts_end(unit, at, lexis)
    if at + 1 >= len(unit):
        return None
    low, tag = unit.low[at], unit.tag[at]
    bound = "subordinate" if cue.edge == 0 or unit.tag[cue.edge - 1] == "S" else ""
    if low == "that" or (low in _WH and cue.may("wh")):
        return Content(at, clause_end(unit, at, lexis, bound), "that clause" if low == "that" else "question clause")
    if low == "about" and cue.verb.lemma == "ask":
        return Content(at + 1, phrase_limit(unit, at + 1, lexis, bound), "topic")
    if tag in ",:" and unit.tag[at + 1] == "Q":
        return Content(at + 1, at + 2, "quotation right of the cue")
    return None


def left_content(unit: Unit, begins: int, limit: int) -> Content | None:
    """Return the content that ends before the source and cue, which begin at token `begins`; it starts at `limit`."""
    last = begins - 1
    if last < limit:
        return None
    limit = _after_colon(unit, begins, limit)
    if unit.tag[last] == "Q":
        return Content(limit, begins, "quotation left of the cue")
    if unit.tag[last] in ",-." and last > limit:
        rule = "quotation left of the cue" if unit.tag[last - 1] == "Q" else "clause left of the cue"
        return Content(limit, last, rule)
    return None


def _after_colon(unit: Unit, begins: int, limit: int) -> int:
    """Where a quotation left of the cue begins, if a colon, a dash or a bracket stands before it; else `limit`."""
    at = begins - 1
    if at > limit and unit.tag[at] in ",-":
        at -= 1
    if at > limit and unit.tag[at] == "Q" and unit.tag[at - 1] in ":-(" and unit.capital_quote(at):
        return at
    return limit


def goes_on(unit: Unit, at: int) -> bool:
    """Whether a clause that a parenthesis interrupted can go on at the token: not with a participle or relative."""
    return not unit.low[at].endswith("ing") and unit.low[at] not in {"who", "which", "where", "when", "as", "while"}


def token_span(unit: Unit, content: Content) -> Span | None:
    """Return the stretch of a content in the text without the punctuation around it, None if nothing is left."""
    first, last = content.first, content.last
    while first < last and unit.tag[first] in ",:;-":
        first += 1
    while last > first and unit.tag[last - 1] in ",;:-.…":
        last -= 1
    return (unit.at[first], unit.to[last - 1]) if first < last else None
