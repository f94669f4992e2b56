"""Whether a noun that names an event tells that it was: "the collapse of the dam killed nine", "clashes broke out".

Most such nouns only say what a verb beside them is about; one tells of an event of its own where a place or a day is
its own, where a verb says that it took place, or where a clause about what came of it takes it for granted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.claims.scope.find import Scope
    from factdb.extract.claims.words.cues import Cue

#: A place that begins within so many words after a noun is the noun's own.
_ATTACHED = 4
#: What leads from a verb of charging to the deed.
_CHARGE = frozenset({"with", "of", "for", "to"})
#: A deed within so many words after a verb of charging is what somebody is charged with.
_CHARGED = 5
#: A verb within so many words before a noun, or after it, may be about it.
_NEAR = 4
#: What opens the phrase of an event that is taken for granted: so many words at most stand before its noun.
_OPENING = frozenset({"the", "a", "an", "this", "that", "monday's", "last"})
_OPENED = 3
#: What leads from the noun to what it happened to, and how far its clause's verb may stand behind.
_LEADING = frozenset({"of", "on", "at", "in", "from", "to", "near", "against"})
_VERB = 8
_THERE = (["there", "was"], ["there", "were"])


class Nouns:
    """Reads the nouns of a region that name events."""

    def __init__(self, scope: Scope) -> None:
        self._scope, self._region, self._words = scope, scope.region, scope.run.grammar.words

    def tells(self, cue: Cue) -> bool:
        """Return whether the noun tells of an event that was."""
        return self._attached(cue) or self._occurred(cue) or self._granted(cue)

    def _granted(self, cue: Cue) -> bool:
        """Return whether its clause takes it for granted: "the sinking of the ship killed 40", "there was a fire"."""
        words, opened = self._region.words, cue.first - 1
        if cue.part == "adjective" or opened < 0 or cue.last >= len(words):
            return False
        while opened > 0 and cue.first - opened <= _OPENED and words[opened] not in _OPENING:
            opened -= 1
        if words[opened] not in _OPENING:
            return False
        caused = opened > 0 and words[opened - 1] in self._words["causing"]
        if not (caused or words[cue.last] in _LEADING):
            return False
        if self._scope.factuality.of(cue, cue.first) != ("+", "certain"):
            return False
        if caused or words[max(0, opened - 2) : opened] in _THERE:
            return True
        dated = any(time.last in {opened, opened - 1} for time in self._region.times)  # "in 2009 the sinking"
        begins = opened == 0 or dated or words[opened - 1] in self._words["ends"]
        return begins and self._past_after(cue.last)

    def _past_after(self, at: int) -> bool:
        """Return whether the first verb after the word is in the past, and takes what it tells of for real."""
        for word in self._region.words[at : at + _VERB]:
            if word in self._words["modals"] and word not in {"to", "did"}:
                return False
            if word in {"was", "were", "had", "did", "has", "have"}:
                continue
            if word.endswith("ed") or word in self._words["pasts"]:
                return word not in self._words["unreal"]
        return False

    def belongs(self, cue: Cue) -> bool:
        """Return whether a noun says what a verb beside it does, or what somebody is charged with: no event of its own.

        "Imposed sanctions" is one event; "charged with fraud", "cleared of theft" tell of no fraud that there was.
        """
        if cue.voice != "noun":
            return False
        near = self._region.words[max(0, cue.first - _NEAR) : cue.first]
        if not self._words["alleging"].isdisjoint(near) and not _CHARGE.isdisjoint(near[-_NEAR + 1 :]):
            return True  # "pleaded not guilty to seven counts of homicide"
        verbs = [c for c in self._scope.cues if c.voice not in {"noun", "attributive"}]
        before = next((c for c in reversed(verbs) if c.last <= cue.first), None)
        if before is not None and before.entries[0].event.accuses:
            between = self._region.words[before.last : cue.first]
            charged = cue.part == "adjective" or not _CHARGE.isdisjoint(between)  # "sentenced to life in prison"
            return charged and len(between) <= _CHARGED and self._words["partings"].isdisjoint(set(between) - {"to"})
        beside = before is not None and before.last == cue.first
        if beside and cue.part == "adjective" and self._region.words[cue.first] in self._words["prepositions"]:
            return True  # "died in custody"
        after = next((c for c in verbs if c.first >= cue.last), None)
        return cue.part != "adjective" and any(
            verb is not None and self._tells_of(verb, cue) for verb in (before, after)
        )

    def _tells_of(self, verb: Cue, noun: Cue) -> bool:
        """Return whether the noun stands in the subject or object of a verb that tells what became of it, or the same.

        "A strike hit the town" is one event.
        """
        named = self._region.words[noun.first : noun.last]
        same = not {entry.event.name for entry in verb.entries}.isdisjoint(entry.event.name for entry in noun.entries)
        if not same and all(entry.event.things.isdisjoint(named) for entry in verb.entries):
            return False
        return any(phrase is not None and phrase.first <= noun.first < phrase.last for phrase in self._scope.told(verb))

    def _occurred(self, cue: Cue) -> bool:
        """Return whether a verb says that what the noun names took place: "clashes that broke out later"."""
        after = [word for word in self._region.words[cue.last : cue.last + _NEAR] if word not in self._words["adverbs"]]
        verb = after[1:2] if after[:1] in (["that"], ["which"]) else after[:1]
        return not self._words["occurring"].isdisjoint(verb) and self._scope.factuality.of(cue, cue.first)[0] == "+"

    def _attached(self, cue: Cue) -> bool:
        """Return whether a place or a day follows the noun as its own: "a fire in Beira", "the audit on Monday"."""
        following = self._region.word(cue.last)
        first = cue.last + (following == ",")
        if any(first <= time.first <= first + 1 and time.record.start_date for time in self._region.times):
            return True
        if following == "of" or following not in self._words["locative"]:
            return False
        near = [place for place in self._scope.places if cue.last < place.first <= cue.last + _ATTACHED]
        return any(self._words["leading"].issuperset(self._region.words[cue.last : place.first]) for place in near)
