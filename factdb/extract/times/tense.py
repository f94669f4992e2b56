"""Whether a clause looks ahead: the verb form next to the time decides, the one before it rather than the one after."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdb.extract.times.words import Words

#: How far to look, in characters: a clause, not a paragraph.
_BEFORE, _AFTER = 110, 90
_MARKS = ".,;:!?\"'()[]-–—"
#: Forms in -ed of at least so many letters are taken for past, but for these.
_SHORTEST = 5
#: How far back from "until" the verb may stand, in words, and how many words there must be.
_CLAUSE, _FEWEST = 9, 2
#: A verb so many words from the time, or nearer, stands beside it.
_BESIDE = 4
#: After these a form that could be past is none: "expected to hit", "will cut".
_MODALS = {"to", "will", "would", "shall", "should", "may", "might", "could", "can", "must", "won't", "wouldn't"}
#: Up to these a verb that stands further off does not make the time past: "agreed to lend … through January".
_UP_TO = frozenset({"by", "until", "till", "through"})
#: With these, something of a day has mostly happened: "would get around Wednesday's ruling".
_MAY_BE = frozenset({"would", "could", "might", "should"})
_PRESENT = frozenset({"is", "are"})
_WHEN = frozenset({"when", "once", "if", "unless", "until"})
_NONE = frozenset({"neither", "nor", "nobody", "none"})
_OF_THE_DAY = re.compile(r"['’]s ([a-z]+)")
_NOUN = 24
_HAVE = frozenset({"has", "have", "been"})


class Outlook(NamedTuple):
    """Whether a clause looks ahead (None: nothing says), and whether the verb that says so stands beside the time."""

    future: bool | None
    sure: bool = True


class Tense:
    """Tells the tense of the clause around a time."""

    def __init__(self, words: Words) -> None:
        lists = words.table["lists"]
        self.future_words = frozenset(lists["future"])
        self.past_words = frozenset(lists["past"])
        self.ahead = frozenset(lists["ahead"])
        self.passive = frozenset(lists["before_participle"])
        self.deferred = frozenset(lists["deferred"])
        self.lasted = frozenset(lists["lasted"])
        self.determiners = frozenset(lists["determiners"])
        self.scheduled = frozenset(lists["scheduled"])
        self.nouns = frozenset(lists["future_nouns"])
        self.forecasts = frozenset(lists["forecasts"])
        self.no_verbs = frozenset(lists["no_verbs"])
        self.outcomes = frozenset(lists["outcomes"])

    def outlook(self, text: str, sentence: tuple[int, int], start: int, end: int) -> Outlook:
        """Return what the clause says: ahead, past, or nothing where no verb tells."""
        words = _words(text[max(sentence[0], start - _BEFORE) : start])
        if self._deferred(words) or words[-1:] == ["effective"] or self._is_forecast(words):
            # "a pay rise effective Feb. 1": whichever is nearer
            return Outlook(None if words[-1] == "effective" else True)
        found = self._told(words, reversed(range(len(words))))
        if found is not None:
            if found[0] and words[found[1]] in _MAY_BE and self._is_past_event(words, text[end : end + _NOUN]):
                return Outlook(future=False)
            beside = len(words) - found[1] <= _BESIDE and not self._had(words, found[1])
            up_to = words[-1] in _UP_TO and not found[0] and not beside
            return Outlook(up_to or found[0], beside)
        after = _words(text[end : min(sentence[1], end + _AFTER)])
        found = self._told(after, range(len(after)))
        if words and words[-1] in self.ahead and (len(words) > 1 or found is None or found[0]):
            return Outlook(future=True)
        return Outlook(None) if found is None else Outlook(found[0], found[1] < _BESIDE)

    def _is_past_event(self, words: list[str], after: str) -> bool:
        """Say whether something is spoken of that happened on the day: "Wednesday's ruling", not "Sunday's vote"."""
        noun = _OF_THE_DAY.match(after)
        return noun is not None and noun[1] not in self.scheduled and words[-1:] not in (["of"], ["before"], ["for"])

    def _deferred(self, words: list[str]) -> bool:
        """Say whether what was put off "to" or "until" the time, or "has been" until then, ends ahead."""
        if len(words) < _FEWEST or words[-1] not in self.ahead | {"to"}:
            return False
        clause = words[-_CLAUSE:-1]
        if not self.deferred.isdisjoint(clause):
            return True
        return words[-1] != "to" and not _HAVE.isdisjoint(clause) and self.lasted.isdisjoint(clause)

    def _is_forecast(self, words: list[str]) -> bool:
        """Say whether a forecast is of the time: "raised its outlook for the full year"."""
        return not self.forecasts.isdisjoint(words[-2:-1] if words[-1:] == ["for"] else words[-1:])

    def _told(self, words: list[str], order: Iterable[int]) -> tuple[bool, int] | None:
        """Return what the first verb form in this order says, and which it is."""
        for at in order:
            word = words[at] if words[at].isalpha() else words[at].strip(_MARKS)
            if self._looks_ahead(words, at, word):
                return not self._had(words, at), at
            if self._is_over(words, at, word):
                return False, at
        return None

    def _looks_ahead(self, words: list[str], at: int, word: str) -> bool:
        """Say whether the form is of what is to come."""
        if self._was_not(words, at, word):
            return False
        if word in self.future_words or word.endswith("'ll"):
            return not self._is_no_future(words, at, word)
        after = "".join(words[at + 1 : at + 2])
        if f"{word} {after}" in self.future_words or (word == "planned" and after in self.determiners):
            return True  # "was to", "planned a rally on Saturday"
        # "when the case is heard in May"
        return word in _PRESENT and not _WHEN.isdisjoint(words[max(0, at - _BESIDE) : at])

    def _is_over(self, words: list[str], at: int, word: str) -> bool:
        """Say whether the form is of what has been, or has not been possible."""
        if self._is_past(word):
            return not self._is_infinitive(words, at)
        # "will cut jobs after posting a loss in the third quarter"
        return self._was_not(words, at, word) or (word in self.outcomes and words[at - 1 : at] == ["after"])

    @staticmethod
    def _was_not(words: list[str], at: int, word: str) -> bool:
        """Say whether something was not possible: "could not be reached on Friday", "neither could be found"."""
        return word == "couldn't" or (
            word == "could"
            and (words[at + 1 : at + 2] == ["not"] or not _NONE.isdisjoint(words[max(0, at - _CLAUSE) : at]))
        )

    @staticmethod
    def _had(words: list[str], at: int) -> bool:
        """Say whether what was to come is over: "had been due on Friday"."""
        return words[max(0, at - 2) : at] == ["had", "been"]

    def _is_no_future(self, words: list[str], at: int, word: str) -> bool:
        """Say whether the word is another: "due to its losses", "the plans", "their forecast"."""
        if word == "due":
            return words[at + 1 : at + 2] == ["to"] and (words[at + 2 : at + 3] or [""])[0] in self.determiners
        return word in self.nouns and not self.determiners.isdisjoint(
            words[max(0, at - (1 if word in _MODALS else 2)) : at]
        )

    def _is_infinitive(self, words: list[str], at: int) -> bool:
        """Say whether the form depends on a verb before it: "will cut", "to hit", "will not be held"."""
        before = words[max(0, at - 2) : at]
        if before[-1:] == ["not"] or before[-1:] == ["also"]:
            before.pop()
        return bool(before) and (before[-1] in self.passive or before[-1] in _MODALS)

    def _is_past(self, word: str) -> bool:
        regular = word.endswith("ed") and len(word) >= _SHORTEST and word not in self.no_verbs
        return regular or word in self.past_words


def _words(clause: str) -> list[str]:
    """Return the clause's words in lower case, months that could be verbs left out."""
    return [word.lower() for word in clause.split() if not word.startswith(("May", "March"))]
