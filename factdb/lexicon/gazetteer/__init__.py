"""Places of the world (GeoNames, CC BY 4.0), shipped in one compressed file and read without unpacking it."""

from __future__ import annotations

from factdb.lexicon.gazetteer.layout import Place
from factdb.lexicon.gazetteer.reader import Gazetteer, GazetteerError, find, gazetteer

__all__ = ["Gazetteer", "GazetteerError", "Place", "find", "gazetteer"]
