"""The tables thing and reading_row, written here and nowhere else: what the view reading_source gives, ready for scans.

The view is their one definition. Rows are added for whole articles or single claims in the transaction that stores
them, taken out before these are changed, and made anew all together where the definition has changed. `factdb db check`
compares the tables with the view.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factdb import model

if TYPE_CHECKING:
    from collections.abc import Sequence


def _names(table: str, *, without: str) -> list[str]:
    return [column.name for column in model.metadata.tables[table].columns if column.name != without]


_THING, _READING = _names("thing", without="id"), _names("reading_row", without="thing_id")
_OF = " AND ".join(f"t.{name} = s.{name}" for name in _THING)
#: Things that are new; two writers who find the same one at a time store it once.
_NAME = f"""INSERT INTO thing ({", ".join(_THING)}) SELECT DISTINCT {", ".join(_THING)} FROM reading_source AS s
    WHERE {{0}} AND NOT EXISTS (SELECT 1 FROM thing AS t WHERE {_OF}) ORDER BY {", ".join(_THING)}
    ON CONFLICT DO NOTHING"""  # noqa: S608 - names of ours
_ADD = f"""INSERT INTO reading_row (thing_id, {", ".join(_READING)})
    SELECT t.id, {", ".join(f"s.{name}" for name in _READING)}
    FROM reading_source AS s JOIN thing AS t ON {_OF} WHERE {{0}}"""  # noqa: S608 - names of ours
_KEY = ("placed", "period_from", "period_to", "claim_id")
_DROP = f"""DELETE FROM reading_row WHERE (thing_id, {", ".join(_KEY)}) IN (
    SELECT t.id, {", ".join(f"s.{name}" for name in _KEY)}
    FROM reading_source AS s JOIN thing AS t ON {_OF} WHERE {{0}})"""  # noqa: S608 - names of ours
#: Values in one statement.
_MANY = 500


def add(cursor: Any, articles: Sequence[str], *, postgres: bool) -> None:
    """Add the readings of articles, which have just been stored through the same cursor."""
    for sql in (_NAME, _ADD):
        _of_each(cursor, sql.format("s.article_id IN ({})"), articles, postgres=postgres)


def add_claims(cursor: Any, claims: Sequence[str], *, postgres: bool) -> None:
    """Add the readings of claims, which have just been stored through the same cursor."""
    for sql in (_NAME, _ADD):
        _of_each(cursor, sql.format("s.claim_id IN ({})"), claims, postgres=postgres)


def drop(cursor: Any, article: str, *, postgres: bool) -> None:
    """Take out the readings of an article, before anything of it is changed."""
    _of_each(cursor, _DROP.format("s.article_id IN ({})"), [article], postgres=postgres)


def rebuild(cursor: Any) -> None:
    """Make both tables anew, without things of which nothing is told."""
    for table in ("reading_row", "thing"):
        cursor.execute(f"DELETE FROM {table}")  # noqa: S608 - a name of ours
    cursor.execute(_NAME.format("TRUE"))
    cursor.execute(f"{_ADD.format('TRUE')} ORDER BY t.id, {', '.join(f's.{name}' for name in _KEY)}")


def _of_each(cursor: Any, sql: str, ids: Sequence[str], *, postgres: bool) -> None:
    for start in range(0, len(ids), _MANY):
        some = list(ids[start : start + _MANY])
        cursor.execute(sql.format(", ".join(["%s" if postgres else "?"] * len(some))), some)
