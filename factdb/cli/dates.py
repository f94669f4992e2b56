"""Dates on the command line: a day, a month or a year in ISO 8601, as a bound of a half-open period."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import click


class Day(click.ParamType[str, Any]):
    """Reads 2022-09-11, 2022-09 or 2022; as `end`, the bound is the first day after it."""

    name = "date"

    def __init__(self, *, end: bool = False) -> None:
        self.end = end

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the ISO date of the bound."""
        parts = str(value).split("-")
        try:
            first = date(*(int(part) for part in (*parts, "1", "1")[:3]))
            return (_after(first, len(parts)) if self.end else first).isoformat()
        except (ValueError, TypeError, OverflowError):
            self.fail(f"{value} is no date. Write 2022-09-11, 2022-09 or 2022.", param, ctx)


def _after(first: date, parts: int) -> date:
    """Return the first day after the year, month or day that begins on `first`."""
    if parts == 1:
        return first.replace(year=first.year + 1)
    if parts == 2:  # noqa: PLR2004 - year and month
        return (first + timedelta(days=31)).replace(day=1)
    return first + timedelta(days=1)


def last_day(bound: str | None) -> str | None:
    """Return the last day before the bound of a half-open period: of 2022-09-12 the 11th; at an hour, that very day."""
    if bound is None or len(bound) > 10:  # noqa: PLR2004 - a date and a time
        return bound and bound[:10]
    return (date.fromisoformat(bound) - timedelta(days=1)).isoformat()
