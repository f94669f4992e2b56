"""Named reports: each runs on both databases; heads are read; a user's folder adds to them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from factdb import store
from factdb.report import desk
from factdb.report.named import UnknownParameterError, UnknownReportError, parsed, reports, run
from factdb.store.read import connect
from tests.report.ledger import Ledger
from tests.report.matters import matters

REPORTS = reports()


def test_there_is_a_report_for_every_usual_question() -> None:
    """There are more than fifteen, each with a title, what it answers, and a text for each parameter."""
    assert len(REPORTS) >= 15
    for report in REPORTS.values():
        assert report.title
        assert report.answers, report.name
        assert all(parameter.help for parameter in report.parameters), report.name


def test_every_report_runs(database: str) -> None:
    """Each report runs on a database with conflicts and decisions, without parameters and with all of them."""
    matters(database)
    signature = desk.Signature.of("amira")
    with store.open(database) as opened:
        desk.grade(opened, "epresident000", "C", "two of three figures fell", signature)
        desk.rule(opened, ("aland00000000.c1", "aland00000000.c2"), "compatible", "two counts", signature)
        desk.reject(opened, "adam000000000.s0", "no number of hers", signature)
        desk.rescope(opened, "aland00000000.c2", desk.Scope(place_id="enorrland0000"), "asked", signature)
    found = {}
    with connect(database) as reader:
        for name, report in REPORTS.items():
            found[name] = list(run(reader, name, {}))
            list(run(reader, name, {each.name: each.default or "killed.people" for each in report.parameters}))
    assert {row[2] for row in found["decisions"]} >= {"epresident000", "aland00000000.c1 × aland00000000.c2"}
    assert [row[0] for row in found["retracted"]] == ["rejected"]
    told = [row[0] for row in found["contradictions"]]
    assert told[0] == "value_conflict"
    assert set(told) <= {"value_conflict", "undetermined"}
    assert ("regained.area", "the lake country") in {row[:2] for row in found["single-source"]}


def test_reports_are_alike_on_both_databases(database: str, template: Path, tmp_path: Path) -> None:
    """Every report gives the very same on PostgreSQL as on SQLite, its numbers as numbers."""
    other = str(shutil.copy(template, tmp_path / "other.db"))
    for each in (database, other):
        matters(each)
    with connect(database) as one, connect(other) as two:
        for name in REPORTS:
            assert json.dumps(list(run(one, name, {}))) == json.dumps(list(run(two, name, {}))), name


def test_a_toll_grows_though_one_article_is_on_the_town_and_the_next_on_its_province(database: str) -> None:
    """A figure without a place is followed from a town to its province, not to its country; one with a place is not."""
    ledger, text = Ledger(), "The agency counts the dead of the quake in Dale, Upland or Landia."
    held: dict[str, str | None] = {"Landia": None, "Upland": "elandia000000", "Dale": "eupland000000"}
    for name, parent in held.items():
        ledger.entity(f"e{name.lower():0<12}", "place", name, country="LA", lat=1.0, lon=1.0, parent_id=parent)
    ledger.entity("eagency000000", "institution", "the agency")
    ledger.predicate("killed.people")
    said: tuple[tuple[str, float, str | None], ...] = (
        ("Dale", 17.0, None), ("Upland", 31.0, None), ("Landia", 90.0, None), ("Dale", 3.0, "edale00000000"),
    )  # fmt: skip
    for day, (place, dead, stated) in enumerate(said, 3):
        article = f"aday{day:02}0000000"
        ledger.article(article, text, f"2025-03-{day:02}" if stated is None else "2025-03-02")
        ledger.statement(f"{article}.s1", article, text, "counts the dead", "eagency000000")
        ledger.mention(f"{article}.m1", article, text, place, f"e{place.lower():0<12}")
        figure = {"text": "the dead", "low": dead, "high": dead, "counted": "person"}
        ledger.claim(f"{article}.c1", f"{article}.s1", "killed.people", figure, over_time="toll", place_id=stated)
    ledger.write(database)
    with connect(database) as reader:
        grown = [(row[1], row[-1]) for row in run(reader, "grew", {})]
    assert grown == [("Dale", 5.67), ("Upland", 1.82)]


def test_the_widest_range_is_not_that_of_one_statement(database: str) -> None:
    """Cases of a week and of the year that one sentence tells are no range of anything."""
    ledger, text = Ledger(), "The ministry counts 30 sick this week and 900 in all."
    ledger.entity("elowfield0000", "place", "Lowfield", country="AA", lat=1.0, lon=1.0)
    ledger.entity("eministry0000", "institution", "the ministry")
    ledger.predicate("infected.people")
    ledger.article("aone000000000", text, "2026-01-05")
    ledger.statement("aone000000000.s1", "aone000000000", text, "30 sick this week and 900 in all", "eministry0000")
    for value in (30.0, 900.0):
        figure = {"text": f"{value:g}", "low": value, "high": value, "counted": "person"}
        about = {"place_id": "elowfield0000"}
        ledger.claim(f"aone000000000.c{value:g}", "aone000000000.s1", "infected.people", figure, **about)
    ledger.write(database)
    with connect(database) as reader:
        assert list(run(reader, "widest", {})) == []


def test_denials_are_of_what_was_said_and_relays_name_who_was_relayed(database: str) -> None:
    """What did not happen is no denial, what might is nothing unconfirmed, and a relay stands beside its source."""
    ledger, article = Ledger(), "aone000000000"
    text = "Agency Nine reported Ada Obi denied a theft. None died. She could not say more. If it rains 5 drown."
    ledger.article(article, text, "2026-01-05")
    ledger.entity("enine00000000", "medium", "Agency Nine")
    ledger.entity("eobi000000000", "person", "Ada Obi")
    ledger.predicate("killed")
    words = ("Ada Obi denied a theft", "a theft", "None died", "say more", "If it rains 5 drown")
    facts: tuple[dict[str, str], ...] = (
        {}, {"stance": "deny", "parent_id": f"{article}.s0"}, {}, {"stance": "noncommittal"}, {},
    )  # fmt: skip
    for number, (exact, more) in enumerate(zip(words, facts, strict=True)):
        speaker = "eobi000000000" if number else "enine00000000"
        ledger.statement(f"{article}.s{number}", article, text, exact, speaker, **more)
    ledger.claim(f"{article}.c1", f"{article}.s2", "killed", polarity="-")
    ledger.claim(f"{article}.c2", f"{article}.s4", "killed", certainty="uncommitted")
    ledger.write(database)
    with connect(database) as reader:
        assert [row[3:5] for row in run(reader, "denials", {})] == [("a theft", None)]
        assert [row[3] for row in run(reader, "uncommitted", {})] == ["say more"]
        assert list(run(reader, "relays", {})) == [("Agency Nine", "medium", "Ada Obi", 1, 1)]


def test_contradictions_are_numbers_denials_and_what_is_open_of_one_matter(database: str) -> None:
    """A denial stands against what it denies, not against another town's dead; rivals of one place follow."""
    ledger, text = Ledger(), "Lowfield and Highfield count their dead; the army denied the report."
    for town in ("Lowfield", "Highfield"):
        ledger.entity(f"e{town.lower():0<12}"[:13], "place", town, country="AA", lat=1.0, lon=1.0)
    for speaker in ("mayor", "medic", "coast"):
        ledger.entity(f"e{speaker:0<12}", "person", f"the {speaker}")
    ledger.entity("earmy00000000", "institution", "Army", country="AA")
    ledger.predicate("killed.people")
    said: tuple[tuple[str, str, float, str, str], ...] = (
        ("mayor", "Lowfield", 14.0, "+", "03"), ("army", "Lowfield", 14.0, "-", "03"),
        ("medic", "Lowfield", 31.0, "+", "04"), ("coast", "Highfield", 14.0, "+", "04"),
    )  # fmt: skip
    for speaker, town, dead, polarity, day in said:
        article = f"a{speaker:0<12}"
        ledger.article(article, text, f"2025-03-{day}")
        words, stance = ("the report", "deny") if polarity == "-" else ("count their dead", "assert")
        ledger.statement(f"{article}.s1", article, text, words, f"e{speaker:0<12}", stance=stance)
        ledger.mention(f"{article}.m1", article, text, town, f"e{town.lower():0<12}"[:13])
        figure = {"text": "their dead", "low": dead, "high": dead, "counted": "person"}
        ledger.claim(f"{article}.c1", f"{article}.s1", "killed.people", figure, polarity=polarity)
    ledger.write(database)
    with connect(database) as reader:
        told = [row[:4] for row in run(reader, "contradictions", {})]
    about = "killed.people, (Lowfield)"
    assert told == [
        ("denial", about, "denies “the report”, their dead: Army", "their dead: the mayor"),
        ("undetermined", about, "their dead: the mayor", "their dead: the medic"),
    ]


