"""Units: what a figure measures, by the words and signs right after it.

Words are matched in any case, signs as written and after digits only. The tables are keyed by their first word or
letter, so that a look-up costs the same however many units there are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from factdb.extract.quantities import per
from factdb.extract.quantities.amount import Amount
from factdb.extract.quantities.doubts import Doubts, doubts
from factdb.extract.quantities.money import Money, money, scale
from factdb.extract.quantities.phrases import Phrases, phrases, read
from factdb.extract.quantities.scanner import scanner
from factdb.lexicon.units import MONEY, Unit, units

if TYPE_CHECKING:
    from factdb.extract.quantities.digits import Scales
    from factdb.extract.quantities.figure import Figure
    from factdb.lexicon.loader import Lexicon
    from factdb.lexicon.units import Units

Found = tuple[int, Unit]

_FIRST = re.compile(r"[ \-]{0,2}([A-Za-zÀ-žµμ]{1,30})")
_GAP = re.compile(r"[ \-]?")
_MAGNITUDE = re.compile(r"magnitude(?: of| at| was| is| as|-)? ?$", re.IGNORECASE)
_RICHTER = re.compile(r"[ \-]magnitude(?![a-z])| on the (?:Richter|moment magnitude) scale", re.IGNORECASE)
_OF = re.compile(r" of (?:US )?(?=[A-Za-z])")
_A = re.compile(r"[ -](?:of )?an?(?= )", re.IGNORECASE)
_BOXED = re.compile(r"[(\[{<]([A-Za-z]{1,4}[²³23]?)[)\]}>]")
#: The tick of feet, told by the inches after it: 6'2".
_TICK = re.compile(r"['’](?=[0-9]{1,2}[\"”″])")
_CODE = re.compile(r"([kMBm]|bn)?([A-Z]{3,4})(?![A-Za-z])|()([a-z]{3})(?![A-Za-z])")
_CODE_SCALE = {"k": 1e3, "M": 1e6, "m": 1e6, "B": 1e9, "bn": 1e9}
_REACH = 40


@dataclass(frozen=True, slots=True)
class Measures:
    """The units of a lexicon by the first word of a name and by the first letter of a sign."""

    table: Units
    scales: Scales
    money: Money
    doubts: Doubts
    phrases: Phrases
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    signs: dict[str, list[str]] = field(default_factory=dict)

    def attach(self, text: str, figure: Figure) -> Amount | None:
        """Return the figure with its unit; None if letters are glued to it that are no unit ("777F", "3D")."""
        if figure.letter and self._counts(text, figure.letter_end):
            figure.multiply(figure.letter, figure.letter_end)
        amount = Amount.of(figure)
        if self.money.before(text, amount):
            self._same_money(text, amount)
        elif not (self._after(text, amount) or self._magnitude(text, amount)):
            return None if figure.glued or figure.letter else amount
        per.read(text, amount, self)
        return amount

    def _counts(self, text: str, end: int) -> bool:
        """Say whether a counted noun follows, which makes the letter of "5m homes" a scale."""
        if text[end : end + 1] != " ":
            return False
        head = self.phrases.head(read(text, end, end + _REACH)[:3], singular=False)
        return head is not None and not head.text[0].isdigit()

    def _after(self, text: str, amount: Amount) -> bool:
        """Take the unit's name or sign after the figure, whichever is longer."""
        at = _name_start(text, amount)
        found = self.name(text, at)
        if found is not None and not self.doubts.allow_name(text, amount, found, at):
            found = None
        if amount.figure.form in {"digits", "part"}:
            found = max(filter(None, (found, self._sign(text, amount))), key=lambda pair: pair[0], default=None)
        elif found is None and text[amount.end : amount.end + 1] == " ":
            found = self._code(text, amount, amount.end + 1)
        if found is None:
            return False
        amount.why["unit"] = text[amount.end : found[0]].strip(" -")
        amount.end, amount.unit = found
        self._settle(text, amount)
        return True

    def name(self, text: str, end: int) -> Found | None:
        """Return the unit whose name begins at `end`, or after a blank there, and where it ends."""
        first = _FIRST.match(text, end)
        names = self.names.get(first[1].lower()) if first else None
        match = _any_of(names).match(text, first.start(1)) if first and names else None
        return (match.end(), self.table.names[folded(match[0])]) if match else None

    def _settle(self, text: str, amount: Amount) -> None:
        """Decide what depends on more than the unit's name: pounds of money, degrees of heat, scales after a code."""
        if amount.unit.symbol == "lb" and "pound" in amount.why["unit"].lower() and self.doubts.are_money(text, amount):
            amount.unit = self.table.by_symbol["GBP"]
        elif amount.unit.symbol == "degree" and self.doubts.is_warm(text, amount.start):
            amount.kind = "temperature"
        elif amount.is_money and (word := self.scales.word.match(text, amount.end)) and word[1]:
            amount.figure.multiply(self.scales.words[word[1].lower()], word.end())
            amount.take_figure()

    def _same_money(self, text: str, amount: Amount) -> None:
        """Take a name of money after a sign ("$10 dollars")."""
        found = self.name(text, amount.end)
        if found is not None and found[1].dimension == MONEY and (found[1] is amount.unit or text[amount.start] == "$"):
            amount.end, amount.unit = found

    def _magnitude(self, text: str, amount: Amount) -> bool:
        """Take "magnitude 6.4", "a 6.4-magnitude quake", "7.1 on the Richter scale"."""
        after = _RICHTER.match(text, amount.end)
        before = _MAGNITUDE.search(text, max(0, amount.start - 14), amount.start)
        if after is None and before is None:
            return False
        amount.unit = self.table.by_symbol["magnitude"]
        amount.start, amount.end = before.start() if before else amount.start, after.end() if after else amount.end
        return True

    def _sign(self, text: str, amount: Amount) -> Found | None:
        """Return the unit whose sign follows the figure, and where it ends; a sign may stand in brackets."""
        gap = _GAP.match(text, amount.end)
        at = gap.end() if gap else amount.end
        if _TICK.match(text, at):
            return at + 1, self.table.by_symbol["ft"]
        if (boxed := _BOXED.match(text, at)) and boxed[1] in self.table.signs:
            return boxed.end(), self.table.signs[boxed[1]]
        for sign in self.signs.get(text[at : at + 1], ()):
            if text.startswith(sign, at) and self.doubts.allow_sign(text, amount, sign, at):
                return at + len(sign), self.table.signs.get(sign) or self.table.money[sign]
        return self._code(text, amount, at)

    def _code(self, text: str, amount: Amount, at: int) -> Found | None:
        """Take "30 MUSD", "115USD", "5 BRL": a code with an optional letter of scale before it."""
        match = _CODE.match(text, at)
        if match is None or (match[4] and match[4] not in self.money.lower):
            return None
        unit = self.table.money.get(match[2] or match[4].upper())
        if unit is None:
            return None
        if match[1]:
            amount.figure.multiply(_CODE_SCALE[match[1]], match.end())
        scale(amount)
        return match.end(), unit


