"""Repeats: the same words of the same speaker, or of the article itself, as a heading and in the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Statement

_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 4


def link_repeats(statements: list[Statement]) -> None:
    """Give each statement that says again what an earlier one said, by the same speaker, that one's id as `repeats`.

    What the article says in its own voice is its own repeat only.
    """
    first: dict[tuple[str, ...], str] = {}
    for statement in statements:
        words = _WORD.findall(statement.exact.lower())
        if len(words) < _FEWEST_WORDS:
            continue
        key = (statement.speaker.name.lower() if statement.speaker else "", *words)
        if key in first:
            statement.repeats = first[key]
        else:
            first[key] = statement.id
