"""The store: one database with the tables of factdb.model, created, upgraded, written and read here.

`open` gives a `Store` to write with; `factdb.store.read.connect` gives a `Reader`, which is all that a listing needs
and starts without SQLAlchemy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.store.store import Store


def open(db: str) -> Store:  # noqa: A001 - read as factdb.store.open
    """Return the store at a path or URL, created or upgraded as needed; raises StoreError if that cannot be."""
    from factdb.store.store import Store  # noqa: PLC0415 - a reader shall not wait for SQLAlchemy

    return Store(db)
