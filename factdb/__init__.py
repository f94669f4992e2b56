"""factdb: a ledger of who said what, in which words, and how it squares with what others said."""

__version__ = "0.1.0"
