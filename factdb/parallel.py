"""One function over many items on several processes, results in order, memory bounded by a window of open tasks."""

from __future__ import annotations

from collections import deque
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from factdb.errors import FactdbError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Executor, Future

Item = TypeVar("Item")
Result = TypeVar("Result")


class KilledError(FactdbError):
    """The system ended a process that worked."""

    def __init__(self, jobs: int) -> None:
        super().__init__(
            f"one of {jobs} processes was killed, perhaps for want of memory; what was done stands."
            " Fewer --jobs need less."
        )


#: Items a process gets at once: enough that passing them on costs little beside the work.
_BATCH = 8
#: Batches begun ahead of the one that is waited for, a process.
_AHEAD = 3


def in_order(work: Callable[[Item], Result], items: Iterable[Item], jobs: int) -> Iterator[Result]:
    """Yield `work(item)` for each item, in order; with more than one job on as many processes.

    `work` and its items must be picklable then. Items are taken only a few batches ahead, so that a stream of any
    length runs in bounded memory. Raises KilledError if the system ends one of the processes.
    """
    if jobs <= 1:
        yield from map(work, items)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - only where asked for
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 - only where asked for

    try:
        with ProcessPoolExecutor(jobs) as pool:
            yield from _pooled(pool, work, iter(items), jobs)
    except BrokenProcessPool as error:
        raise KilledError(jobs) from error


def _pooled(pool: Executor, work: Callable[[Item], Result], source: Iterator[Item], jobs: int) -> Iterator[Result]:
    waiting: deque[Future[list[Result]]] = deque()
    while batch := list(islice(source, _BATCH)):
        waiting.append(pool.submit(_batch, work, batch))
        if len(waiting) >= jobs * _AHEAD:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _batch(work: Callable[[Item], Result], items: list[Item]) -> list[Result]:
    return [work(item) for item in items]
