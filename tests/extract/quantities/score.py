"""Score the quantities found in the sentences of news.txt: python -m tests.extract.quantities.score [--errors]."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factdb.extract.document import Document
from factdb.extract.quantities import find_quantities
from factdb.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdb.extract.records import Equivalent, Quantity

NEWS = Path(__file__).parent / "news.txt"
FIELDS = ("figure", "figure and unit or noun", "figure and bound", "all of it")
_SIGNS = re.compile(r"[<>=~]*")
_LONG = 1e11


def cases() -> Iterator[tuple[str, list[str]]]:
    """Yield the sentences of news.txt, each with the quantities expected of it, in its notation."""
    for line in NEWS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            sentence, _, expected = line.partition(" =>")
            yield sentence, [item.strip() for item in expected.split(" ; ") if item.strip()]


def found(sentence: str) -> list[str]:
    """Return the quantities found in a sentence, in the same notation."""
    return [written(row) for row in find_quantities(Document(sentence), Lexicon(), [])[0]]


def written(quantity: Quantity) -> str:
    """Return a quantity in the notation of news.txt."""
    unit = quantity.counted or ("-" if quantity.unit == "1" else quantity.unit)
    text = f"{_value(quantity, vague=quantity.vague)} {'age' if quantity.kind == 'age' else unit}"
    return " = ".join([text, *(f"{_value(other)} {other.unit}" for other in quantity.equivalents)])


def _value(row: Quantity | Equivalent, *, vague: bool = False) -> str:
    low, high = _number(row.low), _number(row.high)
    about = "~" if row.approximate else ""
    if low == high:
        return about + low
    if (low and high) or vague:
        return f"{about}{low}..{high}"
    return (">" if row.low_open else ">=") + low if low else ("<" if row.high_open else "<=") + high


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return re.sub(r"\.0\Z", "", f"{value:.12g}") if abs(value) < _LONG else str(int(value))


@dataclass
class Score:
    """How many were expected and found, and how many of those are right in each field."""

    expected: int = 0
    given: int = 0
    right: tuple[int, ...] = (0, 0, 0, 0)

    def add(self, expected: list[str], given: list[str]) -> None:
        """Count one sentence; equivalents count by themselves."""
        want = [part for item in expected for part in item.split(" = ")]
        have = [part for item in given for part in item.split(" = ")]
        self.expected, self.given = self.expected + len(want), self.given + len(have)
        for item in want:
            same = [(_agreement(item, other), other) for other in have]
            best, other = max(same, default=((0, 0, 0, 0), ""))
            if best[0]:
                have.remove(other)
                self.right = tuple(a + b for a, b in zip(self.right, best, strict=True))

    def f1(self) -> list[float]:
        """Return F1 in percent, field by field."""
        return [200 * right / max(1, self.expected + self.given) for right in self.right]


def _agreement(left: str, right: str) -> tuple[int, int, int, int]:
    (value, sign, unit), (other, bound, noun) = _parts(left), _parts(right)
    same = value == other
    return same, same and unit == noun, same and sign == bound, same and unit == noun and sign == bound


def _parts(item: str) -> tuple[str, str, str]:
    value, _, unit = item.partition(" ")
    sign = _SIGNS.match(value)
    size = sign.end() if sign else 0
    return value[size:], value[:size], unit


def main() -> None:
    """Print the table; with --errors, the sentences that differ."""
    score = Score()
    for sentence, expected in cases():
        given = found(sentence)
        score.add(expected, given)
        if "--errors" in sys.argv and given != expected:
            sys.stdout.write(f"{sentence}\n  expected {expected}\n  found    {given}\n")
    sys.stdout.write(f"{score.expected} expected, {score.given} found\n")
    for field, value in zip(FIELDS, score.f1(), strict=True):
        sys.stdout.write(f"{field:28}{value:6.1f}\n")


if __name__ == "__main__":
    main()
