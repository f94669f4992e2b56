"""The listings as a user meets them: columns that fit a table, all of them elsewhere, cuts that are told."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factdb.cli import factdb
from factdb.report.listings import LISTINGS
from tests.report.ledger import example


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("listings") / "small.db"
    example(str(path))
    return path


def run(db: Path, *arguments: str) -> Result:
    return CliRunner().invoke(factdb, [*arguments], env={"FACTDB_DB": str(db), "COLUMNS": "180"})


@pytest.mark.parametrize("name", LISTINGS)
@pytest.mark.parametrize("format_", ["table", "json", "jsonl", "csv", "markdown"])
def test_every_listing_prints_in_every_format(db: Path, name: str, format_: str) -> None:
    """All listings take all formats."""
    result = run(db, name, "--format", format_)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout


def test_a_table_names_the_body_spoken_for_beside_the_speaker(db: Path) -> None:
    """In a table a minister's statement shows the minister and the ministry in one column."""
    result = run(db, "statements", "--speaker", "verdnik")
    assert "Tjaša Verdnik (Slovenian Interior Ministry)" in " ".join(result.stdout.split())


def test_a_table_shows_a_period_by_its_last_day(db: Path) -> None:
    """The half-open period 16 to 18 June is shown as two days."""
    assert "2025-06-16 to 2025-06-17" in " ".join(run(db, "claims", "--place", "Ptuj").stdout.split())


def test_other_formats_have_every_column(db: Path) -> None:
    """CSV and JSON carry the bounds, the role and the ids that a table leaves out."""
    rows = list(csv.DictReader(io.StringIO(run(db, "claims", "--place", "Ptuj", "--format", "csv").stdout)))
    assert (rows[0]["low"], rows[0]["high"], rows[0]["statement"]) == ("12", "", "aflood0000000.s1")
    value = json.loads(run(db, "statements", "--speaker", "verdnik", "--format", "json").stdout)
    assert value[0]["role"] == "Interior Minister"


def test_a_limit_that_nobody_set_is_told(db: Path) -> None:
    """A limit of the user's own cuts silently; nothing else does."""
    assert run(db, "statements", "--limit", "2", "--format", "csv").stdout.count("\n") == 3
    assert run(db, "statements", "--limit", "2").stderr == ""


def test_a_name_that_nothing_has_fails_with_a_hint(db: Path) -> None:
    """An unknown speaker is an error that names who is spelt almost so."""
    result = run(db, "statements", "--speaker", "Verdnig")
    assert result.exit_code == 1
    assert result.stderr == "Error: no speaker “Verdnig” in this database. Near: Verdnik, Tjasha Verdnyk.\n"


@pytest.mark.parametrize("date", ["2025-13", "yesterday", "2025-02-30", "", "10000"])
def test_a_wrong_date_is_a_usage_error(db: Path, date: str) -> None:
    """What is no date is refused with a word on how to write one."""
    result = run(db, "articles", "--since", date)
    assert result.exit_code == 2
    assert "2022-09-11" in result.stderr


@pytest.mark.parametrize(("until", "count"), [("2025-06-17", 1), ("2025-06", 1), ("2025", 2), ("2024-12", 0)])
def test_until_includes_the_day_the_month_the_year(db: Path, until: str, count: int) -> None:
    """`--until 2025-06` means to the end of June."""
    assert run(db, "articles", "--until", until, "--format", "jsonl").stdout.count("\n") == count


def test_a_missing_database_is_told_in_a_sentence(tmp_path: Path) -> None:
    """Where there is no database, the listing says how to make one, and makes none."""
    result = run(tmp_path / "none.db", "speakers")
    assert result.exit_code == 1
    assert "factdb seed" in result.stderr
    assert not (tmp_path / "none.db").exists()


def test_claims_that_may_be_about_a_place_are_told_of(db: Path) -> None:
    """Asked for a place, the listing says how many claims more state none; with --unplaced it lists them."""
    told = run(db, "claims", "--place", "Ptuj")
    assert "2 more claims state no place, in articles naming it: --unplaced lists them too." in told.stderr
    asked = run(db, "claims", "--place", "Ptuj", "--unplaced", "--format", "csv")
    assert (asked.stdout.count("\n"), asked.stderr) == (4, "")
