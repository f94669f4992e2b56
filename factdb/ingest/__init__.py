"""Read → extract → resolve → store: the one place where extraction and the tables meet."""

from __future__ import annotations

from factdb.ingest.seed import Progress, Summary, seed

__all__ = ["Progress", "Summary", "seed"]
