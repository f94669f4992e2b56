"""The decision table, case by case: one line a case, a's and b's number and scope, and the verdict they must get.

Where a line gives no scope, both are about the town in the week from 1 May, by the police, from origins unknown.
"""

# ruff: noqa: E501 - one line a case, so that the table can be read down
from __future__ import annotations

from typing import Any

import pytest

from factdb.compare.readings import Subject
from factdb.compare.succession import of_one_matter
from factdb.compare.verdicts import WORST_FIRST, Ruling, Verdict, decide
from factdb.model.values import VERDICTS
from tests.compare.builders import reading

WEEK, MONDAY, TUESDAY = "2024-05-01/2024-05-08", "2024-05-06/2024-05-07", "2024-05-07/2024-05-08"
MONTH, EARLIER, ACROSS = "2024-05-01/2024-06-01", "2024-04-01/2024-05-01", "2024-05-04/2024-05-12"
MAYOR_1 = {"origin": "mayor", "said": "2024-05-07"}
MAYOR_2 = {"origin": "mayor", "said": "2024-05-09"}
DAY_1, DAY_2 = ({"origin": "mayor", "about": "town", "said": f"2024-05-0{day}"} for day in (7, 8))
BARE: dict[str, Any] = {"at": None, "when": None}
ARMY = Subject("army", ("state",), "AA", institution=True)
NAVY = Subject("navy", ("state",), "AA", institution=True)
STATE = Subject("state", (), "AA")
TROOPS = Subject("troops", (), "AA")
NO = {"polarity": "-"}
UNSURE = {"certainty": "uncommitted"}
LEVEL = {"over_time": "level"}
TOLL = {"over_time": "toll"}
PRICE = {"over_time": "level", "additive": False}
Side = tuple[str, dict[str, Any]]

