"""The two entries: all times of a document, and the meaning of one expression given by itself."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING

from factdb.article.dates import dateline_date, iso_date
from factdb.extract.document import Document
from factdb.extract.records import Time
from factdb.extract.times.find_clock import ClockFinder
from factdb.extract.times.find_dates import DateFinder, SeasonFinder, YearFinder
from factdb.extract.times.find_relative import DayFinder, UnitFinder
from factdb.extract.times.join import joined
from factdb.extract.times.relative import Ahead
from factdb.extract.times.tense import Tense
from factdb.extract.times.value import Moment, Value
from factdb.extract.times.words import Found, Words, forms
from factdb.lexicon import Lexicon

if TYPE_CHECKING:
    from factdb.extract.times.value import Shape
    from factdb.extract.times.words import Finder

_WORD = re.compile(r"[A-Za-z]+|\d+")
#: How far back, in characters, "two days later" looks for the time it counts from.
_MEMORY = 600


class Rules:
    """The finders of a lexicon, each under the words that call it."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = Words(lexicon.table("times"))
        seasons, units = SeasonFinder(words), UnitFinder(words)
        self.finders: dict[str, Finder] = {
            **ClockFinder().triggers(),
            **YearFinder(words).triggers(),
            **units.triggers(),
            **seasons.triggers(),
            **{form: _either(seasons.quarter, units.unit) for form in forms("quarter")},
            **DayFinder(words).triggers(),
            **DateFinder(words).triggers(),
        }
        self.tense = Tense(words)

    def find(self, text: str) -> list[Found]:
        """Return the expressions of the text in order, none overlapping but a period and its ends."""
        found: list[Found] = []
        floor, get = 0, self.finders.get
        for word in _WORD.finditer(text):
            finder = get(word.group())
            if finder is not None and word.start() >= floor:
                item = finder(text, word.start(), word.end(), floor)
                if item is not None:
                    found.append(item)
                    floor = item.end
        return joined(text, found)


def _either(one: Finder, other: Finder) -> Finder:
    return lambda text, start, end, floor: one(text, start, end, floor) or other(text, start, end, floor)


@cache
def rules(lexicon: Lexicon) -> Rules:
    """Return the lexicon's rules, compiled once."""
    return Rules(lexicon)


def find_times(doc: Document, lexicon: Lexicon) -> list[Time]:
    """Return every temporal expression of the document, in text order, resolved as far as the text allows.

    A period ("since February", "between 1 and 5 May") is one time, and an end of it that is a date by itself another.
    """
    tense, published = rules(lexicon).tense, _day(doc.published)
    moment = Moment(published or _day(dateline_date(doc.text)), anchor="published" if published else "dateline")
    times: list[Time] = []
    last: tuple[int, Value] | None = None
    for item in rules(lexicon).find(doc.shadow):
        future = (
            tense.future(doc.shadow, doc.sentence_at(item.start), item.start, item.end) if item.shape.tensed else None
        )
        previous = last[1] if last and item.start - last[0] <= _MEMORY else None
        value = value_at(item.shape, Moment(moment.published, previous, future, moment.anchor))
        if value is None:
            continue
        if value.first is not None and value.grain != "period":
            last = (item.end, value)
        times.append(_time(f"t{len(times) + 1}", doc.text, item, value))
    return times


def value_at(shape: Shape, moment: Moment) -> Value | None:
    """Return the shape's value; one that the calendar doesn't have (30 February, the year 12000) is unresolved."""
    if isinstance(shape, Ahead) and not moment.future:
        return None
    try:
        return shape.value(moment)
    except (ValueError, OverflowError):
        return Value("XXXX")


def resolve(text: str, published: str | None, tense: str | None = None, *, lexicon: Lexicon | None = None) -> Time:
    """Return the meaning of an expression given by itself; its span is its place within `text`.

    `published` is an ISO date, `tense` "past", "future" or None. What is no temporal expression gives an empty TIMEX.
    """
    found = rules(lexicon or Lexicon()).find(Document(text).shadow)
    day = _day(published)
    for item in sorted(found, key=lambda one: one.start - one.end):
        previous = Value("", day, day) if day else None
        value = value_at(item.shape, Moment(day, previous, None if tense is None else tense == "future"))
        if value:
            return _time("t1", text, item, value)
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
