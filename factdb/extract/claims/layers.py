"""The records of an article by place: what begins in a sentence is found by bisection, however many there are."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Generic

from factdb.extract.claims.regions import R

if TYPE_CHECKING:
    from factdb.extract.claims.regions import Region
    from factdb.extract.document import Span
    from factdb.extract.records import Mention, Quantity, Time


class Layer(Generic[R]):
    """The records of one kind, in text order."""

    def __init__(self, records: list[R]) -> None:
        self._records: list[R] = sorted(records, key=lambda record: (record.start, -record.end))
        self._starts: list[int] = [record.start for record in self._records]

    def within(self, span: Span) -> list[R]:
        """Return the records that begin in the span."""
        return self._records[bisect_left(self._starts, span[0]) : bisect_left(self._starts, span[1])]

    def before(self, offset: int, count: int) -> list[R]:
        """Return the last records, at most `count`, that begin before the offset, the nearest first."""
        at = bisect_left(self._starts, offset)
        return self._records[max(0, at - count) : at][::-1]


class Layers:
    """All three layers of an article."""

    def __init__(self, quantities: list[Quantity], times: list[Time], mentions: list[Mention]) -> None:
        self.quantities, self.times, self.mentions = Layer(quantities), Layer(times), Layer(mentions)

    def fill(self, region: Region) -> Region:
        """Put the records that stand in the region into it, and return it."""
        span = region.span
        region.quantities = region.place(self.quantities.within(span))
        region.times = region.place(self.times.within(span))
        region.mentions = region.place(self.mentions.within(span))
        return region
