"""Where a content that is a clause ends: before another act of saying or the author's comment, or with its bracket.

There is no parse: the words after a comma or conjunction tell whether the clause goes on. A second verb of saying
("and added", ", police said"), a participle that comments (", citing …") and an apposition to what was said
(", a claim …") end it; everything else is taken to belong to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.statements.syntax.phrases import number_at, phrase_end

if TYPE_CHECKING:
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit


#: What may have passed between what was said and what the author tells with it.
_INTERVALS = frozenset(
    {"minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "moments"}
)
#: Words after a comma with which another act of saying begins.
_CONTRASTS = frozenset({"while", "whereas", "though", "although"})
#: The longest subject of theirs, in tokens.
_LONGEST_OTHERS = 8
#: The longest relative pronoun with what it is part of: "almost all of which".
_LONGEST_PART = 5
#: How far before its content a cue stands, in tokens.
_NEAR_CUE = 3
#: Subordinators that go on with a noun phrase: "confirmation whether", "more than".
_WITHIN = frozenset({"than", "how", "why", "what", "where", "whether"})
#: Participles by which a speaker makes up the total.
_TOTALS = frozenset({"raising", "bringing", "taking", "pushing", "lifting", "putting"})
#: How many tokens may stand between a verb of judging and the quoted words.
_LONGEST_JUDGED = 6
#: How many tokens may stand between a verb of putting and "at".
_LONGEST_MEASURED = 10
#: How an author tells that nothing more was said: "gave no details", "did not elaborate", "without elaborating".
_GIVES = frozenset({"gave", "offered", "provided", "cited", "presented", "produced"})
_NOT = (["did", "not"], ["would", "not"], ["could", "not"])
_TELLS = frozenset(
    {"elaborate", "say", "specify", "give", "provide", "name", "identify", "explain", "offer", "comment"}
)
_SILENT = frozenset(
    {"elaborating", "giving", "providing", "offering", "specifying", "naming", "citing", "explaining", "saying"}
)
#: Prepositions that may end one.
_CLOSING = frozenset({"according", "without"})
#: Tags of words that end no clause by themselves, whatever follows.
_OPEN = frozenset("KODPRXFVASNT#")
#: The longest apposition to a second speaker, in tokens.
_LONGEST_APPOSITION = 10


def phrase_limit(unit: Unit, first: int, lexis: Lexis, bound: str) -> int:
    """Return the token after a content that is a noun phrase: it stops at punctuation and a subordinate clause."""
    end = clause_end(unit, first, lexis, bound)
    for at in range(first + 1, end):
        if unit.tag[at] == "," and at + 1 < end and (totals(unit, at + 1) or unit.low[at + 1 : at + 3] in _COMPARED):
            continue
        if unit.tag[at] == "," and number_at(unit, first, lexis) and number_at(unit, at + 1, lexis):
            continue  # "12 deaths, 23 injuries and seven arrests"
        if unit.tag[at] in ",;:-" or (
            unit.tag[at] == "S" and unit.low[at] not in _WITHIN and not _goes_on(unit, at, lexis)
        ):
            return at
        if unit.tag[at] == "P" and _when_said(unit, at, end, lexis):
            return at
        named = unit.low[at] == "and" and unit.tag[at + 1 : at + 2] in (["K"], ["R"])
        if unit.low[at] == "but" or (named and _says(unit, at + 1, lexis)):
            return at  # "asked for a photo and Obi said"
    return end


#: With these a figure goes on: "212 cases, up from 148 the week before".
_COMPARED = (["up", "from"], ["down", "from"])


def _goes_on(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether a subordinator goes on with the phrase: "inputs such as feed", "since January"."""
    earlier = unit.low[at] == "before" and unit.low[at - 1] in lexis.words["times"]  # "up from 148 the week before"
    return earlier or (unit.low[at - 1] == "such" and unit.low[at] == "as") or _since(unit, at, lexis)


