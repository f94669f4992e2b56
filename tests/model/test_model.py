"""The tables: constraints hold on both databases, and ids are what they promise."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
from sqlmodel import SQLModel, select

import factdb.store
from factdb import model
from factdb.model.ids import article_number, entity_id, fresh, hashed, predicate_id
from factdb.store.errors import StoreError

NOW = "2026-01-01T00:00:00Z"
KEY = "a" + "0" * 12


def entity(kind: str = "person", name: str = "Mara Lind", **more: Any) -> model.Entity:
    own = entity_id(kind, "", name.casefold())
    return model.Entity(**{"id": own, "slug": "x", "kind": kind, "name": name, "canonical_id": own, **more})


def article() -> model.Article:
    return model.Article(
        id=KEY,
        sha256="0" * 64,
        language="en",
        ingested_at=NOW,
        extractor="test",
        length=20,
        published_from="2026-01-01",
    )


def statement(**more: Any) -> model.Statement:
    values: dict[str, Any] = {"id": f"{KEY}.s1", "article_id": KEY, "start": 0, "end": 5, "exact": "It is"}
    return model.Statement(**{**values, "form": "narration", "stance": "assert", "recorded_at": NOW, **more})


def stored(database: str, *rows: SQLModel) -> None:
    with factdb.store.open(database) as store, store.session() as session:
        for row in rows:
            session.add(row)
            session.flush()


def test_what_is_stored_comes_back(database: str) -> None:
    """A row written through the models is read back with all its values."""
    stored(database, entity(country="SE"), article(), statement())
    with factdb.store.open(database) as store, store.session() as session:
        assert session.exec(select(model.Entity.country)).one() == "SE"
        assert session.exec(select(model.Statement)).one().end == 5


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "planet"},
        {"kind": "person", "lat": 1.0, "lon": 1.0},
        {"kind": "place", "lat": 1.0},
        {"kind": "place", "lat": 91.0, "lon": 1.0},
        {"canonical_id": "e000000000000"},
    ],
)
def test_an_impossible_entity_is_refused(database: str, wrong: dict[str, Any]) -> None:
    """A kind that is none, a person on the map, half a coordinate, a pole passed, a missing canonical entity."""
    with pytest.raises(StoreError):
        stored(database, entity(**wrong))


@pytest.mark.parametrize(
    "wrong",
    [
        {"start": 5, "end": 5},
        {"start": -1},
        {"form": "sung"},
        {"form": "direct"},
        {"stance": "shrug"},
        {"how": "named"},
        {"said_from": "2026-01-02", "said_to": "2026-01-01"},
        {"cue_start": 7, "cue_end": 3},
        {"parent_id": f"{KEY}.s1"},
        {"parent_id": f"{KEY}.s9"},
        {"article_id": "a111111111111"},
    ],
)
def test_an_impossible_statement_is_refused(database: str, wrong: dict[str, Any]) -> None:
    """A span without room, values out of their sets, a speakerless quotation, time reversed, broken references."""
    with pytest.raises(StoreError):
        stored(database, article(), statement(**wrong))


def test_one_stretch_has_one_live_statement_by_a_speaker(database: str) -> None:
    """The same stretch and speaker again is refused, unless the first has been retracted."""
    stored(database, article(), statement(retracted_at=NOW), statement(id=f"{KEY}.s2"))
    with pytest.raises(StoreError):
        stored(database, statement(id=f"{KEY}.s3"))


def test_a_ledger_has_one_live_row_for_a_pair(database: str) -> None:
    """A second judgement on a pair is refused until the first is undone; a pair has one spelling."""
    left, right = sorted([entity().id, entity(name="Ola Berg").id])
    stored(database, entity(), entity(name="Ola Berg"))

    def judged(a: str, b: str, undone: str | None = None) -> model.Resolution:
        known: dict[str, Any] = {"reason": "namesakes", "batch": "b1", "decided_by": "ed", "decided_at": NOW}
        return model.Resolution(id=fresh("r"), left_id=a, right_id=b, judgement="different", undone_at=undone, **known)

    stored(database, judged(left, right, NOW), judged(left, right))
    with pytest.raises(StoreError):
        stored(database, judged(left, right))
    with pytest.raises(StoreError):
        stored(database, judged(right, left))


def test_a_grade_has_one_target_and_its_own_scale(database: str) -> None:
    """A source is graded A to F, a claim 1 to 6, and nothing is graded as both."""
    stored(database, entity())
    known: dict[str, Any] = {"entity_id": entity().id, "decided_by": "ed", "decided_at": NOW}
    with pytest.raises(StoreError):
        stored(database, model.Grade(id=fresh("g"), value="3", **known))
    stored(database, model.Grade(id=fresh("g"), value="B", **known))
    with pytest.raises(StoreError):
        stored(database, model.Grade(id=fresh("g"), value="C", **known))


def test_ids_are_short_and_deterministic() -> None:
    """The same entity always has the same id, another one another; ledger rows get a new one each."""
    assert entity_id("person", "", "mara lind") == entity_id("person", "", "mara lind")
    assert entity_id("person", "", "mara lind") != entity_id("place", "", "mara lind")
    assert len(predicate_id("killed.people")) == 13
    assert fresh("r") != fresh("r")


def test_an_id_holds_the_first_sixty_bits_of_its_hash() -> None:
    """An id's twelve digits are those of the parts' SHA-256, the same on every machine."""
    wanted = int(hashlib.sha256(b"person\x1f\x1fadaholm").hexdigest()[:15], 16)
    assert article_number(hashed("a", "person", "", "adaholm")) == wanted
    assert entity_id("person", "", "adaholm")[1:] == hashed("a", "person", "", "adaholm")[1:]
