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


def find_said(doc: Document, statements: list[Statement], times: list[Time]) -> None:
    """Set `said` of each statement whose attribution clause names a time; durations don't count."""
    times = [time for time in times if not time.timex.startswith("P")]
    starts = [time.start for time in times]
    for statement in statements:
        if statement.cue is not None and statement.said is None:
            begin, end = doc.sentence_at(statement.cue.start)
            near = times[bisect_left(starts, begin) : bisect_left(starts, end)]
            statement.said = _nearest(doc.text, statement, near)


def _nearest(text: str, statement: Statement, times: list[Time]) -> str | None:
    """Return the id of the nearest time that fits the attribution, None if none does."""
    fitting = [
        (gap, time.id)
        for time in times
        if not _inside(statement, time) and (gap := _gap(text, statement, time)) is not None
    ]
    return min(fitting)[1] if fitting else None


def _inside(statement: Statement, time: Time) -> bool:
    return any(start < time.end and time.start < end for start, end in statement.spans)


def _gap(text: str, statement: Statement, time: Time) -> int | None:
    """Return the distance from the time to the cue or the speaker, None where the words between don't allow it."""
    anchors = [(part.start, part.end) for part in (statement.cue, statement.speaker) if part and part.start is not None]
    gaps = []
    for start, end in anchors:
        if end is None or _content_between(statement, start, time.start):
            continue
        between = (time.end, start) if time.end <= start else (end, time.start)
        words = _BEFORE if time.end <= start else _AFTER
        if between[0] <= between[1] and words.fullmatch(text, *between):
            gaps.append(between[1] - between[0])
    return min(gaps, default=None)


def _content_between(statement: Statement, one: int, other: int) -> bool:
    low, high = sorted((one, other))
    return any(low < end and start < high for start, end in statement.spans)
