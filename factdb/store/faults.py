"""What a database driver's error means to a user, and what to do about it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from factdb.store.errors import (
    ImpossibleRowError,
    MissingDatabaseError,
    NotADatabaseError,
    StoreError,
    UnavailableError,
)

if TYPE_CHECKING:
    from factdb.store.address import Address


def driver_errors() -> tuple[type[Exception], ...]:
    """Return what the drivers in use raise, SQLAlchemy's wrapping of it included."""
    modules = [sys.modules[name] for name in ("sqlite3", "psycopg") if name in sys.modules]
    wrapped = sys.modules.get("sqlalchemy.exc")
    return (*(module.Error for module in modules), *([wrapped.DBAPIError] if wrapped else []))


def sqlstate(error: Exception) -> str | None:
    """Return PostgreSQL's code of an error, None for one of SQLite."""
    code = getattr(getattr(error, "orig", None) or error, "sqlstate", None)
    return None if code is None else str(code)


def explained(place: Address, error: Exception) -> StoreError:
    """Return the error of ours that says what the driver's means and what to do about it."""
    cause = getattr(error, "orig", None) or error  # what SQLAlchemy wraps
    words = str(cause).strip() or type(cause).__name__
    if any(kind.__name__ == "IntegrityError" for kind in type(cause).__mro__):
        return ImpossibleRowError(str(place), words.partition("\n")[0])
    for sign, why in _SIGNS:
        if sign in words:
            return NotADatabaseError(str(place), why) if sign in _FOREIGN else UnavailableError(str(place), why)
    if "unable to open database file" in words:
        return _unopened(place)
    return UnavailableError(str(place), words.partition("\n")[0])


def _unopened(place: Address) -> StoreError:
    path = place.path
    if path is not None and not path.parent.is_dir():
        return UnavailableError(str(place), f"the folder {path.parent} does not exist.")
    if path is not None and path.is_dir():
        return UnavailableError(str(place), "this is a folder; name a file in it.")
    if path is not None and path.exists():
        return UnavailableError(str(place), "the file or its folder may not be written.")
    return MissingDatabaseError(str(place))


_FOREIGN = ("file is not a database",)
_SIGNS = (
    ("file is not a database", "the file is something else"),
    ("database disk image is malformed", "the file is damaged. Restore a backup (`factdb db backup` makes them)."),
    ("readonly database", "the file or its folder may not be written."),
    ("database or disk is full", "the disk is full; what was stored before stands."),
    ("disk I/O error", "the disk could not be read or written; what was stored before stands."),
    ("database is locked", "another program has kept it locked for a minute; try again when it is done."),
    ("Connection refused", "no server answers there."),
    ("server closed the connection", "the server went away; what was stored before stands."),
    ("terminating connection", "the server went away; what was stored before stands."),
    ("connection is lost", "the server went away; what was stored before stands."),
    ("canceling statement due to", "the server stopped the query."),
)
