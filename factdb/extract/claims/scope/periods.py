"""When: the nearest temporal expression of a claim's clause that says when, not for how long."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdb.extract.claims.scope.places import FAR, hidden

if TYPE_CHECKING:
    from factdb.extract.claims.regions import Placed, Region
    from factdb.extract.claims.words.grammar import Grammar
    from factdb.extract.document import Span
    from factdb.extract.records import Time

_WALL = 5
_COMMA = 2
#: How far left of a time the aside in which it stands may begin.
_ASIDE = 10
#: A rank's time begins within so many words after its adjective, and these tell when it was, not among which it ranks.
_RANK = 7
_MOMENTS = frozenset({"day", "hour", "minute", "night"})
_RANKS = frozenset({"worst", "best", "most", "least"})
_BEFORE_RANK = frozenset({"the", "its", "their", "his", "her", "'s", "second", "third", "fourth", "fifth", ","})
#: The time of a part begins within so many words after its figure, and these stand for the whole.
_PART = 5
_ALL_OF = frozenset({"them", "whom", "these", "those"})
#: What joins one clause or item to the next, and how far behind the words their own time may stand.
_JOINTS = frozenset({",", "and", "but", ";", "while", "|"})
_OWN = 8
#: A dateline is no longer than this on either side of its date.
_DATELINE = 40
#: A duration that is anchored by its words is a period though no date resolves it.
_ANCHORED = re.compile(
    r"(?:in|over|during|within|for|since|the)?\s*(?:the\s+)?(?:last|past|this|previous|current|first|since)\b",
    re.IGNORECASE,
)


def is_period(time: Time) -> bool:
    """Return whether the expression says when something was, rather than how long it took."""
    if time.start_date is not None or not time.timex.startswith("P"):
        return True
    return bool(_ANCHORED.match(time.text))


def is_dateline(time: Placed[Time], text: str, sentence: Span) -> bool:
    """Return whether the time stands in a dateline, which says when the article was written: "PTUJ, June 17 (AP) -"."""
    start, end = time.record.start, time.record.end
    before = text[sentence[0] : start]
    dash = any(sign in text[end : end + _DATELINE] for sign in (" - ", " – ", " — "))
    return dash and before.isupper() and len(before) <= _DATELINE


def nearest(times: list[Placed[Time]], span: tuple[int, int], region: Region, grammar: Grammar) -> str | None:
    """Return the time that is nearest to the words of `span`, clauses and marks between them being walls."""
    best: tuple[int, str] | None = None
    stop = _compared(region, span, grammar)
    own = any(_own(region, span, time, grammar) for time in times)
    for time in times:
        if _names_thing(region, time, grammar) or (time.record.start_date is None and _clock_of(time, times)):
            continue
        if _ranked(region, time, grammar) or _of_part(region, span, time):
            continue
        if abs(time.first - span[0]) > FAR or time.first >= stop or hidden(region, span[1], time.first, grammar):
            continue
        before = time.last <= span[0]
        if before and own and not _JOINTS.isdisjoint(region.words[time.last : span[0]]):
            continue  # "nine were hurt on Monday, and four died on Tuesday"
        if before and (_set_against(region, span[0], grammar) or _in_aside(region, time, span[0], grammar)):
            continue
        cost = _cost(region, span, time, grammar)
        if best is None or cost < best[0]:
            best = (cost, time.record.id)
    return best[1] if best else None


def _own(region: Region, span: Span, time: Placed[Time], grammar: Grammar) -> bool:
    """Return whether nothing parts the words from a time that follows them: "four died | on Tuesday"."""
    between = region.words[span[1] : time.first]
    if not 0 <= time.first - span[1] <= _OWN or any(span[1] <= q.first < time.first for q in region.quantities):
        return False
    walls = grammar.words["subordinators"].union(grammar.words["boundaries"], grammar.words["relatives"], _JOINTS)
    return walls.isdisjoint(between) and not _ranked(region, time, grammar)


def _names_thing(region: Region, time: Placed[Time], grammar: Grammar) -> bool:
    """Return whether a year only tells which of them something is: "approved the 2026 budget", "the 1994 law"."""
    year = time.record.granularity == "year" and time.last == time.first + 1 and region.words[time.first].isdigit()
    return year and region.word(time.last) in grammar.words["dated"] and region.word(time.first - 1) != "in"


def _clock_of(time: Placed[Time], times: list[Placed[Time]]) -> bool:
    """Return whether the time is a clock's without a day, which another time of the sentence tells."""
    return time.record.timex.startswith("T") and any(other.record.start_date is not None for other in times)


def _ranked(region: Region, time: Placed[Time], grammar: Grammar) -> bool:
    """Return whether the time is that of a rank: "the biggest rally this year", "the worst attack since 2019"."""
    if time.record.granularity in _MOMENTS:
        return False
    for at in range(time.first - 1, max(-1, time.first - 1 - _RANK), -1):
        word = region.words[at]
        if word in _RANKS or (
            word.endswith("iest") or (word.endswith("est") and word not in grammar.words["positive"])
        ):
            return region.word(at - 1) in _BEFORE_RANK
        if not word[0].isalnum() or word in grammar.words["auxiliaries"]:
            return False
    return False


def _of_part(region: Region, span: Span, time: Placed[Time]) -> bool:
    """Return whether only a part told of after the words was then: "won 12, three of them in May"."""
    parts = (q for q in region.quantities if span[1] <= q.first and q.last < time.first <= q.last + _PART)
    return any(region.words[q.last] == "of" and region.word(q.last + 1) in _ALL_OF for q in parts)


def _set_against(region: Region, first: int, grammar: Grammar) -> bool:
    """Return whether a figure is what another is set against, and has no part in its time: "12 so far, against 9"."""
    pair = (region.word(first - 2), region.word(first - 1))
    return pair in grammar.contrasts or pair[1] in {"against", "versus"}


def _in_aside(region: Region, time: Placed[Time], stop: int, grammar: Grammar) -> bool:
    """Return whether the time is told of the subject in an aside that ends before the word `stop`.

    "The war, which broke out in 2012, has killed 30,000", "the outbreak, declared on 3 May, has infected 45".
    """
    opened = next((at for at in range(time.first - 1, max(-1, time.first - _ASIDE), -1) if region.words[at] == ","), -1)
    if opened <= 0 or region.word(time.last) != "," or time.last >= stop:
        return False
    told = region.words[opened + 1 : time.first]
    return not grammar.words["beginning"].isdisjoint(told) or told[:1] in (["who"], ["which"])


def _compared(region: Region, span: tuple[int, int], grammar: Grammar) -> int:
    """Return where a figure that this one is set against begins: "4.2% from 4.0% in May"."""
    compared = grammar.words["comparing"]
    after = (q.first for q in region.quantities if q.first > span[1] and region.word(q.first - 1) in compared)
    return next(after, len(region.words))


def _cost(region: Region, span: tuple[int, int], time: Placed[Time], grammar: Grammar) -> int:
    after = time.first >= span[0]
    low, high = (span[1], time.first) if after else (time.last, span[0])
    words = region.words[low:high]
    walls = sum(1 for word in words if word in grammar.words["subordinators"] or word in grammar.words["boundaries"])
    # "from 4.1% in February": what a figure led by a preposition is set against has its own time after it
    led = not after and region.word(span[0] - 1) in grammar.words["obliques"] and words[:-1] == []
    return high - low + _WALL * walls + _COMMA * words.count(",") + (1 if led else 0)
