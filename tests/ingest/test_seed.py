"""Seeding: each article once, whole, with its words; what could not be read is told and stops nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from factdb.ingest import Progress, seed
from factdb.store import admin
from factdb.store.read import connect

FLOOD = """\
The Lind river rose again on Monday and flooded 40 homes in Varby.

"More than 30 people have been brought to safety, and nobody is missing any longer," the mayor, Ada Holm, said.
"""
RELAY = """\
Varby is under water for the second time this year.

"More than 30 people have been brought to safety, and nobody is missing any longer," Holm said on Tuesday.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with two articles and an authority file."""
    path = tmp_path / "articles"
    path.mkdir()
    (path / "flood.txt").write_text(FLOOD)
    (path / "relay.md").write_text(f"---\ntitle: Varby\npublisher: Lind Courier\npublished: 2026-03-03\n---\n{RELAY}")
    (path / "people.csv").write_text(
        "# who is known beforehand\nkind,name,aliases,country,parent\n"
        "place,Varby,Vaerby|Wårby,SE,Lind Valley\nplace,Lind Valley,,SE,\nperson,Ada Holm,A. Holm,SE,\n"
    )
    return path


def rows(db: str, sql: str) -> list[tuple[object, ...]]:
    with connect(db) as reader:
        return list(reader.query(sql))


def counts(db: str) -> dict[str, object]:
    return {name: value for name, value in admin.info(db) if name not in ("bytes", "database")}


def test_articles_are_stored_whole_and_sound(database: str, folder: Path) -> None:
    """Text, metadata and statements are there, and nothing violates what must hold."""
    summary = seed([folder], database)
    assert (summary.stored, summary.problems) == (2, [])
    assert rows(database, "SELECT text FROM article_text WHERE text LIKE 'The Lind%'") == [(FLOOD,)]
    found = rows(
        database,
        "SELECT a.title, b.name, a.published_from, a.published_to FROM article AS a"
        " JOIN entity AS b ON b.id = a.publisher_id",
    )
    assert found == [("Varby", "Lind Courier", "2026-03-03", "2026-03-04")]
    assert rows(database, "SELECT count(*) FROM statement WHERE form = 'direct'") == [(2,)]
    assert not list(admin.check(database, deep=True))


def test_the_same_again_changes_nothing(database: str, folder: Path, tmp_path: Path) -> None:
    """The same folder, the same file under another name, and the same text in another form store nothing new."""
    seed([folder], database)
    before = counts(database)
    again = seed([folder], database)
    assert (again.stored, again.known_files) == (0, 2)
    (tmp_path / "other.txt").write_text(FLOOD)
    (tmp_path / "line.jsonl").write_text(json.dumps({"id": "x", "text": FLOOD, "title": "Another"}) + "\n")
    third = seed([tmp_path / "other.txt", tmp_path / "line.jsonl"], database)
    assert third.stored == 0
    assert counts(database) == before


def test_another_text_under_one_url_is_another_snapshot(database: str, tmp_path: Path) -> None:
    """A corrected article is kept beside what it said before."""
    path = tmp_path / "flood.txt"
    for text in (FLOOD, FLOOD.replace("30", "35")):
        path.write_text(text)
        assert seed([path], database, overrides={"url": "https://example.org/flood"}).stored == 1
    assert rows(database, "SELECT count(*), count(DISTINCT url) FROM article") == [(2, 1)]


def test_words_relayed_are_one_utterance(database: str, folder: Path) -> None:
    """The same long sentence of one speaker in another article is linked to where it stood first, not doubled."""
    (folder / "relay.md").write_text(RELAY.replace("Holm said on Tuesday", "the mayor, Ada Holm, said"))
    seed([folder], database)
    assert rows(database, "SELECT count(*), count(repeats_id) FROM statement WHERE form = 'direct'") == [(2, 1)]
    utterances = "SELECT statements, utterances FROM speaker WHERE name LIKE '%Holm%'"
    assert rows(database, utterances) == [(2, 1)]


def test_authority_files_give_entities_and_names(database: str, folder: Path) -> None:
    """Each line is one entity with all its names, in what holds it."""
    seed([folder / "people.csv"], database)
    found = rows(
        database,
        "SELECT n.name FROM entity AS e JOIN entity AS p ON p.id = e.parent_id JOIN alias AS n ON n.entity_id = e.id"
        " WHERE e.name = 'Varby' AND p.name = 'Lind Valley'",
    )
    assert {("Varby",), ("Vaerby",), ("Wårby",)} <= set(found)


def test_what_is_not_read_is_told_and_the_rest_stored(database: str, folder: Path) -> None:
    """Empty, binary, missing and malformed things are named; the next run names them again."""
    (folder / "empty.txt").write_text("")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "lines.jsonl").write_text('{"id": "a", "text": "Rain fell in Varby."}\n{"id": "b"\n')
    (folder / "wrong.csv").write_text("kind,name\nplanet,Mars\n")
    for stored in (3, 0):
        summary = seed([folder, folder / "missing.txt"], database)
        assert summary.stored == stored
        named = {Path(problem.path).name for problem in summary.problems}
        assert named == {"empty.txt", "binary.txt", "lines.jsonl", "wrong.csv", "missing.txt"}


@pytest.mark.parametrize("text", ["Rain\\u0000 fell.", "Rain \\ud800 fell."])
def test_what_no_database_keeps_is_told(database: str, tmp_path: Path, text: str) -> None:
    """A text with NUL or half a character is refused by name, and the articles beside it are stored."""
    path = tmp_path / "articles.jsonl"
    path.write_text(f'{{"id": "a", "text": "{text}"}}\n{{"id": "b", "text": "Rain fell in Varby."}}\n')
    summary = seed([path], database)
    assert (summary.stored, len(summary.problems)) == (1, 1)


def test_many_jobs_find_what_one_finds(database: str, folder: Path, tmp_path: Path) -> None:
    """With several processes the same rows are stored, but for the time of recording."""
    lines = [json.dumps({"id": str(n), "text": FLOOD.replace("40", str(40 + n))}) for n in range(30)]
    (folder / "many.jsonl").write_text("\n".join(lines))
    seed([folder], database, jobs=2)
    other = str(tmp_path / "other.db")
    seed([folder], other)
    listing = "SELECT id, exact, speaker, repeats_id FROM statement_listing ORDER BY id"
    assert rows(database, listing) == rows(other, listing)


def test_progress_reaches_the_end(database: str, folder: Path) -> None:
    """Progress counts bytes up to their total, and articles."""
    seen: list[Progress] = []
    seed([folder], database, report=seen.append)
    assert seen[-1].done == seen[-1].total > 0
    assert seen[-1].articles == 2


PROSE = "The water went on rising through the night and the road along the valley stayed shut to lorries for hours. "
#: Seeds a file and tells what it found and the most memory that it took, in MB.
SEEDED = """
import resource, sys
from factdb.ingest import seed
found = seed(sys.argv[1:2], sys.argv[2])
print(found.stored, found.statements, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def test_ten_megabytes_of_one_line_are_an_article(tmp_path: Path) -> None:
    """A line as long as an article may be is stored with what is said at its end, in bounded memory."""
    said = 'The mayor, Ada Holm, said: "More than 30 people have been brought to safety."'
    text = ("x" * 9_000_000 + ". " + PROSE * 10_000)[:9_999_000] + ". " + said
    path, database = tmp_path / "line.txt", str(tmp_path / "line.db")
    path.write_text(text)
    done = subprocess.run([sys.executable, "-c", SEEDED, path, database], capture_output=True, text=True, check=True)
    stored, statements, memory = map(int, done.stdout.split())
    assert stored == 1
    assert statements > 0
    assert memory < 600
    listed = rows(database, "SELECT start, exact, speaker FROM statement_listing WHERE form = 'direct'")
    assert listed == [(text.index("More than"), "More than 30 people have been brought to safety", "Ada Holm")]
    assert not list(admin.check(database))


#: Reads a database until all articles are there; each look finds at least what the last one found, and no half article.
READ = """
import sys, time
from factdb.store.read import connect
seen = 0
while seen < int(sys.argv[2]):
    with connect(sys.argv[1]) as reader:
        (now,) = reader.one("SELECT count(*) FROM article")
        (half,) = reader.one("SELECT count(*) FROM article WHERE id NOT IN (SELECT article_id FROM statement)")
    assert now >= seen and half == 0, (seen, now, half)
    seen = now
    time.sleep(0.1)
"""


def seeding(db: str, folder: Path, workers: int) -> list[list[str]]:
    """Return commands that store overlapping articles, 24 in all."""
    texts = [FLOOD.replace("40", str(40 + n)) for n in range(24)]
    paths = [folder / f"{worker}.jsonl" for worker in range(workers)]
    for worker, path in enumerate(paths):
        mine = texts[worker * 2 :] + texts[: worker * 2]
        path.write_text("\n".join(json.dumps({"id": str(n), "text": text}) for n, text in enumerate(mine)))
    return [[sys.executable, "-m", "factdb", "seed", "--quiet", "--db", db, str(path)] for path in paths]


def run_at_once(commands: list[list[str]]) -> list[tuple[str, int]]:
    """Return what each process complained of, and its status."""
    running = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for command in commands]
    return [(process.communicate()[1], process.returncode) for process in running]


