"""Whether a clause looks ahead: the verb form next to the time decides, the one before it rather than the one after."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
#: After these a form that could be past is none: "expected to hit", "will cut".
_MODALS = {"to", "will", "would", "shall", "should", "may", "might", "could", "can", "must", "won't", "wouldn't"}
_HAVE = frozenset({"has", "have", "been"})
_NO_VERBS = {"indeed", "hundred", "united", "speed", "breed", "unprecedented"}


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

    def future(self, text: str, sentence: tuple[int, int], start: int, end: int) -> bool | None:
        """Return True for a clause about the future, False for the past, None where no verb tells."""
        words = _words(text[max(sentence[0], start - _BEFORE) : start])
        if self._deferred(words):
            return True
        found = self._told(words, reversed(range(len(words))))
        if found is None and words and words[-1] in self.ahead:
            return True
        if found is None:
            words = _words(text[end : min(sentence[1], end + _AFTER)])
            found = self._told(words, range(len(words)))
        return found

    def _deferred(self, words: list[str]) -> bool:
        """Say whether what was put off "to" or "until" the time, or "has been" until then, ends ahead."""
        if len(words) < _FEWEST or words[-1] not in self.ahead | {"to"}:
            return False
        clause = words[-_CLAUSE:-1]
        if not self.deferred.isdisjoint(clause):
            return True
        return words[-1] != "to" and not _HAVE.isdisjoint(clause) and self.lasted.isdisjoint(clause)

    def _told(self, words: list[str], order: Iterable[int]) -> bool | None:
        """Return what the first verb form in this order says."""
        for at in order:
            word = words[at] if words[at].isalpha() else words[at].strip(_MARKS)
            if word in self.future_words or word.endswith("'ll"):
                return True
            if at + 1 < len(words) and f"{word} {words[at + 1]}" in self.future_words:
                return True
            if self._is_past(word) and not self._is_infinitive(words, at):
                return False
        return None

    def _is_infinitive(self, words: list[str], at: int) -> bool:
        """Say whether the form depends on a verb before it: "will cut", "to hit", "will not be held"."""
        before = words[max(0, at - 2) : at]
        if before[-1:] == ["not"] or before[-1:] == ["also"]:
            before.pop()
        return bool(before) and (before[-1] in self.passive or before[-1] in _MODALS)

    def _is_past(self, word: str) -> bool:
        regular = word.endswith("ed") and len(word) >= _SHORTEST and word not in _NO_VERBS
        return regular or word in self.past_words


def _words(clause: str) -> list[str]:
    """Return the clause's words in lower case, months that could be verbs left out."""
    return [word.lower() for word in clause.split() if not word.startswith(("May", "March"))]
