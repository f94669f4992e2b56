"""An article read again: what was found in it is replaced, and decisions stay with the claims they are about.

Ids count within an article, so that its c3 may be another claim than before. It is the same one if it stands in the
same statement with the same predicate, polarity and number (without one: cue) at the same place. What a decision hangs
on is changed where it is; if it would vanish or become another, the article is refused. Decisions that were undone
before are kept in words when what they were about is gone. Claims that an editor stated stay with their statements.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from factdb import model
from factdb.errors import FactdbError
from factdb.ingest.relink import relink
from factdb.store import readings
from factdb.store.bulk import columns, definition
from factdb.store.search import rows as search

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdb.store.bulk import Batch, Model

Row = tuple[Any, ...]
Named = dict[str, Any]

_OF_CLAIM = "JOIN claim AS c ON c.id = d.{0} JOIN statement AS s ON s.id = c.statement_id WHERE s.article_id = ?"
_LEDGERS = (("ruling", "claim_a"), ("ruling", "claim_b"), ("grade", "claim_id"), ("review", "claim_id"))
_DECISIONS = (
    *(f"SELECT d.id, d.{key}, d.undone_at FROM {table} AS d {_OF_CLAIM.format(key)}" for table, key in _LEDGERS),  # noqa: S608 - names
    f"SELECT d.id, d.replaced_by, d.undone_at FROM review AS d {_OF_CLAIM.format('replaced_by')}",  # noqa: S608 - names
    (
        "SELECT d.id, s.id, d.undone_at FROM review AS d JOIN statement AS s ON s.id = d.statement_id"
        " WHERE s.article_id = ?"
    ),
)
_STATEMENTS = 'SELECT id, start, "end" FROM statement WHERE article_id = ?'
_CLAIMS = """SELECT c.id, c.statement_id, c.predicate_id, c.polarity,
    CASE WHEN n.claim_id IS NULL THEN c.cue_start ELSE n.start END,
    CASE WHEN n.claim_id IS NULL THEN c.cue_end ELSE n."end" END
    FROM claim AS c JOIN statement AS s ON s.id = c.statement_id LEFT JOIN numeric_claim AS n ON n.claim_id = c.id
    WHERE s.article_id = ?"""


_LEDGER_COLUMNS = {
    "ruling": ("d.claim_a || ' × ' || d.claim_b", "d.verdict", "d.rationale", ("d.claim_a", "d.claim_b")),
    "grade": ("d.claim_id", "d.value", "d.rationale", ("d.claim_id",)),
    "review": (
        "coalesce(d.statement_id, d.claim_id)",
        "d.decision || CASE WHEN d.replaced_by IS NULL THEN '' ELSE ' for ' || d.replaced_by END",
        *("d.note", ("coalesce(d.statement_id, d.claim_id)",)),
    ),
}


class DecidedError(FactdbError):
    """An article whose facts cannot be replaced, for a decision hangs on one of them."""

    def __init__(self, target: str, decision: str) -> None:
        super().__init__(
            f"not read again: {target} would be gone or be another, and decision {decision} hangs on it;"
            f" `factdb undo {decision}` and the same again replaces it"
        )


@dataclass(slots=True)
class Replacement:
    """The article as it is in the database, about to be replaced, in the cursor's transaction."""

    cursor: Any
    article: str
    now: str
    postgres: bool
    #: What marks statements and claims as the same as before, by id.
    statements: dict[str, Row] = field(default_factory=dict)
    claims: dict[str, Row] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.statements = {row[0]: row[1:] for row in self._all(_STATEMENTS)}
        self.claims = {row[0]: row[1:] for row in self._all(_CLAIMS)}

    def clear(self, batch: Batch) -> Changes:
        """Delete all facts of the article but those with decisions that the batch has too, and return these.

        Their rows leave the batch, which is to be stored next. Raises DecidedError.
        """
        decisions = {row[:2]: row[2] for sql in _DECISIONS for row in self._all(sql)}
        kept = {target for _, target in decisions if self._persists(target, batch)}
        for (decision, target), undone in decisions.items():
            if target not in kept and undone is None:
                raise DecidedError(target, decision)
        self._put_by([decision for decision, target in decisions if target not in kept])
        kept |= {self.claims[target][0] for target in kept & self.claims.keys()}
        search.drop(self.cursor, self.article, postgres=self.postgres)
        readings.drop(self.cursor, self.article, postgres=self.postgres)
        self._delete(kept)
        return Changes(self, {table: _taken(batch, table, kept) for table in (model.Statement, model.Claim)}, batch)

    def _persists(self, target: str, batch: Batch) -> bool:
        if target in self.statements:
            return _places(batch).get(target) == self.statements[target]
        statement = self.claims[target][0]
        same = _is_editors(target) or _marks(batch).get(target) == self.claims[target]
        return same and _places(batch).get(statement) == self.statements[statement]

    def _put_by(self, decisions: Iterable[str]) -> None:
        """Keep in words the decisions on what is about to go, in the place of their rows."""
        for ledger in _LEDGER_COLUMNS:
            for decision in sorted(set(decisions)):
                self.cursor.execute(self.marked(_in_words(ledger)), (self.article, self.now, decision))
                self.cursor.execute(self.marked(f"DELETE FROM {ledger} WHERE id = ?"), (decision,))  # noqa: S608 - a name

    def _delete(self, kept: set[str]) -> None:
        """Delete the article's facts, children first; the numbers of editors' claims that are kept stay."""
        numbers = [claim for claim in self.claims if not (claim in kept and _is_editors(claim))]
        self._each("DELETE FROM equivalent WHERE claim_id = ?", numbers)
        self._each("DELETE FROM numeric_claim WHERE claim_id = ?", numbers)
        self._each("DELETE FROM claim WHERE id = ?", self.claims.keys() - kept)
        self._each("DELETE FROM statement_span WHERE statement_id = ?", self.statements)
        self._each("DELETE FROM statement WHERE id = ?", self.statements.keys() - kept)
        self._each("DELETE FROM mention WHERE article_id = ?", [self.article])

    def _all(self, sql: str) -> list[Row]:
        self.cursor.execute(self.marked(sql), (self.article,))
        found: list[Row] = self.cursor.fetchall()
        return found

    def _each(self, sql: str, ids: Iterable[str]) -> None:
        self.cursor.executemany(self.marked(sql), [(each,) for each in sorted(ids)])

    def marked(self, sql: str) -> str:
        """Return the statement with the driver's own marks for values."""
        return sql.replace("?", "%s") if self.postgres else sql


