"""The heading of a plain text: what a listing calls an article whose file states no title.

A heading is one of the first lines that is neither a sentence nor one of the page's particulars (a section, a byline, a
date): several words, no full stop, and running text somewhere below. Where nothing looks like one there is none.
"""

from __future__ import annotations

import re
from itertools import islice, pairwise

from factdb.article.dates import dateline_date

#: Lines that are not blank among which the heading may stand, and the characters looked at.
_LINES = 5
_LOOKED_AT = 4000
#: The words and characters that a heading has; a section ("World News") has fewer words, a paragraph has more.
_FEWEST, _MOST, _LONGEST = 4, 30, 200
#: A line with which the text itself has begun: long, or a sentence to its end.
_TEXT = 250
_SENTENCE = re.compile(r"[.!?…][\"'”’)]{0,2}$")
_PARTICULARS = re.compile(
    r"(?:by|from|source|author|editor|published|posted|updated?|share|photo|image)\b", re.IGNORECASE
)


def find_headline(text: str) -> str | None:
    """Return the heading as it is written, in one line; None if the text has none."""
    shown = (line for line in text[:_LOOKED_AT].splitlines() if line.strip())
    lines = [" ".join(line.split()) for line in islice(shown, _LINES + 1)]
    for line, follows in pairwise(lines):
        if len(line) > _TEXT:
            return None
        if _heads(line) and follows:
            return line
    return None


def _heads(line: str) -> bool:
    """Whether a line can be a heading by itself."""
    words = len(line.split())
    if not _FEWEST <= words <= _MOST or len(line) > _LONGEST or _PARTICULARS.match(line) or dateline_date(line):
        return False
    ends = _SENTENCE.search(line)
    return ends is None or (ends[0][0] in "!?" and line.count(". ") == 0)
