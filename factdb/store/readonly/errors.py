"""What is said of a query that was not run, or not to its end."""

from __future__ import annotations

from factdb.store.errors import StoreError

ONLY_READS = "`factdb sql` only reads: one SELECT (or WITH … SELECT), nothing that writes, attaches, sets or loads"


class QueryError(StoreError):
    """A user's query is not one that reads, is malformed, or asks for too much."""


def too_long(seconds: float) -> QueryError:
    """Return the error of a query that took longer than it may."""
    return QueryError(f"the query was stopped after {seconds:g} seconds; --timeout allows it more")
