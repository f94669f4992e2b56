"""Kill -9 at random moments: python -m benchmarks.faults [KILLS] [DATABASE].

A process that seeds is killed again and again, anywhere between its start and its end; after each kill every article
must be whole or absent and the database sound, and at the end one undisturbed run must complete the work. The processes
are forked from this one, which has everything loaded, so that nearly all of their life is reading and storing.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

from factdb.ingest import run, seed
from factdb.store import admin
from factdb.store.errors import NotADatabaseError
from factdb.store.read import connect

TEXT = 'The river rose by {} cm. "More than {} people have been brought to safety," the mayor, Ada Holm, said.\n'
ARTICLES_A_KILL = 40
#: Articles in a transaction: few, so that many are under way.
BATCH = 10


def main(kills: int, db: str) -> None:
    """Kill, look, and kill again; print what was found."""
    run.ARTICLES = BATCH  # smaller than is good, for more transactions to kill
    dice = random.Random(1)  # noqa: S311 - any moment will do
    count = kills * ARTICLES_A_KILL
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "articles")
        source.mkdir()
        for part in range(kills):
            (source / f"{part}.jsonl").write_text(articles(part * ARTICLES_A_KILL))
        db = db or str(Path(folder, "factdb.db"))
        span = undisturbed(Path(folder))
        progress = [killed(source, db, dice.uniform(0, span)) for _ in range(kills)]
        summary = seed([source], db)
        broken = list(admin.check(db, deep=True))
        there = stored(db)
    assert not summary.problems, summary.problems
    assert not broken, broken
    assert there == count, there
    moved = sum(later > earlier for earlier, later in zip([0, *progress], progress, strict=False))
    print(f"{kills} kills, {moved} of them after a commit: every article whole or absent, all {count} there at the end")


def articles(first: int) -> str:
    """Return the articles of one file as lines of JSON."""
    numbers = range(first, first + ARTICLES_A_KILL)
    return "\n".join(json.dumps({"id": str(n), "text": TEXT.format(n, n + 20)}) for n in numbers)


def undisturbed(folder: Path) -> float:
    """Return the seconds in which a run stores a few batches, once everything is loaded."""
    source = folder / "few.jsonl"
    source.write_text(articles(0))
    for name in ("first.db", "second.db"):
        begun = time.perf_counter()
        seed([source], str(folder / name))
    return time.perf_counter() - begun


def killed(source: Path, db: str, after: float) -> int:
    """Kill one run after so many seconds; return how many articles are there, all of them whole."""
    child = os.fork()
    if child == 0:
        seed([source], db)
        os._exit(0)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    if not Path(db).exists() and "://" not in db:
        return 0
    try:
        broken = list(admin.check(db))
    except NotADatabaseError:  # killed before the tables were made
        return 0
    assert not broken, broken
    return stored(db)


def stored(db: str) -> int:
    """Return how many articles are there."""
    with connect(db) as reader:
        return int((reader.one("SELECT count(*) FROM article") or (0,))[0])


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300, sys.argv[2] if len(sys.argv) > 2 else "")
