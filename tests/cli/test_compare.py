"""Comparing on the command line: what people read and what machines get."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factdb.cli import factdb
from tests.report.matters import matters


@pytest.fixture
def db(tmp_path: Path) -> str:
    """Give the path of a database in which reports disagree."""
    path = str(tmp_path / "matters.db")
    matters(path)
    return path


def run(db: str, *words: str) -> Result:
    """Run a command on the database."""
    return CliRunner().invoke(factdb, [*words, "--db", db], env={"FACTDB_EDITOR": "amira", "COLUMNS": "100"})


def test_compare_shows_values_sources_and_verdict(db: str) -> None:
    """The evidence stands by value with speaker, chain and date; the verdict has ratio, tolerance and what is open."""
    result = run(db, "compare", "regained.area")
    assert result.exit_code == 0, result.output
    flat = " ".join(result.output.split())
    assert "2 statements, 2 origins, 1 article · low 400 km² (Veldia) · high 2,000 km² (Runa Alder)" in flat
    assert "Lake Gazette ← Veldia, published 2024-09-11, printed twice [aland00000000.s2]" in flat
    assert "the lake country · in the last week (4 to 10 Sep 2024)" in flat
    assert flat.count("factdb review scope") == 1
    assert "factdb review scope aland00000000.c2 --place PLACE --from DAY --to DAY" in flat
    assert "undetermined 5× apart even if both were rounded (±50 km², ±500 km²); 400 km² states no place" in flat
    assert max(map(len, result.output.splitlines())) <= 110


def test_compare_lists_pairs_and_evidence_for_machines(db: str) -> None:
    """Every reading, or with --pairs every pair, is a row."""
    evidence = run(db, "compare", "regained.area", "--format", "jsonl").output.splitlines()
    assert [json.loads(line)["amount"] for line in evidence] == ["400 km²", "400 km²", "2,000 km²"]
    (pair,) = run(db, "compare", "regained.area", "--pairs", "--format", "jsonl").output.splitlines()
    assert {"verdict": "undetermined", "ratio": 5.0, "missing": "place, period"}.items() <= json.loads(pair).items()


def test_compare_of_a_place_alone_lists_its_topics(db: str) -> None:
    """What is counted there stands by predicate with the number of its figures and the id that opens it."""
    rows = run(db, "compare", "--place", "Torsk", "--format", "jsonl").output.splitlines()
    (found,) = [json.loads(row) for row in rows]
    assert (found["predicate"], found["area"], found["figures"]) == ("killed.people", "Veldia", 6)
    assert "killed.people · Veldia" in run(db, "compare", "--topic", found["topic"]).output


def test_compare_of_an_event_adds_contested_accounts(db: str) -> None:
    """An event asked for without a number brings the accounts of it that contest each other."""
    assert "Aspen: regained × withdrew" in run(db, "compare", "regained").output


def test_compare_wants_one_thing(db: str) -> None:
    """A predicate or a topic, not none and not both: wrong usage; an unknown one is an error that names it."""
    assert run(db, "compare").exit_code == 2
    assert run(db, "compare", "regained.area", "--topic", "t1").exit_code == 2
    unknown = run(db, "compare", "--topic", "t1")
    assert (unknown.exit_code, "no topic 't1'" in unknown.output) == (1, True)


def test_conflicts_are_listed_and_opened(db: str) -> None:
    """The worst comes first, framing last; the id of a row opens its topic."""
    rows = [json.loads(line) for line in run(db, "conflicts", "--format", "jsonl").output.splitlines()]
    assert [row["verdict"] for row in rows] == ["value_conflict", "undetermined", "framing"]
    assert "50 children" in run(db, "compare", "--topic", rows[0]["topic"]).output
    text = run(db, "conflicts").output
    assert "value conflict 4.17×  killed.people, Veldia" in text
    assert "400 km²: Veldia  ×  2,000 km²: Runa Alder" in text


def test_no_conflicts_are_said_to_be_none(db: str) -> None:
    """An empty list says so."""
    assert "No conflicts" in run(db, "conflicts", "--since", "2030").output


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("estimate", "killed.people"), "Ebbe Holm"),
        (("estimate", "--overall", "--format", "csv"), "killed.people,Torsk,people/children,50,50,1,1,1,etorsk0000000"),
        (("timeline", "--place", "Torsk"), "2024-03-02"),
        (("timeline", "--predicate", "regained.area"), "2024-09-04"),
        (("timeline", "regained.area"), "2024-09-04"),
        (("conflicts", "regained.area"), "regained.area"),
        (("disagreements",), "No two named sources"),
        (("disagreements", "--format", "csv"), "comparable"),
        (("compare", "killed.people"), "It takes 2: one for 1, one for 3"),
        (("report",), "contradictions"),
        (("report", "voices", "--limit", "1"), "Ebbe Holm"),
        (("report", "voices", "--limit=1", "--format", "csv"), "Ebbe Holm"),
        (("report", "voices", "--sql"), "SELECT"),
        (("review",), "aland00000000.c2"),
    ],
)
def test_overviews_answer(db: str, words: tuple[str, ...], expected: str) -> None:
    """Each prints what it is asked for."""
    result = run(db, *words)
    assert (result.exit_code, expected in result.output) == (0, True), result.output


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("report", "nothing"), 2),
        (("report", "voices", "--place", "x"), 2),
        (("report", "voices", "place"), 2),
        (("undo", "r0"), 1),
        (("rule", "aland00000000.c1", "aland00000000.c2", "agree"), 2),
        (("review", "scope", "aland00000000.c2"), 2),
        (("grade", "Nobody At All", "C"), 1),
    ],
)
def test_what_cannot_be_done_is_said(db: str, words: tuple[str, ...], status: int) -> None:
    """An error is a sentence and an exit status."""
    result = run(db, *words)
    assert (result.exit_code, "Traceback" in result.output) == (status, False), result.output


def test_decisions_are_made_shown_and_undone(db: str) -> None:
    """A ruling, a grade and a stated scope each give an id that undoes them."""
    one, other = "aland00000000.c1", "aland00000000.c2"
    ruled = run(db, "rule", one, other, "scope difference", "--because", "two counts").output
    assert "ruled by amira" in run(db, "compare", "regained.area").output
    graded = run(db, "grade", "Runa Alder", "C").output
    for made in (ruled, graded):
        assert "is undone" in run(db, "undo", made.partition(":")[0]).output
    dates = ("--from", "2024-09-04", "--to", "2024-09-10")
    scoped = run(db, "review", "scope", other, "--place", "Norrland", *dates, "--because", "asked").output
    assert "takes the place of" in scoped
    assert "scope difference" in run(db, "compare", "regained.area").output
    run(db, "undo", scoped.partition(":")[0])
    assert "undetermined" in run(db, "compare", "regained.area").output
    assert "accepted by amira" in run(db, "review", "accept", other).output
    assert "rejected by amira" in run(db, "review", "reject", "aland00000000.s1", "--because", "misread").output


def test_what_is_rejected_is_listed_only_if_asked_for(db: str) -> None:
    """A rejected claim leaves the listing; --rejected has it, and show says who rejected it, when and why."""
    claim = "aland00000000.c2"
    assert claim in run(db, "claims").output
    run(db, "review", "reject", claim, "--because", "misread")
    assert claim not in run(db, "claims").output
    assert claim in run(db, "claims", "--rejected").output
    shown = " ".join(run(db, "show", "claim", claim).output.split())
    assert "rejected by amira on 20" in shown
    assert "(misread)" in shown
    assert f"{claim} rejected by amira" in " ".join(run(db, "show", "statement", "aland00000000.s2").output.split())


def test_an_actor_can_be_stated(db: str) -> None:
    """An editor states who did it; the claim that takes the place of the old one is listed with that actor."""
    made = run(db, "review", "scope", "aland00000000.c7", "--subject", "Runa Alder", "--because", "asked").output
    assert "takes the place of aland00000000.c7" in made
    listed = run(db, "claims", "--event", "regained", "--format", "jsonl").output.splitlines()
    (row,) = (json.loads(line) for line in listed if json.loads(line)["statement"] == "aland00000000.s7")
    assert row["subject"] == "Runa Alder"
