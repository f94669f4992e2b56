"""Which readings may be of one event or period."""

from __future__ import annotations

from typing import Any

import pytest

from factdb.compare.occasions import occasions, own_time
from tests.compare.builders import reading

BARE: dict[str, Any] = {"at": None, "when": None}


def said(day: str | None, when: str | None = None, **more: Any) -> Any:
    return reading("30", said=day, **{**BARE, "when": when, **more})


def members(*readings: Any) -> list[tuple[int, ...]]:
    return [each.members for each in occasions(readings)]


@pytest.mark.parametrize(
    ("when", "own"),
    [
        (None, False),
        ("2026-11-17/2026-11-18", False),
        ("2026-10-01/2026-11-01", True),
        ("2021-01-01/2021-02-01", True),
        ("2026-01-01/2026-11-19", True),
        ("2025-01-01/2026-01-01", True),
        ("2026-01-01/", True),
        ("2026-11-01/", False),
        ("/2026-01-01", True),
        ("2027-01-01/2028-01-01", True),
    ],
)
def test_weeks_ago_or_for_months_is_a_time_of_its_own(when: str | None, own: bool) -> None:  # noqa: FBT001
    """Of what is said on 18 November, last January, this year and next are other times; that week is not."""
    assert own_time(said("2026-11-18", when)) is own


def test_reports_of_following_days_are_one_occasion() -> None:
    """No more than two weeks lie between one and the next, however many there are; a gap begins another."""
    days = ["2026-11-01", "2026-12-08", "2026-11-14", "2026-11-25"]
    assert members(*map(said, days)) == [(0, 1, 2, 3)]
    assert members(*map(said, ["2026-11-01", "2026-11-17", "2026-11-18"])) == [(1, 2), (0,)]


def test_an_earlier_time_is_not_of_the_event() -> None:
    """What a report recalls of a January five years before is not the highest of this week's quake."""
    found = occasions([said("2026-11-17"), said("2026-11-17", "2021-01-01/2021-02-01"), said("2026-11-19")])
    assert [(each.members, each.start, each.first, each.last) for each in found] == [
        ((0, 2), None, "2026-11-17", "2026-11-19"),
        ((1,), "2021-01-01", None, None),
    ]


def test_what_runs_until_it_is_told_is_one_time_by_its_start() -> None:
    """What is told of "so far this year" on two days is one time; the whole of last year is another."""
    readings = [
        said("2026-11-12", "2026-01-01/2026-11-13"),
        said("2026-11-14", "2026-01-01/2026-11-15"),
        said("2026-11-14", "2025-01-01/2026-01-01"),
    ]
    assert members(*readings) == [(0, 1), (2,)]


def test_an_unknown_day_is_of_the_only_occasion() -> None:
    """A report without a date is with the others if they are one occasion, and by itself if they are several."""
    assert members(said("2026-11-17"), said(None)) == [(0, 1)]
    assert sorted(members(said("2026-11-17"), said(None), said("2026-06-01"))) == [(0,), (1,), (2,)]


def test_the_occasion_of_most_origins_comes_first() -> None:
    """Two who tell of one day come before one who tells of another twice."""
    one, again = said("2026-05-01", origin="mayor"), said("2026-05-02", origin="mayor")
    two = [said("2026-08-01", origin=origin) for origin in ("police", "union")]
    assert members(one, again, *two) == [(2, 3), (0, 1)]


def test_nothing_has_no_occasion() -> None:
    """No readings are no occasion."""
    assert occasions([]) == []
