"""Search: statements or articles that hold some words, the best or the newest first, filtered like every listing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from factdb.report.listings.filters import Filters, conditions
from factdb.store.search.language import Node, parse, to_fts5, to_tsquery

if TYPE_CHECKING:
    from factdb.store.read import Reader, Rows

By = Literal["statement", "article"]
Order = Literal["best", "newest"]

#: What stands around a word that was found.
MARKS = ("[", "]")

_STATEMENTS = """
SELECT s.id, coalesce(s.said_from, a.published_from) AS said, sp.name AS speaker, {snippet} AS words,
    s.article_id AS article
FROM {hits}
JOIN article AS a ON a.id = s.article_id
LEFT JOIN entity AS se ON se.id = s.speaker_id
LEFT JOIN entity AS sp ON sp.id = se.canonical_id
WHERE {match} AND s.retracted_at IS NULL {filters}
ORDER BY {order} LIMIT :limit
"""
_ARTICLES = """
SELECT a.id, a.published_from AS published, a.title, {snippet} AS words
FROM {hits}
WHERE {match} {filters}
ORDER BY {order} LIMIT :limit
"""
_HOLDS = "AND EXISTS (SELECT 1 FROM statement AS s WHERE s.article_id = a.id AND s.retracted_at IS NULL {0})"
_NEWEST = "coalesce({said}a.published_from, '') DESC, a.id"


def search(reader: Reader, query: str, filters: Filters, *, by: By, order: Order, limit: int) -> Rows:
    """Return what the query finds; raises SearchError for one that cannot be understood."""
    tree = parse(query)
    about_article, about_statement, params = conditions(reader, filters, of_claims=False)
    if by == "article" and about_statement:
        about_statement = _HOLDS.format(about_statement)
    parts = _postgres(tree, by, params) if reader.postgres else _sqlite(tree, by, params)
    params["limit"] = limit
    newest = _NEWEST.format(said="s.said_from, " if by == "statement" else "")
    template = _STATEMENTS if by == "statement" else _ARTICLES
    sql = template.format(
        **{**parts, "order": parts["order"] if order == "best" else newest},
        filters=f"{about_article} {about_statement}",
    )
    return reader.query(sql, params)


def _sqlite(tree: Node, by: By, params: dict[str, Any]) -> dict[str, str]:
    """Return the parts of the query for FTS5, which yields its best first if nothing else is asked of it."""
    params["query"] = to_fts5(tree)
    column = 0 if by == "statement" else -1
    joined = "statement AS s ON s.id = f.statement_id"
    if by == "article":
        joined = "article_text AS t ON t.number = f.rowid JOIN article AS a ON a.id = t.article_id"
    return {
        "snippet": f"snippet({by}_search, {column}, '{MARKS[0]}', '{MARKS[1]}', '…', 24)",
        "hits": f"{by}_search AS f CROSS JOIN {joined}",
        "match": f"{by}_search MATCH :query",
        "order": "f.rank",
    }


def _postgres(tree: Node, by: By, params: dict[str, Any]) -> dict[str, str]:
    """Return the parts of the query for tsvector; the headline is made for the rows that are shown only."""
    asked = to_tsquery(tree, params)
    text = "s.exact" if by == "statement" else "(SELECT t.text FROM article_text AS t WHERE t.article_id = a.id)"
    joined = "statement AS s ON s.id = f.statement_id" if by == "statement" else "article AS a ON a.id = f.article_id"
    options = f"StartSel={MARKS[0]}, StopSel={MARKS[1]}, MaxWords=24, MinWords=12"
    return {
        "snippet": f"ts_headline('english', {text}, {asked}, '{options}')",
        "hits": f"{by}_search AS f JOIN {joined}",
        "match": f"f.words @@ {asked}",
        "order": f"ts_rank(f.words, {asked}) DESC",
    }
