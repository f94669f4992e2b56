"""Figures in words: "two and a half million", "half a dozen", "a third", "tens of thousands", "one in five", "doubled".

A small state machine over the words from where a number word stands; it reads at most a dozen words, so it is linear.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from factdb.extract.quantities.figure import Figure, digits_step, tidy

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 14
_GAP = re.compile(r"[ \-]{1,3}|, (?=[a-z]+ (?:hundred|thousand|million))")
_AND = re.compile(r"[ \-]{1,2}(?:and|&)[ \-]{1,2}", re.IGNORECASE)
_HALF_AFTER = re.compile(
    r"[ -]and[ -](?:(?:a|one)[ -](half|quarter|third)|(three)[ -]quarters|(two)[ -]thirds)(?![A-Za-z])", re.IGNORECASE
)
_OF_SCALE = re.compile(r"[ -]?(?:of )?(?:a |an )?", re.IGNORECASE)
_OF = re.compile(r" of ", re.IGNORECASE)
_SCORES = re.compile(r" (?:dead|killed|wounded|injured|hurt|missing|homeless|more|were|are|trapped|arrested|had|have)\b")
_QUARTER = re.compile(r"[ -](?:of a |of an )?(?:million|billion|trillion|mile|century|hour)", re.IGNORECASE)
_PART_GOES_ON = re.compile(
    r" (?:of|more|less|fewer|lower|higher|larger|smaller|in|from|since|to|compared|on|are|were|have|say|live)\b|[^ \w-]|$| ?-?(?:million|billion)"
)
_BARE_RATIO = frozenset({"double", "triple", "treble", "quadruple"})
_RATIO_OF = re.compile(r" (?:the|its|their|his|her|last|that|what|from|this|those)\b")
_MORE_PART = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}


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

    @classmethod
    def of(cls, numbers: dict[str, Any]) -> Words:
        """Take the tables of the lexicon `numbers`; the plurals of parts are made."""
        part = numbers["part"]
        parts = {("halves" if word == "half" else word + "s"): value for word, value in part.items()}
        tables = (numbers[name] for name in ("vague", "vague_of", "several", "ratio"))
        beside = (frozenset(numbers["part_beside"][name]) for name in ("after", "not_after"))
        return cls(numbers["small"], numbers["scale"], part, parts, *tables, *beside)

    def starts(self) -> list[str]:
        """Return the words at which a figure can begin, lower case."""
        scaled = [f"{article} {word}" for article in ("a", "an") for word in (*self.scale, *self.part, "couple", "few")]
        several = [*(word for word in self.several if word != "few"), "half", "quarter", "couple"]
        signs = ["minus", "negative"]
        return [*self.small, *self.scale, *self.vague, *self.vague_of, *several, *self.ratio, *scaled, *signs]


def read(text: str, start: int, words: Words) -> tuple[Figure | None, int]:
    """Return the figure whose first word is at `start`, and where to go on; None if it is no number after all."""
    first = _WORD.match(text, start)
    if first is None:
        return None, start + 1
    word, end = first[0].lower(), first.end()
    figure = _special(text, start, word, end, words)
    if figure is None:
        figure = _cardinal(text, start, words)
    if figure is None:
        return None, end
    return figure, figure.end


def _special(text: str, start: int, word: str, end: int, words: Words) -> Figure | None:
    """Read what is no cardinal: vague plurals, parts, changes, "several hundred"."""
    if word in words.vague_of or word in words.vague:
        return _vague(text, start, word, end, words)
    if word in words.ratio and (word not in _BARE_RATIO or _RATIO_OF.match(text, end)):
        return Figure(start, end, words.ratio[word], words.ratio[word], None, "change")
    if word in {"half", "quarter"}:
        if _left(text, start) in words.part_not_after or (word == "quarter" and not _QUARTER.match(text, end)):
            return None
        return _part(text, start, end, 1 / words.part[word], words)
    if word in {"a", "an"}:
        return _article(text, start, end, words)
    if word in {"minus", "negative"}:
        return _negative(text, start, end, words)
    if word in words.several:
        return _several(text, start, end, words)
    return None


def _next(text: str, end: int) -> tuple[str, int, int]:
    """Return the word after one blank or hyphen at `end`, lower case, with its span; "" if there is none."""
    if text[end : end + 1] not in {" ", "-"}:
        return "", end, end
    match = _WORD.match(text, end + 1)
    return (match[0].lower(), match.start(), match.end()) if match else ("", end, end)


def _vague(text: str, start: int, word: str, end: int, words: Words) -> Figure | None:
    of = _OF.match(text, end)
    second, _, stop = _next(text, of.end() - 1) if of else ("", 0, 0)
    if second in words.vague and word in words.vague_of:
        low = words.vague_of[word] * words.vague[second] / 2
        return Figure(start, stop, tidy(low), None, None, "vague")
    if word not in words.vague or (word == "scores" and not (of or text[start] == "S" or _SCORES.match(text, end))):
        return None
    return Figure(start, end, words.vague[word], None, None, "vague")


def _part(text: str, start: int, end: int, value: float, words: Words) -> Figure | None:
    """Read on after "half", "a quarter": a scale ("half a million", "quarter of a million") or nothing."""
    gap = _OF_SCALE.match(text, end)
    scale, _, stop = _next(text, gap.end() - 1) if gap and gap.end() > end else ("", 0, 0)
    figure = Figure(start, end, value, value, None, "part")
    if scale in words.scale:
        figure.multiply(words.scale[scale], stop)
        figure.form, figure.step = "words", None
    return figure


def _article(text: str, start: int, end: int, words: Words) -> Figure | None:
    word, _, stop = _next(text, end)
    if word == "couple":
        return _couple(text, start, stop, words)
    if word == "few":
        return _several(text, start, stop, words)
    if word in words.part:
        if (
            word not in {"half", "quarter"}
            and not _PART_GOES_ON.match(text, stop)
            and _left(text, start) not in words.part_after
        ):
            return None
        return _part(text, start, stop, 1 / words.part[word], words)
    return _cardinal(text, start, words) if word in words.scale else None


def _left(text: str, start: int) -> str:
    words = text[max(0, start - 16) : start].split()
    return words[-1].lower() if words else ""


def _couple(text: str, start: int, end: int, words: Words) -> Figure | None:
    """Read "a couple of days": two, more or less; "a couple from Leeds" are people."""
    of = _OF.match(text, end)
    word, _, stop = _next(text, of.end() - 1 if of else end)
    if word in words.scale:
        return Figure(start, stop, 2 * words.scale[word], 2 * words.scale[word], None, "words", approximate=True)
    return Figure(start, of.end() - 1, 2, 2, None, "words", approximate=True) if of else None


def _several(text: str, start: int, end: int, words: Words) -> Figure | None:
    word, _, stop = _next(text, end)
    if word not in words.scale:
        return None
    figure = Figure(start, stop, 2 * words.scale[word], None, None, "vague")
    second, _, stop = _next(text, stop)
    if second in words.scale:
        figure.multiply(words.scale[second], stop)
    return figure


def _negative(text: str, start: int, end: int, words: Words) -> Figure | None:
    _, begin, _ = _next(text, end)
    figure = _cardinal(text, begin, words) if begin > end else None
    if figure is None or figure.high is None:
        return None
    figure.start, figure.low, figure.high = start, -figure.low, -figure.high
    return figure


def _cardinal(text: str, start: int, words: Words) -> Figure | None:
    """Read a cardinal, a part with a numerator ("two thirds") or a cardinal with a part ("two and a half million")."""
    total, current, place, end, seen = 0, 0, 0, start, 0
    smallest, at = 10**18, start
    while seen < _LONGEST:
        match = _WORD.match(text, at)
        word = match[0].lower() if match else ""
        if match is None:
            break
        if seen and word in words.parts and not total and (place in {1, 10} or current < 100):  # noqa: PLR2004
            return _fraction(start, match.end(), current, words.parts[word], text, words)
        if seen and word in words.part and word != "half" and current == 1 and not total:
            return _fraction(start, match.end(), 1, words.part[word], text, words)
        if word in {"a", "an"} and not seen:
            current, place = 0, 1000
        elif word in words.small and _fits(words.small[word], current, place, seen):
            current, place = current + words.small[word], 10 if words.small[word] >= 20 else 1  # noqa: PLR2004
            end = match.end()
        elif word == "hundred" or (word == "dozen" and seen):
            if place == 100:  # noqa: PLR2004 - "hundred hundred"
                break
            current, place, end = max(current, 1) * words.scale[word], 100, match.end()
            if word == "dozen":
                smallest = 1
        elif word.removesuffix("s") in words.scale and (word in words.scale or seen):
            scale = words.scale[word.removesuffix("s")]
            if scale >= smallest:
                break
            total, current, place, smallest, end = total + max(current, 1) * scale, 0, 1000, scale, match.end()
        else:
            break
        seen += 1
        part = _HALF_AFTER.match(text, match.end())
        if part:
            return _with_part(start, part, total, current, smallest, text, words)
        gap = _gap(text, match.end(), place, words)
        if gap is None:
            break
        at = gap
    if end == start:
        return None
    return _ordinal_or(text, start, end, total + current, words)


def _fits(value: int, current: int, place: int, seen: int) -> bool:
    """Say whether a word below a hundred may follow: units after tens, anything after hundreds and scales."""
    if not seen or place >= 100:  # noqa: PLR2004
        return True
    return place == 10 and 0 < value < 10 and current % 10 == 0  # noqa: PLR2004


def _gap(text: str, end: int, place: int, words: Words) -> int | None:
    """Return where the next number word begins, or None; "and" joins only after a hundred or a larger scale."""
    joined = _AND.match(text, end) if place >= 100 else None  # noqa: PLR2004
    gap = joined or _GAP.match(text, end)
    if gap is None:
        return None
    word = _WORD.match(text, gap.end())
    if word is None:
        return None
    low = word[0].lower()
    if joined and low not in words.small:
        return None
    known = low in words.small or low.removesuffix("s") in words.scale or low in words.parts or low in words.part
    return gap.end() if known else None


def _fraction(start: int, end: int, top: int, bottom: int, text: str, words: Words) -> Figure | None:
    figure = _part(text, start, end, top / bottom, words)
    if figure is not None and figure.form == "part" and top == 1 and text[end : end + 1] == "-":
        return figure
    return figure


def _with_part(
    start: int, part: re.Match[str], total: int, current: int, smallest: int, text: str, words: Words
) -> Figure:
    """Read "two and a half million" and "a million and a half"."""
    more = _MORE_PART[part[1].lower()] if part[1] else (0.75 if part[2] else 2 / 3)
    value = total + current + more if current or not total else total + more * smallest
    figure = Figure(start, part.end(), value, value, None, "words")
    scale, _, stop = _next(text, part.end())
    if scale in words.scale:
        figure.multiply(words.scale[scale], stop)
    figure.step = None
    return figure


def _ordinal_or(text: str, start: int, end: int, value: int, words: Words) -> Figure | None:
    """Return the cardinal, unless an ordinal goes on from it ("twenty-first") or decimals do ("two point five")."""
    figure = Figure(start, end, value, value, digits_step(str(value), ""), "words")
    word, _, stop = _next(text, end)
    if word == "point":
        return _decimals(text, figure, stop)
    if text[end : end + 1] == "-" and word in _ORDINALS:
        return None
    alone = text[start:end].lower().removesuffix("s")
    return None if alone in words.scale else figure


def _decimals(text: str, figure: Figure, end: int) -> Figure:
    digits, stop = "", end
    for _ in range(6):
        match = _WORD.match(text, stop + 1)
        digit = _DIGITS.get(match[0].lower()) if match else None
        if match is None or digit is None:
            break
        digits, stop = digits + digit, match.end()
    if digits:
        value = tidy(float(f"{int(figure.low)}.{digits}"))
        figure.low, figure.high, figure.end, figure.step = value, value, stop, digits_step("", digits)
        scale, _, after = _next(text, stop)
        factor = {"million": 1e6, "billion": 1e9, "trillion": 1e12, "thousand": 1e3}.get(scale)
        if factor:
            figure.multiply(factor, after)
    return figure


_ORDINALS = frozenset(["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"])
_DIGITS = {word: str(digit) for digit, word in enumerate(
    ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"))}  # fmt: skip