CASES: list[tuple[str, Side, Side, str, int]] = [
    # 1: repeats
    ("one utterance twice", ("400 km2", {"utterance": "s1"}), ("400 km2", {"utterance": "s1"}), "repeat", 1),
    ("one origin relayed by two papers", ("400", {"origin": "mayor"}), ("400", {"origin": "mayor"}), "repeat", 1),
    ("relayed once without its place", ("400", MAYOR_1), ("400", {**MAYOR_2, "at": None}), "repeat", 1),
    ("relayed once without its period", ("400", MAYOR_1), ("400", {**MAYOR_2, "when": None}), "repeat", 1),
    ("relayed in another unit", ("2 km", {"origin": "m"}), ("2 km", {"origin": "m", "factor": 1000.0}), "repeat", 1),
    ("one utterance, two numbers", ("30", {"utterance": "s1"}), ("45", {"utterance": "s1"}), "value_conflict", 5),
    ("one utterance, two places", ("30", {"utterance": "s1"}), ("30", {"utterance": "s1", "at": "port"}), "incomparable", 2),
    ("one origin on a whole and a part", ("400", MAYOR_1), ("400", {**MAYOR_1, "at": "north"}), "compatible", 7),
    ("unknown origins repeat nobody", ("400", {}), ("400", {}), "agree", 5),
    ("who takes it back does not repeat it", ("400", MAYOR_1), ("400", {**MAYOR_2, **NO}), "denial", 3),
    # 2: nothing to compare
    ("two measures", ("30", {}), ("400", {"predicate": "lost.area"}), "incomparable", 2),
    ("two kinds", ("30", {"counting": "soldier"}), ("40", {"counting": "child"}), "incomparable", 2),
    ("nobody says what is counted", ("30", {"counting": None}), ("30", {"counting": None}), "incomparable", 2),
    ("kinds of what is not known to have happened", ("30", {"counting": "child", "predicate": "reported.people"}),
     ("400", {"predicate": "reported.people"}), "incomparable", 2),
    ("one kind of what is not known to have happened", ("30", {"predicate": "reported.people"}),
     ("400", {"predicate": "reported.people"}), "value_conflict", 5),
    ("two actors", ("30", {}), ("400", {"by": "rebels"}), "incomparable", 2),
    ("two bodies of one state", ("30", {"subject": ARMY}), ("400", {"subject": NAVY}), "incomparable", 2),
    ("two towns", ("30", {}), ("400", {"at": "port"}), "incomparable", 2),
    ("two towns, one number", ("30", {}), ("30", {"at": "port"}), "incomparable", 2),
    ("two countries", ("30", {"at": "country"}), ("400", {"at": "abroad"}), "incomparable", 2),
    ("a town and another province", ("30", {}), ("400", {"at": "south"}), "incomparable", 2),
    ("a price in two months", ("30", {**PRICE, "when": EARLIER}), ("40", {**PRICE, "when": MONTH}), "incomparable", 2),
    ("troops in two months", ("30", {**LEVEL, "when": EARLIER}), ("40", {**LEVEL, "when": MONTH}), "incomparable", 2),
    ("shares of two months", ("30", {"additive": False, "when": EARLIER}), ("30", {"additive": False}), "incomparable", 2),
    ("ended before the other began", ("3", {**PRICE, "when": "/2024-05-01"}), ("4", {**PRICE, "when": "2024-05-01/"}), "incomparable", 2),
    # 3: denial and non-commitment
    ("denied outright", ("30", {}), ("30", NO), "denial", 3),
    ("denied, rounding apart", ("30", {}), ("> 30", NO), "denial", 3),
    ("denied without saying where, in an article about it", ("30", {}), ("30", {**NO, "at": None, "about": "town"}), "denial", 3),
    ("denied without saying where", ("30", {}), ("30", {**NO, "at": None}), "compatible", 3),
    ("denied for the whole province", ("30", {}), ("30", {**NO, "at": "north"}), "denial", 3),
    ("denied another number", ("30", {}), ("400", NO), "compatible", 3),
    ("denied 30, at least nine said", (">= 9", {}), ("30", NO), "compatible", 3),
    ("denied 30, more than 30 said", ("> 30", {}), ("30", NO), "denial", 3),
    ("denied more than 30, 43 said", ("43", {}), ("> 30", NO), "denial", 3),
    ("denied more than 30, at least nine said", (">= 9", {}), ("> 30", NO), "compatible", 3),
    ("denied for a part, said of the whole", ("30", {"at": "north"}), ("30", NO), "compatible", 3),
    ("children denied, people said", ("30", {}), ("30", {**NO, "counting": "child"}), "compatible", 3),
    ("people denied, children said", ("30", {"counting": "child"}), ("30", NO), "denial", 3),
    ("denied for a day, said of its week", ("30", {}), ("30", {**NO, "when": MONDAY}), "compatible", 3),
    ("denied of one place a day later", ("14", {**DAY_1, **BARE}), ("14", {**DAY_2, **BARE, **NO, "origin": "army"}), "denial", 3),
    ("denied of another article's place", ("14", {**DAY_1, **BARE}), ("14", {**DAY_2, **BARE, **NO, "about": "port"}), "compatible", 3),
    ("denied a month later, nothing stated", ("14", {**DAY_1, **BARE}), ("14", {**BARE, **NO, "about": "town", "said": "2024-06-20"}), "compatible", 3),
    ("denied elsewhere", ("30", {}), ("30", {**NO, "at": "port"}), "incomparable", 2),
    ("not confirmed is not denied", ("30", {}), ("30", {**NO, **UNSURE}), "incomparable", 3),
    ("not committed to the same number", ("30", {}), ("30", UNSURE), "incomparable", 3),
    ("not committed to another number", ("30", UNSURE), ("400", {}), "incomparable", 3),
    ("probable is committed", ("30", {"certainty": "probable"}), ("400", {}), "value_conflict", 5),
    ("both say what it is not", ("30", NO), ("400", NO), "compatible", 3),
    ("both deny the same", ("30", NO), ("30", NO), "agree", 5),
    # 4: superseded
    ("raised later", ("30", MAYOR_1), ("45", MAYOR_2), "superseded", 4),
    ("raised by the body of who said it", ("30", {**MAYOR_1, "origin": "chief", "voice": "police"}), ("45", {**MAYOR_2, "voice": "police"}), "superseded", 4),
    ("lowered later", ("45", MAYOR_1), ("30", MAYOR_2), "superseded", 4),
    ("the later one first", ("45", MAYOR_2), ("30", MAYOR_1), "superseded", 4),
    ("by another origin", ("30", MAYOR_1), ("45", {"origin": "army", "said": "2024-05-09"}), "value_conflict", 5),
    ("at the same time", ("30", MAYOR_1), ("45", MAYOR_1), "value_conflict", 5),
    ("nobody knows when", ("30", {"origin": "mayor"}), ("45", MAYOR_2), "value_conflict", 5),
    ("of an unknown period", ("30", {**MAYOR_1, "when": None}), ("45", MAYOR_2), "undetermined", 6),
    ("of another period", ("30", {**MAYOR_1, "when": EARLIER}), ("45", MAYOR_2), "scope_difference", 9),
    ("a week's part, then the week", ("5", {**MAYOR_1, "when": MONDAY}), ("45", MAYOR_2), "scope_difference", 9),
    ("a week's part, then a lower week", ("45", {**MAYOR_1, "when": MONDAY}), ("30", MAYOR_2), "superseded", 4),
    ("a level that overlaps", ("30", {**MAYOR_1, **LEVEL}), ("45", {**MAYOR_2, **LEVEL, "when": ACROSS}), "superseded", 4),
    ("a toll that grew", ("30", {**MAYOR_1, **TOLL, "when": None}), ("45", {**MAYOR_2, **TOLL, "when": None}), "superseded", 4),
    ("a toll put right", ("45", {**MAYOR_1, **TOLL, "when": None}), ("30", {**MAYOR_2, **TOLL, "when": None}), "superseded", 4),
    ("a toll without place or start, the day after", ("19", {**DAY_1, **TOLL}), ("17", {**DAY_2, **TOLL, **BARE}), "superseded", 4),
    ("a toll put right within another place", ("19", {**DAY_1, **TOLL, "at": "port"}), ("17", {**DAY_2, **TOLL, **BARE}), "undetermined", 6),
    ("an undated figure, then a toll", ("12", {**DAY_1, **BARE}), ("19", {**DAY_2, **TOLL, **BARE}), "superseded", 4),
    ("a toll, then a higher undated figure", ("12", {**DAY_1, **TOLL, **BARE}), ("19", {**DAY_2, **BARE}), "superseded", 4),
    ("a toll, then a lower undated figure", ("19", {**DAY_1, **TOLL, **BARE}), ("12", {**DAY_2, **BARE}), "undetermined", 6),
    ("an undated figure, then a higher one", ("12", {**DAY_1, **BARE}), ("19", {**DAY_2, **BARE}), "superseded", 4),
    ("an undated figure, then a lower one", ("19", {**DAY_1, **BARE}), ("12", {**DAY_2, **BARE}), "undetermined", 6),
    ("a higher one after a week", ("12", {**DAY_1, **BARE}), ("19", {**DAY_2, **BARE, "said": "2024-05-16"}), "undetermined", 6),
    ("a toll, and one by an article on its province", ("17", {**DAY_1, **TOLL, **BARE}), ("31", {**DAY_2, **TOLL, **BARE, "about": "north"}), "superseded", 4),
    ("a toll, and one stated for its province", ("17", {**DAY_1, **TOLL, **BARE}), ("31", {**DAY_2, **TOLL, "at": "north"}), "superseded", 4),
    ("a town's toll, and one by an article on its province", ("17", {**DAY_1, **TOLL}), ("31", {**DAY_2, **TOLL, **BARE, "about": "north"}), "undetermined", 6),
    ("a toll, and one by an article on its country", ("17", {**DAY_1, **TOLL, **BARE}), ("31", {**DAY_2, **TOLL, **BARE, "about": "country"}), "scope_difference", 9),
    ("a week's figure, then a toll", ("12", {**DAY_1}), ("19", {**DAY_2, **TOLL, **BARE}), "undetermined", 6),
    ("a toll of somebody else", ("19", {**DAY_1, **TOLL, **BARE}), ("17", {**DAY_2, **TOLL, **BARE, "origin": "army"}), "undetermined", 6),
    ("a toll of three weeks later", ("19", {**DAY_1, **TOLL, **BARE}), ("17", {**TOLL, **BARE, "origin": "mayor", "said": "2024-05-29"}), "undetermined", 6),
    ("fewer missing the day after", ("30", {**DAY_1, **LEVEL, **BARE}), ("22", {**DAY_2, **LEVEL, **BARE}), "superseded", 4),
    ("articles that speak of no place", ("30", {**DAY_1, **LEVEL, **BARE, "about": None}), ("22", {**DAY_2, **LEVEL, **BARE, "about": None}), "undetermined", 6),
    ("a price the day after", ("30", {**DAY_1, **PRICE, **BARE}), ("22", {**DAY_2, **PRICE, **BARE}), "undetermined", 6),
    ("a level of nobody knows what", ("30", {**DAY_1, **LEVEL, **BARE, "predicate": "reported.people"}),
     ("22", {**DAY_2, **LEVEL, **BARE, "predicate": "reported.people"}), "undetermined", 6),
    # 5: the same place and period
    ("the same number", ("2,053 km2", {}), ("2,053 km2", {}), "agree", 5),
    ("the same in other units", ("2 t", {}), ("2000 kg", {}), "agree", 5),
    ("the same open end", ("> 30", {}), ("> 30", {}), "agree", 5),
    ("a number in a range", ("22", {}), ("20..25", {}), "compatible", 5),
    ("ranges that share an end", ("20..25", {}), ("25..30", {}), "compatible", 5),
    ("a bound that holds its end", (">= 30", {}), ("30", {}), "compatible", 5),
    ("bounds that touch, both closed", (">= 30", {}), ("<= 30", {}), "compatible", 5),
    ("bounds that touch, one open", ("> 30", {}), ("<= 30", {}), "value_conflict", 5),
    ("bounds that touch, both open", ("> 30", {}), ("< 30", {}), "value_conflict", 5),
    ("an open end that touches a number", ("> 30", {}), ("30", {}), "rounding_consistent", 5),
    ("an open end that touches an exact one", ("> 31", {}), ("31", {"step": 0.0}), "value_conflict", 5),
    ("rounding that just meets", ("2,000", {}), ("1,000", {}), "rounding_consistent", 5),
    ("rounding that just fails", ("2,000", {}), ("1,490", {"step": 10.0}), "value_conflict", 5),
    ("rounded against exact", ("2,000", {}), ("2,053", {}), "rounding_consistent", 5),
    ("about widens twice", ("~ 2,000", {}), ("1,100", {}), "rounding_consistent", 5),
    ("without about it fails", ("2,000", {}), ("1,400", {}), "value_conflict", 5),
    ("bounds are not widened", (">= 2,000", {}), ("1,900", {}), "value_conflict", 5),
    ("kilometres and miles", ("73 km", {}), ("45 mi", {}), "rounding_consistent", 5),
    ("kilometres and other miles", ("73 km", {}), ("48 mi", {}), "value_conflict", 5),
    ("far apart", ("2,000 km2", {}), ("400 km2", {}), "value_conflict", 5),
    ("nobody named as actor", ("30", {"by": None}), ("400", {"by": None}), "value_conflict", 5),
    ("a state and its army", ("30", {"subject": STATE}), ("400", {"subject": ARMY}), "value_conflict", 5),
    ("a state and its troops", ("30", {"subject": STATE}), ("400", {"subject": TROOPS}), "value_conflict", 5),
    ("tolls of one day", ("30", {**TOLL, "when": None, "said": "2024-05-07"}),
     ("45", {**TOLL, "when": None, "said": "2024-05-07"}), "value_conflict", 5),
    # 6: something unknown
    ("one place not stated", ("30", {}), ("400", {"at": None}), "undetermined", 6),
    ("one period not stated", ("30", {"when": None}), ("400", {}), "undetermined", 6),
    ("half a period stated", ("30", {"when": "2024-05-01/"}), ("400", {}), "undetermined", 6),
    ("one actor not stated", ("30", {"by": None}), ("400", {}), "undetermined", 6),
    ("actors of unknown sides", ("30", {"subject": Subject("x")}), ("400", {"subject": Subject("y")}), "undetermined", 6),
    ("a place nobody knows", ("30", {"at": "old mill"}), ("400", {}), "undetermined", 6),
    ("neither place nor period", ("30", {"at": None, "when": None}), ("400", {"at": None, "when": None}), "undetermined", 6),
    ("unknown, yet equal", ("30", {}), ("30", {"at": None}), "agree", 6),
    ("unknown, yet overlapping", ("22", {}), ("20..25", {"when": None}), "compatible", 6),
    ("unknown, yet within rounding", ("30", {}), ("> 30", {"at": None}), "rounding_consistent", 6),
    ("a smaller part of unknown place", ("5", {"counting": "child", "at": None}), ("40", {"counting": "person"}), "scope_difference", 9),
    ("a town and its country, one period not stated", ("19", {"when": None}), ("58", {"at": "country"}), "scope_difference", 9),
    ("more in a town than in its country, one period not stated", ("58", {"when": None}), ("19", {"at": "country"}), "undetermined", 6),
    ("a larger part of unknown place", ("50", {"counting": "child", "at": None}), ("30", {"counting": "person"}), "undetermined", 6),
    ("a toll of an unknown day", ("30", {**TOLL, "when": None}), ("400", {**TOLL, "when": None}), "undetermined", 6),
    ("two times, one place not stated", ("30", {"when": MONDAY}), ("400", {"when": EARLIER, "at": None}), "scope_difference", 9),
    ("two times, one number, no place", ("30", {"when": MONDAY}), ("30", {"when": EARLIER, "at": None}), "scope_difference", 9),
    # 7: scopes that share ground, numbers that meet
    ("a town and its province agree", ("30", {}), ("30", {"at": "north"}), "compatible", 7),
    ("a day and its week agree", ("30", {"when": MONDAY}), ("30", {}), "compatible", 7),
    ("a region without borders agrees", ("30", {"at": "east bank"}), ("30", {}), "compatible", 7),
    ("weeks that overlap agree", ("30", {}), ("30", {"when": ACROSS}), "compatible", 7),
    ("civilians and people agree", ("30", {"counting": "civilian"}), ("30", {"counting": "person"}), "compatible", 7),
    ("part and whole within rounding", ("2,053", {}), ("2,000", {"at": "north"}), "compatible", 7),
    # 8: the part exceeds the whole
    ("a town above its province", ("400", {}), ("30", {"at": "north"}), "value_conflict", 8),
    ("a town above its country", ("30", {"at": "country"}), ("400", {}), "value_conflict", 8),
    ("a day above its week", ("400", {"when": MONDAY}), ("30", {}), "value_conflict", 8),
    ("civilians above people", ("400", {"counting": "civilian"}), ("30", {"counting": "person"}), "value_conflict", 8),
    ("children above people", ("400", {"counting": "child"}), ("30", {"counting": "person"}), "value_conflict", 8),
    ("children above all civilians", ("400", {"counting": "child"}), ("30", {"counting": "civilian"}), "value_conflict", 8),
    ("part in every respect", ("400", {"counting": "child", "when": MONDAY}), ("30", {"counting": "person", "at": "north"}), "value_conflict", 8),
    ("a toll fell, said by another", ("45", {**TOLL, "when": None, "said": "2024-05-07"}),
     ("30", {**TOLL, "when": None, "said": "2024-05-09"}), "value_conflict", 8),
    # 9: a difference of scope
    ("a town below its province", ("30", {}), ("400", {"at": "north"}), "scope_difference", 9),
    ("a day below its week", ("30", {"when": TUESDAY}), ("400", {}), "scope_difference", 9),
    ("a region without borders", ("30", {"at": "east bank"}), ("400", {}), "scope_difference", 9),
    ("weeks that overlap", ("30", {}), ("400", {"when": ACROSS}), "scope_difference", 9),
    ("two months of what adds up", ("30", {"when": EARLIER}), ("400", {"when": MONTH}), "scope_difference", 9),
    ("children below people", ("5", {"counting": "child"}), ("40", {"counting": "person"}), "scope_difference", 9),
    ("a larger town in a shorter time", ("400", {"when": WEEK}), ("30", {"at": "north", "when": MONDAY}), "scope_difference", 9),
    ("a price above its country's", ("400", PRICE), ("30", {**PRICE, "at": "country"}), "scope_difference", 9),
    ("a toll that grew, said by others", ("30", {**TOLL, "when": None, "said": "2024-05-07"}),
     ("45", {**TOLL, "when": None, "said": "2024-05-09"}), "scope_difference", 9),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "verdict", "rule"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_each_case_has_its_verdict(a: Side, b: Side, verdict: str, rule: int) -> None:
    """Every line of the table gets its verdict, by its rule, whichever of the two readings comes first."""
    one, other = reading(a[0], claim="a", **a[1]), reading(b[0], claim="b", **b[1])
    assert (decide(one, other).verdict, decide(one, other).rule) == (verdict, rule)
    assert (decide(other, one).verdict, decide(other, one).rule) == (verdict, rule)


def test_every_verdict_and_every_rule_has_a_case() -> None:
    """The table of cases covers all verdicts and all rules but the ruling, which has a test of its own."""
    assert {case[3] for case in CASES} == set(Verdict)
    assert {case[4] for case in CASES} == set(range(1, 10))


def test_the_database_takes_every_verdict() -> None:
    """What the rules can say is what an editor can rule, framing aside; and every verdict has its rank."""
    assert {*Verdict} == {*VERDICTS} - {"framing"}
    assert len(WORST_FIRST) == len(set(WORST_FIRST)) == len(Verdict)


def test_a_ruling_stands_before_every_rule() -> None:
    """An editor's verdict is the verdict, with the signature, even where a rule would say otherwise."""
    ruling = Ruling(Verdict.COMPATIBLE, "the report is about two shifts", "amira", "2024-05-10T08:00:00Z")
    found = decide(reading("30"), reading("400"), ruling)
    assert (found.verdict, found.rule, found.ruling) == ("compatible", 0, ruling)


@pytest.mark.parametrize(
    ("a", "b", "missing"),
    [
        ({}, {"at": None}, ("place",)),
        ({"when": None}, {}, ("period",)),
        ({"by": None}, {"at": None, "when": None}, ("subject", "place", "period")),
    ],
)
def test_undetermined_names_what_to_ask_for(a: dict[str, Any], b: dict[str, Any], missing: tuple[str, ...]) -> None:
    """An undetermined pair names each part of the scope that one of them does not state."""
    assert decide(reading("30", **a), reading("400", **b)).missing == missing


@pytest.mark.parametrize(
    ("first", "then", "down"), [("45", "30", True), ("30", "45", False), ("2,000", "1,000..1,400", True)]
)
def test_a_lower_figure_later_is_a_revision_downwards(first: str, then: str, down: bool) -> None:  # noqa: FBT001
    """Only a fall is called a revision downwards, and only of what adds up and can only grow."""
    found = decide(reading(first, **MAYOR_1), reading(then, **MAYOR_2))
    assert (found.verdict, found.revised_down) == ("superseded", down)
    price = decide(reading(first, **MAYOR_1, additive=False), reading(then, **MAYOR_2, additive=False))
    assert (price.verdict, price.revised_down) == ("superseded", False)
    missing = decide(reading(first, **MAYOR_1, **LEVEL), reading(then, **MAYOR_2, **LEVEL))
    assert (missing.verdict, missing.revised_down) == ("superseded", False)


def test_two_thousand_and_four_hundred() -> None:
    """2,000 and 400 km² differ five times and by more than rounding: undetermined without, explained with a scope."""
    week, unplaced = reading("2,000 km2", at="country"), reading("400 km2", at=None, when=None)
    found = decide(week, unplaced)
    assert (found.verdict, found.ratio, found.tolerance) == ("undetermined", 5.0, (500e6, 50e6))
    assert decide(week, reading("400 km2", at="north")).verdict == "scope_difference"


def test_of_one_matter_is_what_is_said_soon_after_of_one_place() -> None:
    """A town and its province a day later may be one matter; another town, or a month later, hardly."""
    first = reading("30", **DAY_1)
    assert of_one_matter(first, reading("400", **DAY_2, at="north"))
    assert of_one_matter(first, reading("400", **DAY_2, at=None))
    assert of_one_matter(first, reading("400", about="town", at=None))
    assert not of_one_matter(first, reading("400", **{**DAY_2, "said": "2024-06-20"}))
    assert not of_one_matter(first, reading("400", **DAY_2, at="port"))
    assert not of_one_matter(first, reading("400", **{**DAY_2, "about": None}, at=None))
    unstated = reading("30", **DAY_1, at=None)
    assert of_one_matter(unstated, reading("400", **{**DAY_2, "about": "north"}, at=None))
    assert not of_one_matter(unstated, reading("400", **{**DAY_2, "about": "country"}, at=None))