def test_a_toll_cut_or_grown_later_is_found_though_its_place_is_not_said_again(database: str) -> None:
    """What one origin says of a toll two days after is found by what its article speaks of; a level is not revised."""
    ledger, text = Ledger(), "Lowfield counts its dead, the mayor said, and its missing."
    ledger.entity("elowfield0000", "place", "Lowfield", country="AA", lat=1.0, lon=1.0)
    ledger.entity("emayor0000000", "person", "Ida Vane")
    ledger.predicate("killed.people")
    ledger.predicate("missing.people", over_time="level")
    for day, dead, missing in ((3, 12.0, 30.0), (4, 19.0, 22.0), (6, 17.0, 22.0), (29, 2.0, 40.0)):
        article = f"aday{day:02}0000000"
        ledger.article(article, text, f"2025-03-{day:02}")
        ledger.statement(f"{article}.s1", article, text, "its dead", "emayor0000000")
        ledger.mention(f"{article}.m1", article, text, "Lowfield", "elowfield0000")
        for number, (key, value) in enumerate((("killed.people", dead), ("missing.people", missing))):
            figure = {"text": "its dead", "low": value, "high": value, "counted": "person"}
            toll = None if number or day == 3 else "toll"
            ledger.claim(f"{article}.c{number}", f"{article}.s1", key, figure, over_time=toll)
    ledger.write(database)
    with connect(database) as reader:
        fell = [row[4:5] + row[6:7] for row in run(reader, "revised-down", {})]
        grew = [(row[0], row[4], row[6]) for row in run(reader, "grew", {})]
    assert fell == [("2025-03-04", "2025-03-06")]
    assert grew == [
        ("killed.people", "2025-03-03", "2025-03-04"),
        ("killed.people", "2025-03-03", "2025-03-06"),
    ]


