"""Large topics: opened where they conflict, counted without being loaded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from factdb.report.evidence import Wanted, conflicting, one
from factdb.store.read import Reader, connect
from tests.report.ledger import Ledger

TEXT = "Somebody counted."
#: So many readings lie below, and so many above, of those that conflict.
BESIDE = 100


def _ledger() -> Ledger:
    """Return a ledger of one predicate, with a town in a country and a place that is all around it."""
    ledger = Ledger()
    ledger.predicate("killed.people")
    ledger.entity("ecountry00000", "place", "Morvia", country="MV")
    for town in ("einner0000000", "eouter0000000"):
        where = {"parent_id": "ecountry00000", "country": "MV", "lat": 1.0, "lon": 1.0}
        ledger.entity(town, "place", town, **where)
    return ledger


def _says(ledger: Ledger, number: int, value: float, published: str, **scope: Any) -> None:
    """Add an article with a speaker of its own who gives one number."""
    article, speaker = f"a{number:012}", f"es{number:011}"
    ledger.entity(speaker, "person", f"Speaker {number}")
    ledger.article(article, TEXT, published)
    ledger.statement(f"{article}.s1", article, TEXT, "counted", speaker)
    figure = {"text": "counted", "low": value, "high": value, "counted": "person", "step": 1.0}
    ledger.claim(f"{article}.c1", f"{article}.s1", "killed.people", figure, **scope)


@pytest.fixture
def reader(database: str) -> Iterator[Reader]:
    """Give two hundred readings of a topic, undated, around two of one place and day that cannot both hold."""
    ledger = _ledger()
    for number in range(2 * BESIDE):
        _says(ledger, number, 3.0 if number < BESIDE else 9000.0, "2026-01-05", place_id="eouter0000000")
    day = {"place_id": "einner0000000", "period_from": "2026-02-03", "period_to": "2026-02-04"}
    _says(ledger, 2 * BESIDE, 50.0, "2026-02-05", **day)
    _says(ledger, 2 * BESIDE + 1, 70.0, "2026-02-05", **day)
    ledger.write(database)
    with connect(database) as opened:
        yield opened


def test_a_conflict_amid_a_large_topic_is_found(reader: Reader) -> None:
    """What cannot both hold is neither among the lowest nor among the highest, and is the worst pair all the same."""
    (topic,) = conflicting(reader, Wanted(), 20).topics
    assert topic.conflict
    found = topic.conflict.comparison
    assert (str(found.verdict), found.a.low, found.b.low) == ("value_conflict", 50.0, 70.0)


def test_a_large_topic_is_counted_without_being_loaded(reader: Reader) -> None:
    """Readings, origins, articles and the pairs that do not meet are those of all readings, as if it were in full."""
    (topic,) = conflicting(reader, Wanted(), 20).topics
    whole = one(reader, topic.id)
    assert len(topic.items) < len(whole.items) == 2 * BESIDE + 2
    counts = [(each.readings, each.origins, each.articles, each.pairs_apart) for each in (topic, whole)]
    assert counts[0] == counts[1] == (202, 202, 202, BESIDE * BESIDE + 4 * BESIDE + 1)


def test_a_large_topic_is_opened_at_what_is_wanted(reader: Reader) -> None:
    """Of what was said since February there are two readings, however many there are before."""
    (topic,) = conflicting(reader, Wanted(since="2026-02"), 20).topics
    assert (topic.readings, topic.origins) == (2, 2)
    assert sorted(item.reading.low or 0 for item in topic.items) == [50.0, 70.0]


def test_a_conflict_under_two_names_of_a_place_is_found(database: str) -> None:
    """Two readings of one day conflict amid a large topic once the two names of their place are one."""
    ledger = _ledger()
    ledger.entity("esame00000000", "place", "Inner Town", country="MV", canonical_id="einner0000000")
    for number in range(2 * BESIDE):
        _says(ledger, number, 3.0 if number < BESIDE else 9000.0, "2026-01-05", place_id="eouter0000000")
    for number, (place, value) in enumerate((("einner0000000", 50.0), ("esame00000000", 70.0)), 2 * BESIDE):
        day = {"period_from": "2026-02-03", "period_to": "2026-02-04"}
        _says(ledger, number, value, "2026-02-05", place_id=place, **day)
    ledger.write(database)
    with connect(database) as reader:
        (topic,) = conflicting(reader, Wanted(), 20).topics
    assert topic.conflict
    assert (topic.conflict.comparison.a.low, topic.conflict.comparison.b.low) == (50.0, 70.0)
