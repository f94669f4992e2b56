"""What the pass over one article shares, and the claims in the making."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.claims.arguments.anaphora import Names
    from factdb.extract.claims.arguments.described import Described
    from factdb.extract.claims.regions import Region
    from factdb.extract.claims.words.grammar import Grammar
    from factdb.extract.claims.words.vocabulary import Event, Vocabulary
    from factdb.extract.records import Claim, Quantity
    from factdb.lexicon import Lexicon


@dataclass(slots=True)
class Draft:
    """A claim in the making: its region, the word it hangs on, its event, and the claim itself."""

    region: Region
    at: int
    event: Event
    claim: Claim
    #: What the figure counts, as lemma.
    counted: str | None = None

    @property
    def kind(self) -> str:
        """The kind of its figure, empty if it has none."""
        return self.claim.predicate.partition(".")[2]


@dataclass(slots=True)
class Run:
    """The rules, the names, who speaks where (a stretch and its mention), and the claims so far."""

    text: str
    lexicon: Lexicon
    vocabulary: Vocabulary
    grammar: Grammar
    names: Names
    speakers: dict[tuple[int, int], str]
    described: Described
    drafts: list[Draft] = field(default_factory=list)
    #: The figures that no number gives, only a noun for one person.
    made: list[Quantity] = field(default_factory=list)
