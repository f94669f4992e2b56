"""Mentions → entities: one entity for each person, body and place, and never one for two.

`Resolver` is loaded on first use: who only wants the key of a name does not wait for the tables.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factdb.resolve.resolver import Resolver

__all__ = ["Resolver"]


def __getattr__(name: str) -> Any:
    if name == "Resolver":
        from factdb.resolve.resolver import Resolver  # noqa: PLC0415 - loaded on first use

        return Resolver
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
