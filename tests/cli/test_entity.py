"""`factdb entity` and `factdb who`: decisions made, shown, taken back and carried elsewhere from the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from factdb.cli import factdb
from factdb.ingest import seed

TEXTS = (
    "Ukrainian Interior Minister Marko Hrytsko said that 40 people were killed in Izyum on 3 May 2023.",
    "Interior Minister Marta Hrytsko said that 55 people were killed in Izyum on 3 May 2023.",
    "Ivan Petrenko, the governor of the Kharkov region, said that 12 houses burned down.",
    "Defence Ministry spokesman Ivan Bilyk said that 40 people were killed in Izyum on 3 May 2023.",
)


@pytest.fixture
def db(database: str, tmp_path: Path) -> str:
    rows = [json.dumps({"id": f"a{n}", "text": text, "published": f"2023-05-0{n + 4}"}) for n, text in enumerate(TEXTS)]
    (tmp_path / "in.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    seed([str(tmp_path / "in.jsonl")], database)
    return database


def run(db: str, *arguments: str, user: str = "ed") -> Result:
    return CliRunner(env={"USER": user}).invoke(factdb, [*arguments, "--db", db])


def rows(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.output.splitlines()]


def test_a_merge_is_signed_shown_and_taken_back(db: str) -> None:
    """The history names who, when and why; undoing the batch splits what was merged."""
    dry = run(db, "entity", "merge", "Marko Hrytsko", "Marta Hrytsko", "--dry-run")
    assert "would be added" in dry.output
    said = "1 statement with 1 claim, in 1 article"
    assert f"Marta Hrytsko (person, {said}) is Marko Hrytsko (person, UA, {said})" in dry.output
    merged = run(db, "entity", "merge", "Marko Hrytsko", "Marta Hrytsko", "--because", "a misprint")
    assert merged.exit_code == 0, merged.output
    members = rows(run(db, "entity", "show", "Marta Hrytsko", "--format", "jsonl"))
    assert [(row["name"], row["stands_for_all"]) for row in members] == [
        ("Marko Hrytsko", "yes"),
        ("Marta Hrytsko", None),
    ]
    (past,) = rows(run(db, "entity", "show", "Marko Hrytsko", "--history", "--format", "jsonl"))
    assert (past["judgement"], past["reason"], past["decided_by"]) == ("same", "a misprint", "ed")
    assert run(db, "entity", "undo", past["batch"], "--by", "chief").exit_code == 0
    assert len(rows(run(db, "entity", "show", "Marko Hrytsko", "--format", "jsonl"))) == 1
    assert run(db, "entity", "check").exit_code == 0


def test_a_judgement_needs_a_name(db: str) -> None:
    """Without --by and $USER nothing is judged, exit 2; what would change is shown all the same."""
    refused = run(db, "entity", "merge", "Marko Hrytsko", "Marta Hrytsko", user="")
    assert (refused.exit_code, "a decision needs a name" in refused.output) == (2, True)
    assert run(db, "entity", "merge", "Marko Hrytsko", "Marta Hrytsko", "--dry-run", user="").exit_code == 0


def test_a_name_of_several_is_told_with_each_of_them(db: str) -> None:
    """The error names what it may mean, so that one can be chosen."""
    refused = run(db, "who", "Hrytsko")
    assert refused.exit_code == 1
    assert "Marko Hrytsko (person, UA, minister)" in refused.output
    assert "Marta Hrytsko (person, minister)" in refused.output


def test_a_merge_across_kinds_or_countries_is_doubted(db: str) -> None:
    """It is done all the same, but what speaks against it is told."""
    told = run(db, "entity", "merge", "Ivan Bilyk", "Izyum", "--dry-run").output
    assert "Doubt: one is a p" in told
    assert "Doubt" not in run(db, "entity", "merge", "Marko Hrytsko", "Marta Hrytsko", "--dry-run").output


def test_who_is_who_is_among_the_decisions(db: str) -> None:
    """A merge stands in the report with its reason and its signature, and is told as taken back once it is."""
    run(db, "entity", "merge", "Marko Hrytsko", "Marta Hrytsko", "--because", "a misprint")
    (merged,) = rows(run(db, "report", "decisions", "--format", "jsonl"))
    assert (merged["what"], merged["decision"], merged["reason"]) == ("identity", "same", "a misprint")
    assert "Marta Hrytsko" in merged["target"]
    assert run(db, "entity", "undo", merged["id"]).exit_code == 0
    (ended,) = rows(run(db, "report", "decisions", "--format", "jsonl"))
    assert ended["undone_at"]


def test_an_office_is_asked_for_by_its_words(db: str) -> None:
    """`who` lists all who speak in it, whom the body narrows to; a listing takes the office as a filter."""
    held = json.loads(run(db, "who", "interior", "minister", "--format", "json").output)["holders"]
    assert [(row["name"], row["last_said"]) for row in held] == [
        ("Marta Hrytsko", "2023-05-05"),
        ("Marko Hrytsko", "2023-05-04"),
    ]
    assert "Who speaks as minister, by article" in run(db, "who", "minister").output
    listed = rows(run(db, "statements", "--role", "Ukrainian interior minister", "--format", "jsonl"))
    assert [row["speaker"] for row in listed] == ["Marta Hrytsko", "Marko Hrytsko"]  # Izyum tells whose minister she is
    listed = rows(run(db, "claims", "--role", "spokes*", "--role", "spokesman", "--format", "jsonl"))
    assert [row["speaker"] for row in listed] == ["Ivan Bilyk"]
    listed = rows(run(db, "speakers", "--role", "Kharkiv governor", "--format", "jsonl"))
    assert [row["name"] for row in listed] == ["Ivan Petrenko"]
    refused = run(db, "speakers", "--role", "mister")
    assert (refused.exit_code, "Near: minister" in refused.output) == (1, True)


def test_one_holder_of_an_office_is_shown_in_full(db: str) -> None:
    """There is nothing to choose between."""
    assert "Ivan Bilyk (person)" in run(db, "who", "defence ministry spokesman").output


def test_what_is_ruled_different_is_refused_with_a_way_out(db: str) -> None:
    """The error names the batch to undo; the exit status is 1."""
    assert run(db, "entity", "different", "Marko Hrytsko", "Marta Hrytsko", "--because", "two ministers").exit_code == 0
    refused = run(db, "entity", "merge", "Marko Hrytsko", "Marta Hrytsko")
    assert refused.exit_code == 1
    assert "factdb entity undo b" in refused.output


def test_names_are_given_listed_and_taken_away(db: str) -> None:
    """An editor's name is listed as such."""
    assert run(db, "entity", "alias", "add", "Ivan Bilyk", "Vanya B.").exit_code == 0
    listed = rows(run(db, "entity", "alias", "list", "Ivan Bilyk", "--format", "jsonl"))
    assert ("Vanya B.", "editor") in [(row["name"], row["origin"]) for row in listed]
    assert run(db, "entity", "alias", "remove", "Ivan Bilyk", "Vanya B.").exit_code == 0
    assert run(db, "entity", "alias", "remove", "Ivan Bilyk", "Vanya B.").exit_code == 2


