"""Estimates, the timeline and who disagrees with whom, on both databases."""

from __future__ import annotations

from operator import itemgetter

import pytest

from factdb.compare.sweep import interval
from factdb.report.evidence import Wanted, claims_of, compared
from factdb.report.overview import _sql as overview_sql
from factdb.report.overview import disagreements, estimates, overall, timeline, unplaced
from factdb.store.read import connect
from tests.report.ledger import Ledger
from tests.report.matters import matters
from tests.report.test_comparison import drawn


@pytest.fixture
def db(database: str) -> str:
    """Give a database in which reports disagree."""
    matters(database)
    return database


def test_estimates_name_both_ends(db: str) -> None:
    """The lowest and the highest of each thing have their words and speakers; an open end stays open."""
    with connect(db) as reader:
        found = estimates(reader, ("*.people", "regained.settlements"), (), None)
        rows = [dict(zip(found.columns, row, strict=True)) for row in found]
    ends = {row["kind"]: (row["low"], row["low_speaker"], row["high"], row["high_speaker"]) for row in rows}
    assert ends["people"] == ("12 people", "a hospital spokeswoman", "50 children", "Ebbe Holm")
    assert ends["settlements"] == ("30 settlements", "Runa Alder", "more than 30 settlements", "Runa Alder")
    assert [(row["claims"], row["utterances"]) for row in rows if row["kind"] == "people"] == [(6, 5)]
    assert {row["high_to"] for row in rows if row["kind"] == "settlements"} == {None}


def test_a_thing_has_one_line_over_all_times(db: str) -> None:
    """The lowest and the highest number whatever the day, an open end being none; the best supported comes first."""
    with connect(db) as reader:
        found = overall(reader, (), (), None)
        rows = [dict(zip(found.columns, row, strict=True)) for row in found]
        assert [tuple(row.values()) for row in rows[:2]] == list(overall(reader, (), (), 2))
        assert list(overall(reader, ("killed",), ("Sund",), None)) == []
        assert {row[1] for row in overall(reader, (), ("Veldia",), None)} == {row["place"] for row in rows}
    told = [(row["place"], row["kind"], row["low"], row["high"], row["claims"]) for row in rows]
    assert told == [
        ("Torsk", "people", 12.0, 45.0, 5),
        ("(Norrland)", "area", 4e8, 4e8, 2),
        ("Norrland", "settlements", 30.0, 30.0, 2),
        ("Torsk", "people/children", 50.0, 50.0, 1),
        ("the lake country", "area", 2e9, 2e9, 1),
    ]


@pytest.mark.parametrize("seed", range(3))
def test_a_line_over_all_times_is_that_of_its_readings(database: str, seed: int) -> None:
    """On readings drawn by lot, one place having two names, a line has the ends and the number of its claims."""
    drawn(database, seed)
    merged = Ledger()
    merged.entity("evillage00000", "place", "Village", canonical_id="etown00000000")
    merged.article("avillage00000", "Nine left.", "2024-05-07")
    merged.statement("avillage00000.s1", "avillage00000", "Nine left.", "Nine left", "emayor0000000")
    figure = {"text": "Nine", "low": 9.0, "high": 9000.0, "counted": "person"}
    merged.claim("avillage00000.c1", "avillage00000.s1", "killed.people", figure, place_id="evillage00000")
    merged.write(database)
    told = """SELECT predicate, kind, base_unit, coalesce(place_id, about_id), min(high), max(low), count(*),
            count(place_id)
        FROM reading WHERE polarity = '+' AND certainty <> 'uncommitted'
        GROUP BY predicate, kind, base_unit, coalesce(place_id, about_id)"""
    with connect(database) as reader:
        rows = list(map(itemgetter(0, 2, 5, 8, 3, 4, 6, 7), overall(reader, (), (), None)))
        assert sorted(rows, key=repr) == sorted(reader.query(told), key=repr)
    assert [row[6] for row in rows] == sorted((row[6] for row in rows), reverse=True)


