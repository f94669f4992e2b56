"""Whose money it is, and that it is money at all, where only other words of the article tell.

"Dollars", "pesos" or "rupees" are those of the country of the dateline, else those that the article names in full once
("Norwegian crowns"), else of the one country named whose money has that name (an ISO 4217 code begins with the
country's code). "Up from 20m" after "$30m" is money of the same kind; what stands in brackets is passed over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factdb.extract.quantities.scanner import any_of
from factdb.lexicon.units import MONEY, Unit, units

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdb.extract.quantities.amount import Amount
    from factdb.lexicon.loader import Lexicon

_DATELINE = re.compile(r"[A-Z][A-Z .'-]{2,40}(?=[A-Za-z0-9 ,.()]{0,60} ?(?:[-–—]{1,2}|:) )")
_AGAINST = re.compile(r"\b(?:from|to|against|than|with|and|or)(?: (?:only|just|about|around|some|nearly))? ?\Z")
_UP_FROM = re.compile(r"\b(?:up|down) from (?:only |just )?\Z")
_REST = re.compile(r"[,;)]|\.(?!\d)|\Z| (?:in|on|last|a (?:year|month|week)|the (?:year|month|week|previous)) ?")
_STOP = re.compile(r"[.!?;] ")
_NEAR = 80
_THOUSAND = 1000
_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Whose:
    """Money that several countries call alike, by name and country, and the words that name these countries."""

    families: dict[str, dict[str, Unit]]
    named: re.Pattern[str]
    country: dict[str, str]
    world: frozenset[str]

    def settle(self, text: str, amounts: list[Amount]) -> None:
        """Set the currency of the amounts that only the article settles."""
        bare = [amount for amount in amounts if amount.is_money and self._family(amount)]
        if bare:
            self._by_country(
                text, bare, {amount.why["unit"].lower(): amount.unit for amount in amounts if _is_full(amount)}
            )
        said = None
        for earlier, amount in pairwise(amounts):
            said = earlier if said is None or not _is_bracketed(text, said, earlier) else said
            _go_on(text, said, amount)

    def _by_country(self, text: str, bare: list[Amount], full: dict[str, Unit]) -> None:
        """Take the dateline's country, else (for money that is not used all over the world) the only one named."""
        at_home, named = self._dateline(text), None
        for amount in bare:
            family = self._family(amount)
            told = {unit for name, unit in full.items() if name.rpartition(" ")[2] in _forms(amount)}
            if at_home in family:
                amount.unit = family[at_home]
            elif len(told) == 1 and amount.unit.symbol not in self.world:
                amount.unit = told.pop()
            elif amount.unit.symbol not in self.world:
                named = named or {self.country[match[0]] for match in self.named.finditer(text)}
                homes = named & family.keys()
                amount.unit = family[homes.pop()] if len(homes) == 1 else amount.unit

    def _family(self, amount: Amount) -> dict[str, Unit]:
        word = amount.why.get("unit", "").rpartition(" ")[2].lower()
        return self.families.get(word, {}) if " " not in amount.why.get("unit", " ") else {}

    def _dateline(self, text: str) -> str:
        """Return the country of the place in capitals that the article begins with."""
        line = _DATELINE.match(text.lstrip()[:_NEAR])
        place = line[0].strip(" .,-").title() if line else ""
        return self.country.get(place, "")


def _is_full(amount: Amount) -> bool:
    return amount.is_money and " " in amount.why.get("unit", "")


def _forms(amount: Amount) -> tuple[str, str]:
    """Return the name of money as written and its other number."""
    word = amount.why["unit"].lower()
    return word, word.removesuffix("s") if word.endswith("s") else f"{word}s"


def _is_bracketed(text: str, earlier: Amount, amount: Amount) -> bool:
    """Say whether money is the same again in brackets: "1.3 billion crowns ($126 million)"."""
    same = earlier.is_money and amount.is_money and text[earlier.end : amount.outer_start].strip() == "("
    return same and text[amount.end : amount.end + 1] == ")"


def _go_on(text: str, earlier: Amount, amount: Amount) -> None:
    """Read "from $30m to 45m" and "up from 20 million" as money, and "fell by 32,000 to 7.54m" as millions."""
    gap = text[earlier.end : amount.outer_start]
    metres = amount.unit.symbol == "m" and text[amount.figure.end : amount.end] == "m"
    large = amount.is_count and amount.figure.scale >= _THOUSAND
    if amount.is_count and not large and _UP_FROM.search(gap) and _REST.match(text, amount.end):
        large = earlier.is_money and not _STOP.search(gap)
    if not (metres or large) or len(gap) > _NEAR or _STOP.search(gap) or not _AGAINST.search(gap):
        return
    if earlier.is_money:
        _scale(amount, metres=metres)
        amount.unit, amount.why["unit"] = earlier.unit, "of the amount before"
    elif metres and earlier.is_count and max(earlier.low or 0, earlier.high or 0) >= _THOUSAND:
        _scale(amount, metres=metres)
        amount.unit = earlier.unit


def _scale(amount: Amount, *, metres: bool) -> None:
    if metres:
        amount.figure.multiply(_MILLION, amount.end)
        amount.take_figure()


@cache
def whose(lexicon: Lexicon) -> Whose:
    """Compile the lexicon's money by country and the names of these countries."""
    families: dict[str, dict[str, Unit]] = {}
    for name, unit in units(lexicon).names.items():
        if unit.dimension == MONEY and " " in name:
            families.setdefault(name.rpartition(" ")[2], {})[unit.symbol[:2]] = unit
    for word, members in families.items():
        default = units(lexicon).names.get(word)
        if default is not None and default.dimension == MONEY:
            members.setdefault(default.symbol[:2], default)
    shared = {word: members for word, members in families.items() if len(members) > 1}
    codes = {code for members in shared.values() for code in members}
    country = dict(_places(lexicon, codes))
    named = re.compile(rf"\b{any_of(sorted(country))}\b")
    world = frozenset(lexicon.table("measuring")["codes"]["world"])
    return Whose(shared, named, country, world)


def _places(lexicon: Lexicon, codes: set[str]) -> Iterable[tuple[str, str]]:
    """Yield the names of the countries of these codes, of their people and capitals, and of cities listed for it."""
    yield from lexicon.table("measuring")["cities"].items()
    for row in lexicon.rows("countries"):
        if row["code"] in codes:
            words = "|".join([row["name"], row["aliases"], row["demonyms"], row["capitals"]]).split("|")
            yield from ((word, row["code"]) for word in words if word)
