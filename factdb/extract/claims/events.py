"""The claims of events without a number: of one person, or of none where enough is said to hold them against others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.claims.arguments import Arguments
from factdb.extract.claims.kinds import PEOPLE
from factdb.extract.claims.places import coordinated
from factdb.extract.claims.regions import Placed
from factdb.extract.claims.single import Singles, figure
from factdb.extract.claims.telling import bare, one_by_one

if TYPE_CHECKING:
    from factdb.extract.claims.cues import Cue
    from factdb.extract.claims.scope import Scope
    from factdb.extract.claims.vocabulary import Entry

#: A place that begins within so many words after a noun is the noun's own.
_ATTACHED = 4
#: A noun within so many words after a verb is its object: "signed a peace treaty".
_NEAR = 4
#: A place within so many words of a verb without arguments is what makes it worth a claim.
_BESIDE = 8


class Events:
    """Reads the cues of a region that no figure has used."""

    def __init__(self, scope: Scope) -> None:
        self.scope, self.region, self.words = scope, scope.region, scope.run.grammar.words
        self._single = Singles(scope.region, scope.cues, scope.run.grammar, scope.run.lexicon)

    def read(self, used: dict[int, str]) -> None:
        """Make a claim of every other event that the region asserts, one for each place of a list.

        `used` are the cues that have a figure already, with its kind; one person may be counted beside it.
        """
        for cue in self.scope.cues:
            single = used.get(cue.first, PEOPLE) == PEOPLE and self._singles(cue)
            if not single and cue.first not in used and not self._otherwise(cue):
                self._event(cue)

    def _singles(self, cue: Cue) -> bool:
        """Make a claim of each single person that the event happens to, and return whether there are any."""
        entries = one_by_one(cue)
        found = self._single.of(cue) if entries else []
        for one in found:
            quantity = figure(self.region, one, self.scope.run.text)
            self.scope.run.made.append(quantity)
            self.region.quantities.append(Placed(quantity, one.first, one.last))
            event = entries[0].event
            why = f"{event.name}: {cue.part}, {cue.voice}, one person"
            draft = self.scope.draft(event, one.first, PEOPLE, quantity, why)
            self.scope.add(draft, cue, self.scope.found(cue))
        return bool(found)

    def _otherwise(self, cue: Cue) -> bool:
        """Return whether a figure that isn't the cue's own begins after it ("hit 46 degrees") or holds it."""
        return any(q.first == cue.last or q.first <= cue.first < q.last for q in self.region.quantities)

    def _event(self, cue: Cue) -> None:
        fitting = [entry for entry in cue.entries if bare(entry) and (not entry.weak or self._suits(entry, cue))]
        if not fitting:
            return
        found = self.scope.found(cue)
        if not self._enough(cue, found) or self._figurative(cue, found):
            return
        event = min(fitting, key=lambda entry: entry.event.near.isdisjoint(self.region.words)).event
        why = f"{event.name}: {cue.part}, {cue.voice}, without a figure"
        self.scope.add(self.scope.draft(event, cue.first, None, None, why), cue, found)
        for place in self._listed(found):
            each = Arguments(found.subject, place)
            self.scope.add(self.scope.draft(event, cue.first, None, None, f"{why}, in a list of places"), cue, each)

    def _figurative(self, cue: Cue, found: Arguments) -> bool:
        """Return whether it is a manner of speaking: people attack people in words; "took his statement back"."""
        grounded = all(entry.event.grounded for entry in cue.entries)
        kinds = {m.record.id: m.record.kind for m in self.region.mentions}
        persons = kinds.get(found.subject or "") == kinds.get(found.object or "") == "person"
        apart = cue.last == cue.first + 1 and all(entry.rest for entry in cue.entries)
        return grounded and (persons or (apart and found.object is None))

    def _suits(self, entry: Entry, cue: Cue) -> bool:
        """Return whether its object makes a weak word mean its event: a place ("took Kupiansk"), the event's noun."""
        beside = self.region.words[: cue.first] if cue.voice == "middle" else self.region.words[cue.last :][:_NEAR]
        if not entry.event.near.isdisjoint(beside):
            return True
        if not entry.event.takes_places:
            return False
        object_ = self.scope.found(cue).object
        return any(place.record.id == object_ for place in self.scope.places)

    def _enough(self, cue: Cue, found: Arguments) -> bool:
        """Return whether who, whom or where is known, or somebody says or denies it."""
        if found.subject or found.object:
            return True
        if cue.voice == "noun":
            return self._attached(cue)
        return any(abs(place.first - cue.first) <= _BESIDE for place in self.scope.places) or self._spoken(cue)

    def _attached(self, cue: Cue) -> bool:
        """Return whether a place follows the noun as its own: "a fire in Beira"."""
        following = self.region.word(cue.last)
        if following == "of" or following not in self.words["locative"]:
            return False
        near = [place for place in self.scope.places if cue.last < place.first <= cue.last + _ATTACHED]
        return any(self.words["leading"].issuperset(self.region.words[cue.last : place.first]) for place in near)

    def _spoken(self, cue: Cue) -> bool:
        """Return whether a finite verb is said to have happened, or denied; what is only aimed at says too little."""
        polarity, certainty = self.scope.factuality.of(cue, cue.first)
        finite = not (cue.entries[0].forms <= {"ing"} and cue.group == cue.first)
        aimed = certainty == "uncommitted" and "to" in self.region.words[cue.group : cue.first]
        return finite and (polarity == "-" or (self.region.statement is not None and not aimed))

    def _listed(self, found: Arguments) -> list[str]:
        """Return the other places of the list that the object begins: each is asserted by itself."""
        first = next((place for place in self.scope.places if place.record.id == found.object), None)
        return [place.record.id for place in coordinated(self.region, first)] if first else []
