"""Whether an event is asserted, denied or left open: negation, modals, hedges and the stance of the statement."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from factdb.extract.claims.regions import BAR
from factdb.extract.claims.words.grammar import least_sure

if TYPE_CHECKING:
    from factdb.extract.claims.regions import Region
    from factdb.extract.claims.words.cues import Cue
    from factdb.extract.claims.words.grammar import Grammar
    from factdb.extract.records import Certainty, Polarity

_WINDOW = 10
#: Words before a noun that may be its adjectives.
_ADJECTIVES = 3
#: Words from a noun of saying to its clause: "claims by the opposition that".
_RUMOUR = 8
#: So many words may stand between "forcing" and the verb: whom it forces.
_MADE = 9
#: What leads to a time to come where its verb is in the present.
_UNTIL = frozenset({"until", "once", "before"})
_PRESENT = (["is"], ["are"], ["has"], ["have"])
_INSTEAD = (["instead", "of"], ["rather", "than"])
_HOW_MANY = (["how", "many"], ["how", "much"])
_NOBODY = frozenset({"no", "nobody", "none"})


class Factuality:
    """How sure the clauses of a region are; what holds for all of it is looked at once, when first asked for."""

    def __init__(self, region: Region, grammar: Grammar) -> None:
        self.region, self.grammar = region, grammar
        self._stance = grammar.stance.get(region.statement.stance) if region.statement else None

    @cached_property
    def _level(self) -> Certainty:
        return _anywhere(self.region, self.grammar)

    @cached_property
    def _forecast(self) -> Certainty:
        """What is told as an expectation ("economists had expected 4%") is as good as announced."""
        cue = self.region.statement.cue if self.region.statement else None
        expected = cue is not None and not self.grammar.words["expecting"].isdisjoint(cue.text.lower().split())
        return self.grammar.announced_certainty if expected else "certain"

    @cached_property
    def _asked(self) -> bool:
        """Whether the region asks if something happened, or to how many; "why did 12 die?" takes it for granted."""
        words, known = self.region.words, self.grammar.words
        if "?" not in words[-2:]:
            return False
        first = 2 if words[1:2] == [":"] else int(words[0] in known["coordinators"])  # "Q: Did …", "And did …"
        return self.region.word(first) in known["auxiliaries"] or words[first : first + 2] in _HOW_MANY

    @cached_property
    def _phrases(self) -> bool:
        return self.grammar.patterns["phrases"].search(self.region.joined) is not None

    @cached_property
    def _untrue(self) -> bool:
        return "that" in self.region.words and self.grammar.patterns["denied"].search(self.region.joined) is not None

    @cached_property
    def _named(self) -> set[int]:
        """The words of names, which deny and hedge nothing: "Doctors Without Borders"; "nobody" alone is no name."""
        names = (m for m in self.region.mentions if m.last - m.first > 1)
        return {index for name in names for index in range(name.first, name.last)}

    @cached_property
    def _dated(self) -> set[int]:
        """The words of times, of which one is a month: "on 3 May the toll rose"."""
        return {index for time in self.region.times for index in range(time.first, time.last)}

    @cached_property
    def _figures(self) -> set[int]:
        """The words of figures, whose bounds deny and hedge nothing: "carries no more than 180"."""
        return {index for placed in self.region.quantities for index in range(placed.first, placed.last)}

    def of(self, cue: Cue | None, at: int) -> tuple[Polarity, Certainty]:
        """Return polarity and certainty of what is asserted at word `at`, its cue given if it has one."""
        left = self._left(at)
        negative = self._negated(cue, left, at)
        asked: Certainty = "uncommitted" if self._asked else "certain"
        level = least_sure(self._level, self._forecast, asked, self._hedged(cue, left, at), self._phrased(at))
        if cue and cue.voice != "noun":
            level = least_sure(
                level, _infinitive(self.region, cue, self.grammar), _gerund(self.region, cue, self.grammar)
            )
            level = "uncommitted" if _pending(self.region, cue, left) else level
        stance = None if self._known(at) else self._stance
        if stance == "deny":
            negative = not negative
        elif stance:
            level = least_sure(level, cast("Certainty", stance))
        return "-" if negative else "+", level

    def _known(self, at: int) -> bool:
        """Return whether the word stands in a relative clause, which a denial or a proposal takes for granted."""
        if self._stance is None:
            return False
        words, known = self.region.words, self.grammar.words
        first = next((index for index in range(1, at) if words[index] in known["relatives"]), at)
        if words[first] == "that" and not known["rumours"].isdisjoint(words[max(0, first - _RUMOUR) : first]):
            first += 1  # "denied reports that …": the clause is what is denied
        return not known["relatives"].isdisjoint(words[first:at])

    def _left(self, at: int) -> int:
        """Return the first word of the clause that matters to the word `at`."""
        words, walls = self.region.words, self.grammar.words["walls"]
        low = max(0, at - _WINDOW, self._opened(at))
        return next((index + 1 for index in range(at - 1, low - 1, -1) if words[index] in walls), low)

    def _opened(self, at: int) -> int:
        """Return where "and" opens a clause with a figure as its subject: "no one died and 23 were hurt"."""
        words, adverbs = self.region.words, self.grammar.words["adverbs"]
        for placed in self.region.quantities:
            start = placed.first - (placed.first > 0 and words[placed.first - 1] in adverbs)
            if start > 0 and words[start - 1] == "and" and placed.last <= at:
                return start
        return 0

    def _negated(self, cue: Cue | None, left: int, at: int) -> bool:
        words, grammar = self.region.words, self.grammar
        after = self.region.word(cue.last) if cue else ""
        count = 0
        if not grammar.negations.isdisjoint(words[left:at]):
            low = max(left, at - _ADJECTIVES) if cue and cue.voice == "noun" and cue.part != "adjective" else left
            taken = self._named | self._figures
            found = [at for at in range(low, at) if words[at] in grammar.negations and at not in taken]
            found = [at for at in found if words[at + 1] not in grammar.cancels]
            # "neither A nor B" denies each of them once
            count = len([at for at in found if words[at] != "nor"] or found[:1])
        count += sum((words[index], words[index + 1]) in grammar.denying for index in range(left, at - 1))
        count += self._retracted(at) + (cue is None and self.replaced(at))
        count += self._untrue and self.grammar.patterns["denied"].search(f" {' '.join(words[:at])} ") is not None
        count += self._refuted(cue.last if cue else at, at)
        # "killed nobody", "killed no civilians", but "voted no"
        end = cue.last if cue else at
        nobody = after in _NOBODY and end not in self._figures
        return count % 2 == 1 or (nobody and (after != "no" or self.region.word(end + 1)[:1].isalnum()))

    def replaced(self, at: int) -> bool:
        """Return whether another figure holds instead of the one at the word: "310 jobs instead of 260"."""
        words = self.region.words[max(0, at - 3) : at]
        return words[-2:] in _INSTEAD or (words[:2] in _INSTEAD and words[-1:] == ["the"])

    def _retracted(self, at: int) -> bool:
        """Return whether the figure at the word is one that was given and is no longer: "withdrew its figure of 14"."""
        words, left = self.region.words, max(0, at - 2 - _ADJECTIVES)
        given = at > 1 and words[at - 1] == "of" and words[at - 2] in self.grammar.words["given"]
        return given and not self.grammar.words["retracting"].isdisjoint(words[max(0, left - 1) : at])

    @cached_property
    def _verdict(self) -> int:
        """The verb by which the region's clause is said to be false: "reports of 12 dead *were* untrue"; 0 for none."""
        words, known = self.region.words, self.grammar.words
        if known["falsity"].isdisjoint(words):
            return 0
        last = max(index for index, word in enumerate(words) if word in known["falsity"])
        at = last - 1
        while at > last - _ADJECTIVES - 2 and words[at] not in known["copulas"] and words[at] != BAR:
            if words[at] in self.grammar.negations:
                return 0
            at -= 1
        return at if at > 0 and words[at] in known["copulas"] else 0

    def _refuted(self, end: int, at: int) -> bool:
        """Return whether the event or figure at the word is the subject of that verb, as what others say.

        A noun of saying or of a figure stands before it: "the claim that rebels took the town is a lie".
        """
        verdict = self._verdict
        if not end <= verdict:
            return False
        words, known = self.region.words, self.grammar.words
        told = not known["told"].isdisjoint(words[max(0, at - _RUMOUR) : end])
        return told and known["copulas"].isdisjoint(words[end:verdict]) and "," not in words[end:verdict]

    def _hedged(self, cue: Cue | None, left: int, at: int) -> Certainty:
        words, grammar = self.region.words, self.grammar
        low = max(left, at - _ADJECTIVES) if cue and cue.voice == "noun" else left
        if grammar.hedges.isdisjoint(words[low:at]):
            return "certain"
        inside = self._figures | self._named | self._dated
        found = [index for index in range(low, at) if words[index] in grammar.hedges and index not in inside]
        return least_sure(*(self._meaning(index, cue, at) for index in found))

    def _meaning(self, index: int, cue: Cue | None, at: int) -> Certainty:
        """Return what one hedge makes of the word `at` after it."""
        word, grammar = self.region.words[index], self.grammar
        if word == "would" and self.region.word(index + 1) == "have" and self.region.word(index + 2) != "to":
            return "uncommitted"  # "12 would have died"
        if word in grammar.future_in_past:
            return "probable" if self.region.statement else "uncommitted"
        if word in grammar.intending:
            noun = cue is not None and cue.voice == "noun"
            return grammar.purpose if noun or "to" in self.region.words[index:at] else "certain"
        return grammar.before[word]

    def _phrased(self, at: int) -> Certainty:
        """Return what a phrase before the word makes of it: "there is no evidence that …"."""
        if not self._phrases:
            return "certain"
        before = f" {' '.join(self.region.words[:at])} "
        found = self.grammar.patterns["phrases"].findall(before)
        return least_sure(*(self.grammar.phrases[phrase] for phrase in found))


