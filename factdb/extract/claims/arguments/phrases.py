"""The noun phrases beside a verb: what its clause says of whom or what, be there a name or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factdb.extract.claims.words.grammar import is_adverb
from factdb.extract.claims.words.vocabulary import GAP

if TYPE_CHECKING:
    from factdb.extract.claims.arguments.clause import Clause
    from factdb.extract.claims.regions import Region
    from factdb.extract.claims.words.cues import Cue
    from factdb.extract.claims.words.grammar import Grammar

#: The most words of a phrase that are read.
_LONGEST = 8
#: Before these words a phrase ends, though the lists of closed words lack them.
_ENDING = frozenset({"n't", "'ve", "'ll", "'d", "'re", "'m", "there", "ago", "today", "yesterday", "tonight"})
#: What leads to what is to be, or had to be: "is due to open", "was forced to resign".
_SCHEDULED = frozenset({"due", "set", "scheduled", "expected", "going", "likely", "forced", "compelled"})
_IS = frozenset({"is", "are", "was", "were"})
#: What a noun phrase is not, though it stands where one could.
_EMPTY = frozenset({"it", "that", "this", "what", "there", "itself", "themselves", "himself", "herself"})


class Phrase(NamedTuple):
    """The words [first, last) of a noun phrase and its head noun: "the offices | of the bank" has the head offices."""

    first: int
    last: int
    head: str


class Phrases:
    """Reads the phrases that stand as subject and object of a region's verbs."""

    def __init__(self, region: Region, clause: Clause, grammar: Grammar) -> None:
        self.region, self._clause, self._grammar, self._words = region, clause, grammar, grammar.words
        self._timed = {index for time in region.times for index in range(time.first, time.last)}
        self._ends = {mention.last for mention in region.mentions}

    def before(self, cue: Cue) -> Phrase | None:
        """Return the subject's phrase: the last one of the clause that no preposition governs."""
        group = self._group(cue)
        if group is None:
            return None
        if self.region.words[group] == ",":
            return self._ending(group)
        aside = self.region.word(group - 1) == ","
        start = self._clause.start(group, aside=aside)
        stop = self._clause.before_relative(group) if aside else group
        found: Phrase | None = None
        at, free = start, True
        while at < stop:
            word = self.region.words[at]
            free = word not in self._words["prepositions"] and (free or word not in self._words["coordinators"])
            phrase = self._at(at if free else at + 1, stop)
            if phrase is not None and (free or self._of(found, at)):
                found = phrase if free or found is None else found._replace(last=phrase.last)
            at = max(at + 1, phrase.last if phrase else at)
        return found

    def _ending(self, stop: int) -> Phrase | None:
        """Return the noun phrase that ends at the word: "on a third line |, due to open"."""
        start = stop
        while start > max(0, stop - _LONGEST) and self.region.words[start - 1] not in self._words["prepositions"]:
            start -= 1
        found = self._at(start, stop)
        return found if found is not None and found.last == stop else None

    def _group(self, cue: Cue) -> int | None:
        """Return where the verb group begins: "is due to | open"; None for an aim, whose it is stands further off."""
        words = self.region.words
        if "to" not in words[cue.group : cue.first]:
            return cue.group
        at = words.index("to", cue.group) - 1
        at -= words[at] in _SCHEDULED
        if at > 0 and words[at] == "," and words[at + 1] == "due":
            return at  # "a third line, due to open"
        return at if at > 0 and words[at] in _IS else None  # "he works to close the gap"

    def _of(self, found: Phrase | None, at: int) -> bool:
        return found is not None and found.last == at and self.region.words[at] == "of"

    def after(self, cue: Cue) -> Phrase | None:
        """Return the object's phrase, with the "of" that goes on with it."""
        after = {word for entry in cue.entries for word in entry.event.after}
        stop, start = self._clause.stop(cue), cue.last + (self.region.word(cue.last) in after)
        stop = min(stop, self._rest(cue))
        found = self._at(start, stop)
        if found is not None and self.region.word(found.last) == "of":
            owner = self._at(found.last + 1, max(stop, found.last + 1))
            found = found._replace(last=owner.last) if owner else found
        return found

    def _rest(self, cue: Cue) -> int:
        """Return where the rest of a verb stands that follows its object: "took the town | back"."""
        if cue.last > cue.first + 1 or not any(entry.apart for entry in cue.entries):
            return len(self.region.words)
        rests = {entry.rest[0] for entry in cue.entries if entry.apart}
        within = range(cue.last + 1, min(cue.last + 1 + GAP, len(self.region.words)))
        return next((at for at in within if self.region.words[at] in rests), len(self.region.words))

    def starting(self, at: int) -> Phrase | None:
        """Return the phrase that begins at the word: "by | the rebels"."""
        return self._at(at, len(self.region.words))

    def _at(self, start: int, stop: int) -> Phrase | None:
        """Return the phrase that begins at the word, None where none does."""
        at = start
        while at < min(stop, start + _LONGEST) and self._inside(at, start):
            at += 1
        while at > start and (self.region.words[at - 1] in self._words["adverbs"] or self._adverb(at - 1)):
            at -= 1
        head = self.region.words[at - 1] if at > start else ""
        if not head[:1].isalpha() or head in self._words["determiners"] or head in _EMPTY:
            return None
        return Phrase(start, at, head)

    def _inside(self, at: int, start: int) -> bool:
        """Return whether the phrase goes on with the word."""
        word, words = self.region.words[at], self._words
        if word == "'s":
            return at > start and self._owns(at + 1)
        if at in self._timed or word in _ENDING or word in words["auxiliaries"]:
            return False
        if at > start and (word in words["determiners"] or (at in self._ends and word != "'s")):
            return self.region.words[at - 1] in {"'s", "all", "both"}
        if word in words["prepositions"] or word in words["coordinators"] or word in words["ends"]:
            return False
        return word[0].isalnum()

    def _owns(self, at: int) -> bool:
        """Return whether a noun can follow a possessive here: "the ministry's servers"."""
        word, words = self.region.word(at), self._words
        closed = word in words["determiners"] or word in words["prepositions"] or word in words["adverbs"]
        return word[:1].isalnum() and not closed

    def _adverb(self, at: int) -> bool:
        return is_adverb(self.region.words[at], self._grammar) and at + 1 not in self._ends
