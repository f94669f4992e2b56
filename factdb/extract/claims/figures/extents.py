"""Whether a figure is only a part of a sum, or comes on top of one: "five of them", "another five".

Neither is a figure for the whole, and so none that could contradict one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.claims.regions import Placed, Region
    from factdb.extract.claims.run import Draft
    from factdb.extract.claims.words.grammar import Grammar
    from factdb.extract.records import Extent, Quantity

_BEFORE = 3


def extent(region: Region, quantity: Placed[Quantity], draft: Draft, drafts: list[Draft], grammar: Grammar) -> Extent:
    """Return "part" or "more" where the words make the draft's figure either, None for a figure of its own.

    "Two were killed and five more hurt" are five hurt in all: what others are told of is another event.
    """
    if quantity.record.unit != "1":
        return None
    if is_part(region, quantity, grammar):
        return "part"
    if not _more(region, quantity, grammar):
        return None
    told = [other for other in drafts if other.region is region and other.claim.quantity]
    return None if told and all(other.event is not draft.event for other in told) else "more"


def is_part(region: Region, quantity: Placed[Quantity], grammar: Grammar) -> bool:
    """Return whether its words make the figure a part of one told of before."""
    words = region.words
    after = " ".join(words[quantity.last : quantity.last + 2])
    before = " ".join(words[max(0, quantity.first - _BEFORE) : quantity.first]).removesuffix(" ,")
    wholes = grammar.words["wholes"]
    return after in wholes or any(before.endswith(whole) for whole in wholes)


def _more(region: Region, quantity: Placed[Quantity], grammar: Grammar) -> bool:
    """Return whether a word for an increment stands in the figure or beside it: "a further nine", "nine more"."""
    near = range(max(0, quantity.first - 1), min(len(region.words), quantity.last + 1))
    found = (at for at in near if region.words[at] in grammar.words["increments"])
    return any(region.word(at + 1) != "than" and region.word(at - 1) != "or" for at in found)