def _pending(region: Region, cue: Cue, left: int) -> bool:
    """Return whether the clause tells in the present what is yet to be: "until this law | is passed"."""
    if region.word(left - 1) not in _UNTIL or cue.voice == "attributive":
        return False
    helpers = region.words[cue.group : cue.first]
    return helpers[:1] in _PRESENT if helpers else cue.entries[0].forms == {"third"}


def _infinitive(region: Region, cue: Cue, grammar: Grammar) -> Certainty:
    helpers = region.words[cue.group : cue.first]
    if not helpers and region.word(cue.first - 1) == "from" and cue.entries[0].forms <= {"ing"}:
        return grammar.purpose  # "barred from entering"
    if "to" not in helpers:
        return grammar.purpose if helpers[:1] == ["be"] else "certain"
    if "have" in helpers:
        return "certain"
    at = cue.group + helpers.index("to")
    before = region.word(at - 1)
    if _made(region, at, grammar):
        return "certain"
    if before in grammar.announced:
        return grammar.announced_certainty
    return "certain" if before in grammar.factual else grammar.purpose


def _made(region: Region, at: int, grammar: Grammar) -> bool:
    """Return whether somebody was made to do it: "forcing 1,500 villagers to flee"; "would force" tells of no deed."""
    for index in range(at - 1, max(-1, at - _MADE), -1):
        word = region.words[index]
        if word in grammar.words["making"]:
            return region.word(index - 1) not in grammar.words["modals"] and region.word(index - 1) != "to"
        if word in grammar.words["ends"] or word == ",":
            return False
    return False


def _gerund(region: Region, cue: Cue, grammar: Grammar) -> Certainty:
    """Return how sure a deed is that opens a sentence as its subject: "Crossing the river will take weeks".

    Where a comma follows, the sentence tells who did it: "Crossing the river, the soldiers …".
    """
    opens = cue.first == 0 and cue.voice == "active" and region.words[0].endswith("ing")
    if not opens or "," in region.words:
        return "certain"
    objects = {*(placed.first for placed in region.mentions), *(placed.first for placed in region.quantities)}
    followed = cue.last in objects or region.word(cue.last) in grammar.words["determiners"]
    return grammar.purpose if followed else "certain"


def _anywhere(region: Region, grammar: Grammar) -> Certainty:
    found = () if grammar.spread.isdisjoint(region.words) else grammar.patterns["anywhere"].findall(region.joined)
    level = least_sure(*(grammar.anywhere[word] for word in found))
    inverted = region.words[0] == "had" and region.word(1) in grammar.words["determiners"]  # "had the dam burst, …"
    return least_sure(level, grammar.open) if inverted or region.words[0] in grammar.conditions else level