def test_dead_counted_again_without_a_day_have_grown_and_are_not_revised(database: str) -> None:
    """After 12 dead 19 are said by the same mayor: grown; 17 the day after may be another matter, no revision."""
    ledger, text = Ledger(), "Lowfield counts its dead, the mayor said."
    ledger.entity("elowfield0000", "place", "Lowfield", country="AA", lat=1.0, lon=1.0)
    ledger.entity("emayor0000000", "person", "Ida Vane")
    ledger.predicate("killed.people")
    for day, dead, place in ((3, 12.0, None), (4, 19.0, "elowfield0000"), (6, 17.0, None)):
        article = f"aday{day:02}0000000"
        ledger.article(article, text, f"2025-03-{day:02}")
        ledger.statement(f"{article}.s1", article, text, "its dead", "emayor0000000")
        ledger.mention(f"{article}.m1", article, text, "Lowfield", "elowfield0000")
        figure = {"text": "its dead", "low": dead, "high": dead, "counted": "person"}
        ledger.claim(f"{article}.c1", f"{article}.s1", "killed.people", figure, place_id=place)
    ledger.write(database)
    with connect(database) as reader:
        assert [row[6] for row in run(reader, "grew", {})] == ["2025-03-04", "2025-03-06"]
        assert list(run(reader, "revised-down", {})) == []


def test_a_toll_grows_past_at_least_and_from_a_body_to_its_head(database: str) -> None:
    """A service's "at least 5" and its head's 11 are one series; "at least 5" after 11 is none."""
    ledger, text = Ledger(), "Lowfield counts its dead, they said."
    ledger.entity("elowfield0000", "place", "Lowfield", country="AA", lat=1.0, lon=1.0)
    ledger.entity("eservice00000", "institution", "Rescue Service", country="AA")
    ledger.entity("ehead00000000", "person", "Ida Vane")
    ledger.predicate("killed.people")
    for day, speaker, role, low, high in (
        (3, "eservice00000", None, 5.0, None),
        (4, "ehead00000000", "head", 11.0, 11.0),
        (6, "eservice00000", None, 5.0, None),
    ):
        article = f"aday{day:02}0000000"
        ledger.article(article, text, f"2025-03-{day:02}")
        spoken = {"institution_id": "eservice00000", "role": role}
        ledger.statement(f"{article}.s1", article, text, "its dead", speaker, **spoken)
        ledger.mention(f"{article}.m1", article, text, "Lowfield", "elowfield0000")
        figure = {"text": "its dead", "low": low, "high": high, "counted": "person"}
        ledger.claim(f"{article}.c1", f"{article}.s1", "killed.people", figure, place_id="elowfield0000")
    ledger.write(database)
    with connect(database) as reader:
        grew = [(row[2], row[4], row[6]) for row in run(reader, "grew", {})]
    assert grew == [("Rescue Service", "2025-03-03", "2025-03-04")]


def test_a_head_is_read() -> None:
    """The first line is the title, the next what it answers, then the parameters with their defaults."""
    report = parsed("mine", "-- My report\n-- It tells\n-- a lot.\n-- :place  where\n-- :limit = 5  rows\nSELECT 1;\n")
    assert (report.title, report.answers, report.sql) == ("My report", "It tells a lot.", "SELECT 1")
    assert [(each.name, each.default, each.help) for each in report.parameters] == [
        ("place", None, "where"),
        ("limit", "5", "rows"),
    ]


def test_a_folder_adds_and_replaces(tmp_path: Path, small: Path) -> None:
    """A user's report is found beside the package's, and one of the same name takes its place."""
    (tmp_path / "voices.sql").write_text("-- Mine\nSELECT CAST(:who AS text) AS who\n", encoding="utf-8")
    (tmp_path / "more.sql").write_text("-- More\n-- :who = me  who\nSELECT CAST(:who AS text) AS who", encoding="utf-8")
    assert reports([tmp_path])["voices"].title == "Mine"
    with connect(str(small)) as reader:
        assert list(run(reader, "more", {}, [tmp_path])) == [("me",)]
        assert list(run(reader, "more", {"who": "you"}, [tmp_path])) == [("you",)]


def test_what_is_not_there_is_named(small: Path) -> None:
    """An unknown report or parameter is an error that says what there is."""
    with connect(str(small)) as reader:
        with pytest.raises(UnknownReportError, match="near: voices"):
            run(reader, "voice", {})
        with pytest.raises(UnknownParameterError, match="it takes --limit"):
            run(reader, "voices", {"place": "Ptuj"})