def _name_start(text: str, amount: Amount) -> int:
    """Return where the unit's name begins: behind the "of" of "thousands of dollars", the "a" of "half a mile"."""
    between = _OF if amount.vague else _A if amount.figure.form == "part" else None
    match = between.match(text, amount.end) if between else None
    return match.end() - (text[match.end() - 1] == " ") if match else amount.end


def folded(words: str) -> str:
    """Return a name as the tables have it: small letters, single blanks, no hyphens."""
    return " ".join(words.casefold().replace("-", " ").split())


@cache
def measures(lexicon: Lexicon) -> Measures:
    """Compile the lexicon's units."""
    table = units(lexicon)
    made = Measures(table, scanner(lexicon).scales, money(lexicon), doubts(lexicon), phrases(lexicon))
    groups: dict[str, list[str]] = {}
    for written, unit in list(table.names.items()):
        if name := folded(written):
            table.names.setdefault(name, unit)
            groups.setdefault(re.split(r"[ .]", name)[0], []).append(name)
    made.names.update((first, tuple(sorted(names, key=len, reverse=True))) for first, names in groups.items())
    listed = lexicon.table("measuring")["signs"]["after"]
    after = {sign for sign in table.money if not sign.isascii() or sign in listed}
    for sign in sorted({*table.signs, *after}, key=len, reverse=True):
        made.signs.setdefault(sign[0], []).append(sign)
    return made


@cache
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for any of the names, the first first, blanks standing for hyphens too; made when needed."""
    pattern = "|".join(re.escape(name).replace(r"\ ", r"[ \-]") for name in names)
    return re.compile(rf"(?:{pattern})(?![\w²³^])", re.IGNORECASE)