def test_eight_processes_seed_one_database(empty_database: str, tmp_path: Path) -> None:
    """Eight processes that store overlapping articles in a new database lose nothing and double nothing."""
    assert run_at_once(seeding(empty_database, tmp_path, 8)) == [("", 0)] * 8
    assert rows(empty_database, "SELECT count(*) FROM article") == [(24,)]
    assert not list(admin.check(empty_database, deep=True))


def test_four_processes_read_while_four_seed(database: str, tmp_path: Path) -> None:
    """Whoever reads beside those that store is never refused and never sees an article in part."""
    reading = [[sys.executable, "-c", READ, database, "24"]] * 4
    assert run_at_once([*reading, *seeding(database, tmp_path, 4)]) == [("", 0)] * 8
    assert not list(admin.check(database, deep=True))


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, folder: Path) -> None:
    """A missing folder, a folder in place of a file, and no room for a file: one sentence each, exit status 1."""
    for place in (tmp_path / "no" / "where.db", tmp_path, Path("/dev/full")):
        command = [sys.executable, "-m", "factdb", "seed", "--db", str(place), str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=dict(os.environ))
        assert done.returncode == 1
        assert "Traceback" not in done.stderr
        assert str(place) in done.stderr


def test_a_slip_in_a_name_makes_no_database(tmp_path: Path) -> None:
    """Where nothing that was named is there, it is told and no file appears."""
    summary = seed([tmp_path / "nothere.txt"], str(tmp_path / "new.db"))
    assert [problem.path for problem in summary.problems] == [str(tmp_path / "nothere.txt")]
    assert not (tmp_path / "new.db").exists()