def _since(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether a time begins: "since January", "since 2019", "since last week"."""
    if unit.low[at] != "since" or at + 1 >= len(unit):
        return False
    after, words = unit.low[at + 1], lexis.words
    dated = any(after in words[name] for name in ("months", "weekdays", "times"))
    return dated or unit.tag[at + 1] == "#" or after in {"last", "early", "late"}


def totals(unit: Unit, at: int) -> bool:
    """Whether a participle begins that makes up the total: ", bringing the toll to 70", ", raising it from 19"."""
    return unit.low[at] in _TOTALS and "#" in unit.tag[at:]


def _when_said(unit: Unit, at: int, end: int, lexis: Lexis) -> bool:
    """Whether a preposition begins when or how it was said, not a part of what is said: "on Friday", "in a tweet"."""
    words, after = lexis.words, unit.low[at + 1 : at + 4]
    if unit.low[at] == "on" and at + 1 < end and after[0] in words["weekdays"]:
        return True
    return (
        unit.low[at] in {"in", "at", "during"}
        and after[:1] in (["a"], ["an"])
        and not words["channel_nouns"].isdisjoint(after[1:])
    )


def clause_end(unit: Unit, first: int, lexis: Lexis, bound: str = "") -> int:
    """Return the token after the clause that begins at `first`: it stops before another act of saying and at the end.

    `bound` says where the cue stands: "subordinate" (when X said …, the content ends at the comma), "relative" (X, who
    said …, did: it ends at a comma before a verb).
    """
    depth = 0
    tags, low, before = unit.tag, unit.low, "Q"  # the first token is looked at, whatever it is
    for at in range(first, len(tags)):
        last, before = before, tags[at]
        tag = before
        if tag in _OPEN and last != "Q" and low[at] not in _CLOSING:
            continue
        if tag == "(":
            depth += 1
        elif tag == ")":
            if not depth:
                return at
            depth -= 1
        elif _closes(unit, at, first, lexis, bound):
            return at
    return len(unit) if tags[-1] in ".Q" or "as" not in unit.low else _headline_end(unit, first, lexis)


def _headline_end(unit: Unit, first: int, lexis: Lexis) -> int:
    """Return the token after a clause of a headline, which ends where somebody else speaks: "as army admits 5"."""
    for at in range(first + 1, len(unit) - 2):
        if unit.low[at] == "as":
            end = phrase_end(unit, at + 1, lexis, len(unit))
            verbs = lexis.verbs.get(unit.low[end], ()) or lexis.others.get(unit.low[end], ()) if end < len(unit) else ()
            if end > at + 1 and any(verb.tense in {"base", "third"} for verb in verbs):
                return at
    return len(unit)


def _closes(unit: Unit, at: int, first: int, lexis: Lexis, bound: str) -> bool:
    """Whether the clause ends before this token."""
    tag, more = unit.tag[at], at + 1 < len(unit)
    if tag == ".":
        return not more
    if tag == ":":
        return more and unit.tag[at + 1] == "Q" and _quotation_speaks(unit, at + 2)
    if at == first:
        return False
    if tag == ",":
        bounded = more and (bound == "subordinate" or (bound == "relative" and unit.tag[at + 1] in "XFV"))
        # "1,150 died, compared with 980"; a share of people that says something is compared by the author
        figures = more and unit.low[at + 1] == "compared" and "#" in unit.tag[first:at]
        return bounded or (not figures and _stops_after_comma(unit, at + 1, lexis))
    comment = tag == "-" and more and unit.tag[at + 1] == "D" and _comments(unit, at + 1, lexis)
    if comment or tag == ";" or (tag == "C" and (_second_verb(unit, at + 1, lexis) or _expects(unit, at + 1, lexis))):
        return True
    second = tag == "C" and _second_present(unit, at + 1, first, lexis)
    silent = unit.low[at : at + 2] == ["without", "elaborating"]
    return (
        second
        or silent
        or unit.low[at] == "according"
        or (unit.tag[at - 1] == "Q" and _stops_after_comma(unit, at, lexis))
    )


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
    if low == "according" or _comments(unit, at, lexis) or _trails(unit, at, lexis) or _breaks_off(unit, at):
        return True
    if _told_of_it(unit, at, lexis) or _dissents(unit, at, lexis):
        return True
    contrast = low in _CONTRASTS and (_says(unit, at + 1, lexis) or _believes(unit, at + 1, lexis))
    return contrast or (unit.tag[at] == "C" and _another_act(unit, at + 1, lexis))


def _told_of_it(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether something is said of it: "its count, which it said was old", "staff, half of whom it said had left"."""
    if unit.low[at] == "which" and "," not in unit.tag[at:] and _says(unit, at + 1, lexis):
        return True
    part = next((j for j in range(at + 1, min(len(unit), at + _LONGEST_PART)) if unit.low[j] in {"whom", "which"}), 0)
    return bool(part) and unit.low[part - 1] == "of" and _says(unit, part + 1, lexis)


def _another_act(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether behind a comma and a conjunction somebody says something: "and added", "and put it at 12"."""
    return _second_verb(unit, at, lexis) or _says(unit, at, lexis) or _puts(unit, at, lexis)


def _trails(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether an attribution closes the sentence here: ", officials said." or ", said Obi"."""
    size = len(unit)
    if unit.tag[at] == "V":
        end = phrase_end(unit, at + 1, lexis, size) if at + 1 < size and unit.tag[at + 1] in "KD" else 0
        last = size - (unit.tag[-1] == ".")
        apposed = 0 < end < last and unit.tag[end] == "," and all(tag in "DKO#P" for tag in unit.tag[end + 1 : last])
        return end >= size - 1 or apposed
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
    if _afterwards(unit, at):
        return True
    if low in {"a", "an", "something"}:
        named = any(unit.low[j] in lexis.words["comment_nouns"] for j in range(at + 1, min(size, at + 4)))
        return named or (low == "something" and unit.tag[at + 1 : at + 2] in (["D"], ["R"], ["K"]))
    if low == "as":
        return at + 1 < size and (
            unit.tag[at + 1] == "X" or unit.low[at + 2 : at + 3] == ["by"] or _meanwhile(unit, at + 1, lexis)
        )
    if low in {"quoted", "cited"}:
        return unit.low[at + 1 : at + 2] == ["by"]
    if low in {"in", "during", "on", "at"}:
        return any(unit.low[j] in lexis.words["channel_nouns"] for j in range(at + 1, min(size, at + 4)))
    return low == "compared"


def _afterwards(unit: Unit, at: int) -> bool:
    """Whether the author tells when it was said: ", a day after the paper reported", ", hours before the vote"."""
    after = next((j for j in range(at + 1, min(len(unit), at + 4)) if unit.low[j] in {"after", "before"}), 0)
    return bool(after) and unit.low[after - 1] in _INTERVALS and all(tag in "DO#A" for tag in unit.tag[at:after])


def _meanwhile(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether a clause follows ", as" that tells what happens at the same time: "as deputies began to leave"."""
    plural = unit.tag[at] == "O" and unit.low[at].endswith("s")
    if not (plural or unit.tag[at] in "DK") or unit.low[at] in {"many", "few"}:
        return False
    end = phrase_end(unit, at, lexis, len(unit))
    return end > at and end < len(unit) and unit.tag[end] in "FV"


def _second_verb(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether a second verb of saying of the same speaker follows: "and added"."""
    while at < len(unit) and unit.tag[at] == "A":
        at += 1
    if at < len(unit) and (unit.low[at] in {"declined", "refused"} or _judges(unit, at, lexis) or _is_silent(unit, at)):
        return True
    return (
        at < len(unit)
        and unit.tag[at] == "V"
        and unit.low[at] not in lexis.words["verbal"]
        and any(v.tense == "past" for v in lexis.verbs[unit.low[at]])
    )


def _is_silent(unit: Unit, at: int) -> bool:
    """Whether the author tells that no more was said: "and would not comment", "and did not elaborate"."""
    return unit.tag[at : at + 2] == ["X", "N"] and unit.low[at + 2 : at + 3] in (["comment"], ["elaborate"])


def _second_present(unit: Unit, at: int, first: int, lexis: Lexis) -> bool:
    """Whether a second verb of saying in the present follows one of that tense: "warns that …, and advises"."""
    if at + 1 >= len(unit) or unit.tag[at] != "V":
        return False
    noun = unit.low[at] in lexis.words["verbal"] and unit.tag[at + 1] not in "RT"
    presents = [
        any(verb.tense == "third" for verb in lexis.verbs[unit.low[j]]) for j in (at, *_cues_before(unit, first))
    ]
    return not noun and len(presents) > 1 and all(presents)


def _cues_before(unit: Unit, first: int) -> list[int]:
    """Return the verb of saying right before a content, if one stands there."""
    return [at for at in range(max(0, first - _NEAR_CUE), first) if unit.tag[at] == "V"][-1:]


def _dissents(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether others think otherwise: "but residents doubt it", "but the union disputes the figure"."""
    if unit.low[at] != "but" or unit.tag[at + 1 : at + 2] not in (["D"], ["K"], ["O"]):
        return False
    window = range(at + 2, min(len(unit) - 1, at + _LONGEST_OTHERS))
    verbs = (j for j in window if unit.low[j] in lexis.words["dissents"] and unit.tag[j - 1] in "KO")
    return any(unit.tag[j + 1] in "DR" or unit.low[j + 1] in lexis.words["objects"] for j in verbs)


def _breaks_off(unit: Unit, at: int) -> bool:
    """Whether the author tells what was not said: "but gave no evidence", "without elaborating"."""
    after = unit.low[at : at + 4]
    if after[0] == "without":
        return after[1:2] != [] and after[1] in _SILENT
    given = after[2:3] == ["no"] and after[1] in _GIVES
    told = after[1:3] in _NOT and after[3:] != [] and after[3] in _TELLS
    return unit.tag[at] == "C" and (given or told)


def _expects(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether a verb of the present stands here with which the same speaker expects a figure: "expects a profit of"."""
    verbs = lexis.others.get(unit.low[at], ()) if at < len(unit) else ()
    if not any(verb.tense == "third" and "forecasts" in verb.frames for verb in verbs):
        return False
    end = next((j for j in range(at + 1, min(len(unit), at + _LONGEST_MEASURED)) if unit.tag[j] in "XFV,;"), len(unit))
    return "#" in unit.tag[at + 1 : end]


def _puts(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether a verb stands here with which the same speaker gives a figure: "put the number of missing at 12"."""
    verbs = lexis.others.get(unit.low[at], ()) if at < len(unit) else ()
    if not any(verb.tense == "past" and "at" in verb.frames for verb in verbs):
        return False
    window = range(at + 2, min(len(unit) - 1, at + _LONGEST_MEASURED))
    to = next((j for j in window if unit.low[j] == "at" or unit.tag[j] in "XFV,;"), 0)
    return bool(to) and unit.low[to] == "at" and number_at(unit, to + 1, lexis) > 0


def _judges(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether a verb that judges in quoted words stands here: "called it “a betrayal”"."""
    verbs = lexis.others.get(unit.low[at], ())
    if not any(verb.tense == "past" and not verb.frames.isdisjoint({"calls", "as"}) for verb in verbs):
        return False
    quoted = next((j for j in range(at + 1, min(len(unit), at + _LONGEST_JUDGED)) if unit.tag[j] in "Q,.;XFVR"), at)
    if unit.tag[quoted] == "R":  # "called it", "called them"
        quoted += 1
    return quoted < len(unit) and unit.tag[quoted] == "Q"


def _says(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether somebody says something next: "but he added"."""
    if at + 1 >= len(unit):
        return False
    if unit.tag[at] == "R":
        return _second_verb(unit, at + 1, lexis)
    end = phrase_end(unit, at, lexis, len(unit)) if unit.tag[at] in "DKO" else at
    return end > at and _second_verb(unit, _past_apposition(unit, end), lexis)


def _believes(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether somebody else says or believes something now: "though the charity believes it is more"."""
    end = phrase_end(unit, at, lexis, len(unit)) if unit.tag[at : at + 1] in (["D"], ["K"], ["O"]) else at
    says = end < len(unit) and any(verb.tense == "third" for verb in lexis.verbs.get(unit.low[end], ()))
    return end > at and end < len(unit) and (says or unit.low[end] in {"believes", "believe", "thinks", "fears"})


def _past_apposition(unit: Unit, comma: int) -> int:
    """Return the token after an apposition, the one given if none begins there: "its mayor, Ada Obi, admitted"."""
    if unit.tag[comma : comma + 1] != [","]:
        return comma
    for at in range(comma + 1, min(len(unit), comma + _LONGEST_APPOSITION)):
        if unit.tag[at] == ",":
            return at + 1
        if unit.tag[at] not in "DKO#P":
            return comma
    return comma
