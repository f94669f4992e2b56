"""Framing: events that contest one another by rule, such as "withdrew" and "regained" of one town.

The rules are data (the `relation` tables of events.toml and of the user's own). "Contests", not "contradicts": a
withdrawal and a recapture share their end state and differ on its cause. Two assertions are held against each other if
a rule relates their events, they are about one place, their periods do not exclude each other, and, where the rule says
so, the actor of the one is not the actor of the other.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from factdb.compare.readings import Period, Subject
from factdb.compare.scope import Scope, periods, subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

When = Literal["affirmed", "denied", "uncommitted"]


class Rule(Protocol):
    """What a rule between two events has; `factdb.lexicon.predicates.Relation` is one."""

    @property
    def event(self) -> str:
        """The event that the rule begins with."""

    @property
    def relation(self) -> str:
        """The relation: implies, excludes or contests."""

    @property
    def other(self) -> str:
        """The event that it is related to."""

    @property
    def swaps(self) -> bool:
        """Whether the actor of the one is the opponent of the other's."""

    @property
    def when(self) -> str:
        """How the other event is put for the rule to hold: affirmed, denied or uncommitted."""


@dataclass(frozen=True, slots=True)
class Assertion:
    """That something happened, as `count` claims assert it, with or without a number; `claim` is one of them."""

    claim: str
    event: str
    place: str
    subject: Subject | None = None
    object: str | None = None
    start: str | None = None
    end: str | None = None
    polarity: str = "+"
    certainty: str = "certain"
    count: int = 1

    @property
    def put(self) -> When:
        """How it is put: affirmed, denied, or without commitment."""
        if self.certainty == "uncommitted":
            return "uncommitted"
        return "affirmed" if self.polarity == "+" else "denied"


class Framing(NamedTuple):
    """Two assertions that a rule holds against each other, the rule's first event first."""

    one: Assertion
    other: Assertion
    rule: Rule


def framings(assertions: Iterable[Assertion], rules: Sequence[Rule]) -> Iterator[Framing]:
    """Yield what is asserted of one place and a rule holds against each other.

    Claims that assert the same are one assertion first, so that the work is in proportion to what differs.
    """
    by_place: dict[str, dict[str, list[Assertion]]] = defaultdict(lambda: defaultdict(list))
    for each in merged(assertions):
        by_place[each.place][each.event].append(each)
    contesting = [rule for rule in rules if rule.relation in {"contests", "excludes"}]
    for events in by_place.values():
        for rule in contesting:
            if rule.event in events and rule.other in events:
                pairs = product(events[rule.event], events[rule.other])
                yield from (Framing(one, other, rule) for one, other in pairs if holds(one, other, rule))


def merged(assertions: Iterable[Assertion]) -> list[Assertion]:
    """Return the assertions, those that differ in nothing but their claim as one, known by the first of them."""
    alike: dict[Assertion, list[Assertion]] = defaultdict(list)
    for each in assertions:
        alike[replace(each, claim="", count=0)].append(each)
    return [replace(held[0], count=sum(each.count for each in held)) for held in alike.values()]


def holds(one: Assertion, other: Assertion, rule: Rule) -> bool:
    """Say whether a rule holds two assertions against each other."""
    events = (one.event, one.place, other.event) == (rule.event, other.place, rule.other)
    if not events or one.put != "affirmed" or other.put != rule.when:
        return False
    if periods(Period(one.start, one.end), Period(other.start, other.end)) is Scope.DISJOINT:
        return False
    return _actors(one, other, swaps=rule.swaps) and (rule.relation == "contests" or _one_object(one, other))


def _actors(one: Assertion, other: Assertion, *, swaps: bool) -> bool:
    """Say whether the actors are those the rule is about: opponents if it swaps them, else one side or unknown."""
    if not swaps:
        return subject(one.subject, other.subject) is not Scope.DISJOINT
    return one.subject is None or other.subject is None or subject(one.subject, other.subject) is not Scope.SAME


def _one_object(one: Assertion, other: Assertion) -> bool:
    """Say whether both are about the same known person or thing: one who was killed did not survive."""
    return one.object is not None and one.object == other.object
