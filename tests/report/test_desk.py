"""Decisions: signed, one live for each target, undone by dating their end; nothing extracted is changed."""

from __future__ import annotations

import multiprocessing
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from typing import Any

import pytest

from factdb import store
from factdb.errors import FactdbError, UsageError
from factdb.report import desk
from factdb.report.desk.decisions import NoDecisionError
from factdb.report.desk.places import ManyPlacesError, UnknownPlaceError, stated_place
from factdb.report.desk.sources import ManySourcesError, one_source
from factdb.report.evidence import Topic, Wanted, compared
from factdb.report.queue import queue
from factdb.store.read import connect
from tests.report.ledger import Ledger
from tests.report.matters import matters

AMIRA = desk.Signature("amira", "2026-02-01T10:00:00Z")
LATER = desk.Signature("bo", "2026-02-02T10:00:00Z")
ROUNDS = 3
LAND = ("aland00000000.c1", "aland00000000.c2")


@pytest.fixture
def db(database: str) -> str:
    """Give a database in which reports disagree."""
    matters(database)
    return database


def land(db: str) -> Topic:
    """Return the topic of the land regained."""
    with connect(db) as reader:
        (found,) = compared(reader, Wanted(("regained.area",)))
        assert found.pairs
        return found


def rows(db: str, sql: str) -> list[tuple[Any, ...]]:
    """Return the rows of a query."""
    with connect(db) as reader:
        return list(reader.query(sql))


def test_a_ruling_stands_until_it_is_undone(db: str) -> None:
    """The ruling's verdict and reason are shown; undone, the rules decide again, and the row is still there."""
    with store.open(db) as opened:
        made = desk.rule(opened, (LAND[1], LAND[0]), "compatible", "two counts", AMIRA)
    comparison = land(db).pairs[0].comparison
    assert (comparison.verdict, comparison.ruling and comparison.ruling.decided_by) == ("compatible", "amira")
    with store.open(db) as opened:
        assert desk.undo(opened, made.id, LATER) == "ruling"
    assert land(db).pairs[0].comparison.verdict == "undetermined"
    assert rows(db, "SELECT decided_by, undone_at FROM ruling") == [("amira", LATER.at)]


def test_who_comes_second_is_told_of_the_first(db: str) -> None:
    """A second ruling, grade or review names the first, its author, day and reason, and changes nothing."""
    scope = desk.Scope(place_id="enorrland0000")
    with store.open(db) as opened:
        first = desk.rule(opened, LAND, "compatible", "two counts", AMIRA).id
        desk.grade(opened, LAND[0], "2", None, AMIRA)
        desk.accept(opened, LAND[1], None, AMIRA)
        told = "compatible, by amira on 2026-02-01T10:00:00Z \\(“two counts”\\).*--replace.*factdb undo " + first
        with pytest.raises(desk.StandingDecisionError, match=told):
            desk.rule(opened, (LAND[1], LAND[0]), "value_conflict", "asked again", LATER)
        with pytest.raises(desk.StandingDecisionError, match="a grade already: 2, by amira"):
            desk.grade(opened, LAND[0], "5", "asked again", LATER)
        with pytest.raises(desk.StandingDecisionError, match="a review already: accepted, by amira"):
            desk.reject(opened, LAND[1], None, LATER)
        with pytest.raises(desk.StandingDecisionError, match="a review already: accepted, by amira"):
            desk.rescope(opened, LAND[1], scope, "", LATER)
    assert rows(db, "SELECT decided_by, undone_at FROM ruling") == [("amira", None)]
    assert rows(db, "SELECT decided_by, undone_at FROM review") == [("amira", None)]


def test_a_later_ruling_takes_the_place_of_the_earlier_where_it_says_so(db: str) -> None:
    """One live ruling for a pair; the earlier one is kept with the date of its end."""
    with store.open(db) as opened:
        desk.rule(opened, LAND, "compatible", "two counts", AMIRA)
        desk.rule(opened, LAND, "value_conflict", "asked again", LATER, replace=True)
        desk.grade(opened, LAND[0], "2", None, AMIRA)
        desk.grade(opened, LAND[0], "5", "asked again", LATER, replace=True)
    assert rows(db, "SELECT verdict, undone_at FROM ruling ORDER BY decided_at") == [
        ("compatible", LATER.at),
        ("value_conflict", None),
    ]
    assert rows(db, "SELECT value FROM grade WHERE undone_at IS NULL") == [("5",)]


