"""Full-text search over statements and articles: one language of queries for both databases' engines."""

from __future__ import annotations

from factdb.store.search.language import SearchError, parse
from factdb.store.search.rows import add, rebuild, unindexed

__all__ = ["SearchError", "add", "parse", "rebuild", "unindexed"]
