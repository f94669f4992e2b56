"""Figures that are no quantities: years, dates, clock times, names and numbers of things, addresses, telephone numbers.

What is a date is mostly known already from the times found in the text; the rules here need only the words beside the figure.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factdb.lexicon.kinds import kinds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.extract.document import Span
    from factdb.extract.quantities.amount import Amount
    from factdb.extract.quantities.figure import Figure
    from factdb.extract.records import Time
    from factdb.lexicon.kinds import Kinds
    from factdb.lexicon.loader import Lexicon

_CLOCK = re.compile(
    r" ?(?:[ap]\.m\.?|[ap]m)(?![a-z])| o'clock| ?(?:GMT|UTC|CET|BST|EST)(?![A-Za-z])| hours (?:GMT|UTC)"
)
_PHONE = re.compile(r"[+0-9](?<![\w.,$€£+][+0-9])[0-9]{0,5}(?:[-/ ][0-9]{2,8}){2,5}(?![\w.,]?[0-9])")
_AFTER_YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}[-–/]\Z")
_WORD_AFTER = re.compile(r"[ ]([A-Za-zÀ-ž'’]+)")
_YEARS = range(1500, 2100)
_DAYS = range(1, 32)
_URL = re.compile(r"(?:https?://|www\.)[^\s]{1,2000}")
#: "One of the reasons" counts nothing; "one of the 168", "one of them", "one of two" do.
_ONE_OF = re.compile(
    r" of (?!(?:the |its |his |her |their |our |these |those )?(?:last |first |top )?[0-9]|them\b|whom\b|us\b|(?:the |its |his |her |their |our |these |those )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|dozens)\b)",
    re.IGNORECASE,
)
_ON_ONE = re.compile(
    r"-(?:on|to|by|off|way|up|man-)\b| in (?!every|[0-9]|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|a (?:hundred|thousand|million))",
    re.IGNORECASE,
)
_AT_LEAST = frozenset(
    {"only", "least", "just", "than", "killed", "killing", "injured", "injuring", "wounding", "wounded"}
)
_PLAN = re.compile(r"\([a-z]\)")
_HYPHENED = re.compile(r"-([A-Za-z]{2,20})")
_ITEM = re.compile(r"[.)](?=\s+\S|\s*\n|\s*\Z)")
_LONGEST_COUNT = 12
_CITED = re.compile(r"(?:[,–-] ?[0-9]{1,3}){0,6}\]")
_TOKEN = re.compile(r"[A-Za-z][\w-]*-\Z")
_LEFT = 32


@dataclass(frozen=True, slots=True)
class Names:
    """The words that make a figure a name, compiled."""

    numbered: frozenset[str]
    not_names: frozenset[str]
    makers: frozenset[str]
    months: frozenset[str]
    one_no: frozenset[str]
    one_not_after: frozenset[str]
    zero_not_after: frozenset[str]
    adjectives: frozenset[str]
    verbs: frozenset[str]
    street: re.Pattern[str]
    nouns: Kinds

    def rejects(self, text: str, figure: Figure) -> str | None:
        """Return why a figure is no quantity, whatever its unit may seem to be; None if it may be one."""
        if figure.form != "digits":
            return self._rejects_word(text, figure) if figure.form == "words" else None
        start = figure.start
        before, earlier = text[start - 1 : start], text[start - 2 : start - 1] if start > 1 else ""
        if before and (
            before in "#№@/:_"
            or (before == "−" and earlier.isalpha())
            or (before == "." and earlier.isalpha())
            or (before == "-" and self._joined(text, start))
        ):
            return "joined"
        if before == "+" and not text[figure.end : figure.end + 1].isspace():
            return "joined"
        if before in {"-", "–"} and earlier.isdigit() and _AFTER_YEAR.search(text, start - 5, start):
            return "joined"
        if figure.plain and (
            text.startswith("s", figure.end)
            and figure.low % 10 == 0
            and not text[figure.end + 1 : figure.end + 2].isalnum()
        ):
            return "decade"
        if (
            figure.plain
            and (before in {"", "\n"} or not text[max(0, start - 8) : start].rpartition("\n")[2].strip(" "))
            and _ITEM.match(text, figure.end)
        ):
            return "list"
        if figure.plain and (figure.end - figure.start > _LONGEST_COUNT or _PLAN.match(text, figure.end)):
            return "identifier"
        if before == "[" and _CITED.match(text, figure.end):
            return "reference"
        if figure.plain and figure.glued and figure.low in _YEARS and text[figure.end : figure.end + 1] in "abcdef":
            return "year"
        if figure.plain and self.street.match(text, figure.end):
            return "address"
        if _CLOCK.match(text, figure.end) and (figure.plain or figure.step == 0.01) and figure.low < 25:  # noqa: PLR2004
            return "clock"
        return None

    @staticmethod
    def _joined(text: str, start: int) -> bool:
        """Say whether letters are joined to the figure by a hyphen ("F-16"), and no figure is ("5k-20k")."""
        token = text[max(0, start - _LEFT) : start].rsplit(None, 1)
        if not token or not _TOKEN.search(token[-1]):
            return False
        word = token[-1].lstrip("(\"'[")[:-1]
        return not (word[:1].isdigit() or word.lower() in {"magnitude", "to"} or word[:1] in "$€£¥")

    def rejects_bare(self, text: str, amount: Amount, *, dated: bool) -> str | None:
        """Return why an amount without a unit is no quantity: a year, a date, the number of a thing.

        `dated` says that a date already known ends right before it, of which it can be no part.
        """
        figure = amount.figure
        if (joint := _HYPHENED.match(text, figure.end)) and joint[1].lower() in self.adjectives:
            return "adjective"
        left, after = left_word(text, figure.start), _WORD_AFTER.match(text, figure.end)
        right = after[1] if after else ""
        if figure.plain:
            if figure.low in _YEARS and figure.end - figure.start == 4 and not self._counts(text, figure.end, left):  # noqa: PLR2004
                return "year"
            if figure.low in _DAYS and not dated and (left.rstrip(".") in self.months or right in self.months):
                return "date"
        return self._name(text, figure, left, right)

    def _counts(self, text: str, end: int, left: str) -> bool:
        """Say whether what looks like a year counts something ("2022 people", "killed 1800 sheep")."""
        if left.lower() in {
            "than",
            "least",
            "most",
            "above",
            "below",
            "over",
            "under",
            "exceeding",
            "nearly",
            "some",
            "almost",
            "exceed",
            "exceeds",
        }:
            return True
        if left.lower() in {"in", "since", "of", "by", "until", "from", "during", "the", "late", "early", "mid", "and"}:
            return False
        word = _WORD_AFTER.match(text, end)
        return (
            word is not None
            and self.nouns.is_plural(word[1])
            and word[1].islower()
            and bool(self.nouns.chain(self.nouns.lemma(word[1])))
        )

    def _name(self, text: str, figure: Figure, left: str, right: str) -> str | None:
        low = left.rstrip(".").lower()
        if not low or not (figure.plain or (figure.form == "words" and figure.low <= 20)):  # noqa: PLR2004
            return None
        capital, plural = left[0].isupper(), bool(right) and self.nouns.is_plural(right)
        if low in self.makers and capital and figure.form == "digits":
            return "name"
        if low in self.numbered and (not plural or capital) and text[figure.start - 1] == " ":
            return "number"
        if figure.form != "digits" or not capital or plural or low in self.not_names or left[-1] in ".,":
            return None
        first = starts_sentence(text, figure.start - 1 - len(left))
        return None if first or right.islower() or text[figure.start - 1] != " " else "name"

    def _rejects_word(self, text: str, figure: Figure) -> str | None:
        word = text[figure.start : figure.end].lower()
        after = _WORD_AFTER.match(text, figure.end)
        right, left = after[1].lower() if after else "", left_word(text, figure.start).lower()
        if word == "one":
            if not right and text[figure.end : figure.end + 1] != "-":
                return "pronoun"
            if (
                right.endswith("ed")
                or right in self.one_no
                or left in self.one_not_after
                or _ON_ONE.match(text, figure.end)
            ):
                return "pronoun"
            return "pronoun" if left not in _AT_LEAST and _ONE_OF.match(text, figure.end) else None
        if word == "zero":
            return "name" if left in self.zero_not_after or not right or after[1][0].isupper() else None
        if text[figure.start].isupper() and (after is None or not self.nouns.is_plural(right)):
            first = starts_sentence(text, figure.start)
            if (first and text.startswith(",", figure.end)) or (
                not first and left_word(text, figure.start)[:1].isupper() and left not in self.verbs
            ):
                return "name"
        return None


def left_word(text: str, start: int) -> str:
    """Return the word that ends right before `start`, a blank between them or none; "" if there is none."""
    words = text[max(0, start - _LEFT) : start].rsplit(None, 1)
    return words[-1].lstrip("(\"'[") if words else ""


def starts_sentence(text: str, start: int) -> bool:
    """Say whether a word that begins at `start` is the first of its sentence, as far as the text before it tells."""
    before = text[max(0, start - 4) : start].rstrip(" \"'([")
    return not before or before[-1] in ".!?:;\n" or "\n" in text[max(0, start - 4) : start]


@dataclass(frozen=True, slots=True)
class Taken:
    """Stretches in which figures are no quantities: dates, clock times and years found as times; web addresses."""

    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, text: str, times: Sequence[Time]) -> Taken:
        """Collect the times that are no durations, and the addresses."""
        spans: list[Span] = [(time.start, time.end) for time in times if not time.timex.startswith("P")]
        if "://" in text or "www." in text:
            spans += [match.span() for match in _URL.finditer(text)]
        spans += [match.span() for match in _PHONE.finditer(text) if _is_phone(match[0])]
        spans.sort()
        return cls([start for start, _ in spans], [end for _, end in spans])

    def holds(self, amount: Amount) -> bool:
        """Say whether the figure lies in one of them and is no duration ("three days ago" has one)."""
        at = bisect_right(self.starts, amount.figure.start) - 1
        return at >= 0 and self.ends[at] >= amount.figure.end and amount.unit.dimension != "time"

    def end_at(self, offset: int) -> bool:
        """Say whether one of them ends there."""
        at = bisect_right(self.starts, offset) - 1
        return at >= 0 and self.ends[at] == offset


def _is_phone(written: str) -> bool:
    """Say whether groups of digits are dialled, not counted: "0800 555 111" is, "1 234 567" is not."""
    groups = re.split(r"[-/ ]", written)
    return written[0] in "0+" or (not 1900 < int(groups[0]) < 2100 and any(len(group) != 3 for group in groups[1:]))  # noqa: PLR2004


@cache
def names(lexicon: Lexicon) -> Names:
    """Compile the lexicon's words that make a figure a name."""
    table = lexicon.table("numbers")["names_of_things"]
    words = ("numbered", "not_names", "makers", "months", "one_no", "one_not_after", "zero_not_after")
    street = re.compile(rf" (?:[A-Z][A-Za-z'.]{{1,20}} ){{1,3}}(?:{'|'.join(table['street'])})(?![A-Za-z])")
    adjectives = frozenset(lexicon.table("numbers")["adjectives"]["after"])
    verbs = frozenset(lexicon.table("counting")["person_object"]["words"])
    return Names(*(frozenset(table[name]) for name in words), adjectives, verbs, street, kinds(lexicon))
