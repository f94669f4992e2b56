"""Units: what a figure measures, by the words and signs right before and after it.

Words are matched in any case, signs as written and after digits only. The tables are keyed by their first word or letter,
so that a look-up costs the same however many units there are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from factdb.extract.quantities.amount import Amount
from factdb.extract.quantities.scanner import scanner
from factdb.lexicon.kinds import kinds
from factdb.lexicon.units import MONEY, Unit, rate, units

if TYPE_CHECKING:
    from factdb.extract.quantities.figure import Figure
    from factdb.lexicon.kinds import Kinds
    from factdb.lexicon.loader import Lexicon
    from factdb.lexicon.units import Units

_FIRST = re.compile(r"[ \-]{0,2}([A-Za-zÀ-žµμ]{1,30})")
_GAP = re.compile(r"[ \-]?")
_PER = re.compile(r" ?/ ?([A-Za-z]{1,12})| per ([A-Za-z]{1,20})|(?: an? |-an?-)([A-Za-z]{1,20})", re.IGNORECASE)
_NEXT = re.compile(r"[ \-]([a-z]{3,30})")
_MAGNITUDE = re.compile(r"magnitude(?: of|-)? ?$", re.IGNORECASE)
_RICHTER = re.compile(r"[ \-]magnitude(?![a-z])| on the (?:Richter|moment magnitude) scale", re.IGNORECASE)
_WARMTH = re.compile(
    r"temperature|degree|heat|hot|cold|warm|fever|weather|freez|thermometer|mercury|record high|low of", re.IGNORECASE
)
_OF = re.compile(r" of (?:US )?(?=[A-Za-z])")
_A = re.compile(r"[ -](?:of )?an?(?= )", re.IGNORECASE)
_PRICE = re.compile(
    r"£|\b(?:cost|price|fee|fine|paid|pay|worth|ticket|salar|wage|rent|spen[dt]|tax|earn|fund|charge|bill|debt|loan|bank|rais)",
    re.IGNORECASE,
)
_WEIGHT = re.compile(r"\b(?:weigh|lbs?\b|kg|kilo|ounce|heav|body|meat|cargo|explosive|cocaine|fish)", re.IGNORECASE)
#: Signs of one letter that may stand apart from their figure.
_APART = frozenset("mgtlLshWVJNK")
#: Names that are also common words: only a large figure makes them money.
_WORDLIKE = frozenset(
    {"won", "rand", "lei", "lev", "lek", "kip", "dong", "sum", "ether", "tether", "colon", "p", "bucks"}
)
#: Names that after a blank mean something else in the singular ("two second-half goals").
_PLURAL_ONLY = frozenset({"second", "time", "turn", "stone", "bit", "cup"})
#: Codes that people also write in lower case, and codes that are words in capitals.
_LOWER_CODES = frozenset({"usd", "eur", "gbp", "rmb", "cny", "jpy", "inr", "aud", "cad"})
_WORD_CODES = frozenset(
    {
        "ALL",
        "TRY",
        "CUP",
        "SOS",
        "BOB",
        "PEN",
        "COP",
        "MAD",
        "BAM",
        "GEL",
        "LAK",
        "AMD",
        "SAR",
        "DM",
        "SR",
        "KM",
        "LE",
        "RM",
        "Bs",
        "Br",
    }
)
_LARGE = 100
_MILLION = 1_000_000
_SIGN_SCALE = {"k": 1e3, "M": 1e6, "B": 1e9, "bn": 1e9, "m": 1e6}


@dataclass(frozen=True, slots=True)
class Measures:
    """The units of a lexicon by first word, by first letter of their sign, and the signs of money."""

    table: Units
    nouns: Kinds
    scale: re.Pattern[str]
    scales: dict[str, float]
    names: dict[str, re.Pattern[str]] = field(default_factory=dict)
    signs: dict[str, list[str]] = field(default_factory=dict)
    longest: int = 4
    ends: frozenset[str] = frozenset()

    def attach(self, text: str, figure: Figure) -> Amount | None:
        """Return the figure with its unit; None if letters are glued to it that are no unit ("777F", "3D")."""
        amount = Amount.of(figure)
        if figure.letter and self._counts(text, figure.letter_end):
            figure.multiply(figure.letter, figure.letter_end)
            amount = Amount.of(figure)
        if self._money_before(text, amount) or self._after(text, amount):
            self._per(text, amount)
            return amount
        if figure.glued or figure.letter:
            return None
        return amount

    def _counts(self, text: str, end: int) -> bool:
        """Say whether a counted noun follows, which makes the letter of "5m homes" a scale."""
        for word in re.findall(r"[A-Za-z]+|[^\sA-Za-z]", text[end : end + 40])[:3]:
            if text[end] != " " or not word.isalpha() or word.lower() in self.ends:
                return False
            if self.nouns.is_plural(word):
                return True
        return False

    def _money_before(self, text: str, amount: Amount) -> bool:
        """Take a currency sign or code right before the figure ("€5m", "US$ 10", "KSh300")."""
        figure = amount.figure
        end = figure.start
        minus = text[end - 1 : end] in {"-", "−"} and figure.low >= 0
        end -= minus
        end -= text[end - 1 : end] == " "
        sign, unit = self._sign_before(text, end)
        if unit is None or (end < figure.start - minus and len(sign) == 1 and sign.isalpha()):
            return False
        small = figure.plain and figure.low < _LARGE
        if small and sign.isalpha() and (len(sign) == 1 or sign in _WORD_CODES):
            return False
        apart = end < figure.start - minus
        if apart and text[max(0, end - len(sign) - 2) : end - len(sign)].rstrip(" ")[-1:].isdigit():
            return False
        amount.start, amount.unit = end - len(sign), unit
        if minus and text[amount.start - 1 : amount.start] in {"", " ", "("}:
            amount.low = amount.high = -figure.low
        before = amount.start - 1
        if (
            text[before : before + 1] in {"-", "−"}
            and not text[before - 1 : before].isalnum()
            and text[before - 1 : before] != "-"
        ):
            amount.start, amount.low, amount.high = before, -figure.low, None if figure.high is None else -figure.high
        self._letter(amount)
        self._redundant(text, amount)
        amount.why["unit"] = sign
        return True

    def _sign_before(self, text: str, end: int) -> tuple[str, Unit | None]:
        if end <= 0 or not (
            text[end - 1].isalpha() or text[end - 1] in ".$" or text[end - 1] > "~" or text[end - 1] == "/"
        ):
            return "", None
        tail = text[max(0, end - self.longest) : end]
        for size in range(len(tail), 0, -1):
            sign = tail[-size:]
            unit = self.table.money.get(sign)
            if unit is None and (sign.endswith("$") or sign in _LOWER_CODES):
                unit = self.table.money.get(sign.upper())
            if unit is not None and not (sign[0].isalpha() and text[max(0, end - size - 1) : end - size].isalnum()):
                return sign, unit
        return "", None

    def _letter(self, amount: Amount) -> None:
        """Apply the scale letter of an amount of money ("£5m")."""
        figure = amount.figure
        if figure.letter:
            sign = -1 if amount.low is not None and amount.low < 0 <= figure.low else 1
            figure.multiply(figure.letter, figure.letter_end)
            amount.low, amount.high, amount.step = figure.low * sign, figure.low * sign, figure.step
            amount.end = figure.end

    def _redundant(self, text: str, amount: Amount) -> None:
        """Take a name of the same money after a sign ("$10 dollars", "$5 USD", "$5 US")."""
        match = self._name(text, amount.end)
        if match is not None and match[1].dimension == MONEY and (match[1] is amount.unit or text[amount.start] == "$"):
            amount.unit, amount.end = match[1], match[0]
        elif code := re.compile(r" ?([A-Z]{3})(?![A-Za-z])").match(text, amount.end):
            unit = self.table.money.get(code[1])
            if unit is not None and text[amount.start] in "$£¥":
                amount.unit, amount.end = unit, code.end()

    def _after(self, text: str, amount: Amount) -> bool:
        """Take the unit's name or sign after the figure."""
        at = _skip_of(text, amount)
        found = self._name(text, at)
        if found is not None and not self._allowed(text, amount, found, at):
            found = None
        if amount.figure.form in {"digits", "part"} and (sign := self._sign(text, amount)) is not None:
            found = sign if found is None or sign[0] > found[0] else found
        if found is None and self._is_magnitude(text, amount):
            return True
        if found is None:
            return False
        amount.why["unit"] = text[amount.end : found[0]].strip(" -")
        amount.end, amount.unit = found
        self._settle(text, amount)
        return True

    def _is_magnitude(self, text: str, amount: Amount) -> bool:
        """Take "magnitude 6.4", "a 6.4-magnitude quake", "7.1 on the Richter scale"."""
        after = _RICHTER.match(text, amount.end)
        before = _MAGNITUDE.search(text, max(0, amount.start - 14), amount.start)
        if after is None and before is None:
            return False
        amount.unit = self.table.by_symbol["magnitude"]
        amount.start, amount.end = before.start() if before else amount.start, after.end() if after else amount.end
        return True

    def _name(self, text: str, end: int) -> tuple[int, Unit] | None:
        first = _FIRST.match(text, end)
        if first is None:
            return None
        pattern = self.names.get(first[1].lower())
        match = pattern.match(text, first.start(1)) if pattern else None
        if match is None:
            return None
        return match.end(), self.table.names[_folded(match[0])]

    def _allowed(self, text: str, amount: Amount, found: tuple[int, Unit], at: int) -> bool:
        word = _folded(text[at : found[0]].strip(" -"))
        if at > amount.end and found[1].dimension in {"share", "ratio"}:
            return False
        if word in _PLURAL_ONLY:
            return text[amount.end] == "-" or at > amount.end or (amount.low or 0) <= 1 or amount.figure.glued
        if word in _WORDLIKE:
            return amount.figure.form == "digits" and (amount.low or 0) >= _LARGE
        return True

    def _settle(self, text: str, amount: Amount) -> None:
        """Decide what depends on more than the unit's name: pounds of money, scales after a code, "degrees" of heat."""
        if amount.unit.symbol == "lb" and "pound" in amount.why["unit"].lower() and self._sterling(text, amount):
            amount.unit = self.table.by_symbol["GBP"]
        if amount.unit.symbol == "degree":
            near = text[max(0, amount.start - 120) : amount.end + 80]
            amount.kind = "temperature" if _WARMTH.search(near.replace("degree", "")) else None
        if amount.is_money and (scale := self.scale.match(text, amount.end)) and scale[1]:
            amount.figure.multiply(self.scales[scale[1].lower()], scale.end())
            amount.low, amount.high, amount.step = amount.figure.low, amount.figure.high, amount.figure.step
            amount.end = scale.end()

    @staticmethod
    def _sterling(text: str, amount: Amount) -> bool:
        """Say whether pounds are money: millions of them, or beside words of money and none of weight."""
        near = text[max(0, amount.start - 80) : amount.end + 60]
        if abs(amount.low or 0) >= _MILLION:
            return True
        return _PRICE.search(near) is not None and _WEIGHT.search(near) is None

    def _sign(self, text: str, amount: Amount) -> tuple[int, Unit] | None:
        """Return the unit whose sign follows the figure, and where it ends."""
        gap = _GAP.match(text, amount.end)
        at = gap.end() if gap else amount.end
        if (boxed := _BOXED.match(text, at)) and boxed[1] in self.table.signs:
            return boxed.end(), self.table.signs[boxed[1]]
        for sign in self.signs.get(text[at : at + 1], ()):
            if text.startswith(sign, at) and self._stands(text, amount, sign, at):
                unit = self.table.signs.get(sign) or self.table.money[sign]
                return at + len(sign), unit
        return self._scaled_code(text, amount, at)

    def _stands(self, text: str, amount: Amount, sign: str, at: int) -> bool:
        after = text[at + len(sign) : at + len(sign) + 1]
        if sign[-1].isalnum() and (
            after.isalnum() or (after and after in "²³^'’-" and _JOINS.match(text, at + len(sign)))
        ):
            return False
        apart = at > amount.figure.end
        if sign in {"C", "F"}:
            warm = _WARMTH.search(text, max(0, at - 100), min(len(text), at + 100))
            return not apart and warm is not None and abs(amount.low or 0) < 2 * _LARGE
        if sign == "in":
            return _is_inch(text, at + 2)
        if apart and text[amount.figure.end] == "-" and len(sign) == 1:
            return sign in {"m", "g", "%"}
        if len(sign) == 1 and sign.isalpha():
            return not apart or (sign in _APART and amount.figure.form == "digits")
        return True

    def _scaled_code(self, text: str, amount: Amount, at: int) -> tuple[int, Unit] | None:
        """Take "30 MUSD", "115USD", "5 BRL": a code with an optional letter of scale before it."""
        match = _CODE.match(text, at)
        unit = self.table.money.get(match[2]) if match else None
        if match is None or unit is None:
            return None
        if match[1]:
            amount.figure.multiply(_SIGN_SCALE[match[1]], match.end())
            amount.low, amount.high, amount.step = amount.figure.low, amount.figure.high, amount.figure.step
        return match.end(), unit

    def _per(self, text: str, amount: Amount) -> None:
        """Read a rate: for a measure it is a unit of its own, for money the words are noted."""
        match = _PER.match(text, amount.end)
        if match is None or amount.unit.dimension in {"share", "ratio", "time", "count", "difference"}:
            return
        word = match[1] or match[2] or match[3]
        bottom = self.table.signs.get(word) if match[1] else None
        bottom = bottom or self.table.names.get(word.lower())
        if match[3] and (bottom is None or bottom.dimension != "time") and not amount.is_money:
            return
        if amount.is_money:
            amount.why["per"] = word
        elif bottom is not None:
            amount.unit, amount.end = rate(amount.unit, bottom), match.end()


