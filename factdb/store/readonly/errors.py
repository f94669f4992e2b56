"""What is said of a query that was not run, or not to its end."""

from __future__ import annotations

from factdb.store.errors import StoreError

ONLY_READS = "`factdb sql` only reads: one SELECT (or WITH … SELECT), nothing that writes, attaches, sets or loads"


class QueryError(StoreError):
    """A user's query is not one that reads, is malformed, or asks for too much."""


#: What the databases say of a table, view or column that they do not have.
_UNKNOWN = ("no such table", "no such column", "does not exist")


def refused(words: str) -> QueryError:
    """Return the error of a query that the database does not take, in its words."""
    if any(sign in words for sign in _UNKNOWN):
        return QueryError(f"{words}. The tables and views, column by column: docs/sql.md")
    return QueryError(f"the query is not understood: {words}")


def too_long(seconds: float) -> QueryError:
    """Return the error of a query that took longer than it may."""
    return QueryError(f"the query was stopped after {seconds:g} seconds; --timeout allows it more")
