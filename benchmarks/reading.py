"""Start-up, listings and search: python benchmarks/reading.py [ARTICLES] [FOLDER].

Every figure is the median of several runs in processor time, as a ratio to the least that any program must do:
`python -c pass`; the same
listing by click, sqlite3 and tabulate alone; FTS5's own query. The database is generated and kept in the folder.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from benchmarks.generated import extractions
from factdb.ingest import import_lines
from factdb.report.listings import Filters
from factdb.report.search import search
from factdb.store.read import Reader, connect

RUNS = 9
LISTING = "SELECT id, said, speaker, form, exact FROM statement_listing LIMIT 20"
BARE = """
import sqlite3, sys, click, tabulate
@click.command()
@click.argument("db")
def main(db):
    rows = sqlite3.connect(db).execute(
        "SELECT s.id, a.published_from, e.name, s.form, s.exact FROM article AS a"
        " JOIN statement AS s ON s.article_id = a.id LEFT JOIN entity AS e ON e.id = s.speaker_id"
        " ORDER BY a.published_from DESC, a.id, s.start LIMIT 20").fetchall()
    print(tabulate.tabulate(rows, disable_numparse=True))
main()
"""
OWN = """SELECT statement_id, snippet(statement_search, 0, '[', ']', '…', 24) FROM statement_search
    WHERE statement_search MATCH ? ORDER BY rank LIMIT 20"""
QUERIES = ("water", "killed", "lorries OR news", '"wait for news"', "San*")


def main(articles: int, folder: Path) -> None:
    """Print the figures."""
    db = generated(articles, folder)
    python = [sys.executable, "-c", "pass"]
    least = process(python)
    print(f"python -c pass {least * 1000:.0f} ms")
    for words in (["--help"], ["statements", "--help"]):
        took = process([sys.executable, "-m", "factdb", *words])
        print(f"factdb {' '.join(words)} {took * 1000:.0f} ms: {took / least:.1f} x")
    bare = process([sys.executable, "-c", BARE, db])
    print(f"20 rows by click, sqlite3, tabulate {bare * 1000:.0f} ms")
    for words in (["statements"], ["claims"], ["articles"], ["sql", LISTING]):
        took = process(
            [sys.executable, "-m", "factdb", *words, *([] if words[0] == "sql" else ["--limit", "20"]), "--db", db]
        )
        print(f"factdb {words[0]} {took * 1000:.0f} ms: {took / bare:.2f} x")
    searches(db)


def generated(articles: int, folder: Path) -> str:
    """Return the database of so many articles, made if it is not there."""
    db = folder / f"reading-{articles}.db"
    if not db.exists():
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", dir=folder) as file:
            file.writelines(json.dumps(line) + "\n" for line in extractions(articles))
            file.flush()
            import_lines([Path(file.name)], str(db))
    return str(db)


def process(command: Sequence[str]) -> float:
    """Return the processor seconds that a whole process takes."""
    return timed(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL), who=resource.RUSAGE_CHILDREN)


def timed(act: Callable[[], object], *, who: int = resource.RUSAGE_SELF) -> float:
    """Return the median processor seconds of an act, after one run to warm up: others' work does not count."""
    act()
    times = []
    for _ in range(RUNS):
        before = resource.getrusage(who)
        act()
        after = resource.getrusage(who)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(times)


def searches(db: str) -> None:
    """Print what the top twenty of a search take, beside FTS5's own query."""
    with connect(db) as reader:
        for query in QUERIES:
            own = timed(partial(bare_search, reader, query))
            ours = timed(partial(full_search, reader, query))
            (hits,) = reader.one("SELECT count(*) FROM statement_search WHERE statement_search MATCH ?", (query,)) or (
                0,
            )
            print(f"search {query}: {hits} hits, {ours * 1000:.1f} ms: {ours / own:.2f} x FTS5's own")


def bare_search(reader: Reader, query: str) -> list[object]:
    """Return the best twenty statements by FTS5 alone."""
    return list(reader.query(OWN, (query,)))


def full_search(reader: Reader, query: str) -> list[object]:
    """Return the best twenty statements as `factdb search` does."""
    return list(search(reader, query, Filters(), by="statement", order="best", limit=20))


if __name__ == "__main__":
    place = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(tempfile.mkdtemp())
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000, place)
