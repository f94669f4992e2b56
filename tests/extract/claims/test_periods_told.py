"""When it was: the year mentioned before, the day of a clock, and years that only name a thing."""

from __future__ import annotations

import pytest

from factdb.extract import extract
from tests.extract.claims.articles import claims


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("She was elected in June 2019. She resigned in September that year.", "2019-09"),
        ("She was elected in May 2015 and resigned in December of that year.", "2015-12"),
        ("She was elected in May 2015 and resigned on 4 December of the same year.", "2015-12-04"),
        ("She resigned in September that year.", "XXXX"),
        ("A mine exploded on Monday at about 10:20 a.m.", "2024-05-06T10:20"),
    ],
)
def test_a_month_of_that_year_is_of_the_year_mentioned_before(text: str, timex: str) -> None:
    """What "that year" is stands before it, else nothing is known; a day and a clock are one time."""
    assert extract(text, published="2024-05-06").times[-1].timex == timex


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("Profit rose to $12m in the third quarter of 2023 from $9m a year ago.", "2022-Q3"),
        ("Sales fell in the third quarter of 2023. The year-earlier figure was $9m.", "2022-Q3"),
        ("Profit rose to $12m in 2023 from $9m a year ago.", "2023"),
    ],
)
def test_a_year_ago_beside_a_quarter_is_a_quarter(text: str, timex: str) -> None:
    """What is set against a quarter is the same quarter of the year before."""
    assert extract(text, published="2024-05-06").times[-1].timex == timex


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Parliament approved the 2026 budget by 77 votes.", None),
        ("Later Thursday, Parliament approved the 2026 budget by 77 votes.", "Later Thursday"),
        ("The 2024 floods killed 31 people.", "2024"),
        ("On Wednesday a mine exploded on a patrol at about 10:20 a.m., killing two soldiers.", "Wednesday"),
    ],
)
def test_what_says_when_a_figure_was(text: str, period: str | None) -> None:
    """A budget's year is no period, a flood's is; a clock without a day leaves it to the day."""
    assert [row["period"] for row in claims(text) if row["quantity"]] == [period]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "Thousands marched on Sunday in the biggest rally this year, and 48 were injured.",
            ["on Sunday", "on Sunday"],
        ),
        ("The worst attack since 2019 killed 14 soldiers.", [None]),
        ("The strongest quake of 2024 killed nine people in March.", ["March"]),
        ("The protest this year injured nine people.", ["this year"]),
        ("Police, who have arrested 40 people since March, seized 12 guns.", ["since March", None]),
        ("The team won 12 medals, three of them in May.", [None, "May"]),
    ],
)
def test_a_rank_an_aside_and_a_part_keep_their_time(text: str, periods: list[str | None]) -> None:
    """The time among which something ranks, that of an aside and that of a part are no period of another figure."""
    found = [row["period"] for row in claims(text) if row["quantity"]]
    assert [one and one.removeprefix("on ") for one in found] == [one and one.removeprefix("on ") for one in periods]
