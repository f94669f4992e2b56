"""Kill -9 at random moments: python benchmarks/faults.py [KILLS] [DATABASE].

A process that seeds is killed again and again; after each kill every article must be whole or absent and the database
sound, and at the end one undisturbed run must complete the work.
"""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from factdb.ingest import seed
from factdb.store import admin
from factdb.store.errors import NotADatabaseError
from factdb.store.read import connect

TEXT = 'The river rose by {} cm. "More than {} people have been brought to safety," the mayor, Ada Holm, said.\n'
ARTICLES_A_KILL = 60
CODE = "from factdb.ingest import run, seed; run._ARTICLES = 20; print(1, flush=True); seed([{!r}], {!r})"


def main(kills: int, db: str) -> None:
    """Kill, look, and kill again; print what was found."""
    dice = random.Random(1)  # noqa: S311 - any moment will do
    count = kills * ARTICLES_A_KILL
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "articles.jsonl")
        lines = (json.dumps({"id": str(n), "text": TEXT.format(n, n + 20)}) for n in range(count))
        source.write_text("\n".join(lines))
        db = db or str(Path(folder, "factdb.db"))
        progress = [_killed(source, db, dice) for _ in range(kills)]
        seed([source], db)
        broken = list(admin.check(db, deep=True))
        with connect(db) as reader:
            stored = reader.one("SELECT count(*) FROM article")
    assert not broken, broken
    assert stored == (count,), stored
    moved = sum(later > earlier for earlier, later in zip([0, *progress], progress, strict=False))
    print(f"{kills} kills, {moved} of them after a commit: every article whole or absent, all {count} there at the end")


def _killed(source: Path, db: str, dice: random.Random) -> int:
    """Kill one run at a random moment; return how many articles are there, all of them whole."""
    command = [sys.executable, "-c", CODE.format(str(source), db)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(dice.uniform(0, 1.0))
    process.send_signal(signal.SIGKILL)
    process.communicate()
    if not Path(db).exists() and "://" not in db:
        return 0
    try:
        broken = list(admin.check(db))
    except NotADatabaseError:  # killed before the tables were made
        return 0
    assert not broken, broken
    with connect(db) as reader:
        return int((reader.one("SELECT count(*) FROM article") or (0,))[0])


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300, sys.argv[2] if len(sys.argv) > 2 else "")
