"""Times in running text: what is found, how far it reaches, and what it is resolved against."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factdb.extract.document import Document
from factdb.extract.times import find_times, resolve
from factdb.lexicon import Lexicon

if TYPE_CHECKING:
    from pathlib import Path

    from factdb.extract.records import Time


def times(text: str, published: str | None = "2022-09-11") -> list[Time]:
    """Return the times of the text."""
    found = find_times(Document(text, published), Lexicon())
    assert all(text[time.start : time.end] == time.text for time in found)
    return found


def words(text: str, published: str | None = "2022-09-11") -> list[str]:
    """Return the words of the times of the text."""
    return [time.text for time in times(text, published)]


@pytest.mark.parametrize(
    ("text", "timex", "granularity"),
    [
        ("It sank on Friday.", "2022-09-09", "day"),
        ("On 3 May 14 people drowned.", "2022-05-03", "day"),
        ("It sank on Friday night.", "2022-09-09TNI", "day"),
        ("It sank last week.", "2022-W35", "week"),
        ("It sank in May.", "2022-05", "month"),
        ("It sank in the third quarter.", "2022-Q3", "quarter"),
        ("It would cut jobs after posting a loss in the fourth quarter.", "2021-Q4", "quarter"),
        ("It sank last summer.", "2022-SU", "season"),
        ("It sank in 1999.", "1999", "year"),
        ("It sank in the 1990s.", "199", "decade"),
        ("It sank in the 18th century.", "17", "century"),
        ("It sank at 6:15 p.m. on Friday.", "2022-09-09T18:15", "minute"),
        ("It shrank over the past three days.", "P3D", "period"),
        ("It has leaked since May.", "2022-05/2022-09-11", "period"),
    ],
)
def test_value_and_granularity(text: str, timex: str, granularity: str) -> None:
    """A time carries its TIMEX3 value and how fine it is."""
    assert (times(text)[0].timex, times(text)[0].granularity) == (timex, granularity)


@pytest.mark.parametrize(
    ("text", "published", "anchor"),
    [
        ("It sank on Friday.", "2022-09-11", "published"),
        ("It sank on 9 May 2021.", "2022-09-11", "absolute"),
        ("KYIV, Sept. 10, 2022 (Wire) - It sank on Friday.", None, "dateline"),
        ("It sank on 9 May 2021. The next day it rose.", "2022-09-11", "previous"),
        ("It sank on Friday.", None, None),
    ],
)
def test_anchor_says_what_it_was_resolved_against(text: str, published: str | None, anchor: str | None) -> None:
    """Each interval tells what it counts from; without an anchor there is none."""
    last = times(text, published)[-1]
    assert last.anchor == anchor
    assert (last.start_date is None) == (anchor is None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The blaze was out by 0810 GMT on Friday.", "2022-09-09T08:10"),
        ("The harbour reopened at 1430 local time.", "T14:30"),
        ("A wave struck at 1945 UTC.", "T19:45"),
        ("It opened in 1945, GMT or not.", "1945"),
        ("It has 1430 local shops.", None),
    ],
)
def test_four_digits_before_a_time_zone_are_a_clock_time(text: str, value: str | None) -> None:
    """They are a minute of the day; without a zone they are a year or a number."""
    assert [time.timex for time in times(text)] == ([value] if value else [])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The army said on Monday it had taken 40 towns since the start of May. Two days later it left.", "2022-09-07"),
        ("Police have searched the fells since Monday. Two days later a coat was found.", "2022-09-07"),
        ("She left on 2 June. Two days later he followed.", "2022-06-04"),
    ],
)
def test_days_later_count_from_the_time_the_sentence_is_told_at(text: str, day: str) -> None:
    """The beginning of a period is counted from only where its sentence names no day before it."""
    assert times(text, "2022-09-11")[-1].start_date == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Thursday last week it closed.", "2022-09-01"),
        ("On Monday of last week it closed.", "2022-08-29"),
        ("It opens on Tuesday next week.", "2022-09-13"),
    ],
)
def test_a_weekday_lies_in_the_week_that_is_told(text: str, day: str) -> None:
    """A weekday and the week behind it are one time."""
    assert [str(time.start_date) for time in times(text, "2022-09-11")] == [day]


def test_period_keeps_its_ends() -> None:
    """A period with two dates is one time, and each date another."""
    assert words("It was shut from 28 April to 5 May.") == ["from 28 April to 5 May", "28 April", "5 May"]


def test_since_keeps_its_beginning() -> None:
    """What began then and lasts is a period up to publication; the date is a time of its own."""
    period, month = times("They have held it since February.")
    assert (period.text, period.start_date, period.end_date) == ("since February", "2022-02-01", "2022-09-12")
    assert (month.text, month.start_date, month.end_date) == ("February", "2022-02-01", "2022-03-01")


@pytest.mark.parametrize(
    "text",
    [
        "It lasted three days and took two weeks of work.",
        "A three-day operation was carried out.",
        "He came second in the march, 300 metres back.",
        "Brigade 1945 lost 1914 tanks at Route 1999.",
        "She may march in april colours.",
        "The score was 18:30 at half-time.",
    ],
)
def test_durations_and_counts_are_no_times(text: str) -> None:
    """What lasts or is counted belongs to the numbers, not to the times."""
    assert words(text) == []


def test_in_two_weeks_is_a_time_only_ahead() -> None:
    """The words "in two weeks" are a date if the clause looks ahead, and else how long something took."""
    assert words("The mill will reopen in two weeks.") == ["in two weeks"]
    assert words("The mill was built in two weeks.") == []


def test_offsets_hold_among_odd_characters() -> None:
    """Letters that change their length in lower case, emoji and odd blanks don't move a span."""
    assert words("İİİ 🌊 the dam broke on\u00a0Friday, 9\u202fSeptember 2022 🌊") == ["Friday, 9\u202fSeptember 2022"]


