"""Two figures that are one: ranges ("5-7 km", "between 2 and 3 million"), lists that share a unit, feet and inches.

Neighbouring amounts are joined by what stands between them, right to left, so that a unit reaches back over a whole
list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factdb.extract.quantities.figure import tidy
from factdb.lexicon.kinds import OBJECTS
from factdb.lexicon.units import COUNT

if TYPE_CHECKING:
    from factdb.extract.quantities.amount import Amount
    from factdb.lexicon.loader import Lexicon

_DASH = re.compile(r" ?[-–—~] ?| ?-? to (?:about |around |roughly |some |perhaps |[~∼≈])?|-to-| through | till ")
_OR = re.compile(r" or |-or-")
_AND = re.compile(r" and ")
_LIST = re.compile(r", | and | or |, and |, or | & | vs\.? | to ")
_BETWEEN = re.compile(
    r"\b(between|from|anywhere from|anywhere between|somewhere between)(?P<ages> (?:the )?ages?(?: of)?)?"
    r"(?: (?:about|around|some|roughly|approximately|an estimated))?[ ]\Z",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"about|around|some |roughly|approximately|estimated")
_FEET = re.compile(r" ?(?:and )?|, ")
_WORD = re.compile(r"[a-z]+")
_LEFT = 40
_FURTHER = 64
_WIDEST = 60
#: A plural that the figure before it counts, after an adjective or two.
_COUNTED = re.compile(
    r" (?!(?:in|on|for|at|by|from|this|last|per|an?|the|as|and|or|to|over|after|before|each|when|while|but|with|of|its"
    r"|is)\b)"
    r"(?:[a-z]{3,15} ){0,2}?[a-z]{3,20}s\b"
)
_PLURAL = re.compile(r" [a-z]{3,20}s\b")
#: What may follow a split of votes, which is no noun that it counts.
_SPLIT_ENDS = re.compile(
    r"[.,;:)–—]|\Z| (?:to|in|on|with|for|by|after|against|along|and|but|as|at|this|last|late|earlier|following"
    r"|votes?|decision|ruling|margin|majority|split|verdict|[A-Z][a-z]+day)\b"
)
_CENTS = 100
_TIMES = 10
_END = re.compile(r"(?: more)?(?: {0,2}(?:[.,;!?)]|\Z))")


#: How many of the second unit make one of the first, where the two are read as one ("five years and four months" in
#: court). Times by the clock stay two, as they are said: "two hours and 41 minutes".
_SMALLER = {("ft", "in"): 12.0, ("lb", "oz"): 16.0, ("stone", "lb"): 14.0, ("year", "month"): 12.0}


@dataclass(frozen=True, slots=True)
class Ranges:
    """The verbs of change, after which "from 3 to 5" are two values, what they change, and the words of scores."""

    change: frozenset[str]
    given: frozenset[str]
    score: frozenset[str]
    votes: frozenset[str]

    def join(self, text: str, amounts: list[Amount]) -> list[Amount]:
        """Return the amounts with ranges made one, units handed back along lists, and scores left out."""
        done: list[Amount] = []
        for amount in reversed(amounts):
            following = done[-1] if done else None
            if following is None or following.start - amount.end > 12 or following.start < amount.end:  # noqa: PLR2004
                done.append(amount)
            elif (joined := self._joined(text, amount, following)) is not None:
                done[-1:] = joined
            else:
                done.append(amount)
        done.reverse()
        return done

    def _joined(self, text: str, left: Amount, right: Amount) -> list[Amount] | None:
        """Return what the two are together, the later one first; None if they have nothing to do with each other."""
        gap = text[left.end : right.start]
        if _compound(gap, left, right) or _cents(text, gap, left, right):
            return [left]
        before = _BETWEEN.search(text, max(0, left.start - _LEFT), left.start)
        word = before[1].lower() if before else ""
        if gap in {"-", "–", "-to-"} and self._is_score(text, left, right):
            return _votes(left, right) if self._is_split(text, left, right) else []
        changes = self._changes(text, before.start() if before else left.start)
        by = before is None and text[max(0, left.start - 3) : left.start] == "by "
        if by and ((right.low or 0) > _TIMES * (left.low or 0) or _changed_by(left, right)):
            return None
        paid_to = left.is_money and right.is_count and counts_on(text, right.end)  # "paid $2m to 118 former workers"
        joins = not paid_to and _may_join(gap, word, left, right, changes=changes) and _share(left, right)
        if joins and _in_order(left, right, word):
            return [_range(left, right, before)]
        if _LIST.fullmatch(gap):
            _hand_back(left, right, changed=word == "from")
        return None

    def _changes(self, text: str, start: int) -> bool:
        """Say whether a verb of change stands among the last words before the range."""
        words = _WORD.findall(text[max(0, start - _FURTHER) : start].rpartition(". ")[2])
        if any(word in self.change for word in words[-4:]):
            return True
        noun = next((at for at, word in enumerate(words) if word in self.given), len(words))
        return noun < len(words) and any(word in self.change for word in words[max(0, noun - 3) : noun])

    def _is_score(self, text: str, left: Amount, right: Amount) -> bool:
        """Say whether "3-1" is a score: bare, and falling or beside a word of winning and losing."""
        if not (left.is_count and right.is_count and left.figure.plain and right.figure.plain):
            return False
        if (left.low or 0) >= (right.low or 0) or self._is_split(text, left, right):
            return True
        if (right.low or 0) >= _WIDEST or _PLURAL.match(text, right.end):
            return False  # "lost 5-7 tanks"
        return any(word in self.score for word in _near_words(text, left, right))

    def _is_split(self, text: str, left: Amount, right: Amount) -> bool:
        """Say whether a score is one of votes: "passed 61-37", "a 5-4 ruling"."""
        near = (word for word in reversed(_near_words(text, left, right)) if word in self.votes or word in self.score)
        return _SPLIT_ENDS.match(text, right.end) is not None and next(near, "") in self.votes


def counts_on(text: str, end: int) -> bool:
    """Say whether a plural noun follows the figure that ends here: "to 118 former workers" is no money."""
    return _COUNTED.match(text, end) is not None


def _near_words(text: str, left: Amount, right: Amount) -> list[str]:
    """Return the last words before two figures and the first after them."""
    before = _WORD.findall(text[max(0, left.start - _LEFT) : left.start].rpartition(". ")[2])
    return (before + _WORD.findall(text[right.end : right.end + 12])[:1])[-4:]


def _votes(left: Amount, right: Amount) -> list[Amount]:
    """Count votes with both sides of a score; the later one comes first."""
    for amount in (left, right):
        amount.counted, amount.kind, amount.why["counted"] = "vote", OBJECTS, "split of votes"
    return [right, left]


def _changed_by(left: Amount, right: Amount) -> bool:
    """Say whether "by 11c to 17c" is a change and its result: both have their unit, and no percentages, which range."""
    own = "unit" in left.why and "unit" in right.why and left.unit is right.unit
    return own and left.unit.dimension not in {"share", "difference"}


def _compound(gap: str, left: Amount, right: Amount) -> bool:
    """Make "5 ft 2 in" and "3 dollars 50 cents" one amount, in the larger unit."""
    pair = (left.unit.symbol, right.unit.symbol)
    factor = _SMALLER.get(pair)
    if factor is None and right.unit.symbol in {"cent", "penny"} and left.is_money:
        factor = 100.0
    if pair == ("year", "month") and gap != " and ":  # "3 years, 2 months, 14 days" is a list
        return False
    if factor is None or not _FEET.fullmatch(gap) or left.low is None or right.low is None or right.low >= factor:
        return False
    left.low = left.high = tidy(left.low + right.low / factor)
    left.end, left.step = right.end, tidy((right.step or 0) / factor) or None
    return True


def _cents(text: str, gap: str, left: Amount, right: Amount) -> bool:
    """Make "15 dollars and 50" one amount, where nothing but the end of a phrase follows."""
    bare = right.is_count and right.is_point and right.figure.scale == 1 and 0 < (right.low or 0) < _CENTS
    bare = bare and text[right.start] not in "aA"
    named = left.is_money and text[left.start].isalnum() and left.is_point and gap in {" ", " and "}
    if not (bare and named and left.low is not None and right.low is not None and _END.match(text, right.end)):
        return False
    left.low = left.high = tidy(left.low + right.low / _CENTS)
    left.end, left.step = right.end, 1 / _CENTS
    return True


def _may_join(gap: str, word: str, left: Amount, right: Amount, *, changes: bool) -> bool:
    if not (left.is_point and right.is_point) or "change" in {left.figure.form, right.figure.form}:
        return False
    if (left.figure.form == "part") != (right.figure.form == "part"):
        return False
    if "between" in word:
        return bool(_AND.fullmatch(gap) or _DASH.fullmatch(gap))
    if _DASH.fullmatch(gap):
        spoken = " to " in gap or "through" in gap
        return not (spoken and changes and (word or not left.is_count))
    return _OR.fullmatch(gap) is not None and _near(left, right)


def _near(left: Amount, right: Amount) -> bool:
    """Say whether "five or six" are neighbours: one estimate, not two figures."""
    low, high = left.low or 0, right.low or 0
    return left.is_count and 0 < low < high <= 2 * low + 1


def _share(left: Amount, right: Amount) -> bool:
    """Give both the unit and the scale of one; False where their units differ."""
    if left.unit is right.unit or left.is_count or (right.is_count and left.is_money):
        scale = right.figure.scale
        if left.figure.scale == 1 and scale > 1 and left.low is not None and 0 < left.low < (right.low or 0) / scale:
            left.low = left.high = tidy(left.low * scale)
            left.step = None if left.step is None else tidy(left.step * scale)
        left.unit = right.unit = left.unit if right.is_count else right.unit
        return True
    return left.unit.symbol == right.unit.symbol


def _in_order(left: Amount, right: Amount, word: str) -> bool:
    """Say whether low comes first; a falling range that is one beyond doubt ("from -18 to -34 °C") is put in order."""
    if left.low is None or right.high is None or left.low < right.high:
        return left.low is not None and right.high is not None
    if not word or left.low == right.low or left.unit is COUNT:
        return False
    left.low, right.high = right.high, left.low
    return True


def _range(left: Amount, right: Amount, before: re.Match[str] | None) -> Amount:
    left.high, left.end, left.kind = right.high, right.end, left.kind or right.kind
    left.step = left.step if left.step is None or right.step is None else min(left.step, right.step)
    left.why |= {
        "range": before[1].lower() if before else "joined",
        **{k: v for k, v in right.why.items() if k == "unit"},
    }
    if before is not None:
        left.start = before.start()
        left.approximate = left.approximate or _ABOUT.search(before[0]) is not None
        if before["ages"]:
            left.why["kind"] = "ages"
    return left


def _hand_back(left: Amount, right: Amount, *, changed: bool) -> None:
    """Let a bare figure of a list have the unit that follows the last one: "45 and 50 mg"."""
    digits = left.is_count and left.figure.form == right.figure.form == "digits"
    unit = not right.is_count and right.unit.dimension not in {"time", "ratio"} and "unit" in right.why
    if digits and unit and (changed or not right.is_money):
        left.unit, left.kind, left.why["unit"] = right.unit, right.kind, "of the list"


@cache
def ranges(lexicon: Lexicon) -> Ranges:
    """Compile the lexicon's words for ranges."""
    numbers = lexicon.table("numbers")
    things, change = numbers["names_of_things"], numbers["change"]
    return Ranges(
        frozenset(change["words"]), frozenset(change["given"]), frozenset(things["score"]), frozenset(things["split"])
    )
