"""Cyclic garbage, looked for seldom: records of articles hold no cycles; a search costs a twentieth of the time."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

#: Objects made between two searches, more than lexicons have; and how many searches of the young go before an old one.
_SELDOM = (250_000, 20, 100)


def begin_seldom() -> None:
    """Search seldom from now on, and leave out for good what there is already: lexicons, modules."""
    gc.freeze()
    gc.set_threshold(*_SELDOM)


def none_at_end() -> None:
    """Let the process end without the interpreter's last search, which takes longer the more is remembered."""
    atexit.register(gc.freeze)


@contextmanager
def seldom() -> Iterator[None]:
    """Search seldom for as long as it is entered."""
    before = gc.get_threshold()
    begin_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
