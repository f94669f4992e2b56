"""Text order and local ids: records are sorted by place and numbered, and references to statements follow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdb.extract.records import Mention, Quantity, Statement


class Placed(Protocol):
    """A record that stands somewhere in the text and has an id."""

    id: str
    start: int
    end: int


P = TypeVar("P", bound=Placed)


def number(prefix: str, records: Iterable[P]) -> list[P]:
    """Return the records in text order, the longer of two that begin together first, numbered prefix1, prefix2."""
    ordered = sorted(records, key=_place)
    for count, record in enumerate(ordered, 1):
        record.id = f"{prefix}{count}"
    return ordered


def number_statements(statements: list[Statement], narration: list[Statement]) -> list[Statement]:
    """Return both lists in text order, numbered, `parent` and `repeats` following; then number their claims.

    A reference to a statement that isn't there becomes None, so that no row can point at nothing.
    """
    old = {statement.id: statement for statement in statements}
    parents = [old.get(statement.parent or "") for statement in statements]
    repeated = [old.get(statement.repeats or "") for statement in statements]
    ordered = number("s", [*statements, *narration])
    for statement, parent, first in zip(statements, parents, repeated, strict=True):
        statement.parent = parent.id if parent else None
        statement.repeats = first.id if first else None
    _number_claims(ordered)
    return ordered


def number_quantities(quantities: list[Quantity], statements: list[Statement]) -> list[Quantity]:
    """Return the quantities in text order, numbered anew, and let the statements' claims follow."""
    old = [quantity.id for quantity in quantities]
    ordered = number("q", list(quantities))
    new = {before: quantity.id for before, quantity in zip(old, quantities, strict=True)}
    for statement in statements:
        for claim in statement.claims:
            claim.quantity = new.get(claim.quantity) if claim.quantity else None
    return ordered


def number_mentions(mentions: list[Mention], statements: list[Statement]) -> list[Mention]:
    """Return the mentions in text order, numbered anew, and let the statements' claims follow."""
    old = [mention.id for mention in mentions]
    ordered = number("m", list(mentions))
    new = {before: mention.id for before, mention in zip(old, mentions, strict=True)}
    for statement in statements:
        for claim in statement.claims:
            claim.subject, claim.object = new.get(claim.subject or ""), new.get(claim.object or "")
            claim.place, claim.other_place = new.get(claim.place or ""), new.get(claim.other_place or "")
    return ordered


def _number_claims(statements: list[Statement]) -> None:
    count = 0
    for statement in statements:
        for claim in statement.claims:
            count += 1
            claim.id = f"c{count}"


def _place(record: Placed) -> tuple[int, int]:
    return record.start, -record.end
