"""Scope: where, when and how surely a claim holds, and what it inherits."""
