"""Shares as two figures: "one in five homes", "nine out of 10", and ages: "a 62-year-old", "aged 34", "in her 40s"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdb.extract.quantities.amount import Amount
from factdb.extract.quantities.figure import Figure
from factdb.lexicon.kinds import PEOPLE, kinds
from factdb.lexicon.units import units

if TYPE_CHECKING:
    from factdb.lexicon.kinds import Kinds
    from factdb.lexicon.loader import Lexicon
    from factdb.lexicon.units import Unit

_IN = re.compile(r"[ -](in|out of|in every|of every)[ -]")
_ROUND = frozenset({3, 4, 5, 10, 20, 50, 100, 1000, 10000, 100000})
_OLD = re.compile(r"[- ](?:olds?\b|of age\b)", re.IGNORECASE)
_YO = re.compile(r" ?-?(?:yo|y/o|y\.o\.)(?![A-Za-z])")
_AGED = re.compile(
    r"\b(?:aged?|ages)(?: (?:about|around|over|under|just|only|up to|at least))? (?:of )?\Z"
    r"|\b(?:an?|the) (?:young |old |elderly )?(?:man|woman|boy|girl|lad|youth|pensioner) of \Z"
    r"|\b(?:children|infants|babies|kids|girls|boys|youngsters|toddlers|minors) (?:aged )?"
    r"(?:under|over|below|above) \Z",
    re.IGNORECASE,
)
_NAME = re.compile(r"([^\W\d_][\w'’-]*)(?: Jr\.?)?, \Z")
#: "Ada Obi (43) said": a name of two words at least, for clubs and brands have figures in brackets too.
_BRACKETED = re.compile(r"(?<![A-Z][a-z])[A-Z][a-z'’-]+ (?:[A-Z]\. )?[A-Z][a-z][\w'’-]* \(\Z")
_WHO_IS = re.compile(
    r"\b(?:who|he|she|i) (?:is|was|am|turned|turns|turning|will be) \Z|\bturn(?:s|ed|ing) \Z"
    r"|\b(?:died|dies|(?<!the )(?<!of )dead|(?<=his )death|(?<=her )death|retired|married) at \Z",
    re.IGNORECASE,
)
#: "My daughter is nine", "I'm 71": also in words, for nothing else can be meant.
_KIN_IS = re.compile(
    r"\b(?:I|(?:[Mm]y|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir|[Tt]he) (?:[a-z]{3,12} )?(?:son|daughter|child|boy|girl|baby"
    r"|brother|sister|youngest|eldest|oldest|mother|father|grand[a-z]{3,8}|wife|husband|uncle|aunt|nephew|niece|twin|victim))"
    r"(?:['’]m| am| is| was|['’]s| turned| turns)(?: only| just| now| nearly| almost| about)? \Z"
)
_LISTED = re.compile(r"\([0-9][0-9,.]*%?\)")
#: "Four men, the oldest 67", "the youngest of them just six": an age, for one of them has no number.
_OLDEST_OF = re.compile(
    r"\b(?:oldest|youngest|eldest|elder|younger)(?: of (?:them|whom|the \w+))?,?(?: (?:was|is|being))?"
    r"(?: (?:just|only|aged|about|nearly|almost))? \Z"
)
_BOTH = re.compile(r"[a-z], (?:both|each|all)(?: of them)? \Z")
_PAUSE = re.compile(r"[,.;]|$| and\b")
_ALSO = re.compile(r",? (?:and|or) |, ")
_AFTER_NAME = re.compile(r"[,.;)]| and\b")
_TENS = re.compile(r"0s(?![\w'’])")
_DECADE = re.compile(r"\bin (?:his|her|their|my|our|its) (?:early |mid[- ]|late )?([2-9])\Z", re.IGNORECASE)
_OLDEST = 115


def shares(text: str, amounts: list[Amount]) -> list[Amount]:
    """Return the amounts with "one in five" made one figure, 0.2."""
    done: list[Amount] = []
    for amount in amounts:
        last = done[-1] if done else None
        if last is not None and _is_share(text, last, amount):
            value = (last.low or 0) / (amount.low or 1)
            last.low = last.high = value
            last.figure = Figure(last.figure.start, amount.end, value, value, None, "rate")
            last.end, last.step, last.kind = amount.end, None, "share"
            last.why["figure"] = "rate"
        else:
            done.append(amount)
    return done


def _is_share(text: str, left: Amount, right: Amount) -> bool:
    gap = _IN.fullmatch(text[left.end : right.start])
    if gap is None or not (left.is_count and right.is_count and left.is_point and right.is_point):
        return False
    low, high = left.low or 0, right.low or 0
    if not 0 < low < high:
        return False
    return gap[1] != "in" or low == 1 or high in _ROUND


def ages(text: str, amounts: list[Amount], lexicon: Lexicon) -> list[Amount]:
    """Mark the amounts that are ages, and add those given as a decade of life ("in his 60s")."""
    year, nouns = units(lexicon).by_symbol["year"], kinds(lexicon)
    for at, amount in enumerate(amounts):
        _mark(text, amount, year, nouns)
        last = amounts[at - 1] if at else None
        if last is not None and last.why.get("kind") == "aged" and _goes_on(text, last, amount):
            amount.unit, amount.kind, amount.why["kind"] = year, "age", "aged"
    added = [
        _decade(tens, int(match[1]), year) for tens in _TENS.finditer(text) if (match := _of_life(text, tens.start()))
    ]
    return sorted([*amounts, *added], key=lambda amount: amount.start) if added else amounts


def _goes_on(text: str, last: Amount, amount: Amount) -> bool:
    """Say whether a bare figure goes on a list of ages ("aged 6 and 9")."""
    pause = _PAUSE.match(text, amount.end) or text[amount.end : amount.end + 1] in {")", ":"}
    return amount.is_count and bool(pause) and _ALSO.fullmatch(text[last.end : amount.start]) is not None


def _mark(text: str, amount: Amount, year: Unit, nouns: Kinds) -> None:
    if amount.unit.dimension == "time":
        if old := _OLD.match(text, amount.end):
            amount.end, amount.kind = old.end(), "age"
        elif _AGED.search(text, max(0, amount.start - 24), amount.start):
            amount.kind = "age"
    elif amount.is_count and (amount.high or 0) <= _OLDEST and amount.figure.form in {"digits", "words"}:
        before = text[max(0, amount.start - 30) : amount.start]
        if yo := _YO.match(text, amount.end):
            amount.end = yo.end()
        elif not _is_aged(text, amount, before, nouns):
            return
        amount.unit, amount.kind = year, "age"
        amount.why["kind"] = "aged"


def _is_aged(text: str, amount: Amount, before: str, nouns: Kinds) -> bool:
    """Say whether the words before the figure make it an age."""
    listed = _AGED.search(before) is not None or amount.why.get("kind") == "ages"
    return listed or _is_kin(text, amount) or _is_apposition(text, amount, before, nouns)


def _is_kin(text: str, amount: Amount) -> bool:
    """Say whether the figure says how old the speaker or a relative is."""
    end = text[amount.end : amount.end + 1]
    alone = end in {'"', "”", "’", "'"} or _PAUSE.match(text, amount.end) is not None
    before = (max(0, amount.start - 48), amount.start)
    return alone and (_KIN_IS.search(text, *before) or _OLDEST_OF.search(text, *before)) is not None


def _is_apposition(text: str, amount: Amount, before: str, nouns: Kinds) -> bool:
    """Say whether the figure is someone's age in passing: "Anna Ruiz, 34, said", "the striker, 23,", "who is 49,"."""
    if not amount.figure.plain:
        return False
    if _WHO_IS.search(before) or _BOTH.search(before):
        return _PAUSE.match(text, amount.end) is not None
    listed = _LISTED.search(before)  # "Namibe (133) and Cuanza Norte (97)"
    if text[amount.end : amount.end + 1] == ")" and _BRACKETED.search(before) and not listed:
        return True
    name = _NAME.search(before)
    if name is None or _AFTER_NAME.match(text, amount.end) is None:
        return False
    return name[1][0].isupper() or (PEOPLE in nouns.chain(name[1]) and name[1] not in nouns.collective)


def _of_life(text: str, at: int) -> re.Match[str] | None:
    return _DECADE.search(text, max(0, at - 24), at)


def _decade(tens: re.Match[str], digit: int, year: Unit) -> Amount:
    """Read "in her early 40s": from 40 up to, not including, 50."""
    low, start = 10 * digit, tens.start() - 1
    figure = Figure(start, tens.start() + 1, low, low, 10, "digits")
    amount = Amount(start, tens.end(), figure, low, low + 10, 10, year, kind="age")
    amount.high_open, amount.why = True, {"figure": "digits", "kind": "age", "range": "decade"}
    return amount
