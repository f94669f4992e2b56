"""One verdict on two readings, by a table of tests of which the first that holds decides; never without its reason.

The table itself is `TABLE`: rule number, test, verdict. A test sees the `Case`, which holds both readings, their scopes
and how their values lie to each other. docs/comparing.md explains each row to users; the `comparison` view decides the
same in SQL.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from factdb.compare import scope, succession, values
from factdb.compare.scope import Scope, Scopes
from factdb.compare.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from factdb.compare.readings import Reading


class Verdict(StrEnum):
    """What is to be said of two claims about numbers."""

    REPEAT = "repeat"
    INCOMPARABLE = "incomparable"
    DENIAL = "denial"
    SUPERSEDED = "superseded"
    AGREE = "agree"
    COMPATIBLE = "compatible"
    ROUNDING_CONSISTENT = "rounding_consistent"
    VALUE_CONFLICT = "value_conflict"
    UNDETERMINED = "undetermined"
    SCOPE_DIFFERENCE = "scope_difference"


#: From what a person must look at to what needs no look.
WORST_FIRST = (
    Verdict.VALUE_CONFLICT,
    Verdict.DENIAL,
    Verdict.UNDETERMINED,
    Verdict.SUPERSEDED,
    Verdict.SCOPE_DIFFERENCE,
    Verdict.ROUNDING_CONSISTENT,
    Verdict.COMPATIBLE,
    Verdict.AGREE,
    Verdict.REPEAT,
    Verdict.INCOMPARABLE,
)


@dataclass(frozen=True, slots=True)
class Ruling:
    """An editor's signed verdict on a pair; it stands before every rule."""

    verdict: Verdict
    rationale: str
    decided_by: str
    decided_at: str


@dataclass(frozen=True, slots=True)
class Case:
    """Two readings with everything that the tests look at."""

    a: Reading
    b: Reading
    scopes: Scopes
    value: Value

    @property
    def apart(self) -> bool:
        """The numbers do not meet even when rounding is allowed for."""
        return self.value is Value.APART

    @property
    def one_utterance(self) -> bool:
        """One is the other again, printed twice."""
        return self.a.utterance is not None and self.a.utterance == self.b.utterance

    @property
    def one_origin(self) -> bool:
        """Both are the words of one known origin."""
        return self.a.origin is not None and self.a.origin == self.b.origin

    @property
    def additive(self) -> bool:
        """Parts add up to the whole, over place and kind at least."""
        return self.a.additive and self.b.additive

    @property
    def flow(self) -> bool:
        """Both happen within a period."""
        return self.a.over_time == self.b.over_time == "flow"

    @property
    def all_same(self) -> bool:
        """Both are about the same measure, place and period."""
        return {self.scopes.measure, self.scopes.place, self.scopes.period} == {Scope.SAME}

    @property
    def open(self) -> bool:
        """Something is unknown on which it hangs whether they are about one thing; of two times they are not."""
        return bool(self.scopes.unknown()) and self.scopes.period is not Scope.DISJOINT

    @property
    def beside(self) -> bool:
        """Whether a denial is of a part of the other's kind, place or period, or, scope unstated, of another matter."""
        scopes, part = self.scopes, Scope.A_IN_B if self.a.polarity == "-" else Scope.B_IN_A
        another = bool(scopes.unknown()) and not succession.of_one_matter(self.a, self.b)
        return another or part in {scopes.measure, scopes.place, scopes.period}

    @property
    def part_smaller(self) -> bool:
        """One reading is about a part of the other's kind, place or period, and its number is the smaller one."""
        nested = {self.scopes.measure, self.scopes.place, self.scopes.period}
        a_part = Scope.A_IN_B in nested and values.exceeds(self.b, self.a)
        b_part = Scope.B_IN_A in nested and values.exceeds(self.a, self.b)
        return self.additive and (a_part or b_part)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two readings and their verdict, with all that led to it."""

    a: Reading
    b: Reading
    verdict: Verdict
    #: The row of the table that decided, 0 being a ruling.
    rule: int
    scopes: Scopes
    value: Value
    #: How many times the larger number is the smaller one; None where that says nothing.
    ratio: float | None
    #: How far each number may be off for its rounding, in base units.
    tolerance: tuple[float, float]
    #: The parts of the scope to ask for, if the verdict hangs on them.
    missing: tuple[str, ...] = ()
    #: A later, lower figure of the same origin for something that adds up.
    revised_down: bool = False
    ruling: Ruling | None = None


def decide(a: Reading, b: Reading, ruling: Ruling | None = None) -> Comparison:
    """Return the verdict on two readings: the ruling's if there is one, else that of the first test that holds."""
    case = Case(a, b, scope.compare(a, b), values.compare(a, b))
    rule, verdict = (0, ruling.verdict) if ruling else _first(case)
    return Comparison(
        a,
        b,
        verdict,
        rule,
        case.scopes,
        case.value,
        values.ratio(a, b),
        (values.tolerance(a), values.tolerance(b)),
        missing=case.scopes.unknown() if verdict is Verdict.UNDETERMINED else (),
        revised_down=verdict is Verdict.SUPERSEDED and succession.falls(a, b),
        ruling=ruling,
    )


