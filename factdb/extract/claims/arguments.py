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
_ANTECEDENT = 5
#: Words that may stand between a possessive and its noun: "Ukraine's marked advances".
_MODIFIERS = 3


_PEOPLE = frozenset({"person", "post"})
_BODIES = frozenset({"group", "institution", "medium"})
#: The kinds of speaker that a pronoun opening what is said can stand for.
_PRONOUNS = {
    "i": _PEOPLE,
    "he": _PEOPLE,
    "she": _PEOPLE,
    "we": _PEOPLE | _BODIES,
    "they": _BODIES,
    "it": _BODIES,
}


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
        if cue.voice == "noun":
            return self._of_adjective(cue) if cue.part == "adjective" else self._of_noun(cue)
        if cue.voice == "active" or cue.part == "passive":
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
            if within and self.region.word(mention.last) != "'s" and self._heads(mention, cue):
                return mention.record.id
        return self._shared(cue, start)

    def _pronoun(self, index: int) -> str | None:
        """Return the mention that the pronoun is, or the speaker where it opens what the speaker says."""
        covering = self._covering(index)
        if covering or index > 1 or self.speaker is None or self.region.statement is None:
            return covering
        who = self.region.statement.speaker
        suits = _PRONOUNS.get(self.region.words[index], frozenset())
        return self.speaker if who and who.kind in suits else None

    def _shared(self, cue: Cue, start: int) -> str | None:
        """Return the subject of the verb before, where this one only continues it: "killed three and wounded four"."""
        earlier = [
            other for other in self.cues if other.first < cue.first and other.voice not in ("noun", "attributive")
        ]
        joined = start and self.region.words[start - 1] in {",", *self.grammar.words["coordinators"]}
        if cue.voice == "passive" and cue.group == cue.first and not self._figure_before(cue):
            nearest = self._nearest(cue.group)
            if nearest and not (joined and start == cue.group):
                return nearest
        if not joined or not earlier:
            return None
        passive = earlier[-1].voice != "active"
        mine = cue.voice != "active"
        return self._left(earlier[-1]) if passive == mine else None

    def _figure_before(self, cue: Cue) -> bool:
        return any(q.last == cue.group for q in self.region.quantities)

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
            if (word == "to" or (word in grammar["coordinators"] and stop > cue.last)) and self._verbal(stop + 1):
                break
            stop += 1
        for mention in self.region.mentions:
            if words[mention.last : mention.last + 1] == ["'s"]:
                continue
            if cue.last <= mention.first < stop and not self._past_figure(cue, mention):
                preposition = self._preposition(mention, cue.last - 1)
                if preposition is None or (preposition in after and self._directly(cue, preposition)):
                    return mention.record.id
        return None

    def _verbal(self, index: int) -> bool:
        """Return whether a verb, not a noun phrase, follows "to" or "and"."""
        if self.region.word(index) in self.grammar.words["determiners"]:
            return False
        begun = {q.first for q in self.region.quantities} | {m.first for m in self.region.mentions}
        return index not in begun

    def _past_figure(self, cue: Cue, mention: Placed[Mention]) -> bool:
        """Return whether a figure already fills the place of the object, and the mention comes after it."""
        figures = [q for q in self.region.quantities if cue.last <= q.first <= cue.last + 1 and q.last <= mention.first]
        return bool(figures) and self._preposition(mention, cue.last - 1) is None

    def _directly(self, cue: Cue, preposition: str) -> bool:
        """Return whether the preposition follows the verb, or the figure that follows the verb."""
        ends = {cue.last, *(q.last for q in self.region.quantities if q.first == cue.last)}
        return any(" ".join(self.region.words[end : end + 2]).startswith(preposition) for end in ends)

    def _agent(self, cue: Cue) -> str | None:
        """Return who a passive says it was done by, before anything else begins."""
        others = {other.first for other in self.cues}
        for index in range(cue.last, min(len(self.region.words), cue.last + _REACH)):
            word = self.region.words[index]
            if word == "by":
                return self._starting(index + 1)
            if word in self.grammar.words["boundaries"] or word == "," or index in others:
                return None
        return None

    def _of_adjective(self, cue: Cue) -> Arguments:
        """Return what a predicative adjective describes: "Nurses were on strike"."""
        left = self._left(cue) if cue.group < cue.first else None
        subject = cue.entries[0].event.holder == "subject"
        return Arguments(left, None) if subject else Arguments(None, left)

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

    def _heads(self, mention: Placed[Mention], cue: Cue) -> bool:
        """Return whether no preposition governs it; "after" before a subject and its verb is no preposition."""
        preposition = self._preposition(mention)
        clause = mention.last == cue.group and preposition in self.grammar.words["subordinators"]
        return preposition is None or clause

    def _preposition(self, mention: Placed[Mention], floor: int = -1) -> str | None:
        """Return the preposition that governs the mention, across an article and adjectives."""
        words, grammar = self.region.words, self.grammar.words
        for index in range(mention.first - 1, max(floor, mention.first - 5), -1):
            word = words[index]
            if word in grammar["prepositions"]:
                before = self.region.word(index - 1)
                if word == "of" and before in grammar["between"] and before not in self.grammar.bearings:
                    continue
                return "out of" if word == "of" and before == "out" else word
            if word == "and" and (joined := self._ending(index)):
                return self._preposition(joined)
            if not (word in grammar["between"] or word in grammar["determiners"] or word == "'s"):
                return None
        return None
