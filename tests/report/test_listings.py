"""Every listing answers who said what, narrowed by what a person would ask for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdb.errors import FactdbError
from factdb.export.records import statements
from factdb.report.listings import LISTINGS, Filters, listing, unplaced
from factdb.report.listings.lookup import NotFoundError
from factdb.report.show import records
from factdb.store.read import Reader, connect
from tests.report.ledger import Ledger


@pytest.fixture(params=["sqlite", "postgresql"], scope="module")
def reader(request: pytest.FixtureRequest, small: Path) -> Iterator[Reader]:
    """Give the small database, on SQLite and on PostgreSQL."""
    where = str(small) if request.param == "sqlite" else request.getfixturevalue("small_on_server")
    with connect(where) as opened:
        yield opened


def ids(reader: Reader, name: str, filters: Filters) -> list[str]:
    """Return the first column of a listing without the articles' common part."""
    return [str(row[0]).removeprefix("aflood0000000.") for row in listing(reader, name, filters)]


@pytest.mark.parametrize("name", LISTINGS)
def test_every_listing_has_a_row_and_every_row_its_columns(reader: Reader, name: str) -> None:
    """Without filters each listing lists what there is."""
    found = listing(reader, name, Filters())
    rows = list(found)
    assert rows
    assert all(len(row) == len(found.columns) for row in rows)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(speaker=("verdnik",)), ["s1"]),
        (Filters(speaker=("VERDNIK TJAŠA",)), ["s1"]),
        (Filters(speaker=("everdnik00000",)), ["s1"]),
        (Filters(speaker=("slovenian red cross", "a farmer")), ["s2", "s3"]),
        (Filters(institution=("Slovenian Interior Ministry",)), ["s1"]),
        (Filters(place=("Ptuj",)), ["s1"]),
        (Filters(place=("slovenia",)), ["s1"]),
        (Filters(place=("pettau",)), ["s1"]),
        (Filters(predicate=("killed.people",)), ["s1", "s2"]),
        (Filters(predicate=("*.people",), until="2025-07"), ["s1", "s2"]),
        (Filters(predicate=("killed",)), ["s1", "s2"]),
        (Filters(event=("lost",)), ["s3"]),
        (Filters(form=("narration",)), ["s4"]),
        (Filters(text=("RIVER is",)), ["s4"]),
        (Filters(since="2025-06-17", until="2025-06-18"), ["s2", "s3", "s4"]),
        (Filters(publisher=("podravje courier",)), ["s1", "s2", "s3", "s4"]),
        (Filters(publisher=("courier",), form=("direct",)), ["s3"]),
        (Filters(article=("flood",), form=("direct",)), ["s3"]),
        (Filters(article=("courier.example",), form=("direct",)), ["s3"]),
        (Filters(stance=("deny",)), ["amarch0000000.s2"]),
        (Filters(channel=("x",)), ["amarch0000000.s2"]),
        (Filters(speaker=("verdnik",), stance=("deny",)), []),
    ],
)
def test_statements_by_filter(reader: Reader, filters: Filters, expected: list[str]) -> None:
    """Each filter keeps the statements it names; spelling, case and order of a name's words don't matter."""
    assert ids(reader, "statements", filters) == expected


def test_a_merged_speaker_is_listed_once_under_the_canonical_name(reader: Reader) -> None:
    """A statement of an entity that was merged into another counts for that other one."""
    rows = {row[0]: row for row in listing(reader, "speakers", Filters())}
    assert rows["everdnik00000"][1] == "Tjaša Verdnik"
    assert "everdnyk00000" not in rows


def test_an_institution_counts_what_is_said_for_it(reader: Reader) -> None:
    """The statements of a ministry include those by its minister."""
    found = listing(reader, "institutions", Filters())
    row = next(dict(zip(found.columns, row, strict=True)) for row in found if row[0] == "eministry0000")
    assert (row["statements"], row["speakers"]) == (1, 1)


@pytest.mark.parametrize("name", ["claims", "places", "predicates"])
def test_claims_are_narrowed_themselves(reader: Reader, name: str) -> None:
    """A filter on what is asserted, or where, keeps only the claims that fit, not all of their statement."""
    assert len(ids(reader, name, Filters(predicate=("killed.people",), place=("slovenia",)))) == 1


def test_pages_follow_one_another(reader: Reader) -> None:
    """Limit and offset cut a listing into pages without gap or overlap."""
    pages = [
        row[0] for start in range(0, 6, 2) for row in listing(reader, "statements", Filters(), limit=2, offset=start)
    ]
    assert pages == [row[0] for row in listing(reader, "statements", Filters())]


