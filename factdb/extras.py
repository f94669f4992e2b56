"""What only some users need: packages of an extra, imported where they are used, missed in a sentence."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from factdb.errors import FactdbError

if TYPE_CHECKING:
    from types import ModuleType


class MissingExtraError(FactdbError):
    """A package of an extra is not installed."""


def extra(module: str, name: str, purpose: str) -> ModuleType:
    """Return the module of the extra `name`; raises MissingExtraError, which says how to install it."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        missing = f"{purpose} needs {module.partition('.')[0]}: pip install 'factdb[{name}]'"
        raise MissingExtraError(missing) from error