@pytest.mark.parametrize("seed", range(3))
def test_estimates_are_what_the_view_tells(database: str, seed: int) -> None:
    """On readings drawn by lot, some in merged places, one pass finds what the view `estimate` does."""
    drawn(database, seed)
    merged = Ledger()
    merged.entity("evillage00000", "place", "Village", canonical_id="etown00000000")
    merged.article("avillage00000", "Nine left.", "2024-05-07")
    merged.statement("avillage00000.s1", "avillage00000", "Nine left.", "Nine left", "emayor0000000")
    figure = {"text": "Nine", "low": 9.0, "high": 9.0, "counted": "person"}
    merged.claim("avillage00000.c1", "avillage00000.s1", "killed.people", figure, place_id="evillage00000")
    merged.write(database)
    view = """SELECT predicate, kind, low_text, low_speaker, high_text, high_speaker, claims, placed, utterances,
        origins, articles, period_from, period_to, first_day, last_day, base_unit,
        low_from, low_to, high_from, high_to, low_claim, high_claim, place_id
        FROM estimate"""
    with connect(database) as reader:
        rows = [(row[0], *row[2:]) for row in estimates(reader, (), (), None, nested=False)]
        assert sorted(rows, key=repr) == sorted(reader.query(view), key=repr)
        assert [(row[0], *row[2:]) for row in estimates(reader, (), (), 5, nested=False)] == rows[:5]
    assert len(rows) > 10
    assert rows[0][9] == max(row[9] for row in rows)


@pytest.mark.parametrize("seed", range(3))
def test_the_first_estimates_are_the_first_of_all(database: str, seed: int) -> None:
    """However few are asked for, they are those that head the whole list, in its order."""
    drawn(database, seed)
    with connect(database) as reader:
        rows = list(estimates(reader, (), (), None))
        for limit in (1, 2, 7, len(rows) - 1, len(rows), len(rows) + 1):
            assert list(estimates(reader, (), (), limit)) == rows[:limit]


def test_estimates_of_a_place_hold_what_lies_in_it(db: str) -> None:
    """A country has those of its towns and of articles that speak of a place in it most; a limit cuts the list."""
    with connect(db) as reader:
        places = {row[1] for row in estimates(reader, (), ("Veldia",), None)}
        assert places == {"Torsk", "Norrland", "the lake country", "(Norrland)"}
        assert list(estimates(reader, (), ("Sund",), None)) == []
        assert len(list(estimates(reader, (), (), 2))) == 2


def test_the_timeline_goes_by_what_happened(db: str) -> None:
    """Rows come by the period of the event; figures that state none stand at the day of saying, and are marked so."""
    with connect(db) as reader:
        rows = [row[:5] for row in timeline(reader)]
    assert rows[0] == ("2024-03-02", "2024-03-03", "told", "killed.people", "12 people")
    assert rows[6] == ("2024-09-04", "2024-09-11", "told", "regained.area", "two thousand square kilometers")
    assert rows[7] == ("2024-09-06", "2024-09-06T23:59", "said", "regained.settlements", "more than 30 settlements")
    assert len(rows) == 10


def test_what_only_reaches_into_a_time_comes_last(db: str) -> None:
    """The week that goes on after the 8th of September is listed behind what lies wholly before it."""
    with connect(db) as reader:
        spanning = [row[0] for row in timeline(reader, since="2024-03-02", until="2024-09-08")]
    assert spanning[-2:] == ["2024-09-06", "2024-09-04"]
    assert len(spanning) == 8


@pytest.mark.parametrize(
    ("wanted", "rows"),
    [
        ({"places": ("Torsk",)}, 6),
        ({"predicates": ("regained.area",)}, 2),
        ({"text": "LAKE"}, 0),
        ({"text": "took BACK"}, 1),
        ({"since": "2024-03-03"}, 4),
        ({"until": "2024-03-03"}, 6),
        ({"limit": 2}, 2),
    ],
)
def test_the_timeline_is_narrowed(db: str, wanted: dict[str, object], rows: int) -> None:
    """By place, predicate, words and time; a period that reaches into the time counts."""
    with connect(db) as reader:
        assert len(list(timeline(reader, **wanted))) == rows  # type: ignore[arg-type] # one of them at a time


