"""The words of time as the finders use them: the lexicon's tables, and the pieces of pattern made from them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from factdb.extract.times.value import Shape


class Found(NamedTuple):
    """A temporal expression in the text."""

    start: int
    end: int
    shape: Shape
    rule: str


#: Looks at the word from `start` to `end` and what stands beside it, no further left than `floor`.
if TYPE_CHECKING:
    Finder = Callable[[str, int, int, int], Found | None]

#: How far left of its main word an expression may begin.
REACH = 48
ORDINAL = r"(?:st|nd|rd|th)"
#: Which part of a month or year: "early", "mid-", "the end of".
EDGE = r"(?:(?:the )?(?:very )?(?:early|mid|late|beginning|start|middle|end|close)(?: of| in)?[ -](?:the month of )?)"
YEAR = r"(?P<year>(?:1\d|2[01])\d\d)(?!\d)"


@dataclass(frozen=True)
class Words:
    """The tables of times.toml."""

    table: dict[str, Any]

    @property
    def month(self) -> str:
        """A pattern for a month's name, as it is written with a capital."""
        return any_of(form for name in self.table["months"] for form in (name.title(), name.upper()))

    @property
    def weekday(self) -> str:
        """A pattern for a weekday's name."""
        return any_of(name.title() for name in self.table["weekdays"])

    @property
    def number(self) -> str:
        """A pattern for a number in digits or words, in group `num`, perhaps after a rough word."""
        words = any_of(self.table["numbers"])
        rough = any_of(self.table["lists"]["rough"])
        return (
            rf"(?:(?:{rough}) )?(?P<num>\d{{1,4}}|(?:{words})(?:-(?:{words}))?|{any_of(self.table['lists']['vague'])})"
        )

    @property
    def unit(self) -> str:
        """A pattern for a unit, singular or plural."""
        return any_of(self.units)

    @cached_property
    def units(self) -> dict[str, str]:
        """Each form of each unit with its TIMEX3 letters."""
        plurals = self.table["plurals"]
        found: dict[str, str] = {}
        for name, letters in self.table["units"].items():
            found |= {name: letters, plurals.get(name, name + "s"): letters}
        return found

    def amount(self, words: str) -> int | None:
        """Return the number that the words give; None for "several" and the like."""
        if words.isdigit():
            return int(words)
        numbers: dict[str, int] = self.table["numbers"]
        words = words.lower()
        if words in numbers:
            return numbers[words]
        parts = [numbers.get(part) for part in words.split("-")]
        return None if None in parts else sum(part for part in parts if part)

    def which(self, word: str) -> str:
        """Return "last", "next" or "this" for a word that points."""
        lists = self.table["lists"]
        return "last" if word in lists["before"] else "next" if word in lists["after"] else "this"


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first."""
    return "|".join(map(re.escape, sorted(set(words), key=len, reverse=True)))


def forms(word: str) -> tuple[str, str, str]:
    """Return the word as it may stand in a text: lower case, with a capital, in capitals."""
    return word, word.capitalize(), word.upper()
