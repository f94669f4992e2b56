"""Which event a figure belongs to: each quantity of a region is given the cue that fits it best, or none.

A cue must take the quantity's kind. It scores by the side on which its grammar expects the figure (right of an active
verb, left of a passive or a "died"), by nearness, and by what stands between: other verbs, marks, subordinators.
"""

from __future__ import annotations

from itertools import accumulate, pairwise, repeat
from typing import TYPE_CHECKING, TypeAlias

from factdb.extract.claims.figures.apart import Apart
from factdb.extract.claims.figures.elided import named_apart, of_people, summed, unnamed
from factdb.extract.claims.figures.governed import Governed
from factdb.extract.claims.figures.kinds import PEOPLE
from factdb.extract.claims.figures.sides import Sides, is_led

if TYPE_CHECKING:
    from factdb.extract.claims.regions import Placed, Region
    from factdb.extract.claims.words.cues import Cue
    from factdb.extract.claims.words.grammar import Grammar
    from factdb.extract.claims.words.vocabulary import Entry
    from factdb.extract.records import Quantity

#: Only so many cues on either side of a figure are weighed, so that the work stays linear.
_NEAREST = 6
_THRESHOLD = 0.6
_FAR = 40
#: What an event's noun and verb cost that stand between a figure and another event.
_NOUN, _VERB = 0.25, 0.9
#: What says what a toll came to, whatever relative clause stands between; and what opens such a clause.
_RISING = frozenset({"rose", "risen", "rises", "climbed", "climbs", "grown", "grew", "jumped"})
_WHICH = frozenset({"that", "which", "who"})
#: What leads from a change to where it came, and from where.
_CAME_TO = frozenset({"to", "from", "at"})
#: The score of people named by what they do: "8,000 refugees returned" is about returning, if anything else fits.
_PEOPLE = 0.9
_NEAR = 0.6
#: What a weak word gains if its event was told of just before.
_AGAIN = 0.3
#: What a weak word loses for want of the nouns that decide for its event.
_FAR_FROM = -0.3
#: What it loses against another event of the same word that it means for sure.
_UNSURE = 0.15
#: The score of a participle among a figure's words, less than that of the figure's own verb: "found 14 stolen cars".
_INSIDE = 1.3
#: The score of a figure that counts an event's cases by a noun further off.
_APART = 3.0
#: The score of what a toll came to.
_TOLL = 4.5
#: What leads to a figure straight after a toll, but further off belongs to another noun.
_PLAIN = frozenset({"of", "from", "past", "above", "near"})
#: Subordinators that are prepositions too: "the toll after the quake rose to nine".
_PREPOSED = frozenset({"after", "since", "before", "until", "as"})
#: Words between a verb and what a sum came to.
_SUMMED = 5
#: So many words after a figure an aside on it may begin.
_ASIDE = 4
#: The score of a part of an event's cases: what else is said of it counts.
_PART = 1.4
#: What begins a clause of the figure's own, and what an event before it loses: "hit four, two of whom died".
_RELATIVE = (["of", "whom"], ["of", "which"])
_RELATED = 1.5
#: The kinds of things not known better, which a weak word takes only if they are among the first that it takes.
_ANYTHING = frozenset({"objects", "events"})
_FIRST = 2
#: Kinds of things known well, which are things all the same.
_THINGS = frozenset({"animals", "vehicles", "weapons", "buildings", "bodies", "businesses", "settlements", "regions"})


#: A cue, the event that it is for a figure, and how well they fit.
Fitting: TypeAlias = "tuple[Cue, Entry, float]"


