"""Figures in digits: separators, decimals, signs, slashes, exponents and scales ("−1,234.5", "2 1/2", "€10bn").

Every pattern is anchored where a digit stands and repeats within bounds, so that reading is linear. Whether "2.000"
is two or two thousand is decided by the article's own habit: how it writes decimals and thousands elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from factdb.extract.quantities.figure import Figure, digits_step, tidy

_FIGURE = re.compile(
    r"""(?:
        (?P<dots>[0-9]{1,3}(?:\.[0-9]{3}){1,6}(?:,[0-9]{1,2})?(?![0-9.]*[0-9]))   # 2.000 or 1.234.567,89
      | (?P<whole>[0-9]{1,3}(?:,[0-9]{3}){1,6}(?![0-9])
               |[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3}(?![0-9])                     # 12,34,567
               |[1-9][0-9]{0,2}(?:[ '][0-9]{3}){1,5}(?![0-9])                      # 10 000
               |[1-9][0-9]{0,2}(?:[ ],[ ][0-9]{3}){1,5}(?![0-9])                   # 10 , 000 in tokenised text
               |[0-9]{1,18}(?![0-9]))
        (?P<decimals>\.[0-9]{1,15}(?![0-9]*\.[0-9])|,[0-9]{1,2}(?![0-9,])|[ ]\.[ ][0-9]{1,4}(?![0-9]))?
      | (?P<point>\.[0-9]{1,15})
    )""",
    re.VERBOSE,
)
_SLASH = re.compile(r"(?:[ -]?([0-9]{1,3}))?/([0-9]{1,4})(?![0-9/])")
_MIXED = re.compile(r"[ -]([0-9]{1,2})/([0-9]{1,3})(?![0-9/])")
_APART = re.compile(r"(?: ([1-9]))? / (2|3|4|5|8|16|32|64)(?![0-9/]| [0-9])")
_TO_POWER = re.compile(r" ?[×x*] ?(1?[0-9])\^([0-9]{1,2})(?![0-9])")
_EXPONENT = re.compile(
    r"[eE]([+-]?[0-9]{1,3})(?![A-Za-z0-9])"
    r"| ?[×x·*] ?10(?:\^?([-−+]?[0-9]{1,3})(?![A-Za-z0-9])|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))"
)
_OF_TEN = re.compile(r"\^([-−+]?[0-9]{1,3})(?![A-Za-z0-9])|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})")
#: What a power may begin with.
_RAISES = frozenset("eE×x·* ±+^⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−", "0123456789-+-")
_TEN = 10
_LARGE_TOP = 30
_MARGIN = re.compile(r" ?(?:±|\+/-|\+/−) ?[0-9]{1,12}(?:\.[0-9]{1,12})?(?:e-?[0-9]{1,3})?")
_AND_PART = re.compile(r"[ -]and[ -](?:a[ -](half|quarter|third)|(three)[ -]quarters)(?![A-Za-z])", re.IGNORECASE)
_MINUS = re.compile(r"(?<!plus or )\b(?:minus|negative) \Z", re.IGNORECASE)
#: A minus apart from its figure, where no clause can end: "fell to - 20 degrees", in tokenised text.
_MINUS_APART = re.compile(r"\b(?:to|at|of|is|was|about|below|above|from|convert|reached|hit) ([-−–]) \Z", re.IGNORECASE)
_DEGREES = re.compile(r" ?(?:°|degrees?\b|celsius\b|[CF]\b)", re.IGNORECASE)
_ORDINAL = re.compile(r"(?:(?<=1)(?<!11)st|(?<=2)nd|(?<=3)rd|th)(?![A-Za-z])|(?:\.[0-9])|:[0-9]", re.IGNORECASE)
_VULGAR = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
           "⅙": 1 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8, "⅒": 1 / 10}  # fmt: skip
VULGAR = "".join(_VULGAR)
_PARTS = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
_DECIMAL_DOT = re.compile(r"[0-9]\.(?:[0-9]{1,2}|[0-9]{4,9})(?![0-9.])")
_DECIMAL_COMMA = re.compile(r"[0-9],[0-9]{1,2}(?![0-9,])|[0-9]\.[0-9]{3}\.[0-9]{3}")
_THOUSANDS_COMMA = re.compile(r"[0-9],[0-9]{3}(?![0-9])")
#: "12.000", "3.400": round to the tens of what follows the dot, as thousands are and decimals hardly ever.
_ROUND = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}\.[0-9]00(?![0-9.,]*[0-9])")
_SEVERAL = 2


@dataclass(frozen=True)
class Habit:
    """How an article writes its numbers; looked at when first asked for, as few articles have a number in doubt."""

    text: str

    @cached_property
    def dot_groups(self) -> bool | None:
        """Whether a dot groups thousands, by the other numbers of the text; None where they give no sign.

        Several round ones outvote a figure or two that somebody else wrote: "“10,000”, the minister said".
        """
        if _DECIMAL_COMMA.search(self.text):
            return True
        against = len(_DECIMAL_DOT.findall(self.text)) + len(_THOUSANDS_COMMA.findall(self.text))
        if against:
            rounds = len(_ROUND.findall(self.text))
            return rounds >= _SEVERAL and rounds > _SEVERAL * against
        return None


@dataclass(frozen=True, slots=True)
class Scales:
    """Scale words after digits, compiled: "million", "bn", and the letters that may be units too."""

    words: dict[str, float]
    letters: dict[str, float]
    names: frozenset[str]
    word: re.Pattern[str] = field(default=re.compile(""))

    @classmethod
    def of(cls, numbers: dict[str, Any]) -> Scales:
        """Compile the tables of the lexicon `numbers`."""
        words = {**numbers["scale"], **numbers["short"]}
        spelled = "|".join(sorted(numbers["scale"], key=len, reverse=True))
        short = "|".join(sorted((word for word in numbers["short"] if len(word) > 1), key=len, reverse=True))
        single = "".join(word for word in numbers["short"] if len(word) == 1)
        pattern = rf"(?:[ -]{{0,2}}({spelled})s?| ?({short})|([{single}]))(?![A-Za-z0-9])"
        return cls(words, numbers["letter"], frozenset(numbers["names"]["slashed"]), re.compile(pattern, re.IGNORECASE))


def read(text: str, start: int, habit: Habit, scales: Scales) -> tuple[Figure | None, int]:
    """Return the figure whose first digit (or point) is at `start`, and where to go on; None if it is no number."""
    if text[start] in _VULGAR:
        return Figure(start, start + 1, _VULGAR[text[start]], _VULGAR[text[start]], None, "part"), start + 1
    match = _FIGURE.match(text, start)
    if match is None or _ORDINAL.match(text, match.end()):
        return None, _skip(text, match.end() if match else start + 1)
    figure = _plain(match, habit)
    if not _fraction(text, figure, scales):
        return None, _skip(text, figure.end)
    _scale(text, figure, scales)
    _sign(text, figure)
    figure.glued = text[figure.end : figure.end + 1].isalpha()
    return figure, figure.end


def _skip(text: str, end: int) -> int:
    """Return the end of the run of letters, digits and joints that is no number: "2nd", "192.168.1.2", "10:30"."""
    run = _RUN.match(text, end)
    return run.end() if run else end


_RUN = re.compile(r"(?:[.:/]?[0-9A-Za-z]{1,64}){0,8}")
_NO_DIGIT = re.compile(r"[^0-9]+")


def _plain(match: re.Match[str], habit: Habit) -> Figure:
    start, end = match.span()
    if match["dots"]:
        return _dotted(match["dots"], start, end, habit)
    whole = _NO_DIGIT.sub("", match["whole"] or "")
    decimals = (match["decimals"] or match["point"] or "").strip(" .,")
    value = tidy(float(f"{whole or 0}.{decimals or 0}"))
    figure = Figure(start, end, value, value, digits_step(whole, decimals), "digits")
    figure.plain = not decimals and match["whole"] == whole
    return figure


def _dotted(written: str, start: int, end: int, habit: Habit) -> Figure:
    """Read "2.000": thousands if the article writes them so, or if it gives no sign and the figure ends in a zero."""
    groups, _, decimals = written.partition(",")
    grouped = tidy(float(groups.replace(".", "") + "." + (decimals or "0")))
    if decimals or groups.count(".") > 1:
        return Figure(start, end, grouped, grouped, digits_step(groups.replace(".", ""), decimals), "digits")
    pointed = tidy(float(groups))
    thousands = (
        habit.dot_groups if habit.dot_groups is not None else groups.endswith("0") and not groups.startswith("0")
    )
    doubtful = habit.dot_groups is None and thousands
    value, other = (grouped, pointed) if thousands else (pointed, grouped)
    step = digits_step(groups.replace(".", ""), "") if thousands else 0.001
    return Figure(start, end, value, value, step, "digits", other=other, doubtful=doubtful)


def _fraction(text: str, figure: Figure, scales: Scales) -> bool:
    """Read what makes a fraction or a power of the figure; False if it turns out to be no number ("24/7", "1/0")."""
    after = text[figure.end : figure.end + 1]
    if after in _VULGAR:
        figure.low = figure.high = figure.low + _VULGAR[after]
        figure.end, figure.plain, figure.step = figure.end + 1, False, None
    elif after == " " and figure.plain and text[figure.end + 1 : figure.end + 2] in _VULGAR:
        figure.low = figure.high = figure.low + _VULGAR[text[figure.end + 1]]
        figure.end, figure.plain, figure.step = figure.end + 2, False, None
    elif after == "/":
        return _slash(text, figure, scales)
    elif figure.plain and after in {" ", "-"} and (mixed := _MIXED.match(text, figure.end)):
        return _add(figure, int(mixed[1]), int(mixed[2]), mixed.end())
    elif figure.plain and after == " " and (apart := _APART.match(text, figure.end)):
        _add_apart(figure, apart)
    elif after and after in _RAISES:
        _power(text, figure)
    if (margin := _MARGIN.match(text, figure.end)) is not None:
        figure.end, figure.approximate = margin.end(), True
        if power := _EXPONENT.match(text, figure.end):
            figure.multiply(_ten_to(power), power.end())
    return True


def _power(text: str, figure: Figure) -> None:
    """Read "8x2^10", "10^5", "10⁶", "1.5 × 10⁶", "2e5"."""
    if power := _TO_POWER.match(text, figure.end):
        figure.multiply(float(power[1]) ** int(power[2]), power.end())
    elif figure.low == _TEN and (power := _OF_TEN.match(text, figure.end)):
        figure.multiply(_ten_to(power) / _TEN, power.end())
    elif power := _EXPONENT.match(text, figure.end):
        figure.multiply(_ten_to(power), power.end())


def _ten_to(power: re.Match[str]) -> float:
    """Return ten to the power that one of the pattern's groups holds, raised digits included."""
    written = next(filter(None, power.groups()))
    return 10.0 ** int(written.translate(_RAISED))


def _slash(text: str, figure: Figure, scales: Scales) -> bool:
    match = _SLASH.match(text, figure.end)
    if match is None or not figure.plain:
        return not text[figure.end + 1 : figure.end + 2].isdigit()
    if text[figure.start : match.end()] in scales.names:
        return False
    top, figure.low = int(figure.low), 0
    if match[1] is None and top >= _LARGE_TOP and top > int(match[2]):  # "120/80" is no fraction
        return False
    return _add(figure, top, int(match[2]), match.end())


def _add(figure: Figure, top: int, bottom: int, end: int) -> bool:
    figure.end = end
    if not 0 < top <= 3 * bottom or bottom > 1000:  # noqa: PLR2004 - no fraction people write has a larger one
        return False
    figure.low = figure.high = figure.low + top / bottom
    figure.plain, figure.step, figure.form = False, None, "part" if figure.low < 1 else "digits"
    return True


def _add_apart(figure: Figure, match: re.Match[str]) -> None:
    """Read the fractions of tokenised text: "1 / 4", "7 3 / 4"."""
    top, bottom = int(match[1] or figure.low), int(match[2])
    if top < bottom:
        figure.low = 0 if match[1] is None else figure.low
        _add(figure, top, bottom, match.end())


def _scale(text: str, figure: Figure, scales: Scales) -> None:
    if part := _AND_PART.match(text, figure.end):
        more = _PARTS[part[1].lower()] if part[1] else 0.75
        figure.low, figure.high, figure.end, figure.plain = figure.low + more, figure.low + more, part.end(), False
    for _ in range(2):
        word = scales.word.match(text, figure.end)
        if word is None:
            break
        figure.multiply(scales.words[(word[1] or word[2] or word[3]).lower()], word.end())
    else:
        return
    letter = text[figure.end : figure.end + 1]
    if letter in scales.letters and not text[figure.end + 1 : figure.end + 2].isalnum():
        figure.letter, figure.letter_end = scales.letters[letter], figure.end + 1


def _sign(text: str, figure: Figure) -> None:
    """Take the minus right before the figure, if nothing before it makes it a hyphen."""
    if spelled := _MINUS.search(text, max(0, figure.start - 9), figure.start):
        figure.low, figure.high, figure.start, figure.plain = -figure.low, -figure.low, spelled.start(), False
        return
    if apart := _MINUS_APART.search(text, max(0, figure.start - 12), figure.start):
        if _DEGREES.match(text, figure.end):
            figure.low, figure.high, figure.start, figure.plain = -figure.low, -figure.low, apart.start(1), False
        return
    sign, before = figure.start - 1, text[max(0, figure.start - 2) : max(0, figure.start - 1)]
    after_figure = before == " " and text[max(0, sign - 2) : sign - 1].isdigit()
    if sign >= 0 and text[sign] in "-−" and not (before.isalnum() or after_figure or before in {")", "%", "-", "."}):
        figure.low, figure.high, figure.start, figure.plain = -figure.low, -figure.low, figure.start - 1, False
