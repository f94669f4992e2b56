"""What statements assert: events and figures, linked, with who, where, when, and how sure."""

from factdb.extract.claims.find import find_claims

__all__ = ["find_claims"]
