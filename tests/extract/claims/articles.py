"""Mini articles read by the whole pipeline, and their claims as rows of words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factdb.article import Article
from factdb.extract import extract

if TYPE_CHECKING:
    from factdb.lexicon import Lexicon

Row = dict[str, Any]


def claims(text: str, published: str | None = "2024-05-06", lexicon: Lexicon | None = None) -> list[Row]:
    """Return the article's claims in text order; ids are replaced by the words that they stand for."""
    found = extract(Article(text, published=published), lexicon=lexicon)
    layers = (found.quantities, found.times, found.mentions)
    words = {record.id: record.text for layer in layers for record in layer}
    return [
        {
            "form": statement.form,
            "predicate": claim.predicate,
            "cue": claim.cue.text if claim.cue else None,
            "subject": words.get(claim.subject or ""),
            "object": words.get(claim.object or ""),
            "place": words.get(claim.place or ""),
            "other": words.get(claim.other_place or ""),
            "bearing": claim.bearing,
            "period": words.get(claim.period or ""),
            "polarity": claim.polarity,
            "certainty": claim.certainty,
            "over_time": claim.over_time,
            "quantity": words.get(claim.quantity or ""),
        }
        for statement in found.statements
        for claim in statement.claims
    ]


def brief(text: str, *names: str) -> list[tuple[Any, ...]]:
    """Return only these fields of the article's claims."""
    return [tuple(row[name] for name in names) for row in claims(text)]
