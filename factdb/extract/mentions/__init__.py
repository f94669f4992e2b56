"""Everyone and everything an article names: people, bodies, groups, media and places, wherever they stand."""

from __future__ import annotations

from factdb.extract.mentions.find import find_mentions

__all__ = ["find_mentions"]
