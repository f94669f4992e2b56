"""The listings: articles, statements, claims, speakers, institutions, places, predicates, each one SQL file.

Every listing takes the same filters, which choose statements (of claims: the claims themselves); what the listing shows
is what those statements say, who says them, and where they are found.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factdb.report.listings.filters import REJECTED, Filters, conditions

if TYPE_CHECKING:
    from factdb.store.read import Reader, Rows

__all__ = ["LISTINGS", "REJECTED", "Filters", "chosen", "listing", "selected", "unplaced"]

LISTINGS = ("articles", "statements", "claims", "speakers", "institutions", "places", "predicates")

#: Where a listing has no statement of its own in FROM, the filters ask for one.
_OF_ARTICLE = "AND EXISTS (SELECT 1 FROM statement AS s WHERE s.article_id = a.id AND s.retracted_at IS NULL {0})"
_MARK = "/* filters */"
#: Where a page is cut off before its details are looked up; else it is at the end.
_PAGE = "/* page */"
#: Where SQLite is to go through the articles by date, instead of sorting all statements before it prints the first.
_IN_ORDER = "/* in order */ JOIN"
_OF_CLAIMS = frozenset({"claims", "places", "predicates"})


def listing(reader: Reader, name: str, filters: Filters, *, limit: int | None = None, offset: int = 0) -> Rows:
    """Return the rows of the listing that the filters choose; raises NotFoundError for a name that nothing has."""
    about_article, about_statement, params = conditions(reader, filters, of_claims=name in _OF_CLAIMS)
    if name == "articles" and about_statement:
        about_statement = _OF_ARTICLE.format(about_statement)
    if name == "claims":
        about_statement += f" AND {'' if filters.rejected else 'NOT '}{REJECTED}"
    sql = _sql(name).replace(_MARK, f"{about_article} {about_statement}")
    if not reader.postgres and not filters.selective:
        sql = sql.replace(_IN_ORDER, "CROSS JOIN")
    return reader.query(_paged(sql, limit, offset, params), params)


def unplaced(reader: Reader, filters: Filters) -> int:
    """Return how many claims more there are that state no place, in articles that name the place asked for."""
    only = replace(filters, unplaced="only")
    about_article, about_claim, params = conditions(reader, only, of_claims=True)
    sql = f"""SELECT count(*) FROM claim AS c JOIN statement AS s ON s.id = c.statement_id
        JOIN article AS a ON a.id = s.article_id
        WHERE s.retracted_at IS NULL {about_article} {about_claim} AND NOT {REJECTED}"""  # noqa: S608 - conditions
    found = reader.one(sql, params)
    return int(found[0]) if found else 0


def chosen(reader: Reader, name: str, condition: str, *, limit: int = 2**31, **params: Any) -> list[dict[str, Any]]:
    """Return the first rows of the listing, by column name, for which an SQL condition of the program's own holds."""
    sql = _sql(name).replace(_MARK, f"AND {condition}") + "\nLIMIT :limit"
    found = reader.query(sql, {**params, "limit": limit})
    return [dict(zip(found.columns, row, strict=True)) for row in found]


def selected(reader: Reader, sql: str, filters: Filters, *, of_claims: bool = False) -> Rows:
    """Return the rows of a query on the article `a` and the statement `s` in which the filters' mark stands.

    With `of_claims` predicates, events and places narrow the claims `c` themselves, not the statements that make them.
    """
    about_article, about_statement, params = conditions(reader, filters, of_claims=of_claims)
    return reader.query(sql.replace(_MARK, f"{about_article} {about_statement}"), params)


def _paged(sql: str, limit: int | None, offset: int, params: dict[str, Any]) -> str:
    """Return the query for one page; SQLite has no OFFSET without LIMIT."""
    if limit is None and not offset:
        return sql
    params |= {"limit": limit if limit is not None else 2**62, "offset": offset}
    page = "LIMIT :limit OFFSET :offset"
    return sql.replace(_PAGE, page) if _PAGE in sql else f"{sql}\n{page}"


@cache
def _sql(name: str) -> str:
    return (Path(__file__).parent / f"{name}.sql").read_text(encoding="utf-8")
