"""Series: what each source said of one occasion, day by day, so that one sees who changed a figure and who kept it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdb.compare.clusters import ends
from factdb.compare.parts import wholes
from factdb.compare.values import meet, stated
from factdb.compare.wording import noun

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from factdb.report.evidence.load import Evidence
    from factdb.report.evidence.ranges import Range


@dataclass(frozen=True, slots=True)
class Series:
    """One source's figures, the earliest first; each differs from the one before it."""

    source: str
    steps: tuple[Evidence, ...]

    @property
    def changed(self) -> bool:
        """Whether the source gave another figure later."""
        return len(self.steps) > 1


def series(held: Range) -> list[Series]:
    """Return the series of an occasion, those that changed most often first, then by their last figure.

    A body's series has the figures of whoever heads it. What a source tells of a part beside the whole, a town or
    children, is a series of its own, unless one statement sums it up and says no more of where or of whom it is.
    """
    said: dict[str, list[Evidence]] = defaultdict(list)
    for item in held.asserted:
        if item.reading.said:
            said[item.reading.voice or item.reading.origin or item.source].append(item)
    found = [
        Series(f"{_source(items)}{f', {part}' if part else ''}", _steps(of_it))
        for items in said.values()
        for part, of_it in _by_part(items, held.summed).items()
    ]
    return sorted(found, key=lambda each: (-len(each.steps), ends(each.steps[-1].reading), each.source))


def _by_part(items: Sequence[Evidence], summed: Container[str]) -> dict[str, list[Evidence]]:
    """Return one source's figures by the part that they are of: "" for the whole, else a place or what is counted."""
    whole = set(wholes([item.reading for item in items]))
    places = {item.reading.place for index, item in enumerate(items) if index in whole}
    found: dict[str, list[Evidence]] = defaultdict(list)
    for index, item in enumerate(items):
        part = "" if index in whole else _part(item, of_place=item.reading.place not in places)
        if part or item.reading.claim not in summed:
            found[part].append(item)
    return found


def _part(item: Evidence, *, of_place: bool) -> str:
    return (item.place if of_place else None) or noun(item.reading.kind or "")


def _source(items: Sequence[Evidence]) -> str:
    """Return the body, where anybody speaks for it among them, else the one source."""
    bodies = (item.institution for item in items if item.reading.voice != item.reading.origin)
    return next(filter(None, bodies), items[0].source)


def _steps(items: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return the figures in the order of their saying, without the same again and what meets another of its day."""
    steps: list[Evidence] = []
    for item in sorted(items, key=lambda each: each.reading.said or ""):
        if not steps or not _again(steps[-1], item):
            steps.append(item)
    return tuple(steps)


def _again(last: Evidence, item: Evidence) -> bool:
    one, other = stated(last.reading), stated(item.reading)
    same_day = (last.reading.said or "")[:10] == (item.reading.said or "")[:10]
    return one == other or (same_day and meet(one, other))
