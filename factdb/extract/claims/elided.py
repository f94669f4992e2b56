"""Figures that do not themselves say what they count: "more than 61 had died", "the number of arrests was 60".

Beside an event that happens to people such a figure is of people, whatever noun was spoken of before; a noun further
off that names cases of an event makes it a figure of that event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.claims.kinds import COUNTED, PEOPLE

if TYPE_CHECKING:
    from factdb.extract.claims.cues import Cue
    from factdb.extract.claims.grammar import Grammar
    from factdb.extract.claims.regions import Placed, Region
    from factdb.extract.claims.vocabulary import Entry
    from factdb.extract.records import Quantity

#: Nouns that leave it open what is counted.
_OTHERS = frozenset({"others", "more"})
#: Words after a figure among which its noun stands; words between an event and a figure of people with no noun.
_PHRASE = 4


def unnamed(region: Region, quantity: Placed[Quantity]) -> bool:
    """Return whether a number has no noun of its own, be one known from elsewhere or none."""
    record = quantity.record
    if record.unit != "1" or record.kind not in COUNTED:
        return False
    own = region.words[quantity.first : quantity.last + _PHRASE]
    noun = (record.counted_text or "").lower()
    return noun not in own or noun in _OTHERS


def named_apart(region: Region, quantity: Placed[Quantity], cue: Cue, entry: Entry) -> bool:
    """Return whether the figure counts cases of an event named before it: "the number of arrests was 60"."""
    noun = quantity.record.counted_text
    if entry.part != "noun" or noun is None or cue.last > quantity.first:
        return False
    return noun.lower() == " ".join(region.words[cue.first : cue.last]) and unnamed(region, quantity)


def of_people(region: Region, quantity: Placed[Quantity], cue: Cue, entry: Entry, grammar: Grammar) -> bool:
    """Return whether an event makes a figure without a noun one of people: it takes them first, and stands near."""
    record = quantity.record
    whole = not record.vague and (record.low or record.high or 0) % 1 == 0
    if not whole or entry.event.takes.get(PEOPLE) != 0 or not _alone(region, quantity, cue, grammar):
        return False
    apart = max(cue.first - quantity.last, quantity.first - cue.last)
    others = region.word(quantity.last) in _OTHERS
    beside = apart <= 0 or cue.group in {quantity.last, quantity.last + others}
    return apart <= _PHRASE and (not entry.weak or (beside and (others or record.counted is None)))


def _alone(region: Region, quantity: Placed[Quantity], cue: Cue, grammar: Grammar) -> bool:
    """Return whether no noun can follow the figure, and it is neither an age (", 40,") nor part of a name."""
    after, before = region.word(quantity.last), region.word(quantity.first - 1)
    if any(mention.last == quantity.first for mention in region.mentions):
        return False
    if not after[:1].isalnum():
        return before != ","
    begun = quantity.last in {cue.first, cue.group} or any(time.first == quantity.last for time in region.times)
    return begun or after in grammar.words["closed"]
