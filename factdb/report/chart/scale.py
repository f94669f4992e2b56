"""The number line of a chart: from values in base units to places on paper, with ticks at round numbers.

Linear and from zero where that shows every value; logarithmic where the largest is far more than the smallest, all
being positive: a slick of 45 and one of 120 share a linear scale, 500 and 21,000 barrels do not.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

#: From this ratio of largest to smallest on, the scale is logarithmic.
FAR = 50.0
_STEPS = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps values from `low` to `high` onto places from 0 to `length`."""

    low: float
    high: float
    length: float
    logarithmic: bool = False

    def place(self, value: float) -> float:
        """Return the place of a value, held within the scale: infinite ends lie at its edge."""
        held = min(max(value, self.low), self.high)
        if self.logarithmic:
            low, high = math.log(self.low), math.log(self.high)
            return self.length * (math.log(held) - low) / (high - low)
        return self.length * (held - self.low) / (self.high - self.low)

    def ticks(self) -> list[float]:
        """Return round numbers within the scale: about five, or on a logarithmic scale the 1, 2, 5 of each decade."""
        if self.logarithmic:
            first, last = math.floor(math.log10(self.low)), math.ceil(math.log10(self.high))
            found = [digit * 10.0**power for power in range(first, last + 1) for digit in (1, 2, 5)]
            kept = [value for value in found if self.low <= value <= self.high]
            return kept if len(kept) <= 8 else [v for v in kept if math.log10(v).is_integer()]  # noqa: PLR2004
        step = _step(self.high - self.low)
        first = math.ceil(self.low / step - 1e-9)
        return [step * index for index in range(first, math.floor(self.high / step + 1e-9) + 1)]


def scale(values: Iterable[float], length: float) -> Scale:
    """Return the scale that shows all the finite values with some room at its edges."""
    finite = sorted(value for value in values if math.isfinite(value)) or [0.0, 1.0]
    low, high = finite[0], finite[-1]
    if low > 0 and high / low > FAR:
        return Scale(low / 1.6, high * 1.6, length, logarithmic=True)
    low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        return Scale(0.0, 1.0, length)
    room = (high - low) * 0.08
    return Scale(low - room if low < 0 else 0.0, high + room if high > 0 else 0.0, length)


def _step(span: float) -> float:
    """Return the round step that cuts the span into about five."""
    rough = span / 5
    power = 10.0 ** math.floor(math.log10(rough))
    return power * next(step for step in _STEPS if step * power >= rough * (1 - 1e-9))
