"""Rates: units that are per another unit, however they are written."""

from __future__ import annotations

import pytest

from factdb.lexicon.units import unit
from tests.extract.quantities.test_find import found, one


@pytest.mark.parametrize(
    ("text", "low", "symbol"),
    [
        ("Wheat yields averaged 2.6 tonnes a hectare.", 2.6, "tonne per hectare"),
        ("Levels reached 310 micrograms per cubic metre.", 310, "microgram per cubic metre"),
        ("Crude output slipped to 1.28 million bpd in March.", 1_280_000, "barrel per day"),
        ("The canal carries 900 cusecs in June.", 900, "cubic foot per second"),
        ("It falls at 9.8 m/s2 there.", 9.8, "metre per square second"),
        ("The flux was 0.45 W m−2 at noon.", 0.45, "watt per square metre"),
        ("The probe reached 11 km s−1 by dusk.", 11, "kilometre per second"),
        ("The peak lies at 1540 cm−1 here.", 1540, "inverse cm"),
        ("They receive 20 J/m^2 per year.", 20, "joule per square metre per year"),
    ],
)
def test_a_rate_is_a_unit_of_its_own(text: str, low: float, symbol: str) -> None:
    """The two units are joined, and the table knows the unit so made by its symbol."""
    row = one(text)
    assert (row.low, row.unit) == (low, symbol)
    assert unit(symbol).symbol == symbol


def test_a_time_that_follows_is_no_rate() -> None:
    """The words "a year before" say when, not how often."""
    rows = found("It sold 20 tonnes a year before the fire and 30 tonnes a year since then.")
    assert rows[0].unit == "t"


def test_money_keeps_its_currency() -> None:
    """What money is per is noted beside the unit."""
    row = one("A nurse earns $15.40/hour.")
    assert (row.unit, row.why["per"]) == ("USD", "hour")


def test_the_number_of_a_model_is_no_power() -> None:
    """A letter, a hyphen and a number are a name."""
    assert [row.unit for row in found("They lost 40 L-202 trucks there.")] == ["1"]
