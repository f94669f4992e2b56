"""`factdb show`: one thing in full, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factdb.cli import factdb
from tests.report.ledger import FLOOD, example


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("show") / "small.db"
    example(str(path))
    return path


def show(db: Path, *arguments: str) -> Result:
    return CliRunner().invoke(factdb, ["show", *arguments, "--db", str(db)], env={"COLUMNS": "160"})


def test_a_statement_is_marked_in_its_paragraph(db: Path) -> None:
    """The words stand in the paragraph they come from, between marks."""
    told = show(db, "statement", "aflood0000000.s1").stdout
    assert "⟦At least 12 people were killed in Ptuj⟧, Interior Minister" in told
    assert "Tjaša Verdnik, Interior Minister, for Slovenian Interior Ministry" in told


def test_a_statement_lists_who_else_speaks_of_it(db: Path) -> None:
    """The Red Cross's figure, at no stated place, stands beside the ministry's."""
    assert "Slovenian Red Cross" in show(db, "statement", "aflood0000000.s1").stdout.partition("Who else")[2]


@pytest.mark.parametrize("given", ["aflood0000000", "aflood0000000.s1", "aflood0000000.c1", "everdnik00000"])
def test_the_form_of_an_id_tells_what_it_is(db: Path, given: str) -> None:
    """An id as the listings print it opens without its kind."""
    assert show(db, given).stdout.startswith(f"{given}  ")


def test_what_is_no_id_needs_its_kind(db: Path) -> None:
    """A name alone may be an article's or an entity's: the usage is told, exit 2; after the kind words will do."""
    refused = show(db, "Verdnik")
    assert refused.exit_code == 2
    assert "factdb show statement|claim|article|entity ID" in refused.output
    assert show(db, "entity", "Tjaša", "Verdnik").stdout.startswith("everdnik00000")


def test_a_claim_tells_its_bounds(db: Path) -> None:
    """An open end is shown as one, and a rounded number with what it may stand for."""
    assert "12 to … person" in show(db, "claim", "aflood0000000.c1").stdout
    assert "30 person, rounded 29 to 31" in show(db, "claim", "aflood0000000.c2").stdout


def test_an_article_names_each_statement_in_place(db: Path) -> None:
    """The text is printed with every statement's own number before its words."""
    told = " ".join(show(db, "article", "aflood").stdout.split())
    assert "[s3] ⟦We lost everything,⟧" in told
    assert "[s4] ⟦The river is falling⟧" in told


@pytest.mark.parametrize("given", ["everdnik00000", "everdnyk", "Verdnik", "tjasha verdnyk"])
def test_an_entity_is_found_by_id_prefix_and_name(db: Path, given: str) -> None:
    """Any id of a merged entity, the beginning of one, or any of its names opens the same record."""
    told = show(db, "entity", given).stdout
    assert told.startswith("everdnik00000  Tjaša Verdnik (person)")
    assert "Interior Minister" in told


def test_json_has_the_words_at_their_offsets(db: Path) -> None:
    """For programs a passage has its text, its place, and its marks by kind and id."""
    record = json.loads(show(db, "statement", "aflood0000000.s1", "--format", "json").stdout)
    words = record["passage"]
    assert FLOOD[words["start"] : words["end"]] == words["text"]
    mark = next(mark for mark in words["marks"] if mark["kind"] == "statement")
    assert FLOOD[mark["start"] : mark["end"]] == record["words"]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["statement", "aflood"], "more than one statement"),
        (["statement", "zzz"], "no statement"),
        (["article", "nothing like it"], "no article"),
        (["entity", "nobody"], "no entity"),
        (["claim", ""], "no claim"),
    ],
)
def test_what_is_not_there_or_not_one_is_said(db: Path, arguments: list[str], why: str) -> None:
    """An id that begins several, or none, ends in one sentence and status 1."""
    result = show(db, *arguments)
    assert result.exit_code == 1
    assert why in result.stderr
