"""An amount: a figure with its unit, or two of them as a range, while its bounds and what it counts are being found."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factdb.lexicon.units import COUNT, MONEY, Unit

if TYPE_CHECKING:
    from factdb.extract.document import Span
    from factdb.extract.quantities.figure import Figure

#: The kinds of the extraction format, by dimension; what is not here is "other".
KINDS = {
    "area": "area",
    "length": "distance",
    "mass": "mass",
    "volume": "volume",
    "time": "duration",
    "share": "share",
    "money": "money",
    "speed": "speed",
    "temperature": "temperature",
    "magnitude": "magnitude",
    "ratio": "ratio",
    "difference": "share",
    "length per time": "speed",
}


@dataclass(slots=True)
class Amount:
    """What is known of a quantity so far; `start` and `end` hold the figure, its currency sign and its unit."""

    start: int
    end: int
    figure: Figure
    low: float | None
    high: float | None
    step: float | None
    unit: Unit = COUNT
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    vague: bool = False
    bounds: list[Span] = field(default_factory=list)
    kind: str | None = None
    counted: str | None = None
    counted_span: Span | None = None
    equivalents: list[Amount] = field(default_factory=list)
    why: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, figure: Figure) -> Amount:
        """Start from the figure alone."""
        amount = cls(figure.start, figure.end, figure, figure.low, figure.high, figure.step)
        amount.approximate, amount.vague = figure.approximate, figure.form == "vague"
        amount.why["figure"] = figure.form
        if figure.other is not None:
            amount.why["other reading"] = f"{figure.other:g}"
        return amount

    def take_figure(self) -> None:
        """Take the figure's values again, after a scale was applied to it."""
        figure = self.figure
        self.low, self.high, self.step, self.end = figure.low, figure.high, figure.step, max(self.end, figure.end)

    @property
    def outer_start(self) -> int:
        """Where it starts with its bounds."""
        return min([self.start, *(span[0] for span in self.bounds)])

    @property
    def is_count(self) -> bool:
        """Say whether it has no unit of its own: it counts things, or nothing."""
        return self.unit is COUNT

    @property
    def is_point(self) -> bool:
        """Say whether it is one value, without any bound yet."""
        return self.low is not None and self.low == self.high

    @property
    def is_money(self) -> bool:
        """Say whether it is an amount of money."""
        return self.unit.dimension == MONEY

    def measure(self) -> str:
        """Return the kind of quantity its unit makes it: area, money …; "other" for a plain number."""
        return self.kind or KINDS.get(self.unit.dimension, "other")
