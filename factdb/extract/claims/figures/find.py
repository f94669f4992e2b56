"""The claims of a region's figures: each gets the event that fits it, the one pointed back to, or `reported`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factdb.extract.claims.arguments.find import Arguments
from factdb.extract.claims.figures.changes import Changes
from factdb.extract.claims.figures.elided import named_apart, unnamed
from factdb.extract.claims.figures.kinds import (
    AMBIGUOUS,
    ANIMALS,
    CASES,
    MAGNITUDE,
    MEASURES,
    PEOPLE,
    SILENT,
    VOTES,
    broken,
    kind_of,
    measured_apart,
    tops,
    uncounted,
)
from factdb.extract.claims.figures.link import Linker, counts_itself
from factdb.extract.claims.figures.repeats import Repeats
from factdb.extract.claims.figures.unlinked import Unlinked
from factdb.extract.claims.run import Draft
from factdb.extract.claims.scope.places import Where, distance_pair
from factdb.extract.claims.words.voice import VERBAL
from factdb.extract.records import Claim
from factdb.lexicon.kinds import kinds

if TYPE_CHECKING:
    from factdb.extract.claims.figures.link import Fitting
    from factdb.extract.claims.regions import Placed
    from factdb.extract.claims.scope.find import Scope
    from factdb.extract.claims.words.cues import Cue
    from factdb.extract.claims.words.vocabulary import Entry
    from factdb.extract.records import Mention, Quantity

#: So many words may say whose the whole is: "112 of parliament's 231 seats".
_OWNED = 4
#: What may stand before the whole: "two of the seven", "three of its 40".
_DEFINITE = frozenset({"the", "its", "their", "his", "her", "our", "those", "these", "all"})
#: What points back to the whole of which a figure is a part, and how many words before the figure it may stand.
_PARTS = frozenset({("of", "which"), ("of", "whom"), ("of", "them"), ("of", "these"), ("of", "those")})
_PARTITIVE = 6
#: So many words after its cue may name the occasion: "took part in Saturday's long-planned march".
_OCCASION = 6
#: So many words before its cue the occasion may be the subject: "the march through Lima drew 4,000".
_SUBJECT = 5
_ENDS = frozenset('.,;:!?()[]–—-…"“”')
#: So many claims back tell what a word is about that means its event only where that was told of.
_TOLD = 8
#: What a statement's verb itself takes is among the first kinds of its event: "pledged $11bn".
_FIRST = 2
#: What says where a place is.
_BEING = frozenset({"is", "are", "was", "were", "lies", "lie", "lay", "only", "just"})
#: What leads from a measure to the mark that it is set against.
_BESIDE = frozenset({"below", "above", "under", "over", "short", "higher", "lower", "off"})
#: The event of a distance between two places.
LIES = "lies"
#: The event of those whom a vehicle had in it.
CARRIED = "carried"
VEHICLES = "vehicles"
#: The event of those who live somewhere, and the kinds of where they do.
POPULATION = "population"
_PEOPLED = frozenset({"settlements", "regions"})


class Figures:
    """Reads the quantities of a region; `used` are the first words of the cues that have got one, with its kind."""

    def __init__(self, scope: Scope) -> None:
        self.scope, self.region, self.run = scope, scope.region, scope.run
        self.used: dict[int, str] = {}
        self._repeats, self._changes = Repeats(scope), Changes(scope)
        self._unlinked = Unlinked(scope, self._repeats)

    def read(self) -> dict[int, str]:
        """Make a claim of every quantity that is one, in text order, and return which cues have got which kind."""
        told = frozenset(draft.event.name for draft in self.run.drafts[-_TOLD:])
        linker = Linker(self.region, self.scope.cues, self.run.grammar, told) if self.region.quantities else None
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
        """Return whether it is no figure of its own: "on one beach", "one of 24 members", "one death too many"."""
        words, after = self.run.grammar.words, self.region.words[quantity.last : quantity.last + 2]
        idle = " ".join(after) in words["idle"] or " ".join(after[:1]) in words["idle"]
        if idle and not ("than" in after and kind_of(quantity.record, self.run.lexicon) == "share"):
            return True  # "7% more than last year" tells of a rise
        if (after[:1] != ["of"] and self._whole(quantity)) or self._opening_whole(quantity):
            return True
        if self._just_one(quantity) and self.region.words[quantity.last : quantity.last + 3] == ["is", "too", "many"]:
            return True
        begun = {other.first for other in self.region.quantities}
        part = after[:1] == ["of"] and quantity.last + 1 in begun
        return self._just_one(quantity) and (part or self.region.word(quantity.first - 1) in words["prepositions"])

    def _whole(self, quantity: Placed[Quantity]) -> bool:
        """Return whether it is what a part is taken of: "won 58 of 101 seats"; "one of 24" tells of all 24."""
        near = (other for other in self.region.quantities if 0 < quantity.first - other.last <= _OWNED)
        parts = (other for other in near if not measured_apart(other.record, quantity.record))
        part = next((other for other in parts if self.region.word(other.last) == "of"), None)
        if part is None or self._just_one(part):
            return False
        at_once = part.last + 1 == quantity.first or self.region.word(quantity.first - 1) == "'s"
        return at_once or (self._known(quantity) and unnamed(self.region, quantity))  # "three of the four"

    def _opening_whole(self, quantity: Placed[Quantity]) -> bool:
        """Return whether a sentence opens with the whole of a part: "Of 40 trucks, 17 came"."""
        begun = {other.first for other in self.region.quantities if unnamed(self.region, other)}
        opens = quantity.first == 1 and self.region.words[0] == "of"
        return opens and self.region.word(quantity.last) == "," and quantity.last + 1 in begun

    def _nothing(self, quantity: Placed[Quantity], best: Fitting) -> bool:
        """Return whether the event that fits tells nothing of the figure: "one of" them, or the whole of its part."""
        return (best[1].people and self._just_one(quantity)) or (best[0].first in self.used and self._known(quantity))

    def _known(self, quantity: Placed[Quantity]) -> bool:
        """Return whether it is a known whole, of which only a part is told of: "two of the seven climbers died"."""
        ends = {other.last for other in self.region.quantities if 0 < quantity.first - other.last <= _OWNED}
        at = quantity.first - 1
        while self.region.word(at) in _DEFINITE:
            at -= 1
        return at < quantity.first - 1 and self.region.word(at) == "of" and at in ends

    def _figure(self, quantity: Placed[Quantity], linker: Linker) -> None:
        kind = self._part_of(quantity) or kind_of(quantity.record, self.run.lexicon)
        bare = broken(quantity.record)
        kind = MAGNITUDE if bare and self._shaken() else kind
        if self._elsewhere(quantity, kind, linker):
            return
        again = self._repeats.graded(quantity) or self._repeats.set_against(quantity, kind)
        if again:
            self._linked(quantity, self.used.get(again[0].first, kind) if kind not in MEASURES else kind, *again)
            return
        pair = distance_pair(self.region, quantity, self.run.grammar) if kind == "distance" else None
        best, kind = self._changes.of(quantity, kind) or self._best(quantity, kind, linker)
        shared, differs = self._repeats.listed(quantity, kind), self._differs(quantity, kind)
        best = self._repeats.settled(quantity, kind, best, shared) if best else None
        moves = best is not None and self._moves(best[0], best[1], quantity)
        governed = best is not None and best[0].last == quantity.first
        if kind == "distance" and self._far(quantity) and not (pair or moves or governed):
            pair = Where()  # "35 km from the front line"
        if pair and not moves:
            self._distance(quantity, pair)
        elif again := self._repeats.gapped(quantity, best):
            self._linked(quantity, self.used.get(again[0].first, kind), *again)
        elif best and not self._nothing(quantity, best):
            self._linked(quantity, self._kind(quantity, kind, best), *best)
        elif best is None and (again := self._repeats.included(quantity, kind) or (None if differs else shared)):
            self._linked(quantity, kind, *again)
        elif (kind not in SILENT or self._unlinked.said(quantity, kind)) and not self._just_one(quantity):
            self._fallback(quantity, kind, linker.governed.object_of(quantity))  # "asked for 14 years" is a demand

    def _told(self, quantity: Placed[Quantity], event: str, why: str) -> None:
        named = self.run.vocabulary.events[event]
        self.scope.add(self.scope.draft(named, quantity.first, PEOPLE, quantity.record, why), None, Arguments())

    def _living(self, quantity: Placed[Quantity], kind: str) -> bool:
        """Return whether it is how many live in a place: "were killed in a town of 23,000"."""
        region, at = self.region, quantity.first - 2
        if region.word(at + 1) != "of" or not (
            kind == PEOPLE or (uncounted(quantity.record) and not quantity.record.vague)
        ):
            return False
        alone = kind == PEOPLE or not region.word(quantity.last)[:1].isalnum()
        known, noun = kinds(self.run.lexicon), region.word(at)
        return alone and not known.is_plural(noun) and not _PEOPLED.isdisjoint(known.chain(noun))

    def _aboard(self, quantity: Placed[Quantity], linker: Linker) -> bool:
        """Return whether a vehicle had them in it: "a bus with 40 passengers overturned", but not "with 40 dead"."""
        region, at = self.region, quantity.first - 2
        if region.word(at + 1) != "with" or not linker.plain(quantity):
            return False
        at -= region.word(at) == ","  # "the helicopter, with three crew, came down"
        known = kinds(self.run.lexicon)
        return VEHICLES in known.chain(known.lemma(region.word(at)))

    def _elsewhere(self, quantity: Placed[Quantity], kind: str, linker: Linker) -> bool:
        """Make the claim of a figure whose event what stands before it tells, and return whether it does."""
        alike = None if broken(quantity.record) else self._repeats.alike(quantity, kind)
        if alike:
            self._repeated(quantity, *alike)
        elif other := self._repeats.counter(quantity):
            self._countered(quantity, *other)
        elif kind == PEOPLE and self._aboard(quantity, linker):
            self._told(quantity, CARRIED, "whom a vehicle had in it")
        elif self._living(quantity, kind):
            self._told(quantity, POPULATION, "who lives in a place")
        else:
            return False
        return True

    def _shaken(self) -> bool:
        """Return whether an event that has a magnitude is told of here or was before."""
        name = self.run.vocabulary.defaults.get(MAGNITUDE)
        forms = (self.run.vocabulary.entries.get(word) for word in self.region.words)
        named = any(entry.event.name == name for form in forms if form for entry in form.single)
        return named or any(draft.event.name == name for draft in self.run.drafts)

    def _repeated(self, quantity: Placed[Quantity], before: Draft, named: Placed[Mention]) -> None:
        why = "what the claim before says, of another name"
        draft = self.scope.draft(before.event, quantity.first, before.kind, quantity.record, why)
        placed = named.record.kind == "place"
        self.scope.add(draft, None, Arguments() if placed else Arguments(named.record.id))
        if placed:
            draft.claim.place = named.record.id

    def _countered(self, quantity: Placed[Quantity], name: str, one: Fitting) -> None:
        """Make a claim of the other side of a vote; who votes and on what is the same."""
        event, kind = self.run.vocabulary.events[name], self.used.get(one[0].first, VOTES)
        self._repeats.linked[quantity.record.id] = one
        draft = self.scope.draft(event, quantity.first, kind, quantity.record, "the other side of a vote")
        self.scope.add(draft, one[0], self.scope.found(one[0]))

    def _part_of(self, quantity: Placed[Quantity]) -> str | None:
        """Return the kind of the figure before of which a bare one tells a part: "20 drones, of which it downed 12".

        "60 of whom" are people, whatever was counted before.
        """
        after = self.region.words[quantity.last : quantity.last + 3]
        if uncounted(quantity.record) and after[:2] == ["of", "whom"]:
            return PEOPLE
        if uncounted(quantity.record) and (after[:1], after[2:]) == (["of"], ["own"]):
            return self._counted_before(quantity)  # "freed 34 policemen for 11 of its own"
        before = self.region.words[max(0, quantity.first - _PARTITIVE) : quantity.first]
        if not uncounted(quantity.record) or not any(pair in _PARTS for pair in pairwise(before)):
            return None
        return self._counted_before(quantity)

    def _counted_before(self, quantity: Placed[Quantity]) -> str | None:
        whole = [q.record for q in self.region.quantities if q.last <= quantity.first and q.record.counted]
        return kind_of(whole[-1], self.run.lexicon) if whole else None

    def _far(self, quantity: Placed[Quantity]) -> bool:
        """Return whether the distance is how far a place is: "35 km from the front line", "is 40 km away"."""
        after = self.region.word(quantity.last)
        return after == "from" or (after == "away" and self.region.word(quantity.first - 1) in _BEING)

    def _moves(self, cue: Cue, entry: Entry, quantity: Placed[Quantity]) -> bool:
        """Return whether the distance is that of a movement: "advanced 50 km south of", "pulled back 10 km from"."""
        after = self.region.word(quantity.last) in entry.event.after
        return bool(entry.event.after) and (after or cue.last == quantity.first)

    def _best(self, quantity: Placed[Quantity], kind: str, linker: Linker) -> tuple[Fitting | None, str]:
        """Return the event that fits best, and the kind: people's, where the figure has no noun that says otherwise."""
        if uncounted(quantity.record) and self._against(quantity):
            votes = linker.best(quantity, VOTES)
            if votes and votes[1].event.counter:
                return votes, VOTES  # "by 54 to 46"
        best = None if self._differs(quantity, kind) else linker.best(quantity, kind)
        if best is None and kind == CASES:
            people = linker.best(quantity, PEOPLE)
            return people, PEOPLE if people else CASES  # "of 40 cases nine were fatal" tells of people
        if kind == "objects" and not uncounted(quantity.record):
            people = linker.best(quantity, PEOPLE)
            if people and _happens_to(quantity, *people[:2]):
                return people, PEOPLE  # "killing 20 novices": a noun that no list has
        if unnamed(self.region, quantity):
            people = linker.best(quantity, PEOPLE, elided=True)
            own = best is not None and quantity.record.counted is not None  # a toll is of people all the same
            if people and (best is None or people[2] >= best[2]) and (not own or people[1].part == "toll"):
                return people, PEOPLE
        return self._instead(quantity, kind, best, linker)

    def _instead(
        self, quantity: Placed[Quantity], kind: str, best: Fitting | None, linker: Linker
    ) -> tuple[Fitting | None, str]:
        """Return the event and the kind, where the figure is of votes, of what was counted before, or no jobs are."""
        if best is not None:
            return best, kind
        before = self._repeats.counted_before(quantity) if uncounted(quantity.record) else None
        told = kind_of(before, self.run.lexicon) if before else "objects"
        other = linker.best(quantity, told) if before or kind in AMBIGUOUS else self._as_told(quantity, kind, linker)
        told = self.run.drafts[-1].kind if other and not before and kind == PEOPLE else told
        return (other, told) if other else (None, kind)  # "needed 200 votes and got 204", "withdrew from seven posts"

    def _as_told(self, quantity: Placed[Quantity], kind: str, linker: Linker) -> Fitting | None:
        """Return the event of what was counted before: "Three drones were launched. Two were shot down"."""
        last = self.run.drafts[-1] if kind == PEOPLE and self.run.drafts and unnamed(self.region, quantity) else None
        things = last is not None and last.claim.quantity is not None and last.kind not in MEASURES
        return linker.best(quantity, last.kind) if last and things else None

    def _differs(self, quantity: Placed[Quantity], kind: str) -> bool:
        """Return whether a measure only says how far from a mark another is: "40 cm below the record of 2002"."""
        apart = kind in {"distance", "temperature", "volume", "mass"} and self.region.word(quantity.last) in _BESIDE
        marks = self.run.grammar.words["marks"]
        return apart and not marks.isdisjoint(self.region.words[quantity.last + 1 : quantity.last + 4])

    def _against(self, quantity: Placed[Quantity]) -> bool:
        """Return whether a figure of the other side of a vote follows."""
        begun = {other.first for other in self.region.quantities if uncounted(other.record)}
        return self.region.word(quantity.last) == "to" and quantity.last + 1 in begun

    def _kind(self, quantity: Placed[Quantity], kind: str, best: Fitting) -> str:
        """Return what the event counts by its cases, if the figure counts them, else the figure's own kind."""
        cue, entry, _ = best
        cases = counts_itself(quantity, cue, entry) or named_apart(self.region, quantity, cue, entry)
        told = entry.event.counts if cases and not entry.people else self._elided(quantity, kind, entry)
        owner = tops(self.run.lexicon).get(self.region.word(cue.first - 1), ())
        others = told == PEOPLE and entry.part == "noun" and ANIMALS in owner and ANIMALS in entry.event.takes
        return ANIMALS if others else told  # "200 cattle deaths", "livestock deaths had reached 450,000"

    def _elided(self, quantity: Placed[Quantity], kind: str, entry: Entry) -> str:
        """Return the kind of the figure before where this one leaves it out: "cancelled 120 flights, delayed 340"."""
        before = self._repeats.counted_before(quantity) if kind == "objects" and uncounted(quantity.record) else None
        told = kind_of(before, self.run.lexicon) if before else kind
        if told == PEOPLE and self.region.word(quantity.last)[:1].isalnum():
            return kind
        return told if told in entry.event.takes else kind  # "killed 52 rebels, capturing eleven"

    def _linked(self, quantity: Placed[Quantity], kind: str, cue: Cue, entry: Entry, score: float) -> None:
        self.used[cue.first] = kind
        self._repeats.linked[quantity.record.id] = (cue, entry, score)
        named = entry.event.instead.get(quantity.record.counted or "") or self._occasion(cue, entry, kind)
        event = self.run.vocabulary.events[named or entry.event.name]
        why = f"{event.name}: {entry.part}, {cue.voice}, score {score:.2f}"
        draft = self.scope.draft(event, quantity.first, kind, quantity.record, why)
        self.scope.add(draft, cue, self.scope.found(cue))

    def _occasion(self, cue: Cue, entry: Entry, kind: str) -> str | None:
        """Return the event by the noun after the cue ("joined the march"); without one by what was told of before."""
        occasions = entry.event.occasions
        if not occasions:
            return None
        follows = self.region.words[cue.last : cue.last + _OCCASION]
        stop = next((at for at, word in enumerate(follows) if word[0] in _ENDS), len(follows))
        subject = self.region.words[max(0, cue.group - _SUBJECT) : cue.group] if cue.voice == "active" else []
        noun = next((word for word in (*follows[:stop], *reversed(subject)) if word in occasions), None)
        if noun:
            return occasions[noun]
        told = (draft.event.name for draft in reversed(self.run.drafts) if draft.event.name in occasions.values())
        again = not stop or (cue.voice == "noun" and kind == PEOPLE)  # "put turnout at 6,000", "the crowd numbered"
        return next(told, None) if again else None

    def _distance(self, quantity: Placed[Quantity], pair: Where) -> None:
        event = self.run.vocabulary.events[LIES]
        claim = Claim("", f"{LIES}.distance", LIES, None, place=pair.place, other_place=pair.other)
        claim.bearing, claim.quantity = pair.bearing, quantity.record.id
        claim.subject, claim.object = pair.place, pair.other
        claim.why = {"event": "a distance between two places"}
        self.run.drafts.append(Draft(self.region, quantity.first, event, claim))

    def _fallback(self, quantity: Placed[Quantity], kind: str, verb: int | None) -> None:
        found = self._unlinked.event(quantity, kind, verb)
        if found is not None:
            draft = self.scope.draft(found.event, quantity.first, found.kind, quantity.record, found.why)
            self.scope.add(draft, None, Arguments())


def _happens_to(quantity: Placed[Quantity], cue: Cue, entry: Entry) -> bool:
    """Return whether a verb straight beside the figure tells what only people suffer, whatever noun they have."""
    beside = cue.last == quantity.first if cue.voice == "active" else cue.group == quantity.last
    return beside and entry.event.single and entry.part in VERBAL and not entry.weak and "animals" in entry.event.takes
