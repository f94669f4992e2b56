"""The two entries: all times of a document, and the meaning of one expression given by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from factdb.article.dates import dateline_date, iso_date
from factdb.extract.document import Document
from factdb.extract.records import Time
from factdb.extract.times.derived import Ahead, Beside, Compared
from factdb.extract.times.relative import Ago
from factdb.extract.times.rules import rules
from factdb.extract.times.tense import Outlook
from factdb.extract.times.value import UNKNOWN_YEAR, Moment, Value, day_of
from factdb.extract.times.words import Found
from factdb.lexicon import Lexicon

if TYPE_CHECKING:
    from factdb.extract.times.value import Shape

#: How far back, in characters, "two days later" looks for the time it counts from.
_MEMORY = 600
#: How far back "the quarter" and "the same period of last year" look for theirs, and which rules name such a period.
_REPORT = 1000
_REPORTED = frozenset(
    {"quarter", "half", "the quarter", "current", "latest", "part", "ended", "year and quarter", "spoken of"}
)


def find_times(doc: Document, lexicon: Lexicon) -> list[Time]:
    """Return every temporal expression of the document, in text order, resolved as far as the text allows.

    A period ("since February", "between 1 and 5 May") is one time, and an end of it that is a date by itself another.
    """
    published = _day(doc.published)
    anchor = "published" if published else "dateline"
    published = published or _day(dateline_date(doc.text))
    times: list[Time] = []
    last, last_end, period_end = None, 0, 0
    spoken, spoken_end, period = None, 0, Value(UNKNOWN_YEAR)
    for item in rules(lexicon).find(doc):
        previous = last if item.start - last_end <= _MEMORY else None
        future, sure = _outlook(doc, item, lexicon)
        part = spoken if item.start - spoken_end <= _REPORT else None
        moment = Moment(published, previous, future, sure, anchor, part)
        value = value_at(item.shape, moment)
        if value is None:
            continue
        if value.is_part_of_year and item.rule in _REPORTED and not _is_compared(item):
            spoken, spoken_end = value, item.end
        if value.grain == "period":
            period_end, period = item.end, value
        elif value.first is not None and not (
            _is_compared(item) or (item.end <= period_end and _same_sentence(doc, last_end, item.start))
        ):
            last, last_end = value, item.end
        if item.end <= period_end:
            value = _as_end(item.shape, value, moment, period)
        times.append(_time(f"t{len(times) + 1}", doc.text, item, value))
    return times


def _as_end(shape: Shape, value: Value, moment: Moment, period: Value) -> Value:
    """Return the value of a time that stands within a period as the one that lies in it: its end is its own."""
    if not shape.tensed:
        return value
    others = (value_at(shape, replace(moment, future=future, sure=True)) for future in (True, False))
    return next((one for one in (value, *others) if one is not None and _lies_in(one, period)), value)


def _lies_in(value: Value, period: Value) -> bool:
    first, last, begin, end = day_of(value), value.last, day_of(period), period.last
    if first is None or begin is None or not isinstance(last, date) or not isinstance(end, date):
        return False
    return begin <= first and str(last) <= str(end)


def _is_compared(item: Found) -> bool:
    """Say whether the time is only held against the one spoken of, which stays so: "from 42 million a year earlier"."""
    shape = item.shape
    if isinstance(shape, Ago | Beside):
        return (shape.unit, shape.count) == ("Y", -1)
    return isinstance(shape, Compared) or item.rule == "year-ago"


def _same_sentence(doc: Document, before: int, start: int) -> bool:
    """Return whether a sentence that holds `start` began before `before`: what it told first is its own time.

    "The army said on Monday that it had taken 40 towns since 1 May. Two days later …" counts from Monday.
    """
    return doc.sentence_at(start)[0] < before


def _outlook(doc: Document, item: Found, lexicon: Lexicon) -> Outlook:
    """Return whether the clause looks ahead, if that matters to what was found."""
    if not item.shape.tensed:
        return Outlook(None)
    return rules(lexicon).tense.outlook(doc.cased, doc.sentence_at(item.start), item.start, item.end)


def value_at(shape: Shape, moment: Moment) -> Value | None:
    """Return the shape's value; one that the calendar doesn't have (30 February, the year 12000) is unresolved."""
    if isinstance(shape, Ahead) and not moment.future:
        return None
    try:
        return shape.value(moment)
    except (ValueError, OverflowError):
        return Value(UNKNOWN_YEAR)


def resolve(text: str, published: str | None, tense: str | None = None, *, lexicon: Lexicon | None = None) -> Time:
    """Return the meaning of an expression given by itself; its span is its place within `text`.

    `published` is an ISO date; it also stands for the time mentioned before. `tense` is "past", "future" or None. What
    is no temporal expression gives an empty TIMEX.
    """
    day = _day(published)
    moment = Moment(day, Value("", day, day) if day else None, None if tense is None else tense == "future")
    for lead in ("", "in "):  # a year or month alone is a time only after a preposition
        doc = Document(lead + text)
        for item in sorted(rules(lexicon or Lexicon()).find(doc), key=lambda one: one.start - one.end):
            shape = item.shape.shape if isinstance(item.shape, Ahead) and tense is None else item.shape
            told = rules(lexicon or Lexicon()).tense.outlook(doc.cased, (0, len(doc.cased)), item.start, item.end)
            value = value_at(shape, moment if tense else replace(moment, future=told.future))
            if value:
                start = max(0, item.start - len(lead))
                return _time("t1", text, Found(start, item.end - len(lead), shape, item.rule), value)
    return Time("t1", 0, len(text), text, "")


def _time(name: str, text: str, item: Found, value: Value) -> Time:
    first, last = _iso(value.first), _iso(value.last)
    span = (item.start, item.end, text[item.start : item.end])
    return Time(name, *span, value.timex, first, last, value.anchor, value.grain, {"rule": item.rule})


def _iso(point: date | datetime | None) -> str | None:
    if isinstance(point, datetime):
        return point.isoformat(timespec="minutes")
    return point.isoformat() if point else None


def _day(published: str | None) -> date | None:
    iso = iso_date(published) if published else None
    return date.fromisoformat(iso[:10]) if iso else None
