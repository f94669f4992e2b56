"""What a claim takes over: the event that its words point back to, the place and period of its statement.

Nothing is taken over from another statement but the event, and a place or period only where the statement names exactly
one: what is not stated stays not stated.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdb.extract.claims.figures.elided import unnamed

if TYPE_CHECKING:
    from factdb.extract.claims.regions import Placed, Region
    from factdb.extract.claims.run import Draft
    from factdb.extract.claims.words.grammar import Grammar
    from factdb.extract.records import Quantity

_OF_THEM = frozenset({"of them", "of those", "of these"})
#: "A total of 300 members" and "the number of rooms" point back to nothing.
_OWN = re.compile(r" (?:total )?(?:total|number|sum|figure|count|tally|estimate)s? (?:of|for|on) (?=\w)")
_SUM = re.compile(r" an? (?:total|number|sum|figure) of ")
#: What opens a sentence with the whole of its figure.
_OPENING = frozenset({"of them ,", "of these ,", "of those ,"})
_WE = frozenset({"we", "i", "you"})
_BACK = 6
_NEAR = 2
#: Characters between the sentences of two figures of which the second repeats what the first counted.
_GAP = 120


def antecedent(drafts: list[Draft], region: Region, quantity: Placed[Quantity], grammar: Grammar) -> list[Draft]:
    """Return the claims that the figure may take up, the last first, if the words before it point back to them.

    A number that counts nothing by itself repeats what the figure before it counted ("the police counted 9,000").
    """
    pointing = _saying(region, quantity) + region.words[max(0, quantity.first - _BACK) : quantity.first]
    bare = quantity.record.unit == "1" and _bare(region, quantity)
    if compared(region, quantity, grammar):
        return [draft for draft in reversed(drafts[-_BACK:]) if draft.claim.quantity and draft.region is region]
    if _of_us(region, quantity) or _tells(region, quantity, grammar):
        return []
    words = _OWN.sub(" ", f" {' '.join(pointing)} ")
    words = words if bare else _SUM.sub(" ", words)
    back = grammar.patterns["anaphors"].search(words) is not None
    back = back or _partitive(region, quantity)
    back = back or (_graded(region, quantity) and _close(drafts, region))
    expected = not grammar.words["expecting"].isdisjoint(pointing[-1:]) and _bare(region, quantity)
    counted = bare and not grammar.words["counting"].isdisjoint(pointing[-_NEAR:])
    if not back and (expected or counted):
        return _last_told(drafts) if _close(drafts, region) else []
    return [draft for draft in reversed(drafts[-_BACK:]) if draft.claim.quantity] if back else []


def _last_told(drafts: list[Draft]) -> list[Draft]:
    """Return the claims with a figure of the last sentence that has one, the last first."""
    told = [draft for draft in reversed(drafts[-_BACK:]) if draft.claim.quantity]
    return [draft for draft in told if draft.region.sentence == told[0].region.sentence]


def _of_us(region: Region, quantity: Placed[Quantity]) -> bool:
    """Return whether those who speak are counted: "there were nine of us", "we were three"."""
    first, last = quantity.first, quantity.last
    we = region.word(first - 2) in _WE and region.word(first - 1) in {"were", "are"}
    return we or (region.word(last) == "of" and region.word(last + 1) in {"us", "you"})


def _tells(region: Region, quantity: Placed[Quantity], grammar: Grammar) -> bool:
    """Return whether the figure is the subject of a verb of its own: "another 40 spoke", "half of them pay no rent"."""
    of_them = " ".join(region.words[quantity.last : quantity.last + 2]) in _OF_THEM
    part = of_them or _partitive(region, quantity) or " ".join(region.words[: quantity.first]) in _OPENING
    word, words = region.word(quantity.last + (2 if of_them else 0)), grammar.words
    if word in words["passive"] or not word[:1].isalpha():
        return False
    if word in words["auxiliaries"] or (part and word not in words["closed"]):
        return True
    named = region.word(quantity.last + 1) == "by"  # "the figure of 14 given by doctors"
    return (word in words["pasts"] or word.endswith("ed")) and not named


def _partitive(region: Region, quantity: Placed[Quantity]) -> bool:
    """Return whether it says that it is a part: "nine of them", "nine of them are children"."""
    if " ".join(region.words[quantity.last : quantity.last + 2]) in _OF_THEM:
        return unnamed(region, quantity)
    return " ".join(region.words[quantity.first + 1 : quantity.first + 3]) in _OF_THEM


def _bare(region: Region, quantity: Placed[Quantity]) -> bool:
    """Return whether no noun says what the figure counts, unless that it is people."""
    counted = quantity.record.counted
    return counted is None or (counted == "person" and unnamed(region, quantity))


def compared(region: Region, quantity: Placed[Quantity], grammar: Grammar) -> bool:
    """Return whether the figure is what the one before it is set against: "12 died, compared with nine a year ago"."""
    before = tuple(region.words[max(0, quantity.first - 2) : quantity.first])
    came_from = before[-1:] == ("from",) and quantity.record.counted is None and quantity.record.unit == "1"
    moved = before in {("up", "from"), ("down", "from")}
    return before[-1:] == ("against",) or came_from or moved or before in grammar.contrasts


def _graded(region: Region, quantity: Placed[Quantity]) -> bool:
    """Return whether only an adverb tells of how it happened: "90 barns were damaged - 60 partly"."""
    after = region.word(quantity.last + 1)
    alone = not after[:1].isalnum() or after in {"and", "or"}
    return region.word(quantity.last).endswith("ly") and alone and quantity.record.unit == "1"


def _saying(region: Region, quantity: Placed[Quantity]) -> list[str]:
    """Return the words that tell of the statement which the figure opens: "the police counted 9,000"."""
    cue = region.statement.cue if region.statement else None
    return cue.text.lower().split() if cue and quantity.first == 0 else []


def _close(drafts: list[Draft], region: Region) -> bool:
    return bool(drafts) and region.sentence[0] - drafts[-1].region.sentence[1] <= _GAP


def share_scope(drafts: list[Draft]) -> None:
    """Give claims without a place or period the one that the rest of their statement names, if it is the only one."""
    by_statement: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.region.statement is not None:
            by_statement.setdefault(id(draft.region.statement), []).append(draft)
    for group in by_statement.values():
        _share(group)
    by_sentence: dict[tuple[int, str], list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault((draft.region.sentence[0], draft.event.name), []).append(draft)
    for group in by_sentence.values():
        _share_event(group)


def _share_event(group: list[Draft]) -> None:
    """Give one place to what several say of one event in a sentence: "rallied in Oslo; unions claimed 9,000"."""
    places = {draft.claim.place for draft in group if draft.claim.place}
    if len(group) == 1 or len(places) != 1:
        return
    for draft in group:
        named = any(placed.record.kind == "place" for placed in draft.region.mentions)
        if draft.claim.place is None and not named:
            draft.claim.place = next(iter(places))
            draft.claim.why["place"] = "the event's place in its sentence"


def _share(group: list[Draft]) -> None:
    if len({id(draft.region) for draft in group}) == 1:
        return  # within a sentence the nearest has been looked for already
    places = {draft.claim.place for draft in group if draft.claim.place}
    periods = {draft.claim.period for draft in group if draft.claim.period}
    scoped = {id(draft.region) for draft in group if draft.claim.period}
    since = min((draft.region.sentence[0] for draft in group if draft.claim.period), default=0)
    for draft in group:
        if draft.claim.place is None and len(places) == 1:
            draft.claim.place = min(places)
            draft.claim.why["place"] = "the only place of its statement"
        later = draft.region.sentence[0] >= since  # a period is no period of the sentences before
        if draft.claim.period is None and len(periods) == 1 and later and id(draft.region) not in scoped:
            draft.claim.period = min(periods)
            draft.claim.why["period"] = "the only period of its statement"
