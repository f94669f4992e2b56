"""Charts draw what was said: numbers as dots, bounds with open ends, rounding as a band, nothing twice."""

from __future__ import annotations

import math
import xml.etree.ElementTree as ET
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.compare.readings import Period
from factdb.report.chart import chart, charts
from factdb.report.chart.scale import Scale, scale
from factdb.report.evidence import Topic, Wanted, compared
from factdb.store.read import connect

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def killed(small: Path) -> Topic:
    """Return the topic with “at least 12” and “30”."""
    with connect(str(small)) as reader:
        return next(topic for topic in compared(reader, Wanted()) if topic.predicate == "killed.people")


def drawn(topic: Topic) -> ET.Element:
    """Return the chart's file as it parses."""
    return ET.fromstring(chart(topic).partition("\n")[2])  # noqa: S314 - our own file


def classed(picture: ET.Element, name: str) -> list[ET.Element]:
    return [each for each in picture.iter() if name in (each.get("class") or "").split()]


def test_a_file_is_svg_that_needs_nothing_else(killed: Topic) -> None:
    """The file has its size, its style, a title and a description, and asks for nothing."""
    picture = drawn(killed)
    assert picture.tag == f"{SVG}svg"
    assert picture.get("role") == "img"
    assert picture.find(f"{SVG}title") is not None
    assert picture.find(f"{SVG}style") is not None
    assert "http" not in chart(killed).replace("http://www.w3.org/2000/svg", "")


def test_places_are_named_where_there_are_several(killed: Topic) -> None:
    """A district's figure says so beside another's; where all are of one place none does."""
    one, *others = killed.items
    apart = replace(killed, items=(replace(one, place="Lowfield"), *(replace(each, place=None) for each in others)))
    assert chart(apart).count("Lowfield · ") == 1
    assert " · Lowfield · " not in chart(replace(killed, items=(replace(one, place="Lowfield"),)))


def test_an_open_end_is_an_arrow_and_rounding_a_band(killed: Topic) -> None:
    """“At least 12” is a dot with an arrow to the right and no band; 30 is a dot in the band from 29 to 31."""
    picture = drawn(killed)
    assert len(classed(picture, "arrow")) == 1
    assert len(classed(picture, "dot")) == 2
    (band,) = classed(picture, "rounding")
    dot = float(str(classed(picture, "dot")[1].get("cx")))
    left, width = float(str(band.get("x"))), float(str(band.get("width")))
    assert math.isclose(left + width / 2, dot, abs_tol=0.2)


def test_rows_are_in_the_order_of_saying(killed: Topic) -> None:
    """The ministry, quoted for the 16th, stands above the Red Cross of the 17th."""
    dates = [each.text for each in classed(drawn(killed), "date")]
    assert dates == ["2025-06-16", "2025-06-17"]


def test_another_time_has_its_own_number_line(killed: Topic) -> None:
    """What was said in June of the year before is drawn below, on a line of its own, with both dates."""
    items = list(killed.items)
    year = replace(items[-1].reading, claim="c9", origin="another", period=Period("2024-01-01", "2025-01-01"))
    several = replace(killed, items=(*items, replace(items[-1], reading=year)))
    picture = drawn(several)
    dates = [each.text for each in classed(picture, "date")]
    assert dates == ["2025-06-16", "2025-06-17", "2024, said 2025-06-17"]
    assert [each.text for each in classed(picture, "panel")] == ["16 to 17 Jun 2025", "Another time: 2024"]
    assert len(charts(several)) == 2
    assert classed(drawn(killed), "panel") == []


def test_the_axis_counts_what_all_figures_do(killed: Topic) -> None:
    """Where one says children and the others people, the axis says people."""
    one, other = killed.items
    few = replace(one, reading=replace(one.reading, kind="child", kind_within=("people",)))
    assert [each.text for each in classed(drawn(replace(killed, items=(few, other))), "unit")] == ["people"]
    assert [each.text for each in classed(drawn(replace(killed, items=(few,))), "unit")] == ["children"]


def test_a_page_gets_the_picture_without_its_style(killed: Topic) -> None:
    """In a page the page's own style rules, so that a strict policy can allow it by its hash."""
    assert all("<style" not in each for each in charts(killed))


@given(st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=6), st.floats(10, 1000))
def test_every_value_lies_on_the_scale_in_its_order(values: list[float], length: float) -> None:
    """Whatever the values, each has a place between 0 and the length, larger ones further right."""
    line = scale(values, length)
    places = [line.place(value) for value in sorted(values)]
    assert all(-1e-6 <= place <= length + 1e-6 for place in places)
    assert all(one <= other + 1e-6 for one, other in pairwise(places))


@given(st.floats(0.001, 1e9), st.floats(1.0, 1e6))
def test_ticks_are_few_and_on_the_scale(low: float, ratio: float) -> None:
    """A scale has between one and a dozen ticks, all of them on it."""
    line = scale([low, low * ratio], 500)
    ticks = line.ticks()
    assert 1 <= len(ticks) <= 12
    assert all(line.low - 1e-9 <= tick <= line.high * (1 + 1e-9) for tick in ticks)


@pytest.mark.parametrize(("values", "logarithmic"), [([45, 120], False), ([500, 60_000], True), ([-5, 6000], False)])
def test_far_numbers_share_a_logarithmic_scale(values: list[float], logarithmic: bool) -> None:  # noqa: FBT001
    """From fifty times on, and only above zero, the scale is logarithmic."""
    assert scale(values, 100).logarithmic is logarithmic


def test_infinite_ends_lie_at_the_edge() -> None:
    """An end that nobody stated is drawn at the edge of the scale."""
    assert Scale(0, 10, 100).place(math.inf) == 100
    assert Scale(0, 10, 100).place(-math.inf) == 0
