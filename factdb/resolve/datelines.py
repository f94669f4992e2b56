"""Which mentions stand in a dateline: where the reporter was says little of where the news is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.furniture import dateline_end

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.extract.format import Mention

#: A dateline stands within so many characters: a heading may stand before it.
_HEAD = 600


def in_datelines(text: str, named: Sequence[Mention]) -> set[str]:
    """Return the ids of the mentions, given in text order, that stand in a dateline; a paragraph is looked at once."""
    here, paragraph, behind = set(), -1, -1
    for it in named:
        if it.start > _HEAD:
            break
        start = text.rfind("\n", 0, it.start) + 1
        if start != paragraph:
            end = text.find("\n", it.end)
            paragraph, behind = start, dateline_end(text, start, len(text) if end < 0 else end)
        if it.start < behind:
            here.add(it.id)
    return here
