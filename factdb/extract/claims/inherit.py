"""What a claim takes over: the event that its words point back to, the place and period of its statement.

Nothing is taken over from another statement but the event, and a place or period only where the statement names exactly
one: what is not stated stays not stated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.claims.draft import Draft
    from factdb.extract.claims.grammar import Grammar
    from factdb.extract.claims.regions import Placed, Region
    from factdb.extract.claims.vocabulary import Event
    from factdb.extract.records import Quantity

_BACK = 6


def antecedent(
    drafts: list[Draft], region: Region, quantity: Placed[Quantity], kind: str, grammar: Grammar
) -> Event | None:
    """Return the event of the last claim that takes this kind, if the words before the quantity point back to it."""
    pointing = region.words[max(0, quantity.first - _BACK) : quantity.first]
    if not any(word in grammar.words["anaphors"] for word in pointing):
        return None
    for draft in reversed(drafts[-_BACK:]):
        if kind in draft.event.takes and draft.claim.quantity:
            return draft.event
    return None


def share_scope(drafts: list[Draft]) -> None:
    """Give claims without a place or period the one that the rest of their statement names, if it is the only one."""
    by_statement: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.region.statement is not None:
            by_statement.setdefault(id(draft.region.statement), []).append(draft)
    for group in by_statement.values():
        _share(group)


def _share(group: list[Draft]) -> None:
    places = {draft.claim.place for draft in group if draft.claim.place}
    periods = {draft.claim.period for draft in group if draft.claim.period}
    for draft in group:
        if draft.claim.place is None and len(places) == 1:
            draft.claim.place = min(places)
            draft.claim.why["place"] = "the only place of its statement"
        if draft.claim.period is None and len(periods) == 1:
            draft.claim.period = min(periods)
            draft.claim.why["period"] = "the only period of its statement"
