"""Figures that leave out their unit, which the one before has: "$30m, up from 20m", "8% in May against 6 in April".

What stands in brackets is passed over. Money goes on in millions and the like ("from €3 billion to 4 billion"), any
other unit only where the figure is set against one of its own size, so that "rose 4% to 212" gives no share.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factdb.extract.quantities.ranges import counts_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.extract.quantities.amount import Amount

_SOME = "(?: (?:only|just|about|around|some|nearly))?"
_BESIDE = "below|above|under|over|than|short of|against|from|beating|topping|missing|exceeding|compared (?:with|to)"
_AGAINST = re.compile(
    rf"\b(?:to|with|and|or|not|{_BESIDE}|(?:{_BESIDE}) (?:the|an estimated)"
    rf"|(?:{_BESIDE}|and) (?:(?:an?|the) )?(?:[a-z]+ ){{1,2}}(?:of|for)"
    rf"|(?:last|the previous) (?:year|month|quarter|week)['’]s){_SOME} ?\Z"
)
_SET_AGAINST = re.compile(rf"\b(?:(?:up|down) from|against|compared (?:with|to)|(?:below|above|than) the){_SOME} ?\Z")
_FROM = re.compile(rf"\bfrom{_SOME} ?\Z")
_CAME_TO = re.compile(r"\b(?:to|at|of|reached|hit|was|were|is)(?: (?:about|around|some|nearly|just))? ?\Z")
_REST = re.compile(
    r"[,;)]|\.(?!\d)|\Z| (?:in|on|last|expected|forecast|earlier|for"
    r"|a (?:year|month|week|day)|the (?:year|month|week|day|previous))\b"
)
#: "31 percent, Labour on 24 and Reform on 22"; "led with 49.7 percent to 47.2"; "11.8 percent, up 2.1 points".
_PER_NAME = re.compile(
    r"(?:[,;]|,? and|[,;] and) (?:the )?(?:[A-Z][\w'’-]{1,20} ){1,4}(?:(?:on|at|with|by|won|took|got|had) )?"
)
_LIST_ENDS = re.compile(r"[,;)]|\.(?!\d)|\Z| and\b")
_LED = re.compile(r"\b(?:lead|leads|leading|led|ahead) (?:with |by )?(?:about )?\Z")
_GAINED = re.compile(r"\b(?:up|down|by|gain of|rise of|fall of|drop of|loss of|swing of|gained|lost|losing|gaining) \Z")
_POINTS = re.compile(r" points?\b(?! of)")
_WHOLE = 100
_STOP = re.compile(r"[.!?;] ")
_RIVAL = re.compile(
    r"\b(?:(?:puts?|putting|placed) (?:it|them|the (?!number|toll|crowd|turnout|dead|death)(?:[a-z]+ )?[a-z]+) at"
    r"|(?:spoke|speaks|speak|spoken|talked) of"
    r"|(?:it|that|the (?:sum|cost|loss|bill|price|damage|figure|amount)) (?:was|is|came to))"
    r"(?: (?:about|around|some|nearly|almost|at least|at most|only|just|over|under|more than|less than|up to))? \Z"
)
_ALONE = re.compile(r"[.,;)]|\Z| (?:and|but|in|for|on|while|at (?:the )?(?:most|least))\b")
_NEAR = 80
_FAR = 220
_REACH = 60
_LEFT = 20
_THOUSAND = 1000
_MILLION = 1_000_000
#: Two figures of one thing are not more than so many times apart.
_APART = 8
#: What these measure says too little of the thing measured: "lasted two hours, against three", "twice".
_NOT_THESE = frozenset({"count", "time", "ratio", "inverse time"})


def go_on(text: str, amounts: Sequence[Amount]) -> None:
    """Give the amounts that leave out their unit the one of the amount before."""
    said = None
    for earlier, amount in pairwise(amounts):
        said = earlier if said is None or not _is_bracketed(text, said, earlier) else said
        gap = text[said.end : amount.outer_start]
        if len(gap) <= _NEAR and not _STOP.search(gap):
            _money(text, said, amount, gap)
            _measure(text, said, amount, gap)
        elif len(gap) <= _FAR:
            _rival(text, said, amount)


def _is_bracketed(text: str, earlier: Amount, amount: Amount) -> bool:
    """Say whether money is the same again in brackets: "1.3 billion crowns ($126 million)"."""
    same = earlier.is_money and amount.is_money and text[earlier.end : amount.outer_start].strip() == "("
    return same and text[amount.end : amount.end + 1] == ")"


def _money(text: str, earlier: Amount, amount: Amount, gap: str) -> None:
    """Read "from $30m to 45m" and "up from 20 million" as money, and "fell by 32,000 to 7.54m" as millions."""
    metres = amount.unit.symbol == "m" and text[amount.figure.end : amount.end] == "m"
    large = amount.is_count and amount.figure.scale >= _THOUSAND
    if not (metres or large) or not _AGAINST.search(gap) or counts_on(text, amount.end):
        return
    if earlier.is_money:
        _scale(amount, metres=metres)
        _take(earlier, amount)
    elif metres and earlier.is_count and max(earlier.low or 0, earlier.high or 0) >= _THOUSAND:
        _scale(amount, metres=metres)
        amount.unit = earlier.unit


def _rival(text: str, earlier: Amount, amount: Amount) -> None:
    """Read another's figure for a great sum told before: "will cost 31 billion pesos. X put it at 45 billion"."""
    large = amount.is_count and all((each.low or each.high or 0) >= _MILLION for each in (amount, earlier))
    if not large or earlier.is_count or earlier.unit.dimension in _NOT_THESE or not _alike(earlier, amount):
        return
    if _RIVAL.search(text, max(0, amount.start - _REACH), amount.start) and _ALONE.match(text, amount.end):
        _take(earlier, amount)


