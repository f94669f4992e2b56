"""Full-text search over statements and articles."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


STATEMENTS = {
    "sqlite": (
        "CREATE VIRTUAL TABLE statement_search USING fts5(exact, statement_id UNINDEXED, tokenize='porter unicode61 remove_diacritics 2')",
        "CREATE VIRTUAL TABLE article_search USING fts5(title, text, content='article_words', content_rowid='number', tokenize='porter unicode61 remove_diacritics 2')",
        "INSERT INTO statement_search (statement_search, rank) VALUES ('hashsize', 33554432)",
        "INSERT INTO article_search (article_search, rank) VALUES ('hashsize', 33554432)",
    ),
    "postgresql": (
        "CREATE TABLE statement_search (statement_id VARCHAR PRIMARY KEY REFERENCES statement (id), words tsvector NOT NULL)",
        "CREATE INDEX ix_statement_search_words ON statement_search USING gin (words)",
        "CREATE TABLE article_search (article_id VARCHAR PRIMARY KEY REFERENCES article (id), words tsvector NOT NULL)",
        "CREATE INDEX ix_article_search_words ON article_search USING gin (words)",
    ),
}


def upgrade() -> None:
    for statement in STATEMENTS[op.get_bind().dialect.name]:
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("article_search")
    op.drop_table("statement_search")
