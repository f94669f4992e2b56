"""What a figure is of that no event's word fits: of what was told before, of what its statement's verb says.

A figure whose words point back takes up the event of the claim before; any other is `reported`, if it counts something
or somebody says it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factdb.extract.claims.figures.elided import unnamed
from factdb.extract.claims.figures.extents import is_part
from factdb.extract.claims.figures.kinds import MEASURES, PEOPLE, SILENT, broken, uncounted
from factdb.extract.claims.scope.inherit import antecedent
from factdb.lexicon.predicates import FALLBACK

if TYPE_CHECKING:
    from factdb.extract.claims.figures.repeats import Repeats
    from factdb.extract.claims.regions import Placed
    from factdb.extract.claims.run import Draft
    from factdb.extract.claims.scope.find import Scope
    from factdb.extract.claims.words.vocabulary import Entry, Event
    from factdb.extract.records import Quantity

#: What a statement's verb itself takes is among the first kinds of its event: "pledged $11bn".
_FIRST = 2
#: What stands before a part of what was told of.
_INCLUDING = frozenset({"include", "includes", "included", "including"})


class Told(NamedTuple):
    """The event of a figure, its kind, and why."""

    event: Event
    kind: str
    why: str


class Unlinked:
    """Gives the figures of one region that no event's word fits an event."""

    def __init__(self, scope: Scope, repeats: Repeats) -> None:
        self.scope, self.region, self.run, self._repeats = scope, scope.region, scope.run, repeats

    def event(self, quantity: Placed[Quantity], kind: str, verb: int | None) -> Told | None:
        """Return what the figure is of; None where nothing says what it counts, and nobody is known to have said it.

        What is the object of a verb of its own, the word `verb`, points back to nothing.
        """
        counting = verb is not None and self.region.words[verb] in self.run.grammar.words["counting"]
        for before in self._antecedents(quantity) if verb is None or counting else ():
            same = _same(before, quantity.record) or (
                before.kind == kind == PEOPLE and self._people_as_before(quantity)
            )
            another = quantity.record.counted is not None and kind == "objects"
            if (same or (kind in before.event.takes and not another)) and not self._exceeds(quantity, before):
                kind = before.claim.predicate.partition(".")[2] if same else kind
                kind = "share" if _part(quantity.record) else kind
                return Told(before.event, kind, "taken up from the claim before")
        if uncounted(quantity.record) and (self.region.statement is None or quantity.record.vague):
            return None
        reported = (self.run.vocabulary.events[FALLBACK], "no event fits the figure")
        event, why = (
            self._happened(quantity, kind)
            or self.said(quantity, kind)
            or self._level(quantity, kind)
            or self._default(kind)
            or reported
        )
        return Told(event, kind, why)

    def _exceeds(self, quantity: Placed[Quantity], before: Draft) -> bool:
        """Return whether the figure is greater than the one of which its words make it a part."""
        included = self.region.word(quantity.first - 1) in _INCLUDING
        if not (included or is_part(self.region, quantity, self.run.grammar)):
            return False
        whole = next((q.record for q in before.region.quantities if q.record.id == before.claim.quantity), None)
        if whole is None or whole.unit != quantity.record.unit:
            return False
        most = whole.high if whole.high is not None else whole.low
        return most is not None and (quantity.record.low or 0) > most

    def said(self, quantity: Placed[Quantity], kind: str) -> tuple[Event, str] | None:
        """Return the event that the verb of the statement itself tells of: "rangers counted 412 tigers"."""
        cue = self.region.statement.cue if self.region.statement else None
        words = cue.text.lower().split() if cue and quantity.first == 0 else []
        counting = not self.run.grammar.words["counting"].isdisjoint(words[-1:])
        apart = cue and (cue.end > quantity.record.start or self.run.text[cue.end : quantity.record.start].strip())
        if apart and not counting:
            return None  # "added that 260 rescuers came"
        told = (entry for at in range(len(words)) for entry in self._verb(words[at:]) if not entry.given)
        most = len(MEASURES) if counting or kind in SILENT else _FIRST
        apt = (entry.event for entry in told if not entry.only or kind in entry.only)
        taking = (event for event in apt if event.takes.get(kind, most) < most)
        return next(((event, "what the statement's verb tells") for event in taking), None)

    def _happened(self, quantity: Placed[Quantity], kind: str) -> tuple[Event, str] | None:
        """Return the event that what is counted itself tells of: "Killed: 14", "23 dead in Rio"."""
        forms = self.run.vocabulary.entries.get((quantity.record.counted or "").lower()) if kind == PEOPLE else None
        told = (
            (entry for entry in forms.single if not entry.weak and entry.event.takes.get(PEOPLE) == 0) if forms else ()
        )
        apt = (entry.event for entry in told if entry.part == "adjective" or "participle" in entry.forms)
        return next(((event, "what is counted tells it") for event in apt), None)

    def _verb(self, words: list[str]) -> tuple[Entry, ...]:
        """Return what a verb of these words may tell: "counted", "asked for"."""
        forms = self.run.vocabulary.entries.get(words[0])
        if forms is None:
            return ()
        longer = forms.longer.get(words[1], ()) if words[1:] else forms.single
        return tuple(entry for entry in longer if entry.rest == tuple(words[1:]))

    def _level(self, quantity: Placed[Quantity], kind: str) -> tuple[Event, str] | None:
        """Return the event of what the change of the figure before led to: "shares fell 4% to 212 pence"."""
        change = self._repeats.change_to(quantity)
        told = [change[1]] if change else self._changing(quantity)
        name = next((entry.event.levels[kind] for entry in told if kind in entry.event.levels), None)
        return (self.run.vocabulary.events[name], "what a change led to") if name else None

    def _changing(self, quantity: Placed[Quantity]) -> list[Entry]:
        """Return what a change straight before the figure may be: "gold rose to $4,210"."""
        if self.region.word(quantity.first - 1) != "to":
            return []
        return [entry for cue in self.scope.cues if cue.last == quantity.first - 1 for entry in cue.entries]

    def _default(self, kind: str) -> tuple[Event, str] | None:
        """Return the event that the kind of quantity is of where nothing says otherwise."""
        name = self.run.vocabulary.defaults.get(kind)
        return (self.run.vocabulary.events[name], "what such a measure is of") if name else None

    def _people_as_before(self, quantity: Placed[Quantity]) -> bool:
        """Return whether it counts people whom nothing but the figure before names."""
        return quantity.record.counted in {None, "person"} and unnamed(self.region, quantity)

    def _antecedents(self, quantity: Placed[Quantity]) -> list[Draft]:
        """Return the claims that the figure may take up; one that answers a question of its sentence takes up none."""
        said = self.run.text[self.region.sentence[0] : quantity.record.start].lower()
        asked = "how many" in said or "how much" in said
        return [] if asked else antecedent(self.run.drafts, self.region, quantity, self.run.grammar)


def _same(before: Draft, quantity: Quantity) -> bool:
    """Return whether a figure counts what the claim before counted: the same noun, or none of its own."""
    if quantity.counted is not None:
        return before.counted == quantity.counted
    if broken(quantity):
        return False
    return quantity.unit == "1" and before.claim.predicate.partition(".")[2] not in MEASURES


def _part(quantity: Quantity) -> bool:
    """Return whether the figure is a part of what was counted, not a count: "two-thirds of them"."""
    return quantity.kind == "share" or (quantity.high is not None and 0 < quantity.high < 1)
