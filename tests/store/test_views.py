"""What views make of what is stored: words as they are shown, the way of words, days that are no days."""

from __future__ import annotations

import pytest

from factdb import store
from factdb.model import StatementSpan
from factdb.store.read import connect
from tests.report.ledger import Ledger

TEXT = "“We lost,” said Ada Holm, “all of it,” she said, “and more.” She said the town was gone."


@pytest.fixture
def db(database: str) -> str:
    """Give a database with a quotation in three parts, and one who speaks of her own words."""
    ledger = Ledger()
    ledger.entity("eholm00000000", "person", "Ada Holm")
    ledger.article("aflood0000000", TEXT, "2026-03-04", title="The flood")
    said = {"said_from": "2025-01-01", "said_to": "2026-01-01"}
    exact = TEXT[1 : TEXT.index(".”")]
    ledger.statement("aflood0000000.s1", "aflood0000000", TEXT, exact, "eholm00000000", form="direct", **said)
    month = {"said_from": "2025-12-01", "said_to": "2026-01-01", "parent_id": "aflood0000000.s1"}
    ledger.statement("aflood0000000.s2", "aflood0000000", TEXT, "the town was gone", "eholm00000000", **month)
    ledger.write(database)
    with store.open(database) as opened, opened.session() as session:
        for position, part in enumerate(("We lost,", "all of it,", "and more")):
            start = TEXT.index(part)
            end = start + len(part)
            session.add(StatementSpan(statement_id="aflood0000000.s1", position=position, start=start, end=end))
    return database


@pytest.mark.parametrize(
    ("sql", "found"),
    [
        (
            "SELECT words FROM wording ORDER BY statement_id",
            ["We lost, […] all of it, […] and more", "the town was gone"],
        ),
        ("SELECT words FROM statement_listing ORDER BY id LIMIT 1", ["We lost, […] all of it, […] and more"]),
        ("SELECT said FROM said_by ORDER BY statement_id", ["2025", "2025-12"]),
        ("SELECT chain FROM chain ORDER BY statement_id", ["The flood ← Ada Holm"] * 2),
    ],
)
def test_views_show_what_was_meant(db: str, sql: str, found: list[str]) -> None:
    """An interruption is […], a year is no first of January, and who speaks of her own words is one hop."""
    with connect(db) as reader:
        assert [row[0] for row in reader.query(sql)] == found
