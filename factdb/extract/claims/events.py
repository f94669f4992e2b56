"""The claims of events without a number: of one person, or of none where enough is said to hold them against others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.claims.arguments.find import Arguments
from factdb.extract.claims.figures.kinds import PEOPLE
from factdb.extract.claims.figures.single import Singles, figure
from factdb.extract.claims.nouns import Nouns
from factdb.extract.claims.regions import Placed
from factdb.extract.claims.scope.places import coordinated
from factdb.extract.claims.words.figurative import Figurative
from factdb.extract.claims.words.telling import may_mean, one_by_one
from factdb.extract.claims.words.voice import object_follows
from factdb.lexicon.kinds import ANIMALS, kinds

if TYPE_CHECKING:
    from factdb.extract.claims.arguments.phrases import Phrase
    from factdb.extract.claims.scope.find import Scope
    from factdb.extract.claims.words.cues import Cue
    from factdb.extract.claims.words.vocabulary import Entry

#: A noun within so many words after a verb is its object: "signed a peace treaty".
_NEAR = 4
#: A place within so many words of a verb without arguments is what makes it worth a claim.
_BESIDE = 8
#: Figures that only say how often: "changed hands twice".
_TIMES = frozenset({"times", "twice", "once", "thrice"})
#: What follows a complete clause.
_CLOSING = frozenset(
    {"and", "but", "or", "for", "to", "after", "before", "by", "as", "since", "when", "while", "because", "on", "if"}
)
#: What stands for a person and is no pronoun of a subject.
_ANYBODY = frozenset(
    {"him", "them", "us", "me", "her", "one", "nobody", "everyone", "everybody", "anyone", "someone", "none"}
)
#: The rank of a word whose object leaves no doubt of its event.
_SURE = 3


class Events:
    """Reads the cues of a region that no figure has used."""

    def __init__(self, scope: Scope) -> None:
        self.scope, self.region, self.words = scope, scope.region, scope.run.grammar.words
        self._figurative = Figurative(scope.region, scope.run)
        self._nouns = Nouns(scope)
        self._single = Singles(scope.region, scope.cues, scope.run.grammar, scope.run.lexicon)

    def read(self, used: dict[int, str]) -> None:
        """Make a claim of every other event that the region asserts, one for each place of a list.

        `used` are the cues that have a figure already, with its kind; one person may be counted beside it.
        """
        for cue in self.scope.cues:
            single = used.get(cue.first, PEOPLE) == PEOPLE and self._singles(cue)
            if not single and cue.first not in used and not (self._otherwise(cue) or self._nouns.belongs(cue)):
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
        figures = (q for q in self.region.quantities if self.region.words[q.last - 1] not in _TIMES)
        return any(q.first == cue.last or q.first <= cue.first < q.last for q in figures)

    def _event(self, cue: Cue) -> None:
        told = [entry for entry in cue.entries if may_mean(entry, self.region.words, placed=bool(self.scope.places))]
        told = [entry for entry in told if not entry.people]  # "freed the hostages" takes none
        if not told or self._is_name_of(cue):
            return
        phrases = self.scope.told(cue)
        if cue.part == "adjective" and any(phrase and self._counted(phrase) for phrase in phrases):
            return  # what is so is counted: "26 of the injured are in a critical condition"
        found = self.scope.found(cue)
        sides = (None, self.scope.qualified(cue)) if cue.voice == "attributive" else phrases
        told = [entry for entry in told if not self._figurative.is_figurative(entry, cue, found, sides)]
        fitting = [(rank, entry) for entry in told if (rank := self._tells(entry, cue, found, phrases))]
        rank, entry = max(fitting, key=lambda fit: (fit[0], not fit[1].weak), default=(0, None))
        if entry is None or not self._enough(cue, entry, phrases, sure=rank == _SURE):
            return
        event, found = entry.event, self._described(found, phrases, cue)
        if event.humane and self.region.kind_of(found.object) == "place":
            found = Arguments(found.subject, None)  # "women in France who were hurt"
        why = f"{event.name}: {cue.part}, {cue.voice}, without a figure"
        self.scope.add(self.scope.draft(event, cue.first, None, None, why), cue, found)
        for place in self._listed(found):
            each = Arguments(found.subject, place)
            self.scope.add(self.scope.draft(event, cue.first, None, None, f"{why}, in a list of places"), cue, each)

    def _is_name_of(self, cue: Cue) -> bool:
        """Return whether the verb's form is a name: a capital within a sentence that has few."""
        text, words = self.scope.run.text, self.region.words
        if cue.voice == "noun" or not text[self.region.starts[cue.first]].isupper():
            return False
        if cue.first == 0 or not words[cue.first - 1][0].isalnum():
            return False
        starts = [text[start] for start in self.region.starts]
        return 2 * sum(map(str.isupper, starts)) < sum(map(str.isalpha, starts))

    def _described(self, named: Arguments, phrases: tuple[Phrase | None, Phrase | None], cue: Cue) -> Arguments:
        """Return the cue's arguments, those that only a description tells included."""
        doer, done = phrases
        if cue.voice == "noun" and cue.part != "adjective" and self.region.word(cue.last) == "of":
            done = self.scope.starting(cue.last + 1)  # "the arrest of the editor"
        subject = named.subject or self.scope.described(doer)
        return Arguments(subject, named.object or self._apposed(done) or self.scope.described(done))

    def _apposed(self, done: Phrase | None) -> str | None:
        """Return the person whose name follows the phrase: "sacked its coach, Luis Prado"."""
        if done is None or self.region.word(done.last) != ",":
            return None
        named = (m for m in self.region.mentions if m.first == done.last + 1 and m.record.kind == "person")
        closed = (m for m in named if self.region.word(m.last) in {",", ".", ""})
        return next((m.record.id for m in closed if self.scope.describes(done)), None)

    def _tells(self, entry: Entry, cue: Cue, found: Arguments, phrases: tuple[Phrase | None, Phrase | None]) -> int:
        """Return how surely the word means the event here, though it has no figure; 0 where it doesn't."""
        event = entry.event
        if event.mutual and cue.voice == "passive":
            return 0  # "was met with protests"
        held = phrases[0] if event.holder == "subject" and entry.part != "passive" else phrases[1]
        each_other = event.mutual and cue.voice == "active" and held is None
        held = phrases[0] if each_other else held
        of = (phrases[1] if event.holder == "subject" else None) or held or phrases[0]
        if of is not None and not event.things.isdisjoint(self._heads(of)):
            return _SURE
        alone = cue.voice == "active" and not (entry.rest or event.after or found.object or phrases[1])
        alone = alone and not (event.tangible and self._figurative.relative(cue))
        if not event.bare or (alone and event.things and event.holder == "object"):
            personal = entry.personal and held is not None
            named = personal and held is not None and self._is_name(held, found.object)
            described = personal and event.accuses and held is not None and self.scope.describes(held, people=True)
            return 2 if named or described else 0
        if event.humane and held is not None and not self._person(held, found):
            return 0
        if entry.weak:
            return 2 * self._suits(entry, cue, found, held)
        return 1 + (not event.near.isdisjoint(self.region.words))

    def _is_name(self, held: Phrase, mention: str | None) -> bool:
        """Return whether the phrase is a name, with no more than a word before it: "bought its rival | Kredo"."""
        named = next((m for m in self.region.mentions if m.record.id == mention and m.record.kind != "place"), None)
        return named is not None and named.first - held.first <= 1 and held.last <= named.last

    def _heads(self, phrase: Phrase) -> set[str]:
        """Return the phrase's nouns: its head, its last word, and what stands right before a name that ends it."""
        text, starts, at = self.scope.run.text, self.region.starts, phrase.last - 1
        while at > phrase.first and text[starts[at]].isupper():
            at -= 1
        return {phrase.head, self.region.words[phrase.last - 1], self.region.words[at]}

    def _suits(self, entry: Entry, cue: Cue, found: Arguments, held: Phrase | None) -> bool:
        """Return whether its object makes a weak word mean its event: a place ("took Kupiansk"), the event's noun."""
        if cue.voice == "noun":
            words = self.region.words
            return not entry.event.near.isdisjoint((*words[: cue.first], *words[cue.last :]))
        left = cue.voice in {"middle", "passive"}
        beside = self.region.words[: cue.first] if left else self.region.words[cue.last :][:_NEAR]
        if not entry.event.near.isdisjoint(beside) or (held is not None and held.head in entry.event.near):
            return True
        gone = entry.event.after and entry.event.holder == "subject" and (found.object or self._objects(cue))
        if gone and not entry.event.takes_places:
            return False  # "nurses will strike over pay", but "rebels will strike the town"
        if entry.personal and held is not None and (cue.voice != "passive" or cue.group < cue.first):
            doer = entry.event.holder == "subject" or held.last <= cue.group
            return self._whose(held, found.subject if doer and cue.voice == "active" else found.object)
        where = (place for place in self.scope.places if place.record.id == found.object)
        return entry.event.takes_places and any(not entry.event.closes or self._closes(place.last) for place in where)

    def _closes(self, at: int) -> bool:
        """Return whether a clause can end before the word, but for a time: "left Goma | on Monday", not "in ruins"."""
        word = self.region.word(at)
        return not word[:1].isalnum() or word in _CLOSING or any(time.first == at for time in self.region.times)

    def _objects(self, cue: Cue) -> bool:
        return cue.voice == "active" and object_follows(self.region, cue.last, self.scope.run.grammar)

    def _person(self, held: Phrase, found: Arguments) -> bool:
        """Return whether the phrase can be of people: all but a common noun in the singular that names none."""
        if held.head in {"that", "which"} and self._live(self.region.word(held.first - 1), many=False) is False:
            return False  # "a rumour that refuses to die"
        if held.head in self.words["pronouns"] or held.head in _ANYBODY:
            return True
        live = True if self._animal(held.head) else self._live(held.head)
        if live is not None and self.scope.run.text[self.region.end(held.last - 1) - len(held.head)].islower():
            return live
        last = self.region.words[held.last - 1] == held.head  # "the mayor of Wamba" is no place
        if last and any(m.last == held.last and m.record.kind == "place" for m in self.region.mentions):
            return False
        if self.scope.run.text[self.region.end(held.last - 1) - len(held.head)].isupper():
            return True
        return self._counted(held) or self._whose(held, found.object)

    def _counted(self, phrase: Phrase) -> bool:
        return any(q.first < phrase.last and phrase.first < q.last for q in self.region.quantities)

    def _live(self, head: str, *, many: bool = True) -> bool | None:
        """Return whether a noun is of people or animals: "the miners", not "the posts"; of `many`, None for one."""
        known = kinds(self.scope.run.lexicon)
        if not head.isalpha() or (many and not known.is_plural(head)):
            return None
        top = known.chain(known.lemma(head))[-1:]
        return top in ((PEOPLE,), (ANIMALS,), ("bodies",), ("households",))

    def _animal(self, head: str) -> bool:
        known = kinds(self.scope.run.lexicon)
        return known.chain(known.lemma(head))[-1:] == (ANIMALS,)

    def _whose(self, held: Phrase, mention: str | None) -> bool:
        """Return whether people or a body head the phrase, by name or described: not "their leader's book"."""
        named = next((m for m in self.region.mentions if m.record.id == mention), None)
        if named is None:
            return mention is not None or self.scope.describes(held)
        return named.record.kind != "place" and named.first < held.last <= named.last

    def _enough(self, cue: Cue, entry: Entry, phrases: tuple[Phrase | None, Phrase | None], *, sure: bool) -> bool:
        """Return whether who, whom, what or where is known, or somebody says or denies it."""
        named = self.scope.found(cue)
        if named.subject or named.object:
            return True
        attended = entry.event.holder == "subject" and cue.voice == "passive" and not sure
        if (
            any(phrases)
            and not attended
            and self._happened(cue, holds=phrases[0] is not None and entry.event.over_time == "level")
        ):
            return True
        if cue.voice == "noun":
            return self._nouns.tells(cue)
        habit = cue.entries[0].forms == {"base"} and cue.group == cue.first and not self._heading()
        placed = not habit and any(abs(place.first - cue.first) <= _BESIDE for place in self.scope.places)
        return placed or self._spoken(cue)

    def _happened(self, cue: Cue, *, holds: bool) -> bool:
        """Return whether the verb tells of one time that was or will be: not "the town retaken" nor "parties expel".

        A heading tells in the present what happened, "Minister quits"; what `holds` is so now: "rebels hold the port".
        """
        helpers, forms = self.region.words[cue.group : cue.first], cue.entries[0].forms
        habit = forms <= {"third", "base"} and not holds and not (forms == {"third"} and self._heading())
        if not helpers and (forms == {"ing"} or cue.voice == "passive" or habit):
            return False
        _, certainty = self.scope.factuality.of(cue, cue.first)
        return certainty != "uncommitted" and helpers[:1] != ["being"]

    def _heading(self) -> bool:
        return self.scope.run.text[self.region.sentence[1] - 1].isalnum()

    def _spoken(self, cue: Cue) -> bool:
        """Return whether a finite verb is said to have happened, or denied; what is only aimed at says too little."""
        polarity, certainty = self.scope.factuality.of(cue, cue.first)
        finite = cue.group < cue.first or not (cue.entries[0].forms <= {"ing"} or cue.voice == "passive")
        aimed = certainty == "uncommitted" and "to" in self.region.words[cue.group : cue.first]
        return finite and (polarity == "-" or (self.region.statement is not None and not aimed))

    def _listed(self, found: Arguments) -> list[str]:
        """Return the other places of the list that the object begins: each is asserted by itself."""
        first = next((place for place in self.scope.places if place.record.id == found.object), None)
        return [place.record.id for place in coordinated(self.region, first)] if first else []
