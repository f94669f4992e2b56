"""Temporal expressions: found by their main word, resolved against the article's day and what was mentioned before.

Every word that can carry a time (a month, a weekday, a unit, a year, "yesterday" …) calls its finder, which looks a
few words to each side and gives a shape: what the words say. A shape's value at a moment is a TIMEX3 value and, where
it can be known, a half-open interval. Cost is linear: each word is looked at once, finders see a bounded stretch.
"""

from factdb.extract.times.finder import find_times, resolve

__all__ = ["find_times", "resolve"]
