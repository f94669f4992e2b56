"""What stands between a cue and its content: the hearer, and when, where and how it was said.

The hearer is one noun phrase ("told reporters in Graz"); times, and prepositional phrases that hold a time or a
channel, are skipped; and any adverbial is, if "that" or a colon and a quotation follow it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.statements.sources.appositions import past_issue
from factdb.extract.statements.syntax.phrases import approximates, phrase_end

if TYPE_CHECKING:
    from factdb.extract.statements.cues.verbs import Cue
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit

_LONGEST_ADVERBIAL = 16
#: The digits of a year; a longer number behind a month counts something.
_LONGEST_YEAR = 4
#: Words with which a question begins.
QUESTIONS = frozenset({"if", "whether", "how", "why", "what", "where", "when", "which", "who", "whom"})
#: Nouns that end the name of an outlet: "told the BBC's Today programme the strike".
_SHOWS = frozenset({"programme", "program", "newspaper", "agency", "show", "podcast", "channel", "magazine", "website"})
#: Nouns before the name of an outlet that is told something.
_OUTLETS = frozenset(
    {"daily", "weekly", "newspaper", "broadcaster", "radio", "television", "agency", "channel", "station"}
)
#: Nouns behind the name of a channel: "in a Facebook post", "on his Telegram channel".
_CHANNELS = frozenset(
    {"post", "posts", "channel", "account", "page", "message", "thread", "story", "feed", "video"}
    | {"meeting", "call", "link", "conference", "address", "statement", "interview"}
)
#: Words of time that may as well begin a content: "said this was", "said last orders".
_NOT_ALONE = frozenset({"this", "last", "time", "day", "now"})


def hearer_end(unit: Unit, at: int, cue: Cue, lexis: Lexis) -> int:
    """Skip the one who is told; -1 if there must be one and is none."""
    if not (cue.may("addressee") or cue.may("hearer") or cue.may("object-to")):
        return at
    size = len(unit)
    end = at
    if at < size:
        tag, low = unit.tag[at], unit.low[at]
        if cue.may("addressee") and (kin := _own(unit, at, lexis)):
            end = kin
        elif low in lexis.words["objects"] and not (low in {"it", "you", "people", "her"} and not cue.may("addressee")):
            end = at + 1
        elif cue.may("addressee"):
            end = _told(unit, at, lexis)
        elif tag in "KDOQ":
            stop = phrase_end(unit, at, lexis, size) if tag != "Q" else at + 1  # "called on “both sides” to"
            if stop < size and (
                unit.low[stop] in {"that", "to", "whether", "if"}
                or negated_infinitive(unit, stop)
                or (cue.may("wh") and unit.low[stop] in QUESTIONS)
                or (cue.may("asks") and unit.low[stop] == "about")
                or (unit.tag[stop] in ",:" and stop + 1 < size and unit.tag[stop + 1] == "Q")
                or (unit.tag[stop] == "Q" and unit.capital_quote(stop))
                or (unit.tag[stop] == "P" and cue.may("that") and that_after(unit, stop, lexis) > stop + 1)
            ):
                end = stop
    if end > at or not cue.may("addressee") or at >= size:
        return -1 if end == at and cue.may("addressee") else end
    unnamed = unit.low[at] == "that" and cue.verb.lemma != "tell"  # "has informed that"
    return at if unit.tag[at] in "Q,:" or unnamed else -1


def negated_infinitive(unit: Unit, at: int) -> bool:
    """Whether "not to" begins at the token: what somebody is asked not to do."""
    return unit.low[at : at + 2] in (["not", "to"], ["never", "to"])


def _own(unit: Unit, at: int, lexis: Lexis) -> int:
    """Return the end of a hearer that what follows it closes: "told her son that", "told state TV that"; else 0."""
    if unit.low[at] != "her" and not (unit.tag[at] == "V" and unit.low[at] in lexis.words["verbal"]):
        return 0
    end = phrase_end(unit, at + 1, lexis, len(unit))
    closed = end > at + 1 and (end == len(unit) or unit.low[end] in {"that", "to", *QUESTIONS} or unit.tag[end] in ".,")
    return end if closed else 0


def _told(unit: Unit, at: int, lexis: Lexis) -> int:
    """Return the end of the hearer before a clause without that: one determiner phrase or one run of names."""
    end = phrase_end(unit, at, lexis, len(unit))
    if end < len(unit) and unit.tag[end] in "XFV" and end > at + 1:
        run = at
        capitals = unit.tag[at] == "K"
        if unit.tag[at] == "D":
            run += 1
            while run < end and unit.low[run] in _OUTLETS and unit.tag[run + 1] == "K":
                run += 1  # "the daily El Norte"
            capitals = run < end and unit.tag[run] == "K"
        while run < end and (unit.tag[run] == "K") == capitals and unit.tag[run] in "KO":
            run += 1
        run += run < end - 1 and unit.low[run] in _SHOWS
        return min(run, end - 1)
    return end


def adjuncts_end(unit: Unit, at: int, lexis: Lexis) -> int:
    """Skip when, where and how it was said, and to whom: "on Monday", "in a statement", "again", "to AFP"."""
    while at < len(unit) and (end := _adjunct(unit, at, lexis)) > at:
        at = end
    return at


def _adjunct(unit: Unit, at: int, lexis: Lexis) -> int:
    """Return the end of the one adjunct that begins at the token; `at` if none does."""
    words, low, tag = lexis.words, unit.low[at], unit.tag[at]
    following = unit.low[at + 1] if at + 1 < len(unit) else ""
    if low in words["weekdays"] or (low in words["times"] and low not in _NOT_ALONE):
        return (
            at if low == "early" and following and unit.tag[at + 1] == "O" else at + 1
        )  # "called for early elections"
    if low in {"this", "last"} and (following in words["times"] or following in words["weekdays"]):
        return at + 2
    if later := _past_interval(unit, at) or _as_early(unit, at, lexis):
        return later
    if tag == "A" and following and (following == "that" or unit.tag[at + 1] in "P,:.Q"):
        return at + 1
    if low == "to" and following and unit.tag[at + 1] == "K":
        return phrase_end(unit, at + 1, lexis, len(unit))
    return _adjunct_phrase(unit, at, lexis) if tag == "P" and not approximates(unit, at, lexis) else at


def _past_interval(unit: Unit, at: int) -> int:
    """Return the end of "a few days later", "two years ago"; 0 if none begins at the token."""
    if unit.tag[at] not in "D#":
        return 0
    for j in range(at + 1, min(len(unit), at + 4)):
        if unit.low[j] in {"later", "earlier", "ago", "afterward", "afterwards"}:
            return j + 1
        if unit.tag[j] not in "DO":
            return 0
    return 0


def _as_early(unit: Unit, at: int, lexis: Lexis) -> int:
    """Return the end of "as early as Tuesday"; 0 if none begins at the token."""
    words = unit.low[at : at + 3]
    early = len(words) == 3 and words[0] == words[2] == "as" and words[1] in {"early", "late", "recently"}  # noqa: PLR2004 - as X as
    return phrase_end(unit, at + 3, lexis, len(unit)) if early else 0


def _adjunct_phrase(unit: Unit, at: int, lexis: Lexis) -> int:
    """Return the end of an adverbial of time or channel, or of any before "that" or a quotation, else `at`."""
    size = len(unit)
    end = phrase_end(unit, at + 1, lexis, size) if at + 1 < size else at
    if end <= at + 1:
        return at
    quoted = end + 1 < size and unit.tag[end] == "," and unit.tag[end + 1] == "Q"
    if end >= size or unit.low[end] == "that" or unit.tag[end] in ".:Q" or quoted:
        return end
    words = lexis.words
    for last in range(at + 1, end):
        if unit.low[last] in words["weekdays"] or unit.low[last] in words["months"]:
            return _past_date(unit, last + 1, end, lexis)
        if unit.low[last] in words["channel_nouns"]:
            return past_issue(unit, _past_channel(unit, at, last + 1), lexis)
        if unit.low[at] == "for" and unit.low[last] in words["durations"]:
            return last + 1
    return at


def _past_channel(unit: Unit, at: int, after: int) -> int:
    """Return the end of a channel's name with its noun: "in a Facebook post", "on her Telegram channel"."""
    noun = unit.tag[at + 1] == "D" and unit.low[after : after + 1] and unit.low[after] in _CHANNELS
    return after + 1 if noun else after


