"""A figure: a number as it stands in the text, before anything is known of its unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: digits "2,000"; words "two thousand"; part "a third"; vague "dozens"; rate "one in five"; change "doubled".
Form = Literal["digits", "words", "part", "vague", "rate", "change"]


@dataclass(slots=True)
class Figure:
    """A number in the text: `low` and `high` are equal but for vague ones; `step` is its last significant place.

    `plain` figures are bare digits (2022, 15), which may turn out to be a year or a name. `letter` is the scale that a
    letter after it may stand for ("5m"), ending at `letter_end`. `other` is a second reading ("2.000");
    `doubtful` says that nothing in the article tells which is meant.
    """

    start: int
    end: int
    low: float
    high: float | None
    step: float | None
    form: Form
    plain: bool = False
    letter: float = 0.0
    letter_end: int = 0
    other: float | None = None
    doubtful: bool = False
    glued: bool = False
    scale: float = 1.0
    approximate: bool = False

    def multiply(self, factor: float, end: int) -> None:
        """Apply a scale that stands after the figure, up to `end`."""
        self.low = tidy(self.low * factor)
        self.high = None if self.high is None else tidy(self.high * factor)
        self.step = None if self.step is None else tidy(self.step * factor)
        self.end, self.plain, self.letter, self.glued = end, False, 0.0, False
        self.scale *= factor


def tidy(value: float) -> float:
    """Return the value without the dust of binary fractions: 2.4 × 10⁹ is 2400000000."""
    rounded = float(f"{value:.15g}")
    return int(rounded) if rounded == int(rounded) and abs(rounded) < 1e15 else rounded  # noqa: PLR2004


def digits_step(digits: str, decimals: str) -> float:
    """Return the place of the last significant digit: 1000 for 2,000; 1 for 2,053; 0.1 for 1.2."""
    if decimals:
        return float(f"1e-{len(decimals)}")
    bare = digits.lstrip("0")
    return 10 ** (len(bare) - len(bare.rstrip("0"))) if bare else 1
