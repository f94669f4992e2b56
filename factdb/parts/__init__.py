"""Extractions as Parquet parts with a manifest: made by many workers, resumed after a kill, checked by hash."""

from factdb.parts.manifest import MANIFEST, Entry, Manifest, PartsError
from factdb.parts.part import Setup
from factdb.parts.write import Step, write

__all__ = ["MANIFEST", "Entry", "Manifest", "PartsError", "Setup", "Step", "write"]