@dataclass(frozen=True, slots=True)
class Changes:
    """New values of rows that stay where they are: the article's own, and those that decisions hang on."""

    of: Replacement
    kept: dict[Model, list[Named]]
    batch: Batch
    article: Named = field(init=False)

    def __post_init__(self) -> None:
        """Take the article's own row out of the batch; its text is as it was."""
        self.batch.rows.pop(model.ArticleText, None)
        (row,) = self.batch.rows.pop(model.Article)
        object.__setattr__(self, "article", dict(zip(columns(model.Article), row, strict=True)))

    def apply(self) -> None:
        """Store the values after the rest of the batch, and index the article's words and readings anew."""
        self._update(model.Article, self.article)
        for table, rows in self.kept.items():
            for row in rows:
                self._update(table, {name: value for name, value in row.items() if name != "retracted_at"})
        relink(self.of.cursor, self.of.article, self.of.statements, postgres=self.of.postgres)
        search.index(self.of.cursor, self.of.article, postgres=self.of.postgres)
        readings.add(self.of.cursor, [self.of.article], postgres=self.of.postgres)

    def _update(self, table: Model, row: Named) -> None:
        values = ", ".join(f'"{name}" = ?' for name in row)
        sql = f"UPDATE {definition(table).name} SET {values} WHERE id = ?"  # noqa: S608 - names
        self.of.cursor.execute(self.of.marked(sql), (*row.values(), row["id"]))


def _in_words(ledger: str) -> str:
    """Return the statement that copies a decision of the ledger with the words of what it is about."""
    target, decision, reason, ids = _LEDGER_COLUMNS[ledger]
    words = " || ' × ' || ".join(
        f"coalesce((SELECT s.exact FROM statement AS s WHERE s.id = {each}),"  # noqa: S608 - names
        f" (SELECT s.exact FROM claim AS c JOIN statement AS s ON s.id = c.statement_id WHERE c.id = {each}))"
        for each in ids
    )
    return f"""INSERT INTO past_decision
        (id, ledger, target, decision, rationale, decided_by, decided_at, undone_at, article_id, gone_at, words)
        SELECT d.id, '{ledger}', {target}, {decision}, {reason}, d.decided_by, d.decided_at, d.undone_at, ?, ?, {words}
        FROM {ledger} AS d WHERE d.id = ?"""  # noqa: S608 - names


def _is_editors(claim: str) -> bool:
    return claim.partition(".")[2].startswith("d")


def _named(batch: Batch, table: Model) -> list[Named]:
    return [dict(zip(columns(table), row, strict=True)) for row in batch.rows.get(table, ())]


def _places(batch: Batch) -> dict[str, Row]:
    return {row["id"]: (row["start"], row["end"]) for row in _named(batch, model.Statement)}


def _marks(batch: Batch) -> dict[str, Row]:
    """Return what marks each claim of the batch as the one it is: the columns of `_CLAIMS`."""
    numbers = {row["claim_id"]: (row["start"], row["end"]) for row in _named(batch, model.NumericClaim)}
    return {
        row["id"]: (
            *(row["statement_id"], row["predicate_id"], row["polarity"]),
            *numbers.get(row["id"], (row["cue_start"], row["cue_end"])),
        )
        for row in _named(batch, model.Claim)
    }


def _taken(batch: Batch, table: Model, kept: set[str]) -> list[Named]:
    """Take the rows that are kept out of the batch, and return them."""
    taken = [row for row in _named(batch, table) if row["id"] in kept]
    batch.rows[table] = [row for row in batch.rows.get(table, ()) if row[0] not in kept]
    return taken
