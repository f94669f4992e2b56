"""One topic as SVG: a row per figure of an origin, in the order of saying, drawn as the interval that the words give.

Each occasion has a number line of its own: what is told of another time ("in January 2021") or is said weeks later is
not the range of one event.

A dot is a number, a bar a range; a hollow end does not belong to it, an arrow is an end that nobody stated. The pale
band is what rounding allows: 2,000 was never counted to the last one. What is denied or not committed to is dashed. The
picture names its colours by class, so that a page can set them; a file of its own carries its style with it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factdb.compare.occasions import own_time
from factdb.compare.values import Interval, rounded, stated
from factdb.compare.wording import claimed, noun, number, period, unit
from factdb.report.chart.scale import Scale, scale
from factdb.report.markup import Html, element, raw

if TYPE_CHECKING:
    from factdb.compare.readings import Reading
    from factdb.report.evidence import Evidence, Topic

WIDTH, MARGIN, ROW, TOP, BOTTOM = 500.0, 14.0, 46.0, 16.0, 44.0
#: The room above a number line for what it is about.
HEAD = 26.0
#: The most rows that are drawn, and the most number lines; the table beside a chart has all of them.
MOST, PANELS = 40, 8
#: How many characters of a label fit into the width, beside the date.
_LABEL = 51
#: How many a date takes of them.
_DAY = 10
_STYLE = (Path(__file__).parent / "chart.css").read_text(encoding="utf-8")


def charts(topic: Topic) -> list[Html]:
    """Return the pictures of a topic, one for each occasion: another event or time shares no number line."""
    panels = _panels(topic)
    return [_picture(topic, [panel], several=len(panels) > 1, styled=False) for panel in panels]


def chart(topic: Topic) -> str:
    """Return the topic as an SVG file that needs nothing else, its occasions one below the other."""
    panels = _panels(topic)
    picture = _picture(topic, panels, several=len(panels) > 1, styled=True)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{picture}\n'


class _Panel(NamedTuple):
    """What is drawn on one number line, in the order of saying."""

    when: str
    items: Sequence[Evidence]

    @property
    def height(self) -> float:
        return TOP + ROW * len(self.items[:MOST]) + BOTTOM


def _panels(topic: Topic) -> list[_Panel]:
    """Return the occasions of a topic that are drawn, what one origin says twice left out."""
    return [_Panel(each.heading, list(_once(each.items))) for each in topic.ranges[:PANELS]]


def _once(items: Sequence[Evidence]) -> Iterator[Evidence]:
    seen: set[object] = set()
    for item in sorted(items, key=lambda item: (item.reading.said or "", item.reading.claim)):
        reading = item.reading
        key = (reading.origin or reading.utterance, reading.low, reading.high, reading.polarity, reading.said)
        if key not in seen:
            seen.add(key)
            yield item


def _picture(topic: Topic, panels: Sequence[_Panel], *, several: bool, styled: bool) -> Html:
    """Return one picture of some panels; each is headed by its time where the topic has several."""
    what = f"{topic.label}{f', {topic.area_name}' if topic.area_name else ''}"
    drawn, held = (sum(len(panel.items[:most]) for panel in panels) for most in (MOST, None))
    told = f"{drawn} of {held} figures, by speaker, in the order of saying."
    when = f"{panels[0].when}. " if several and len(panels) == 1 else ""
    head = HEAD if several else 0.0
    height = sum(panel.height + head for panel in panels)
    parts: list[Html | str] = [
        element("title", what),
        element("desc", told),
        element("style", raw(_STYLE)) if styled else "",
        element("rect", width="100%", height="100%", class_="paper") if styled else "",
        *_stacked(panels, head),
    ]
    box, label = f"0 0 {WIDTH:g} {height:g}", f"{what}: {when}{told}"
    size = {"viewBox": box, "role": "img", "class": "chart", "aria-label": label}
    own = {"xmlns": "http://www.w3.org/2000/svg", "width": f"{WIDTH:g}", "height": f"{height:g}"} if styled else {}
    return element("svg", *parts, **{**own, **size})


def _stacked(panels: Sequence[_Panel], head: float) -> Iterator[Html]:
    top = 0.0
    for panel in panels:
        if head:
            yield element("text", panel.when, x=_n(MARGIN), y=_n(top + HEAD - 6), class_="panel")
        yield element("g", *_drawn(panel), transform=f"translate(0 {_n(top + head)})")
        top += head + panel.height


def _drawn(panel: _Panel) -> Iterator[Html]:
    shown = panel.items[:MOST]
    first = shown[0].reading
    line = scale(_ends(shown), WIDTH - 2 * MARGIN)
    yield from _axis(line, panel.height, first.factor, first.shift, unit(first.unit, _counted(shown)))
    placed = len({item.place for item in shown}) > 1
    yield from (_row(item, line, TOP + ROW * index, placed=placed) for index, item in enumerate(shown))


def _counted(items: Sequence[Evidence]) -> str | None:
    """Return what all or most of the figures count: of workers and people it is people."""
    kinds = Counter(kind for item in items for kind in (item.reading.kind, *item.reading.kind_within) if kind)
    return noun(kinds.most_common(1)[0][0]) if kinds else None


def _ends(items: Sequence[Evidence]) -> Iterator[float]:
    for item in items:
        for interval in (stated(item.reading), rounded(item.reading)):
            yield from (interval.low, interval.high)


def _axis(line: Scale, height: float, factor: float, shift: float, sign: str) -> Iterator[Html]:
    """Yield the grid with its numbers, in the unit that the first reading is written in."""
    bottom = height - BOTTOM
    written = Scale((line.low - shift) / factor, (line.high - shift) / factor, line.length, line.logarithmic)
    for tick in written.ticks():
        x = MARGIN + written.place(tick)
        yield element("line", x1=_n(x), x2=_n(x), y1=_n(TOP - 8), y2=_n(bottom + 4), class_="grid")
        yield element("text", number(tick), x=_n(x), y=_n(bottom + 19), class_="tick", text_anchor="middle")
    scaled = " (logarithmic)" if line.logarithmic else ""
    right, under = _n(WIDTH - MARGIN), _n(bottom + 37)
    yield element("text", f"{sign}{scaled}", x=right, y=under, text_anchor="end", class_="unit")


def _row(item: Evidence, line: Scale, top: float, *, placed: bool) -> Html:
    """Return one reading: its label above, its interval below; with its place where others have another one."""
    reading = item.reading
    place = f"{item.place} · " if placed and item.place else ""
    body = f" ({item.institution})" if item.institution and item.institution != item.speaker else ""
    figure, told = claimed(reading), _date(reading)
    label = element(
        "text",
        element("tspan", figure, class_="figure"),
        f" · {_cut(place + item.source + body, _LABEL - len(figure) - max(len(told) - _DAY, 0))}",
        x=_n(MARGIN),
        y=_n(top + 13),
    )
    when = element("text", told, x=_n(WIDTH - MARGIN), y=_n(top + 13), class_="date", text_anchor="end")
    tip = element("title", f"{told} {item.source}: “{item.exact}”".strip())
    middle = top + 28
    marks = [_band(rounded(reading), stated(reading), line, middle), *_bar(stated(reading), line, middle)]
    return element("g", tip, label, when, *marks, class_=" ".join(("reading", *_manner(reading))))


def _date(reading: Reading) -> str:
    """Return the day of saying, behind the time that it is about if that is another."""
    said, told = (reading.said or "")[:10], period(reading.period.start, reading.period.end)
    return f"{told}, said {said}" if said and told and own_time(reading) else said


def _manner(reading: Reading) -> Iterator[str]:
    """Yield the classes of what is not simply asserted."""
    if reading.polarity == "-":
        yield "denied"
    elif reading.certainty == "uncommitted":
        yield "unsure"


def _band(wide: Interval, narrow: Interval, line: Scale, y: float) -> Html | str:
    """Return the pale band of what rounding allows, nothing where the words give bounds of their own."""
    if wide == narrow:
        return ""
    left, right = MARGIN + line.place(wide.low), MARGIN + line.place(wide.high)
    size = {"width": _n(max(right - left, 1)), "height": "14", "rx": "3"}
    return element("rect", x=_n(left), y=_n(y - 7), **size, class_="rounding")


def _bar(interval: Interval, line: Scale, y: float) -> Iterator[Html]:
    """Yield the stated interval: a line where it has width, its ends as dots (hollow if open) or arrows (unstated)."""
    left, right = MARGIN + line.place(interval.low), MARGIN + line.place(interval.high)
    if math.isinf(interval.low):
        left = MARGIN
    if math.isinf(interval.high):
        right = WIDTH - MARGIN
    if right > left:
        yield element("line", x1=_n(left), x2=_n(right), y1=_n(y), y2=_n(y), class_="bar")
    yield _end(left, y, interval.low, -1, hollow=interval.low_open)
    if interval.high != interval.low:
        yield _end(right, y, interval.high, 1, hollow=interval.high_open)


def _end(x: float, y: float, value: float, direction: int, *, hollow: bool) -> Html:
    if math.isinf(value):
        tip, back = x + 7 * direction, x - 3 * direction
        return element("path", d=f"M{_n(tip)} {_n(y)}L{_n(back)} {_n(y - 6)}V{_n(y + 6)}Z", class_="arrow")
    return element("circle", cx=_n(x), cy=_n(y), r="4.5", class_="dot open" if hollow else "dot")


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: max(length, 1) - 1].rstrip()}…"


def _n(value: float) -> str:
    return format(round(value, 1), "g")
