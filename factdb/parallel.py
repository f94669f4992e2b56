"""One function over many items on several workers, results in order, memory bounded by a window of open tasks.

The workers are an Executor that an engine opens: a pool of processes on this machine, or a cluster (`factdb.cluster`).
"""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from factdb import garbage
from factdb.errors import FactdbError

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

Item = TypeVar("Item")
Result = TypeVar("Result")

#: Items a worker gets at once: enough that passing them on costs little beside the work.
_BATCH = 8
#: Batches begun ahead of the one that is waited for, a worker.
_AHEAD = 3


class KilledError(FactdbError):
    """The system ended a process that worked."""

    def __init__(self, jobs: int) -> None:
        super().__init__(
            f"one of {jobs} processes was killed, perhaps for want of memory; what was done stands."
            " Fewer --jobs need less."
        )


@dataclass(frozen=True, slots=True)
class Workers:
    """An Executor, and how many tasks it works on at a time."""

    executor: Executor
    count: int


#: Opens so many workers for as long as it is entered, and says in its own words that they were lost; None stands for
#: the calling process itself.
Engine = Callable[[int], AbstractContextManager[Workers | None]]


@contextmanager
def processes(jobs: int) -> Iterator[Workers | None]:
    """Open a pool of processes on this machine; one job needs none."""
    if jobs <= 1:
        yield None
        return
    from concurrent.futures import BrokenExecutor, ProcessPoolExecutor  # noqa: PLC0415 - only where asked for

    pool = ProcessPoolExecutor(jobs, initializer=_begin)
    try:
        yield Workers(pool, jobs)
    except BrokenExecutor as error:
        raise KilledError(jobs) from error
    finally:
        pool.shutdown(cancel_futures=True)


def in_order(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    jobs: int,
    *,
    engine: Engine = processes,
    batch: int = _BATCH,
) -> Iterator[Result]:
    """Yield `work(item)` for each item, in order; with more than one job on as many workers of the engine.

    `work` and its items must be picklable then. Items are taken only a few batches ahead, so that a stream of any
    length runs in bounded memory. Raises KilledError if the system ends a worker whose work nobody takes over.
    """
    with engine(jobs) as workers:
        if workers is None:
            with garbage.seldom():
                yield from map(work, items)
        else:
            yield from _on(workers, work, iter(items), batch)


def _on(workers: Workers, work: Callable[[Item], Result], source: Iterator[Item], batch: int) -> Iterator[Result]:
    waiting: deque[Future[list[Result]]] = deque()
    while taken := list(islice(source, batch)):
        waiting.append(workers.executor.submit(_batch, work, taken))
        if len(waiting) >= workers.count * _AHEAD:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _batch(work: Callable[[Item], Result], items: list[Item]) -> list[Result]:
    return [work(item) for item in items]


def _begin() -> None:
    """Ready a process of the pool for its work."""
    garbage.begin_seldom()
    _end_with_parent()


def _end_with_parent() -> None:
    """End this process when the one that started it is gone: killed, that can't tell its pool, which would wait on."""
    threading.Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    from multiprocessing import parent_process  # noqa: PLC0415 - only in a pool's process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
