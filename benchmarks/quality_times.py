"""Times against news annotated in TimeML: python benchmarks/quality_times.py FOLDER… [--errors].

A folder holds files *.tml (TempEval-3's TimeBank and AQUAINT, say), each with its day of publication and TIMEX3 tags.
Counted are the dates and times whose value names a stretch of the calendar: 1998-02-13, 1998-W07, 1998-Q2, 199.
The value becomes a half-open interval, and only the very same interval is right. PRESENT_REF and unknowns have none.
It is counted twice: as annotated, and without the tags that docs/contract.md reads otherwise, or whose value can't be
what their words say; `convention` and `slip` tell that by the words and both intervals, never by one tag.
"""

from __future__ import annotations

import argparse
import html
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from factdb.extract.document import Document
from factdb.extract.quantities import find_quantities
from factdb.extract.times import find_times, resolve
from factdb.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factdb.extract.records import Time

LEXICON = Lexicon()
_TAG = re.compile(r"<(/?)([A-Za-z0-9]+)([^>]*)>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_QUARTERS = {"Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3), "H1": (1, 6), "H2": (7, 6)}
_SEASONS = {"SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "AU": (9, 3), "WI": (12, 3)}
_CLOCK = re.compile(r"T(\d\d)(?::(\d\d))?")
_DAY = timedelta(days=1)
Interval = tuple[str, str]


@dataclass(frozen=True)
class Tag:
    """A TIMEX3 of a text: its place, its type and value."""

    start: int
    end: int
    kind: str
    value: str


@dataclass(frozen=True)
class Story:
    """A text with its day and tags."""

    name: str
    published: str
    text: str
    tags: list[Tag]


def read(path: Path) -> Story:
    """Return a TimeML file's text without tags, and where its TIMEX3 stand in it."""
    source = path.read_text(encoding="utf-8")
    published = re.search(r'<DCT>.*?value="(\d{4}-\d\d-\d\d)', source, re.DOTALL)
    body = re.search(r"<TEXT>(.*)</TEXT>", source, re.DOTALL)
    assert body is not None, path
    text, tags, opened, at = "", [], [], 0
    for tag in _TAG.finditer(body[1]):
        text += html.unescape(body[1][at : tag.start()])
        at = tag.end()
        if tag[2] == "TIMEX3" and not tag[1]:
            opened.append((len(text), dict(_ATTRIBUTE.findall(tag[3]))))
        elif tag[2] == "TIMEX3":
            start, said = opened.pop()
            tags.append(Tag(start, len(text), said["type"], said["value"]))
    return Story(path.stem, published[1] if published else "", text + html.unescape(body[1][at:]), tags)


def interval(value: str) -> Interval | None:
    """Return the half-open interval of a TIMEX3 value; None if it names no stretch of the calendar."""
    try:
        ends = _ends(value)
    except ValueError:
        return None
    return (_iso(ends[0]), _iso(ends[1])) if ends else None


def _iso(end: date) -> str:
    return end.isoformat(timespec="minutes") if isinstance(end, datetime) else end.isoformat()


def _ends(value: str) -> tuple[date, date] | None:
    value = value.removesuffix("Z")
    day, _, rest = value.partition("T")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", day):
        first = date.fromisoformat(day)
        clock = _CLOCK.match("T" + rest) if rest[:1].isdigit() else None
        if clock:
            begin = datetime(first.year, first.month, first.day, int(clock[1]), int(clock[2] or 0))  # noqa: DTZ001
            return begin, begin + (timedelta(minutes=1) if clock[2] else timedelta(hours=1))
        return first, first + _DAY
    if week := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 6 if week[3] else 1)
        return monday, monday + timedelta(days=2 if week[3] else 7)
    if part := re.fullmatch(r"(\d{4})-(\d\d|[A-Z][A-Z1-4])", value):
        month, count = _months(part[2])
        return _month(int(part[1]), month), _month(int(part[1]), month + count)
    if years := re.fullmatch(r"(?:FY)?(\d{2,4})", value):
        width = 10 ** (4 - len(years[1]))
        return date(max(1, int(years[1]) * width), 1, 1), date((int(years[1]) + 1) * width, 1, 1)
    return None


