"""Faults: a process killed at any moment, a full disk, a file that may not be written, a server that goes away."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from factdb.ingest import Progress, seed
from factdb.ingest.run import ARTICLES
from factdb.store import admin
from factdb.store.errors import StoreError
from factdb.store.read import connect
from tests.conftest import of_database

TEXT = 'The river rose by {} cm. "More than {} people have been brought to safety," the mayor, Ada Holm, said.\n'
KILLS = 10
ROOT = Path(__file__).parents[2]


def articles(path: Path, count: int) -> Path:
    lines = (json.dumps({"id": str(n), "text": TEXT.format(n, n + 20)}) for n in range(count))
    path.write_text("\n".join(lines))
    return path


def stored(db: str) -> int:
    with connect(db) as reader:
        return int((reader.one("SELECT count(*) FROM article") or (0,))[0])


def test_a_process_killed_at_any_moment_leaves_articles_whole_or_absent(empty_database: str) -> None:
    """Killed again and again, every article that is there is sound, and the next run completes the work."""
    command = [sys.executable, "-m", "benchmarks.faults", str(KILLS), empty_database]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"all {KILLS * 40} there" in done.stdout


def factdb(*words: str | Path, before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own, which the words before it start."""
    command = (*before, sys.executable, "-m", "factdb", *map(str, words))
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_full_disk_is_told_and_what_was_stored_stands(template: Path, tmp_path: Path) -> None:
    """On a file system without room the run ends with a sentence, and the database is as it was before the batch."""
    disk, kept = tmp_path / "disk", tmp_path / "kept"
    disk.mkdir()
    kept.mkdir()
    many = articles(tmp_path / "many.jsonl", 3000)
    db = disk / "factdb.db"
    script = (
        "mount -t tmpfs -o size=3m none $0/disk && cp $1 $0/disk/factdb.db && "
        '{ shift; "$@"; code=$?; cp $0/disk/* $0/kept; exit $code; }'
    )
    inside = ("unshare", "--mount", "sh", "-c", script, str(tmp_path), str(template))
    done = factdb("seed", "--db", db, many, before=inside)
    if "unshare" in done.stderr or "mount" in done.stderr:  # not allowed here: a limit on files is much the same
        db = kept / "factdb.db"
        shutil.copy(template, db)
        done = factdb("seed", "--db", db, many, before=("sh", "-c", 'trap \'\' XFSZ; ulimit -f 4096; "$0" "$@"'))
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert "disk" in done.stderr
    assert not list(admin.check(str(kept / "factdb.db"), deep=True))


def test_a_file_that_may_not_be_written_can_be_read(template: Path, tmp_path: Path) -> None:
    """In a folder that may not be written listings work; seeding says that it may not write, and changes nothing."""
    folder = tmp_path / "frozen"
    folder.mkdir()
    db = folder / "factdb.db"
    shutil.copy(template, db)
    source = articles(tmp_path / "articles.jsonl", 3)
    folder.chmod(0o555)
    db.chmod(0o444)
    powers = "-dac_override,-dac_read_search"
    bound = ("setpriv", f"--bounding-set={powers}", f"--inh-caps={powers}") if os.geteuid() == 0 else ()
    assert factdb("db", "info", "--db", db, before=bound).returncode == 0
    assert factdb("sql", "SELECT count(*) FROM article", "--db", db, before=bound).returncode == 0
    done = factdb("seed", "--db", db, source, before=bound)
    assert (done.returncode, "may not be written" in done.stderr) == (1, True)
    folder.chmod(0o755)
    assert stored(str(db)) == 0


def test_a_server_that_goes_away_is_told(server: str, server_template: str, tmp_path: Path) -> None:
    """A session cut in the middle of a run ends it with a sentence; what was stored stands and the next run goes on."""
    name = f"factdb_cut_{os.getpid()}"
    db = of_database(server, name)
    many = ARTICLES + 100  # more than one transaction
    source = articles(tmp_path / "articles.jsonl", many)
    with psycopg.connect(server, autocommit=True) as other:
        other.execute(f"CREATE DATABASE {name} TEMPLATE {server_template}".encode())
        cut = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"  # noqa: S608 - our name
        try:

            def cutting(_progress: Progress) -> None:
                other.execute(cut.encode())

            with pytest.raises(StoreError, match="went away"):
                seed([source], db, report=cutting)
            assert 0 < stored(db) < many
            seed([source], db)
            assert stored(db) == many
        finally:
            other.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())
