"""Where a content may begin, as every rule for contents right of their cue looks at it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdb.extract.statements.contents.content import Content
from factdb.extract.statements.syntax.clauses import clause_end

if TYPE_CHECKING:
    from factdb.extract.statements.cues.verbs import Cue
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit


@dataclass(slots=True)
class Place:
    """Where a content may begin: the cue, the token after it, and the token after its hearer, time and place.

    `tag` and `low` are of the token where it may begin, "" at the end: every rule asks for them.
    """

    unit: Unit
    cue: Cue
    start: int
    lexis: Lexis
    bound: str
    at: int = 0
    tag: str = ""
    low: str = ""

    def move(self, at: int) -> None:
        """Go to the token."""
        inside = at < len(self.unit)
        self.at, self.tag, self.low = at, self.unit.tag[at] if inside else "", self.unit.low[at] if inside else ""

    @property
    def main(self) -> bool:
        """Whether the cue is finite and in no relative clause."""
        return self.cue.kind == "finite" and (self.cue.edge == 0 or self.unit.tag[self.cue.edge - 1] != "T")

    def next_low(self) -> str:
        """Return the token after it in lower case, "" at the end."""
        return self.unit.low[self.at + 1] if self.at + 1 < len(self.unit) else ""

    def next_tag(self) -> str:
        """Return the tag of the token after it, "" at the end."""
        return self.unit.tag[self.at + 1] if self.at + 1 < len(self.unit) else ""

    def clause(self, first: int, rule: str) -> Content:
        """Return the clause that begins at the token."""
        return Content(first, clause_end(self.unit, first, self.lexis, self.bound), rule)
