"""Chains: which act of saying stands inside another's content.

"TASS reports that the governor said …" is two statements; the governor's has TASS's as parent, because its source and
cue lie within what TASS reports. "citing Y" puts Y between: what X reports, Y says, and whoever speaks inside says it
to Y.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.statements.attribution import Attribution


def find_parents(acts: list[Attribution]) -> list[int | None]:
    """Return for each act, in text order, the index of the innermost other one whose content holds it."""
    return [_parent(acts, number) for number in range(len(acts))]


_REACH = 12


def _parent(acts: list[Attribution], number: int) -> int | None:
    one = acts[number]
    if one.cited_by is not None:
        return next((n for n, other in enumerate(acts) if other is one.cited_by), None)
    if one.cue_span is None:
        return None
    best: tuple[int, bool, int] | None = None
    for other in range(max(0, number - _REACH), min(len(acts), number + _REACH)):
        size = _holds(acts[other], one) if other != number else 0
        if size:
            rank = (size, acts[other].cited_by is None, other)
            best = rank if best is None else min(best, rank)
    return None if best is None else best[2]


def _holds(outer: Attribution, inner: Attribution) -> int:
    """Return the length of the outer content that holds the inner cue and all of the inner content; 0 if none does."""
    assert inner.cue_span is not None  # noqa: S101 - the caller has looked
    for start, end in outer.contents:
        if start <= inner.cue_span[0] and inner.cue_span[1] <= end:
            first, last = min(s for s, _ in inner.contents), max(e for _, e in inner.contents)
            within = min(s for s, _ in outer.contents) <= first and last <= max(e for _, e in outer.contents) + 1
            longer = end - start > last - first
            return end - start if within and longer else 0
    return 0
