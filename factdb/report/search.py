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
    s.article_id AS article, {rank} AS rank
FROM {hits}
JOIN article AS a ON a.id = s.article_id
LEFT JOIN entity AS se ON se.id = s.speaker_id
LEFT JOIN entity AS sp ON sp.id = se.canonical_id
WHERE {match} AND s.retracted_at IS NULL {filters}
ORDER BY {order} LIMIT :limit
"""
_ARTICLES = """
SELECT a.id, a.published_from AS published, a.title, {snippet} AS words, {rank} AS rank
FROM {hits}
WHERE {match} {filters}
ORDER BY {order} LIMIT :limit
"""
#: PostgreSQL's rank divided by the length of a text, which FTS5 looks at too.
_BY_LENGTH = 2
_HOLDS = "AND EXISTS (SELECT 1 FROM statement AS s WHERE s.article_id = a.id AND s.retracted_at IS NULL {0})"
_NEWEST = {
    "statement": "coalesce(s.said_from, a.published_from, '') DESC, s.id",
    "article": "coalesce(a.published_from, '') DESC, a.id",
}
#: What is equally good is in order of time on either database; FTS5 sorts by nothing but its own rank without delay.
_TIES = "SELECT {0}, {1}, {2} FROM ({found}) AS found ORDER BY rank, coalesce({1}, '') DESC, id"
_COLUMNS = {"statement": ("id", "said", "speaker, words, article"), "article": ("id", "published", "title, words")}


def search(reader: Reader, query: str, filters: Filters, *, by: By, order: Order, limit: int) -> Rows:
    """Return what the query finds; raises SearchError for one that cannot be understood."""
    tree = parse(query)
    about_article, about_statement, params = conditions(reader, filters, of_claims=False)
    if by == "article" and about_statement:
        about_statement = _HOLDS.format(about_statement)
    parts = _postgres(tree, by, params) if reader.postgres else _sqlite(tree, by, params)
    params["limit"] = limit
    newest = _NEWEST[by]
    if order == "newest":
        parts |= {"rank": "0", "order": newest}
    else:
        parts["order"] = f"rank, {newest}" if reader.postgres else "f.rank"
    template = _STATEMENTS if by == "statement" else _ARTICLES
    sql = template.format(**parts, filters=f"{about_article} {about_statement}")
    return reader.query(_TIES.format(*_COLUMNS[by], found=sql), params)


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
        "rank": "f.rank",
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
        "rank": f"-ts_rank(f.words, {asked}, {_BY_LENGTH})",
    }
