"""When a statement was made: the time that stands in its attribution clause ("said on Saturday").

A time belongs to the attribution if it stands outside the content, in the cue's sentence, and next to the cue or the
speaker: before them with nothing but a comma between ("On Saturday, the mayor said …"), or after them within a few
words that don't begin another clause ("told reporters in Kyiv on Saturday").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.document import Document
    from factdb.extract.records import Statement, Time

#: What may stand between a time and the cue or speaker after it.
_BEFORE = re.compile(r"[\s,]*(?:when |as )?\s*")
#: What may stand between cue or speaker and a time after them: a few plain words, at most one comma at the end.
_AFTER = re.compile(r"(?:\s+(?!that\b|and\b|but\b|who\b|which\b|after\b|because\b|before\b)[\w'’.-]+){0,9},?\s*(?:\()?")
_PREPOSITION = re.compile(r"(?:\b(?:[Oo]n|[Ii]n|[Aa]t|[Bb]y|[Ll]ate|[Ee]arly|[Ee]arlier) ){1,2}\Z")
#: What may stand before the clause that the time begins, and how far back it is looked for.
_OPENERS = "\n.,;:!?()—–-\"”’'»"
_HEAD = 24
#: How far from the cue, in characters, the time may stand.
_NEAR = 160


def find_said(doc: Document, statements: list[Statement], times: list[Time]) -> None:
    """Set `said` of each statement whose attribution clause names a time; durations don't count."""
    times = [time for time in times if not time.timex.startswith("P")]
    starts = [time.start for time in times]
    for statement in statements:
        if statement.cue is not None and statement.said is None:
            cue, (begin, end) = statement.cue, doc.sentence_at(statement.cue.start)
            begin, end = max(begin, cue.start - _NEAR), min(end, cue.end + _NEAR)
            near = times[bisect_left(starts, begin) : bisect_left(starts, end)]
            statement.said = _nearest(doc.text, statement, near)


def _nearest(text: str, statement: Statement, times: list[Time]) -> str | None:
    """Return the id of the nearest time that fits the attribution, None if none does."""
    fitting = [
        (gap, time.id)
        for time in times
        if not (_inside(statement, time) or _speaks(statement, time))
        and (gap := _gap(text, statement, time)) is not None
    ]
    return min(fitting)[1] if fitting else None


def _inside(statement: Statement, time: Time) -> bool:
    return any(start < time.end and time.start < end for start, end in statement.spans)


def _speaks(statement: Statement, time: Time) -> bool:
    """Whether the time is a part of the speaker's own words ("Saturday's statement")."""
    speaker = statement.speaker
    return (
        speaker is not None
        and speaker.start is not None
        and speaker.end is not None
        and speaker.start < time.end
        and time.start < speaker.end
    )


def _gap(text: str, statement: Statement, time: Time) -> int | None:
    """Return the distance from the time to the cue or the speaker, None where the words between don't allow it."""
    anchors = [(part.start, part.end) for part in (statement.cue, statement.speaker) if part and part.start is not None]
    gaps = []
    for start, end in anchors:
        if end is None or _content_between(statement, start, time.start):
            continue
        ahead = time.end <= start
        between, words = ((time.end, start), _BEFORE) if ahead else ((end, time.start), _AFTER)
        if ahead and not _begins(text, statement, time):
            continue
        if between[0] <= between[1] and words.fullmatch(text, *between):
            gaps.append(between[1] - between[0])
    return min(gaps, default=None)


def _begins(text: str, statement: Statement, time: Time) -> bool:
    """Whether the time begins its clause or follows the speaker; "who retired in 2019, said" tells of another day."""
    begin = max(0, time.start - _HEAD)
    head = _PREPOSITION.sub("", text[begin : time.start]).rstrip(" ")
    after_speaker = statement.speaker is not None and statement.speaker.end == begin + len(head)
    return after_speaker or not head or head[-1] in _OPENERS


def _content_between(statement: Statement, one: int, other: int) -> bool:
    low, high = sorted((one, other))
    return any(low < end and start < high for start, end in statement.spans)