@pytest.mark.parametrize(
    ("filters", "near"),
    [
        (Filters(speaker=("Verdnig",)), "Verdnik"),
        (Filters(place=("Ptoj",)), "Ptuj"),
        (Filters(predicate=("killed.peoples",)), "killed.people"),
        (Filters(event=("kiled",)), "killed"),
    ],
)
def test_an_unknown_name_is_an_error_that_names_the_nearest(reader: Reader, filters: Filters, near: str) -> None:
    """A listing is never silently empty because of a misspelt name."""
    with pytest.raises(NotFoundError, match=near):
        listing(reader, "statements", filters)


@pytest.mark.parametrize("kind", ["statement", "claim", "article", "entity"])
def test_records_are_read_on_both_databases(reader: Reader, kind: str) -> None:
    """What `show` shows of a thing is found on SQLite and PostgreSQL alike."""
    ids = {"statement": "aflood0000000.s1", "claim": "aflood0000000.c1", "article": "aflood0000000"}
    found = getattr(records, kind)(reader, ids.get(kind, "everdnyk00000"))
    assert found["id"] == ids.get(kind, "everdnik00000")


def test_statements_are_exported_on_both_databases(reader: Reader) -> None:
    """The three queries of an export run in one order on SQLite and PostgreSQL."""
    found = {record["id"]: [claim["id"] for claim in record["claims"]] for record in statements(reader, Filters())}
    assert found["aflood0000000.s1"] == ["aflood0000000.c1"]
    assert len(found) == 6


@pytest.mark.parametrize("words", ["%", "_", "'; DROP TABLE claim; --", "!", ""])
def test_a_users_words_are_never_sql(reader: Reader, words: str) -> None:
    """Wildcards, quotes and semicolons in a filter are just characters."""
    found = ids(reader, "statements", Filters(text=(words,)))
    assert found == [] or words == ""


def test_what_states_no_place_is_listed_with_the_place_that_its_article_names(reader: Reader) -> None:
    """Of the flood's claims one is about Ptuj; two state no place, in an article that names it."""
    asked = Filters(place=("Ptuj",))
    assert ids(reader, "claims", asked) == ["c1"]
    assert unplaced(reader, asked) == 2
    assert unplaced(reader, replace(asked, predicate=("killed.people",))) == 1
    assert ids(reader, "claims", replace(asked, unplaced="also")) == ["c1", "c2", "c3"]


def test_what_holds_another_from_its_first_letter_on_is_listed_first(database: str) -> None:
    """A nested statement that begins where its outer one does comes after it, on both databases."""
    ledger, text, article = Ledger(), "The mayor said the river rose.", "aone000000000"
    ledger.article(article, text, "2026-01-05")
    ledger.entity("emayor0000000", "person", "Ada Holm")
    ledger.statement(f"{article}.s2", article, text, "The mayor", "emayor0000000")
    ledger.statement(f"{article}.s10", article, text, "The mayor said the river rose", "emayor0000000")
    ledger.write(database)
    with connect(database) as opened:
        assert [row[0] for row in listing(opened, "statements", Filters())] == [f"{article}.s10", f"{article}.s2"]


def test_an_outlet_that_published_nothing_is_refused(reader: Reader) -> None:
    """A body that is no publisher is none, whatever else it is."""
    with pytest.raises(NotFoundError, match="no publisher “Slovenian Red Cross”"):
        listing(reader, "articles", Filters(publisher=("Slovenian Red Cross",)))


#: What a person, a script or an attacker may give as a filter: any text, names, patterns, quotes and halves of both.
TYPED = st.text(max_size=12) | st.lists(
    st.sampled_from(
        [*"'\"%_*?\\;:-,()[]{} \0\ud800\u202e", "--", "/*", "OR 1=1", ":x", "%s", "verdnik", "ptuj", "killed"]
    ),
    max_size=6,
).map("".join)
DATES = (
    st.none() | TYPED | st.sampled_from(["2025", "2025-06", "2025-06-17", "2025-06-31", "0000-00-00", "99999-01-01"])
)
MANY = (
    "speaker",
    "institution",
    "role",
    "place",
    "predicate",
    "event",
    "article",
    "publisher",
    "form",
    "stance",
    "channel",
)
FILTERS = st.fixed_dictionaries(
    {},
    optional={
        **{name: st.lists(TYPED, min_size=1, max_size=2).map(tuple) for name in (*MANY, "text")},
        **dict.fromkeys(("since", "until"), DATES),
    },
)


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@pytest.mark.parametrize("name", ["statements", "claims", "articles"])
@given(given=FILTERS)
def test_any_filter_narrows_or_is_explained(reader: Reader, name: str, given: dict[str, Any]) -> None:
    """Whatever is typed is a value: the rows are some of those that there are, or it is told what is wrong."""
    everything = {tuple(row) for row in listing(reader, name, Filters())}
    try:
        narrowed = {tuple(row) for row in listing(reader, name, Filters(**given))}
    except FactdbError as error:
        assert str(error)  # noqa: PT017 - either way is right
    else:
        assert narrowed <= everything
