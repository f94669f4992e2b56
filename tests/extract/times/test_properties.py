"""What must hold of every interval, whatever the day of publication."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from factdb.extract.document import Document
from factdb.extract.times import find_times, resolve
from factdb.lexicon import Lexicon

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
#: Expressions that move with the day of publication and never back.
MOVING = st.sampled_from(
    """today|yesterday|tomorrow|last night|overnight|last week|this week|next week|last month|this month|next month
    last year|this year|next year|last weekend|last quarter|this quarter|Monday|Friday|Sunday|last Tuesday|next Thursday
    three days ago|two weeks ago|a month ago|five years ago|in the last week|over the past two months|February|in May
    last summer|this winter|the third quarter|September 10|29 February|Christmas Eve|earlier this week|later this year
    the past decade|in the next three days|so far this year|since February|Thanksgiving|Easter Sunday|last Easter
    next Labor Day|coming Friday|the latest quarter|the current year|the end of the year|July last year|4 July next year
    the week of March 6|the 12 months to September|the quarter ended June 30|year-ago quarter""".replace(
        "\n", "|"
    ).split("|")
).map(str.strip)
#: Past expressions that hold the day of publication, or end before it.
HOLDS = st.sampled_from(
    ["today", "this week", "this month", "this year", "this quarter", "in the last week", "the current quarter"]
)
BEFORE = st.sampled_from(
    ["yesterday", "last week", "last month", "last year", "three days ago", "two years ago", "the latest quarter"]
)
AFTER = st.sampled_from(["tomorrow", "next week", "next month", "next year", "coming Friday", "next Easter Monday"])


def interval(words: str, published: date) -> tuple[date, date]:
    """Return the interval of the expression as seen from that day."""
    time = resolve(words, published.isoformat())
    assert time.start_date is not None, words
    assert time.end_date is not None, words
    return date.fromisoformat(time.start_date), date.fromisoformat(time.end_date)


@given(MOVING, DAYS)
def test_every_interval_is_half_open_and_not_empty(words: str, published: date) -> None:
    """An interval begins before it ends."""
    first, last = interval(words, published)
    assert first < last


@given(MOVING, DAYS, st.integers(0, 800))
def test_later_publication_never_means_an_earlier_time(words: str, published: date, days: int) -> None:
    """The interval moves forward with the day of publication, or stays."""
    assert interval(words, published) <= interval(words, published + timedelta(days=days))


@given(HOLDS, DAYS)
def test_the_current_unit_holds_the_day(words: str, published: date) -> None:
    """What is called this, or lasts up to now, contains the day of publication."""
    first, last = interval(words, published)
    assert first <= published < last


@given(BEFORE, DAYS)
def test_the_last_unit_lies_before_the_day(words: str, published: date) -> None:
    """What is called last ends before the day of publication, or with its eve."""
    assert interval(words, published)[1] <= published


@given(AFTER, DAYS)
def test_the_next_unit_lies_after_the_day(words: str, published: date) -> None:
    """What is called next begins after the day of publication."""
    assert interval(words, published)[0] > published


@given(DAYS, st.sampled_from(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]))
def test_bare_weekday_is_one_of_the_last_seven_days(published: date, name: str) -> None:
    """A weekday is that weekday, at most six days back."""
    first, last = interval(name, published)
    assert f"{first:%A}" == name
    assert timedelta(0) <= published - first < timedelta(days=7)
    assert last - first == timedelta(days=1)


@given(DAYS, DAYS)
def test_full_dates_resolve_to_themselves_whatever_the_day(written: date, published: date) -> None:
    """A date with its year means one day, in every way of writing it, with or without a publication date."""
    for form in (f"{written.day} {written:%B %Y}", f"{written:%B} {written.day}, {written.year}", written.isoformat()):
        for day in (published.isoformat(), None):
            time = resolve(form, day)
            assert (time.start_date, time.end_date) == (
                written.isoformat(),
                (written + timedelta(days=1)).isoformat(),
            )


@given(st.text(max_size=300), st.one_of(st.none(), DAYS.map(date.isoformat)))
def test_any_text_is_read_without_failing(text: str, published: str | None) -> None:
    """Whatever the text, spans equal their words and intervals are in order."""
    check(text, published)


WORDS = """
the last next past this in since by between and from to until of early mid late week weeks day days year ago later
earlier after before Monday Friday May march Sept. September 10 5 30 31 2022 1999 '80s 1990s 2019-20 18:30 6 p.m. a.m.
noon , . - – two several few spring fall winter quarter third half first Q3 century 19th today yesterday overnight
night morning Christmas New Year's Eve fiscal 99999 0 00 will said start beginning
"""
PIECES = st.lists(st.sampled_from(WORDS.split()), max_size=30)


@given(PIECES, st.sampled_from(["", " "]), st.dates())
def test_any_mixture_of_words_of_time_is_read_without_failing(pieces: list[str], blank: str, published: date) -> None:
    """Words of time in any order, with or without blanks, never fail."""
    check(blank.join(pieces), published.isoformat())


def check(text: str, published: str | None) -> None:
    """Assert what must hold of every time found in a text."""
    for time in find_times(Document(text, published), Lexicon()):
        assert text[time.start : time.end] == time.text
        assert (time.start_date is None) == (time.end_date is None)
        assert time.start_date is None or time.end_date is None or time.start_date < time.end_date


@given(DAYS, st.integers(1, 60), st.booleans())
def test_a_day_without_its_year_near_publication_is_that_one(published: date, days: int, later: bool) -> None:  # noqa: FBT001 - drawn by lot
    """Two months around publication, a verb that stands far off does not push a day into another year."""
    day = published + timedelta(days=days if later else -days)
    told = "They signed a pact" if later else "They will carry out a pact"
    text = f"{told} with the owners of the old harbour on the other side of the bay, {day:%B} {day.day}."
    if (day.month, day.day) != (2, 29):
        (time,) = find_times(Document(text, published.isoformat()), Lexicon())
        assert time.start_date == day.isoformat()


@given(st.integers(1600, 2199))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    """Easter Sunday is a Sunday between 22 March and 25 April."""
    time = resolve(f"Easter Sunday {year}" if year >= 1900 else f"Easter {year}", None)
    assert time.start_date is not None
    day = date.fromisoformat(time.start_date)
    assert f"{day:%A}" == "Sunday"
    assert date(year, 3, 22) <= day <= date(year, 4, 25)
