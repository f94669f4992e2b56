"""Quotations that stand alone: which act of saying they belong to.

A quotation goes on with the statement before it in its paragraph ("…," she said. "…"), with the one whose mark was left
open in the paragraph before, or with a cue that ends in a colon. An attribution without content takes the quotation right
before it ("Why?" Obi asked).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.quotes import Quote
    from factdb.extract.statements.attribution import Attribution
    from factdb.extract.statements.tokens import Unit

Span = tuple[int, int]


class Joiner:
    """Walks over the units in text order and gives each quotation that stands alone to a statement."""

    def __init__(self, quotes: list[Quote]) -> None:
        self.continues = {quote.start for quote in quotes if quote.continues}
        #: The statement that a following quotation goes on with, and the end of the unit it was last seen in.
        self.last: Attribution | None = None
        self.paragraph = -1

    def meet(self, unit: Unit, paragraph: int, found: list[Attribution]) -> None:
        """Take the next unit and its acts of saying."""
        leading = _leading_quotation(unit)
        if found:
            self.last = found[-1] if paragraph is not None else None
            for one in reversed(found):
                if _quoted(one):
                    self.last = one
                    break
        elif leading is not None and self.last is not None:
            near = paragraph == self.paragraph
            if near or unit.at[0] in self.continues or self._announced(unit):
                self.last.contents.append(leading)
                paragraph = paragraph if near else paragraph
            else:
                self.last = None
        elif paragraph != self.paragraph:
            self.last = None
        self.paragraph = paragraph

    def _announced(self, unit: Unit) -> bool:
        assert self.last is not None  # noqa: S101
        return False


def _quoted(one: Attribution) -> bool:
    return any("quotation" in one.why.get("content", "") for _ in one.contents)


def _leading_quotation(unit: Unit) -> Span | None:
    """The quotation that is the whole unit, or all of it but a little."""
    if not unit.tag or unit.tag[0] != "Q":
        return None
    rest = sum(1 for tag in unit.tag[1:] if tag not in ".,…-Q")
    return (unit.at[0], unit.to[0]) if rest == 0 else None
