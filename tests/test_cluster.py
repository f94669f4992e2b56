"""A cluster of dask workers is an engine like any: the same results, also when a worker is killed in the middle."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from distributed import LocalCluster

from factdb.article import Article
from factdb.cluster import ClusterError, dask
from factdb.lexicon import Lexicon
from factdb.parallel import KilledError, in_order
from factdb.parts import Setup, write

TEXT = 'The river rose by {} cm. "More than {} people have been brought to safety," the mayor, Ada Holm, said.\n'
ARTICLES = [Article(TEXT.format(n, n + 20), id=f"n{n}") for n in range(120)]


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """Give a cluster of two single-threaded workers."""
    local: Any = LocalCluster  # it has no types
    with local(n_workers=2, threads_per_worker=1, dashboard_address=None) as running:
        yield running


def kill_one(cluster: Any) -> None:
    """End a worker as the system would for want of memory."""
    os.kill(next(iter(cluster.workers.values())).pid, signal.SIGKILL)


def test_a_cluster_makes_the_same_parts_though_a_worker_is_killed(cluster: Any, tmp_path: Path) -> None:
    """The dead worker's parts are made by another: nothing is lost, nothing doubled, not a byte differs."""

    def with_a_kill() -> Iterator[Article]:
        for number, article in enumerate(ARTICLES):
            if number == len(ARTICLES) // 2:
                kill_one(cluster)
            yield article

    setup, run = Setup.of(Lexicon(), explain=False), {"paths": ["archive/"]}
    here = list(write(ARTICLES, tmp_path / "here", setup, run, size=10))
    engine = dask(cluster.scheduler_address)
    there = list(write(with_a_kill(), tmp_path / "there", setup, run, engine=engine, size=10))
    assert [step.entry for step in there] == [step.entry for step in here]
    for step in here:
        name = step.entry.part
        assert (tmp_path / "there" / name).read_bytes() == (tmp_path / "here" / name).read_bytes()


def ends_its_worker(_number: int) -> int:
    """Kill whatever process works on it."""
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


def test_work_that_kills_every_worker_is_given_up(cluster: Any) -> None:
    """What several workers died of is told instead of tried for ever."""
    with pytest.raises(KilledError, match="was killed"):
        list(in_order(ends_its_worker, range(1), 1, engine=dask(cluster.scheduler_address)))


def test_a_scheduler_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for ever, and the address is named."""
    monkeypatch.setattr("factdb.cluster._PATIENCE", 1)
    with pytest.raises(ClusterError, match=r"no dask scheduler answers at tcp://127\.0\.0\.1:9"):
        list(in_order(abs, [1], 1, engine=dask("tcp://127.0.0.1:9")))


@pytest.mark.parametrize("address", ["no address", "tcp://", "tcp://host", "tcp://host:port", "tcp://[::1"])
def test_what_is_no_address_is_told(address: str) -> None:
    """Nothing is connected to, and the error shows how an address is written."""
    with pytest.raises(ClusterError, match="write it as tcp://HOST:8786"):
        list(in_order(abs, [1], 1, engine=dask(address)))