def test_decisions_travel_as_a_file(db: str, tmp_path: Path) -> None:
    """An export imported elsewhere is the same export."""
    run(db, "entity", "different", "Marko Hrytsko", "Marta Hrytsko")
    first, other = tmp_path / "first.csv", str(tmp_path / "other.db")
    assert run(db, "entity", "export", str(first)).exit_code == 0
    assert "1 decision brought in" in run(other, "entity", "import", str(first)).output
    again = tmp_path / "again.csv"
    run(other, "entity", "export", str(again))
    assert again.read_text(encoding="utf-8") == first.read_text(encoding="utf-8")


def test_unknown_names_and_databases_are_told(db: str, tmp_path: Path) -> None:
    """Nobody of that name, and no database there, are sentences and not tracebacks; nothing is created."""
    assert run(db, "entity", "merge", "Nobody Atall", "Ivan Bilyk").exit_code == 1
    missing = tmp_path / "missing.db"
    assert run(str(missing), "entity", "merge", "a", "b").exit_code == 1
    assert not missing.exists()


def test_candidates_are_what_nobody_judged(db: str) -> None:
    """A list is printed even if it is empty; recording it changes no name."""
    assert run(db, "entity", "candidates", "--record").exit_code == 0


def test_who_tells_offices_relays_and_disagreements(db: str) -> None:
    """A source's page has its office with its dates, and whose figure differs."""
    found = json.loads(run(db, "who", "Marko Hrytsko", "--format", "json").output)
    record = found[0] if isinstance(found, list) else found
    assert record["name"] == "Marko Hrytsko"
    assert [(row["role"], row["first_said"][:7]) for row in record["offices"]] == [("minister", "2023-05")]
    assert {row["with_whom"] for row in record["disputes"]} == {"Marta Hrytsko"}
    text = run(db, "who", "Marko Hrytsko").output
    assert "As articles spell it" in text
    assert "Where it disagrees" in text
