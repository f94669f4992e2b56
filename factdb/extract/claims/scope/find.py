"""What can scope a region's claims: arguments, places, times and certainty; and how they complete a claim."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from factdb.extract.claims.arguments.find import Arguments, Finder
from factdb.extract.claims.figures.extents import extent
from factdb.extract.claims.figures.tolls import is_toll
from factdb.extract.claims.run import Draft
from factdb.extract.claims.scope import periods, places
from factdb.extract.claims.scope.factuality import Factuality
from factdb.extract.claims.scope.home import home
from factdb.extract.claims.words.grammar import least_sure
from factdb.extract.records import Claim, Text

if TYPE_CHECKING:
    from factdb.extract.claims.arguments.phrases import Phrase
    from factdb.extract.claims.regions import Placed, Region
    from factdb.extract.claims.run import Run
    from factdb.extract.claims.words.cues import Cue
    from factdb.extract.claims.words.vocabulary import Event
    from factdb.extract.records import Certainty, Mention, Polarity, Quantity, Time


#: A place begins within so many words after the "from" that governs it.
#: What sets off a figure that is denied: ", not four".
_SET_OFF = frozenset({",", "(", "|", "–", "—", "-"})
_FROM = 3
_WERE = frozenset({"were", "are", "was", "came", "come"})
#: What leads from one place to another: "on the road from Kano to Zaria".
_WAYS = frozenset({"road", "way", "highway", "motorway", "route", "railway", "line", "flight", "train", "bus", "ferry"})
#: What joins an owner and the places that are its own.
_LISTING = frozenset({"'s", ",", "and"})
#: So many words after a part of what was counted its place may stand, and what stands for the whole.
_PART = 6
#: So many words a heading's name of an event may have behind its place.
_COMPOUND = 5
_ALL_OF = frozenset({"them", "whom", "these", "those"})


class Scope:
    """The arguments of a region's cues, and the places and times that its claims can have, looked for when needed."""

    def __init__(self, region: Region, cues: list[Cue], run: Run) -> None:
        self.region, self.cues, self.run = region, cues, run
        self.factuality = Factuality(region, run.grammar)
        self._finder = Finder(region, cues, run, self._speaker())
        self._taken = run.names.taken_up(region, cues)
        self._found: dict[int, Arguments] = {}

    def found(self, cue: Cue) -> Arguments:
        """Return the arguments of a cue; a place meant by "the city" and the like can be a verb's object."""
        if cue.first not in self._found:
            found = self._found[cue.first] = self._finder.arguments(cue)
            taken = next((place.record.id for place in self._taken if place.first == cue.last), None)
            if cue.voice == "active" and found.object is None:
                found.object = taken
        return self._found[cue.first]

    def told(self, cue: Cue) -> tuple[Phrase | None, Phrase | None]:
        """Return the noun phrases that are the subject and the object of a cue, named or not."""
        return self._finder.phrases(cue)

    def starting(self, at: int) -> Phrase | None:
        """Return the noun phrase that begins at the word."""
        return self._finder.starting(at)

    def qualified(self, cue: Cue) -> Phrase | None:
        """Return the noun phrase before which a participle stands: "the collapsed | bridge"."""
        return self.starting(cue.last)

    def describes(self, phrase: Phrase, *, people: bool = False) -> bool:
        """Return whether a phrase describes somebody, and no thing; `people`: nor a body, by its head alone."""
        if people:
            at = self.region.words.index(phrase.head, phrase.first)
            phrase = phrase._replace(first=at, last=at + 1)
        found = self.run.described.mention(*self._stretch(phrase))
        return found is not None and not (people and found.kind == "institution")

    def described(self, phrase: Phrase | None) -> str | None:
        """Return the mention of whom a phrase describes without a name, None for a thing; a claim refers to it."""
        if phrase is None or phrase.head in self.run.grammar.words["pronouns"]:
            return None
        return self.run.described.keep(*self._stretch(phrase))

    def _doing(self, cue: Cue) -> str | None:
        """Return who is described as doing it, unless a figure counts them: "gunmen | killed 12", not "12 men fled"."""
        doer = self.told(cue)[0]
        return None if doer and self._counted(doer) else self.described(doer)

    def _counted(self, phrase: Phrase) -> bool:
        return any(q.first < phrase.last and phrase.first < q.last for q in self.region.quantities)

    def _stretch(self, phrase: Phrase) -> tuple[int, int]:
        return self.region.starts[phrase.first], self.region.end(phrase.last - 1)

    @cached_property
    def places(self) -> list[Placed[Mention]]:
        """The places that a preposition or an event governs, and those meant by "the city" and the like."""
        if not any(mention.record.kind == "place" for mention in self.region.mentions):
            return self._taken
        objects = {self.found(cue).object for cue in self.cues if cue.located}
        return places.governed_places(self.region, objects, self.run.grammar) + self._taken

    @cached_property
    def _happened(self) -> set[str | None]:
        """The places that something only happens to, and in which nothing else does: a river that "broke its banks"."""
        governed = places.governed_places(self.region, set(), self.run.grammar)
        things = {self.found(cue).object for cue in self.cues if cue.voice == "middle"}
        return things - {place.record.id for place in governed}

    @cached_property
    def _times(self) -> list[Placed[Time]]:
        return [time for time in self.region.times if self._dates(time)]

    def _speaker(self) -> str | None:
        speaker = self.region.statement.speaker if self.region.statement else None
        if speaker is None or speaker.start is None or speaker.end is None:
            return None
        return self.run.speakers.get((speaker.start, speaker.end))

    def _dates(self, time: Placed[Time]) -> bool:
        dateline = periods.is_dateline(time, self.run.text, self.region.sentence)
        return periods.is_period(time.record) and not dateline

    def draft(self, event: Event, at: int, kind: str | None, quantity: Quantity | None, why: str) -> Draft:
        """Return a claim of the event at a word, with its figure if it has one, and nothing else yet."""
        key = f"{event.name}.{kind}" if kind else event.name
        claim = Claim("", key, event.name, None, quantity=quantity.id if quantity else None, why={"event": why})
        return Draft(self.region, at, event, claim, quantity.counted if quantity else None)

    def add(self, draft: Draft, cue: Cue | None, found: Arguments) -> None:
        """Complete the draft with all that its cue's clause says, and keep it."""
        at, claim, region, grammar = draft.at, draft.claim, self.region, self.run.grammar
        if cue is not None and draft.event.by:
            self._rename(draft, cue)
        span = (at, next((q.last for q in region.quantities if q.record.id == claim.quantity), at))
        claim.cue = self._text(cue)
        claim.subject, claim.object = found.subject or (self._doing(cue) if cue else None), found.object
        claim.polarity, claim.certainty = self._factual(cue, at)
        claim.place, claim.other_place = places.between(region, self.places, self._place(cue, found, span))
        claim.period = periods.nearest(self._times, span, region, grammar)
        if claim.quantity and (self._in_toll(draft) or is_toll(region, cue, draft, self._since(claim), grammar)):
            claim.over_time = "toll"
        placed = next((q for q in region.quantities if q.record.id == claim.quantity), None)
        if placed:
            threat = cue is not None and region.words[cue.first] in grammar.words["threats"]
            if threat and claim.predicate.endswith((".duration", ".money")):
                claim.certainty = least_sure(claim.certainty, "possible")
            if self._refused(placed):
                claim.polarity = "-"
            claim.extent = extent(region, placed, draft, self.run.drafts, grammar)
        self.run.drafts.append(draft)

    def _rename(self, draft: Draft, cue: Cue) -> None:
        """Call the event as its `by` does where that noun heads its subject: troops that left a town withdrew."""
        doer = self.told(cue)[0]
        name = draft.event.by.get(doer.head) if doer and not self._counted(doer) else None
        event = self.run.vocabulary.events.get(name or "")
        if event is not None and (not draft.kind or draft.kind in event.takes):
            draft.event, draft.claim.event = event, event.name
            draft.claim.predicate = f"{event.name}.{draft.kind}" if draft.kind else event.name

    def _refused(self, placed: Placed[Quantity]) -> bool:
        """Return whether the figure is one that another is set against: "lost six soldiers, not four"."""
        return self.region.word(placed.first - 1) == "not" and self.region.word(placed.first - 2) in _SET_OFF

    def _since(self, claim: Claim) -> bool:
        """Return whether the claim's period begins then and goes on: "since Monday"."""
        periods = (time for time in self.region.times if time.record.id == claim.period)
        return any(self.region.words[time.first] == "since" for time in periods)

    def _factual(self, cue: Cue | None, at: int) -> tuple[Polarity, Certainty]:
        """Return how sure the claim is; a noun's figure hangs on the verb before it: "losses could reach $50bn"."""
        polarity, certainty = self.factuality.of(cue, cue.first if cue else at)
        replaced = cue is not None and cue.last <= at and self.factuality.replaced(at)
        if cue is not None and (replaced or self._by_nobody(cue)):
            polarity = "-"
        if cue is None or cue.voice != "noun":
            return polarity, certainty
        return polarity, least_sure(certainty, self.factuality.of(None, at)[1])

    def _by_nobody(self, cue: Cue) -> bool:
        """Return whether the cue is that of a statement of nobody's: "no group | claimed responsibility"."""
        told = self.region.statement
        by = told is not None and told.cue is not None and self.region.starts[cue.first] <= told.cue.start
        who = told.speaker.text.lower().split()[:1] if by and told and told.speaker else []
        return not self.run.grammar.negations.isdisjoint(who)

    def _in_toll(self, draft: Draft) -> bool:
        """Return whether a toll of the event is spoken of before: "put the toll at 41 dead"."""
        tolls = (cue for cue in self.cues if cue.part == "toll" and cue.first < draft.at)
        return any(entry.event is draft.event for cue in tolls for entry in cue.entries)

    def _place(self, cue: Cue | None, found: Arguments, span: tuple[int, int]) -> str | None:
        """Return the object if it is a place, else the nearest place that no opponent stands for ("from Russia")."""
        if any(place.record.id == found.object for place in self.places):
            return found.object
        told = places.beside(self.region, span[0]) or places.where(self.region, span[0], self.run.grammar)
        if told is not None:
            return told
        against = cue.entries[0].event.against if cue else frozenset()
        near = [place for place in self.places if self.region.word(place.first - 1) not in against]
        near = [place for place in near if not (cue and (self._origin(place, cue.group) or self._native(place, cue)))]
        near = [place for place in near if place.record.id not in self._happened] or near
        near = [place for place in near if not self._of_part(place, span[0])]
        found_near = places.nearest(near, span, self.region, self.run.grammar)
        return found_near or self._heading(cue) or home(self.region, self.run.grammar)

    def _heading(self, cue: Cue | None) -> str | None:
        """Return the place that the clause is about: "Petra was hit worst, with 31 deaths"; a killer is no place."""
        if (struck := self._headline(cue)) is not None:
            return struck
        acting = cue is not None and cue.voice == "active"
        if cue is None or not any(e.event.at_home and not (acting and e.event.single) for e in cue.entries):
            return None
        first = self.region.mentions[0] if self.region.mentions else None
        if (
            first is None
            or first.record.kind != "place"
            or first.last > cue.first
            or self.region.word(first.last) == "-"
        ):
            return None
        if first.first > 1 and not self._typed(first):
            return None
        owned, last = self._owned(first)
        acts = last == cue.group or self.region.word(last) in self.run.grammar.words["headed"]
        return (owned[0] if len(owned) == 1 else first).record.id if acts else None

    def _headline(self, cue: Cue | None) -> str | None:
        """Return the place of a heading's event: "Florida highway pileup kills five", "Nepal floods: 34 dead"."""
        place = next((m for m in self.region.mentions if m.first <= 1), None)
        if cue is None or place is None or place.record.kind != "place":
            return None
        if self.region.word(place.last) == ":" and place.first == 0:
            return place.record.id  # "Guatemala: eruption leaves 25 dead"
        if not all(e.event.at_home for e in cue.entries):
            return None
        named = self.region.words[place.last : place.last + _COMPOUND]
        stop = next((at for at, word in enumerate(named) if word == ":" or place.last + at == cue.group), 0)
        hit = stop > 0 and named[stop - 1] in self.run.grammar.words["hazards"] and all(map(str.isalpha, named[:stop]))
        return place.record.id if hit else None

    def _typed(self, place: Placed[Mention]) -> bool:
        """Say whether the region begins with the place's noun: "The Lebanese port of Tripoli took in 700"."""
        words, between = self.region.words[: place.first], self.run.grammar.words["between"]
        return words[-1] == "of" and len(words) <= _COMPOUND and words[0] == "the" and between.issuperset(words[2:])

    def _owned(self, owner: Placed[Mention]) -> tuple[list[Placed[Mention]], int]:
        """Return the places that the first one owns, and where their phrase ends: "Tanzania's Kagera region | had"."""
        words, last = self.region.words, owner.last
        found: list[Placed[Mention]] = []
        if self.region.word(last) != "'s":
            return found, last
        for place in self.region.mentions:
            if place.record.kind == "place" and place.first > last and _LISTING.issuperset(words[last : place.first]):
                found.append(place)
                last = place.last
        return found, last + (bool(found) and self.region.word(last) in self.run.grammar.words["between"])

    def _origin(self, place: Placed[Mention], verb: int) -> bool:
        """Return whether the place is where those come from of whom the verb tells: "a man from Izyum died in Lviv"."""
        before = self.region.words[max(0, place.first - _FROM) : place.first]
        at = place.first - len(before) + before.index("from") if "from" in before else 0
        return at > 0 and place.first < verb and self.region.words[at - 1] not in _WAYS

    def _native(self, place: Placed[Mention], cue: Cue) -> bool:
        """Return whether those counted only come from there: "jailed three men | from Leeds", "five were from …"."""
        at = place.first - 1
        ends = {q.last for q in self.region.quantities if q.record.kind == "people"}
        if self.region.word(at) != "from":
            return False
        if at in ends:
            return all(entry.event.accuses for entry in cue.entries)
        return at - 1 in ends and self.region.words[at - 1] in _WERE

    def _of_part(self, place: Placed[Mention], at: int) -> bool:
        """Return whether only a part told of after the word is there: "nine were hurt, six of them in Mwanza".

        Where the part is "from" ("four of them from Leeds") is where nothing happened.
        """
        words = self.region.words
        parts = (q for q in self.region.quantities if at <= q.first and q.last < place.first <= q.last + _PART)
        for part in parts:
            if part.first > at and self.region.word(part.first - 1) == "including":
                return True
            if words[part.last] == "of" and self.region.word(part.last + 1) in _ALL_OF:
                return part.first > at or "from" in words[part.last : place.first]
        return False

    def _text(self, cue: Cue | None) -> Text | None:
        if cue is None:
            return None
        start, end = self.region.starts[cue.first], self.region.end(cue.last - 1)
        return Text(start, end, self.run.text[start:end])
