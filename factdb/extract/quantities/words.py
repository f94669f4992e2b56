"""Figures in words that are no plain cardinals: "half a dozen", "a third", "tens of thousands", "several hundred".

What follows a first word decides; only a few words are looked at, so that reading is linear.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factdb.extract.quantities import cardinals
from factdb.extract.quantities.cardinals import WORD, next_word, part
from factdb.extract.quantities.figure import Figure, tidy

if TYPE_CHECKING:
    from collections.abc import Callable, Container

_OF = re.compile(r" of ", re.IGNORECASE)
_QUARTER = re.compile(r"[ -](?:of a |of an )?(?:million|billion|trillion|mile|century|hour)", re.IGNORECASE)
_SCORES = re.compile(r" (?:dead|killed|wounded|injured|hurt|missing|homeless|more|trapped|arrested)\b")
#: A subject of its own ("scores were hurt"), not the scores of a test ("test scores were lower").
_SCORES_ARE = re.compile(r" (?:were|are|had|have)\b")
_SUBJECT = re.compile(
    r"(?:\A|[.,;:!?\n“\"] ?|\b(?:and|but|that|said|as|while|when|with|where|of whom|how) )\Z", re.IGNORECASE
)
_PART_GOES_ON = re.compile(
    r" (?:of|more|less|fewer|lower|higher|larger|smaller|in|from|since|compared|on|are|were|have|say|live)\b"
    r"|[^ \w-]|$| ?-?(?:million|billion)"
)
#: "In the half," is a period of a game or a year.
_STOP = re.compile(r"[,.;]|\Z")
_BARE_RATIO = frozenset({"double", "triple", "treble", "quadruple"})
_RATIO_OF = re.compile(r" (?:the|its|their|his|her|last|that|what|from|this|those)\b")
_LEFT = 16


@dataclass(frozen=True, slots=True)
class Words:
    """The number words of a lexicon."""

    small: dict[str, int]
    scale: dict[str, int]
    part: dict[str, int]
    parts: dict[str, int]
    vague: dict[str, int]
    vague_of: dict[str, int]
    several: dict[str, int]
    ratio: dict[str, float]
    part_after: frozenset[str] = frozenset()
    part_not_after: frozenset[str] = frozenset()
    half_before: frozenset[str] = frozenset()

    @classmethod
    def of(cls, numbers: dict[str, Any]) -> Words:
        """Take the tables of the lexicon `numbers`; the plurals of parts are made."""
        part = numbers["part"]
        parts = {("halves" if word == "half" else word + "s"): value for word, value in part.items()}
        tables = (numbers[name] for name in ("vague", "vague_of", "several", "ratio"))
        beside = (frozenset(numbers["part_beside"][name]) for name in ("after", "not_after", "half_joined"))
        return cls(numbers["small"], numbers["scale"], part, parts, *tables, *beside)

    def knows(self, word: str) -> bool:
        """Say whether a cardinal can go on with the word (lower case)."""
        return word in self.small or word.removesuffix("s") in self.scale or word in self.parts or word in self.part

    def starts(self) -> list[str]:
        """Return the words at which a figure can begin, lower case."""
        scaled = [f"{article} {word}" for article in ("a", "an") for word in (*self.scale, *self.part, "couple", "few")]
        several = [*(word for word in self.several if word != "few"), "half", "quarter", "couple"]
        signs = ["minus", "negative"]
        return [*self.small, *self.scale, *self.vague, *self.vague_of, *several, *self.ratio, *scaled, *signs]


def read(text: str, start: int, words: Words) -> tuple[Figure | None, int]:
    """Return the figure whose first word is at `start`, and where to go on; None if it is no number after all."""
    first = WORD.match(text, start)
    if first is None:
        return None, start + 1
    word, end = first[0].lower(), first.end()
    figure = _special(text, start, word, end, words) or cardinals.read(text, start, words)
    return figure, end if figure is None else figure.end


def _special(text: str, start: int, word: str, end: int, words: Words) -> Figure | None:
    """Read what is no cardinal: vague plurals, parts, changes, "several hundred"."""
    if word in words.ratio:
        changes = word not in _BARE_RATIO or _RATIO_OF.match(text, end)
        return Figure(start, end, words.ratio[word], words.ratio[word], None, "change") if changes else None
    if word in {"half", "quarter"}:
        return _half(text, start, word, end, words)
    for starts, rule in _RULES:
        if word in starts(words):
            return rule(text, start, end, words)
    return _vague(text, start, word, end, words) if word in words.vague_of or word in words.vague else None


def _half(text: str, start: int, word: str, end: int, words: Words) -> Figure | None:
    """Read "half", "quarter of a million"; not "the first half", "in the half," or "the quarter"."""
    joined = text[end : end + 1] == "-" and next_word(text, end)[0] not in words.half_before
    left = _left(text, start)
    if (
        joined
        or left in words.part_not_after
        or (left == "the" and _STOP.match(text, end))
        or (word == "quarter" and not _QUARTER.match(text, end))
    ):
        return None
    return part(text, start, end, 1 / words.part[word], words)


def _vague(text: str, start: int, word: str, end: int, words: Words) -> Figure | None:
    of = _OF.match(text, end)
    second, _, stop = next_word(text, of.end() - 1) if of else ("", 0, 0)
    if second in words.vague and word in words.vague_of:
        return Figure(start, stop, tidy(words.vague_of[word] * words.vague[second] / 2), None, None, "vague")
    if word not in words.vague or (word == "scores" and not (of or _are_scores(text, start, end))):
        return None
    return Figure(start, end, words.vague[word], None, None, "vague")


def _are_scores(text: str, start: int, end: int) -> bool:
    """Say whether "scores" are many people or things, not results."""
    if _SCORES.match(text, end):
        return True
    subject = _SUBJECT.search(text, max(0, start - _LEFT), start) is not None
    return subject and (text[start] == "S" or _SCORES_ARE.match(text, end) is not None)


def _article(text: str, start: int, end: int, words: Words) -> Figure | None:
    """Read on after "a": a couple, a few hundred, a third, a million."""
    word, _, stop = next_word(text, end)
    if word == "couple":
        return _couple(text, start, stop, words)
    if word == "few":
        return _several(text, start, stop, words)
    if word in words.part:
        return (
            part(text, start, stop, 1 / words.part[word], words) if _is_part(text, start, stop, word, words) else None
        )
    return cardinals.read(text, start, words) if word in words.scale else None


def _is_part(text: str, start: int, end: int, word: str, words: Words) -> bool:
    """Say whether "a third" is a part, not an ordinal ("a third man") and no time ("in a quarter.")."""
    if word == "quarter" and _left(text, start) == "in" and _STOP.match(text, end):
        return False
    sure = word in {"half", "quarter"} or _PART_GOES_ON.match(text, end) is not None
    return sure or _left(text, start) in words.part_after


def _left(text: str, start: int) -> str:
    words = text[max(0, start - _LEFT) : start].split()
    return words[-1].lower() if words else ""


def _couple(text: str, start: int, end: int, words: Words) -> Figure | None:
    """Read "a couple of days": two, more or less; "a couple from Leeds" are people."""
    of = _OF.match(text, end)
    word, _, stop = next_word(text, of.end() - 1 if of else end)
    if word in words.scale:
        return Figure(start, stop, 2 * words.scale[word], 2 * words.scale[word], None, "words", approximate=True)
    return Figure(start, of.end() - 1, 2, 2, None, "words", approximate=True) if of else None


def _several(text: str, start: int, end: int, words: Words) -> Figure | None:
    word, _, stop = next_word(text, end)
    if word not in words.scale:
        return None
    figure = Figure(start, stop, 2 * words.scale[word], None, None, "vague")
    second, _, stop = next_word(text, stop)
    if second in words.scale:
        figure.multiply(words.scale[second], stop)
    return figure


def _negative(text: str, start: int, end: int, words: Words) -> Figure | None:
    _, begin, _ = next_word(text, end)
    figure = cardinals.read(text, begin, words) if begin > end else None
    if figure is None or figure.high is None:
        return None
    figure.start, figure.low, figure.high = start, -figure.low, -figure.high
    return figure


_RULES: tuple[tuple[Callable[[Words], Container[str]], Callable[[str, int, int, Words], Figure | None]], ...] = (
    (lambda _: {"a", "an"}, _article),
    (lambda _: {"minus", "negative"}, _negative),
    (lambda words: words.several, _several),
)
