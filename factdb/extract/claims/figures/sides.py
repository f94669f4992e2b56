"""On which side of an event's word its figure is expected, as a score: what its grammar says, and what else may hold.

Right of an active verb, left of a passive or a "died"; a noun's figure follows "of" or a verb that leads to it, or
stands straight before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.claims.figures.kinds import MEASURES
from factdb.extract.claims.words.voice import object_follows

if TYPE_CHECKING:
    from factdb.extract.claims.regions import Placed, Region
    from factdb.extract.claims.words.cues import Cue
    from factdb.extract.claims.words.grammar import Grammar
    from factdb.extract.claims.words.vocabulary import Entry
    from factdb.extract.records import Quantity

#: The score of a noun that heads what a figure is of, and how many words may describe it.
_HEAD = 2.0
_MODIFIERS = 2
#: Words between "the number of …" and the verb that says of what.
_NUMBERED = 5
#: Words between "the number of …" and the verb that says what it came to.
_NUMBER = 10
#: A weak participle further from its figure belongs to something else: "1.1 million, a survey found".
_LOOSE = 2
#: The score of what is told of a figure in a phrase of its own: "the train, with 212 aboard, left the rails".
_ABSOLUTE = 2.4
#: The score of what the word before the figure makes the event's for sure.
_LED = 2.2
_HAVING = frozenset({"with", "had", "has", "have"})
#: What stands as the subject of a verb with an object of its own is not what happened to: "12 tanks shelled the town".
_ACTING = -2.0
#: What leads from a noun to its figure only straight, and what may stand between.
_COPULAS = frozenset({"is", "was", "were", "are"})
_ABOUT = frozenset({"now", "only", "about", "at", "still", "around", "nearly", "almost", "some", "just", "over"})
#: So many words may stand between a noun and the verb that says what it came to.
_NAMED = 5
#: A kind of a later rank is not what an event's noun counts first of all.
_LATER = 2
#: The forms of a verb that are never passive.
_FINITE = frozenset({"base", "third"})
_HABITS = frozenset({"every", "each", "over", "around"})
#: The scores of the side that is expected, of the other, and of a side on which no figure of the event can stand.
_EXPECTED = 1.5
_OTHER = -0.8
_NEVER = -3.0


def is_led(region: Region, quantity: Placed[Quantity], entry: Entry) -> bool:
    """Return whether the word before the figure makes it the event's: "cut by 12%", "passed by 312 votes"."""
    before = region.word(quantity.first - 1)
    return before in entry.event.led or f"{before} {quantity.record.counted}" in entry.event.led


