"""The words of an article, once: lower-cased words, offsets, and which sentence each belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.document import Document

#: A word with its inner apostrophes, points and hyphens, but for one between two figures ("61-37"); a possessive 's
#: apart; any other sign alone. Most words are plain ones before a blank, which are told at once.
_TOKEN = re.compile(r"([a-z]++(?![^ ])|\w+(?:(?:[.,]|(?<!\d)-|-(?!\d)|'(?!s\b))\w+)*|'s\b|[^\w\s])")


@dataclass(slots=True)
class Tokens:
    """All tokens of the document in order; `words` are lower case, offsets are the document's."""

    text: str
    words: list[str]
    starts: list[int]

    def at(self, offset: int) -> int:
        """Return the index of the first token that begins at the offset or after it."""
        return bisect_left(self.starts, offset)


def tokenize(doc: Document) -> Tokens:
    """Return the document's tokens in linear time; typographic quotes and blanks are read as plain ones."""
    lowered = doc.shadow.lower()
    if len(lowered) != len(doc.shadow):
        # a few letters have no single lower-case one ("İ"): offsets come first
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in doc.shadow)
    # an underscore is part of no word; blanks and words alternate, blanks first
    pieces = _TOKEN.split(lowered.replace("_", " "))
    return Tokens(doc.text, pieces[1::2], list(accumulate(map(len, pieces)))[:-1:2])
