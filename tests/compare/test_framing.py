"""Framing: which assertions a rule holds against each other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factdb.compare.framing import Assertion, framings
from factdb.compare.readings import Subject
from factdb.lexicon.predicates import Relation

NORTH, SOUTH = Subject("north", country="NN"), Subject("south", country="SS")
CAME = Assertion("c1", "regained", "town", NORTH)
WENT = Assertion("c2", "withdrew", "town", SOUTH)
CONTEST = Relation("regained", "contests", "withdrew", swaps=True, when="affirmed")
UNSURE = Relation("entered", "contests", "entered", swaps=False, when="uncommitted")
EITHER = Relation("killed", "excludes", "survived", swaps=False, when="affirmed")


def found(*assertions: Assertion, rule: Relation = CONTEST) -> list[tuple[str, str]]:
    return [(pair.one.claim, pair.other.claim) for pair in framings(assertions, [rule])]


def test_a_recapture_contests_a_withdrawal() -> None:
    """One side regained the town from which the other says it withdrew."""
    assert found(CAME, WENT) == [("c1", "c2")]


@pytest.mark.parametrize(
    "other",
    [
        replace(WENT, place="port"),
        replace(WENT, subject=NORTH),
        replace(WENT, polarity="-"),
        replace(WENT, certainty="uncommitted"),
        replace(WENT, start="2024-01-01", end="2024-01-02"),
        replace(WENT, event="entered"),
    ],
)
def test_what_a_rule_does_not_hold_against_each_other(other: Assertion) -> None:
    """Another place, the same side, a denial, no commitment, another time, another event: no framing conflict."""
    assert found(replace(CAME, start="2024-05-01", end="2024-05-02"), other) == []


@pytest.mark.parametrize("other", [replace(WENT, subject=None), replace(WENT, start="2024-05-01", end="2024-05-09")])
def test_unknown_actors_and_overlapping_periods_still_contest(other: Assertion) -> None:
    """What is not stated does not settle the matter."""
    assert found(replace(CAME, start="2024-05-08", end="2024-05-10"), other)


def test_non_commitment_stands_against_an_assertion() -> None:
    """Officials say that troops entered; the army, asked, does not confirm it."""
    sure, unsure = (
        replace(CAME, event="entered"),
        replace(CAME, event="entered", claim="c9", certainty="uncommitted"),
    )
    assert found(sure, unsure, rule=UNSURE) == [("c1", "c9")]
    assert found(sure, replace(sure, claim="c9"), rule=UNSURE) == []


def test_excluding_events_need_one_object() -> None:
    """Twelve killed and forty who survived are no contradiction; one man killed who survived is."""
    killed, survived = replace(CAME, event="killed"), replace(CAME, event="survived", claim="c3")
    assert found(killed, survived, rule=EITHER) == []
    assert found(replace(killed, object="man"), replace(survived, object="man"), rule=EITHER) == [("c1", "c3")]


def test_claims_that_assert_the_same_are_one_side() -> None:
    """A thousand reports of each side make one conflict with a thousand claims on either side, not a million pairs."""
    came = [replace(CAME, claim=f"a{n}") for n in range(1000)]
    went = [replace(WENT, claim=f"b{n}") for n in range(1000)]
    ((one, other, _),) = framings([*came, *went], [CONTEST])
    assert (one.count, other.count) == (1000, 1000)
