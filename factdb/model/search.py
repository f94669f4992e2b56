"""Full-text search: what each database has for it, made with the tables; SQLite's FTS5, PostgreSQL's tsvector.

Rows are added by those who add statements and articles, in the same transaction: triggers would cost more than the
indexing itself. What is indexed before a commit is gathered in 32 MB, for a load would flush the usual one again and
again.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import DDL, event

from factdb.model.base import Table

_TOKENS: Final = "tokenize='porter unicode61 remove_diacritics 2'"

STATEMENTS: Final = {
    "sqlite": (
        f"CREATE VIRTUAL TABLE statement_search USING fts5(exact, statement_id UNINDEXED, {_TOKENS})",
        (
            "CREATE VIRTUAL TABLE article_search USING fts5("
            f"title, text, content='article_words', content_rowid='number', {_TOKENS})"
        ),
    ),
    "postgresql": (
        (
            "CREATE TABLE statement_search (statement_id VARCHAR PRIMARY KEY REFERENCES statement (id),"
            " words tsvector NOT NULL)"
        ),
        "CREATE INDEX ix_statement_search_words ON statement_search USING gin (words)",
        "CREATE TABLE article_search (article_id VARCHAR PRIMARY KEY REFERENCES article (id), words tsvector NOT NULL)",
        "CREATE INDEX ix_article_search_words ON article_search USING gin (words)",
    ),
}

for _dialect, _statements in STATEMENTS.items():
    for _statement in _statements:
        ddl = DDL(_statement)  # type: ignore[no-untyped-call] # SQLAlchemy leaves it so
        event.listen(Table.metadata, "after_create", ddl.execute_if(dialect=_dialect))
