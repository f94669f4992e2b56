"""Whose money it is where only other words of the article tell.

"Dollars", "pesos" or "rupees" are those of the country of the dateline, else those that the article names in full once
("Norwegian crowns"), else of the one country named whose money has that name (an ISO 4217 code begins with the
country's code).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factdb.extract.quantities.scanner import any_of
from factdb.lexicon.units import MONEY, Unit, units

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdb.extract.quantities.amount import Amount
    from factdb.lexicon.loader import Lexicon

_DATELINE = re.compile(r"[A-Z][A-Z .'-]{2,40}(?=[A-Za-z0-9 ,.()]{0,60} ?(?:[-–—]{1,2}|:) )")
_NEAR = 80


@dataclass(frozen=True, slots=True)
class Whose:
    """Money that several countries call alike, by name and country, and the words that name these countries."""

    families: dict[str, dict[str, Unit]]
    named: re.Pattern[str]
    country: dict[str, str]
    world: frozenset[str]
    #: Signs that stand for a name of money: "rs." → "rupee".
    signs: dict[str, str]

    def settle(self, text: str, amounts: list[Amount]) -> None:
        """Set the currency of the amounts that only the article settles."""
        bare = [amount for amount in amounts if amount.is_money and self._family(amount)]
        if bare:
            self._by_country(
                text, bare, {amount.why["unit"].lower(): amount.unit for amount in amounts if _is_full(amount)}
            )

    def _by_country(self, text: str, bare: list[Amount], full: dict[str, Unit]) -> None:
        """Take the dateline's country, else (for money that is not used all over the world) the only one named."""
        at_home, named = self._dateline(text), None
        for amount in bare:
            family = self._family(amount)
            told = {unit for name, unit in full.items() if name.rpartition(" ")[2] in self._forms(amount)}
            if at_home in family:
                amount.unit = family[at_home]
            elif len(told) == 1 and amount.unit.symbol not in self.world:
                amount.unit = told.pop()
            elif amount.unit.symbol not in self.world:
                named = named or {self.country[match[0]] for match in self.named.finditer(text)}
                homes = named & family.keys()
                amount.unit = family[homes.pop()] if len(homes) == 1 else amount.unit

    def _family(self, amount: Amount) -> dict[str, Unit]:
        written = amount.why.get("unit", " ")
        return {} if " " in written else self.families.get(self._name(written), {})

    def _name(self, written: str) -> str:
        return self.signs.get(written.lower(), written.lower())

    def _forms(self, amount: Amount) -> tuple[str, str]:
        """Return the name of money as written and its other number."""
        word = self._name(amount.why["unit"])
        return word, word.removesuffix("s") if word.endswith("s") else f"{word}s"

    def _dateline(self, text: str) -> str:
        """Return the country of the place in capitals that the article begins with."""
        line = _DATELINE.match(text.lstrip()[:_NEAR])
        place = line[0].strip(" .,-").title() if line else ""
        return self.country.get(place, "")


def _is_full(amount: Amount) -> bool:
    return amount.is_money and " " in amount.why.get("unit", "")


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
    codes_table = lexicon.table("measuring")["codes"]
    return Whose(shared, named, country, frozenset(codes_table["world"]), codes_table["shared"])


def _places(lexicon: Lexicon, codes: set[str]) -> Iterable[tuple[str, str]]:
    """Yield the names of the countries of these codes, of their people and capitals, and of cities listed for it."""
    yield from lexicon.table("measuring")["cities"].items()
    for row in lexicon.rows("countries"):
        if row["code"] in codes:
            words = "|".join([row["name"], row["aliases"], row["demonyms"], row["capitals"]]).split("|")
            yield from ((word, row["code"]) for word in words if word)
