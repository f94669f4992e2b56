"""Statements: who says what, by rules that a linguist can read and change one by one."""

from factdb.extract.statements.assemble import find_statements

__all__ = ["find_statements"]
