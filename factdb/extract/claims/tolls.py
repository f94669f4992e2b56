"""Whether a figure is the sum up to now: a toll by its noun, by "so far", by "since", or by what it has risen to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.claims.cues import Cue
    from factdb.extract.claims.grammar import Grammar
    from factdb.extract.claims.regions import Region
    from factdb.extract.claims.vocabulary import Event

_BEFORE = 4


def is_toll(region: Region, cue: Cue | None, event: Event, at: int, grammar: Grammar) -> bool:
    """Return whether the words make the figure at word `at` a toll; only an event's figure that adds up can be one."""
    if cue is not None and cue.part == "toll":
        return True
    if not event.additive or event.over_time == "toll":
        return False
    since = any(region.words[time.first] == "since" for time in region.times)
    if since or grammar.patterns["toll_anywhere"].search(region.joined):
        return True
    before = f" {' '.join(region.words[max(0, at - _BEFORE) : at])} "
    return event.over_time == "flow" and grammar.patterns["toll_before"].search(before) is not None
