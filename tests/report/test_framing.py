"""The `framing` view holds the same claims against each other as the pure rules, on claims drawn by lot."""

from __future__ import annotations

import random
from typing import Any

import pytest

from factdb.compare.framing import Assertion, framings
from factdb.compare.readings import Subject
from factdb.lexicon.predicates import Relation
from factdb.model import PredicateRule
from factdb.report.evidence.contested import contests
from factdb.report.evidence.entities import Entities
from factdb.report.evidence.load import Wanted
from factdb.store.read import connect
from tests.report.ledger import Ledger

TEXT = "Somebody said that something happened."
RULES = [
    Relation("regained", "contests", "withdrew", swaps=True, when="affirmed"),
    Relation("entered", "contests", "entered", swaps=False, when="uncommitted"),
    Relation("struck", "contests", "struck", swaps=False, when="denied"),
    Relation("killed", "excludes", "survived", swaps=False, when="affirmed"),
    Relation("regained", "implies", "entered", swaps=False, when="affirmed"),
]
EVENTS = ["regained", "withdrew", "entered", "struck", "killed", "survived"]
SUBJECTS = [None, "enorth0000000", "earmy00000000", "enavy00000000", "esouth0000000", "estranger0000"]
PERIODS = [(None, None), ("2024-05-01", "2024-05-08"), ("2024-05-08", "2024-05-09"), ("2024-05-06", None)]


def drawn(db: str, seed: int) -> list[Assertion]:
    """Write claims drawn by lot and return what they assert."""
    dice = random.Random(seed)  # noqa: S311 - the same claims every time
    ledger = Ledger()
    ledger.entity("etown00000000", "place", "Town")
    ledger.entity("eport00000000", "place", "Port")
    ledger.entity("enorth0000000", "place", "North", country="NN")
    ledger.entity("earmy00000000", "institution", "Army of North", country="NN", parent_id="enorth0000000")
    ledger.entity("enavy00000000", "institution", "Navy of North", country="NN")
    ledger.entity("esouth0000000", "group", "southern troops", country="SS")
    ledger.entity("estranger0000", "group", "gunmen")
    ledger.entity("eman000000000", "person", "Ebbe Holm")
    for event in EVENTS:
        ledger.predicate(event)
    found = [_claim(ledger, number, dice) for number in range(90)]
    for rule in RULES:
        facts = {"event": rule.event, "relation": rule.relation, "other": rule.other}
        ledger.rows.append(PredicateRule(**facts, manner=rule.when, swaps=rule.swaps))
    ledger.write(db)
    return found


def _claim(ledger: Ledger, number: int, dice: random.Random) -> Assertion:
    article, event = f"a{number:012}", dice.choice(EVENTS)
    ledger.article(article, TEXT, "2024-05-10")
    ledger.statement(f"{article}.s1", article, TEXT, "something happened", "eman000000000")
    place, who, whom = dice.choice(("etown00000000", "eport00000000")), dice.choice(SUBJECTS), None
    if dice.random() < 0.5:
        whom = "eman000000000"
    start, end = dice.choice(PERIODS)
    polarity, certainty = dice.choice("++-"), dice.choice(("certain", "certain", "uncommitted"))
    manner: dict[str, Any] = {"polarity": polarity, "certainty": certainty, "period_from": start, "period_to": end}
    ledger.claim(f"{article}.c1", f"{article}.s1", event, place_id=place, subject_id=who, object_id=whom, **manner)
    return Assertion(f"{article}.c1", event, place, _subject(who), whom, start, end, polarity, certainty)


def _subject(who: str | None) -> Subject | None:
    within = ("enorth0000000",) if who == "earmy00000000" else ()
    country = {"estranger0000": None, "esouth0000000": "SS"}.get(who or "", "NN")
    return Subject(who, within, country, who in {"earmy00000000", "enavy00000000"}) if who else None


@pytest.mark.parametrize("seed", range(3))
def test_the_view_and_the_rules_agree(database: str, seed: int) -> None:
    """The pairs of claims in the view are those that a rule holds against each other."""
    assertions = drawn(database, seed)
    expected = {
        (one.claim, other.claim)
        for one in assertions
        for other in assertions
        if one is not other
        for pair in framings([one, other], RULES)
        if (pair.one.claim, pair.other.claim) == (one.claim, other.claim)
    }
    with connect(database) as reader:
        assert set(reader.query("SELECT claim_a, claim_b FROM framing")) == expected
        found = contests(reader, Entities(reader))
        assert sum(each.pairs for each in found) == len(expected) > 10
        only = contests(reader, Entities(reader), Wanted(("struck",)))
        assert {side.event for each in only for side in each.sides} <= {"struck"}
