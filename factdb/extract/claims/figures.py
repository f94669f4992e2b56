"""The claims of a region's figures: each gets the event that fits it, the one pointed back to, or `reported`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.claims.arguments import Arguments
from factdb.extract.claims.inherit import antecedent
from factdb.extract.claims.kinds import MEASURES, SILENT, kind_of
from factdb.extract.claims.link import Linker, counts_itself
from factdb.extract.claims.places import distance_pair
from factdb.extract.claims.run import Draft
from factdb.extract.records import Claim
from factdb.lexicon.predicates import FALLBACK

if TYPE_CHECKING:
    from factdb.extract.claims.cues import Cue
    from factdb.extract.claims.places import Where
    from factdb.extract.claims.regions import Placed
    from factdb.extract.claims.scope import Scope
    from factdb.extract.claims.vocabulary import Entry
    from factdb.extract.records import Quantity

#: The event of a distance between two places.
LIES = "lies"


class Figures:
    """Reads the quantities of a region; `used` are the cues that have got one."""

    def __init__(self, scope: Scope) -> None:
        self.scope, self.region, self.run = scope, scope.region, scope.run
        self.used: set[int] = set()

    def read(self) -> set[int]:
        """Make a claim of every quantity that is one, in text order, and return the first words of the cues used."""
        linker = Linker(self.region, self.scope.cues, self.run.grammar) if self.region.quantities else None
        for quantity in self.region.quantities:
            if linker and not self._temporal(quantity) and not self._aside(quantity):
                self._figure(quantity, linker)
        return self.used

    def _temporal(self, quantity: Placed[Quantity]) -> bool:
        span = quantity.record
        return any(time.record.start < span.end and span.start < time.record.end for time in self.region.times)

    def _just_one(self, quantity: Placed[Quantity]) -> bool:
        """Return whether it only says "one of …", which counts nothing unless an event takes it."""
        return quantity.record.low == quantity.record.high == 1 and self.region.words[quantity.first] == "one"

    def _aside(self, quantity: Placed[Quantity]) -> bool:
        """Return whether "one …" only stands in a phrase of place: "on one beach"."""
        before = self.region.word(quantity.first - 1)
        return before in self.run.grammar.words["prepositions"] and self._just_one(quantity)

    def _figure(self, quantity: Placed[Quantity], linker: Linker) -> None:
        kind = kind_of(quantity.record, self.run.lexicon)
        pair = distance_pair(self.region, quantity, self.run.grammar) if kind == "distance" else None
        best = linker.best(quantity, kind)
        if pair and not (best and self._moves(best[0], best[1], quantity)):
            self._distance(quantity, pair)
        elif best and not (best[1].people and self._just_one(quantity)):
            self._linked(quantity, kind, *best)
        elif kind not in SILENT and not self._just_one(quantity):
            self._fallback(quantity, kind)

    def _moves(self, cue: Cue, entry: Entry, quantity: Placed[Quantity]) -> bool:
        """Return whether the distance is that of a movement: "advanced 50 km south of", "pulled back 10 km from"."""
        after = self.region.word(quantity.last) in entry.event.after
        return bool(entry.event.after) and (after or cue.last == quantity.first)

    def _linked(self, quantity: Placed[Quantity], kind: str, cue: Cue, entry: Entry, score: float) -> None:
        self.used.add(cue.first)
        if counts_itself(quantity, cue, entry) and not entry.people:
            kind = entry.event.counts
        why = f"{entry.event.name}: {entry.part}, {cue.voice}, score {score:.2f}"
        draft = self.scope.draft(entry.event, quantity.first, kind, quantity.record, why)
        self.scope.add(draft, cue, self.scope.found(cue))

    def _distance(self, quantity: Placed[Quantity], pair: Where) -> None:
        event = self.run.vocabulary.events[LIES]
        claim = Claim("", f"{LIES}.distance", LIES, None, place=pair.place, other_place=pair.other)
        claim.bearing, claim.quantity = pair.bearing, quantity.record.id
        claim.subject, claim.object = pair.place, pair.other
        claim.why = {"event": "a distance between two places"}
        self.run.drafts.append(Draft(self.region, quantity.first, event, claim))

    def _fallback(self, quantity: Placed[Quantity], kind: str) -> None:
        event, why = self.run.vocabulary.events[FALLBACK], "no event fits the figure"
        for before in antecedent(self.run.drafts, self.region, quantity, self.run.grammar):
            same = _same(before, quantity.record)
            if same or kind in before.event.takes:
                event, why = before.event, "taken up from the claim before"
                kind = before.claim.predicate.partition(".")[2] if same else kind
                break
        self.scope.add(self.scope.draft(event, quantity.first, kind, quantity.record, why), None, Arguments())


def _same(before: Draft, quantity: Quantity) -> bool:
    """Return whether a figure counts what the claim before counted: the same noun, or none of its own."""
    if quantity.counted is not None:
        return before.counted == quantity.counted
    return quantity.unit == "1" and before.claim.predicate.partition(".")[2] not in MEASURES
