"""One person as a figure: "a 62-year-old woman died" says that one person was killed.

Only an event that happens to people one by one (`single` in `events.toml`) takes such a figure, and only from an
indefinite noun for a person in the place of whom it happens to: "the woman" may have been counted before, a name is
the claim's object, and "a sixth person" tells a rank, not how many.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factdb.extract.claims.figures.kinds import PEOPLE, tops
from factdb.extract.claims.words.telling import ARTICLES
from factdb.extract.records import Quantity

if TYPE_CHECKING:
    from factdb.extract.claims.regions import Region
    from factdb.extract.claims.words.cues import Cue
    from factdb.extract.claims.words.grammar import Grammar
    from factdb.lexicon import Lexicon

#: Nouns that count people, and by themselves are none.
LIVES = frozenset({"life", "head", "soul"})
#: So many words may stand between the article and its noun, and between the noun and the verb.
_MODIFIERS = 5
_AFTER = 7
#: How far left of a verb its subject may begin.
_REACH = 16
#: What may begin what stands between the noun and the verb: "a man from Izyum died".
_OPENING = frozenset({"from", "in", "of", "at", "with", "on", "near"})
#: How an age ends that stands for a person: "a 45-year-old was held".
_AGED = ("year-old", "month-old", "week-old")
#: What makes of one person a rate: "a child dies every 12 seconds".
_HABITS = frozenset({"every", "each", "per"})


class One(NamedTuple):
    """The words of a phrase for one person, from its article to its noun, and the noun."""

    first: int
    last: int
    noun: str


@cache
def persons(lexicon: Lexicon) -> frozenset[str]:
    """Return the nouns for one person; "the wounded" and "a crew" are many."""
    nouns = lexicon.table("kinds").get("nouns", {})
    many = {*nouns.get("collective", ()), *nouns.get("invariant", ()), "couple", *LIVES}
    return frozenset(noun for noun, kinds in tops(lexicon).items() if PEOPLE in kinds) - many


@cache
def _endings(lexicon: Lexicon) -> tuple[str, ...]:
    return (*lexicon.table("kinds").get("nouns", {}).get("endings", ()), *_AGED)


@cache
def _things(lexicon: Lexicon) -> frozenset[str]:
    """Return the nouns that end as those for persons do, and are none: "a list of 47 missing"."""
    return frozenset(lexicon.table("kinds").get("nouns", {}).get("no_person", ()))


@cache
def _ordinals(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.table("times")["ordinals"])


class Singles:
    """Finds the phrases for one person in a region."""

    def __init__(self, region: Region, cues: list[Cue], grammar: Grammar, lexicon: Lexicon) -> None:
        self.region, self.cues, self.grammar, self._persons = region, cues, grammar, persons(lexicon)
        self._ordinals, self._endings, self._things = _ordinals(lexicon), _endings(lexicon), _things(lexicon)
        self._counted = {index for q in region.quantities if q.record.kind != "age" for index in range(q.first, q.last)}

    def of(self, cue: Cue) -> list[One]:
        """Return whom the cue's event happens to, each alone: "killing a sergeant and a cook" are two."""
        if cue.part == "toll" or cue.voice == "attributive" or self._habitual(cue):
            return []
        if cue.voice == "noun" and cue.part != "adjective":
            return []
        active = cue.voice == "active" and cue.part != "adjective"
        found = self._right(cue.last) if active else self._left(cue.group)
        self._counted |= {one.first for one in found}  # once: "shot a man dead" is one event
        return found

    def _habitual(self, cue: Cue) -> bool:
        forms = cue.entries[0].forms
        present = forms == {"third"} or (forms == {"base"} and cue.group == cue.first)
        return present or not _HABITS.isdisjoint(self.region.words[cue.last : cue.last + _AFTER])

    def _right(self, at: int) -> list[One]:
        """Return the phrases that begin straight after a verb, and those joined to them."""
        found: list[One] = []
        while (one := self._phrase(at)) is not None:
            found.append(one)
            at = one.last
            while self.region.word(at) in {",", "and"}:
                at += 1
        return found

    def _left(self, stop: int) -> list[One]:
        """Return the phrases that end before a verb group, or before what describes them, and those joined to them."""
        found: list[One] = []
        stop = self._listed(stop)
        for at in range(stop - 1, max(-1, stop - _REACH), -1):
            word = self.region.words[at]
            if word in self.grammar.words["ends"] or self._verb_at(at):
                break
            one = self._phrase(at) if word in ARTICLES else None
            if one is not None and self._reaches(one.last, found[0].first if found else stop):
                found.insert(0, one)
        return found

    def _listed(self, stop: int) -> int:
        """Return where the figure that ends at the word begins if something is joined to it: "a man and two boys"."""
        joined = (q.first for q in self.region.quantities if q.last == stop and self.region.word(q.first - 1) == "and")
        return next(joined, stop)

    def _verb_at(self, at: int) -> bool:
        return any(cue.first == at and cue.voice in {"active", "passive", "middle"} for cue in self.cues)

    def _phrase(self, at: int) -> One | None:
        """Return the phrase that an indefinite article opens, if a person's noun heads it."""
        words, closed = self.region.words, self.grammar.words["closed"]
        if self.region.word(at) not in ARTICLES or at in self._counted or self.region.word(at + 1) in self._ordinals:
            return None
        last, aged = None, False
        for index in range(at + 1, min(len(words), at + 2 + _MODIFIERS)):
            word = words[index]
            if word in closed or not word[0].isalnum() or index in self._counted:
                break
            if word in self._persons or (word.endswith(self._endings) and word not in self._things):
                last, aged = index, word.endswith(_AGED)
            elif last is not None and not aged:
                break
        if last is None or not self._ends(last + 1):
            return None
        return One(at, last + 1, "person" if aged else words[last])

    def _ends(self, at: int) -> bool:
        """Return whether a noun phrase can end before the word: "a student", but not "a student hostel"."""
        word, region = self.region.word(at), self.region
        if not word[:1].isalnum() or word.endswith("ly"):
            return word != "'s"
        closed = word in self.grammar.words["closed"] or any(cue.group <= at < cue.last for cue in self.cues)
        times, mentions = (placed.first for placed in region.times), (placed.first for placed in region.mentions)
        return closed or at in {*times, *mentions, *(placed.first for placed in region.quantities)}

    def _reaches(self, at: int, stop: int) -> bool:
        """Return whether nothing but what describes the person, or a list's joint, stands up to the word `stop`."""
        between = self.region.words[at:stop]
        while between and between[-1] in {",", "and"} and len(between) <= _AFTER:
            between = between[:-1]
        if not between:
            return True
        if between[0] == ",":
            return between[1].isdigit() and between[2:] == []
        plain = between[0] in _OPENING and len(between) <= _AFTER
        return plain and not {",", "and", "or"} & set(between)


def figure(region: Region, one: One, text: str) -> Quantity:
    """Return the quantity of one person that the phrase is."""
    start, end = region.starts[one.first], region.end(one.last - 1)
    noun = text[region.starts[one.last - 1] : end]
    return Quantity(
        f"one{start}", start, end, text[start:end], 1, 1, kind=PEOPLE, counted=one.noun, counted_text=noun, step=1,
        why={"one": "an indefinite noun for a person to whom an event of single people happens"},
    )  # fmt: skip