def test_a_folder_without_articles_is_told_and_makes_no_database(tmp_path: Path) -> None:
    """An empty folder, and one with other kinds of files alone, are problems that say what is read."""
    folder = tmp_path / "press"
    folder.mkdir()
    for name in (None, "scan.pdf"):
        if name:
            (folder / name).write_bytes(b"%PDF")
        (problem,) = seed([folder], str(tmp_path / "new.db")).problems
        assert problem.message == "no article files in it: .txt, .md, .html, .jsonl are read"
        assert not (tmp_path / "new.db").exists()


def test_an_authority_file_alone_makes_a_database(tmp_path: Path, folder: Path) -> None:
    """Who is known beforehand may be stored before any article is, from the file or from a folder of such files."""
    own = tmp_path / "known"
    own.mkdir()
    (folder / "people.csv").rename(own / "people.csv")
    for number, named in enumerate((own, own / "people.csv")):
        summary = seed([named], str(tmp_path / f"{number}.db"))
        assert not summary.problems
        assert rows(str(tmp_path / f"{number}.db"), "SELECT count(*) FROM entity WHERE name = 'Ada Holm'") == [(1,)]


def test_other_kinds_of_files_in_a_folder_are_counted(database: str, folder: Path) -> None:
    """What a folder holds besides is told in one line, and nothing of it is a problem; hidden files are not counted."""
    for name in ("letter.docx", "scan.pdf", "copy.PDF", ".hidden.png"):
        (folder / name).write_bytes(b"x")
    told: list[str] = []
    summary = seed([folder], database, tell=lambda note: told.append(f"{note.path}: {note.message}"))
    assert (summary.stored, summary.problems) == (2, [])
    assert told == [f"{folder}: 3 files of other kinds were passed over: .pdf, .docx"]
