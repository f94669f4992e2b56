"""The write-ahead log after a crash: whatever is left of it, the database opens at a whole commit."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import factdb.store
from factdb.ingest import run, seed
from factdb.store import admin
from factdb.store.read import connect

ARTICLES, BATCH, CUTS = 24, 3, 60
TEXT = 'The river rose by {} cm. "More than {} people have been brought to safety," the mayor, Ada Holm, said.\n'
HEADER = 32


@pytest.fixture(scope="module")
def crashed(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a database and its log as a crash leaves them: eight commits that were never copied back."""
    folder = tmp_path_factory.mktemp("crashed")
    live = folder / "live.db"
    shutil.copy(template, live)
    articles = []
    for number in range(ARTICLES):
        path = folder / f"{number:02}.txt"
        path.write_text(TEXT.format(number, number + 30))
        articles.append(path)
    with connect(str(live)) as reader, pytest.MonkeyPatch.context() as patch:
        patch.setattr(run, "ARTICLES", BATCH)
        reader.one("SELECT count(*) FROM article")  # an open reader keeps the log from being copied back and removed
        seed(articles, str(live))
        (folder / "crash").mkdir()
        for name in ("live.db", "live.db-wal"):
            shutil.copy(folder / name, folder / "crash" / name)
    return folder / "crash"


def reopened(crashed: Path, folder: Path, damage: Callable[[bytearray], None]) -> int:
    """Return how many articles are there after the log was damaged; all of them are whole, and more can be stored."""
    db, log = folder / "live.db", folder / "live.db-wal"
    for path in (db, log, folder / "live.db-shm"):
        path.unlink(missing_ok=True)
    shutil.copy(crashed / "live.db", db)
    data = bytearray((crashed / "live.db-wal").read_bytes())
    damage(data)
    log.write_bytes(data)
    assert not list(admin.check(str(db), deep=True))
    with connect(str(db)) as reader:
        (count,) = reader.one("SELECT count(*) FROM article") or (0,)
    with factdb.store.open(str(db)) as store, store.cursor() as cursor:
        cursor.execute("INSERT INTO state VALUES ('crash', 'survived')")
    assert not list(admin.check(str(db), deep=True))
    return int(count)


def test_a_whole_log_is_read(crashed: Path, tmp_path: Path) -> None:
    """What was committed is there although it was never copied back."""
    assert reopened(crashed, tmp_path, lambda _log: None) == ARTICLES


def test_a_log_that_ends_anywhere_gives_whole_commits(crashed: Path, tmp_path: Path) -> None:
    """Cut at any byte, the log counts up to its last whole commit: a multiple of the articles in one."""
    dice = random.Random(3)  # noqa: S311 - any places will do
    size = (crashed / "live.db-wal").stat().st_size
    places = [0, 1, HEADER - 1, HEADER, HEADER + 1, size - 1, *(dice.randrange(size) for _ in range(CUTS))]

    def cut(at: int) -> Callable[[bytearray], None]:
        return lambda log: log.__delitem__(slice(at, None))

    counts = {at: reopened(crashed, tmp_path, cut(at)) for at in places}
    assert all(count % BATCH == 0 for count in counts.values())
    assert [count for _, count in sorted(counts.items())] == sorted(counts.values())
    assert len(set(counts.values())) > 4


def test_a_log_with_foreign_bytes_gives_whole_commits(crashed: Path, tmp_path: Path) -> None:
    """Overwritten anywhere, frames from there on do not count; without its header, none does."""
    dice = random.Random(4)  # noqa: S311 - any places will do
    size = (crashed / "live.db-wal").stat().st_size

    def overwritten(at: int, length: int) -> Callable[[bytearray], None]:
        return lambda log: log.__setitem__(slice(at, at + length), dice.randbytes(min(length, size - at)))

    for _ in range(CUTS):
        count = reopened(crashed, tmp_path, overwritten(dice.randrange(HEADER, size - 600), 512))
        assert count % BATCH == 0
    assert reopened(crashed, tmp_path, overwritten(0, HEADER)) == 0
    assert reopened(crashed, tmp_path, lambda log: log.__setitem__(slice(None), bytes(len(log)))) == 0
