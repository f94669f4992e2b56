"""A content of an act of saying, as tokens of its sentence, and where it stands in the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.document import Span
    from factdb.extract.statements.syntax.tokens import Unit


@dataclass(slots=True)
class Content:
    """The tokens of a content, end exclusive, and the rule that found it."""

    first: int
    last: int
    rule: str


def token_span(unit: Unit, content: Content) -> Span | None:
    """Return the stretch of a content in the text without the punctuation around it, None if nothing is left."""
    first, last = content.first, content.last
    while first < last and unit.tag[first] in ",:;-":
        first += 1
    while last > first and unit.tag[last - 1] in ",;:-.…":
        last -= 1
    return (unit.at[first], unit.to[last - 1]) if first < last else None
