"""Figures that do not themselves say what they count: "more than 61 had died", "the number of arrests was 60".

Beside an event that happens to people such a figure is of people, whatever noun was spoken of before; a noun further
off that names cases of an event makes it a figure of that event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.claims.figures.kinds import COUNTED, PEOPLE

if TYPE_CHECKING:
    from factdb.extract.claims.regions import Placed, Region
    from factdb.extract.claims.words.cues import Cue
    from factdb.extract.claims.words.grammar import Grammar
    from factdb.extract.claims.words.vocabulary import Entry
    from factdb.extract.records import Quantity

#: Nouns that leave it open what is counted.
_OTHERS = frozenset({"others", "more"})
#: What stands for those spoken of before: "12 of them".
_POINTING = frozenset({"them", "those", "these", "whom"})
#: So many words tell of what a figure before them is the number: "the number of people displaced by the war who died".
_SUMMED = 9
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
    last, ended = quantity.last, _ended(region, quantity)
    beside = apart <= 0 or cue.group in {last, ended} or _standing(region, cue, grammar)
    return apart <= _PHRASE and (not entry.weak or (beside and (ended > last or record.counted is None)))


def _standing(region: Region, cue: Cue, grammar: Grammar) -> bool:
    """Return whether a participle stands for those to whom it happened: "the number of released", "of those freed"."""
    start = cue.first - (2 if region.word(cue.first - 1) == "those" else 1)
    return region.word(start) == "of" and region.word(start - 1) in grammar.words["figures"]


def summed(region: Region, quantity: Placed[Quantity], cue: Cue, grammar: Grammar) -> bool:
    """Return whether what the figure is the number of is told after it: "brought to 41 the number of people killed"."""
    after = [word for word in region.words[quantity.last : cue.first] if word != "total"]
    named = after[:1] == ["the"] and after[1:2] != [] and after[1] in grammar.words["figures"] and after[2:3] == ["of"]
    return named and len(after) <= _SUMMED and grammar.words["ends"].isdisjoint(after)


def _ended(region: Region, quantity: Placed[Quantity]) -> int:
    """Return where the words end that stand for the noun of a figure: "seven more", "12 of them"."""
    after, of = region.word(quantity.last), region.word(quantity.last + 1)
    if after in _OTHERS:
        return quantity.last + 1
    return quantity.last + 2 if after == "of" and of in _POINTING else quantity.last


def _alone(region: Region, quantity: Placed[Quantity], cue: Cue, grammar: Grammar) -> bool:
    """Return whether no noun can follow the figure, and it is neither an age (", 40,") nor part of a name."""
    last = _ended(region, quantity)
    after, before = region.word(last), region.word(quantity.first - 1)
    if any(mention.last == quantity.first for mention in region.mentions):
        return False
    if not after[:1].isalnum():
        return before != ","
    begun = last in {cue.first, cue.group} or any(time.first == last for time in region.times)
    return begun or after in grammar.words["closed"]