def _months(part: str) -> tuple[int, int]:
    found = (int(part), 1) if part.isdigit() else {**_QUARTERS, **_SEASONS}.get(part)
    if found is None:
        raise ValueError(part)
    return found


def _month(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


#: Where the contract has another interval: by the words of the tag, its interval and ours.
_AGO = re.compile(r"(?:ago|earlier|before|later)$", re.IGNORECASE)
_CLIPPED = re.compile(r"\b(?:earlier|later|so far|early|late)\b", re.IGNORECASE)
#: What is counted from an event, and a clock time whose day another sentence tells.
_OF_THE_STORY = re.compile(r"\b(?:before|after)$|^\d[\d:.]* ?[ap]\.?m\.?$", re.IGNORECASE)
_ROLLING = re.compile(r"\b(?:last|past|next|coming)\b", re.IGNORECASE)


def _inside(inner: Interval, outer: Interval) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


#: Each convention with what tells it: the tag's words, our time, the tag's interval and ours.
CONVENTIONS: dict[str, Callable[[str, Time, Interval, Interval], bool]] = {
    "ago, to the unit": lambda words, _, want, have: (
        bool(_AGO.search(words)) and (_inside(want, have) or _inside(have, want))
    ),
    "year-end, the day": lambda words, _, want, have: words.lower().endswith(" end") and _inside(have, want),
    "up to publication": lambda _, ours, want, have: bool(_CLIPPED.search(ours.text)) and _inside(have, want),
    "counted from publication": lambda words, ours, want, have: (
        ours.granularity == "period" and bool(_ROLLING.search(words)) and have[0] < want[1] and want[0] < have[1]
    ),
    "an hour": lambda _, ours, want, have: ours.granularity == "hour" and want[0] == have[0],
    "part of a longer period": lambda _, ours, want, have: ours.granularity == "period" and _inside(have, want),
    "days named together": lambda _, ours, want, have: (
        " and " in ours.text and ours.granularity == "period" and _inside(want, have)
    ),
}


def convention(words: str, want: Interval, ours: Time) -> str:
    """Return which of the contract's conventions makes ours another interval than the tag's; "" if none does."""
    begin, end = _given(ours)
    if begin is None or end is None:
        return "told by the story" if _OF_THE_STORY.search(ours.text) else ""
    return next((name for name, tells in CONVENTIONS.items() if tells(words, ours, want, (begin, end))), "")


def slip(words: str, value: str, published: str) -> str:
    """Return why the tag's value can't be what its words say: another weekday, month, year or unit; "" if it can."""
    year, lower = re.search(r"\b(?:19|20)\d\d\b", words), words.lower()
    if year and value[:4].isdigit() and year[0] != value[:4]:
        return "another year"
    month = re.match(r"\d{4}-(\d\d)", value)
    said = next((number for number, name in enumerate(_MONTHS, 1) if re.match(rf"(?:{name})[a-z.]*\b", lower)), None)
    if said and month and int(month[1]) != said:
        return "another month"
    if lower in {"last week", "this week"} and re.fullmatch(r"\d{4}-\d\d", value):
        return "a month for a week"
    return _weekday_slip(lower, date.fromisoformat(value[:10]), published) if _DAY_VALUE.match(value) else ""


def _weekday_slip(words: str, day: date, published: str) -> str:
    """Return whether the day is another weekday; one with nothing beside it lies within a week of publication."""
    said = next((number for number, name in enumerate(_WEEKDAYS) if name in words), None)
    if said is None or re.search("last|next|previous|ago", words):
        return ""
    if day.weekday() != said:
        return "another weekday"
    return "more than a week away" if abs(day - date.fromisoformat(published)) >= timedelta(days=7) else ""


_DAY_VALUE = re.compile(r"\d{4}-\d\d-\d\d")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass
class Tally:
    """What became of the tags: found at all, with the right interval, and right when given alone."""

    tags: int = 0
    found: int = 0
    right: int = 0
    alone: int = 0
    durations: int = 0
    durations_found: int = 0
    aside: Counter[str] = field(default_factory=Counter)

    def shares(self, aside: int = 0) -> tuple[float, float, float]:
        """Return what was found, right in the text and right when given, in percent, without so many tags."""
        return (
            100 * self.found / self.tags,
            100 * self.right / (self.tags - aside),
            100 * self.alone / (self.tags - aside),
        )


def score(story: Story, tally: Tally) -> Iterator[str]:
    """Count a story's tags; yield a line for each that is wrong in the text."""
    doc = Document(story.text, story.published)
    times = find_times(doc, LEXICON)
    amounts = find_quantities(doc, LEXICON, times)[0]
    for tag in story.tags:
        if tag.kind == "DURATION":
            tally.durations += 1
            spans = [(each.start, each.end) for each in times] + [(each.start, each.end) for each in amounts]
            tally.durations_found += any(_over(tag, *span) for span in spans)
        elif tag.kind in {"DATE", "TIME"} and (want := interval(tag.value)) is not None:
            line = _judge(story, tag, want, [time for time in times if _over(tag, time.start, time.end)], tally)
            if line:
                yield line


def _judge(story: Story, tag: Tag, want: Interval, here: list[Time], tally: Tally) -> str:
    """Count one tag; return what is wrong with it in the text."""
    words = " ".join(story.text[tag.start : tag.end].split())
    alone = resolve(words, story.published)
    right = want in [_given(time) for time in here]
    tally.tags += 1
    tally.found += bool(here)
    tally.right += right
    tally.alone += want == _given(alone)
    if right:
        return ""
    why = slip(words, tag.value, story.published) or next(
        filter(None, (convention(words, want, time) for time in here)), ""
    )
    if why:
        tally.aside[why] += 1
    ours = [(time.text, *_given(time)) for time in here] or "not found"
    around = " ".join(story.text[max(0, tag.start - 60) : tag.end + 40].split())
    return f"    {story.name} {story.published} {words!r} is {tag.value}, not {ours} {why} … {around}"


def _given(time: Time) -> tuple[str | None, str | None]:
    return (time.start_date, time.end_date)


def _over(tag: Tag, start: int, end: int) -> bool:
    return tag.start < end and start < tag.end


def main() -> None:
    """Print the table; with --errors, each tag that is missed or resolved otherwise."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folders", nargs="+", type=Path)
    ask.add_argument("--errors", action="store_true", help="print the tags that are not right")
    arg = ask.parse_args()
    if empty := [str(folder) for folder in arg.folders if not any(folder.glob("[!.]*.tml"))]:
        ask.error(f"no *.tml file in {', '.join(empty)}")
    print("folder       tags   found   right   given alone   without   right   given alone   durations found")
    for folder in arg.folders:
        tally = Tally()
        lines = [line for path in sorted(folder.glob("[!.]*.tml")) for line in score(read(path), tally)]
        found, right, alone = tally.shares()
        aside = tally.aside.total()
        _, kept, kept_alone = tally.shares(aside)
        durations = 100 * tally.durations_found / max(1, tally.durations)
        print(
            f"{folder.name:12}{tally.tags:5}{found:8.1f}{right:8.1f}{alone:14.1f}{aside:10}{kept:8.1f}{kept_alone:14.1f}{durations:18.1f}"
            f"   {dict(tally.aside)}"
        )
        if arg.errors:
            print("\n".join(lines))


if __name__ == "__main__":
    main()
