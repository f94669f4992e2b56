"""Units of measurement and of money, from `units.csv` and `currencies.csv`: spellings, and factors to a base unit.

A line of the table makes several units: its SI prefixes, its squares and cubes. A rate ("barrel per day") is made on
demand from the two units it names, in words. Money has no factor: an amount stays in the currency it was given in.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from factdb.errors import UsageError
from factdb.lexicon.loader import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

MONEY = "money"
INVERSE = "inverse "
PREFIXES = {
    "Y": ("yotta", 24), "Z": ("zetta", 21), "E": ("exa", 18), "P": ("peta", 15), "T": ("tera", 12), "G": ("giga", 9),
    "M": ("mega", 6), "k": ("kilo", 3), "h": ("hecto", 2), "d": ("deci", -1), "c": ("centi", -2), "m": ("milli", -3),
    "µ": ("micro", -6), "n": ("nano", -9), "p": ("pico", -12), "f": ("femto", -15), "a": ("atto", -18),
}  # fmt: skip
SQUARE = (2, ("square {}", "sq {}", "sq. {}", "{} squared"), ("{}2", "{}²", "{}^2"))
CUBE = (3, ("cubic {}", "cu {}", "cu. {}", "{} cubed"), ("{}3", "{}³", "{}^3"))


class UnknownUnitError(UsageError):
    """A unit was named that no table has."""

    def __init__(self, symbol: str) -> None:
        super().__init__(
            f"no unit {symbol!r}: the units are listed in factdb/lexicon/data/units.csv and currencies.csv"
        )
        self.symbol = symbol


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: value in `base` = value × factor + offset. Money is its own base, and so is a count ("1")."""

    symbol: str
    dimension: str
    base: str
    factor: float = 1.0
    offset: float = 0.0
    #: Its English name in the singular, where the symbol is an abbreviation.
    name: str = ""

    def to_base(self, value: float) -> float:
        """Return the value in the base unit of the dimension."""
        return value * self.factor + self.offset


COUNT = Unit("1", "count", "1")


@dataclass(frozen=True, slots=True)
class Units:
    """All units by symbol, and their spellings: `names` in small letters, `signs` after digits, signs of `money`."""

    by_symbol: dict[str, Unit] = field(default_factory=dict)
    names: dict[str, Unit] = field(default_factory=dict)
    signs: dict[str, Unit] = field(default_factory=dict)
    money: dict[str, Unit] = field(default_factory=dict)

    def add(self, unit: Unit, names: list[str], signs: list[str]) -> None:
        """Enter a unit; spellings that are taken stay with the unit that came first."""
        self.by_symbol.setdefault(unit.symbol, unit)
        for name in names:
            self.names.setdefault(name, unit)
        for sign in signs:
            self.signs.setdefault(sign, unit)


def unit(symbol: str, lexicon: Lexicon | None = None) -> Unit:
    """Return the unit of this symbol (km2, EUR, 1, "barrel per day", "inverse second"); raises UnknownUnitError."""
    table = units(lexicon or Lexicon())
    found = table.by_symbol.get(symbol)
    if found is not None:
        return found
    named = [table.by_symbol.get(part) or table.names.get(part) for part in symbol.removeprefix(INVERSE).split(" per ")]
    known = [each for each in named if each is not None]
    if len(known) < len(named):
        raise UnknownUnitError(symbol)
    made = inverse(known[0]) if symbol.startswith(INVERSE) else known[0]
    for each in known[1:]:
        made = rate(made, each)
    return made


def rate(top: Unit, bottom: Unit) -> Unit:
    """Return `top` per `bottom`; its dimension, its base and its symbol, in words, are put together."""
    return Unit(
        f"{top.name or top.symbol} per {bottom.name or bottom.symbol}",
        f"{top.dimension} per {bottom.dimension}",
        f"{top.base} per {bottom.base}",
        top.factor / bottom.factor,
    )


def inverse(bottom: Unit) -> Unit:
    """Return one per `bottom`, as in "1,540 cm⁻¹"."""
    return Unit(INVERSE + bottom.symbol, INVERSE + bottom.dimension, INVERSE + bottom.base, 1 / bottom.factor)