def test_what_states_no_place_is_counted_beside_the_timeline_of_one(database: str) -> None:
    """A figure without a place, in an article that names two and speaks of the one most, may be about the other."""
    ledger, text = Ledger(), "In Sund, as in Veldia and Sund before, the army said 4 people were killed."
    ledger.predicate("killed.people")
    ledger.article("asund0000000", text, "2024-03-04")
    for surface, place in (("Sund", "esund00000000"), ("Sund before", "esund00000000"), ("Veldia", "eveldia000000")):
        if place not in {row.id for row in ledger.rows if hasattr(row, "id")}:
            ledger.entity(place, "place", surface)
        ledger.mention(f"asund0000000.m{len(ledger.rows)}", "asund0000000", text, surface, place)
    ledger.entity("earmy00000000", "institution", "Army")
    ledger.statement("asund0000000.s1", "asund0000000", text, "4 people were killed", "earmy00000000")
    figure = {"text": "4 people", "low": 4.0, "high": 4.0, "counted": "person"}
    ledger.claim("asund0000000.c1", "asund0000000.s1", "killed.people", figure)
    ledger.write(database)
    with connect(database) as reader:
        assert [row[7] for row in timeline(reader, places=("Sund",))] == ["(Sund)"]
        assert (unplaced(reader, places=("Sund",)), unplaced(reader, places=("Veldia",))) == (0, 1)
        assert [row[7] for row in timeline(reader, places=("Veldia",), unplaced=True)] == ["(Sund)"]


def test_the_timeline_of_a_topic(db: str) -> None:
    """A topic's id gives its claims."""
    with connect(db) as reader:
        (topic,) = compared(reader, Wanted(("regained.area",)))
        assert len(list(timeline(reader, claims=claims_of(reader, topic.id)))) == 2


def test_sources_that_agree_and_conflict(database: str) -> None:
    """Two bodies are counted on the same thing, place and period; without a period it is left open."""
    ledger = Ledger()
    ledger.entity("etown00000000", "place", "Town", lat=1.0, lon=1.0)
    ledger.entity("earmy00000000", "institution", "Army")
    ledger.entity("eclinic000000", "institution", "Clinic")
    ledger.predicate("killed.people")
    text = "It was so."
    may, june = ("2024-05-01", "2024-06-01"), ("2024-06-01", "2024-07-01")
    said = [("earmy00000000", 30, may), ("eclinic000000", 30, may), ("eclinic000000", 90, may)]
    said += [("earmy00000000", 500, june), ("eclinic000000", 30, (None, None))]  # type: ignore[list-item] # none known
    for index, (who, number, (start, end)) in enumerate(said):
        article = f"a{index:012}"
        ledger.article(article, text, "2024-07-01")
        ledger.statement(f"{article}.s1", article, text, "It was so", who)
        figure = {"text": "x", "low": float(number), "high": float(number), "step": 1.0, "counted": "person"}
        scope = {"place_id": "etown00000000", "period_from": start, "period_to": end}
        ledger.claim(f"{article}.c1", f"{article}.s1", "killed.people", figure, **scope)
    ledger.write(database)
    with connect(database) as reader:
        assert disagreements(reader) == [("Army", "Clinic", 2, 1, 1, 0.5, 1)]
        assert disagreements(reader, since="2025-01-01") == []


@pytest.mark.parametrize("seed", range(3))
def test_a_pair_of_sources_is_held_apart_by_the_ends_of_every_other_comparison(database: str, seed: int) -> None:
    """The ends that the database works out for disagreements are those that clusters of numbers are made by."""
    drawn(database, seed)
    ends = """SELECT rounded_low, rounded_high, low_open, high_open FROM reading_row
        WHERE manner = '+' AND source_id IS NOT NULL"""
    with connect(database) as reader:
        found = [row[-2:] for row in reader.query(overview_sql("disagreements", ()))]
        stated = [interval(("", low, high, bool(above), bool(below))) for low, high, above, below in reader.query(ends)]
    assert len(found) > 10
    assert sorted(found) == sorted((max(least, -1e300), min(most, 1e300)) for least, most in stated)


def test_claims_without_a_place_are_kept_apart_by_what_their_articles_speak_of(database: str) -> None:
    """What is said without a place of two countries is two estimates, each under its country in brackets."""
    ledger = Ledger()
    ledger.predicate("killed.people")
    for number, country in enumerate(("Veldia", "Sund")):
        place, article = f"eplace{number}000000", f"aplace{number}000000"
        ledger.entity(place, "place", country, country=country[:2].upper())
        text = f"{country}: {number + 3} people were killed, the army said."
        ledger.entity(f"earmy{number}0000000", "institution", f"Army of {country}")
        ledger.article(article, text, "2024-03-04")
        ledger.mention(f"{article}.m1", article, text, country, place)
        ledger.statement(f"{article}.s1", article, text, f"{number + 3} people were killed", f"earmy{number}0000000")
        figure = {"text": f"{number + 3} people", "low": number + 3.0, "high": number + 3.0, "counted": "person"}
        ledger.claim(f"{article}.c1", f"{article}.s1", "killed.people", figure)
    ledger.write(database)
    with connect(database) as reader:
        found = estimates(reader, (), (), None)
        rows = [dict(zip(found.columns, row, strict=True)) for row in found]
        assert [(row["place"], row["low"], row["claims"]) for row in rows] == [
            ("(Sund)", "4 people", 1),
            ("(Veldia)", "3 people", 1),
        ]
        assert set(reader.query("SELECT place, placed FROM estimate")) == {("Sund", 0), ("Veldia", 0)}