def test_impossible_dates_stay_unresolved() -> None:
    """A day that the calendar lacks has no interval, and stops nothing."""
    assert [(time.text, time.start_date) for time in times("It sank on 31 June 2021 and on 1 July 2021.")] == [
        ("31 June 2021", None),
        ("1 July 2021", "2021-07-01"),
    ]


def test_user_words_are_understood(tmp_path: Path) -> None:
    """A times.toml of one's own adds words: here a name of a holiday."""
    (tmp_path / "times.toml").write_text('[holidays]\n"midwinter day" = [6, 21]\n', encoding="utf-8")
    found = find_times(Document("They danced on Midwinter Day.", "2022-09-11"), Lexicon((tmp_path,)))
    assert [(time.text, time.start_date) for time in found] == [("Midwinter Day", "2022-06-21")]


def test_tense_decides_a_given_weekday() -> None:
    """A weekday alone is past; told that the clause looks ahead, it is the coming one."""
    assert resolve("Tuesday", "2022-09-11").start_date == "2022-09-06"
    assert resolve("Tuesday", "2022-09-11", "future").start_date == "2022-09-13"


def test_what_is_no_time_has_no_timex() -> None:
    """Words that are no temporal expression resolve to nothing."""
    nothing = resolve("the harbour", "2022-09-11")
    assert (nothing.timex, nothing.start_date, nothing.text) == ("", None, "the harbour")


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("The court postponed the vote to 19 June.", "2026-06-19"),
        ("The airline has grounded its fleet until July 3.", "2026-07-03"),
        ("He was remanded in custody until Monday.", "2026-05-18"),
        ("Pools stay closed through Friday.", "2026-05-15"),
        ("It is expected to hit 42C on Friday.", "2026-05-15"),
        ("The firm will cut 900 posts by the end of September.", "2026-09-01"),
        ("The siege lasted until 19 June.", "2025-06-19"),
        ("The figures given to investors in January were higher.", "2026-01-01"),
    ],
)
def test_what_is_put_off_or_planned_lies_ahead(sentence: str, first: str) -> None:
    """A time that something is put off, closed or meant to last until is ahead; what lasted until then is not."""
    (time,) = find_times(Document(sentence, published="2026-05-12"), Lexicon())
    assert time.start_date == first


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "In the third quarter sales rose to 9 million from 7 million a year earlier. In the quarter loans grew.",
            "2024-Q3",
        ),
        ("Second-quarter profit doubled. Loans grew. In the 2022 quarter the bank had lost money.", "2022-Q2"),
        ("The third quarter was weak, said the mill. Last year's quarter had a windfall.", "2023-Q3"),
        ("In the 12 months to April 600 firms failed. In the latest period 40 were banks.", "P12M/2024-04"),
    ],
)
def test_a_comparison_leaves_the_period_spoken_of(text: str, last: str) -> None:
    """What is held against a quarter is that of another year, and the quarter spoken of stays the one before."""
    assert find_times(Document(text, published="2024-11-07"), Lexicon())[-1].timex == last


def test_an_end_of_a_period_lies_in_it() -> None:
    """A day within a period is the one that the period has, whatever the tense."""
    times = find_times(Document("The fund has lost 2% this year through Oct. 19.", published="2024-11-07"), Lexicon())
    assert [(time.text, time.end_date) for time in times][-1] == ("Oct. 19", "2024-10-20")


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("Nobody was hurt on Tuesday. The previous Friday two had died.", "2024-11-01"),
        ("The mill burned on Friday. The following Monday it reopened.", "2024-11-04"),
        ("It happened at nine at night on Monday.", "2024-11-04T21"),
        ("They came at 2 at night on Monday.", "2024-11-04T02"),
    ],
)
def test_days_and_hours_are_counted_from_what_is_named(text: str, timex: str) -> None:
    """A weekday before or after is counted from the day mentioned; an hour is of the half of the day named with it."""
    assert find_times(Document(text, published="2024-11-07"), Lexicon())[-1].timex == timex
