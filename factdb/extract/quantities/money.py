"""Amounts of money by the sign or code right before the figure: "€5m", "US$ 10", "KSh300", "−$99.99"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factdb.lexicon.units import MONEY, units

if TYPE_CHECKING:
    from factdb.extract.quantities.amount import Amount
    from factdb.extract.quantities.figure import Figure
    from factdb.lexicon.loader import Lexicon
    from factdb.lexicon.units import Unit

_CODE = re.compile(r" ?([A-Z]{3})(?![A-Za-z])")
_SIGNED = re.compile(r"(?:[$€£¥₹]|\b[A-Za-z]{3}) ?[0-9][0-9.,]{0,20} ?\Z")
_NAMED = re.compile(r"(?:\A|[\s(])([A-Za-z]{4,8}) \Z")
_SCALED = re.compile(r"\b([kM])([A-Z]{3}) ?\Z")
_SCALES = {"k": 1e3, "M": 1e6}
_LONGEST = 6
_THOUSAND = 1000
_MINUS = frozenset("-−")
_SMALL = 100
_LAST_ASCII = "~"


@dataclass(frozen=True, slots=True)
class Money:
    """The signs of money of a lexicon; `lower` are codes also written small, `words` codes that are words."""

    signs: dict[str, Unit]
    names: dict[str, Unit]
    lower: frozenset[str]
    words: frozenset[str]
    longest: int
    small: tuple[str, ...]

    def before(self, text: str, amount: Amount) -> bool:
        """Take the currency sign or code right before the figure, with a minus on either side of it."""
        figure = amount.figure
        minus = text[figure.start - 1 : figure.start] in _MINUS and figure.low >= 0
        end = figure.start - minus
        apart = text[end - 1 : end] == " "
        sign, unit = self._sign(text, end - apart)
        if unit is None and (scaled := _SCALED.search(text, max(0, end - _LONGEST), end)):
            return self._scaled(amount, scaled)
        if unit is None:
            sign, unit = self._name(text, figure) if apart else ("", None)
        elif self._is_doubtful(text, amount, sign, end - apart, apart=apart):
            return False
        if unit is None:
            return False
        amount.start, amount.unit, amount.why["unit"] = end - apart - len(sign), unit, sign
        scale(amount)
        self._negate(text, amount, minus=minus)
        self._code_after(text, amount)
        return True

    def _scaled(self, amount: Amount, match: re.Match[str]) -> bool:
        """Take "MEUR 60": a scale before the code."""
        unit = self.signs.get(match[2])
        if unit is None or amount.figure.form != "digits":
            return False
        amount.figure.multiply(_SCALES[match[1]], amount.figure.end)
        amount.take_figure()
        amount.start, amount.unit, amount.why["unit"] = match.start(), unit, match[0].strip()
        return True

    def _sign(self, text: str, end: int) -> tuple[str, Unit | None]:
        """Return the longest sign that ends at `end`."""
        last = text[end - 1 : end]
        if end <= 0 or not (last.isalpha() or last in {".", "$", "/"} or last > _LAST_ASCII):
            return "", None
        if last.islower() and not text.endswith(self.small, 0, end):
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

    def _name(self, text: str, figure: Figure) -> tuple[str, Unit | None]:
        """Return the name of money before a large figure ("Rupees 50 lakh")."""
        if figure.form != "digits" or (figure.scale == 1 and (figure.plain or figure.low < _THOUSAND)):
            return "", None
        match = _NAMED.search(text, max(0, figure.start - 10), figure.start)
        if match is None:
            return "", None
        return match[1], self.names.get(match[1].lower())

    def _is_doubtful(self, text: str, amount: Amount, sign: str, end: int, *, apart: bool) -> bool:
        """Say whether letters are no money here ("R 5", "P5", "ALL 5"), or a sign belongs to the figure before it."""
        letter, small = (
            len(sign) == 1 and sign.isalpha(),
            amount.figure.plain and not amount.figure.letter and amount.figure.low < _SMALL,
        )
        if apart:
            start = end - len(sign)
            figure = text[max(0, start - 2) : start].rstrip(" ")[-1:].isdigit()
            of_it = figure and not _SIGNED.search(text, max(0, start - 30), start)
            return letter or of_it or (small and sign in self.words)
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
    table, codes = units(lexicon), lexicon.table("measuring")["codes"]
    names = {name: unit for name, unit in table.names.items() if unit.dimension == MONEY and unit.symbol.isupper()}
    signs = table.money
    lower, words = frozenset(codes["lower"]), frozenset(codes["words"])
    small = tuple({*(sign for sign in signs if sign[-1].islower()), *lower})
    return Money(signs, names, lower, words, max(map(len, signs)), small)
