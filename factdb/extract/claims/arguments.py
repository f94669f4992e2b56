"""Who does it and to whom: the mentions that stand as subject and object of an event's word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.claims.cues import Cue
    from factdb.extract.claims.grammar import Grammar
    from factdb.extract.claims.regions import Placed, Region
    from factdb.extract.records import Mention

_REACH = 12
_ANTECEDENT = 14
#: Words that may stand between a possessive and its noun: "Ukraine's marked advances".
_MODIFIERS = 3


@dataclass(slots=True)
class Arguments:
    """The mention ids of the event's subject and object, where the clause names them."""

    subject: str | None = None
    object: str | None = None


class Finder:
    """Looks for the arguments of a region's cues; `speaker` is the mention of who says it ("we", "it", "to have …")."""

    def __init__(self, region: Region, cues: list[Cue], grammar: Grammar, speaker: str | None) -> None:
        self.region, self.cues, self.grammar, self.speaker = region, cues, grammar, speaker

    def arguments(self, cue: Cue) -> Arguments:
        """Return the subject and object of a cue, by its voice."""
        entry = cue.entries[0]
        if cue.voice == "noun":
            return self._of_noun(cue)
        if cue.voice == "active":
            return Arguments(self._left(cue), self._right(cue))
        if cue.voice == "passive" and entry.part == "passive":
            return Arguments(self._left(cue), self._right(cue))
        if cue.voice == "middle":
            return Arguments(None, self._left(cue))
        if cue.voice == "attributive":
            return Arguments(None, self._right(cue))
        return Arguments(self._agent(cue), self._left(cue))

    def _left(self, cue: Cue) -> str | None:
        """Return the subject of the verb's clause: the first phrase in it that no preposition governs."""
        words, grammar = self.region.words, self.grammar.words
        before = words[cue.group - 1] if cue.group else None
        if before is None:
            return self.speaker
        if before in grammar["relatives"]:
            return self._antecedent(cue.group - 1)
        if before in grammar["pronouns"]:
            return self._pronoun(cue.group - 1)
        start = self._clause(cue.group, aside=before == ",")
        for mention in self.region.mentions:
            within = start <= mention.first and mention.last <= cue.group
            if within and words[mention.last] != "'s" and not self._governed(mention):
                return mention.record.id
        return self._shared(cue, start)

    def _pronoun(self, index: int) -> str | None:
        """Return the mention that the pronoun is, or the speaker where it opens what the speaker says."""
        return self._covering(index) or (self.speaker if index <= 1 else None)

    def _shared(self, cue: Cue, start: int) -> str | None:
        """Return the subject of the verb before, where this one only continues it: "killed three and wounded four"."""
        earlier = [
            other for other in self.cues if other.first < cue.first and other.voice not in ("noun", "attributive")
        ]
        joined = start and self.region.words[start - 1] in {",", *self.grammar.words["coordinators"]}
        if not joined or not earlier:
            reduced = cue.voice == "passive" and cue.group == cue.first
            return self._nearest(cue.group) if reduced else None
        passive = earlier[-1].voice != "active"
        mine = cue.voice != "active"
        return self._left(earlier[-1]) if passive == mine else None

    def _clause(self, group: int, *, aside: bool) -> int:
        """Return the first word of the clause that ends at the verb group; `aside`: commas part no clause from it."""
        grammar = self.grammar.words
        start = group
        while start > 0:
            word = self.region.words[start - 1]
            if word in grammar["boundaries"] or word == "|" or word in grammar["subordinators"]:
                break
            if (word == "," and not aside) or (word in grammar["coordinators"] and self._verb_before(start - 1)):
                break
            start -= 1
        return start

    def _verb_before(self, index: int) -> bool:
        return any(cue.voice != "noun" and cue.first < index for cue in self.cues)

    def _right(self, cue: Cue) -> str | None:
        """Return the first mention right of the verb that it governs, before anything that ends its phrase."""
        words, grammar = self.region.words, self.grammar.words
        after = {word for entry in cue.entries for word in entry.event.after}
        stop = cue.last
        while stop < min(len(words), cue.last + _REACH):
            word = words[stop]
            if word in grammar["boundaries"] or word in {"|", ","} or word in grammar["subordinators"]:
                break
            stop += 1
        for mention in self.region.mentions:
            if cue.last <= mention.first < stop and not self._past_figure(cue, mention):
                preposition = self._preposition(mention, cue.last - 1)
                if preposition is None or (preposition in after and self._directly(cue, preposition)):
                    return mention.record.id
        return None

    def _past_figure(self, cue: Cue, mention: Placed[Mention]) -> bool:
        """Return whether a figure already fills the place of the object, and the mention comes after it."""
        figures = [q for q in self.region.quantities if cue.last <= q.first <= cue.last + 1 and q.last <= mention.first]
        return bool(figures) and self._preposition(mention, cue.last - 1) is None

    def _directly(self, cue: Cue, preposition: str) -> bool:
        """Return whether the preposition follows the verb, or the figure that follows the verb."""
        ends = {cue.last, *(q.last for q in self.region.quantities if q.first == cue.last)}
        return any(" ".join(self.region.words[end : end + 2]).startswith(preposition) for end in ends)

    def _agent(self, cue: Cue) -> str | None:
        words = self.region.words
        for index in range(cue.last, min(len(words), cue.last + _REACH)):
            if words[index] == "by":
                return self._starting(index + 1)
            if words[index] in self.grammar.words["boundaries"]:
                return None
        return None

    def _of_noun(self, cue: Cue) -> Arguments:
        words = self.region.words
        found = Arguments()
        for mention in self.region.mentions:
            gap = cue.first - mention.last
            if gap == 0 or (0 < gap <= _MODIFIERS and "'s" in words[mention.last - 1 : cue.first]):
                found.subject = mention.record.id
        following = self.region.word(cue.last)
        if following == "of":
            target = self._starting(cue.last + 1)
            if cue.entries[0].event.after:
                found.subject = found.subject or target
            else:
                found.object = target
        elif following == "on" or following in cue.entries[0].event.after:
            found.object = self._starting(cue.last + 1)
        elif following == "by":
            found.subject = self._starting(cue.last + 1)
        return found

    def _starting(self, index: int) -> str | None:
        return next((m.record.id for m in self.region.mentions if index <= m.first <= index + 3), None)

    def _covering(self, index: int) -> str | None:
        return next((m.record.id for m in self.region.mentions if m.first <= index < m.last), None)

    def _ending(self, index: int) -> Placed[Mention] | None:
        return next((mention for mention in self.region.mentions if mention.last == index), None)

    def _antecedent(self, index: int) -> str | None:
        """Return the mention that stands straight before the relative pronoun, a comma apart at most."""
        ends = {index, index - 1} if self.region.word(index - 1) == "," else {index}
        return next((m.record.id for m in self.region.mentions if m.last in ends), None)

    def _nearest(self, index: int) -> str | None:
        before = [m for m in self.region.mentions if m.last <= index and index - m.last <= _ANTECEDENT]
        return max(before, key=lambda m: (m.last, -m.first)).record.id if before else None

    def _governed(self, mention: Placed[Mention]) -> bool:
        return self._preposition(mention) is not None

    def _preposition(self, mention: Placed[Mention], floor: int = -1) -> str | None:
        """Return the preposition that governs the mention, across an article and adjectives."""
        words, grammar = self.region.words, self.grammar.words
        for index in range(mention.first - 1, max(floor, mention.first - 5), -1):
            word = words[index]
            if word in grammar["prepositions"]:
                return "out of" if word == "of" and self.region.word(index - 1) == "out" else word
            if word == "and" and (joined := self._ending(index)):
                return self._preposition(joined)
            if not (word in grammar["between"] or word in grammar["determiners"] or word == "'s"):
                return None
        return None
