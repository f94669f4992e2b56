"""Readings in one line: a number as a person writes it, and its scope by keyword."""

from __future__ import annotations

import re
from typing import Any

from factdb.compare.readings import Period, Place, Reading, Subject

UNITS = {"km": 1000.0, "km2": 1e6, "mi": 1609.344, "mi2": 2589988.110336, "t": 1000.0, "kg": 1.0}
#: A small map: country, two provinces, two towns, and a stretch without borders.
PLACES = {
    "country": Place("country", country="AA"),
    "north": Place("north", ("country",), country="AA"),
    "south": Place("south", ("country",), country="AA"),
    "town": Place("town", ("north", "country"), country="AA"),
    "port": Place("port", ("south", "country"), country="AA"),
    "east bank": Place("east bank", ("country",), located=False, country="AA"),
    "old mill": Place("old mill", located=False),
    "abroad": Place("abroad", country="BB"),
}
KINDS = {
    "person": (),
    "civilian": ("person",),
    "child": ("civilian", "person"),
    "soldier": ("person",),
}
_FORM = re.compile(
    r"(?P<bound>[<>]=?|~)?\s*(?P<low>-?[\d,]+(?:\.\d+)?)(?:\.\.(?P<high>[\d,]+))?\s*(?P<unit>[a-z]+2?)?$"
)


def reading(number: str, **scope: Any) -> Reading:
    """Return the reading of "2,000 km2", "> 30", ">= 30", "< 50", "~ 400", "20..25"; its step from its last digit."""
    found = _FORM.fullmatch(number)
    assert found, number
    factor = UNITS.get(found["unit"] or "", 1.0)
    value, high = _number(found["low"]), found["high"]
    bounds: dict[str, Any] = {"low": value * factor, "high": (_number(high) if high else value) * factor}
    match found["bound"]:
        case ">" | ">=" as bound:
            bounds |= {"high": None, "low_open": bound == ">"}
        case "<" | "<=" as bound:
            bounds |= {"low": None, "high_open": bound == "<"}
        case "~":
            bounds["approximate"] = True
    return Reading(
        **{
            "claim": scope.pop("claim", number),
            "predicate": "regained.area",
            "step": _step(found["low"]) * factor,
            "unit": found["unit"] or "1",
            "factor": factor,
            "base_unit": "1",
            "text": number,
            **bounds,
            **_scope(scope),
        }
    )


def _scope(scope: dict[str, Any]) -> dict[str, Any]:
    place = scope.pop("at", "town")
    when = scope.pop("when", "2024-05-01/2024-05-08")
    counted = scope.pop("counting", "person")
    start, end = when.split("/") if when else ("", "")
    by, about = scope.pop("by", "police"), scope.pop("about", None)
    return {
        "place": PLACES[place] if place else None,
        "about": PLACES[about] if about else None,
        "period": Period(start or None, end or None),
        "subject": Subject(by, country=by) if by else None,
        "kind": counted,
        "kind_within": KINDS.get(counted, ()),
        **scope,
    }


def _number(text: str) -> float:
    return float(text.replace(",", ""))


def _step(text: str) -> float:
    digits = text.replace(",", "")
    if "." in digits:
        return float(10.0 ** -len(digits.split(".")[1]))
    return float(10.0 ** (len(digits) - len(digits.rstrip("0")))) if digits.strip("-0") else 1.0