class Sides:
    """The scores of one region's cues by side; `right` says that the figure stands right of the cue."""

    def __init__(self, region: Region, cues: list[Cue], grammar: Grammar) -> None:
        self.region, self.cues, self._grammar = region, cues, grammar
        self._leads, self._figures = grammar.words["leads"], grammar.words["figures"]

    def score(self, cue: Cue, entry: Entry, quantity: Placed[Quantity], *, right: bool) -> float:
        """Return how well the side fits the cue's grammar."""
        if right and is_led(self.region, quantity, entry):
            return _LED
        if cue.voice == "noun":
            return self._noun_side(cue, entry, quantity, right=right)
        if entry.event.change and not right:
            # "a 50-pesewa cut", but "nine in ten recovered"
            return _EXPECTED if cue.first == quantity.last and "base" in entry.forms else _NEVER
        if cue.voice == "attributive":
            if cue.last == quantity.first or (right and self._number_of(cue)):
                return _EXPECTED
            inside = self._grammar.words["obliques"].isdisjoint(self.region.words[quantity.last : cue.first])
            return _OTHER if right or inside else _NEVER  # "2.1 million people in the affected provinces"
        return self._verb_side(cue, entry, quantity, right=right)

    def _verb_side(self, cue: Cue, entry: Entry, quantity: Placed[Quantity], *, right: bool) -> float:
        if right and self._leads_on(cue, entry, quantity):
            return _NEVER
        reduced = cue.voice == "passive" and cue.group == cue.first
        if not right and self._governed(quantity) and (reduced or cue.voice != "passive"):
            return 0.3 if reduced else _NEVER  # "a ship carrying 3,800 cars caught fire"
        if not right and self._subject(cue, entry, quantity):
            return _NEVER
        far = cue.first - quantity.last > _LOOSE and not self.numbered(cue)
        loose = entry.weak and reduced and far
        if self._right(cue, entry, right=right) == right and not loose and not self._apart(cue, entry, quantity):
            return _EXPECTED
        return _ACTING if not right and self._acts(cue) else _OTHER

    @staticmethod
    def _subject(cue: Cue, entry: Entry, quantity: Placed[Quantity]) -> bool:
        """Return whether the figure is the subject of a verb that tells of its object: "400 children study"."""
        acts = cue.voice == "active" and entry.part == "verb" and entry.event.holder == "object"
        bare = entry.weak and entry.forms <= _FINITE and cue.group == cue.first
        return acts and bare and cue.first - quantity.last <= 1

    def _right(self, cue: Cue, entry: Entry, *, right: bool) -> bool:
        """Return whether the figure is expected right of the verb."""
        if entry.event.change:
            return True
        if entry.event.holder == "subject":
            return cue.voice == "passive"
        counted = cue.voice in {"passive", "middle"} and self.numbered(cue)
        return cue.voice == "active" or entry.part == "passive" or (counted and right)

    def _leads_on(self, cue: Cue, entry: Entry, quantity: Placed[Quantity]) -> bool:
        """Return whether the verb only says what a number came to: "the number of people in need has reached 6m"."""
        summed = self.region.words[cue.first] in self._leads or self.region.words[cue.last - 1] == "to"
        if cue.last != quantity.first or not summed:
            return False
        told = not entry.event.change and self._noun_before(cue, quantity.record.kind)
        return told or not self._figures.isdisjoint(self.region.words[max(0, cue.group - _NUMBER) : cue.group])

    def _noun_before(self, cue: Cue, kind: str) -> bool:
        """Return whether a noun is the verb's subject that itself takes such figures: "turnover there came to $2m"."""
        before = [each for each in self.cues if each.last <= cue.group]
        near = bool(before) and before[-1].voice == "noun" and cue.group - before[-1].last <= _NAMED
        return near and _takes(before[-1], kind)

    def _number_of(self, cue: Cue) -> bool:
        """Return whether the participle says of what the number is: "the number of destroyed houses rose to 90"."""
        return self.region.word(cue.first - 1) == "of" and self.region.word(cue.first - 2) in self._figures

    @staticmethod
    def _apart(cue: Cue, entry: Entry, quantity: Placed[Quantity]) -> bool:
        """Return whether a figure stands too far after a change to be its: "declined to back any of the three"."""
        return entry.event.change and quantity.record.kind != "share" and quantity.first - cue.last > _LOOSE

    def _acts(self, cue: Cue) -> bool:
        """Return whether the verb has an object of its own, which "every 12 months" is none."""
        habit = self.region.word(cue.last) in _HABITS
        return cue.voice == "active" and not habit and object_follows(self.region, cue.last, self._grammar)

    def _governed(self, quantity: Placed[Quantity]) -> bool:
        """Return whether a verb stands straight before the figure: what follows only describes what it counts."""
        return any(cue.last == quantity.first and cue.voice == "active" for cue in self.cues)

    def numbered(self, cue: Cue) -> bool:
        """Return whether the verb says what a number is of: "the number of people killed has risen to 412"."""
        before = self.region.words[max(0, cue.group - _NUMBERED) : cue.group]
        return not self._figures.isdisjoint(before)

    def _noun_side(self, cue: Cue, entry: Entry, quantity: Placed[Quantity], *, right: bool) -> float:
        if right and self._agent(cue):
            return _NEVER
        if right:
            words = self.region.words[cue.last : min(quantity.first, cue.last + 6)]
            leads = self._led_by(words, quantity)
            if not words or (words == ["of"] and not entry.weak):
                return 1.7
            return 1.2 if leads else self._unlike(entry)
        if entry.part == "adjective":
            if cue.first == quantity.last and self.region.word(quantity.first - 1) in _HAVING:
                return _ABSOLUTE
            return 1.2 if cue.group < cue.first or not entry.weak else 0.4
        return self._after_figure(cue, entry, quantity)

    def _agent(self, cue: Cue) -> bool:
        """Return whether the noun is what did it to others: "the number of people displaced by the fighting is"."""
        at = cue.first - 1
        while self.region.word(at) in {"the", "a", "an", "heavy", "recent"}:
            at -= 1
        before = [each for each in self.cues if each.last == at]
        return self.region.word(at) == "by" and bool(before) and before[0].voice in {"passive", "attributive"}

    def _led_by(self, words: list[str], quantity: Placed[Quantity]) -> bool:
        """Return whether one of the words after a noun, or the one before the figure, leads on to it."""
        last = self.region.word(quantity.first - 1)
        near = self.region.word(quantity.first - 2) if last in _ABOUT else last
        leading = any(word in self._leads and (word not in _COPULAS or word == near) for word in words)
        return leading or (last in self._leads and last != "of" and last not in _COPULAS)

    def _after_figure(self, cue: Cue, entry: Entry, quantity: Placed[Quantity]) -> float:
        """Return the score of a noun after the figure: "an 8% pay rise", "300 mm of rain", "$400m in damage"."""
        if cue.first == quantity.last and quantity.record.kind in MEASURES:
            return 1.9
        following = self.region.word(quantity.last)
        if following == "of" and self._heads(cue, quantity.last + 1, quantity.record.kind):
            return 1.4 if cue.first == quantity.last + 1 else _HEAD
        measured = following == "in" and quantity.record.kind in MEASURES
        return 0.8 if measured else min(0.0, self._unlike(entry) + 0.4)

    def _heads(self, cue: Cue, start: int, kind: str) -> bool:
        """Return whether the noun heads the phrase that begins there: "£38m of clean-up costs"."""
        if cue.first == start or kind != "money":
            return cue.first == start
        closed, after = self._grammar.words["closed"], self.region.word(cue.last)
        inside = self.region.words[start : cue.first]
        ends = not after[:1].isalnum() or after in closed
        return len(inside) <= _MODIFIERS and ends and closed.isdisjoint(inside) and all(w[0].isalnum() for w in inside)

    @staticmethod
    def _unlike(entry: Entry) -> float:
        """Return the score of a noun that nothing leads to: a weak one may mean anything ("the case drew 400 fans")."""
        return -2.0 if entry.weak else -0.4


def _takes(cue: Cue, kind: str) -> bool:
    return any(entry.event.takes.get(kind, _LATER) < _LATER for entry in cue.entries)
