"""What the stages pass on: one act of saying, as tokens of its unit resolve into source, cue and content."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.statements.cues.verbs import Cue
    from factdb.extract.statements.syntax.tokens import Unit

Span = tuple[int, int]


@dataclass(slots=True)
class Attribution:
    """A source, a cue and the stretches of its content, as offsets into the text; source None where nobody is named."""

    unit: Unit | None
    source: Span | None
    cue_span: Span | None
    contents: list[Span]
    cue: Cue | None = None
    #: The noun phrase that a relative pronoun in `source` stands for.
    antecedent: Span | None = None
    #: The act whose content this source is cited for: "X reported, citing Y".
    cited_by: Attribution | None = None
    #: True where the source was taken over from another cue.
    shared: bool = False
    why: dict[str, str] = field(default_factory=dict)
