"""Publication dates: what counts as one, and the dateline an article may begin with ("KYIV, Sept. 10, 2022 (…) —")."""

from __future__ import annotations

import re
from datetime import date, datetime

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = r"(?P<month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6})\.?"
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
#: A place in capitals, perhaps a region, a full date, perhaps the agency in brackets, and a dash.
_DATELINES = tuple(
    re.compile(
        r"\s{0,20}[A-Z][A-Z'’. /-]{1,40}(?:,\s?[A-Z][\w.’' -]{0,30}?)?[,:]?\s{1,3}(?:\([\w /]{1,30}\)\s?)?"
        + form
        + r"\s{0,2}(?:\([^()\n]{1,40}\)|/[A-Za-z -]{1,30}/)?\s{0,2}(?:[-–—]|:)"
    )
    for form in (_MONTH + r"\s" + _DAY + r",?\s" + _YEAR, _DAY + r"\s" + _MONTH + r",?\s" + _YEAR)
)
#: How many lines from the top a dateline may stand: under a heading and a byline.
_LINES = 6


def iso_date(value: str) -> str | None:
    """Return an ISO 8601 date, or date and time, as it is kept (to the minute); None if it is none."""
    value = value.strip()
    try:
        if len(value) <= len("2022-09-11"):
            return date.fromisoformat(value).isoformat()
        return datetime.fromisoformat(value).isoformat(timespec="minutes")
    except ValueError:
        return None


def dateline_date(text: str) -> str | None:
    """Return the date of the article's dateline if it states a full one, else None: a year is never guessed."""
    for line in text[:2000].splitlines()[: 2 * _LINES]:
        for form in _DATELINES:
            found = form.match(line)
            if found:
                return _valid(found["year"], found["month"], found["day"])
    return None


def _valid(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), _MONTHS.index(month[:3].lower()) + 1, int(day)).isoformat()
    except ValueError:
        return None
