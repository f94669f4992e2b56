"""The claims of one region: each figure with its event, then the events without one, each with all that scopes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factdb.extract.claims import periods, places
from factdb.extract.claims.arguments import Arguments, Finder
from factdb.extract.claims.cues import Cue, find_cues
from factdb.extract.claims.factuality import Factuality
from factdb.extract.claims.inherit import antecedent
from factdb.extract.claims.kinds import MEASURES, kind_of
from factdb.extract.claims.link import Linker, counts_itself, silent
from factdb.extract.claims.tolls import is_toll
from factdb.extract.records import Claim, Text
from factdb.lexicon.predicates import FALLBACK

if TYPE_CHECKING:
    from factdb.extract.claims.anaphora import Names
    from factdb.extract.claims.grammar import Grammar
    from factdb.extract.claims.regions import Placed, Region
    from factdb.extract.claims.vocabulary import Entry, Event, Vocabulary
    from factdb.extract.records import Mention, Quantity, Time
    from factdb.lexicon import Lexicon

LIES = "lies"
#: A place that begins within so many words after a noun is the noun's own.
_ATTACHED = 4
#: A place within so many words of a verb without arguments is what makes it worth a claim.
_BESIDE = 8


@dataclass(slots=True)
class Draft:
    """A claim in the making: its region, the word it hangs on, its event, and the claim itself."""

    region: Region
    at: int
    event: Event
    claim: Claim
    #: What the figure counts, as lemma.
    counted: str | None = None


@dataclass(slots=True)
class Run:
    """What the pass over one article shares: the rules, who speaks where, and the claims so far."""

    text: str
    lexicon: Lexicon
    vocabulary: Vocabulary
    grammar: Grammar
    names: Names
    speakers: dict[tuple[int, int], str]
    drafts: list[Draft] = field(default_factory=list)


class Reader:
    """Reads one region into claims, appended to the run's."""

    def __init__(self, region: Region, run: Run) -> None:
        self.region, self.run = region, run
        self.cues = find_cues(region, run.vocabulary, run.grammar)
        self.found: dict[int, Arguments] = {}
        self.places: list[Placed[Mention]] = []
        self.times: list[Placed[Time]] = []

    def _scope(self) -> None:
        """Find the arguments of every cue, and the places and times that claims of the region can have."""
        region, run = self.region, self.run
        self.factuality = Factuality(region, run.grammar)
        finder = Finder(region, self.cues, run.grammar, self._speaker())
        self.found = {cue.first: finder.arguments(cue) for cue in self.cues}
        objects = {found.object for found in self.found.values()}
        self.places = places.governed_places(region, objects, run.grammar)
        self.places += self._taken_up()
        self.times = [time for time in region.times if self._dates(time)]

    def _dates(self, time: Placed[Time]) -> bool:
        dateline = periods.is_dateline(time, self.run.text, self.region.sentence)
        return periods.is_period(time.record) and not dateline

    def _taken_up(self) -> list[Placed[Mention]]:
        """Return the places meant by "the city" and the like; as the object of a verb they are its object too."""
        found = self.run.names.taken_up(self.region, self.cues)
        for cue in self.cues:
            place = next((place for place in found if place.first == cue.last), None)
            if place and cue.voice == "active" and self.found[cue.first].object is None:
                self.found[cue.first].object = place.record.id
        return found

    def _speaker(self) -> str | None:
        speaker = self.region.statement.speaker if self.region.statement else None
        if speaker is None or speaker.start is None or speaker.end is None:
            return None
        return self.run.speakers.get((speaker.start, speaker.end))

    def read(self) -> None:
        """Make the region's claims: the figures' in text order, then those of events without a figure."""
        if not (self.cues or self.region.quantities):
            return
        self._scope()
        used: set[int] = set()
        linker = Linker(self.region, self.cues if self.region.quantities else [], self.run.grammar)
        for quantity in self.region.quantities:
            if not self._temporal(quantity) and not self._aside(quantity):
                self._figure(quantity, linker, used)
        for cue in self.cues:
            if cue.first not in used and not self._otherwise(cue):
                self._bare(cue)

    def _otherwise(self, cue: Cue) -> bool:
        """Return whether a figure that isn't the cue's own begins after it ("hit 46 degrees") or holds it."""
        return any(q.first == cue.last or q.first <= cue.first < q.last for q in self.region.quantities)

    def _temporal(self, quantity: Placed[Quantity]) -> bool:
        span = quantity.record
        return any(time.record.start < span.end and span.start < time.record.end for time in self.region.times)

    def _figure(self, quantity: Placed[Quantity], linker: Linker, used: set[int]) -> None:
        kind = kind_of(quantity.record, self.run.lexicon)
        pair = places.distance_pair(self.region, quantity, self.run.grammar) if kind == "distance" else None
        best = linker.best(quantity, kind)
        if pair and not (best and best[1].event.after and best[0].last == quantity.first):
            self._distance(quantity, pair)
        elif best and not (best[1].people and self._just_one(quantity)):
            cue, entry, score = best
            used.add(cue.first)
            if counts_itself(quantity, cue, entry) and not entry.people:
                kind = entry.event.counts
            why = f"{entry.event.name}, score {score:.2f}"
            draft = self._draft(entry.event, quantity.first, kind, quantity.record, why)
            self._add(draft, cue, self.found[cue.first])
        elif not silent(kind) and not self._just_one(quantity):
            self._fallback(quantity, kind)

    def _just_one(self, quantity: Placed[Quantity]) -> bool:
        """Return whether it only says "one of …", which counts nothing unless an event takes it."""
        return quantity.record.low == quantity.record.high == 1 and self.region.words[quantity.first] == "one"

    def _aside(self, quantity: Placed[Quantity]) -> bool:
        """Return whether "one …" only stands in a phrase of place: "on one beach"."""
        return (
            self._just_one(quantity) and self.region.word(quantity.first - 1) in self.run.grammar.words["prepositions"]
        )

    def _distance(self, quantity: Placed[Quantity], pair: places.Where) -> None:
        event = self.run.vocabulary.events.get(LIES)
        if event is None:
            return
        claim = Claim(
            "", f"{LIES}.distance", LIES, None, place=pair.place, other_place=pair.other, bearing=pair.bearing
        )
        claim.subject, claim.object, claim.quantity = pair.place, pair.other, quantity.record.id
        claim.why = {"event": "a distance between two places"}
        self.run.drafts.append(Draft(self.region, quantity.first, event, claim))

    def _fallback(self, quantity: Placed[Quantity], kind: str) -> None:
        event, why = self.run.vocabulary.events[FALLBACK], "no event fits the figure"
        for before in antecedent(self.run.drafts, self.region, quantity, self.run.grammar):
            counted = before.claim.predicate.partition(".")[2]
            bare = quantity.record.counted is None and quantity.record.unit == "1" and counted not in MEASURES
            same = bare or (before.counted is not None and before.counted == quantity.record.counted)
            if same or kind in before.event.takes:
                event, why = before.event, "taken up from the claim before"
                kind = counted if same else kind
                break
        self._add(self._draft(event, quantity.first, kind, quantity.record, why), None, Arguments())

    def _bare(self, cue: Cue) -> None:
        found = self.found[cue.first]
        fitting = [entry for entry in cue.entries if entry.event.bare and (not entry.weak or self._suits(entry, found))]
        fitting.sort(key=lambda entry: entry.event.near.isdisjoint(self.region.words))
        if not fitting:
            return
        if cue.voice == "noun" and not (found.subject or found.object or self._attached(cue)):
            return
        if not (found.subject or found.object or self._beside(cue)) and self._vague(cue):
            return
        event = fitting[0].event
        why = f"{event.name} without a figure"
        self._add(self._draft(event, cue.first, None, None, why), cue, found)
        for place in self._listed(found):
            each = Arguments(found.subject, place)
            self._add(self._draft(event, cue.first, None, None, f"{why}, another of a list of places"), cue, each)

    def _listed(self, found: Arguments) -> list[str]:
        """Return the other places of the list that the object begins: each is asserted by itself."""
        first = next((p for p in self.places if p.record.id == found.object), None)
        return [place.record.id for place in places.coordinated(self.region, first)] if first else []

    def _vague(self, cue: Cue) -> bool:
        """Return whether a verb of whose arguments nothing is known says too little to be kept.

        What somebody says did or didn't happen is kept; what the article only touches on, or leaves open, is not.
        """
        polarity, certainty = self.factuality.of(cue, cue.first)
        finite = not (cue.entries[0].forms <= {"ing"} and cue.group == cue.first)
        aimed = certainty == "uncommitted" and "to" in self.region.words[cue.group : cue.first]
        spoken = self.region.statement is not None and finite and not aimed
        return not (spoken or (finite and polarity == "-"))

    def _beside(self, cue: Cue) -> bool:
        """Return whether a place stands near the word, on either side."""
        return any(-_BESIDE <= place.first - cue.first <= _BESIDE for place in self.places)

    def _suits(self, entry: Entry, found: Arguments) -> bool:
        """Return whether a place as object makes a weak word mean its event: "took Kupiansk"."""
        places_only = entry.event.holder == "object" and "settlements" in entry.event.takes
        return places_only and any(p.record.id == found.object for p in self.places)

    def _attached(self, cue: Cue) -> bool:
        """Return whether a place follows the noun as its own: "a fire in Beira"."""
        following = self.region.word(cue.last)
        if following == "of" or following not in self.run.grammar.words["locative"]:
            return False
        leading = self.run.grammar.words["between"] | self.run.grammar.words["locative"]
        near = [place for place in self.places if cue.last < place.first <= cue.last + _ATTACHED]
        return any(leading.issuperset(self.region.words[cue.last : place.first]) for place in near)

    def _add(self, draft: Draft, cue: Cue | None, found: Arguments) -> None:
        """Complete the draft with all that its cue's clause says, and keep it."""
        at, claim = draft.at, draft.claim
        span = (at, next((q.last for q in self.region.quantities if q.record.id == claim.quantity), at))
        claim.cue = self._text(cue)
        claim.subject, claim.object = found.subject, found.object
        claim.polarity, claim.certainty = self.factuality.of(cue, cue.first if cue else at)
        claim.place = self._place(cue, found, span)
        claim.place, claim.other_place = places.between(self.region, self.places, claim.place)
        claim.period = periods.nearest(self.times, span, self.region, self.run.grammar)
        if claim.quantity and is_toll(self.region, cue, draft.event, at, self.run.grammar):
            claim.over_time = "toll"
        self.run.drafts.append(draft)

    def _draft(self, event: Event, at: int, kind: str | None, quantity: Quantity | None, why: str) -> Draft:
        key = f"{event.name}.{kind}" if kind else event.name
        claim = Claim("", key, event.name, None, quantity=quantity.id if quantity else None, why={"event": why})
        return Draft(self.region, at, event, claim, quantity.counted if quantity else None)

    def _place(self, cue: Cue | None, found: Arguments, span: tuple[int, int]) -> str | None:
        for mention in self.region.mentions:
            if mention.record.id == found.object and mention.record.kind == "place":
                return found.object
        return places.nearest(self._open_places(cue), span, self.region, self.run.grammar)

    def _open_places(self, cue: Cue | None) -> list[Placed[Mention]]:
        """Return the places but those that an opponent of the event stands for: "took it from Russia"."""
        against = cue.entries[0].event.against if cue else frozenset()
        return [place for place in self.places if self.region.word(place.first - 1) not in against]

    def _text(self, cue: Cue | None) -> Text | None:
        if cue is None:
            return None
        start, end = self.region.starts[cue.first], self.region.end(cue.last - 1)
        return Text(start, end, self.run.text[start:end])
