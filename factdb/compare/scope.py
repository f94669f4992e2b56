"""The scope axis: whether two readings measure one thing, done by one actor, in one place, in one period.

Each part has one answer out of `Scope`. "Unknown" is an answer: what an article does not state is never filled in.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from factdb.compare.kinds import EXTENTS

if TYPE_CHECKING:
    from factdb.compare.readings import Period, Place, Reading, Subject


#: What the keys of predicates begin with whose event is not known.
UNKNOWN_EVENT = "reported."
#: How the kind of what comes on top of others begins.
_INCREMENT = f"{EXTENTS['more']} "
#: Kinds of numbers that any two articles have in common, whatever they are about.
_GENERIC = frozenset({"money", "share", "ratio", "duration", "age"})


class Scope(StrEnum):
    """How one part of the scope of two readings lies to each other."""

    SAME = "same"
    A_IN_B = "a_in_b"
    B_IN_A = "b_in_a"
    OVERLAP = "overlap"
    DISJOINT = "disjoint"
    UNKNOWN = "unknown"


class Scopes(NamedTuple):
    """The four parts of the scope of two readings."""

    measure: Scope
    subject: Scope
    place: Scope
    period: Scope

    def unknown(self) -> tuple[str, ...]:
        """Return the names of the parts that are not known, in reading order."""
        parts = zip(self._fields[1:], self[1:], strict=True)
        return tuple(name for name, scope in parts if scope is Scope.UNKNOWN)

    def a_in_b(self) -> bool:
        """Say whether `a` is about a part of what `b` is about."""
        return self._within(Scope.A_IN_B)

    def b_in_a(self) -> bool:
        """Say whether `b` is about a part of what `a` is about."""
        return self._within(Scope.B_IN_A)

    def _within(self, direction: Scope) -> bool:
        parts = {self.measure, self.place, self.period}
        return direction in parts and parts <= {Scope.SAME, direction}


def compare(a: Reading, b: Reading) -> Scopes:
    """Return how the scopes of two readings lie to each other."""
    return Scopes(measure(a, b), subject(a.subject, b.subject), place(a.place, b.place), period(a, b))


def measure(a: Reading, b: Reading) -> Scope:
    """Return whether both count the same, or one a kind of what the other counts: civilians are people.

    Where it is not known what is counted nothing can be said to be the same; where it is not known what happened
    (`reported.…`) a part can't be held against a whole. Two increments may come on top of different sums.
    """
    if (a.predicate, a.base_unit) != (b.predicate, b.base_unit) or a.kind is None or b.kind is None:
        return Scope.DISJOINT
    if a.kind == b.kind:
        return Scope.DISJOINT if a.kind.startswith(_INCREMENT) else Scope.SAME
    if a.predicate.startswith(UNKNOWN_EVENT):
        return Scope.DISJOINT
    if b.kind in a.kind_within:
        return Scope.A_IN_B
    return Scope.B_IN_A if a.kind in b.kind_within else Scope.DISJOINT


def subject(a: Subject | None, b: Subject | None) -> Scope:
    """Return whether both are about one actor: the same entity, a part of it, or the same country's side.

    Where neither names an actor there is none to differ in. Two bodies of one country remain two actors.
    """
    if a is None or b is None:
        return Scope.SAME if a is b else Scope.UNKNOWN
    if a.id == b.id or a.id in b.within or b.id in a.within:
        return Scope.SAME
    if a.institution and b.institution:
        return Scope.DISJOINT
    if a.country is None or b.country is None:
        return Scope.UNKNOWN
    return Scope.SAME if a.country == b.country else Scope.DISJOINT


def place(a: Place | None, b: Place | None) -> Scope:
    """Return how two places lie to each other; disjoint if both are on the map, overlapping if in one country.

    Of two stated places in one country of which one has no known borders it is known that they are not the same.
    """
    if a is None or b is None:
        return Scope.UNKNOWN
    if a.id == b.id:
        return Scope.SAME
    if b.id in a.within:
        return Scope.A_IN_B
    if a.id in b.within:
        return Scope.B_IN_A
    if a.located and b.located:
        return Scope.DISJOINT
    return Scope.OVERLAP if a.country is not None and a.country == b.country else Scope.UNKNOWN


def period(a: Reading, b: Reading) -> Scope:
    """Return how the periods of two readings lie to each other.

    A toll without a stated start counts from the beginning of the matter, without a stated end up to when it was said.
    """
    if a.over_time == b.over_time == "toll":
        return _tolls(a, b)
    return periods(a.period, b.period)


def akin(a: Reading, b: Reading) -> bool:
    """Say whether anything but their kind of number suggests that two readings are about one thing.

    Where what happened is known, that does. Else both must count one noun, or measure in a unit that is not used for
    everything, and state one place or one actor.
    """
    if not a.predicate.startswith(UNKNOWN_EVENT):
        return True
    told = a.predicate.removeprefix(UNKNOWN_EVENT) not in _GENERIC and measure(a, b) is Scope.SAME
    return told and (_one_place(a, b) or (a.subject is not None and subject(a.subject, b.subject) is Scope.SAME))


def _one_place(a: Reading, b: Reading) -> bool:
    return a.place is not None and b.place is not None and a.place.id == b.place.id


def _tolls(a: Reading, b: Reading) -> Scope:
    ends = a.period.end or a.said, b.period.end or b.said
    starts = a.period.start, b.period.start
    if None in ends or (None in starts and starts != (None, None)):
        return Scope.UNKNOWN
    (a_end, b_end), (a_start, b_start) = ends, starts
    return _order(a_start or "", str(a_end), b_start or "", str(b_end))


def periods(a: Period, b: Period) -> Scope:
    """Return how two periods lie to each other; with an end unknown they can still be known to be disjoint."""
    if a.start is None or a.end is None or b.start is None or b.end is None:
        return Scope.DISJOINT if _apart(a, b) or _apart(b, a) else Scope.UNKNOWN
    return _order(a.start, a.end, b.start, b.end)


def _apart(a: Period, b: Period) -> bool:
    return a.end is not None and b.start is not None and a.end <= b.start


def _order(a_start: str, a_end: str, b_start: str, b_end: str) -> Scope:
    if (a_start, a_end) == (b_start, b_end):
        return Scope.SAME
    if a_end <= b_start or b_end <= a_start:
        return Scope.DISJOINT
    if b_start <= a_start and a_end <= b_end:
        return Scope.A_IN_B
    return Scope.B_IN_A if a_start <= b_start and b_end <= a_end else Scope.OVERLAP