@cache
def units(lexicon: Lexicon) -> Units:
    """Return the lexicon's units, the user's additions included."""
    table = Units({COUNT.symbol: COUNT})
    bases: dict[str, str] = {}
    rows = lexicon.rows("units")
    for row in rows:
        names, signs = _spellings(row)
        table.add(_unit(row, bases.setdefault(row["dimension"], row["symbol"])), names, signs)
    for row in rows:
        for made, names, signs in (*_prefixed(row, table), *_powers(row, table)):
            table.add(made, names, signs)
    _add_money(table, lexicon)
    _add_rates(table, lexicon)
    return table


def plural(name: str) -> str:
    """Return the regular plural of a unit's name, its first word for names like "pound sterling" being given apart."""
    if name.endswith(("s", "x", "ch", "sh")):
        return name + "es"
    return name[:-1] + "ies" if name.endswith("y") and name[-2:-1] not in "aeo" else name + "s"


def _unit(row: dict[str, str], base: str) -> Unit:
    offset = Fraction(row["offset"] or 0)
    name = row["names"].split("|")[0].removeprefix("=")
    return Unit(row["symbol"], row["dimension"], base, float(Fraction(row["factor"])), float(offset), name)


def _names(field: str) -> list[str]:
    """Return the folded spellings of a field "a|=b": plurals are made unless "=" stands before."""
    names: list[str] = []
    for name in filter(None, field.split("|")):
        bare = name.removeprefix("=").casefold()
        names += [bare] if name.startswith("=") else [bare, plural(bare)]
    return names


def _spellings(row: dict[str, str]) -> tuple[list[str], list[str]]:
    return [row["symbol"].casefold() if len(row["symbol"]) > 3 else "", *_names(row["names"])], _signs(row["symbols"])  # noqa: PLR2004


def _signs(field: str) -> list[str]:
    return [sign for sign in field.split("|") if sign]


def _prefixed(row: dict[str, str], table: Units) -> Iterator[tuple[Unit, list[str], list[str]]]:
    base = table.by_symbol[row["symbol"]]
    for letter in row["prefixes"].split():
        prefix, power = PREFIXES[letter]
        names = [prefix + name for name in _names(row["names"])]
        held = table.names.get(names[0]) if names else None
        name = names[0] if names else prefix + row["symbol"]
        made = held or Unit(name, base.dimension, base.base, float(Fraction(row["factor"]) * Fraction(10) ** power))
        letters = (letter, "μ") if letter == "µ" else (letter,)
        signs = _signs(row["symbols"])
        short = [sign for sign in signs if len(sign) == 1] or signs[:1]
        yield made, names, [each + sign for each in letters for sign in short]


def _powers(row: dict[str, str], table: Units) -> Iterator[tuple[Unit, list[str], list[str]]]:
    if not row["powers"]:
        return
    names = _names(row["names"]) + [sign.casefold() for sign in _signs(row["symbols"]) if sign.isalpha()]
    for power, forms, marks in (SQUARE, CUBE):
        spelled = [form.format(name) for form in forms for name in names]
        yield (
            _power(row, power, spelled[0], table),
            spelled,
            [m.format(s) for m in marks for s in _signs(row["symbols"])],
        )


def _power(row: dict[str, str], power: int, name: str, table: Units) -> Unit:
    """Return the unit of that name if the table has it, else make it from the length."""
    base = table.names["square metre" if power == 2 else "cubic metre"]  # noqa: PLR2004
    factor = Fraction(row["factor"]) ** power * Fraction(base.factor)
    return table.names.get(name) or Unit(name, base.dimension, base.base, float(factor))


def _add_rates(table: Units, lexicon: Lexicon) -> None:
    """Enter the abbreviations of rates ("bpd")."""
    for sign, symbol in lexicon.table("measuring")["rates"].items():
        top, _, bottom = symbol.partition(" per ")
        made = rate(table.by_symbol[top], table.by_symbol[bottom])
        table.signs.setdefault(sign, made)
        table.signs.setdefault(sign.upper(), made)


def _add_money(table: Units, lexicon: Lexicon) -> None:
    for row in lexicon.rows("currencies"):
        code = row["code"]
        made = table.by_symbol.setdefault(code, Unit(code, MONEY, code))
        for name in _names(row["names"]):
            table.names.setdefault(name, made)
        for sign in _signs(row["signs"]):
            table.money.setdefault(sign, made)
        if code.isupper():
            table.money.setdefault(code, made)
        if code.isupper() and "dollar" in row["names"]:
            for sign in (f"{code}$", f"{code[:2]}$"):
                table.money.setdefault(sign, made)
