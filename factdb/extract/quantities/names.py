"""Figures that are no quantities, by the words beside them: years, dates, clock times, names and numbers of things.

Most dates are known already from the times found in the text (taken.py); the rules here need only the nearest words.
Each answers with the reason, so that an explanation can name it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factdb.lexicon.kinds import kinds
from factdb.lexicon.units import units

if TYPE_CHECKING:
    from factdb.extract.quantities.amount import Amount
    from factdb.extract.quantities.figure import Figure
    from factdb.lexicon.kinds import Kinds
    from factdb.lexicon.loader import Lexicon

_WORD_AFTER = re.compile(r" ([A-Za-zÀ-ž'’]{1,40})")
_AFTER_YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}[-–/]\Z")
_HYPHENED = re.compile(r"-([A-Za-z]{2,20})")
_LETTERS = re.compile(r"[A-Za-z][\w-]*-\Z")
_AT = re.compile(r"\b(?:at|by|since|until|till|from|around|about|before|after) \Z", re.IGNORECASE)
_PART_OF_DAY = re.compile(r" in the (?:early |late )?(?:morning|afternoon|evening)\b| at night\b")
_PAST = re.compile(r" past (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)")
_PAST_HOUR = re.compile(r"\b(?:half past|quarter past|quarter to) \Z", re.IGNORECASE)
_CLOCK = re.compile(r" ?(?:[ap]\.m\.?|[ap]m)(?![a-z])| o['’]clock| ?(?:GMT|UTC|CET|BST|EST)(?![A-Za-z])| hours GMT")
_ITEM = re.compile(r"[.)](?=\s{1,3}\S|\s{0,3}\n|\s{0,3}\Z)")
_NUMERAL = re.compile(r" ?\) [a-z]")
#: An agency's mark of a report told again: "UPDATE 2-Brazil's Frigosul swings to loss".
_RETOLD = re.compile(r"\b(?:UPDATE|WRAPUP|WRAP-UP|RPT|REFILE|CORRECTED|LEAD|TAKE|POLL|FACTBOX|ROUNDUP) \Z")
_CITED = re.compile(r"(?:[,–-] ?[0-9]{1,3}){0,6}\]")
_PLAN = re.compile(r"\([a-z]\)")
_DECADE = re.compile(r"s(?![A-Za-z0-9])")
_EDITION = re.compile(r"[a-f](?![A-Za-z0-9])")
_NUMBER = r"[0-9]|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|dozens"
_THE = r"(?:the |its |his |her |their |our |these |those )?"
#: "One of the reasons" counts nothing; "one of the 168", "one of them", "one of two" do.
_ONE_OF = re.compile(rf" of (?!{_THE}(?:last |first |top )?(?:{_NUMBER})|(?:them|whom|us)\b)", re.IGNORECASE)
_ONE_IN = re.compile(
    rf" in (?!every|a (?:hundred|thousand|million)|{_NUMBER})|-(?:on|to|by|off|way|up)\b", re.IGNORECASE
)
_PARTICIPLE_OF = re.compile(r" [a-z]{2,18}ed ([a-z]{3,20})\b")
#: "One-on-one", "man-to-man": what follows such a joint is no figure; "five-to-seven" and "one-in-five" are.
_ON = re.compile(r"-(?:on|by|for|off)-\Z", re.IGNORECASE)
_SUBSECTION = re.compile(r"[a-z](?![\w'’])")
_DOT = re.compile(r"([A-Za-z]{1,10}) ?\. ?\Z")
#: "A 2-for-1 offer", "a 3-in-1 printer".
_OFFER = re.compile(r"-(?:for|in)-1(?![0-9.,])")
_OFFERED = re.compile(r"[0-9]-(?:for|in)-\Z")
_REFERENCES = re.compile(r"\[(?:[0-9]{1,3}[,–-] ?){1,6}[0-9]{1,3}\]")
#: Capitalised words or a model's number in a row, after no preposition of place ("in New York 12 were hurt").
_RUN_OF_NAMES = re.compile(
    r"(?<!\bin )(?<!\bat )(?<!\bnear )(?<!\baround )(?<!\bfrom )(?<!\bacross )(?<!\bof )(?<!\band )(?<!\boutside )"
    r"\b(?:[A-Z][\w'-]{1,20} |[0-9]{2,4} )[A-Z][\w'-]{0,20} \Z"
)
_UNTIL = re.compile(r"\b(?:until|till|by|since|before|through) (?:at least|at the (?:latest|earliest)) \Z")
_MODEL = re.compile(
    rf"\b(?:(?:{_NUMBER})[0-9,]*|more|several|some|an?) (?:more |new |old |used )?(?![A-Z]{{3}} )[A-Z][\w'-]{{2,20}} \Z"
)
_STATE = re.compile(r" (?:was|were|is|are|has|had|will|would|died|crashed|sank|hit|carried|exploded)\b")
#: "That one mile" is measured, "that one" is not.
_MEASURED = frozenset({"length", "area", "volume", "mass"})
_UNITS = frozenset({"day", "week", "month", "year"})
_FROM_TO = re.compile(
    r"\b(?:from|between) ([0-9]{1,2})\.[0-5][05] (?:to|and|until|till) ([0-9]{1,2})\.[0-5][05](?![0-9%]| ?[a-z]*[%$])"
    r"(?=[.,;]|\Z| (?:on|every|each|daily|in|at|and|but|to)\b)"
)
_REACH = 20
#: What an incidence is per ("211 deaths per 100,000 births") counts nothing.
_ROUND = frozenset({100, 1000, 10_000, 100_000, 1_000_000})
_YEARS = range(1500, 2100)
_DAYS = range(1, 32)
_HOURS = 25
_MINUTES = 0.01
_LARGEST_NAME = 20
_LONGEST = 12
_LEFT = 32
_BRACKET = 120
#: Five bare digits and a code number a thing ("part 24703 L-202"); news groups counts of that size.
_FIVE = 5
_CODE = re.compile(r" [A-Za-z]{1,2}-?[0-9]{2,6}\b(?! [a-z]{2,}s\b)")
_YEAR_LENGTH = 4


@dataclass(frozen=True, slots=True)
class Names:
    """The words of `numbers.toml` that make a figure a name, compiled."""

    numbered: frozenset[str]
    not_names: frozenset[str]
    makers: frozenset[str]
    months: frozenset[str]
    one_no: frozenset[str]
    one_not_after: frozenset[str]
    one_of_after: frozenset[str]
    zero_not_after: frozenset[str]
    zero_not_before: frozenset[str]
    media: frozenset[str]
    before_year: frozenset[str]
    before_count: frozenset[str]
    of_year: frozenset[str]
    adjectives: frozenset[str]
    measured: frozenset[str]
    codes: frozenset[str]
    change: frozenset[str]
    street: re.Pattern[str]
    nouns: Kinds

    def rejects(self, text: str, figure: Figure) -> str | None:
        """Return why a figure is no quantity, whatever its unit may seem to be; None if it may be one."""
        if figure.form == "words":
            return self._word(text, figure) or _clock(text, figure)
        if figure.form != "digits":
            past = figure.form == "part" and _PAST.match(text, figure.end)
            return "clock" if past else None  # "half past four"
        return (
            self._joined(text, figure)
            or (self._plain(text, figure) if figure.plain else None)
            or self._lettered(text, figure)
            or _clock(text, figure)
        )

    def _lettered(self, text: str, figure: Figure) -> str | None:
        """Return why a figure with a letter is the number of a thing: "Fig. 7p", "phase 3b"."""
        if not (figure.plain and figure.glued and _SUBSECTION.match(text, figure.end)):
            return None
        return "number" if left_word(text, figure.start).rstrip(".").lower() in self.numbered else None

    def _joined(self, text: str, figure: Figure) -> str | None:
        """Return why what stands right before it makes the figure a part of a name: "F-16", "#5", "2019-20"."""
        start = figure.start
        before, earlier = text[start - 1 : start], text[start - 2 : start - 1] if start > 1 else ""
        if before == "+" or _OFFER.match(text, figure.end):
            return "joined"
        if before == "-" and figure.low == 1 and _OFFERED.search(text, max(0, start - 6), start):
            return "joined"
        if before in {"-", "–"} and earlier.isdigit():
            return "joined" if _AFTER_YEAR.search(text, start - 5, start) else None
        if before == "[" and _REFERENCES.match(text, start - 1):
            return "reference"
        letters = (before in {"−", "."} and earlier.isalpha()) or (before == "-" and _is_lettered(text, start))
        return "joined" if letters or (before and before in "#№@/:_") else None

    def _plain(self, text: str, figure: Figure) -> str | None:
        """Return why bare digits are no quantity: a decade, an item of a list, a citation, an address."""
        start, end = figure.start, figure.end
        if _DECADE.match(text, end) and figure.low % 10 == 0:
            return "decade"
        if figure.low in _YEARS and _EDITION.match(text, end):
            return "year"
        if end - start > _LONGEST or _PLAN.match(text, end) or (end - start >= _FIVE and _CODE.match(text, end)):
            return "identifier"
        if text[end : end + 1] == "-" and _RETOLD.search(text, max(0, start - 12), start):
            return "number"
        if text[start - 1 : start] == "[" and _CITED.match(text, end):
            return "reference"
        return "list" if _is_item(text, start, end) else "address" if self.street.match(text, end) else None

    def _word(self, text: str, figure: Figure) -> str | None:
        """Return why a number word is no figure: "no one", "ground zero", "Air Force Two"."""
        word, after = text[figure.start : figure.end], _WORD_AFTER.match(text, figure.end)
        if _ON.search(text, max(0, figure.start - 6), figure.start):
            return "joined"
        left, right = left_word(text, figure.start), after[1] if after else ""
        if word.lower() == "one":
            return None if right.lower() in self.measured else self._one(text, figure.end, left.lower(), right.lower())
        if word.lower() == "zero":
            return self._zero(left.lower(), right)
        if not word[0].isupper() or self.nouns.is_plural(right):
            return None
        if starts_sentence(text, figure.start):
            return "list" if text.startswith(",", figure.end) else None
        return "name" if left[:1].isupper() and left.lower() not in self.one_of_after else None

    def _zero(self, left: str, right: str) -> str | None:
        """Return why "zero" is no figure: "ground zero", "zero tolerance", "zero."."""
        named = not right or right[0].isupper() or left in self.zero_not_after or right.lower() in self.zero_not_before
        return "name" if named else None

    def _one(self, text: str, end: int, left: str, right: str) -> str | None:
        """Return why "one" is a pronoun."""
        if not right and text[end : end + 1] != "-":
            return "pronoun"
        other = right.endswith("ed") and not self._qualifies(text, end)
        if other or right in self.one_no or left in self.one_not_after or _ONE_IN.match(text, end):
            return "pronoun"
        return "pronoun" if left not in self.one_of_after and _ONE_OF.match(text, end) else None

    def _qualifies(self, text: str, end: int) -> bool:
        """Say whether a participle after "one" stands before a noun of a known kind: "one suspected case"."""
        noun = _PARTICIPLE_OF.match(text, end)
        return noun is not None and bool(self.nouns.chain(noun[1]))

    def in_plural(self, text: str, figure: Figure) -> bool:
        """Say whether numbered things in the plural stand before the figure: more may follow ("pages 4 and 5")."""
        word = left_word(text, figure.start).rstrip(".").lower()
        return word.endswith("s") and (word in self.numbered or word.removesuffix("s") in self.numbered)

    def rejects_bare(self, text: str, amount: Amount, *, dated: bool) -> str | None:
        """Return why an amount without a unit is no quantity: a year, a date, the number of a thing.

        `dated` says that a date already known ends right before it, of which it can be no part.
        """
        figure = amount.figure
        if (joint := _HYPHENED.match(text, figure.end)) and joint[1].lower() in self.adjectives:
            return "adjective"
        left, after = left_word(text, figure.start), _WORD_AFTER.match(text, figure.end)
        if left == "." and (dot := _DOT.search(text, max(0, figure.start - 14), figure.start)):
            left = dot[1]
        right = after[1] if after else ""
        until = _UNTIL.search(text, max(0, figure.start - _LEFT), figure.start) is not None
        if figure.plain and self._is_year(figure, left.lower(), right, until=until):
            return "year"
        if (
            figure.plain
            and figure.low in _DAYS
            and not dated
            and (left.rstrip(".") in self.months or right in self.months)
        ):
            return "date"
        if left.lower() == "per" and figure.low in _ROUND:
            return "denominator"
        if figure.step == _MINUTES and self._is_opening(text, figure):
            return "clock"
        return self._name(text, figure, left, right)

    def _is_opening(self, text: str, figure: Figure) -> bool:
        """Say whether two figures are hours from and to ("open from 9.30 to 11.15"), not two values of what changed."""
        for pair in _FROM_TO.finditer(text, max(0, figure.start - _REACH), figure.end + _REACH):
            if pair.start() <= figure.start < pair.end():
                hours = int(pair[1]) < _HOURS and int(pair[2]) < _HOURS
                return hours and left_word(text, pair.start()).lower() not in self.change
        return False

    def _is_year(self, figure: Figure, left: str, right: str, *, until: bool) -> bool:
        """Say whether four digits are a year; not after "more than", nor before what can be counted ("1800 sheep")."""
        if (
            figure.low not in _YEARS
            or figure.end - figure.start != _YEAR_LENGTH
            or (left in self.before_count and right not in self.of_year and not until)
        ):
            return False
        counts = right.islower() and self.nouns.is_plural(right) and bool(self.nouns.chain(self.nouns.lemma(right)))
        return left in self.before_year or not counts

    def _name(self, text: str, figure: Figure, left: str, right: str) -> str | None:
        """Return why the word before makes the figure a name ("Highway 95") or a number of something ("page 4")."""
        low = left.rstrip(".").lower()
        spelled = figure.plain or (figure.form == "words" and figure.low <= _LARGEST_NAME)
        if not low or not spelled:
            return "number" if low in self.numbered and _is_section(text, figure) else None
        capital, plural = left != left.lower(), bool(right) and self.nouns.is_plural(right)
        model = figure.plain and low not in self.months and _is_model(text, figure.start)
        if capital and (model or (low in self.makers and figure.form == "digits")):
            return "name"
        if text[figure.start - 1] != " " or (plural and not (capital and low in self.numbered)):
            return None
        if low in self.numbered and not self._is_when(text, figure.start, low):
            return "number"
        if self.in_plural(text, figure) or (capital and right.lower() in self.media):
            return "number"
        return "name" if capital and self._is_name(text, figure, left, right) else None

    def _is_name(self, text: str, figure: Figure, left: str, right: str) -> bool:
        """Say whether a capitalised word and the figure after it are a name."""
        if figure.form != "digits" or left.rstrip(".").lower() in self.not_names or left[-1] in ".,":
            return False
        if left in self.codes or starts_sentence(text, figure.start - 1 - len(left)):
            return False
        return not right.islower() or self._is_of_class(text, figure, len(left))

    def _is_when(self, text: str, start: int, unit: str) -> bool:
        """Say whether "last week", "that day" stands before a figure, which then counts something."""
        before = left_word(text, start - 1 - len(unit)).lower()
        return unit in _UNITS and (
            before in self.one_not_after or before in {"previous", "per", "following", "his", "her"}
        )

    @staticmethod
    def _is_of_class(text: str, figure: Figure, length: int) -> bool:
        """Say whether a small number ends a name of several words ("the ferry Princess Ama 2 was")."""
        before = _RUN_OF_NAMES.search(text, max(0, figure.start - 1 - length - _LEFT), figure.start)
        return before is not None and figure.low <= _LARGEST_NAME and _STATE.match(text, figure.end) is not None


def _is_item(text: str, start: int, end: int) -> bool:
    """Say whether a figure numbers an item: at the beginning of a line, or before a bracket that none opened."""
    before = text[max(0, start - 8) : start]
    if _ITEM.match(text, end) and not before.rpartition("\n")[2].strip(" "):
        return start < _LEFT or "\n" in before
    return _NUMERAL.match(text, end) is not None and not _in_brackets(text, start)


def _in_brackets(text: str, at: int) -> bool:
    """Say whether a bracket is open at `at`, as far as the words before it tell."""
    before = text[max(0, at - _BRACKET) : at]
    return before.rfind("(") > before.rfind(")")


def _is_section(text: str, figure: Figure) -> bool:
    """Say whether digits with a point, alone, may number a section ("Section 4.4")."""
    return figure.form == "digits" and figure.scale == 1 and "." in text[figure.start : figure.end]


def _is_lettered(text: str, start: int) -> bool:
    """Say whether letters are joined to the figure by a hyphen ("F-16"), and no figure is ("5k-20k")."""
    token = text[max(0, start - _LEFT) : start].rsplit(None, 1)
    if not token or not _LETTERS.search(token[-1]):
        return False
    word = token[-1].lstrip("(\"'[")[:-1]
    return not (word[:1].isdigit() or word[:1] in "$€£¥" or word.lower() in {"magnitude", "to"})


def _clock(text: str, figure: Figure) -> str | None:
    """Return "clock" for an hour: "7 p.m.", "eight o'clock", "at four in the morning", "half past four"."""
    hour = figure.low < _HOURS and (figure.plain or figure.step == _MINUTES or figure.form == "words")
    if not hour:
        return None
    left = text[max(0, figure.start - _LEFT) : figure.start]
    told = _CLOCK.match(text, figure.end) or _PAST_HOUR.search(left)
    return "clock" if told or (_AT.search(left) and _PART_OF_DAY.match(text, figure.end)) else None


def left_word(text: str, start: int) -> str:
    """Return the word that ends right before `start`, a blank between them or none; "" if there is none."""
    words = text[max(0, start - _LEFT) : start].rsplit(None, 1)
    return words[-1].lstrip("(\"'[") if words else ""


def starts_sentence(text: str, start: int) -> bool:
    """Say whether a word that begins at `start` is the first of its sentence, as far as the text before it tells."""
    before = text[max(0, start - 4) : start]
    bare = before.rstrip(" \"'([")
    return not bare or bare[-1] in ".!?:;\n" or "\n" in before


@cache
def names(lexicon: Lexicon) -> Names:
    """Compile the lexicon's words that make a figure a name."""
    numbers = lexicon.table("numbers")
    table, table_of_units = numbers["names_of_things"], units(lexicon)
    words = (
        "numbered", "not_names", "makers", "months", "one_no", "one_not_after", "one_of_after", "zero_not_after",
        "zero_not_before", "media", "before_year", "before_count", "of_year",
    )  # fmt: skip
    street = re.compile(rf" (?:[A-Z][A-Za-z'.]{{1,20}} ){{1,3}}(?:{'|'.join(table['street'])})(?![A-Za-z])")
    sets = {name: frozenset(table[name]) for name in words}
    sets["months"] |= {month.lower() for month in sets["months"]}
    sets["adjectives"] = frozenset(numbers["adjectives"]["after"])
    measured = {name for name, unit in table_of_units.names.items() if name and unit.dimension in _MEASURED}
    codes = frozenset(code for code in table_of_units.money if code.isupper())
    sets["change"] = frozenset(numbers["change"]["words"])
    return Names(**sets, measured=frozenset(measured), codes=codes, street=street, nouns=kinds(lexicon))


def _is_model(text: str, start: int) -> bool:
    """Say whether a name that is itself counted stands before a figure: "54 Leopard | 2 tanks"."""
    return _MODEL.search(text, max(0, start - _LEFT), start) is not None
