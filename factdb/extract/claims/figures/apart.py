"""What parts a figure from an event's word: another clause, another part, a level, a purpose, a cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.claims.figures.kinds import PEOPLE
from factdb.extract.claims.words.voice import VERBAL

if TYPE_CHECKING:
    from factdb.extract.claims.regions import Placed, Region
    from factdb.extract.claims.words.cues import Cue
    from factdb.extract.claims.words.grammar import Grammar
    from factdb.extract.claims.words.vocabulary import Entry
    from factdb.extract.records import Quantity

#: What names the whole of which a figure is a part: "two were among the 19 killed".
_AMONG = frozenset({"among", "of"})
#: What opens a relative clause; so many words it may be long before its figure.
_WHICH = frozenset({"which", "who", "that"})
_RELATIVE_REACH = 14
#: What says where something stands: "stand at 38 percent".
_STANDING = frozenset({"stand", "stands", "stood", "standing"})
#: What says how many a deed took.
_NEEDED = (["it", "took"], ["it", "takes"])
#: So many words after a part its whole begins: "two of the 94".
_DEFINITE = 2
#: What opens a clause of which the figure is the subject: "the school, where 400 children study".
_CLAUSES = frozenset({"where", "when", "while", "because", "whereas", "although", "though"})
#: What comes to a figure: "its reserves to 79 tonnes"; so many words may stand between.
_BRINGING = frozenset({"bringing", "brings", "brought", "taking", "takes"})
_BROUGHT = 5
#: What stands before what carries somebody.
_WITHIN = frozenset({"in", "on", "aboard", "by"})
#: So many words after a change its "in" may stand: "the drop in new sales".
_DESCRIBED = 3
#: What leads to a figure that ends its clause: "has risen to 34 and nine are missing".
_TO = frozenset({"to", "at"})


class Apart:
    """Looks between the figures and the event words of one region."""

    def __init__(self, region: Region, cues: list[Cue], grammar: Grammar) -> None:
        self.region, self.cues, self._words = region, cues, grammar.words

    def holds(self, quantity: Placed[Quantity], kind: str, cue: Cue, entry: Entry) -> bool:
        """Return whether the figure cannot be the event's."""
        if kind == PEOPLE and entry.event.holder == "subject" and self.region.word(cue.group - 1) == "it":
            return True  # "it turned out"
        if cue.first >= quantity.last:
            return self._after(quantity, cue)
        return cue.last <= quantity.first and self._before(quantity, kind, cue, entry)

    def _after(self, quantity: Placed[Quantity], cue: Cue) -> bool:
        """Return whether what stands between the figure and a word after it parts the two."""
        return (
            self._parted(quantity, cue)
            or self._of_part(quantity, cue)
            or self._of_whole(quantity, cue)
            or self._purposed(quantity, cue)
            or self._enclosed(quantity, cue)
            or self._ended(quantity, cue)
            or self._of_noun(quantity, cue)
        )

    def _before(self, quantity: Placed[Quantity], kind: str, cue: Cue, entry: Entry) -> bool:
        """Return whether what stands between a word and the figure after it parts the two."""
        return (
            self._needing(quantity, cue)
            or self._levelled(quantity, cue)
            or self._over(quantity, kind, cue, entry)
            or self._clause(quantity, cue)
            or self._brought(quantity, cue)
            or self._leaving(quantity, kind, cue, entry)
            or self._conveyed(quantity, kind, cue, entry)
            or (kind == "share" and self._in_change(cue))
        )

    def _ended(self, quantity: Placed[Quantity], cue: Cue) -> bool:
        """Return whether the figure ends its clause and another begins the next: "rose to 34 and nine are missing"."""
        words = self.region.words
        if words[quantity.first - 1] not in _TO:
            return False
        between = (q for q in self.region.quantities if quantity.last < q.first <= cue.first)
        return any(words[other.first - 1] in {"and", ",", ";", "while"} for other in between)

    def _of_noun(self, quantity: Placed[Quantity], cue: Cue) -> bool:
        """Return whether the word is told of another noun: "400 children study at the school that was hit"."""
        words, start = self.region.words, cue.group - 1
        if cue.voice == "noun" or start <= quantity.last or words[start] not in _WHICH:
            return False
        after = words[quantity.last]
        return after[0].isalpha() and after not in self._words["closed"] and after not in _WHICH

    def _clause(self, quantity: Placed[Quantity], cue: Cue) -> bool:
        """Return whether the figure opens a clause of its own: "spared the school, where 400 children study"."""
        return self.region.word(quantity.first - 1) in _CLAUSES and cue.voice != "noun"

    def _brought(self, quantity: Placed[Quantity], cue: Cue) -> bool:
        """Return whether it is what something else came to: "bought two tonnes, bringing its reserves to 79"."""
        words, first = self.region.words, quantity.first
        if words[first - 1] != "to" or cue.voice == "noun":
            return False
        at = next(
            (at for at in range(first - 2, max(cue.last, first - _BROUGHT) - 1, -1) if words[at] in _BRINGING), None
        )
        return at is not None and self._words["figures"].isdisjoint(words[at:first])

    def _conveyed(self, quantity: Placed[Quantity], kind: str, cue: Cue, entry: Entry) -> bool:
        """Return whether people came in what is counted: "90 people arrived in two boats"."""
        within = kind == "vehicles" and self.region.word(quantity.first - 1) in _WITHIN
        return within and cue.voice in {"active", "middle"} and entry.event.takes.get(PEOPLE) == 0

    def _in_change(self, cue: Cue) -> bool:
        """Return whether the noun only says of what there was a change: "the drop in new sales deepened to 28.9%"."""
        words, first = self.region.words, cue.first
        at = next((at for at in range(first - 1, max(0, first - _DESCRIBED) - 1, -1) if words[at] == "in"), None)
        before = (other for other in self.cues if other.last == at and other.voice == "noun")
        return cue.voice == "noun" and any(_changes(other) for other in before)

    def _leaving(self, quantity: Placed[Quantity], kind: str, cue: Cue, entry: Entry) -> bool:
        """Return whether those who are left somehow have not left: "left 1,200 workers without pay"."""
        direct = cue.voice == "active" and cue.last == quantity.first and kind == PEOPLE
        left = self.region.words[cue.first] in {"left", "leaving", "leaves", "leave"} and not entry.rest
        return direct and left and entry.event.holder == "subject"

    def _parted(self, quantity: Placed[Quantity], cue: Cue) -> bool:
        """Return whether the word describes a figure of another phrase between: "rose to 61, with 18 still missing"."""
        described = cue.part == "adjective" or cue.voice in {"attributive", "passive"}
        if not described or cue.group < cue.first or cue.first < quantity.last:
            return False
        apart = self._words["prepositions"] - _AMONG
        between = (q for q in self.region.quantities if quantity.last < q.first <= cue.first)
        return any(self.region.words[q.first - 1] in apart for q in between)

    def _of_part(self, quantity: Placed[Quantity], cue: Cue) -> bool:
        """Return whether the word is told of a part alone: "four were questioned and two of them suspended"."""
        words, wholes = self.region.words, self._words["wholes"]
        between = (q for q in self.region.quantities if quantity.last < q.first <= cue.first)
        parts = (q for q in between if " ".join(words[q.last : q.last + 2]) in wholes)
        return any(words[q.first - 1] == "and" or _subject_after(words, q, cue) for q in parts)

    def _of_whole(self, quantity: Placed[Quantity], cue: Cue) -> bool:
        """Return whether the word only describes the whole of the part: "two of the 94 people on board survived"."""
        if cue.part != "adjective" or self.region.word(quantity.last) != "of":
            return False
        whole = any(0 < q.first - quantity.last <= _DEFINITE and q.last == cue.first for q in self.region.quantities)
        return whole and any(other.first >= cue.last and other.part in VERBAL for other in self.cues)

    def _levelled(self, quantity: Placed[Quantity], cue: Cue) -> bool:
        """Return whether a verb after the cue says where something stands: "dams serving Lira stand at 38 percent"."""
        at = quantity.first - 1
        stands = self.region.word(at - 1) in _STANDING and self.region.word(at) == "at"
        return stands and cue.voice == "active" and not _changes(cue) and cue.last < at

    def _purposed(self, quantity: Placed[Quantity], cue: Cue) -> bool:
        """Return whether the cue tells of what another figure's verb is for: "three men took 11 hours to reach"."""
        helpers = self.region.words[cue.group : cue.first]
        if cue.first < quantity.last or helpers[-1:] != ["to"]:
            return False
        return any(quantity.last < other.first < other.last == cue.group for other in self.region.quantities)

    def _over(self, quantity: Placed[Quantity], kind: str, cue: Cue, entry: Entry) -> bool:
        """Return whether a measure is what was acted about, not who acted: "struck over a 2 percent offer"."""
        apart = kind in {"share", "money"} and entry.event.holder == "subject" and cue.voice == "active"
        between = self.region.words[cue.last : quantity.first]
        return apart and not self._words["obliques"].isdisjoint(between)

    def _needing(self, quantity: Placed[Quantity], cue: Cue) -> bool:
        """Return whether it only says what a deed took: "it took 40 firefighters to put it out"."""
        needed = self.region.words[cue.group - 1 : cue.last] in _NEEDED and self.region.word(quantity.last) == "to"
        return needed and cue.last == quantity.first and quantity.record.kind not in {"duration", "money"}

    def _enclosed(self, quantity: Placed[Quantity], cue: Cue) -> bool:
        """Return whether it stands in a relative clause that a comma closes before the verb: "a bill, which …, was"."""
        words = self.region.words
        if cue.voice == "noun" or cue.first < quantity.last or words[cue.group - 1] != ",":
            return False
        before = range(quantity.first - 1, max(0, quantity.first - _RELATIVE_REACH), -1)
        opened = next((at for at in before if words[at] in _WHICH), None)
        return opened is not None and words[opened - 1] == "," and "," not in words[opened : quantity.first]


def _changes(cue: Cue) -> bool:
    """Return whether the cue may tell of a change, after which a figure says what was reached."""
    return any(entry.event.change for entry in cue.entries)


def _subject_after(words: list[str], part: Placed[Quantity], cue: Cue) -> bool:
    """Return whether the part is the subject of the verb: "fired 14 rockets, ten of which were shot down"."""
    return words[part.last + 1] in {"which", "whom", "them"} and cue.group == part.last + 2
