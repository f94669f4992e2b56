"""The `comparison` view decides as the pure rules do, on readings drawn by lot, on both databases."""

from __future__ import annotations

import random
from itertools import combinations
from typing import Any

import pytest

from factdb.compare.verdicts import Verdict, decide
from factdb.report.evidence.entities import Entities
from factdb.report.evidence.load import Wanted, load
from factdb.store.read import connect
from tests.report.ledger import Ledger

TEXT = "Somebody said that something happened."
PERIODS: list[tuple[str | None, str | None]] = [
    (None, None),
    *[("2024-05-01", "2024-05-08")] * 5,
    ("2024-05-06", "2024-05-07"),
    ("2024-05-04", "2024-05-12"),
    ("2024-04-01", "2024-05-01"),
    ("2024-05-01", None),
    (None, "2024-05-01"),
]
NUMBERS: list[dict[str, Any]] = [
    {"low": 30.0, "high": 30.0, "step": 10.0},
    {"low": 30.0, "high": None, "low_open": True},
    {"low": 30.0, "high": None},
    {"low": None, "high": 30.0, "high_open": True},
    {"low": 40.0, "high": 40.0, "step": 10.0},
    {"low": 45.0, "high": 45.0, "step": 1.0, "approximate": True},
    {"low": 46.0, "high": 46.0, "step": 1.0},
    {"low": 0.0, "high": 0.0},
    {"low": 20.0, "high": 25.0},
    {"low": 400.0, "high": 400.0, "step": 100.0},
]
PLACES = [
    None,
    "ecountry00000",
    "enorth0000000",
    *["etown00000000"] * 5,
    "eport00000000",
    "ebank00000000",
    "emill00000000",
]
ABOUT = ["etown00000000", "etown00000000", "eport00000000", "enorth0000000", "ecountry00000"]
_ACTORS = ["ecountry00000", "earmy00000000", "enavy00000000", "etroops000000", "eabroad000000", "estranger0000"]
SUBJECTS = [*[None] * 6, *_ACTORS]
PREDICATES = [*["killed.people"] * 4, "deployed.people", "priced.people", "reported.objects"]
COUNTED = ["person", "person", "child", "soldier", None]


def drawn(db: str, seed: int, claims: int = 60) -> None:
    """Write a database of claims whose every part is drawn by lot."""
    dice = random.Random(seed)  # noqa: S311 - the same claims every time
    ledger = Ledger()
    _entities(ledger)
    ledger.predicate("killed.people")
    ledger.predicate("deployed.people", over_time="level")
    ledger.predicate("priced.people", over_time="level", additive=False)
    ledger.predicate("reported.objects", over_time="level", additive=False)
    for number in range(claims):
        article, speaker = f"a{number:012}", dice.choice(["epresident000", "emayor0000000"])
        ledger.article(article, TEXT, f"2024-05-{dice.choice((7, 7, 9, 29)):02}")
        repeats = f"a{number - 1:012}.s1" if number % 7 == 6 else None
        office = {"role": dice.choice((None, "minister", "lecturer")), "institution_id": "earmy00000000"}
        ledger.statement(f"{article}.s1", article, TEXT, "something happened", speaker, repeats_id=repeats, **office)
        start, end = dice.choice(PERIODS)
        if about := dice.choice((None, *ABOUT)):
            ledger.mention(f"{article}.m1", article, TEXT, "something", about)
        scope = {"place_id": dice.choice(PLACES), "subject_id": dice.choice(SUBJECTS)}
        manner = {"polarity": dice.choice("+++-"), "certainty": dice.choice(("certain", "certain", "uncommitted"))}
        toll = dice.choice((None, None, "toll"))
        figure = {"text": "x", "step": None, "counted": dice.choice(COUNTED), **dice.choice(NUMBERS)}
        predicate = dice.choice(PREDICATES)
        more = {"period_from": start, "period_to": end, "over_time": toll, **scope, **manner}
        ledger.claim(f"{article}.c1", f"{article}.s1", predicate, figure, **more)
    ledger.write(db)


def _entities(ledger: Ledger) -> None:
    held = {"parent_id": "ecountry00000", "country": "AA", "lat": 1.0, "lon": 1.0}
    ledger.entity("ecountry00000", "place", "Country", country="AA", lat=0.0, lon=0.0)
    ledger.entity("enorth0000000", "place", "North", **held)
    ledger.entity("etown00000000", "place", "Town", **{**held, "parent_id": "enorth0000000"})
    ledger.entity("eport00000000", "place", "Port", **held)
    ledger.entity("ebank00000000", "place", "East Bank", parent_id="ecountry00000", country="AA")
    ledger.entity("emill00000000", "place", "the old mill")
    ledger.entity("earmy00000000", "institution", "Army", country="AA", parent_id="ecountry00000")
    ledger.entity("enavy00000000", "institution", "Navy", country="AA")
    ledger.entity("etroops000000", "group", "troops", country="AA")
    ledger.entity("eabroad000000", "group", "foreign troops", country="BB")
    ledger.entity("estranger0000", "group", "gunmen")
    ledger.entity("epresident000", "person", "Runa Alder", country="AA")
    ledger.entity("emayor0000000", "person", "Ebbe Holm", country="AA")


@pytest.mark.parametrize("seed", range(3))
def test_the_view_and_the_rules_agree(database: str, seed: int) -> None:
    """Every pair has the verdict, the scopes, the ratio and the tolerances in SQL that the pure rules give it."""
    drawn(database, seed)
    with connect(database) as reader:
        readings = sorted((item.reading for item in load(reader, Wanted(), Entities(reader))), key=lambda r: r.claim)
        columns = "claim_a, claim_b, verdict, value, measure, subject, place, period, tolerance_a, tolerance_b, ratio"
        rows = {row[:2]: row[2:] for row in reader.query(f"SELECT {columns} FROM comparison")}  # noqa: S608 - columns
    expected: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    for a, b in combinations(readings, 2):
        if a.predicate == b.predicate:
            found = decide(a, b)
            scopes = (str(found.value), *map(str, found.scopes))
            expected[a.claim, b.claim] = (str(found.verdict), *scopes, *found.tolerance, found.ratio)
    assert len(expected) > 500
    assert rows == expected


def test_the_lots_meet_every_verdict(database: str) -> None:
    """What is drawn has pairs of every verdict, so that the comparison of the two says something."""
    drawn(database, 1, claims=150)
    with connect(database) as reader:
        met = {row[0] for row in reader.query("SELECT DISTINCT verdict FROM comparison")}
    assert met == {str(verdict) for verdict in Verdict}


def test_a_ruling_is_the_verdict_of_its_pair(database: str) -> None:
    """A live ruling stands in the view with its signature; undone, it is gone."""
    drawn(database, 1, claims=150)
    with connect(database) as reader:
        pair = reader.one("SELECT claim_a, claim_b FROM comparison WHERE verdict = 'value_conflict' LIMIT 1")
    assert pair
    ruled = Ledger()
    ruled.ruling("r1", pair[0], pair[1], "compatible", "two counts of one night")
    ruled.write(database)
    with connect(database) as reader:
        where = "WHERE claim_a = :a AND claim_b = :b"
        sql = f"SELECT verdict, reason FROM comparison {where}"  # noqa: S608 - constants
        assert reader.one(sql, dict(zip("ab", pair, strict=True))) == ("compatible", "amira: two counts of one night")
