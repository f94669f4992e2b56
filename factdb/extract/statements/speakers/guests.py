"""Whom an interview introduces as its guest: "Ada Obi, the warden, spoke to us", "Obi's press conference"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

#: A full stop behind more than a title ends the sentence: "to Arlo. She spoke".
_NAMES = r"((?:[A-Z](?:[\w’'-]{0,30}|[a-z]{0,2}\.)\s){0,4}(?!(?:We|They|I)\b)[A-Z][\w-]{1,30})"
_SPEAKS = r"(?:spoke|talked|talks|sat down|answered|answers|took questions|discusses|met us)"
_PATTERNS = (
    re.compile(rf"{_NAMES}(?:,[^.\n]{{1,120}},)? {_SPEAKS}\b"),
    re.compile(rf"\b(?:[Ii]nterview|Q&A|[Cc]onversation|[Cc]hat) with (?:[a-z-]+ ){{0,4}}{_NAMES}"),
    re.compile(rf"(?:\A|\n){_NAMES}(?: (?:runs|heads|leads|is|has|was|chairs|edits|wrote)\b|, )"),
    re.compile(rf"{_NAMES}['’]s? (?:[a-z]+ )?(?:conference|interview|briefing|answers|remarks)\b"),
)


def guests(masked: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Yield the names of guests introduced in the stretch with where each stands, the last first."""
    found = [match for pattern in _PATTERNS for match in pattern.finditer(masked, start, end)]
    for match in sorted(found, key=lambda match: match.start(1), reverse=True):
        yield match.group(1).strip(), match.start(1)
