"""Chains: which act of saying stands inside another's content.

"TASS reports that the governor said …" is two statements; the governor's has TASS's as parent, because its source and
cue lie within what TASS reports. "citing Y" puts Y between: what X reports, Y says, and whoever speaks inside says it
to Y.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.statements.attribution import Attribution, Span


def find_parents(acts: list[Attribution]) -> list[int | None]:
    """Return for each act, in text order, the index of the innermost other one whose content holds it."""
    bounds = [(min(start for start, _ in act.contents), max(end for _, end in act.contents)) for act in acts]
    return [_parent(acts, bounds, number) for number in range(len(acts))]


_REACH = 12


def _parent(acts: list[Attribution], bounds: list[Span], number: int) -> int | None:
    one = acts[number]
    if one.cited_by is not None:
        return next((n for n, other in enumerate(acts) if other is one.cited_by), None)
    if one.cue_span is None:
        return None
    start, end = one.cue_span
    nearest = max(0, number - _REACH)
    near = enumerate(bounds[nearest : number + _REACH], nearest)
    around = [n for n, (first, last) in near if first <= start and end <= last and n != number]
    sizes = [(_held(acts[n], bounds[n], one.cue_span, bounds[number]), n) for n in around]
    return min(((size, acts[n].cited_by is None, n) for size, n in sizes if size), default=(0, False, None))[2]


def _held(outer: Attribution, whole: Span, cue: Span, inner: Span) -> int:
    """Return the length of the outer content that holds the inner cue and all of the inner content; 0 if none does."""
    for start, end in outer.contents:
        if start <= cue[0] and cue[1] <= end:
            within = whole[0] <= inner[0] and inner[1] <= whole[1] + 1
            longer = end - start > inner[1] - inner[0]
            return end - start if within and longer else 0
    return 0
