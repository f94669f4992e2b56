"""Importing: what was extracted elsewhere is checked and stored as if it had been extracted here."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import factdb.store
from factdb.article import read
from factdb.extract import extract
from factdb.ingest import import_lines, seed
from factdb.ingest.repeats import look_up
from factdb.store import admin
from factdb.store.read import connect

TEXTS = [
    'The river rose. "More than 30 people have been brought to safety," the mayor, Ada Holm, said.\n',
    "Norvela said on Monday that 2,000 barrels of oil had leaked from the pipe.\n",
]


@pytest.fixture
def extracted(tmp_path: Path) -> Path:
    """Give a file of two extractions whose articles are in a JSONL file beside it."""
    articles = tmp_path / "articles.jsonl"
    articles.write_text("".join(json.dumps({"id": str(n), "text": text}) + "\n" for n, text in enumerate(TEXTS)))
    found = tmp_path / "found.jsonl"
    rows = [extract(article).to_dict() for article in read([articles]) if not hasattr(article, "message")]
    found.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return found


def listed(db: str) -> list[tuple[object, ...]]:
    sql = "SELECT s.id, s.exact, s.speaker, c.predicate, c.number FROM statement_listing AS s"
    with connect(db) as reader:
        return list(reader.query(f"{sql} LEFT JOIN claim_listing AS c ON c.statement_id = s.id ORDER BY 1, 4"))


def changed(path: Path, change: Any) -> Path:
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    change(lines[0])
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


def test_an_import_equals_a_seed(database: str, extracted: Path, tmp_path: Path) -> None:
    """Extracted here or imported, the same rows are stored; the same again changes nothing."""
    other = str(tmp_path / "other.db")
    seed([tmp_path / "articles.jsonl"], other)
    assert import_lines([extracted], database).stored == 2
    assert listed(database) == listed(other)
    again = import_lines([extracted], database)
    assert (again.stored, again.known_files) == (0, 1)
    assert not list(admin.check(database, deep=True))


def test_texts_may_come_with_the_lines(database: str, extracted: Path, tmp_path: Path) -> None:
    """A line that holds its article's text needs no article file."""
    (tmp_path / "articles.jsonl").unlink()
    changed(extracted, lambda line: line["article"].update(text=TEXTS[0]))
    summary = import_lines([extracted], database)
    assert (summary.stored, len(summary.problems)) == (1, 1)
    assert "--articles" in summary.problems[0].message


@pytest.mark.parametrize(
    "change",
    [
        lambda line: line["statements"][0].update(start=0),
        lambda line: line["statements"][0].update(form="sung"),
        lambda line: line["mentions"][0].update(text="Nobody"),
        lambda line: line["article"].update(text="Another text."),
        lambda line: line["article"].update(text=TEXTS[0], sha256=""),
        lambda line: line.pop("quantities"),
        lambda line: line["article"].update(text=TEXTS[0] + "\0"),
    ],
)
def test_a_line_that_is_wrong_is_told_and_not_stored(database: str, extracted: Path, change: Any) -> None:
    """Words that are not at their place, values out of their sets, another text, missing parts: named by line."""
    summary = import_lines([changed(extracted, change)], database)
    assert (summary.stored, [problem.line for problem in summary.problems]) == (1, [1])
    assert not list(admin.check(database))


def test_what_is_no_extraction_is_told(database: str, tmp_path: Path) -> None:
    """Lines that are no JSON, and a file that is not there, are problems, never exceptions."""
    path = tmp_path / "found.jsonl"
    path.write_bytes(b'nothing\n{"id": 1}\n\xff\xfe\n[[[[\n')
    summary = import_lines([path, tmp_path / "missing.jsonl"], database)
    assert (summary.stored, len(summary.problems)) == (0, 5)


def test_a_line_as_deep_as_it_is_long_is_told(database: str, extracted: Path) -> None:
    """Where any value may stand, brackets within brackets do not end the run."""
    first, second = extracted.read_text().splitlines()
    deep = '{"a": ' + "[" * 100_000 + "]" * 100_000 + "}"
    extracted.write_text(first.replace('"candidates": []', f'"candidates": [{deep}]', 1) + "\n" + second + "\n")
    summary = import_lines([extracted], database)
    assert (summary.stored, [problem.line for problem in summary.problems]) == (1, [1])


def test_words_said_before_are_looked_up_by_their_key(tmp_path: Path) -> None:
    """However many statements repeat nothing, only those of the same words are read."""
    asked: list[str] = []
    with factdb.store.open(str(tmp_path / "plan.db")) as store, store.cursor() as cursor:
        cursor.connection.set_trace_callback(asked.append)
        look_up(cursor, ["It is said that the river will go on rising until the weekend."], postgres=False)
        plan = cursor.execute(f"EXPLAIN QUERY PLAN {asked[0]}").fetchall()
    assert any("ix_statement_content_key" in line for *_, line in plan)
