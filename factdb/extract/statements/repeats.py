"""Repeats: the same words of the same speaker, or of the article itself, as a heading and in the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Statement

_WORD = re.compile(r"\w+")
#: The first words of a statement, but for "that": few statements share them, and only those are read in full.
_OPENING = re.compile(r"\W*(?:that\W+)?(\w+)\W+(\w+)\W+(\w+)", re.IGNORECASE)
_FEWEST_WORDS = 4


def link_repeats(statements: list[Statement]) -> None:
    """Give each statement that says again what an earlier one said, by the same speaker, that one's id as `repeats`.

    What the article says in its own voice is its own repeat only.
    """
    alike: dict[tuple[str, ...], list[Statement]] = {}
    for statement in statements:
        opening = _OPENING.match(statement.exact)
        if opening:
            speaker = statement.speaker.name.lower() if statement.speaker else ""
            alike.setdefault((speaker, *map(str.lower, opening.groups())), []).append(statement)
    for group in alike.values():
        if len(group) > 1:
            _link(group)


def _link(statements: list[Statement]) -> None:
    """Link the repeats among the statements of one speaker."""
    first: dict[tuple[str, ...], str] = {}
    for statement in statements:
        words = _WORD.findall(statement.exact.lower())
        if len(words) >= _FEWEST_WORDS:
            said = tuple(words[words[0] == "that" :])
            if said in first:
                statement.repeats = first[said]
            else:
                first[said] = statement.id
