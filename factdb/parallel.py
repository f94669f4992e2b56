"""One function over many items on several processes, results in order, memory bounded by a window of open tasks."""

from __future__ import annotations

from collections import deque
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

Item = TypeVar("Item")
Result = TypeVar("Result")

#: Items a process gets at once: enough that passing them on costs little beside the work.
_BATCH = 8
#: Batches begun ahead of the one that is waited for, a process.
_AHEAD = 3


def in_order(work: Callable[[Item], Result], items: Iterable[Item], jobs: int) -> Iterator[Result]:
    """Yield `work(item)` for each item, in order; with more than one job on as many processes.

    `work` and its items must be picklable then. Items are taken only a few batches ahead, so that a stream of any
    length runs in bounded memory.
    """
    if jobs <= 1:
        yield from map(work, items)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - only where asked for

    source = iter(items)
    with ProcessPoolExecutor(jobs) as pool:
        waiting: deque[Future[list[Result]]] = deque()
        while batch := list(islice(source, _BATCH)):
            waiting.append(pool.submit(_batch, work, batch))
            if len(waiting) >= jobs * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _batch(work: Callable[[Item], Result], items: list[Item]) -> list[Result]:
    return [work(item) for item in items]
