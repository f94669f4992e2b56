"""Figures that say of something else what the figure before them says: the next of a list, a part, another name.

"lost 300 men and 12 tanks", "14 were hurt, five of them seriously", "31 deaths in Petra, followed by Sarno with 14".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.claims.figures.elided import unnamed
from factdb.extract.claims.figures.kinds import MEASURES, PEOPLE, uncounted
from factdb.extract.claims.scope.inherit import compared

if TYPE_CHECKING:
    from factdb.extract.claims.figures.link import Fitting
    from factdb.extract.claims.regions import Placed
    from factdb.extract.claims.run import Draft
    from factdb.extract.claims.scope.find import Scope
    from factdb.extract.claims.words.cues import Cue
    from factdb.extract.records import Mention, Quantity

#: What stands before a name of which the figure after it says the same as was said of another.
_JOINING = frozenset({"and", ",", ";"})
_NEXT = ["followed", "by"]
#: So many words a list's joint is at most, with the noun before it.
_JOINT = 8
#: So many words after a figure its place begins: "six in the neighbouring district of Majene".
_PLACED = 6
#: What tells how it happened to a part: "two of them when a tree fell".
_CIRCUMSTANCES = frozenset({"when", "while", "as", "after", "by"})
#: What stands between a change and what it led to.
_LED_TO = (["to"], ["at"], [",", "to"])
#: What leads to a part of the figure before.
_PARTS = (["among", "them"], ["of", "whom"], ["of", "which"])
#: What stands between the two sides of a vote: "by 54 to 46", "61-37".
_SIDES = (["to"], ["-"], ["–"])
#: What points back to the whole of a part.
_OF_THEM = (["of", "them"], ["of", "whom"])


class Repeats:
    """Looks back from the figures of one region; `linked` gives each figure so far the event that it got."""

    def __init__(self, scope: Scope) -> None:
        self.scope, self.region, self.run = scope, scope.region, scope.run
        self.linked: dict[str, Fitting] = {}

    def graded(self, quantity: Placed[Quantity]) -> Fitting | None:
        """Return the event of the figure before, if this one only says how: "five of them seriously", "one when …"."""
        if self._among(quantity):
            before = self._before(quantity)
            return self.linked.get(before.record.id) if before else None
        of, how, after = (self.region.words[quantity.last + a : quantity.last + b] for a, b in ((0, 2), (2, 3), (3, 4)))
        alone = not after or not after[0][0].isalnum() or after[0] in {"and", "or"}
        graded = of in _OF_THEM and bool(how) and ((how[0].endswith("ly") and alone) or how[0] in _CIRCUMSTANCES)
        before = self._before(quantity) if graded else None
        return self.linked.get(before.record.id) if before else None

    def _among(self, quantity: Placed[Quantity]) -> bool:
        """Return whether an aside tells a part of the figure before: "killed 14, six children among them"."""
        after = self.region.words[quantity.last : quantity.last + 3]
        return after[:2] == ["among", "them"] and not "".join(after[2:])[:1].isalnum()

    def alike(self, quantity: Placed[Quantity], kind: str) -> tuple[Draft, Placed[Mention]] | None:
        """Return the claim that the figure repeats, and of whom: "31 deaths, followed by Sarno with 14", "Malta 84"."""
        at = quantity.first - (1 if self.region.word(quantity.first - 1) in {"with", "("} else 0)
        named = next((mention for mention in self.region.mentions if mention.last == at), None)
        before = self.run.drafts[-1] if self.run.drafts else None
        if named is None or before is None or before.claim.quantity is None:
            return None
        if before.region.sentence != self.region.sentence:
            return None
        start = named.first - (self.region.word(named.first - 1) == "the")
        led = self.region.word(start - 1) in _JOINING or self.region.words[max(0, start - 2) : start] == _NEXT
        same = kind == before.kind or (uncounted(quantity.record) and before.kind not in MEASURES)
        return (before, named) if led and same else None

    def listed(self, quantity: Placed[Quantity], kind: str) -> Fitting | None:
        """Return the event of the figure before in a list, if it takes this kind: "lost 300 men and 12 tanks"."""
        before = self._before(quantity)
        fitting = self.linked.get(before.record.id) if before else None
        if before is None or fitting is None or not self._joined(before, quantity):
            return None
        takes = fitting[1].event.takes
        things = kind not in MEASURES and kind != PEOPLE and "objects" in takes
        return fitting if (kind in takes or things) and not fitting[1].people else None

    def counter(self, quantity: Placed[Quantity]) -> tuple[str, Fitting] | None:
        """Return what a figure of the other side of a vote is of, and what was told of the one: "121 against"."""
        before = self._before(quantity)
        fitting = self.linked.get(before.record.id) if before else None
        if before is None or fitting is None or not unnamed(self.region, quantity):
            return None
        words, counter = self.region.words, fitting[1].event.counter
        if counter and words[before.last : quantity.first] in _SIDES:
            return counter["to"], fitting
        after = self.region.word(quantity.last + 1)
        alone = not after[:1].isalnum() or after in _JOINING
        name = counter.get(self.region.word(quantity.last))
        return (name, fitting) if name and alone and words[quantity.first - 1] in _JOINING else None

    def change_to(self, quantity: Placed[Quantity]) -> Fitting | None:
        """Return the change that the figure before tells of, if it led to this one: "fell 4% to"."""
        before = self._before(quantity)
        close = before is not None and self.region.words[before.last : quantity.first] in _LED_TO
        return self.linked.get(before.record.id) if before and close else None

    def set_against(self, quantity: Placed[Quantity], kind: str) -> Fitting | None:
        """Return the event of the figure before that this one is set against: "1,014 fires, down from 1,256 in May"."""
        before = self._before(quantity)
        fitting = self.linked.get(before.record.id) if before else None
        if before is None or fitting is None or fitting[1].event.change:
            return None
        alike = before.record.unit == quantity.record.unit and unnamed(self.region, quantity)
        alike = alike or (kind in MEASURES and kind == before.record.kind)
        cues = (cue for cue in self.scope.cues if cue is not fitting[0] and cue.voice != "noun")
        verbs = any(before.last <= cue.first < quantity.first for cue in cues)
        return fitting if alike and not verbs and compared(self.region, quantity, self.run.grammar) else None

    def counted_before(self, quantity: Placed[Quantity]) -> Quantity | None:
        """Return what was counted just before in the sentence, if something was."""
        before = self._before(quantity)
        near = before is not None and quantity.first - before.last <= _JOINT
        return before.record if before and near and before.record.counted else None

    def settled(self, quantity: Placed[Quantity], kind: str, best: Fitting, shared: Fitting | None) -> Fitting:
        """Return the event that fits best, or the one of its list: one verb tells one event of all in it."""
        aside = shared is not None and shared[0].last <= quantity.first <= best[0].first
        if shared and aside and self.region.word(quantity.last) == ",":
            return shared  # "the plane, carrying 88 passengers and six crew, crashed"
        level = self.level(quantity, kind) if best[1].event.change else None
        return level or (shared if shared and shared[0] is best[0] else best)

    def level(self, quantity: Placed[Quantity], kind: str) -> Fitting | None:
        """Return the event of the level before, of which this is another: "to 8% from 9% in May and 24% a year ago"."""
        before = self._before(quantity)
        fitting = self.linked.get(before.record.id) if before else None
        if before is None or fitting is None or fitting[1].event.change or self.region.word(before.first - 1) != "from":
            return None
        same = before.record.kind == quantity.record.kind == kind and kind in MEASURES
        return fitting if same and self.region.word(quantity.first - 1) in _JOINING else None

    def included(self, quantity: Placed[Quantity], kind: str) -> Fitting | None:
        """Return the event of the figure of which this one tells a part: "40 were sentenced, including 12 women"."""
        before = self._before(quantity)
        fitting = self.linked.get(before.record.id) if before else None
        part = self.region.word(quantity.first - 1) == "including" or (
            self.region.words[quantity.first - 2 : quantity.first] in _PARTS
        )
        return fitting if part and fitting and kind in fitting[1].event.takes else None

    def gapped(self, quantity: Placed[Quantity], best: Fitting | None) -> Fitting | None:
        """Return the event of the figure before, if this one only has another place or time for it.

        "400 houses were destroyed in Beira, 120 in Dondo and 60 in Buzi", "12 died in May and nine in June". What fits
        it `best` does so only if nothing tells that another clause begins before.
        """
        if best is not None and not self._beyond(quantity, best[0]):
            return None
        before = self._before(quantity)
        fitting = self.linked.get(before.record.id) if before else None
        if before is None or fitting is None or self.region.word(quantity.first - 1) not in _JOINING:
            return None
        between = range(before.last, quantity.first)
        others = [c for c in self.scope.cues if c.first in between and c is not fitting[0] and not _describes(c)]
        told = len(others) > 1 or any(cue.voice != "passive" for cue in others)  # "of the dead 11 were found in …"
        return fitting if unnamed(self.region, quantity) and not told and self._parallel(between, quantity) else None

    def _beyond(self, quantity: Placed[Quantity], cue: Cue) -> bool:
        """Return whether another figure's clause begins before the cue: "8 in Lima, and 300 people were moved"."""
        others = (q.first for q in self.region.quantities if quantity.last < q.first < cue.first)
        return any(self.region.words[first - 1] in {"and", ",", ";", "while"} for first in others)

    def _parallel(self, between: range, quantity: Placed[Quantity]) -> bool:
        """Return whether a time follows as one does before, or a place after the same preposition as before."""
        region, last = self.region, quantity.last
        times = {time.first for time in region.times}
        if not times.isdisjoint({last, last + 1}):
            return any(at in times for at in between)
        same = region.word(last) in self.run.grammar.words["locative"] and any(
            region.words[at] == region.words[last] for at in between
        )
        named = self.run.text[region.starts[last + 1]].isupper() if same and last + 1 < len(region.words) else False
        return same and (named or any(0 < place.first - last <= _PLACED for place in self.scope.places))

    def _joined(self, one: Placed[Quantity], two: Placed[Quantity]) -> bool:
        """Return whether only the first figure's noun and a list's joint stand between the two."""
        between = self.region.words[one.last : two.first]
        closed = self.run.grammar.words
        plain = all(word not in closed["auxiliaries"] and word not in closed["ends"] for word in between)
        cues = any(one.last <= cue.first < two.first and not _describes(cue) for cue in self.scope.cues)
        return between[-1:] in (["and"], [","]) and len(between) <= _JOINT and plain and not cues

    def _before(self, quantity: Placed[Quantity]) -> Placed[Quantity] | None:
        return next((q for q in reversed(self.region.quantities) if q.last <= quantity.first), None)


def _describes(cue: Cue) -> bool:
    """Return whether the word only describes what was counted: "300 men killed and wounded, and 12 tanks"."""
    return cue.voice in {"noun", "attributive"} or (cue.voice == "passive" and cue.group == cue.first)