def test_of_two_at_one_moment_one_decides_and_the_other_is_told(db: str) -> None:
    """Two processes that rule on one pair at the same time: one ruling, one refusal that names the other's author."""
    spawning = multiprocessing.get_context("spawn")
    both, answers = spawning.Barrier(2), spawning.Queue()
    editors = [spawning.Process(target=_rule_at_once, args=(db, name, both, answers)) for name in ("amira", "bo")]
    for editor in editors:
        editor.start()
    told = sorted(answers.get(timeout=60) for _ in range(2 * ROUNDS))
    for editor in editors:
        editor.join()
    live = rows(db, "SELECT count(*) FROM ruling WHERE undone_at IS NULL")
    assert live == [(0,)]
    assert len([answer for answer in told if answer == "decided"]) == ROUNDS
    assert all("already: compatible, by" in answer for answer in told if answer != "decided")


def _rule_at_once(db: str, name: str, both: Barrier, answers: Queue[str]) -> None:
    """Rule on one pair in the same moment as another process, again and again; who ruled takes it back."""
    with store.open(db) as opened:
        for _ in range(ROUNDS):
            both.wait(60)
            made = None
            try:
                made = desk.rule(opened, LAND, "compatible", "two counts", desk.Signature.of(name))
                answers.put("decided")
            except FactdbError as error:
                answers.put(str(error))
            both.wait(60)
            if made:
                desk.undo(opened, made.id, desk.Signature.of(name))


def test_a_stated_scope_is_a_new_claim(db: str) -> None:
    """The 400 get a place and a period from an editor: scope difference; undone, all is as it was."""
    before = rows(db, "SELECT * FROM claim ORDER BY id")
    scope = desk.Scope(place_id="enorrland0000", period_from="2024-09-04", period_to="2024-09-11")
    with store.open(db) as opened:
        made = desk.rescope(opened, LAND[1], scope, "asked the ministry", AMIRA)
    topic = land(db)
    assert topic.pairs[0].comparison.verdict == "scope_difference"
    assert (len(topic.items), topic.utterances) == (2, 2)
    assert [row for row in rows(db, "SELECT * FROM claim ORDER BY id") if row[0] != made.replaced_by] == before
    with store.open(db) as opened:
        desk.undo(opened, made.id, LATER)
    topic = land(db)
    assert topic.pairs[0].comparison.verdict == "undetermined"
    assert len(topic.items) == 3
    assert rows(db, "SELECT * FROM violation") == []


def test_a_ruling_goes_over_to_the_claim_whose_scope_is_stated(db: str) -> None:
    """The new claim keeps the verdict, signed by who stated the scope; undone, the first ruling stands alone."""
    scope = desk.Scope(place_id="enorrland0000", period_from="2024-09-04", period_to="2024-09-11")
    with store.open(db) as opened:
        desk.rule(opened, LAND, "value_conflict", "one week, one front", AMIRA)
        made = desk.rescope(opened, LAND[1], scope, "asked the ministry", LATER)
    found = land(db).pairs[0].comparison
    assert {found.a.claim, found.b.claim} == {LAND[0], made.replaced_by}
    assert (found.verdict, found.ruling and found.ruling.decided_by) == ("value_conflict", "bo")
    assert found.ruling
    assert found.ruling.rationale.startswith("one week, one front (as amira ruled")
    with store.open(db) as opened:
        desk.undo(opened, made.id, LATER)
    assert rows(db, "SELECT decided_by FROM ruling WHERE undone_at IS NULL") == [("amira",)]
    assert land(db).pairs[0].comparison.verdict == "value_conflict"
    assert rows(db, "SELECT * FROM violation") == []


def test_what_is_rejected_is_compared_no_more(db: str) -> None:
    """A rejected claim, or one in a rejected statement, leaves the evidence until the decision is undone."""
    with store.open(db) as opened:
        claim = desk.reject(opened, LAND[0], "misread", AMIRA)
        desk.reject(opened, "aland00000000.s3", None, AMIRA)
    with connect(db) as reader:
        assert [len(each.items) for each in compared(reader, Wanted(("regained.area",)))] == [1]
    with store.open(db) as opened:
        desk.undo(opened, claim.id, LATER)
    assert len(land(db).items) == 2


