"""Files (text, Markdown, HTML, JSONL) become articles; nothing here knows of a database."""

from factdb.article.article import Article, Note, article_key, text_hash
from factdb.article.problem import Problem, defect
from factdb.article.read import read
from factdb.article.sources import INPUTS, Input

__all__ = ["INPUTS", "Article", "Input", "Note", "Problem", "article_key", "defect", "read", "text_hash"]
