"""Repetitions after an article was replaced: other articles' statements may repeat ones that are there no more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

_REPEATING = """SELECT r.id, r.repeats_id, r.speaker_id, r.content_key, t.id, t.repeats_id, t.content_key
    FROM statement AS r LEFT JOIN statement AS t ON t.id = r.repeats_id
    WHERE r.article_id <> ? AND r.repeats_id = ? ORDER BY r.recorded_at, r.id"""


def relink(cursor: Any, article: str, statements: Iterable[str], *, postgres: bool) -> None:
    """Link what other articles repeat of these statements anew; where the words are gone, to each other."""
    for each in statements:
        cursor.execute(_marked(_REPEATING, postgres=postgres), (article, each))
        first: tuple[str, str | None] | None = None
        for statement, _, speaker, key, target, further, other_key in cursor.fetchall():
            if target is not None and key == other_key:
                _link(cursor, statement, further or target, postgres=postgres)
            elif first is None or not _may_be_one(first[1], speaker):
                first = first or (statement, speaker)
                _link(cursor, statement, None, postgres=postgres)
            else:
                _link(cursor, statement, first[0], postgres=postgres)


def _may_be_one(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _link(cursor: Any, statement: str, target: str | None, *, postgres: bool) -> None:
    sql = _marked("UPDATE statement SET repeats_id = ? WHERE id = ?", postgres=postgres)
    cursor.execute(sql, (target, statement))


def _marked(sql: str, *, postgres: bool) -> str:
    return sql.replace("?", "%s") if postgres else sql
