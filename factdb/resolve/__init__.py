"""Mentions → entities: one entity for each person, body and place, and never one for two."""

from __future__ import annotations

from factdb.resolve.resolver import Resolver

__all__ = ["Resolver"]
