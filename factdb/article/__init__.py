"""Files (text, Markdown, HTML, JSONL) become articles; nothing here knows of a database."""

from factdb.article.article import Article, Note, article_key

__all__ = ["Article", "Note", "article_key"]
