"""The same amount in another unit: "73 kilometers (45 miles)", "$2.8bn (£2.4bn)", "3 km, or 2 miles".

The second is no claim of its own: it becomes an equivalent, takes over the bound of the first, and where the
conversion is off by more than its rounding, an issue says so. Money is never converted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdb.extract.records import Issue

if TYPE_CHECKING:
    from factdb.extract.quantities.amount import Amount

_OPEN = re.compile(r" ?[(\[] ?(?:(?:or|i\.e\.|that is),? )?|, or | or |/| ?[;,] ?| ?= ?")
_CLOSE = re.compile(r" ?[)\]]|[;,/]|[.)]|$|\s")
_SLACK = 0.005


def fold(text: str, amounts: list[Amount]) -> tuple[list[Amount], list[Issue]]:
    """Return the amounts without those that repeat the one before them in another unit, and the issues found."""
    done: list[Amount] = []
    issues: list[Issue] = []
    for amount in amounts:
        main = done[-1] if done else None
        if main is not None and _repeats(text, main, amount):
            _carry(main, amount)
            main.equivalents.append(amount)
            issues += _check(main, amount)
        else:
            done.append(amount)
    return done, issues


def _repeats(text: str, main: Amount, other: Amount) -> bool:
    if main.unit.dimension != other.unit.dimension or main.unit.symbol == other.unit.symbol or main.is_count:
        return False
    if main.unit.dimension in {"time", "share", "difference", "angle"} or main.kind == "age":
        return False
    last = main.equivalents[-1] if main.equivalents else main
    gap = text[last.end : other.outer_start]
    if not _OPEN.fullmatch(gap) or _CLOSE.match(text, other.end) is None:
        return False
    return "(" in gap or "[" in gap or gap == "/" or "or" in gap or last is not main


def _carry(main: Amount, other: Amount) -> None:
    """Give the equivalent the open ends of the main amount."""
    if other.is_point and not main.is_point and main.vague is False:
        if main.high is None:
            other.high, other.low_open = None, main.low_open
        elif main.low is None:
            other.low, other.high_open = None, main.high_open
    other.approximate = other.approximate or main.approximate


def _check(main: Amount, other: Amount) -> list[Issue]:
    """Return an issue if the two differ by more than the rounding of both."""
    if main.is_money:
        return []
    pairs = [(main.low, other.low), (main.high, other.high)]
    if all(_agree(main, other, a, b) for a, b in pairs if a is not None and b is not None):
        return []
    return [Issue(main.start, other.end, "conversion", f"{_told(main)} is not {_told(other)}")]


def _told(amount: Amount) -> str:
    """Return an amount for people: "73 km", "5-7 km"."""
    ends = dict.fromkeys(f"{end:g}" for end in (amount.low, amount.high) if end is not None)
    return f"{'-'.join(ends)} {amount.unit.symbol}"


def _agree(main: Amount, other: Amount, value: float, same: float) -> bool:
    slack = (main.step or 0) / 2 * main.unit.factor + (other.step or 0) / 2 * other.unit.factor
    plain = abs(main.unit.to_base(value) - other.unit.to_base(same))
    difference = abs(value * main.unit.factor - same * other.unit.factor)
    allowed = slack + _SLACK * abs(value * main.unit.factor)
    return min(plain, difference) <= allowed
