"""Amounts of money by the sign or code right before the figure: "€5m", "US$ 10", "KSh300", "−$99.99"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factdb.lexicon.units import units

if TYPE_CHECKING:
    from factdb.extract.quantities.amount import Amount
    from factdb.lexicon.loader import Lexicon
    from factdb.lexicon.units import Unit

_CODE = re.compile(r" ?([A-Z]{3})(?![A-Za-z])")
_MINUS = frozenset("-−")
_SMALL = 100
_LAST_ASCII = "~"


@dataclass(frozen=True, slots=True)
class Money:
    """The signs of money of a lexicon; `lower` are codes also written small, `words` codes that are words."""

    signs: dict[str, Unit]
    lower: frozenset[str]
    words: frozenset[str]
    longest: int

    def before(self, text: str, amount: Amount) -> bool:
        """Take the currency sign or code right before the figure, with a minus on either side of it."""
        figure = amount.figure
        minus = text[figure.start - 1 : figure.start] in _MINUS and figure.low >= 0
        end = figure.start - minus
        apart = text[end - 1 : end] == " "
        sign, unit = self._sign(text, end - apart)
        if unit is None or self._is_doubtful(text, amount, sign, end - apart, apart=apart):
            return False
        amount.start, amount.unit, amount.why["unit"] = end - apart - len(sign), unit, sign
        scale(amount)
        self._negate(text, amount, minus=minus)
        self._code_after(text, amount)
        return True

    def _sign(self, text: str, end: int) -> tuple[str, Unit | None]:
        """Return the longest sign that ends at `end`."""
        last = text[end - 1 : end]
        if end <= 0 or not (last.isalpha() or last in {".", "$", "/"} or last > _LAST_ASCII):
            return "", None
        tail = text[max(0, end - self.longest) : end]
        for at in range(len(tail)):
            sign = tail[at:]
            capital = sign.upper() if sign.endswith("$") or sign in self.lower else sign
            unit = self.signs.get(sign) or self.signs.get(capital)
            before = text[max(0, end - len(sign) - 1) : end - len(sign)]
            if unit is not None and not (sign[0].isalpha() and before.isalnum()):
                return sign, unit
        return "", None

    def _is_doubtful(self, text: str, amount: Amount, sign: str, end: int, *, apart: bool) -> bool:
        """Say whether letters are no money here ("R 5", "P5", "ALL 5"), or a sign belongs to the figure before it."""
        letter, small = len(sign) == 1 and sign.isalpha(), amount.figure.plain and amount.figure.low < _SMALL
        if apart:
            start = end - len(sign)
            return (
                letter or text[max(0, start - 2) : start].rstrip(" ")[-1:].isdigit() or (small and sign in self.words)
            )
        return small and (letter or sign in self.words)

    def _negate(self, text: str, amount: Amount, *, minus: bool) -> None:
        """Apply a minus between sign and figure ("$-5") or before the sign ("-$5"); a hyphen after a word is none."""
        before = amount.start - 1
        outside = text[before : before + 1] in _MINUS and not text[before - 1 : before].isalnum()
        if outside and text[before - 1 : before] not in _MINUS:
            amount.start = before
        elif not (minus and text[before : before + 1] in {"", " ", "("}):
            return
        amount.low, amount.high = -amount.figure.low, None if amount.figure.high is None else -amount.figure.high

    def _code_after(self, text: str, amount: Amount) -> None:
        """Let a code after the figure say whose dollars they are ("$5 CAD")."""
        code = _CODE.match(text, amount.end)
        unit = self.signs.get(code[1]) if code else None
        if code is not None and unit is not None and text[amount.start] in "$£¥":
            amount.unit, amount.end = unit, code.end()


def scale(amount: Amount) -> None:
    """Apply the letter that is a scale after a figure of money ("£5m")."""
    figure = amount.figure
    if figure.letter:
        figure.multiply(figure.letter, figure.letter_end)
    amount.take_figure()


@cache
def money(lexicon: Lexicon) -> Money:
    """Compile the lexicon's signs of money."""
    signs, codes = units(lexicon).money, lexicon.table("measuring")["codes"]
    return Money(signs, frozenset(codes["lower"]), frozenset(codes["words"]), max(map(len, signs)))
