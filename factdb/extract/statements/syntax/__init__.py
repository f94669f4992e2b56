"""Syntax without a parser: an article's words with their tags, its noun phrases, and where clauses end."""
