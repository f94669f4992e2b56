"""A page a topic: who gives which figure, drawn and listed, the extremes by name, and the verdicts between figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from factdb.compare.wording import amount, claimed, day_in_year, figure, period, times
from factdb.plain import counted
from factdb.report.chart import charts
from factdb.report.evidence.rows import sides, why
from factdb.report.evidence.series import series
from factdb.report.html.page import page
from factdb.report.html.parts import day, facts, link, section, table, verdict
from factdb.report.markup import Html, element, join

if TYPE_CHECKING:
    from factdb.report.evidence import Evidence, Pair, Range, Topic

#: The most verdicts that a page lists, and the most occasions whose ends it tells.
MOST, RANGES = 60, 8
_ORDER = (
    "The worst verdict first; of one verdict what may well be of one matter before what hardly is, the widest first"
)


def topic_page(topic: Topic) -> str:
    """Return the page of a topic."""
    drawn = [
        element("div", each, tabindex="0", role="region", aria_label="Chart", class_="scroll") for each in charts(topic)
    ]
    return page(
        name(topic),
        element("p", _counts(topic), class_="lead"),
        _extremes(topic),
        section("Figures", *drawn, element("p", _KEY, class_="legend")),
        section("Day by day", _by_day(topic)),
        section("Verdicts", _verdicts([pair for pair in topic.pairs if not pair.one_statement and not pair.two_times])),
        section("Evidence", _evidence(topic)),
        here="",
        up="../",
    )


def topics_page(topics: Sequence[Topic]) -> str:
    """Return the list of all topics, those with most figures first."""
    rows = ((link("topics", each.id, name(each), up=""), *_line(each)) for each in topics)
    heads = ("Topic", "Figures", "Origins", "Lowest", "Highest", "Worst verdict")
    return page("Topics", table(heads, rows, "What is said with a number, by event and country"), here="topics.html")


def name(topic: Topic) -> str:
    """Return what a topic is about: the predicate's label and the area."""
    return f"{topic.label}, {topic.area_name}" if topic.area_name else topic.label


def _line(topic: Topic) -> tuple[str | None, ...]:
    ends = [amount(item.reading) for item in topic.extremes] if topic.extremes else ["", ""]
    pair = topic.conflict or topic.worst
    worst = verdict(str(pair.comparison.verdict)) if pair else None
    return (str(topic.readings), str(topic.origins), *ends, worst)


def _counts(topic: Topic) -> str:
    count = topic.readings
    held = f" (the {len(topic.items)} outermost are shown)" if topic.counted else ""
    figures = f"{count} figure{'s' * (count != 1)}{held}"
    origins = f"{topic.origins} origin{'s' * (topic.origins != 1)}"
    return f"{figures} of {origins} in {topic.articles} article{'s' * (topic.articles != 1)}."


def _extremes(topic: Topic) -> Html | None:
    """Return the lowest and the highest of each occasion; a table of them if there are several."""
    told = [each for each in topic.ranges if each.extremes]
    if len(told) == 1:
        return facts(_ends(told[0]))
    rows = ([each.heading, *map(_ends(each).get, ("Lowest", "Highest", "Note"))] for each in told[:RANGES])
    more = f"… and {len(told) - RANGES} more." if len(told) > RANGES else ""
    listed = table(("Figures", "Lowest", "Highest", "Note"), rows, "By event or time: no range is one over several")
    return join(listed, element("p", more, class_="soft") if more else None) if listed else None


def _ends(held: Range) -> dict[str, str | None]:
    """Return the ends of an occasion by name, and what is to be known of them."""
    if not held.extremes:
        return {}
    low, high = held.extremes
    left = len(held.asserted) - len(held.standing)
    notes = [
        "one statement tells them apart" if held.one_statement else "",
        f"{counted(left, 'earlier figure')} replaced by whoever gave {'it' if left == 1 else 'them'}" if left else "",
    ]
    return {"Lowest": _said(low), "Highest": _said(high), "Note": "; ".join(filter(None, notes))}


def _said(item: Evidence) -> Html:
    return join(
        element("strong", amount(item.reading)),
        ", ",
        item.source,
        f", {day(item.reading.said)}" if item.reading.said else "",
    )


def _by_day(topic: Topic) -> Html | None:
    """Return what each source said of the occasion with most origins, if any of them changed its figure."""
    found = series(topic.ranges[0]) if topic.ranges else []
    if not any(each.changed for each in found):
        return None
    rows = ((each.source, " → ".join(map(_step, each.steps))) for each in found[:MOST])
    return table(("Source", "Figures"), rows, "Who changed a figure and who kept it, the former first")


def _step(item: Evidence) -> str:
    when = day_in_year(item.reading.said)
    return f"{figure(item.reading)}{f' ({when})' if when else ''}"


def _verdicts(pairs: Sequence[Pair]) -> Html | None:
    heads = ("Verdict", "One", "Other", "Apart", "Why")
    listed = table(heads, (_judged(pair) for pair in pairs[:MOST]), _ORDER)
    more = len(pairs) - MOST
    return join(listed, element("p", f"… and {more} more.", class_="soft") if more > 0 else None) if listed else None


def _judged(pair: Pair) -> tuple[str | None, ...]:
    found = pair.comparison
    one, other = (_side(item) for item in sides(pair))
    ratio = times(found.ratio) if found.ratio != 1 else ""
    return verdict(str(found.verdict)), one, other, ratio, why(pair)


def _side(item: Evidence) -> Html:
    return join(element("strong", claimed(item.reading)), element("br"), item.source)


def _evidence(topic: Topic) -> Html | None:
    heads = ("Figure", "Who", "Where", "When", "Said", "Words", "By way of")
    rows: Iterable[Sequence[str | None]] = (_row(item) for group in topic.groups for item in group.items)
    return table(heads, rows, "The lowest first, each with the words it rests on")


def _row(item: Evidence) -> tuple[str | None, ...]:
    reading = item.reading
    body = f" ({item.institution})" if item.institution and item.institution != item.speaker else ""
    words = join("“", item.exact, "” ", _opened(item))
    when = period(reading.period.start, reading.period.end) or item.period_text
    way = " ← ".join(item.chain[:-1]) + (f"; {item.relays}" if item.relays else "")
    return claimed(reading), item.source + body, item.place, when, day(reading.said), words, way


def _opened(item: Evidence) -> Html:
    """Return the link to the very words in their article."""
    local = item.statement.rpartition(".")[2]
    return element("a", "in context", href=f"../articles/{item.article}.html#{local}")


_KEY = (
    "A dot is a number, a bar a range; a hollow end does not belong to it; an arrow is an end that nobody stated; the "
    "pale band is what rounding allows; dashed is what is denied or not committed to."
)
