"""Words and signs that are a unit in one place and not in another: "two second-half goals", "5 in", "40C"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.quantities.amount import Amount
    from factdb.lexicon.loader import Lexicon
    from factdb.lexicon.units import Unit

_LARGE = 100
_MILLION = 1_000_000
_HOTTEST = 200
_NEAR = 100
_LEFT = 24
#: What after a sign makes it part of a longer word: powers, possessives, numbers of models ("24703 L-202").
_JOINED = re.compile(r"[²³^]|['’][a-z]|-(?!1(?![\w.,]))[0-9A-Z]")
_SIZE = "thick|wide|long|tall|deep|high|diameter|x|by|of rain|of snow|more or less"
_INCH = re.compile(rf"\.?(?:\s{{0,3}}\Z|\s{{0,3}}[)\n;,]|[ -](?:{_SIZE})\b)")
_LONG = re.compile(rf"[ -](?:{_SIZE})\b")
_FEET = re.compile(r"[0-9] ?(?:ft|feet|foot),? (?:and )?[0-9.]{1,4} ?\Z")
_TICKED = re.compile(r"[0-9]['’′][0-9]{1,2}\Z")
_SHORT = 5
_PAUSE = re.compile(r"[,.;)]| and\b|\Z")
#: What a price or a dividend is of: "8 crowns per share".
_SHARE = re.compile(r" (?:per|a) share\b")


@dataclass(frozen=True, slots=True)
class Doubts:
    """The words of `measuring.toml`, compiled."""

    common: frozenset[str]
    colloquial: frozenset[str]
    plural: frozenset[str]
    apart: frozenset[str]
    warm: re.Pattern[str]
    price: re.Pattern[str]
    weight: re.Pattern[str]

    def allow_name(self, text: str, amount: Amount, found: tuple[int, Unit], at: int) -> bool:
        """Say whether a name that begins at `at` is the figure's unit."""
        word, low = text[at : found[0]].strip(" -").lower(), amount.low or 0
        if at > amount.end and found[1].dimension in {"share", "ratio"}:
            return False
        if word == "stone" and (_PAUSE.match(text, found[0]) or self.weight.search(text, max(0, at - _LEFT), at)):
            return True
        if word in self.plural:
            return text[amount.end] == "-" or at > amount.end or low <= 1 or amount.figure.glued
        if word in self.colloquial and self.price.search(text, max(0, at - _NEAR), at + _NEAR):
            return True
        large = low >= _LARGE or _SHARE.match(text, found[0]) is not None
        return word not in self.common or (amount.figure.form == "digits" and large)

    def allow_sign(self, text: str, amount: Amount, sign: str, at: int) -> bool:
        """Say whether a sign at `at` is the figure's unit."""
        end = at + len(sign)
        if sign[-1].isalnum() and (text[end : end + 1].isalnum() or _JOINED.match(text, end)):
            return False
        if sign in {"in", '"'}:
            return _is_inch(text, sign, at)
        if len(sign) > 1 or not sign.isalpha():
            return True
        if sign in {"C", "F"}:
            return at <= amount.figure.end + 1 and abs(amount.low or 0) < _HOTTEST and self.is_warm(text, at)
        if text[amount.figure.end] == "-":
            return sign in {"m", "g"}
        return at == amount.figure.end or (sign in self.apart and amount.figure.form == "digits")

    def is_warm(self, text: str, at: int) -> bool:
        """Say whether words of heat and cold stand near."""
        return self.warm.search(text, max(0, at - _NEAR), at + _NEAR) is not None

    def are_money(self, text: str, amount: Amount) -> bool:
        """Say whether pounds are money: millions of them, or beside words of money and none of weight."""
        if abs(amount.low or 0) >= _MILLION:
            return True
        start, end = max(0, amount.start - _NEAR), amount.end + _NEAR
        return self.price.search(text, start, end) is not None and self.weight.search(text, start, end) is None


def _is_inch(text: str, sign: str, at: int) -> bool:
    """Say whether "in" or a straight double mark stands for inches: "6ft 4in", '10 " long'."""
    if sign == '"':
        return _LONG.match(text, at + 1) is not None or _TICKED.search(text, max(0, at - _SHORT), at) is not None
    return _FEET.search(text, max(0, at - _LEFT), at) is not None or _INCH.match(text, at + len(sign)) is not None


@cache
def doubts(lexicon: Lexicon) -> Doubts:
    """Compile the lexicon's words that decide between meanings."""
    table = lexicon.table("measuring")
    words = {name: frozenset(table[name]["words"]) for name in ("common", "colloquial", "plural")}
    begun = {name: _begun(table[name]["words"]) for name in ("warm", "price", "weight")}
    return Doubts(
        common=words["common"],
        colloquial=words["colloquial"],
        plural=words["plural"],
        apart=frozenset(table["signs"]["apart"]),
        warm=begun["warm"],
        price=begun["price"],
        weight=begun["weight"],
    )


def _begun(beginnings: list[str]) -> re.Pattern[str]:
    """Return a pattern for words that begin like this, in any case."""
    return re.compile("|".join(rf"(?<![^\W_]){re.escape(word)}" for word in beginnings), re.IGNORECASE)
