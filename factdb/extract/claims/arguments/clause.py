"""Where the phrases of a region's clauses stand: what begins, ends or covers a word, what governs a mention."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.claims.regions import Placed, Region
    from factdb.extract.claims.words.cues import Cue
    from factdb.extract.claims.words.grammar import Grammar
    from factdb.extract.records import Mention, Quantity

_REACH = 12
_ASIDE = 20
_ANTECEDENT = 5
_GOVERNING = 6
_STARTING = 3
#: So many words a title before a name has: "former Vice President".
_TITLE = 3


class Clause:
    """Looks up phrases by the words around them; every answer about a mention is its id, or None."""

    def __init__(self, region: Region, cues: list[Cue], grammar: Grammar) -> None:
        self.region, self.cues, self.grammar = region, cues, grammar
        self._verb = min((cue.first for cue in cues if cue.voice != "noun"), default=len(region.words))

    def start(self, group: int, *, aside: bool) -> int:
        """Return the first word of the clause that ends at the verb group; `aside`: commas part no clause from it."""
        words, partings = self.region.words, self.grammar.words["partings"]
        start = group
        while start > 0 and (words[start - 1] not in partings or not self._parts(start - 1, aside=aside)):
            start -= 1
        return start

    def _parts(self, index: int, *, aside: bool) -> bool:
        word = self.region.words[index]
        if word == ",":
            return not aside
        if aside and word in self.grammar.words["relatives"] and self.region.word(index - 1) == ",":
            return False
        joins = word in self.grammar.words["coordinators"] and self._verb < index
        return joins or word in self.grammar.words["ends"]

    def before_relative(self, group: int) -> int:
        """Return where the relative clause begins that a comma closes before the verb group, else the group itself."""
        words, relatives = self.region.words, self.grammar.words["relatives"]
        for index in range(group - 2, max(0, group - _ASIDE), -1):
            if words[index] in relatives and words[index - 1] == ",":
                return index - 1
        return group

    def stop(self, cue: Cue) -> int:
        """Return one past the last word that can belong to the verb's object."""
        grammar, partings = self.grammar.words, self.grammar.words["partings"]
        within = self.region.words[cue.last : cue.last + _REACH]
        for index, word in enumerate(within, cue.last):
            if word not in partings:
                continue
            if word == "," or word in grammar["ends"]:
                return index
            joins = word == "to" or (word in grammar["coordinators"] and index > cue.last)
            if joins and self._verbal(index + 1):
                return index
        return cue.last + len(within)

    def _verbal(self, index: int) -> bool:
        """Return whether a verb, not a noun phrase, follows "to" or "and"."""
        if self.region.word(index) in self.grammar.words["determiners"]:
            return False
        begun = {q.first for q in self.region.quantities} | {m.first for m in self.region.mentions}
        return index not in begun

    def past_figure(self, cue: Cue, mention: Placed[Mention]) -> bool:
        """Return whether a figure already fills the place of the object, and the mention comes after it."""
        figures = [q for q in self.region.quantities if cue.last <= q.first <= cue.last + 1 and q.last <= mention.first]
        return bool(figures) and self.preposition(mention, cue.last - 1) is None

    def figure_before(self, cue: Cue) -> Placed[Quantity] | None:
        """Return the figure that stands straight before the verb group, and so is its subject."""
        return next((q for q in self.region.quantities if q.last == cue.group), None)

    def directly(self, cue: Cue, preposition: str) -> bool:
        """Return whether the preposition follows the verb, or the figure that follows the verb."""
        ends = {cue.last, *(q.last for q in self.region.quantities if q.first == cue.last)}
        return any(" ".join(self.region.words[end : end + 2]).startswith(preposition) for end in ends)

    def agent(self, cue: Cue) -> str | None:
        """Return who a passive says it was done by, before anything else begins."""
        others = {other.first for other in self.cues}
        for index in range(cue.last, min(len(self.region.words), cue.last + _REACH)):
            word = self.region.words[index]
            if word == "by":
                return self.starting(index + 1)
            if word in self.grammar.words["boundaries"] or word == "," or index in others:
                return None
        return None

    def starting(self, index: int) -> str | None:
        """Return the mention that begins at the word or a little after it."""
        prepositions = self.grammar.words["prepositions"]
        near = (m for m in self.region.mentions if index <= m.first <= index + _STARTING)
        near = (m for m in near if self.region.word(m.last) != "'s" and not self._counted(index, m.first))
        return next((m.record.id for m in near if prepositions.isdisjoint(self.region.words[index : m.first])), None)

    def _counted(self, start: int, stop: int) -> bool:
        """Return whether a figure begins and ends between the words."""
        return any(start <= q.first and q.last <= stop for q in self.region.quantities)

    def covering(self, index: int) -> str | None:
        """Return the mention that the word is part of."""
        return next((m.record.id for m in self.region.mentions if m.first <= index < m.last), None)

    def antecedent(self, index: int) -> str | None:
        """Return the mention that stands straight before the relative pronoun, a comma apart at most."""
        ends = {index, index - 1} if self.region.word(index - 1) == "," else {index}
        return next((m.record.id for m in self.region.mentions if m.last in ends), None)

    def nearest(self, index: int) -> str | None:
        """Return the mention that ends nearest before the word, a few words away at most."""
        parts, words = self.grammar.words["prepositions"], self.region.words
        near = (m for m in self.region.mentions if m.last <= index and index - m.last <= _ANTECEDENT)
        before = [m for m in near if parts.isdisjoint(words[m.last : index])]
        return max(before, key=lambda m: (m.last, -m.first)).record.id if before else None

    def titled(self, mention: Placed[Mention]) -> Placed[Mention]:
        """Return the person before whose title the place or body stands: "United States | Senator Ada Obi"."""
        if mention.record.kind == "person":
            return mention
        words, grammar = self.region.words, self.grammar.words
        for other in self.region.mentions:
            if other.record.kind == "person" and 1 <= other.first - mention.last <= _TITLE:
                between = words[mention.last : other.first]
                closed = ("prepositions", "coordinators", "auxiliaries", "determiners", "relatives")
                if all(word.isalpha() and not any(word in grammar[name] for name in closed) for word in between):
                    begun = any(mention.last <= cue.first < other.first for cue in self.cues)
                    return mention if begun else other
        return mention

    def heads(self, mention: Placed[Mention], cue: Cue) -> bool:
        """Return whether no preposition governs it; "after" before a subject and its verb is no preposition."""
        preposition = self.preposition(mention)
        clause = mention.last == cue.group and preposition in self.grammar.words["subordinators"]
        return preposition is None or clause

    def preposition(self, mention: Placed[Mention], floor: int = -1) -> str | None:
        """Return the preposition that governs the mention, across an article, adjectives and a list's "and"."""
        passed = self.grammar.words["passed"]
        for index in range(mention.first - 1, max(floor, mention.first - 1 - _GOVERNING), -1):
            word = self.region.words[index]
            if word in self.grammar.words["prepositions"]:
                named = self._named(index)
                if named:
                    return named
                continue
            joined = word == "and" and next((m for m in self.region.mentions if m.last == index), None)
            if joined:
                return self.preposition(joined)
            if word not in passed:
                return None
        return None

    def _named(self, index: int) -> str | None:
        """Return the preposition at the word; None for the "of" within "the towns of …", which governs no further."""
        word, before = self.region.words[index], self.region.word(index - 1)
        if word != "of":
            return word
        if before == "out":
            return "out of"
        return None if before in self.grammar.words["between"] and before not in self.grammar.bearings else word
