"""Cardinals in words: "three hundred and five", "two and a half million", "two thirds", "two point five".

A small state machine takes word after word while the number can still grow; it takes at most a dozen, so it is
linear.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdb.extract.quantities.figure import Figure, digits_step, tidy

if TYPE_CHECKING:
    from factdb.extract.quantities.words import Words

WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 14
_TEN, _TWENTY, _HUNDRED, _SCALED = 10, 20, 100, 1000
_ABOVE_ALL = 10**18
_GAP = re.compile(r"[ \-]{1,3}|, (?=[a-z]+ (?:hundred|thousand|million))")
_AND = re.compile(r"[ \-]{1,2}(?:and|&)[ \-]{1,2}", re.IGNORECASE)
_AND_PART = re.compile(
    r"[ -]and[ -](?:(?:a|one)[ -](half|quarter|third)|(three)[ -]quarters|two[ -]thirds)(?![A-Za-z])", re.IGNORECASE
)
_MORE_PART = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
_OF_SCALE = re.compile(r"[ -]?(?:of )?(?:a |an )?", re.IGNORECASE)
_ORDINALS = frozenset(["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"])


def next_word(text: str, end: int) -> tuple[str, int, int]:
    """Return the word after one blank or hyphen at `end`, lower case, with its span; "" if there is none."""
    if text[end : end + 1] not in {" ", "-"}:
        return "", end, end
    match = WORD.match(text, end + 1)
    return (match[0].lower(), match.start(), match.end()) if match else ("", end, end)


def part(text: str, start: int, end: int, value: float, words: Words) -> Figure:
    """Read on after "half", "a quarter", "two thirds": a scale ("quarter of a million") or nothing."""
    gap = _OF_SCALE.match(text, end)
    scale, _, stop = next_word(text, gap.end() - 1) if gap and gap.end() > end else ("", 0, 0)
    figure = Figure(start, end, value, value, None, "part")
    if scale in words.scale:
        figure.multiply(words.scale[scale], stop)
        figure.form, figure.step = "words", None
    return figure


@dataclass(slots=True)
class Reader:
    """The number read so far: whole scales in `total`, what the next scale multiplies in `current`.

    `place` is the size of the last word: 1 after a unit, 10 after tens, 100 after a hundred, 1000 after a scale.
    """

    words: Words
    total: int = 0
    current: int = 0
    place: int = 0
    seen: int = 0
    smallest: int = _ABOVE_ALL
    end: int = 0

    def take(self, word: str, end: int) -> bool:
        """Take a word if the number can go on with it."""
        taken = self._article(word) or self._small(word, end) or self._hundred(word, end) or self._scale(word, end)
        self.seen += taken
        return taken

    def _article(self, word: str) -> bool:
        if self.seen or word not in {"a", "an"}:
            return False
        self.place = _SCALED
        return True

    def _small(self, word: str, end: int) -> bool:
        value = self.words.small.get(word)
        if value is None or not self._fits(value):
            return False
        self.current, self.place, self.end = self.current + value, _TEN if value >= _TWENTY else 1, end
        return True

    def _fits(self, value: int) -> bool:
        """Say whether a word below a hundred may follow: units after tens, anything after hundreds and scales."""
        if not self.seen or self.place >= _HUNDRED:
            return True
        return self.place == _TEN and 0 < value < _TEN and self.current % _TEN == 0

    def _hundred(self, word: str, end: int) -> bool:
        if self.place == _HUNDRED or not (word == "hundred" or (word == "dozen" and self.seen)):
            return False
        self.current, self.place, self.end = max(self.current, 1) * self.words.scale[word], _HUNDRED, end
        self.smallest = 1 if word == "dozen" else self.smallest
        return True

    def _scale(self, word: str, end: int) -> bool:
        scale = self.words.scale.get(word.removesuffix("s") if self.seen else word)
        if scale is None or scale >= self.smallest:
            return False
        self.total, self.current = self.total + max(self.current, 1) * scale, 0
        self.place, self.smallest, self.end = _SCALED, scale, end
        return True

    def numerator_of(self, word: str, joint: str) -> int | None:
        """Return the denominator if the word makes a part of the number read: "two thirds", "one third", "one-half"."""
        if not self.seen or self.total or not 0 < self.current < _HUNDRED:
            return None
        if self.current == 1 and word in self.words.part and (word != "half" or joint == "-"):
            return self.words.part[word]
        return self.words.parts.get(word)

    def gap(self, text: str, end: int) -> int | None:
        """Return where the next number word begins, or None; "and" joins only after a hundred or a larger scale."""
        joined = _AND.match(text, end) if self.place >= _HUNDRED else None
        gap = joined or _GAP.match(text, end)
        word = WORD.match(text, gap.end()) if gap else None
        if gap is None or word is None:
            return None
        low = word[0].lower()
        known = low in self.words.small if joined else self.words.knows(low)
        return gap.end() if known else None


def read(text: str, start: int, words: Words) -> Figure | None:
    """Return the cardinal that begins at `start`, or a part with its numerator, or a cardinal with a part."""
    reader, at = Reader(words, end=start), start
    while reader.seen < _LONGEST and (match := WORD.match(text, at)) is not None:
        word = match[0].lower()
        if (bottom := reader.numerator_of(word, text[at - 1])) is not None:
            return part(text, start, match.end(), reader.current / bottom, words)
        if not reader.take(word, match.end()):
            break
        if more := _AND_PART.match(text, match.end()):
            return _with_part(text, start, reader, more)
        gap = reader.gap(text, match.end())
        if gap is None:
            break
        at = gap
    return _finish(text, start, reader) if reader.end > start else None


def _with_part(text: str, start: int, reader: Reader, match: re.Match[str]) -> Figure:
    """Read "two and a half million" and "a million and a half"."""
    more = _MORE_PART[match[1].lower()] if match[1] else (0.75 if match[2] else 2 / 3)
    value = reader.total + reader.current + more
    if reader.total and not reader.current:
        value = reader.total + more * reader.smallest
    figure = Figure(start, match.end(), value, value, None, "words")
    scale, _, stop = next_word(text, match.end())
    if scale in reader.words.scale:
        figure.multiply(reader.words.scale[scale], stop)
    return figure


def _finish(text: str, start: int, reader: Reader) -> Figure | None:
    """Return the cardinal, unless an ordinal goes on from it ("twenty-first") or it is a bare scale ("million")."""
    value, end = reader.total + reader.current, reader.end
    figure = Figure(start, end, value, value, digits_step(str(value), ""), "words")
    word, _, stop = next_word(text, end)
    if word == "point":
        return _decimals(text, figure, stop, reader.words)
    if text[end : end + 1] == "-" and word in _ORDINALS:
        return None
    return None if text[start:end].lower() in reader.words.scale else figure


def _decimals(text: str, figure: Figure, end: int, words: Words) -> Figure:
    """Read on after "point": "two point five million"."""
    digits, word, stop = "", *next_word(text, end)[::2]
    while word in words.small and words.small[word] < _TEN and len(digits) < _LONGEST:
        digits, end = digits + str(words.small[word]), stop
        word, _, stop = next_word(text, end)
    if digits:
        figure.low = figure.high = tidy(float(f"{int(figure.low)}.{digits}"))
        figure.end, figure.step = end, digits_step("", digits)
        if word in words.scale:
            figure.multiply(words.scale[word], stop)
    return figure
