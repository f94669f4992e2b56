"""Whether a figure is the sum up to now: a toll by its noun, by "so far", by "since", or by what it has risen to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.claims.regions import Region
    from factdb.extract.claims.run import Draft
    from factdb.extract.claims.words.cues import Cue
    from factdb.extract.claims.words.grammar import Grammar

_BEFORE = 4
#: What adds up over time with its event; a share or a rate of it does not.
_RATES = frozenset({"share", "speed", "temperature", "ratio", "magnitude"})


def is_toll(region: Region, cue: Cue | None, draft: Draft, since: bool, grammar: Grammar) -> bool:  # noqa: FBT001
    """Return whether the words make the draft's figure a toll; only an event's figure that adds up can be one.

    `since`: whether its period begins at a time and goes on until now.
    """
    if cue is not None and cue.part == "toll":
        return True
    event, kind = draft.event, draft.claim.predicate.partition(".")[2]
    if not event.additive or event.over_time == "toll" or kind in _RATES:
        return False
    if since or grammar.patterns["toll_anywhere"].search(region.joined):
        return True
    before = f" {' '.join(region.words[max(0, draft.at - _BEFORE) : draft.at])} "
    return event.over_time == "flow" and grammar.patterns["toll_before"].search(before) is not None
