"""How long a query has worked: only the time spent in the database counts, not that of whoever reads the rows."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: Seconds after the limit at which a query that cannot be interrupted is given up with its process.
_GRACE = 5.0
_GLANCE = 0.5


class Clock:
    """Counts the seconds that a query works; use it as a context manager around the whole query."""

    def __init__(self, seconds: float, give_up: Callable[[], None] | None = None) -> None:
        self.seconds = seconds
        self._give_up = give_up
        self._used = 0.0
        self._since: float | None = None
        self._ended = threading.Event()
        #: What stops the database where it does not look at the clock by itself: called from another thread.
        self.interrupt: Callable[[], None] | None = None

    @contextmanager
    def working(self) -> Iterator[None]:
        """Count the time of one step."""
        self._since = time.monotonic()
        try:
            yield
        finally:
            self._used += time.monotonic() - self._since
            self._since = None

    def used(self) -> float:
        """Return the seconds worked so far."""
        since = self._since
        return self._used + (0.0 if since is None else time.monotonic() - since)

    def left(self) -> float:
        """Return the seconds that are left, negative where the query is late."""
        return self.seconds - self.used()

    def over(self) -> bool:
        """Tell whether the query has had its time."""
        return self.used() > self.seconds

    def __enter__(self) -> Self:
        threading.Thread(target=self._watch, daemon=True).start()
        return self

    def __exit__(self, *_exception: object) -> None:
        self._ended.set()

    def _watch(self) -> None:
        while not self._ended.wait(_GLANCE):
            if self.left() < -_GRACE and self._give_up is not None:
                self._give_up()
                return
            if self.over() and self.interrupt is not None:
                self.interrupt()
