"""Text becomes statements, claims, quantities, times and places.

Pure: no database, no click, no I/O but the package's own data. `extract` is the one function a caller needs; it is
loaded on first use, so that the records alone stay light.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factdb.extract.pipeline import extract

__all__ = ["extract"]


def __getattr__(name: str) -> Any:
    if name == "extract":
        from factdb.extract.pipeline import extract  # noqa: PLC0415 - loaded on first use

        return extract
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
