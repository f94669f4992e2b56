"""Which verb a figure is the object of, or the subject, be it one of the lexicon or not.

"The leak killed two workers and baffled 74 doctors" tells of no 74 killed, though nothing knows the verb: a figure
that has a verb of its own takes no other verb's event. A verb is known by its form and by what stands before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.claims.regions import Placed, Region
    from factdb.extract.claims.words.cues import Cue
    from factdb.extract.claims.words.grammar import Grammar
    from factdb.extract.records import Quantity

#: So many words of a noun phrase may stand between a verb and the figure: "forced the closure of 74 schools".
_PHRASE = 6
#: What leads within a noun phrase to the figure: "the families of 74 people".
_INSIDE = frozenset({"of", "the", "a", "an", "its", "their", "his", "her", "and", "'s"})
#: Words straight before a figure that belong to it.
_FOCUS = frozenset({"only", "just", "almost", "nearly", "about", "some", "perhaps", "another", "over", "around"})
_HAVING = frozenset({"have", "has", "had"})
#: What stands straight before a verb's base form.
_BASE = frozenset({"to", "will", "would", "may", "might", "can", "could", "must", "should", "not", "didn't", "did"})
#: A shorter word in -ed is no past form: "need", "bed".
_SHORT = 4
#: What may stand between a verb and its object: "sent out 40 letters".
_PARTICLES = frozenset({"back", "out", "up", "down", "off", "away"})
#: What opens a clause whose subject the figure is.
_OPENING = frozenset({"and", "but", "while", ",", ";", "|", "–", "—"})


class Governed:
    """Finds the verbs of one region's figures, each figure's once."""

    def __init__(self, region: Region, cues: list[Cue], grammar: Grammar) -> None:
        self.region, self._words = region, grammar.words
        self._cues = {at: cue for cue in cues for at in range(cue.first, cue.last)}
        self._found: dict[int, int | None] = {}

    def verb(self, quantity: Placed[Quantity]) -> int | None:
        """Return the word of the verb whose object the figure is, or in whose object it stands, if one is seen."""
        first = quantity.first
        if first not in self._found:
            self._found[first] = self._before(first)
        return self._found[first]

    def given(self, quantity: Placed[Quantity]) -> bool:
        """Return whether it is a figure given before, of which a verb tells what became of it."""
        words = self.region.words[max(0, quantity.first - 2) : quantity.first]
        return words[1:] == ["of"] and words[0] in self._words["given"]

    def object_of(self, quantity: Placed[Quantity]) -> int | None:
        """Return the verb of what the figure counts, which points back to nothing then; a figure given before may."""
        return None if self.given(quantity) else self.verb(quantity)

    def apart(self, quantity: Placed[Quantity], cue: Cue) -> bool:
        """Return whether another verb, which the cue doesn't belong to, has the figure as its object or subject."""
        if cue.last > quantity.first:
            return False
        at = self.verb(quantity)
        if self.given(quantity) and cue.voice != "noun":
            return True
        if at is None or at < cue.last:
            return self._subject(quantity, cue)
        return not self._together(cue.last, at)

    def _before(self, first: int) -> int | None:
        """Return the verb before a figure: straight before it, or before the noun phrase that leads to it by "of"."""
        words, at = self.region.words, first - 1
        while at > 0 and (words[at] in _FOCUS or words[at] in _PARTICLES):
            at -= 1
        if self._verb_at(at):
            return at
        if at <= 0 or words[at] != "of":
            return None
        for index in range(at - 1, max(-1, at - 1 - _PHRASE), -1):
            if self._verb_at(index):
                return index
            word = words[index]
            if index in self._cues or not word[0].isalpha() or (word in self._words["closed"] and word not in _INSIDE):
                return None
        return None

    def _verb_at(self, at: int) -> bool:
        """Return whether the word is a verb in the active voice; verbs of counting and reaching leave open of what."""
        word, words = self.region.word(at), self._words
        if word in _HAVING and at > 0:
            return True  # "it is a raft of cases and we have 32 children off"
        if at <= 0 or word in words["leads"] or word in words["reporting"]:
            return False
        if at in self._cues:
            voice = self._cues[at].voice  # "a woman who lost a hand was paid $2m"
            return voice == "active" or (voice == "passive" and self._cues[at].group < at)
        return not (word in words["transparent"] or word in words["closed"]) and self._formed(word, at)

    def _formed(self, word: str, at: int) -> bool:
        """Return whether a verb that no event knows has the form of one and is no adjective."""
        words, before = self._words, self.region.words[at - 1]
        naming = (words["determiners"] - _FOCUS) | (words["noun_left"] - words["prepositions"])
        if before in naming or word in words["determiners"]:
            return False
        if word.endswith("ing"):
            return True
        if word in words["pasts"] or (word.endswith("ed") and len(word) > _SHORT):
            return before not in words["prepositions"]
        based = word.isalpha() and before in _BASE and word not in words["plurals"]
        return based and not word.endswith(("s", "ly"))

    def _together(self, start: int, at: int) -> bool:
        """Return whether the verb at the word only goes on with the one before: "bombed and looted 40 houses"."""
        between = self.region.words[start:at]
        joints = {",", "and", "or", *self._words["adverbs"]}
        plain = all(word in joints or word.endswith(("ed", "ly")) for word in between)
        joined = plain and not {"and", "or"}.isdisjoint(between)
        return joined or "what" in between  # "killed what it called 74 bandits"

    def _subject(self, quantity: Placed[Quantity], cue: Cue) -> bool:
        """Return whether the figure is the subject of another clause: "were killed and 74 people were baffled"."""
        if self.region.word(quantity.first - 1) not in _OPENING or cue.voice == "noun":
            return False
        word, after = self.region.word(quantity.last), self.region.word(quantity.last + 1)
        own = self._cues.get(quantity.last)
        if own is not None and own.voice == "active" and own.group == own.first:
            return True  # "two were shot down and one hit a tank"
        if word not in self._words["auxiliaries"]:
            return False
        return cue.voice == "active" or after.endswith(("ed", "ing", "en")) or after in self._words["pasts"]
