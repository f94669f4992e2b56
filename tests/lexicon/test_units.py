"""The unit table, with pint as the oracle of its factors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pint
import pytest

from factdb.lexicon import Lexicon
from factdb.lexicon.units import UnknownUnitError, unit, units

if TYPE_CHECKING:
    from pathlib import Path

#: Symbols whose name in pint is another, or that pint has not: the name to ask pint for, or None.
ELSEWHERE = {
    "km2": "km**2",
    "m2": "m**2",
    "mi2": "mile**2",
    "sqft": "foot**2",
    "ha": "hectare",
    "t": "metric_ton",
    "ton": "short_ton",
    "L": "liter",
    "mL": "milliliter",
    "µL": "microliter",
    "bbl": "oil_barrel",
    "gal": "gallon",
    "nmi": "nautical_mile",
    "lb": "pound",
    "oz": "ounce",
    "km/h": "km/hour",
    "m/s": "m/s",
    "mph": "mile/hour",
    "ppm": "ppm",
    "in": "inch",
    "yd": "yard",
    "acre": "43560*foot*foot",
    "stone": "stone",
    "cubic metre": "m**3",
    "cubic foot": "foot**3",
    "acre-foot": "43560*foot*foot*foot",
    "fluid ounce": "fluid_ounce",
    "troy ounce": "troy_ounce",
    "long ton": "long_ton",
    "light-year": "light_year",
    "astronomical unit": "astronomical_unit",
    "imperial gallon": "imperial_gallon",
    "watt hour": "watt*hour",
    "kilowatt hour": "kilowatt*hour",
    "mmHg": "mmHg",
    "psi": "psi",
    "newton metre": "newton*meter",
    "pound-foot": "force_pound*foot",
    "ampere hour": "ampere*hour",
    "square centimetre": "cm**2",
    "furlong": "660*foot",
    "knot": "knot",
    "fathom": "6*foot",
    "kelvin": None,
    "celsius": None,
    "fahrenheit": None,
    "g": "gram",
    "kg": "kilogram",
    "mg": "milligram",
    "ft": "foot",
    "mi": "mile",
    "British thermal unit": "Btu",
    "quart": "quart",
    "pint": "pint",
    "cup": "cup",
    "tablespoon": "tablespoon",
    "teaspoon": "teaspoon",
    "bushel": "bushel",
    "carat": "carat",
    "electronvolt": "electron_volt",
    "calorie": "calorie",
    "year": "year",
    "month": "month",
    "week": "week",
    "day": "day",
    "hour": "hour",
    "minute": "minute",
    "fortnight": "fortnight",
    "decade": "10*year",
    "century": "century",
    "gigawatt": "gigawatt",
    "megahertz": "megahertz",
    "hectopascal": "hectopascal",
    "terabyte": "terabyte",
    "kibibyte": "kibibyte",
    "micrometre": "micrometer",
    "nanometre": "nanometer",
    "millisievert": "millisievert",
    "joule": "joule",
    "cubic kilometre": "km**3",
    "milliampere hour": "milliampere*hour",
    "quintal": "100*kilogram",
    "kilotonne": "kilometric_ton",
}
#: Units that pint itself defines by a rounded figure.
ROUNDED = {"light-year", "astronomical unit", "British thermal unit", "troy ounce"}


@pytest.fixture(scope="module")
def oracle() -> pint.UnitRegistry[float]:
    """Return pint's own registry."""
    return pint.UnitRegistry()


@pytest.mark.parametrize("symbol", [symbol for symbol, name in ELSEWHERE.items() if name])
def test_a_factor_is_the_one_pint_knows(symbol: str, oracle: pint.UnitRegistry[float]) -> None:
    """A unit's factor to its base is pint's, to ten digits or as many as pint has."""
    known = unit(symbol)
    if known.symbol == known.base:
        assert known.factor == 1
        return
    base = ELSEWHERE.get(known.base) or known.base
    expected = oracle.parse_expression(str(ELSEWHERE[symbol])).to(base).magnitude
    assert known.factor == pytest.approx(expected, rel=1e-6 if symbol in ROUNDED else 1e-10)


@pytest.mark.parametrize(
    ("symbol", "value", "celsius"), [("fahrenheit", 212, 100), ("fahrenheit", -40, -40), ("kelvin", 273.15, 0)]
)
def test_a_temperature_has_an_offset(symbol: str, value: float, celsius: float) -> None:
    """Degrees are converted with the shift of their zero."""
    assert unit(symbol).to_base(value) == pytest.approx(celsius)


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        ("square kilometers", "km2"),
        ("sq. miles", "mi2"),
        ("per cent", "percent"),
        ("metric tons", "t"),
        ("us dollars", "USD"),
        ("cubic feet", "cubic foot"),
    ],
)
def test_a_spelling_names_its_unit(name: str, symbol: str) -> None:
    """Spellings that a library of units cannot read lead to the unit."""
    assert units(Lexicon()).names[name].symbol == symbol


@pytest.mark.parametrize(
    ("sign", "symbol"), [("km2", "km2"), ("km²", "km2"), ("GW", "gigawatt"), ("ft3", "cubic foot"), ("°C", "celsius")]
)
def test_a_sign_names_its_unit(sign: str, symbol: str) -> None:
    """Signs are looked up as written."""
    assert units(Lexicon()).signs[sign].symbol == symbol


def test_money_is_its_own_base() -> None:
    """An amount of money is never converted."""
    assert (unit("EUR").dimension, unit("EUR").base, unit("EUR").factor) == ("money", "EUR", 1)


def test_a_count_has_no_dimension_but_count() -> None:
    """The unit of a count is 1."""
    assert (unit("1").dimension, unit("1").base) == ("count", "1")


def test_a_rate_is_made_of_two_units() -> None:
    """Barrels per day have a factor to litres per hour."""
    rate = unit("bbl per day")
    assert (rate.symbol, rate.dimension, rate.base) == ("barrel per day", "volume per time", "L per hour")
    assert unit(rate.symbol) == rate
    assert rate.factor == pytest.approx(158.987294928 / 24)


def test_an_unknown_unit_says_where_to_look() -> None:
    """A unit that no table has is an error that names it."""
    with pytest.raises(UnknownUnitError, match="no unit 'smoot'"):
        unit("smoot")


def test_a_user_can_add_a_unit(tmp_path: Path) -> None:
    """A units.csv in a folder of the user's adds to the package's."""
    header = "symbol,dimension,factor,offset,names,symbols,prefixes,powers"
    (tmp_path / "units.csv").write_text(f"{header}\nsmoot,length,1.7018,,smoot,,,\n", encoding="utf-8")
    added = unit("smoot", Lexicon(folders=(tmp_path,)))
    assert (added.base, added.factor) == ("m", 1.7018)


def test_every_unit_has_a_base_of_its_dimension() -> None:
    """The base of each unit is itself a unit of that dimension, with factor one."""
    for known in units(Lexicon()).by_symbol.values():
        base = unit(known.base)
        assert (base.dimension, base.factor, base.offset) == (known.dimension, 1.0, 0.0)
