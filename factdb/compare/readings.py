"""A reading: one numeric claim in base units with everything a comparison looks at, and nothing that it does not.

Readings come from the `reading` view or are made by hand; the rules of this package are pure functions over them.
Times are ISO 8601 text (a date, or a date and time to the minute), so that they sort as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Polarity = Literal["+", "-"]
Certainty = Literal["certain", "probable", "possible", "uncommitted"]
#: How a quantity lies in time: within a period, at a moment, or counted up to a moment.
OverTime = Literal["flow", "level", "toll"]


@dataclass(frozen=True, slots=True)
class Subject:
    """Who does it: an entity, what it is part of (nearest first), its country, and whether it is an institution."""

    id: str
    within: tuple[str, ...] = ()
    country: str | None = None
    institution: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where: an entity, the places that hold it (nearest first), its country, and whether it is on the map.

    Only of two places that are on the map can it be said that they share no ground; "the south and east" of a country
    may well overlap one of its provinces.
    """

    id: str
    within: tuple[str, ...] = ()
    located: bool = True
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """When: a half-open interval [start, end) of ISO text; None is an end that the article does not give."""

    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One numeric claim in base units; None in `low` or `high` is an open end, in any other field "not stated"."""

    claim: str
    predicate: str
    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    #: The place of the last significant digit, in base units; 0 for a number known to the last digit.
    step: float = 0.0
    #: What low, high and step are in: m2, s, GBP; 1 for a count.
    base_unit: str = "1"
    #: What is counted, as a kind, and the kinds that include it, nearest first; of a measure its unit.
    kind: str | None = None
    kind_within: tuple[str, ...] = ()
    over_time: OverTime = "flow"
    #: True where parts add up to the whole: people killed, square kilometres regained; not a price, not a share.
    additive: bool = True
    subject: Subject | None = None
    place: Place | None = None
    #: The place that its article speaks of most.
    about: Place | None = None
    period: Period = Period()
    polarity: Polarity = "+"
    certainty: Certainty = "certain"
    #: The statement it was first made in: a repetition carries the id of what it repeats.
    utterance: str | None = None
    #: Whose words they are in the end, however many relayed them.
    origin: str | None = None
    #: Who is held to it: the origin; of a body's head the body, whose figures one after the other are one count.
    voice: str | None = None
    #: When it was said, or published if that is all one knows.
    said: str | None = None
    #: The number's words in the article, its unit as written and how to get to base units, for the reasons given.
    text: str = ""
    unit: str = "1"
    factor: float = 1.0
    shift: float = 0.0

    def __post_init__(self) -> None:
        """Refuse a number without any bound, or one whose bounds are the wrong way round."""
        if self.low is None and self.high is None:
            message = f"{self.claim}: a reading needs a lower or an upper bound"
            raise ValueError(message)
        if self.low is not None and self.high is not None and self.low > self.high:
            message = f"{self.claim}: the lower bound {self.low} exceeds the upper bound {self.high}"
            raise ValueError(message)
