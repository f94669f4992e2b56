"""A team's decisions as a text file: what is judged and which names were added, to be kept in git and brought back.

CSV, one decision a line, sorted, so that two versions compare well. Each end of a judgement carries what its entity
needs to exist: in a database that has not met it yet, the import makes it, and the next seeding finds it judged.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any, TextIO

from factdb.errors import UsageError
from factdb.model.ids import alias_id, fresh
from factdb.resolve.keys import alias_key, slug
from factdb.resolve.people import person_block

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdb.lexicon import Lexicon
    from factdb.resolve.ledger import Ledger
    from factdb.store.read import Reader
    from factdb.store.store import Store

_END = ("id", "kind", "name", "country", "scope")
COLUMNS = (
    "decision",
    *(f"left_{part}" for part in _END),
    *(f"right_{part}" for part in _END),
    *("keep", "score", "reason", "batch", "by", "at"),
)
_ROW = "id, left_id, right_id, judgement, score, reason, batch, decided_by, decided_at, undone_at, keep_id, undone_by"
_JUDGED = """SELECT r.judgement, l.id, l.kind, l.name, l.country, l.scope, o.id, o.kind, o.name, o.country, o.scope,
    r.keep_id, r.score, r.reason, r.batch, r.decided_by, r.decided_at
    FROM resolution AS r JOIN entity AS l ON l.id = r.left_id JOIN entity AS o ON o.id = r.right_id
    WHERE r.undone_at IS NULL ORDER BY r.left_id, r.right_id"""
_ALIASES = """SELECT 'alias', e.id, e.kind, e.name, e.country, e.scope, '', '', a.name FROM alias AS a
    JOIN entity AS e ON e.id = a.entity_id WHERE a.origin = 'editor' ORDER BY e.id, a.name"""


def export(reader: Reader, file: TextIO) -> int:
    """Write every live judgement and every name that an editor added; return how many lines."""
    out = csv.writer(file, lineterminator="\n")
    out.writerow(COLUMNS)
    count = 0
    for row in [*reader.query(_JUDGED), *reader.query(_ALIASES)]:
        out.writerow(["" if value is None else value for value in row] + [""] * (len(COLUMNS) - len(row)))
        count += 1
    return count


def bring_in(store: Store, ledger: Ledger, file: TextIO, lexicon: Lexicon) -> tuple[int, int]:
    """Store the file's decisions; return how many were new, and how many stood already or met another decision.

    A pair that is judged already keeps its judgement. Raises UsageError for a file that is no export.
    """
    lines = list(_lines(file))
    new = 0
    with store.cursor() as cursor:
        put = _Put(cursor, "%s" if store.postgres else "?", lexicon)
        for line in lines:
            new += put.alias(line) if line["decision"] == "alias" else put.judgement(line)
    ledger.derive()
    return new, len(lines) - new


def _lines(file: TextIO) -> Iterator[dict[str, str]]:
    reader = csv.DictReader(file)
    missing = set(COLUMNS) - set(reader.fieldnames or ())
    if missing:
        message = f"not an export of decisions: no column {', '.join(sorted(missing))}"
        raise UsageError(message)
    yield from reader


class _Put:
    """Writes lines of the file into the tables."""

    def __init__(self, cursor: Any, mark: str, lexicon: Lexicon) -> None:
        self._cursor = cursor
        self._mark = mark
        self._lexicon = lexicon

    def judgement(self, line: dict[str, str]) -> int:
        """Store one judgement; return 1 if its pair had none."""
        for side in ("left", "right"):
            self._entity(line, side)
        left, right = sorted((line["left_id"], line["right_id"]))
        if self._one(
            "SELECT 1 FROM resolution WHERE undone_at IS NULL AND left_id = {m} AND right_id = {m}", left, right
        ):
            return 0
        score = float(line["score"]) if line["score"] else None
        signed = (line["reason"], line["batch"], line["by"], line["at"])
        values = (fresh("r"), left, right, line["decision"], score, *signed, None, line["keep"] or None, None)
        self._insert("resolution", _ROW, values)
        return 1

    def alias(self, line: dict[str, str]) -> int:
        """Store one added name; return 1 if the entity did not have it."""
        self._entity(line, "left")
        entity, name = line["left_id"], line["right_name"]
        if self._one("SELECT 1 FROM alias WHERE entity_id = {m} AND name = {m}", entity, name):
            return 0
        block = person_block(name, self._lexicon) if line["left_kind"] == "person" else None
        key = alias_key(name, self._lexicon)
        values = (alias_id(entity, name), entity, name, key, None, "editor", block)
        self._insert("alias", "id, entity_id, name, key, language, origin, block", values)
        return 1

    def _entity(self, line: dict[str, str], side: str) -> None:
        own, kind, name, country, scope = (line[f"{side}_{part}"] for part in _END)
        if not own or self._one("SELECT 1 FROM entity WHERE id = {m}", own):
            return
        values = (own, slug(name), kind, name, scope or None, country or None, own)
        self._insert("entity", "id, slug, kind, name, scope, country, canonical_id", values)
        block = person_block(name, self._lexicon) if kind == "person" else None
        alias = (alias_id(own, name), own, name, alias_key(name, self._lexicon), None, "article", block)
        self._insert("alias", "id, entity_id, name, key, language, origin, block", alias)

    def _one(self, sql: str, *values: str) -> bool:
        self._cursor.execute(sql.format(m=self._mark), list(values))
        return self._cursor.fetchone() is not None

    def _insert(self, table: str, names: str, values: tuple[Any, ...]) -> None:
        marks = ", ".join([self._mark] * len(values))
        self._cursor.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(values))  # noqa: S608 - ours
