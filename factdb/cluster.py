"""The engine for several machines: dask.distributed, whose client gives a standard Executor.

Work of a worker that ends in the middle is given to another; work at which several ended is given up.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from factdb.errors import FactdbError
from factdb.extras import extra
from factdb.parallel import KilledError, Workers

if TYPE_CHECKING:
    from factdb.parallel import Engine

#: Seconds to wait for the scheduler, and then for the first worker.
_PATIENCE = 30
#: A part is one argument on purpose: dask would warn of any above 10 MB.
_SETTINGS = {"distributed.admin.large-graph-warning-threshold": "200MB"}


class ClusterError(FactdbError):
    """The cluster cannot be reached, or has no workers."""


def dask(address: str | None = None) -> Engine:
    """Return the engine of the scheduler at the address (tcp://host:8786); without one, of a cluster on this machine.

    A cluster on this machine has as many single-threaded workers as there are jobs; that at an address has its own.
    """

    @contextmanager
    def opened(jobs: int) -> Iterator[Workers]:
        distributed: Any = extra("distributed", "dask", "--engine dask")
        settings: Any = extra("dask.config", "dask", "--engine dask")
        with settings.set(_SETTINGS), _client(distributed, address, jobs) as client:
            workers = Workers(client.get_executor(pure=False), _threads(client))
            try:
                yield workers
            except distributed.scheduler.KilledWorker as error:
                raise KilledError(workers.count) from error
            except (CancelledError, distributed.comm.CommClosedError) as error:
                raise ClusterError("the dask scheduler went away; what was done stands") from error

    return opened


@contextmanager
def _client(distributed: Any, address: str | None, jobs: int) -> Iterator[Any]:
    if address is None:
        size = {"n_workers": jobs, "threads_per_worker": 1, "dashboard_address": None}
        with distributed.LocalCluster(**size) as cluster, distributed.Client(cluster) as client:
            yield client
        return
    _check(address)
    try:
        client = distributed.Client(address, timeout=_PATIENCE)
    except OSError as error:
        raise ClusterError(f"no dask scheduler answers at {address}: {error}") from error
    with client:
        yield client


def _check(address: str) -> None:
    """Raise ClusterError for what is no address, before a client is made that would have to be ended again."""
    try:
        parts = urlsplit(address)
        whole = parts.scheme and parts.hostname and parts.port
    except ValueError:
        whole = None
    if not whole:
        raise ClusterError(f"{address!r} is no address of a dask scheduler: write it as tcp://HOST:8786")


def _threads(client: Any) -> int:
    """Return how many tasks the cluster works on at a time, waiting for its first worker."""
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
    except TimeoutError as error:
        raise ClusterError("the cluster has no worker: start some with `dask worker ADDRESS --nthreads 1`") from error
    return max(sum(map(int, client.nthreads().values())), 1)
