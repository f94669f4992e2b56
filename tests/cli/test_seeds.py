"""The sample articles: all are read, nothing is broken, and the answers that they were written for come."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from factdb.cli import factdb

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database of the sample articles."""
    path = tmp_path_factory.mktemp("seeds") / "factdb.db"
    result = CliRunner().invoke(factdb, ["seed", str(SEEDS), "--db", str(path)])
    assert result.exit_code == 0, result.output
    return path


def rows(db: Path, *arguments: str) -> list[dict[str, Any]]:
    """Return what a listing prints, by column name."""
    result = CliRunner().invoke(factdb, [*arguments, "--db", str(db), "--format", "jsonl"])
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_every_file_is_read(db: Path) -> None:
    """Each sample file gave at least one article, and each article has statements."""
    articles = rows(db, "articles")
    files = {path.name for path in SEEDS.iterdir() if path.suffix in {".md", ".txt", ".html", ".jsonl"}}
    assert {Path(article["path"]).name for article in articles} == files
    assert len(files) >= 9
    assert all(article["statements"] for article in articles)


def test_reading_them_again_changes_nothing(db: Path) -> None:
    """The same files a second time add no row."""
    before = rows(db, "statements")
    assert CliRunner().invoke(factdb, ["seed", str(SEEDS), "--db", str(db)]).exit_code == 0
    assert rows(db, "statements") == before


def test_nothing_is_broken(db: Path) -> None:
    """Every span matches its text and every row is possible."""
    assert rows(db, "db", "check") == []


def test_one_president_whatever_the_spelling(db: Path) -> None:
    """Three spellings of a name are one speaker, in both articles."""
    found = rows(db, "statements", "--speaker", "zelensky")
    assert {row["speaker"] for row in found} == {rows(db, "statements", "--speaker", "Zelenskiy")[0]["speaker"]}
    assert len({row["article"] for row in found}) == 2


@pytest.mark.parametrize("name", ["Russian Ministry of Defense", "Russia's MoD", "Russian Defence Ministry"])
def test_a_ministry_includes_its_spokesman(db: Path, name: str) -> None:
    """However the ministry is called, the spokesman's statements are among its own."""
    assert "Igor Konashenkov" in {row["speaker"] for row in rows(db, "statements", "--institution", name)}


def test_a_region_includes_its_towns(db: Path) -> None:
    """Claims about the Kharkiv region include those about Kupiansk and Balakliia."""
    found = {row["place"] for row in rows(db, "claims", "--place", "Kharkiv Oblast")}
    assert {"Kharkiv Oblast", "Kupiansk"} <= found


def test_many_subjects_have_reports_in_conflict(db: Path) -> None:
    """A war, a flood, a march, a spill: of each something is found that does not fit."""
    found = {row["about"].partition(":")[0] for row in rows(db, "conflicts", "--limit", "40")}
    assert {"regained", "killed", "protested", "spilled"} <= found
