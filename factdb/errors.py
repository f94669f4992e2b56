"""The one tree of errors that a user can meet: each says what is wrong, where, and what to do."""

from __future__ import annotations


class FactdbError(Exception):
    """The base of every error that factdb raises on purpose; `str(error)` is fit to be shown to a user."""

    #: The process's exit status when this error ends a command.
    exit_code = 1


class UsageError(FactdbError):
    """What was asked for cannot be asked like that; exit status 2."""

    exit_code = 2
