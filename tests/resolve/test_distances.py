"""Stated distances against the map: a road may be longer than the line, but hardly shorter."""

from __future__ import annotations

import pytest

from factdb.resolve.distances import against_map, bearing_of, great_circle

KUPIANSK, IZYUM = (49.7106, 37.6152), (49.2118, 37.2568)


def test_the_line_and_the_bearing_of_two_towns() -> None:
    """Kupiansk lies 61 km from Izyum at 25 degrees."""
    assert great_circle(IZYUM, KUPIANSK) == pytest.approx(61.1, abs=0.5)
    assert bearing_of(IZYUM, KUPIANSK) == pytest.approx(25, abs=1)


@pytest.mark.parametrize(
    ("stated", "bearing", "verdict"),
    [
        (73, 0, "consistent"),
        (73, None, "consistent"),
        (73, 180, "wrong bearing"),
        (30, 0, "impossible"),
        (200, 0, "suspicious"),
    ],
)
def test_the_verdict_on_a_stated_distance(stated: float, bearing: float | None, verdict: str) -> None:
    """73 km north fits a road; half of the line is impossible, three times suspicious."""
    assert against_map(KUPIANSK, IZYUM, stated, bearing).verdict == verdict


def test_one_place_tells_nothing() -> None:
    """A distance within one town has no ratio."""
    found = against_map(IZYUM, IZYUM, 5)
    assert (found.verdict, found.ratio) == ("same place", None)


def test_bearings_wrap_around_north() -> None:
    """350 degrees stated and 10 degrees real are 20 apart."""
    found = against_map((1.0, 0.17), (0.0, 0.0), 112, 350)
    assert found.off == pytest.approx(19.6, abs=1)


def test_the_far_side_of_the_earth() -> None:
    """Half way round is half the circumference, and no error of rounding raises."""
    assert great_circle((0.0, 0.0), (0.0, 180.0)) == pytest.approx(20015, abs=1)
