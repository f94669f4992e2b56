"""The schema version that this code reads and writes: the newest migration, known without importing Alembic."""

from __future__ import annotations

from typing import Final

#: Equal to the head of migrations/versions (a test says so); versions sort as text.
HEAD: Final = "0010"
#: The table that holds a database's version; a name of our own, for a PostgreSQL database may be shared.
VERSION_TABLE: Final = "factdb_version"
