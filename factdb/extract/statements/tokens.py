"""A unit's words with their tags: the flat stretch on which phrases, cues and contents are found.

A whole quotation is one token (tag Q). Punctuation is its own tag, with all dashes as "-", brackets as "(" and ")", and
a final stop as ".". A word outside the lexicon is K (capital), # (digits), A (ends in -ly) or O (anything else).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdb.extract.document import CAPITAL, MASK

if TYPE_CHECKING:
    from factdb.extract.statements.lexis import Lexis

_TOKEN = re.compile(
    rf"[{MASK}{CAPITAL}]{MASK}*|(?:[A-Za-z]\.){{2,}}|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Sgt|Capt|Prof|Rev|Hon|St|Jr|Sr|Jan|Feb|Aug|Sept|Oct|Nov|Dec|No|Adm|Maj|Cmdr|[A-Z])\.(?=[ ,]\S)"
    r"|[^\W_]+(?:(?:[-'.&/_]|(?<=\d),(?=\d\d\d))[^\W_]+)*'?|--+|\.\.\.|\S"
)
_DASHES = {"-", "--", "---", "–", "—", "―", "‒"}
_PUNCTUATION = {**dict.fromkeys(_DASHES, "-"), "(": "(", "[": "(", "{": "(", ")": ")", "]": ")", "}": ")", ",": ",", ";": ";", ":": ":",
                ".": ".", "!": ".", "?": ".", "…": "…", "...": "…", "'": "'", '"': "'"}  # fmt: skip


@dataclass(slots=True)
class Unit:
    """The tokens of one unit, in parallel lists: lower-case word, tag, start and end in the text."""

    start: int
    end: int
    low: list[str]
    tag: list[str]
    at: list[int]
    to: list[int]

    def capital_quote(self, at: int) -> bool:
        """Whether the token is a quotation that begins with a capital."""
        return self.low[at][0] == CAPITAL

    def __len__(self) -> int:
        return len(self.low)


def read_unit(masked: str, start: int, end: int, lexis: Lexis) -> Unit:
    """Return the tokens of the masked text between start and end."""
    low: list[str] = []
    tag: list[str] = []
    at: list[int] = []
    to: list[int] = []
    tags = lexis.tags
    capitals = 0
    for found in _TOKEN.finditer(masked, start, end):
        word = found.group()
        lower = word.lower()
        low.append(lower)
        at.append(found.start())
        to.append(found.end())
        kind = tags.get(lower) or _PUNCTUATION.get(word) or _shape(word, lower)
        if word[0].isupper() and kind in "VFOPSKA":
            capitals += 1
            if kind in "VFO" and len(low) > 1:
                kind = kind.lower()
        tag.append(kind)
    tag = _settle_capitals(tag, capitals)
    _find_verbs(low, tag)
    return Unit(start, end, low, tag, at, to)


def _find_verbs(low: list[str], tag: list[str]) -> None:
    """Tag as finite the verbs outside the lexicon that their place gives away: "Obi reminisced", "he describes"."""
    for at in range(1, len(tag)):
        if tag[at] != "O":
            continue
        word, before = low[at], tag[at - 1]
        if word.endswith("ed") and "-" not in word:
            if before in "KR" or (before == "A" and at > 1 and tag[at - 2] != "D") or (before == "O" and low[at - 1].endswith("s")) or (before == "," and tag[at + 1 : at + 2] in (["D"], ["R"])):
                tag[at] = "F"
        elif before == "R" and word.endswith("s") and low[at - 1] in _SINGULAR:
            tag[at] = "F"


_SINGULAR = frozenset({"he", "she", "it", "who"})


def _settle_capitals(tag: list[str], capitals: int) -> list[str]:
    """A verb with a capital within a sentence is part of a name, but in a headline in which every word has one."""
    headline = capitals > _HEADLINE * len(tag)
    return [kind.upper() if headline and kind.islower() else "K" if kind.islower() else kind for kind in tag]


#: The share of capitalised words from which a sentence is taken to be a headline.
_HEADLINE = 0.6


def _shape(word: str, lower: str) -> str:
    first = word[0]
    if first in {MASK, CAPITAL}:
        return "Q"
    if first.isdigit():
        return "#"
    if first.isupper():
        return "K"
    return "A" if lower.endswith("ly") and len(lower) > 4 else "O"  # noqa: PLR2004 - fly, ally, only
