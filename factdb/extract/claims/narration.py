"""Narration: a sentence that asserts something in the article's own voice is a statement without a speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.records import Claim, Statement

if TYPE_CHECKING:
    from factdb.extract.document import Document, Span

_TRAILING = " .!?\t\n\r\"'”’)]…"


def narration(doc: Document, sentence: Span, claims: list[Claim]) -> Statement:
    """Return the narration statement of a sentence: its words without the final marks, no cue and no speaker."""
    start, end = sentence
    end = start + len(doc.text[start:end].rstrip(_TRAILING)) or end
    exact = doc.text[start:end]
    why = {"narration": "asserts something outside all attributed content"}
    return Statement(f"n{start}", start, end, [(start, end)], exact, "narration", claims=claims, why=why)
