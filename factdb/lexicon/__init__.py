"""The words and rules that extraction goes by: data files that a user can read and extend, and their loader."""

from factdb.lexicon.loader import Lexicon

__all__ = ["Lexicon"]
