"""Publication dates: ISO dates as they are kept, and datelines that state a full date."""

from __future__ import annotations

import pytest

from factdb.article.dates import dateline_date, iso_date, stated_date


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("2022-09-11", "2022-09-11"),
        (" 2022-09-11 ", "2022-09-11"),
        ("2022-09-11T18:30", "2022-09-11T18:30"),
        ("2022-09-11 18:30:59", "2022-09-11T18:30"),
        ("2022-09-11T18:30:00Z", "2022-09-11T18:30+00:00"),
        ("2022-13-11", None),
        ("11 September 2022", None),
        ("2022", None),
        ("", None),
    ],
)
def test_iso_date(written: str, kept: str | None) -> None:
    """A date, or a date and time to the minute, is kept; nothing else is taken for one."""
    assert iso_date(written) == kept


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("KYIV, Sept. 10, 2022 (Wire) — The bridge is open.", "2022-09-10"),
        ("PORT-AU-PRINCE, Haiti, January 12, 2010 - The ground shook.", "2010-01-12"),
        ("LONDON, 5 May 2021 – Votes are counted.", "2021-05-05"),
        ("Bridge opens\n\nBy A. Writer\n\nKYIV, September 10, 2022: The bridge is open.", "2022-09-10"),
        ("LONDON, March 4, 2026 (Wire) The bridge is open.", "2026-03-04"),
        ("14 August 2025 (Iberia News) — The bridge is open.", "2025-08-14"),
        ("Bridge opens\nTuesday, 4 March 2026\n\nThe bridge is open.", "2026-03-04"),
        ("Bridge opens\nPublished on March 4, 2026\n\nThe bridge is open.", "2026-03-04"),
        ("Bridge opens\n\nBy A. Writer at the ford\nWednesday 4 March 2026 18:42 GMT\n\nOpen.", "2026-03-04"),
        ("Bridge opens\n\nWednesday, March 4, 2026 — updated at 07:12 EAT\n\nOpen.", "2026-03-04"),
        ("Bridge opens\n\nBy a reporter | Published March 4, 2026 | Updated about 3 hours ago\n\nOpen.", "2026-03-04"),
        ("Bridge opens\n\nSource: Northern Post   Editor: A. W.   2026-03-04 20:14:30\n\nOpen.", "2026-03-04"),
        ("Bridge opens\n\n2026-03-04\n\nOpen.", "2026-03-04"),
        ("The bridge was opened on 2026-03-04 at 18:42.", None),
        ("Bridge opens\n\n5 March, 09:42\n\nOpen.", None),
        ("On 4 March 2026 the bridge was opened.", None),
        ("4 March 2026 was a cold day.", None),
        ("KYIV, Sept. 10 (Wire) — The bridge is open.", None),
        ("The pact of Paris, May 5, 1990 - was signed.", None),
        ("KYIV, Sept. 31, 2022 — The bridge is open.", None),
        ("", None),
    ],
)
def test_dateline_dates_an_article_only_in_full(text: str, published: str | None) -> None:
    """A dateline with day, month and year dates the article; without its year it doesn't."""
    assert dateline_date(text) == published


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2026-03-04T10:30", "2026-03-04T10:30"),
        ("4 March 2026", "2026-03-04"),
        ("Tue, Mar. 4, 2026, 10:30", "2026-03-04"),
        ("04/03/2026", None),
        ("next Tuesday", None),
    ],
)
def test_a_field_states_its_date_in_figures_or_words(value: str, day: str | None) -> None:
    """A date in ISO 8601 or written out is one; figures whose order is unknown are not."""
    assert stated_date(value) == day