class Linker:
    """The weighing for one region: its cues and what stands between any two of its words; `told` are events before."""

    def __init__(self, region: Region, cues: list[Cue], grammar: Grammar, told: frozenset[str]) -> None:
        self.region, self.cues, self._told = region, cues, told
        self.governed, self._apart = Governed(region, cues, grammar), Apart(region, cues, grammar)
        self._sides, self._leads = Sides(region, cues, grammar), grammar.words["leads"]
        self._obliques, self._grammar = grammar.words["obliques"], grammar
        self._sums = self._leads - _PLAIN
        self._stops = grammar.words["ends"] - _PREPOSED
        costs = list(map(grammar.costs.get, region.words, repeat(0.0)))
        for cue in cues:
            costs[cue.first] += _NOUN if cue.voice == "noun" else _VERB
        self._covered = {at for placed in region.quantities for at in range(placed.first, placed.last)}
        self._walls = [0.0, *accumulate(costs)]

    def plain(self, quantity: Placed[Quantity]) -> bool:
        """Return whether no word in the figure, or straight after it, itself tells what happened."""
        told = (cue for cue in self.cues if quantity.first <= cue.first <= quantity.last and not cue.entries[0].people)
        return not any(cue.first < quantity.last or cue.part == "adjective" for cue in told)

    def best(self, quantity: Placed[Quantity], kind: str, *, elided: bool = False) -> Fitting | None:
        """Return the cue, the event it then is, and the score; None where nothing fits.

        `elided`: only events that happen to people first of all are asked ("61 had died").
        """
        weighed = (self._weigh(quantity, kind, cue, elided=elided) for cue in self._near(quantity))
        fitting = [found for found in weighed if found and found[2] > _THRESHOLD]
        return max(fitting, key=lambda found: found[2], default=None)

    def _weigh(self, quantity: Placed[Quantity], kind: str, cue: Cue, *, elided: bool) -> Fitting | None:
        """Return the event that the cue is for the figure, with its score; one that it is for sure is preferred."""
        entries = [entry for entry in cue.entries if not elided or self._counts_people(quantity, cue, entry)]
        scored = [(cue, entry, self._score(quantity, kind, cue, entry)) for entry in entries]
        return max(scored, key=lambda found: found[2] - _UNSURE * found[1].weak, default=None)

    def _counts_people(self, quantity: Placed[Quantity], cue: Cue, entry: Entry) -> bool:
        """Return whether a figure without a noun is of people because of the event."""
        told = self._reached(quantity, cue, entry) or summed(self.region, quantity, cue, self._grammar)
        if entry.event.takes.get(PEOPLE) == 0 and told:
            return True
        if entry.only == {PEOPLE} and cue.last == quantity.first:
            return True  # "a stadium that seats 45,000"
        return of_people(self.region, quantity, cue, entry, self._grammar)

    def _reached(self, quantity: Placed[Quantity], cue: Cue, entry: Entry) -> bool:
        """Return whether the figure is what a toll came to, whatever its "from", "of" and "in" tell between.

        Cases of what happens to people are a toll where a verb says what they came to: "deaths have climbed to 61".
        """
        words, grammar = self.region.words, self._grammar
        if cue.last > quantity.first or not (entry.part == "toll" or self._came_to(quantity, cue, entry)):
            return False
        if self.region.word(quantity.first - 1) not in (self._leads if cue.last + 1 >= quantity.first else self._sums):
            return False
        between = [words[at] for at in range(cue.last, quantity.first) if at not in self._covered]
        rising = self.region.word(quantity.first - 2) in _RISING
        return (
            len(between) <= _FAR
            and (self._stops - _WHICH if rising else self._stops).isdisjoint(between)
            and not grammar.contrasts.intersection(pairwise(between))
        )

    def _came_to(self, quantity: Placed[Quantity], cue: Cue, entry: Entry) -> bool:
        if entry.part != "noun" or entry.event.counts != PEOPLE or entry.weak or "plural" not in entry.forms:
            return False
        if self.region.words[cue.last : quantity.first] == [":"]:
            return True  # "Deaths: 47"
        verbs = self._sums - {"at", "to", ":", "is", "was", "were", "are", "now"}
        return not verbs.isdisjoint(self.region.words[cue.last : quantity.first])

    def _near(self, quantity: Placed[Quantity]) -> list[Cue]:
        left = [cue for cue in self.cues if cue.first < quantity.first]
        right = [cue for cue in self.cues if cue.first >= quantity.first]
        return left[-_NEAREST:] + right[:_NEAREST]

    def _score(self, quantity: Placed[Quantity], kind: str, cue: Cue, entry: Entry) -> float:
        if entry.people:
            return self._of_doers(quantity, kind, cue, entry)
        cases = self._cases(quantity, kind, cue, entry)
        if cases is not None:
            return cases
        fit = self._fit(kind, entry)
        if fit is None or self.region.word(quantity.first - 1) in entry.event.unless:
            return -1.0
        if (
            self.governed.apart(quantity, cue)
            or self._apart.holds(quantity, kind, cue, entry)
            or self._of_another(quantity, cue, entry)
            or (entry.event.light and self._telling(quantity))
        ):
            return -1.0
        if quantity.first <= cue.first < quantity.last:
            # "640 evacuation centres" have not been evacuated
            compound = entry.part == "noun" and cue.last < quantity.last and kind != PEOPLE
            return -1.0 if compound else fit + _INSIDE
        return self._across(quantity, kind, cue, entry, fit)

    def _of_doers(self, quantity: Placed[Quantity], kind: str, cue: Cue, entry: Entry) -> float:
        """Return the score of people named by what they do: "the number of demonstrators was 35,000"."""
        if named_apart(self.region, quantity, cue, entry):
            return _APART
        return _PEOPLE - 0.1 * abs(cue.first - quantity.last) if kind == PEOPLE else -1.0

    def _across(self, quantity: Placed[Quantity], kind: str, cue: Cue, entry: Entry, fit: float) -> float:
        """Return the score of a figure outside the cue, by its side and by what stands between."""
        right = cue.first < quantity.first
        start, stop = (cue.last, quantity.first) if right else (self._past_aside(quantity.last, cue.first), cue.first)
        if stop - start > _FAR or (right and self._oblique(quantity, cue, entry)):
            return -1.0
        if kind == "duration" and entry.weak and not self._timed(quantity, start, stop):
            return -1.0  # "takes two hours", but "takes courage to stand for two hours"
        if right and self._came_of(quantity, start):
            return -1.0
        words = self.region.words
        after, before = words[quantity.last : quantity.last + 2], words[max(0, quantity.first - 2) : quantity.first]
        if right and (after in _RELATIVE or before in _RELATIVE):
            fit -= _RELATED
        between = self._walls[max(start, stop)] - self._walls[start]
        if right and (entry.part == "noun" or self._sides.numbered(cue)):
            between -= self._led_to(quantity, start)
        return fit + self._sides.score(cue, entry, quantity, right=right) - between - 0.1 * max(0, stop - start)

    def _of_another(self, quantity: Placed[Quantity], cue: Cue, entry: Entry) -> bool:
        """Return whether the noun is what another figure counts: "the total is 1,206, with 77 deaths"."""
        if entry.part != "noun" or cue.first < quantity.last or "of" in self.region.words[quantity.last : cue.first]:
            return False
        return any(
            quantity.last < other.first <= cue.first and counts_itself(other, cue, entry)
            for other in self.region.quantities
        )

    def _telling(self, quantity: Placed[Quantity]) -> bool:
        """Return whether the figure's own noun tells what happened: "recorded 12 burglaries"."""
        own = ((cue, entry) for cue in self.cues if cue.first < quantity.last <= cue.last for entry in cue.entries)
        return any(not entry.event.light and counts_itself(quantity, cue, entry) for cue, entry in own)

    def _led_to(self, quantity: Placed[Quantity], start: int) -> float:
        """Return the cost of the verbs by which a noun came to the figure: "sales in Spain dropped 12% to 1.2m"."""
        if self.region.word(quantity.first - 1) not in _CAME_TO:
            return 0.0
        between = (cue for cue in self.cues if start <= cue.first < quantity.first and cue.voice != "noun")
        return sum(_VERB for cue in between if any(entry.event.change for entry in cue.entries))

    def _came_of(self, quantity: Placed[Quantity], start: int) -> bool:
        """Return whether the verb's object is a sum that came to the figure: "taking the tally to 9,540"."""
        summed = self.region.word(quantity.first - 1) == "to" and quantity.first - start <= _SUMMED
        return summed and not self._grammar.words["figures"].isdisjoint(self.region.words[start : quantity.first])

    def _timed(self, quantity: Placed[Quantity], start: int, stop: int) -> bool:
        """Return whether a time is the verb's: straight after it, or what someone is sentenced to."""
        return stop - start <= 1 or self.region.word(quantity.first - 1) == "to"

    def _past_aside(self, start: int, stop: int) -> int:
        """Return where the verb is reached after ", including tourists,"; else the start."""
        words = self.region.words
        first = next((at for at in range(start, min(stop, start + _ASIDE)) if words[at] == ","), None)
        if first is None or self.region.word(first + 1) not in self._grammar.words["asides"]:
            return start
        closed = next((at + 1 for at in range(first + 1, stop) if words[at] == ","), None)
        helped = closed is not None and self._grammar.words["auxiliaries"].issuperset(words[closed:stop])
        return start if closed is None else stop if helped else closed

    def _cases(self, quantity: Placed[Quantity], kind: str, cue: Cue, entry: Entry) -> float | None:
        """Return the score of a figure that counts cases of the event or is its toll, whatever stands between."""
        if cue.last <= quantity.first and self.region.words[quantity.first - 2 : quantity.first] in _RELATIVE:
            return None  # "50,000 infections, of which 1,100 needed care"
        if self._reached(quantity, cue, entry) and self._fit(kind, entry) is not None:
            return _TOLL - 0.01 * (quantity.first - cue.last)
        if counts_itself(quantity, cue, entry) and not entry.only:
            part = "of" in self.region.words[quantity.first : cue.first]
            return _PART if part else _itself(entry)  # "26 of the injured" says so of them, if nothing else
        return _APART if named_apart(self.region, quantity, cue, entry) else None

    def _oblique(self, quantity: Placed[Quantity], cue: Cue, entry: Entry) -> bool:
        """Return whether a preposition that is not the verb's own parts it from the things counted: "to 27 centres"."""
        counted = quantity.record.counted is not None and not unnamed(self.region, quantity)
        if cue.voice == "noun" or entry.part == "passive" or not counted:
            return False
        before = self.region.word(quantity.first - 1)
        own = {*entry.event.after, *(("by",) if entry.event.holder == "subject" else ())}
        faced = before == "before" or self.region.words[quantity.first - 3 : quantity.first] == ["in", "front", "of"]
        governed = (
            (faced or before in self._obliques) and before not in own and not is_led(self.region, quantity, entry)
        )
        return governed and cue.last < quantity.first and not self._sides.numbered(cue)

    def _fit(self, kind: str, entry: Entry) -> float | None:
        """Return how well the event takes the kind; None if it cannot, as a weak word does not take just any thing."""
        rank, suits = entry.event.takes.get(kind), self._suits(entry)
        if (entry.only and kind not in entry.only) or (entry.given and not (suits or self._spoken_of(entry))):
            return None
        if rank is None and kind in _THINGS and entry.part != "noun" and not entry.weak:
            rank = entry.event.takes.get("objects")  # what takes things takes any kind of them
        if rank is None or (entry.weak and kind in _ANYTHING and rank > _FIRST and not suits):
            return None
        again = entry.weak and entry.event.name in self._told
        unlike = entry.weak and bool(entry.event.near) and not again
        return 2.0 - 0.05 * rank + (_NEAR if suits else _AGAIN if again else _FAR_FROM if unlike else 0.0)

    def _spoken_of(self, entry: Entry) -> bool:
        """Return whether the event was told of before, or a sure word of it stands in the region."""
        if entry.event.name in self._told:
            return True
        return any(each.event is entry.event and not each.given for cue in self.cues for each in cue.entries)

    def _suits(self, entry: Entry) -> bool:
        """Return whether a noun of the region decides for this event: "fired rockets", "fired managers"."""
        return bool(entry.event.near) and not entry.event.near.isdisjoint(self.region.words)


def counts_itself(quantity: Placed[Quantity], cue: Cue, entry: Entry) -> bool:
    """Return whether the figure counts cases of the event itself: "17 deaths", "three arrests"."""
    adjacent = quantity.first <= cue.first <= quantity.last <= cue.last
    return adjacent and entry.part == "noun" and quantity.record.counted is not None


def _itself(entry: Entry) -> float:
    """Return the score of a figure that counts cases: sure for "17 deaths"; "three attacks" may be a verb's object."""
    return 5.0 if entry.event.counts == "people" else 2.4
