"""Predicates and the rules between them come from the event lexicon alone, a user's additions included."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factdb.lexicon import Lexicon
from factdb.lexicon.predicates import UnknownPredicateError, events_of, lower_bounds, predicate, predicates, relations
from tests.extract.claims.articles import claims

if TYPE_CHECKING:
    from pathlib import Path

EXTENSION = """
[event.knighted]
label = "knighted"
verbs = ["knight"]
nouns = ["knighthood"]
subject = "monarch"
object = "knight"
over_time = "flow"
additive = true
takes = ["people"]

[event.regained]
verbs = ["claw back"]

[[relation]]
event = "knighted"
relation = "excludes"
other = "dismissed"
swaps = false
"""


@pytest.fixture
def extended(tmp_path: Path) -> Lexicon:
    """Return a lexicon with a user's own event, a new verb of a known one, and a rule."""
    (tmp_path / "events.toml").write_text(EXTENSION, encoding="utf-8")
    return Lexicon((tmp_path,))


def test_a_predicate_is_its_event_and_the_kind_of_its_figure() -> None:
    """The key tells the event, the quantity, its dimension and base unit, and how it behaves over time."""
    area = predicate("regained.area")
    assert (area.event, area.quantity, area.dimension, area.over_time, area.additive) == (
        "regained",
        "area",
        "area",
        "flow",
        True,
    )
    assert area.label == "regained: area"


def test_an_event_without_a_figure_has_no_dimension() -> None:
    """No number: no quantity, no dimension, no unit."""
    plain = predicate("withdrew")
    assert (plain.quantity, plain.dimension, plain.base_unit) == (None, None, None)


def test_money_has_no_base_unit() -> None:
    """Money is never converted, so it has no unit to be converted to."""
    assert predicate("cost.money").base_unit is None


def test_a_counted_kind_is_a_plain_count() -> None:
    """Any top counted kind makes a predicate in units of one."""
    ships = predicate("sank.vehicles")
    assert (ships.dimension, ships.base_unit) == ("count", "1")


def test_an_unknown_event_is_named() -> None:
    """Asking for what no lexicon has is an error that says where to look."""
    with pytest.raises(UnknownPredicateError, match=r"zapped\.people.*factdb predicates"):
        predicate("zapped.people")


def test_every_predicate_is_listed_once_and_by_key() -> None:
    """The list is sorted, free of doubles, and each entry is what its key gives."""
    listed = predicates()
    assert [one.key for one in listed] == sorted({one.key for one in listed})
    assert all(predicate(one.key) == one for one in listed)
    assert {"regained.area", "killed.people", "withdrew", "reported.money"} <= {one.key for one in listed}


def test_a_regained_town_contests_a_withdrawal_with_the_actors_swapped() -> None:
    """One side's recapture is the other side's withdrawal."""
    found = [rule for rule in relations() if (rule.event, rule.other) == ("regained", "withdrew")]
    assert [(rule.relation, rule.swaps, rule.when) for rule in found] == [("contests", True, "affirmed")]


def test_entering_contests_an_entry_that_is_not_confirmed() -> None:
    """An event can contest the same event where the other speaker leaves it open."""
    found = [rule for rule in relations() if (rule.event, rule.other) == ("entered", "entered")]
    assert [rule.when for rule in found] == ["uncommitted", "denied"]


def test_a_user_adds_an_event_a_verb_and_a_rule(extended: Lexicon) -> None:
    """A file of the user's own adds to the package's: claims, predicates and rules follow."""
    rows = claims("The king knighted 12 sailors. The army clawed back 40 square kilometres.", lexicon=extended)
    assert [row["predicate"] for row in rows] == ["knighted.people", "regained.area"]
    assert predicate("knighted.people", extended).label == "knighted: people"
    assert relations(extended)[-1].event == "knighted"
    assert "knighted" not in {one.event for one in predicates()}


@pytest.mark.parametrize(
    ("word", "event"), [("died", "killed"), ("death*", "killed"), ("drowned", "killed"), ("withdrawal", "withdrew")]
)
def test_events_of_a_word(word: str, event: str) -> None:
    """A word that asserts an event, in any usual form, leads to it."""
    assert event in events_of(word)


def test_events_of_a_word_of_none() -> None:
    """A word that no event lists leads nowhere."""
    assert events_of("xylophone") == []


def test_the_dead_are_no_fewer_than_the_bodies_found() -> None:
    """What a figure cannot be below is data of its event, and each of it a predicate."""
    assert "found.bodies" in lower_bounds("killed")
    assert lower_bounds("withdrew") == ()
    assert {each.key for each in predicates()}.issuperset(lower_bounds("killed"))
