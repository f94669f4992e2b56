"""Plain text that says at its head what it is: lines such as "Title: …" and "Published: 4 March 2026".

Such lines are metadata and stay in the text, which is taken as it is. From the very top on every known name counts;
below a heading only a date does, for a sentence may well begin with "Source:".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from factdb.article.dates import stated_date

#: What a line may be called, and the field that it is.
NAMES = {
    "title": "title", "headline": "title", "publisher": "publisher", "source": "publisher", "author": "author",
    "byline": "author", "published": "published", "date": "published", "url": "url", "link": "url",
}  # fmt: skip
_LINE = re.compile(rf"(?P<name>{'|'.join(NAMES)})[ \t]{{0,9}}:[ \t]{{1,9}}(?P<value>\S.{{0,300}})", re.IGNORECASE)
#: Lines that are not blank among which a date may stand, and the characters looked at.
_LINES = 6
_LOOKED_AT = 4000


def read_header(text: str) -> dict[str, str]:
    """Return the fields that the first lines of a text state; a date that is none is not taken."""
    about: dict[str, str] = {}
    at_top = True
    for line in islice(_lines(text), _LINES):
        found = _LINE.fullmatch(line)
        at_top = at_top and found is not None
        name = NAMES[found["name"].lower()] if found else ""
        if found and (at_top or name == "published") and (name != "published" or stated_date(found["value"])):
            about.setdefault(name, found["value"])
    return about


def _lines(text: str) -> Iterator[str]:
    return (stripped for line in text[:_LOOKED_AT].splitlines() if (stripped := line.strip()))
