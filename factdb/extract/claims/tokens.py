"""The words of an article, once: lower-cased words, offsets, and which sentence each belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.document import Document

#: A word with its inner apostrophes, points and hyphens; a possessive 's apart; any other sign alone.
_TOKEN = re.compile(r"[^\W_]+(?:(?:[.,-]|'(?!s\b))[^\W_]+)*|'s\b|[^\w\s]")


@dataclass(slots=True)
class Tokens:
    """All tokens of the document in order; `words` are lower case, offsets are the document's."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]

    def at(self, offset: int) -> int:
        """Return the index of the first token that begins at the offset or after it."""
        return bisect_left(self.starts, offset)


def tokenize(doc: Document) -> Tokens:
    """Return the document's tokens in linear time; typographic quotes and blanks are read as plain ones."""
    spans = [match.span() for match in _TOKEN.finditer(doc.shadow)]
    words = [doc.shadow[start:end] for start, end in spans]
    return Tokens(doc.text, list(map(str.lower, words)), [start for start, _ in spans], [end for _, end in spans])
