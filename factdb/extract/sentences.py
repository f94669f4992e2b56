"""Where sentences end.

A sentence ends at . ! ? … (with the brackets and marks that follow) before a blank and a capital, a digit or an opening
mark; not after a title (Mr., Sen.), an initial (J. Obi) or a number sign (No. 5), and after other abbreviations (U.S.,
a.m., Inc.) only if the next word is one that begins sentences. Nothing crosses a line break. A dateline is a sentence
of its own.
"""

from __future__ import annotations

import re
from functools import cache

from factdb.extract.furniture import dateline_end
from factdb.lexicon import Lexicon

Span = tuple[int, int]

_STOP = re.compile(r"([.!?…][\"')\]»]{0,4})\s+(?=[\"'(\[«$€£#@]{0,3}([^\W_][\w'-]{0,40}|[\x01\x02]))")
#: The word before a stop, letter by letter from its end.
_BACKWARDS = re.compile(r"[\w.]*")
_LETTERS = re.compile(r"(?:[^\W\d]\.)+[^\W\d]")
_LOOK_BACK = 16
#: Abbreviations only before a number, else words of their own: "voted no."
#: A blotted quotation that begins with a capital (document.py): a sentence may begin there.
CAPITAL_QUOTE = "\x02"


def split(shadow: str, paragraph: Span) -> list[Span]:
    """Return the sentences within the paragraph, in order, without the blanks between them."""
    found: list[Span] = []
    start, end = paragraph
    begin = start + len(shadow[start:end]) - len(shadow[start:end].lstrip())
    head = dateline_end(shadow, start, end)
    if head > start:  # the dateline is a sentence of its own, which says nothing
        found.append((begin, begin + len(shadow[begin:head].rstrip())))
        begin = head
    for stop in _STOP.finditer(shadow, begin, end):
        mark, following = stop.groups()
        if following[0].islower() or (mark[0] == "." and _abbreviated(shadow, stop.start(), following)):
            continue
        if mark == "." and _between_initials(shadow, stop.start(), stop.end()):
            continue
        found.append((begin, stop.end(1)))
        begin = stop.end()
    if begin < end:
        found.append((begin, end))
    return found


def _between_initials(shadow: str, dot: int, after: int) -> bool:
    """Whether the full stop stands between the initials of a name: "W. | A. Obi"."""
    first = shadow[dot - 1 : dot].isupper() and not shadow[dot - 2 : dot - 1].isalnum()
    return first and shadow[after : after + 1].isupper() and shadow[after + 1 : after + 3] == ". "


def _abbreviated(shadow: str, dot: int, following: str) -> bool:
    """Whether the full stop ends an abbreviation rather than the sentence."""
    titles, numbered, others, starters = _words()
    backwards = _BACKWARDS.match(shadow[max(0, dot - _LOOK_BACK) : dot][::-1])
    word = backwards[0][::-1] if backwards else ""
    lower = word.lower()
    if lower in titles:
        return lower not in numbered or following[0].isdigit()
    if lower in others or (len(word) == 1 and word.isupper()) or ("." in word and _LETTERS.fullmatch(word)):
        return following != CAPITAL_QUOTE and following.lower() not in starters
    return False


@cache
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    grammar = Lexicon().table("grammar")
    titles, numbered, others, starters = (
        frozenset(grammar[key]) for key in ("titles", "numbered", "abbreviations", "starters")
    )
    return titles, numbered, others, starters