def _past_date(unit: Unit, at: int, limit: int, lexis: Lexis) -> int:
    """Return the end of a date whose day or month has been met: "May 12, 2024", "Monday night"."""
    month = unit.low[at - 1] in lexis.words["months"]
    while at < limit:
        part = month and unit.tag[at] == "#" and len(unit.low[at]) <= _LONGEST_YEAR
        if not part and unit.low[at] not in lexis.words["times"]:
            break
        at += 1
    return at


def that_after(unit: Unit, at: int, lexis: Lexis) -> int:
    """Return the "that" which follows any adverbial ("said in a letter to both houses that"); 0 if none does."""
    for j in range(at, min(len(unit), at + _LONGEST_ADVERBIAL)):
        if unit.low[j] == "that":
            return 0 if unit.tag[j - 1] == "C" else j  # "reported at least 12 arrests and that"
        noun = unit.tag[j - 1] in "PD" or (unit.low[j] in lexis.words["verbal"] and unit.tag[j - 1] in "KOV")
        channel = unit.tag[j] == "V" and noun  # "said via email that", "in a Facebook post that"
        named = unit.tag[j] != "," or (j + 1 < len(unit) and (unit.tag[j + 1] in "K#" or unit.low[j + 1] == "that"))
        if not named or (unit.tag[j] in "XFVTR;:." and not channel):
            return 0
    return 0


def colon_after(unit: Unit, at: int) -> int:
    """Return the colon before a quotation that ends an aside: "added a caveat: …"; 0 if there is none."""
    for j in range(at, min(len(unit) - 1, at + _LONGEST_ADVERBIAL)):
        if unit.tag[j] == ":" and unit.tag[j + 1] == "Q":
            return j
        if unit.tag[j] in "XFVTRQ;.":
            return 0
    return 0
