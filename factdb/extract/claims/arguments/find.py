"""Who does it and to whom: the mentions that stand as subject and object of an event's word."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from factdb.extract.claims.arguments.anaphora import countries
from factdb.extract.claims.arguments.clause import Clause
from factdb.extract.claims.arguments.phrases import Phrases
from factdb.extract.claims.arguments.pronouns import Pronouns

if TYPE_CHECKING:
    from factdb.extract.claims.arguments.phrases import Phrase
    from factdb.extract.claims.regions import Placed, Region
    from factdb.extract.claims.run import Run
    from factdb.extract.claims.words.cues import Cue
    from factdb.extract.records import Mention

#: Words that may stand between a possessive and its noun: "Ukraine's marked advances".
_MODIFIERS = 3


@dataclass(slots=True)
class Arguments:
    """The mention ids of the event's subject and object, where the clause names them."""

    subject: str | None = None
    object: str | None = None


class Finder:
    """Looks for the arguments of a region's cues; `speaker` is the mention of who says it ("claims to have …")."""

    def __init__(self, region: Region, cues: list[Cue], run: Run, speaker: str | None) -> None:
        self.region, self.cues, self.grammar, self.speaker = region, cues, run.grammar, speaker
        self._pronouns = Pronouns(region, run, speaker)
        self._clause = Clause(region, cues, run.grammar)
        self._subjects: dict[int, str | None] = {}
        self._countries = countries(run.lexicon)

    def arguments(self, cue: Cue) -> Arguments:
        """Return the subject and object of a cue, by its voice."""
        if cue.voice == "noun":
            return self._of_adjective(cue) if cue.part == "adjective" else self._of_noun(cue)
        if cue.voice == "active" or cue.part == "passive":
            return Arguments(self._left(cue), self._right(cue))
        if cue.voice == "middle":
            return Arguments(None, self._left(cue))
        if cue.voice == "attributive":
            return Arguments(None, self._right(cue))
        return Arguments(self._clause.agent(cue), self._left(cue))

    @cached_property
    def _phrases(self) -> Phrases:
        return Phrases(self.region, self._clause, self.grammar)

    def phrases(self, cue: Cue) -> tuple[Phrase | None, Phrase | None]:
        """Return the noun phrases that stand as subject and object of a verb, by its voice, named or not.

        What is told of by an adjective is what stands before its verb: "the port is | in rebel hands".
        """
        if cue.part == "adjective" and cue.group < cue.first:
            told = self._phrases.before(cue)
            return (told, self._phrases.starting(cue.last)) if cue.entries[0].doing else (None, told)
        if cue.voice in {"noun", "attributive"}:
            return None, None
        if cue.voice == "active" or cue.part == "passive":
            return self._phrases.before(cue), self._phrases.after(cue)
        by = self.region.word(cue.last) == "by"
        return self._phrases.starting(cue.last + 1) if by else None, self._phrases.before(cue)

    def starting(self, at: int) -> Phrase | None:
        """Return the noun phrase that begins at the word."""
        return self._phrases.starting(at)

    def _left(self, cue: Cue) -> str | None:
        """Return the subject of the verb's clause, looked for once."""
        if cue.first not in self._subjects:
            self._subjects[cue.first] = self._subject(cue)
        return self._subjects[cue.first]

    def _subject(self, cue: Cue) -> str | None:
        """Return the first phrase of the clause that no preposition governs, or what a pronoun there stands for."""
        grammar, at = self.grammar.words, cue.group - 1
        if at < 0:
            return self.speaker
        before = self.region.words[at]
        if before in grammar["relatives"] and self._clause.covering(at) is None:  # "the WHO" is a name
            return self._clause.antecedent(at)
        if before in grammar["pronouns"]:
            return self._clause.covering(at) or self._pronouns.stands_for(at)
        participle = cue.group == cue.first and cue.entries[0].forms <= {"ing"}
        aside = before == "," and not participle
        figure = self._clause.figure_before(cue)
        if figure:
            return self._clause.covering(figure.first) or self._clause.covering(figure.last - 1)
        start = self._clause.start(cue.group, aside=aside)
        stop = self._clause.before_relative(cue.group) if aside else cue.group
        for mention in self.region.mentions:
            within = start <= mention.first and mention.last <= stop and not self._describes(mention)
            if within and self.region.word(mention.last) != "'s" and self._clause.heads(mention, cue):
                named = self._clause.titled(mention)
                return (named if named.last <= stop else mention).record.id
        return self._shared(cue, start)

    def _describes(self, mention: Placed[Mention]) -> bool:
        """Return whether a place only says of which event its noun tells: "the Goma attack"."""
        noun = next((cue for cue in self.cues if cue.first == mention.last and cue.voice == "noun"), None)
        return noun is not None and mention.record.kind == "place"

    def _shared(self, cue: Cue, start: int) -> str | None:
        """Return the subject of the verb before, where this one only continues it: "killed three and wounded four"."""
        joined = start and self.region.words[start - 1] in {",", *self.grammar.words["coordinators"]}
        if cue.voice == "passive" and cue.group == cue.first:
            nearest = self._clause.nearest(cue.group)
            if nearest and not (joined and start == cue.group):
                return nearest
        verbs = [c for c in self.cues if c.first < cue.first and c.voice not in {"noun", "attributive"}]
        if not joined or not verbs or (verbs[-1].voice == "active") != (cue.voice == "active"):
            return None
        return self._left(verbs[-1])

    def _right(self, cue: Cue) -> str | None:
        """Return the first mention right of the verb that it governs, before anything that ends its phrase."""
        after = {word for entry in cue.entries for word in entry.event.after}
        stop = self._clause.stop(cue)
        for mention in self.region.mentions:
            possessive = self.region.word(mention.last) == "'s"
            if possessive or not cue.last <= mention.first < stop or self._clause.past_figure(cue, mention):
                continue
            preposition = self._clause.preposition(mention, cue.last - 1)
            if preposition is None or (preposition in after and self._clause.directly(cue, preposition)):
                return self._clause.titled(mention).record.id
        return None

    def _of_adjective(self, cue: Cue) -> Arguments:
        """Return what a predicative adjective describes, and what its "of" names: "Nurses were on strike"."""
        left = self._left(cue) if cue.group < cue.first else None
        entry = cue.entries[0]
        other = self._clause.starting(cue.last) if entry.rest[-1:] == ("of",) else None
        return Arguments(left, other) if entry.doing else Arguments(other, left)

    def _of_noun(self, cue: Cue) -> Arguments:
        """Return what a noun's possessive, "of", "on" and "by" name."""
        words = self.region.words
        found = Arguments()
        for mention in self.region.mentions:
            gap = cue.first - mention.last
            owner = 0 < gap <= _MODIFIERS and "'s" in words[mention.last - 1 : mention.last + 1]
            if owner or (gap == 0 and not self._town(mention)):
                found.subject = mention.record.id
        following = self.region.word(cue.last)
        if following == "of":
            target = self._clause.starting(cue.last + 1)
            if cue.entries[0].event.after:
                found.subject = found.subject or target
            else:
                found.object = target
        elif following == "on" or following in cue.entries[0].event.after:
            found.object = self._clause.starting(cue.last + 1)
        elif following == "by":
            found.subject = self._clause.starting(cue.last + 1)
        return self._of_owner(cue, found) if found.subject and following != "by" else found

    def _town(self, mention: Placed[Mention]) -> bool:
        """Return whether a name before a noun only tells where: "the Lyon riots", as a country's might tell who."""
        return mention.record.kind == "place" and mention.record.text not in self._countries

    def _of_owner(self, cue: Cue, found: Arguments) -> Arguments:
        """Return the arguments of a noun by what its owner is: "Kenya's floods" are no deed of Kenya's.

        What a person has of what only people suffer happened to them: "Obi's arrest", but "police's arrest of Obi".
        """
        kind, events = self.region.kind_of(found.subject), [entry.event for entry in cue.entries]
        if kind == "place" and all(event.at_home and not event.humane for event in events):
            return Arguments(None, found.object or found.subject)
        suffered = kind == "person" and found.object is None and all(event.humane for event in events)
        return Arguments(None, found.subject) if suffered else found
