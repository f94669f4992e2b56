"""Work on several processes: in order, and only a little ahead."""

from __future__ import annotations

import gc
import os
import signal
from itertools import count, islice

import pytest

from factdb.parallel import KilledError, in_order


def double(number: int) -> int:
    """Return twice the number."""
    return 2 * number


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_items(jobs: int) -> None:
    """Whatever the number of processes, the results stand in order."""
    assert list(in_order(double, range(100), jobs)) == [2 * number for number in range(100)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_endless_stream_is_taken_as_it_is_needed(jobs: int) -> None:
    """Items are taken a few batches ahead, never all."""
    taken = count()
    results = in_order(double, taken, jobs)
    assert list(islice(results, 10)) == list(range(0, 20, 2))
    assert next(taken) < 200


def killed_at_50(number: int) -> int:
    """Return the number, unless it is 50: then end the process as the system would."""
    if number == 50:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_a_process_that_is_killed_is_told() -> None:
    """If the system ends one of the processes, that is said, after the results before it."""
    with pytest.raises(KilledError, match="2 processes was killed"):
        list(in_order(killed_at_50, range(100), 2))


def test_garbage_is_looked_for_seldom_only_while_at_work() -> None:
    """While items are worked on the threshold is high; afterwards, and when the stream is left early, as before."""
    before = gc.get_threshold()
    results = in_order(double, count(), 1)
    assert next(results) == 0
    assert gc.get_threshold() > before
    results.close()  # type: ignore[attr-defined] # a generator
    assert gc.get_threshold() == before
