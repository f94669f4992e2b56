"""Publication dates: what counts as one, and the dateline an article may begin with.

A dateline is a place with a full date ("KYIV, Sept. 10, 2022 (…) —"), a full date with its agency ("14 August 2025
(Iberia News)"), a line that is nothing but a date, with the hour or not ("Published on Tuesday, 4 March 2026, 18:42"),
or a line that states it among others ("By A. W. | Published 4 March 2026", "Editor: A. W. 2026-03-04 18:42").
"""

from __future__ import annotations

import re
from datetime import date, datetime

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = r"(?P<month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6})\.?"
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WRITTEN = (_MONTH + r"\s" + _DAY + r",?\s" + _YEAR, _DAY + r"\s" + _MONTH + r",?\s" + _YEAR)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[.,]{0,2}\s)?"
_PLACE = r"\s{0,20}[A-Z][A-Z'’. /-]{1,40}(?:,\s?[A-Z][\w.’' -]{0,30}?)?[,:]?\s{1,3}(?:\([\w /]{1,30}\)\s?)?"
_AGENCY = r"(?:\([^()\n]{1,40}\)|/[A-Za-z -]{1,30}/)"
_DASH = r"\s{0,2}(?:[-–—]|:)"
_PUBLISHED = r"(?:(?:First\s)?[Pp]ublished|[Pp]osted|(?:Last\s)?[Uu]pdated?)(?:\son|\sat)?:?\s"
_CLOCK = r"\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?|h)?(?:\s[A-Z]{2,5})?"
_HOUR = rf"(?:\s?[,|–—-]?\s?(?:[Uu]pdated\s)?(?:at\s)?{_CLOCK})?"
_DATELINES = tuple(
    re.compile(form)
    for date_ in _WRITTEN
    for form in (
        # A place in capitals, perhaps a region, a full date, then the agency in brackets, or a dash, or both.
        _PLACE + date_ + rf"\s{{0,2}}(?:{_AGENCY}|{_DASH})",
        # The date alone, with its agency or its dash behind it.
        r"\s{0,20}" + _WEEKDAY + date_ + rf"\s{{0,2}}(?:{_AGENCY}|[–—])",
        # A line of its own.
        rf"\s{{0,20}}(?:{_PUBLISHED})?" + _WEEKDAY + date_ + _HOUR + r"\s{0,20}$",
        # Among a page's particulars.
        r"[^\n]{0,80}?[|•·]\s?" + _PUBLISHED + _WEEKDAY + date_,
    )
)
#: A date in figures, alone on its line or with its hour at the end of one.
_FIGURES = re.compile(
    rf"\s{{0,20}}(?:{_PUBLISHED})?(?P<alone>\d{{4}}-\d\d-\d\d)\s{{0,20}}$|"
    rf"(?:[^\n]{{0,80}}?\s)?(?P<timed>\d{{4}}-\d\d-\d\d)[ T]{_CLOCK}\s{{0,20}}$"
)
_WHOLE = tuple(re.compile(_WEEKDAY + date_ + r"(?![\w-])") for date_ in _WRITTEN)
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


def stated_date(value: str) -> str | None:
    """Return the date that a field states, in ISO 8601 or in full words ("Tue, 4 March 2026, 10:30"); None if none."""
    found = next((found for form in _WHOLE if (found := form.match(value.strip()))), None)
    return iso_date(value) or (_valid(found["year"], found["month"], found["day"]) if found else None)


def dateline_date(text: str) -> str | None:
    """Return the date of the article's dateline if it states a full one, else None: a year is never guessed."""
    for line in text[:2000].splitlines()[: 2 * _LINES]:
        for form in _DATELINES:
            found = form.match(line)
            if found:
                return _valid(found["year"], found["month"], found["day"])
        figures = _FIGURES.match(line)
        if figures:
            return iso_date(figures["alone"] or figures["timed"])
    return None


def _valid(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), _MONTHS.index(month[:3].lower()) + 1, int(day)).isoformat()
    except ValueError:
        return None
