"""The table reading_row, written here and nowhere else: what the view reading_source gives, ready to be scanned.

The view is its one definition. Rows are added for whole articles or single claims in the transaction that stores them,
taken out before these are changed, and made anew all together where the definition has changed. `factdb db check`
compares the table with the view.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factdb import model

if TYPE_CHECKING:
    from collections.abc import Sequence

_TABLE = model.metadata.tables["reading_row"]
_COLUMNS = ", ".join(column.name for column in _TABLE.columns)
_KEY = ", ".join(column.name for column in _TABLE.primary_key)
_ADD = f"INSERT INTO reading_row ({_COLUMNS}) SELECT {_COLUMNS} FROM reading_source"  # noqa: S608 - names of ours
_DROP = f"DELETE FROM reading_row WHERE ({_KEY}) IN (SELECT {_KEY} FROM reading_source WHERE {{}})"  # noqa: S608
#: Values in one statement.
_MANY = 500


def add(cursor: Any, articles: Sequence[str], *, postgres: bool) -> None:
    """Add the readings of articles, which have just been stored through the same cursor."""
    _of_each(cursor, f"{_ADD} WHERE article_id IN ({{}})", articles, postgres=postgres)


def add_claims(cursor: Any, claims: Sequence[str], *, postgres: bool) -> None:
    """Add the readings of claims, which have just been stored through the same cursor."""
    _of_each(cursor, f"{_ADD} WHERE claim_id IN ({{}})", claims, postgres=postgres)


def drop(cursor: Any, article: str, *, postgres: bool) -> None:
    """Take out the readings of an article, before anything of it is changed."""
    _of_each(cursor, _DROP.format("article_id IN ({})"), [article], postgres=postgres)


def rebuild(cursor: Any) -> None:
    """Make the whole table anew."""
    cursor.execute("DELETE FROM reading_row")
    cursor.execute(_ADD)


def _of_each(cursor: Any, sql: str, ids: Sequence[str], *, postgres: bool) -> None:
    for start in range(0, len(ids), _MANY):
        some = list(ids[start : start + _MANY])
        cursor.execute(sql.format(", ".join(["%s" if postgres else "?"] * len(some))), some)