def _first(case: Case) -> tuple[int, Verdict]:
    for rule, test, verdict in TABLE:
        if test(case):
            return rule, verdict if isinstance(verdict, Verdict) else verdict(case)
    return 9, Verdict.SCOPE_DIFFERENCE


def _repeat(case: Case) -> bool:
    """Say whether one utterance, or one origin, gives the same number again with nothing in its scope that differs."""
    same = {*case.scopes} <= {Scope.SAME, Scope.UNKNOWN} and case.a.polarity == case.b.polarity
    return (case.one_utterance or case.one_origin) and case.value is Value.EQUAL and same


def _incomparable(case: Case) -> bool:
    """Say whether measure, actor or place differ, or the periods of something that does not add up over time."""
    over_time = case.additive and "level" not in {case.a.over_time, case.b.over_time}
    apart = {case.scopes.measure, case.scopes.subject, case.scopes.place}
    return Scope.DISJOINT in apart or (case.scopes.period is Scope.DISJOINT and not over_time)


def _uncommitted(case: Case) -> bool:
    """Say whether one side does not commit to its number, and so neither supports nor denies another."""
    return "uncommitted" in {case.a.certainty, case.b.certainty}


def _opposed(case: Case) -> bool:
    """Say whether one says that it is so and the other that it is not."""
    return case.a.polarity != case.b.polarity


def _denies(case: Case) -> Verdict:
    """Return a denial if it is of the number itself; whoever denies another, or a part, leaves this one alone."""
    denied, said = (case.a, case.b) if case.a.polarity == "-" else (case.b, case.a)
    meant = values.denies(denied, said) and not case.beside
    return Verdict.DENIAL if meant and not case.apart else Verdict.COMPATIBLE


def _negative(case: Case) -> bool:
    """Say whether both only tell what the number is not."""
    return case.a.polarity == case.b.polarity == "-" and case.apart


def _superseded(case: Case) -> bool:
    """Say whether one origin gave another number later for the same, or for what went on growing."""
    follows = case.apart and succession.replaces(case.a, case.b, case.scopes)
    return follows and not (case.flow and case.part_smaller)


def _part_exceeds(case: Case) -> bool:
    """Say whether the part is more than its whole, however both were rounded."""
    a, b = case.a, case.b
    part = (case.scopes.a_in_b() and values.exceeds(a, b)) or (case.scopes.b_in_a() and values.exceeds(b, a))
    return case.additive and part


def _meeting(case: Case) -> Verdict:
    """Return the verdict on numbers of one scope that meet."""
    verdicts = {Value.EQUAL: Verdict.AGREE, Value.OVERLAP: Verdict.COMPATIBLE}
    return verdicts.get(case.value, Verdict.ROUNDING_CONSISTENT)


#: Rule, test, verdict: the first test that holds decides; none holding, it is a difference of scope (rule 9).
TABLE: tuple[tuple[int, Callable[[Case], bool], Verdict | Callable[[Case], Verdict]], ...] = (
    (1, _repeat, Verdict.REPEAT),
    (2, _incomparable, Verdict.INCOMPARABLE),
    (3, _uncommitted, Verdict.INCOMPARABLE),
    (3, _opposed, _denies),
    (3, _negative, Verdict.COMPATIBLE),
    (4, _superseded, Verdict.SUPERSEDED),
    (5, lambda case: case.all_same and not case.scopes.unknown() and not case.apart, _meeting),
    (5, lambda case: case.all_same and not case.scopes.unknown(), Verdict.VALUE_CONFLICT),
    (6, lambda case: case.open and not case.apart, _meeting),
    (6, lambda case: case.open and not case.part_smaller, Verdict.UNDETERMINED),
    (7, lambda case: _nested(case) and not case.apart, Verdict.COMPATIBLE),
    (8, _part_exceeds, Verdict.VALUE_CONFLICT),
)


def _nested(case: Case) -> bool:
    """Say whether the scopes nest or overlap: they share ground."""
    return Scope.DISJOINT not in case.scopes
