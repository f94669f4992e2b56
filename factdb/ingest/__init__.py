"""Read → extract → resolve → store: the one place where extraction and the tables meet."""

from __future__ import annotations

from factdb.ingest.imported import import_lines
from factdb.ingest.run import Progress, Summary
from factdb.ingest.seed import seed

__all__ = ["Progress", "Summary", "import_lines", "seed"]
