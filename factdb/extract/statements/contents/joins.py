"""Quotations that stand alone: which act of saying they belong to.

A quotation goes on with the statement before it in its paragraph ("…," she said. "…"), with the one whose mark was left
open in the paragraph before, or with a cue that ends in a colon ("She wrote:" and a paragraph).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.statements.attribution import Attribution

if TYPE_CHECKING:
    from factdb.extract.document import Document
    from factdb.extract.statements.syntax.tokens import Unit

Span = tuple[int, int]

#: The rule of a content that is a few quoted words: "called it “a betrayal”".
VERDICT = "quoted words of a verdict"
#: The rule of a quotation that a sentence without a cue announces at the end of its paragraph.
HERALDED = "quotation after a colon"


class Joiner:
    """Walks over the units in text order and gives each quotation that stands alone to a statement."""

    def __init__(self, doc: Document) -> None:
        self._ends = dict(doc.paragraphs)
        self._text = doc.shadow
        #: A cue with a colon at the end of its paragraph: the next paragraph is its content.
        self._announced: Attribution | None = None
        #: The quotations that nothing introduces.
        self.floating: list[Attribution] = []
        self._continues = {quote.start for quote in doc.quotes if quote.continues}
        #: The statement that a following quotation goes on with, and the paragraph it was last seen in.
        self._last: Attribution | None = None
        self._paragraph = -1

    def meet(self, unit: Unit, paragraph: int, found: list[Attribution]) -> None:
        """Take the next unit and its acts of saying; a lone quotation is added to the act that it goes on with."""
        leading = _lone_quotation(unit)
        near = paragraph == self._paragraph
        if self._announced is not None and not near:
            if not found:
                found = self._take_paragraph(unit, paragraph)
            self._announced = None
        if found:
            self._last = next((one for one in reversed(found) if "quotation" in one.why.get("content", "")), found[-1])
        elif leading is not None and self._goes_on() and (leading[0] in self._continues or self._quoted(near=near)):
            self._extend(leading)
        elif leading is not None:
            self._last = self._floating(leading)
        elif not near:
            self._last = None
        self._paragraph = paragraph

    def _goes_on(self) -> bool:
        """Whether a quotation can go on with the last statement: not with quoted words within somebody's verdict."""
        return self._last is not None and self._last.why.get("content") != VERDICT

    def _extend(self, quotation: Span) -> None:
        if self._last is not None:
            self._last.contents.append(quotation)

    @property
    def expecting(self) -> bool:
        """Whether the next paragraph is the content of a cue before it."""
        return self._announced is not None

    def leave(self, paragraph: int) -> None:
        """Pass over a unit that says nothing."""
        self._announced = None
        if paragraph != self._paragraph:
            self._last = None
        self._paragraph = paragraph

    def _floating(self, quotation: Span) -> Attribution:
        """Return a quotation that nothing introduces: an act of saying without source or cue of its own."""
        why = {"cue": "none", "source": "the last speaker", "content": "quotation that stands alone"}
        one = Attribution(None, None, None, [quotation], why=why)
        self.floating.append(one)
        return one

    def _quoted(self, *, near: bool) -> bool:
        """Whether the last act has quoted words, which a quotation can go on with: in its paragraph, or all quoted."""
        one = self._last
        if one is None or "quotation" in one.why.get("content", ""):
            return one is not None
        return near and one.unit is not None and _holds_quotation(one.unit, one.contents)

    def expect(self, one: Attribution) -> None:
        """Give the next paragraph to this act of saying, whose cue ended in a colon."""
        self._announced = one

    def _take_paragraph(self, unit: Unit, paragraph: int) -> list[Attribution]:
        one = self._announced
        if one is None:
            return []
        quotation = _leading_quotation(unit)
        if quotation is None and one.why["content"] == HERALDED:
            return []
        end = self._ends[paragraph]
        one.contents = [quotation or (unit.at[0], unit.at[0] + len(self._text[unit.at[0] : end].rstrip()))]
        return [one]


def _holds_quotation(unit: Unit, contents: list[Span]) -> bool:
    quoted = [unit.at[at] for at in unit.tagged("Q")]
    return any(start <= at < end for at in quoted for start, end in contents)


def _lone_quotation(unit: Unit) -> Span | None:
    """Return the quotation that is the whole unit."""
    if not unit.tag or unit.tag[0] != "Q":
        return None
    lone = all(tag in ".,…-Q" for tag in unit.tag[1:])
    return (unit.at[0], unit.to[0]) if lone else None


def _leading_quotation(unit: Unit) -> Span | None:
    return (unit.at[0], unit.to[0]) if unit.tag[:1] == ["Q"] else None
