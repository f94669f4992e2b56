"""A database made by hand in which reports disagree: land regained, settlements counted, a dam, a copied story."""

from __future__ import annotations

from typing import Any

from tests.report.ledger import Ledger

LAND = (
    "The president said they took back an area of two thousand square kilometers in the last week in the lake country. "
    "Veldia claims to have reclaimed 400 square kilometers. Veldia claims to have reclaimed 400 square kilometers. "
    "The president said this includes 30 settlements in Norrland. "
    "On Friday the president said more than 30 settlements were recaptured in Norrland. "
    "The ministry said its troops withdrew from Aspen. The governor said Aspen was retaken."
)
DAM = (
    "The dam at Torsk broke before dawn and water stood in the streets of the lower town until noon, residents said. "
    "A hospital spokeswoman said 12 people were killed in Torsk. The mayor said 30 people were killed in Torsk."
)
COPY = f"From our correspondent. {DAM}"
LATER = "The mayor said 45 people were killed in Torsk, among them 50 children."


def matters(db: str) -> None:
    """Write the database."""
    ledger = Ledger()
    _entities(ledger)
    for key in ("regained.area", "regained.settlements", "killed.people", "regained", "withdrew"):
        ledger.predicate(key)
    _land(ledger)
    _dam(ledger)
    ledger.write(db)


def _entities(ledger: Ledger) -> None:
    ledger.entity("eveldia000000", "place", "Veldia", country="VD", lat=60.0, lon=10.0)
    ledger.entity("esund00000000", "place", "Sund", country="SU", lat=50.0, lon=10.0)
    held = {"parent_id": "eveldia000000", "country": "VD"}
    ledger.entity("enorrland0000", "place", "Norrland", lat=62.0, lon=11.0, **held)
    ledger.entity("elakes0000000", "place", "the lake country", **held)
    ledger.entity("easpen0000000", "place", "Aspen", lat=62.1, lon=11.0, parent_id="enorrland0000", country="VD")
    ledger.entity("etorsk0000000", "place", "Torsk", lat=61.0, lon=11.5, **held)
    ledger.entity("epresident000", "person", "Runa Alder", country="VD")
    ledger.entity("eministry0000", "institution", "Ministry of War of Sund", country="SU")
    ledger.entity("egovernor0000", "post", "governor of Norrland", country="VD")
    ledger.entity("emayor0000000", "person", "Ebbe Holm", country="VD")
    ledger.entity("ehospital0000", "institution", "Torsk Hospital", country="VD")
    ledger.entity("espokes000000", "group", "a hospital spokeswoman", scope="adam000000000")
    ledger.entity("espokes000001", "group", "a hospital spokeswoman", scope="acopy00000000")
    ledger.entity("egazette00000", "institution", "Lake Gazette")
    ledger.entity("eherald000000", "institution", "Hill Herald")


def _land(ledger: Ledger) -> None:
    article = "aland00000000"
    ledger.article(article, LAND, "2024-09-11", publisher_id="egazette00000")
    area, settlements = "two thousand square kilometers", "30 settlements"
    square = {"unit": "km2", "base_unit": "m2", "factor": 1e6}
    who = {"subject_id": "eveldia000000"}
    ledger.statement(f"{article}.s1", article, LAND, f"they took back an area of {area}", "epresident000")
    two = {"text": area, "low": 2000.0, "high": 2000.0, "step": 1000.0, **square}
    week = {"period_from": "2024-09-04", "period_to": "2024-09-11", "period_text": "in the last week"}
    ledger.claim(f"{article}.c1", f"{article}.s1", "regained.area", two, place_id="elakes0000000", **week, **who)
    four = {"text": "400 square kilometers", "low": 400.0, "high": 400.0, "step": 100.0, **square}
    again = "to have reclaimed 400 square kilometers"
    ledger.statement(f"{article}.s2", article, LAND, again, "eveldia000000")
    ledger.statement(f"{article}.s3", article, LAND, f"{again}.", "eveldia000000", repeats_id=f"{article}.s2")
    for number in (2, 3):
        ledger.claim(f"{article}.c{number}", f"{article}.s{number}", "regained.area", four, **who)
    ledger.statement(f"{article}.s4", article, LAND, f"this includes {settlements}", "epresident000")
    thirty = {"text": settlements, "low": 30.0, "high": 30.0, "step": 10.0, "counted": "settlement"}
    more = {**thirty, "text": "more than 30 settlements", "low_open": True, "high": None}
    there: dict[str, Any] = {"place_id": "enorrland0000", **who}
    ledger.claim(f"{article}.c4", f"{article}.s4", "regained.settlements", thirty, **there)
    friday = {"said_from": "2024-09-06"}
    ledger.statement(f"{article}.s5", article, LAND, "more than 30 settlements were", "epresident000", **friday)
    ledger.claim(f"{article}.c5", f"{article}.s5", "regained.settlements", more, **there)
    ledger.statement(f"{article}.s6", article, LAND, "its troops withdrew from Aspen", "eministry0000")
    ledger.claim(f"{article}.c6", f"{article}.s6", "withdrew", place_id="easpen0000000", subject_id="eministry0000")
    ledger.statement(f"{article}.s7", article, LAND, "Aspen was retaken", "egovernor0000")
    ledger.claim(f"{article}.c7", f"{article}.s7", "regained", place_id="easpen0000000")
    ledger.mention(f"{article}.m1", article, LAND, "Norrland", "enorrland0000")
    ledger.mention(f"{article}.m2", article, LAND, "lake country", "elakes0000000")


def _dam(ledger: Ledger) -> None:
    here = {"place_id": "etorsk0000000", "period_from": "2024-03-02", "period_to": "2024-03-03"}
    outlets = (("adam000000000", DAM, "egazette00000"), ("acopy00000000", COPY, "eherald000000"))
    for index, (article, text, outlet) in enumerate(outlets):
        ledger.article(article, text, f"2024-03-0{3 + index}", publisher_id=outlet)
        for number, (words, speaker) in enumerate(
            (("12 people", f"espokes00000{index}"), ("30 people", "emayor0000000"))
        ):
            value = float(words.split()[0])
            statement, claim = f"{article}.s{number}", f"{article}.c{number}"
            ledger.statement(statement, article, text, f"{words} were killed", speaker)
            step = 10.0 if number else 1.0
            figure = {"text": words, "low": value, "high": value, "step": step, "counted": "person"}
            ledger.claim(claim, statement, "killed.people", figure, **here)
    ledger.article("alater0000000", LATER, "2024-03-06", publisher_id="egazette00000")
    ledger.statement("alater0000000.s1", "alater0000000", LATER, LATER[15:-1], "emayor0000000")
    figures = (("45 people", 45.0, 1.0, "person"), ("50 children", 50.0, 10.0, "child"))
    for number, (words, value, step, counted) in enumerate(figures):
        figure = {"text": words, "low": value, "high": value, "step": step, "counted": counted}
        ledger.claim(f"alater0000000.c{number}", "alater0000000.s1", "killed.people", figure, **here)