def _scale(amount: Amount, *, metres: bool) -> None:
    if metres:
        amount.figure.multiply(_MILLION, amount.end)
        amount.take_figure()


def _measure(text: str, earlier: Amount, amount: Amount, gap: str) -> None:
    """Read "fell to 4.1 percent from 4.3", "12 million tonnes, against 14 million last year" in the unit before."""
    if not amount.is_count or amount.vague or earlier.is_count:
        return
    if earlier.unit.dimension == "share" and _shares(text, earlier, amount, gap):
        return
    if not _alike(earlier, amount):
        return
    if not _REST.match(text, amount.end):
        return
    if _FROM.search(text, max(0, earlier.outer_start - _LEFT), earlier.outer_start) and gap == " to ":
        _take(earlier, amount)  # "cut from 14 years to nine"
        return
    came = _CAME_TO.search(text, max(0, earlier.outer_start - _LEFT), earlier.outer_start)
    against = _SET_AGAINST.search(gap) or (came and _FROM.search(gap))
    if against and earlier.unit.dimension not in _NOT_THESE:
        _take(earlier, amount)


def _shares(text: str, earlier: Amount, amount: Amount, gap: str) -> bool:
    """Read the share of the next in a list of names, of the runner-up, and what it gained: "up 2.1 points"."""
    points = _POINTS.match(text, amount.end) if _GAINED.search(gap) else None
    beside = _PER_NAME.fullmatch(gap) and _LIST_ENDS.match(text, amount.end)
    turnout = gap.endswith("turnout of ")
    ahead = gap == " to " and _LED.search(text, max(0, earlier.outer_start - _LEFT), earlier.outer_start)
    if points:
        amount.end = points.end()
    elif (amount.low or 0) > _WHOLE or not (beside or turnout or (ahead and _alike(earlier, amount))):
        return False
    _take(earlier, amount)
    return True


def _alike(earlier: Amount, amount: Amount) -> bool:
    """Say whether the two could be values of one thing by their size."""
    one, two = earlier.low or earlier.high or 0, amount.low or amount.high or 0
    return one > 0 and two > 0 and 1 / _APART <= one / two <= _APART


def _take(earlier: Amount, amount: Amount) -> None:
    amount.unit, amount.why["unit"] = earlier.unit, "of the amount before"
