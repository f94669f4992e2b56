"""Mentions → entities: one entity for each person, body and place, and never one for two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factdb.resolve.resolver import Resolver

__all__ = ["Resolver"]


def __getattr__(name: str) -> Any:
    """Load the resolver when it is asked for: who only folds a name shall not wait for it."""
    if name != "Resolver":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from factdb.resolve.resolver import Resolver  # noqa: PLC0415

    return Resolver
