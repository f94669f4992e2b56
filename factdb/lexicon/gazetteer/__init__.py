"""Places of the world, read from a file inside the package."""

from __future__ import annotations

from factdb.lexicon.gazetteer.reader import Place, find

__all__ = ["Place", "find"]
