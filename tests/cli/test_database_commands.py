"""The commands that fill, search, query and look after a database: what they print and how they end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factdb.cli import factdb

TEXT = '"The bridge at Varby is closed to lorries," the mayor, Ada Holm, said on Monday.\n'


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty folder, which the commands run in, with an article in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTDB_DB", raising=False)
    (tmp_path / "bridge.txt").write_text(TEXT)
    return tmp_path


def run(*words: str, **more: str) -> Result:
    return CliRunner().invoke(factdb, words, **more)  # type: ignore[arg-type] # the runner's own options


def test_seed_says_what_it_did(here: Path) -> None:
    """The summary goes to standard error; --quiet leaves it out; the database is factdb.db here."""
    done = run("seed", "bridge.txt")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "1 article with 1 statement stored" in done.stderr
    assert (here / "factdb.db").is_file()
    assert run("seed", "--quiet", "bridge.txt").output == ""


def test_seed_ends_with_1_if_anything_was_not_read(here: Path) -> None:
    """A missing file is named, the other is stored, and the exit status says so."""
    done = run("seed", "missing.txt", "bridge.txt")
    assert done.exit_code == 1
    assert "missing.txt" in done.stderr
    assert run("db", "info", "--format", "csv").stdout.splitlines()[5] == "article,1"
    assert here.is_dir()


def test_sql_answers_in_every_format(here: Path) -> None:
    """A query's rows are printed like any listing's, from an argument or standard input, with values for names."""
    run("seed", "bridge.txt")
    query = "SELECT exact FROM statement WHERE exact LIKE :words"
    done = run("sql", query, "-p", "words", "%bridge%", "--format", "jsonl")
    assert json.loads(done.stdout) == {"exact": "The bridge at Varby is closed to lorries"}
    assert run("sql", "-", "--format", "csv", "--no-header", input="SELECT 1 + 1").stdout == "2\n"
    assert here.is_dir()


@pytest.mark.parametrize("query", ["DROP TABLE article", "SELECT * FROM nowhere", "SELEC", ""])
def test_sql_explains_what_it_does_not_run(here: Path, query: str) -> None:
    """What does not read, or is not understood, ends with exit status 1 and one sentence."""
    run("seed", "bridge.txt")
    done = run("sql", query)
    assert (done.exit_code, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1
    assert here.is_dir()


def test_search_marks_what_it_found(here: Path) -> None:
    """The best statements come with their words marked; a malformed query is a matter of usage."""
    run("seed", "bridge.txt")
    assert "[lorries]" in run("search", "lorries").stdout
    assert "bridge" in run("search", "bridge", "--by", "article", "--newest", "--format", "csv").stdout
    assert "--by article looks in whole texts" in run("search", "nowhereatall").stderr
    done = run("search", "(lorries")
    assert (done.exit_code, "bracket is not closed" in done.stderr) == (2, True)
    assert here.is_dir()


def test_check_ends_with_1_if_anything_is_broken(here: Path) -> None:
    """A sound database has nothing to list; a broken one lists it, and the exit status says so."""
    import sqlite3  # noqa: PLC0415 - only here

    run("seed", "bridge.txt")
    done = run("db", "check", "--deep", "--format", "csv")
    assert (done.exit_code, done.stdout) == (0, "source,id,problem\n")
    connection = sqlite3.connect(here / "factdb.db")
    connection.execute("UPDATE statement SET exact = 'something else'")
    connection.commit()
    connection.close()
    done = run("db", "check", "--format", "csv")
    assert (done.exit_code, done.stdout.count("not in the text")) == (1, 1)


def test_a_database_is_backed_up_upgraded_and_vacuumed(here: Path) -> None:
    """Each command does its work without a word on standard output."""
    run("seed", "bridge.txt")
    for words in (("db", "backup", "copy.db"), ("db", "upgrade"), ("db", "vacuum")):
        done = run(*words)
        assert (done.exit_code, done.stdout) == (0, "")
    assert run("db", "check", "--db", str(here / "copy.db")).exit_code == 0


def test_import_takes_what_extract_printed(here: Path) -> None:
    """What `extract` prints can be imported where the article file is; with its text anywhere, a folder too."""
    (here / "found.jsonl").write_text(run("extract", "--format", "jsonl", "bridge.txt").stdout)
    done = run("import", "found.jsonl")
    assert (done.exit_code, "1 article" in done.stderr) == (0, True)
    (here / "parts").mkdir()
    (here / "parts" / "1.jsonl").write_text(run("extract", "--format", "jsonl", "--with-text", "bridge.txt").stdout)
    (here / "bridge.txt").unlink()
    done = run("import", "parts", "--db", "elsewhere.db")
    assert (done.exit_code, "1 article" in done.stderr) == (0, True)
    (here / "found.jsonl").write_text("nothing\n")
    done = run("import", "found.jsonl")
    assert (done.exit_code, "found.jsonl, line 1" in done.stderr) == (1, True)
