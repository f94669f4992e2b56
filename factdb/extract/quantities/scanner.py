"""Find every figure of a text, in digits and words, reading the original string from left to right once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from factdb.extract.quantities import digits, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdb.extract.document import Document
    from factdb.extract.quantities.figure import Figure
    from factdb.lexicon.loader import Lexicon


_WORD = re.compile(r"[A-Za-z]+")
#: Behind these no figure begins.
_JOINTS = frozenset({"_", "'", "’"})
_DIGIT = re.compile(rf"[0-9{digits.VULGAR}.](?<!\.(?![0-9]))")


@dataclass(frozen=True, slots=True)
class Scanner:
    """The number words and scales of a lexicon, compiled; `starts` are what figures begin with, by its last word."""

    starts: dict[str, list[str]]
    words: words.Words
    scales: digits.Scales

    def scan(self, doc: Document) -> list[Figure]:
        """Return the figures of a document, in order and apart; linear in its length."""
        text, habit = doc.cased, digits.Habit(doc.cased)
        found: list[Figure] = []
        resume = 0
        for at in self._hits(text, doc.words):
            if at < resume:
                continue
            figure, resume = self._read(text, at, habit)
            if figure is not None:
                found.append(figure)
        return found

    def _hits(self, text: str, present: frozenset[str]) -> list[int]:
        """Return where a figure may begin: at a digit, a point before one, or one of the lexicon's first words."""
        hits = [hit.start() for hit in _DIGIT.finditer(text)]
        for word in present & self.starts.keys():
            for start in self.starts[word]:
                hits += _places(text, start)
        return sorted(hits)

    def _read(self, text: str, at: int, habit: digits.Habit) -> tuple[Figure | None, int]:
        if text[at].isalpha():
            return words.read(text, at, self.words)
        return digits.read(text, at, habit, self.scales)


@cache
def scanner(lexicon: Lexicon) -> Scanner:
    """Compile the lexicon's numbers."""
    numbers = lexicon.table("numbers")
    spelled = words.Words.of(numbers)
    starts: dict[str, list[str]] = {}
    for phrase in dict.fromkeys(spelled.starts()):
        for form in (phrase, phrase[:1].upper() + phrase[1:]):
            starts.setdefault(_WORD.findall(form)[-1], []).append(form)
    return Scanner(starts, spelled, digits.Scales.of(numbers))


def _places(text: str, words: str) -> Iterator[int]:
    """Yield where the words stand by themselves."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        before, after = text[at - 1 : at] if at else "", text[end : end + 1]
        if not (before.isalnum() or after.isalnum() or before in _JOINTS or after == "_"):
            yield at
        at = text.find(words, end)


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
