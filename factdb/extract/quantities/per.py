"""Rates: what a unit is per, in words ("km per hour"), after an article or slash ("J/m2") or as a power ("W m−2").

A rate of a measure is a unit of its own, made of the two; an amount of money keeps its currency, and what it is
per is noted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdb.lexicon.units import Unit, inverse, rate

if TYPE_CHECKING:
    from factdb.extract.quantities.amount import Amount
    from factdb.extract.quantities.measures import Measures

_PER = re.compile(r" ?(/) ?(?=[A-Za-zµμ])| (per) (?=[A-Za-z])|(?: (an?) |-(an?)-)(?=[A-Za-z])", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]{1,20}")
_SIGN = re.compile(r"[A-Za-zµμ]{1,12}(?:\^?[23]|[²³])?(?![A-Za-z0-9])")
_POWER = re.compile(r"[  ·.]?([A-Za-zµμ]{1,4})[−-]([123])(?![A-Za-z0-9])")
_INVERSE = re.compile(r"[−-]1(?![A-Za-z0-9.,])")
_WHEN = re.compile(r" (?:ago|later|earlier|before|after|since|from now|old)\b")
_NO_RATE = frozenset({"share", "ratio", "time", "count", "difference"})
_MOST = 3


def read(text: str, amount: Amount, units: Measures) -> None:
    """Make the amount's unit the rate that the text goes on to name, if it does."""
    if _INVERSE.match(text, amount.end) and text[amount.end - 1].isalpha() and not amount.is_money:
        amount.unit, amount.end = inverse(amount.unit), amount.end + 2
        return
    for _ in range(_MOST):
        if amount.unit.dimension in _NO_RATE or not (_powers(text, amount, units) or _per(text, amount, units)):
            return


def _powers(text: str, amount: Amount, units: Measures) -> bool:
    """Take "m s−1", "W m−2": the sign of the second unit with a negative power."""
    match = _POWER.match(text, amount.end)
    if match is None or amount.is_money:
        return False
    bottom = units.table.signs.get(match[1] + ("" if match[2] == "1" else match[2]))
    return _take(amount, bottom, match.end())


def _per(text: str, amount: Amount, units: Measures) -> bool:
    match = _PER.match(text, amount.end)
    if match is None:
        return False
    if amount.is_money:
        word = _WORD.match(text, match.end())
        amount.why["per"] = word[0] if word else ""
        return False
    bottom, end = _bottom(text, match.end(), units, sign=match[1] is not None)
    article = match[3] or match[4]
    if bottom is None or (article and (bottom.dimension == "ratio" or _WHEN.match(text, end))):
        return False
    return _take(amount, bottom, end)


def _bottom(text: str, at: int, units: Measures, *, sign: bool) -> tuple[Unit | None, int]:
    """Return the unit that begins at `at`, by its sign (after a slash) or its name, and where it ends."""
    match = _SIGN.match(text, at) if sign else None
    unit = units.table.signs.get(match[0]) if match else None
    if match is not None and unit is not None:
        return unit, match.end()
    found = units.name(text, at)
    return (found[1], found[0]) if found else (None, at)


def _take(amount: Amount, bottom: Unit | None, end: int) -> bool:
    if bottom is None or bottom.dimension in {"money", "share", "count"}:
        return False
    amount.unit, amount.end = rate(amount.unit, bottom), end
    return True
