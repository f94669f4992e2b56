"""Who speaks, for whom and from where: speaker phrases taken apart by the lexicons, without a model."""

from __future__ import annotations

from factdb.extract.roles.parse import parse_role
from factdb.extract.roles.phrase import RolePhrase

__all__ = ["RolePhrase", "parse_role"]