def test_a_town_is_told_with_its_province_but_not_with_its_country(database: str) -> None:
    """Of one quake six dead in a town and 31 in its province are one line, whose low end is the province's."""
    ledger = Ledger()
    ledger.predicate("killed.people")
    ledger.entity("eland00000000", "place", "Ostland", country="OS")
    ledger.entity("enorth0000000", "place", "Norrmark", parent_id="eland00000000", country="OS")
    ledger.entity("etown00000000", "place", "Vik", parent_id="enorth0000000", country="OS")
    told = (
        ("etown", 6, "2026-03-02"),
        ("enorth", 31, "2026-03-10"),
        ("eland", 9, "2026-03-11"),
        ("etown", 2, "2026-06-01"),
    )
    for number, (place, dead, day) in enumerate(told):
        article, text = f"aquake{number}000000", f"{dead} are dead, the office said."
        ledger.entity(f"eoffice{number}00000", "institution", f"Office {number}")
        ledger.article(article, text, day)
        ledger.statement(f"{article}.s1", article, text, f"{dead} are dead", f"eoffice{number}00000")
        figure = {"text": str(dead), "low": float(dead), "high": float(dead), "counted": "person"}
        ledger.claim(f"{article}.c1", f"{article}.s1", "killed.people", figure, place_id=place.ljust(13, "0"))
    ledger.write(database)
    with connect(database) as reader:
        found = estimates(reader, (), (), None)
        rows = [dict(zip(found.columns, row, strict=True)) for row in found]
        finer = list(estimates(reader, (), (), None, finer=True))
    columns = ("place", "low", "high", "claims", "origins", "first_day", "last_day")
    assert [tuple(map(row.get, columns)) for row in rows] == [
        ("Norrmark", "31", "31", 2, 2, "2026-03-02", "2026-03-10"),
        ("Vik", "2", "2", 1, 1, "2026-06-01", "2026-06-01"),
        ("Ostland", "9", "9", 1, 1, "2026-03-11", "2026-03-11"),
    ]
    assert len(finer) == 4


def test_an_estimate_has_one_line_a_matter(database: str) -> None:
    """Workers are people but no lower end of them, a place unstated is the article's, an earlier year is apart."""
    ledger, article = Ledger(), "ayard00000000"
    text = "Ostwick: a yard counts its dead, three children among them, and recalls those of 2011."
    ledger.predicate("killed.people")
    ledger.entity("eostwick00000", "place", "Ostwick", country="OS", lat=1.0, lon=1.0)
    ledger.entity("emayor0000000", "person", "Ida Vane")
    ledger.article(article, text, "2026-04-15")
    ledger.mention(f"{article}.m1", article, text, "Ostwick", "eostwick00000")
    ledger.statement(f"{article}.s1", article, text, "a yard counts its dead", "emayor0000000")
    said: tuple[tuple[float, str, str | None, str | None], ...] = (
        (7.0, "person", None, None), (3.0, "child", None, None), (15.0, "worker", None, None),
        (11.0, "person", "eostwick00000", "2026-04-14"), (4.0, "worker", None, "2011-01-01"),
    )  # fmt: skip
    for number, (dead, counted, place, start) in enumerate(said):
        figure = {"text": "its dead", "low": dead, "high": dead, "counted": counted}
        scope = {"place_id": place, "period_from": start}
        ledger.claim(f"{article}.c{number}", f"{article}.s1", "killed.people", figure, **scope)
    ledger.write(database)
    with connect(database) as reader:
        found = [
            dict(zip(rows.columns, row, strict=True)) for rows in [estimates(reader, (), (), None)] for row in rows
        ]
        finer = list(estimates(reader, (), (), None, finer=True))
    columns = ("place", "first_day", "period_from", "low_to", "high_from", "claims", "placed")
    assert [tuple(map(row.get, columns)) for row in found] == [
        ("Ostwick", "2026-04-14", None, 7.0, 15.0, 4, 1),
        ("(Ostwick)", None, "2011-01-01", 4.0, 4.0, 1, 0),
    ]
    assert len(finer) == 5
