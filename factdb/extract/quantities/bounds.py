"""Bounds: "more than", "up to", "or more" … beside an amount, each with the words that set it.

The phrases are keyed by their last word (before a figure) or tried at its end (after it); at most four may stand in a
row ("at least an additional …"). A bound never comes from the roundness of a figure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from factdb.extract.document import Span
    from factdb.extract.quantities.amount import Amount
    from factdb.lexicon.loader import Lexicon

Side = Literal["low", "high", "about"]
_GROUPS = ("more_than", "at_least", "less_than", "at_most", "about")
_LONGEST = 40
_IN_A_ROW = 4
_TEN = 10
_MERGE = re.compile(r",? (?:and|but|or)(?: also)? |, ")


@dataclass(frozen=True, slots=True)
class Bound:
    """One way to bound a figure: on which side, and whether the figure itself is left out."""

    name: str
    side: Side
    open: bool


@dataclass(frozen=True, slots=True)
class Bounds:
    """The bound phrases of a lexicon, those before a figure by their last word or sign."""

    before: dict[str, list[tuple[str, Bound | None]]]
    after: dict[str, Bound]
    after_pattern: re.Pattern[str]
    place: frozenset[str]
    during: frozenset[str]
    unless: frozenset[str]
    upward: frozenset[str]
    prepositions: frozenset[str]

    def set_before(self, text: str, amount: Amount, last: int) -> None:
        """Take the bounds right before the amount; `last` is where the amount before it ends."""
        at, article = amount.start, False
        found: list[tuple[Bound, Span]] = []
        for _ in range(_IN_A_ROW):
            hit = self._ending_at(text, at)
            if hit is None:
                break
            phrase, bound, span = hit
            if article and phrase in self.prepositions:
                break
            article = phrase in {"a", "an"}
            if bound is not None and not self._is_place(text, amount, phrase, span, last):
                found.append((bound, span))
            elif bound is not None:
                break
            at = span[0]
        for bound, span in found:
            apply(amount, bound, span)

    def _ending_at(self, text: str, at: int) -> tuple[str, Bound | None, Span] | None:
        """Return the longest phrase that ends where `at` begins, a blank between them or (for signs) none."""
        end = at - (text[at - 1 : at] == " ")
        left = text[max(0, end - _LONGEST) : end].lower()
        word = left.rsplit(None, 1)[-1].lstrip("(\"'") if left and not left[-1].isspace() else ""
        key = word if word in self.before else left[-1:]
        for phrase, bound in self.before.get(key, ()):
            if left.endswith(phrase) and not (phrase[0].isalnum() and left[-len(phrase) - 1 : -len(phrase)].isalnum()):
                if end == at and phrase[-1].isalpha():
                    continue
                return phrase, bound, (end - len(phrase), end)
        return None

    def _is_place(self, text: str, amount: Amount, phrase: str, span: Span, last: int) -> bool:
        """Say whether the phrase is no bound here: "near two villages", "over three days", "9 km over 2 stages"."""
        if phrase == "up to" and self._rises(text, span[0]):
            return True
        if phrase in self.during and last == span[0] - 1:
            return True
        if phrase in self.during and amount.unit.dimension == "time":
            words = text[max(0, span[0] - 16) : span[0]].lower().split()
            return not words or words[-1] not in self.unless
        return phrase in self.place and amount.is_count and amount.figure.form == "words" and (amount.low or 0) < _TEN

    def _rises(self, text: str, at: int) -> bool:
        """Say whether the word before "up to" is a verb whose adverb "up" is ("edged up to 3.7%")."""
        words = text[max(0, at - 16) : at].lower().split()
        return bool(words) and words[-1] in self.upward

    def set_after(self, text: str, amount: Amount, end: int) -> int:
        """Take the bound that begins at `end`, after the figure, its unit or its noun; return where it ends."""
        match = self.after_pattern.match(text, end)
        if match is None:
            return end
        apply(amount, self.after[match[1].lower()], match.span(1))
        return match.end(1)


def apply(amount: Amount, bound: Bound, span: Span) -> None:
    """Bound the amount: a single value opens on one side, a range can only become approximate."""
    amount.bounds.append(span)
    amount.why.setdefault("bound", bound.name)
    if bound.side == "about":
        amount.approximate = True
    elif amount.is_point and bound.side == "low":
        amount.high, amount.low_open = None, bound.open
    elif amount.is_point:
        amount.low, amount.high_open = None, bound.open
    elif amount.vague and bound.side == "low":
        amount.low_open = bound.open


def merge(text: str, amounts: list[Amount]) -> list[Amount]:
    """Return the amounts with "more than 20 and less than 30" made one."""
    done: list[Amount] = []
    for amount in amounts:
        last = done[-1] if done else None
        if last is not None and _complete(text, last, amount):
            low, high = (last, amount) if last.low is not None else (amount, last)
            last.low, last.low_open, last.high, last.high_open = low.low, low.low_open, high.high, high.high_open
            last.unit, last.end = amount.unit if last.is_count else last.unit, amount.end
            last.why["range"] = "two bounds"
        else:
            done.append(amount)
    return done


def _complete(text: str, left: Amount, right: Amount) -> bool:
    """Say whether two one-sided amounts are the two sides of one."""
    if not left.bounds or not right.bounds or (left.low is None) == (right.low is None):
        return False
    if left.vague or right.vague or not (left.unit is right.unit or left.is_count):
        return False
    gap = text[left.end : right.bounds[-1][0]]
    low, high = (left.low, right.high) if left.low is not None else (right.low, left.high)
    return low is not None and high is not None and low < high and _MERGE.fullmatch(gap) is not None


@cache
def bounds(lexicon: Lexicon) -> Bounds:
    """Compile the lexicon's bounds."""
    table = lexicon.table("bounds")
    before: dict[str, list[tuple[str, Bound | None]]] = {}
    after: dict[str, Bound] = {}
    for name in _GROUPS:
        entry = table[name]
        bound = Bound(name, entry["side"], entry.get("open", False))
        for phrase in entry["before"]:
            before.setdefault(phrase.split()[-1], []).append((phrase, bound))
        after |= dict.fromkeys(entry["after"], bound)
    for phrase in table["skip"]["words"]:
        before.setdefault(phrase.split()[-1], []).append((phrase, None))
    for phrases in before.values():
        phrases.sort(key=lambda pair: len(pair[0]), reverse=True)
    joined = "|".join(re.escape(phrase) for phrase in sorted(after, key=len, reverse=True))
    pattern = re.compile(rf"[ ]?({joined})(?![A-Za-z0-9])(?! ?(?:than|equal|to|[0-9]))", re.IGNORECASE)
    during = table["during"]
    return Bounds(
        before,
        after,
        pattern,
        frozenset(table["place"]["words"]),
        frozenset(during["words"]),
        frozenset(during["unless"]),
        frozenset(table["upward"]["verbs"]),
        frozenset(
            {*table["place"]["words"], *during["words"], "under", "up to", "about", "minimum", "maximum", "close to"}
        ),
    )
