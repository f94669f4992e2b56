"""The rows of the search tables: added with what they index, in the same transaction."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any

from factdb import model
from factdb.model.ids import article_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factdb.store.read import Reader

Row = tuple[Any, ...]

#: Of an article PostgreSQL indexes so many characters: a tsvector holds a megabyte at most.
_STATEMENT_WORDS = "INSERT INTO statement_search SELECT id, to_tsvector('english', exact) FROM statement"
_ARTICLE_WORDS = """
    INSERT INTO article_search
    SELECT a.id, to_tsvector('english', coalesce(a.title, '') || ' ' || left(t.text, 400000))
    FROM article AS a JOIN article_text AS t ON t.article_id = a.id
"""


def add(cursor: Any, rows: Mapping[type[model.Table], Sequence[Row]], *, postgres: bool) -> None:
    """Index the statements and articles among the rows, which have just been stored through the same cursor."""
    articles = rows.get(model.Article, ())
    if not articles:
        return
    if postgres:
        keys = ([article[0] for article in articles],)
        cursor.execute(f"{_STATEMENT_WORDS} WHERE article_id = ANY(%s)", keys)
        cursor.execute(f"{_ARTICLE_WORDS} WHERE a.id = ANY(%s)", keys)
        return
    statements = ((row[0], row[4]) for row in rows.get(model.Statement, ()))
    cursor.executemany("INSERT INTO statement_search (statement_id, exact) VALUES (?, ?)", statements)
    titles = {article[0]: article[2] for article in articles}
    # In the order of their numbers: FTS5 writes out what it has collected as often as a number is below the last.
    numbered = sorted(rows.get(model.ArticleText, ()), key=itemgetter(1))
    texts = ((number, titles.get(key), text) for key, number, text in numbered)
    cursor.executemany("INSERT INTO article_search (rowid, title, text) VALUES (?, ?, ?)", texts)


def drop(cursor: Any, article: str, *, postgres: bool) -> None:
    """Take an article and its statements out of the index, before either is changed."""
    mark = "%s" if postgres else "?"
    of_article = f"(SELECT id FROM statement WHERE article_id = {mark})"  # noqa: S608 - a mark
    cursor.execute(f"DELETE FROM statement_search WHERE statement_id IN {of_article}", (article,))  # noqa: S608 - a mark
    if postgres:
        cursor.execute("DELETE FROM article_search WHERE article_id = %s", (article,))
        return
    cursor.execute(
        "INSERT INTO article_search (article_search, rowid, title, text)"
        " SELECT 'delete', number, title, text FROM article_words WHERE number = ?",
        (article_number(article),),
    )


def index(cursor: Any, article: str, *, postgres: bool) -> None:
    """Index an article that was taken out before, and its statements."""
    if postgres:
        cursor.execute(f"{_STATEMENT_WORDS} WHERE article_id = %s", (article,))
        cursor.execute(f"{_ARTICLE_WORDS} WHERE a.id = %s", (article,))
        return
    cursor.execute(
        "INSERT INTO statement_search (statement_id, exact)"
        " SELECT id, exact FROM statement WHERE article_id = ? ORDER BY rowid",
        (article,),
    )
    cursor.execute(
        "INSERT INTO article_search (rowid, title, text)"
        " SELECT number, title, text FROM article_words WHERE number = ?",
        (article_number(article),),
    )


def rebuild(cursor: Any, *, postgres: bool) -> None:
    """Index everything anew."""
    if postgres:
        cursor.execute("TRUNCATE statement_search, article_search")
        cursor.execute(_STATEMENT_WORDS)
        cursor.execute(_ARTICLE_WORDS)
        return
    cursor.execute("DELETE FROM statement_search")
    cursor.execute("INSERT INTO statement_search (statement_id, exact) SELECT id, exact FROM statement ORDER BY rowid")
    cursor.execute("INSERT INTO article_search (article_search) VALUES ('rebuild')")


def unindexed(reader: Reader) -> Iterator[tuple[str, str, str]]:
    """Yield what search does not know, or knows otherwise, as table, id and problem."""
    for query, source, problem in _POSTGRES_CHECKS if reader.postgres else _SQLITE_CHECKS:
        for (key,) in reader.query(query):
            yield source, str(key or ""), problem


_LOST = "search does not know its words"
_POSTGRES_CHECKS = (
    (
        (
            "SELECT s.id FROM statement AS s LEFT JOIN statement_search AS f ON f.statement_id = s.id"
            " WHERE f.statement_id IS NULL OR f.words <> to_tsvector('english', s.exact)"
        ),
        "statement",
        _LOST,
    ),
    (
        "SELECT a.id FROM article AS a LEFT JOIN article_search AS f ON f.article_id = a.id WHERE f.article_id IS NULL",
        "article",
        _LOST,
    ),
)
_SQLITE_CHECKS = (
    (
        (
            "SELECT f.statement_id FROM statement_search AS f LEFT JOIN statement AS s ON s.id = f.statement_id"
            " WHERE s.id IS NULL OR s.exact <> f.exact"
        ),
        "statement",
        "search knows other words of it",
    ),
    (
        "SELECT s.id FROM statement AS s WHERE s.id NOT IN (SELECT f.statement_id FROM statement_search AS f)",
        "statement",
        _LOST,
    ),
    (
        (
            "SELECT t.article_id FROM article_text AS t LEFT JOIN article_search_docsize AS f ON f.id = t.number"
            " WHERE f.id IS NULL"
        ),
        "article",
        _LOST,
    ),
)
