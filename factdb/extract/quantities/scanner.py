"""Find every figure of a text, in digits and words, reading the original string from left to right once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from factdb.extract.quantities import digits, words

if TYPE_CHECKING:
    from factdb.extract.quantities.figure import Figure
    from factdb.lexicon.loader import Lexicon


@dataclass(frozen=True, slots=True)
class Scanner:
    """The number words and scales of a lexicon, compiled."""

    start: re.Pattern[str]
    words: words.Words
    scales: digits.Scales

    def scan(self, text: str) -> list[Figure]:
        """Return the figures of a text (its shadow), in order and apart; linear in its length."""
        habit = digits.Habit(text)
        found: list[Figure] = []
        resume = 0
        for hit in self.start.finditer(text):
            at = hit.start()
            if at < resume:
                continue
            figure, resume = self._read(text, at, habit)
            if figure is not None:
                found.append(figure)
        return found

    def _read(self, text: str, at: int, habit: digits.Habit) -> tuple[Figure | None, int]:
        if text[at].isalpha():
            return words.read(text, at, self.words)
        return digits.read(text, at, habit, self.scales)


@cache
def scanner(lexicon: Lexicon) -> Scanner:
    """Compile the lexicon's numbers."""
    numbers = lexicon.table("numbers")
    spelled = words.Words.of(numbers)
    start = rf"[0-9{digits.VULGAR}]|\.(?=[0-9])|(?<![\w'’])(?:{any_of(spelled.starts())})(?!\w)"
    return Scanner(re.compile(start), spelled, digits.Scales.of(numbers))


def any_of(phrases: list[str]) -> str:
    """Return a pattern for any of the phrases, each also with a first capital; a prefix tree, so matching is quick."""
    tree: dict[str, Any] = {}
    for phrase in phrases:
        for form in {phrase, phrase[:1].upper() + phrase[1:]}:
            node = tree
            for char in form:
                node = node.setdefault(char, {})
            node[""] = {}
    return _branch(tree)


def _branch(node: dict[str, Any]) -> str:
    options = [re.escape(char) + _branch(more) for char, more in node.items() if char]
    if "" in node:
        options.append("")
    return options[0] if len(options) == 1 else "(?:" + "|".join(options) + ")"