def test_grades_have_their_scale(db: str) -> None:
    """A source is graded A to F, a claim 1 to 6, nothing else."""
    with store.open(db) as opened:
        assert desk.grade(opened, "epresident000", "C", None, AMIRA).entity_id == "epresident000"
        assert desk.grade(opened, LAND[0], "2", "seen", AMIRA).claim_id == LAND[0]
        with pytest.raises(UsageError, match="grade of a source"):
            desk.grade(opened, "epresident000", "2", None, AMIRA)


@pytest.mark.parametrize(
    ("verdict", "because", "pair", "message"),
    [("maybe", "so", LAND, "verdict"), ("agree", " ", LAND, "reason"), ("agree", "so", (LAND[0], LAND[0]), "itself")],
)
def test_a_ruling_needs_verdict_reason_and_two_claims(
    db: str, verdict: str, because: str, pair: tuple[str, str], message: str
) -> None:
    """What is missing is said."""
    with store.open(db) as opened, pytest.raises(UsageError, match=message):
        desk.rule(opened, pair, verdict, because, AMIRA)


def test_a_decision_needs_a_name() -> None:
    """Nobody decides anonymously."""
    with pytest.raises(UsageError, match="--by"):
        desk.Signature.of("  ")


def test_only_what_stands_can_be_undone(db: str) -> None:
    """A second undo, and one of nothing, are refused by name."""
    with store.open(db) as opened:
        made = desk.accept(opened, LAND[0], None, AMIRA)
        desk.undo(opened, made.id, LATER)
        for decision in (made.id, "r000000000000", "zzz"):
            with pytest.raises(NoDecisionError, match=decision):
                desk.undo(opened, decision, LATER)


def test_the_queue_begins_with_what_a_scope_would_settle(db: str) -> None:
    """The open pair comes first, its vaguer claim as target; accepted, it waits no more."""
    with connect(db) as reader:
        items = queue(reader, Wanted(), 20)
    assert [(item.target, item.other, item.ratio) for item in items] == [(LAND[1], LAND[0], 5.0)]
    with store.open(db) as opened:
        desk.accept(opened, LAND[1], "that is all they say", AMIRA)
    with connect(db) as reader:
        assert queue(reader, Wanted(), 20) == []


def test_a_name_that_several_have_is_refused(db: str) -> None:
    """Two Aspens, two Runa Alders: the ids are offered."""
    more = Ledger()
    more.entity("easpen0000001", "place", "Aspen", lat=39.2, lon=-106.8)
    more.entity("ealder0000001", "person", "Runa Alder")
    more.write(db)
    with connect(db) as reader:
        with pytest.raises(ManyPlacesError, match=r"easpen0000000 \(.*\); easpen0000001"):
            stated_place(reader, "Aspen")
        with pytest.raises(ManySourcesError, match="ealder0000001"):
            one_source(reader, "Runa Alder")
        assert (stated_place(reader, "Torsk").id, one_source(reader, "Ebbe Holm")) == ("etorsk0000000", "emayor0000000")


def test_a_place_is_stated_by_the_gazetteer_or_within_a_known_one(db: str) -> None:
    """The database comes first, then the gazetteer; what neither knows needs a holder, and is one place ever after."""
    with connect(db) as reader:
        hunan = stated_place(reader, "Hunan")
        assert [place.name for place in hunan.new] == ["Hunan", "China"]
        assert [place.name for place in stated_place(reader, "Springfield, Ohio").new] == [
            "Springfield", "Ohio", "Midwest", "United States",
        ]  # fmt: skip
        with pytest.raises(ManyPlacesError, match="“Springfield, Ohio, United States”"):
            stated_place(reader, "Springfield")
        with pytest.raises(UnknownPlaceError, match='"Grist Lane, COUNTRY"'):
            stated_place(reader, "Grist Lane")
        assert stated_place(reader, "Aspen, Norrland") == ("easpen0000000", ())
        lane = stated_place(reader, "Grist Lane, Torsk")
    with store.open(db) as opened:
        desk.rescope(opened, LAND[1], desk.Scope(place_id=lane.id, new=lane.new), "asked them", AMIRA)
    with connect(db) as reader:
        assert stated_place(reader, "Grist Lane") == (lane.id, ())
        named = reader.one("SELECT name, country FROM entity WHERE id = :id", {"id": lane.id})
        assert named == ("Grist Lane", "VD")