def _skip_of(text: str, amount: Amount) -> int:
    """Return where the unit's name begins: behind the "of" of "thousands of dollars", the "a" of "half a mile"."""
    between = _OF if amount.vague else _A if amount.figure.form == "part" else None
    match = between.match(text, amount.end) if between else None
    return match.end() - (text[match.end() - 1] == " ") if match else amount.end


_BOXED = re.compile(r"[(\[{<]([A-Za-z]{1,4}[²³23]?)[)\]}>]")
_JOINS = re.compile(r"[²³^'’]|-[0-9A-Z]")
_CODE = re.compile(r"([kMBm]|bn)?([A-Z]{3,4})(?![A-Za-z])")


def _is_inch(text: str, end: int) -> bool:
    """Say whether "in" after a figure is the inch: at a sentence's end, or before a word of size."""
    return (
        re.compile(
            r"\.?(?:\s*$|\.?\s*[)\n;,]|[ -](?:thick|wide|long|tall|deep|high|diameter|x|by|of (?:rain|snow)|more or less)\b)"
        ).match(text, end)
        is not None
    )


def _folded(words: str) -> str:
    return " ".join(words.casefold().replace("-", " ").split())


@cache
def measures(lexicon: Lexicon) -> Measures:
    """Compile the lexicon's units."""
    table = units(lexicon)
    scales = scanner(lexicon).scales
    longest = max(map(len, table.money))
    ends = frozenset(lexicon.table("counting")["ends"]["words"])
    made = Measures(table, kinds(lexicon), scales.word, scales.words, longest=longest, ends=ends)
    groups: dict[str, list[str]] = {}
    for name in list(table.names):
        folded = _folded(name)
        if folded:
            table.names.setdefault(folded, table.names[name])
            groups.setdefault(re.split(r"[ .]", folded)[0], []).append(folded)
    for first, names in groups.items():
        longest_first = sorted(names, key=len, reverse=True)
        pattern = "|".join(re.escape(name).replace(r"\ ", r"[ \-]") for name in longest_first)
        made.names[first] = re.compile(rf"(?:{pattern})(?![\w²³^])", re.IGNORECASE)
    after = {sign for sign in table.money if not sign.isascii() or sign in {"$", "c", "p", "Ft", "TL"}}
    for sign in sorted({*table.signs, *after}, key=len, reverse=True):
        made.signs.setdefault(sign[0], []).append(sign)
    return made
