"""The ledger of judgements: merge, split, rule different, undo. Rows are added and ended, mentions never touched.

A batch is one act of one person. Undoing it ends its rows and brings back, as new rows of their own batches, those that
it had ended. After each act the canonical ids of the groups concerned are derived anew from the live rows: the work
depends on the size of the group, not on how often it is mentioned.
"""

from __future__ import annotations

import getpass
import os
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from factdb.errors import FactdbError, UsageError
from factdb.model.ids import fresh
from factdb.resolve.groups import Same, canonical

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factdb.store.store import Store

_READ = "id, left_id, right_id, judgement, score, reason, batch, decided_by, decided_at, keep_id"
_COLUMNS = f"{_READ}, undone_at, undone_by"

#: The lock that acts on the ledger take in PostgreSQL; any number that nobody else uses.
_LOCK = 720_533_110


class JudgementError(FactdbError):
    """A judgement that contradicts one that stands."""


@dataclass(slots=True)
class Act:
    """What an act did, or would do: its batch, the rows it adds and ends, and who changes the name he goes by."""

    batch: str
    added: list[tuple[Any, ...]] = field(default_factory=list)
    ended: list[str] = field(default_factory=list)
    renamed: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """A live judgement."""

    id: str
    left: str
    right: str
    judgement: str
    score: float | None
    reason: str
    batch: str
    by: str
    at: str
    keep: str | None


class Ledger:
    """Judges entities in one database, signed by one person."""

    def __init__(self, store: Store, by: str | None = None) -> None:
        self.store = store
        self.by = by or signature()
        self._mark = "%s" if store.postgres else "?"

    @property
    def db(self) -> str:
        """The path or URL of the database."""
        return self.store.db

    def merge(
        self, keep: str, drop: Sequence[str], reason: str = "", *, dry_run: bool = False, replace: bool = False
    ) -> Act:
        """Judge that the dropped entities are the kept one.

        Raises JudgementError if they are judged different and that is not to be replaced, or are all merged already.
        """

        def act(cursor: Any, act: Act) -> None:
            head = self._canonical(cursor, keep)
            for each in drop:
                other = self._canonical(cursor, each)
                if other == head:
                    continue
                self._end_different(cursor, act, (head, other), replace=replace)
                self._end_pair(cursor, act, head, other)
                self._add(act, head, other, "same", reason or "merged", keep=head)
                self._write(cursor, act, {head, other})
            if not act.added:
                told = _told(self._same(cursor, head)) or f"{keep} is one entity"
                raise JudgementError(f"merged already: {told}")

        return self._run(act, dry_run=dry_run)

    def split(self, member: str, reason: str = "", *, dry_run: bool = False) -> Act:
        """Take an entity out of its group, and judge it different from what stands for the rest."""

        def act(cursor: Any, act: Act) -> None:
            group = self._group(cursor, member)
            if len(group) < 2:  # noqa: PLR2004 - alone is no group
                raise JudgementError(f"{member} is not merged with anything; there is nothing to split")
            rows = self._rows(cursor, group)
            for row in rows:
                if row.judgement == "same" and member in (row.left, row.right):
                    act.ended.append(row.id)
            rest = [e for e in group if e != member]
            held = [r for r in rows if r.judgement == "same" and r.id not in act.ended]
            heads = sorted(set(canonical(rest, [Same(r.left, r.right, r.keep) for r in held]).values()))
            old = self._canonical(cursor, member)
            head = old if old in heads else heads[0]
            for other in heads:
                if other != head:
                    self._add(act, head, other, "same", f"held together by {member} before it was split off", keep=head)
            self._end_pair(cursor, act, head, member)
            self._add(act, head, member, "different", reason or "split")
            self._write(cursor, act, set(group))

        return self._run(act, dry_run=dry_run)

    def different(self, a: str, b: str, reason: str = "", *, replace: bool = False) -> Act:
        """Judge that two entities are two, now and whenever they are met again.

        Raises JudgementError if that is judged already and not to be replaced, or if they are merged.
        """

        def act(cursor: Any, act: Act) -> None:
            if self._canonical(cursor, a) == self._canonical(cursor, b):
                raise JudgementError(f"{a} and {b} are merged; split one off first: factdb entity split {b}")
            live = self._live(cursor, a, b)
            if live and live.judgement == "different" and not replace:
                raise JudgementError(f"judged different already: {_told([live])}; --replace puts yours in its place")
            self._end_pair(cursor, act, a, b)
            self._add(act, a, b, "different", reason or "ruled different")
            self._write(cursor, act, {a, b})

        return self._run(act)

    def suggest(self, pairs: Iterable[tuple[str, str, float, str]]) -> Act:
        """Record pairs (left, right, score, reason) that a person should look at; judged ones are left alone."""

        def act(cursor: Any, act: Act) -> None:
            for a, b, score, reason in pairs:
                if not self._live(cursor, a, b):
                    self._add(act, a, b, "suggested", reason, score=score)
            self._write(cursor, act, set())

        return self._run(act)

    def undo(self, batch: str, *, dry_run: bool = False) -> Act:
        """Take a batch back: its rows end, the rows that it ended live again."""

        def act(cursor: Any, act: Act) -> None:
            rows = self._select(cursor, "batch = {m} AND undone_at IS NULL", [batch])
            if not rows:
                raise UsageError(
                    f"no live judgement has the batch {batch}; factdb entity show ID --history lists batches"
                )
            act.ended += [row.id for row in rows]
            self._finish(cursor, act)
            back = self._select(cursor, "undone_by = {m}", [batch])
            for row in back:
                if live := self._live(cursor, row.left, row.right):
                    raise JudgementError(
                        f"{row.left} and {row.right} were judged again in {live.batch}; undo that first"
                    )
                act.added.append(
                    (
                        *(fresh("r"), row.left, row.right, row.judgement, row.score, row.reason, row.batch),
                        row.by,
                        row.at,
                        row.keep,
                        None,
                        None,
                    )
                )
            self._write(cursor, act, {e for row in (*rows, *back) for e in (row.left, row.right)})

        return self._run(act, dry_run=dry_run)

    def derive(self) -> dict[str, str]:
        """Derive every canonical id anew; return those that had gone astray, with what they are now."""
        with self.store.cursor() as cursor:
            cursor.execute("SELECT id, canonical_id FROM entity")
            held = dict(cursor.fetchall())
            rows = self._select(cursor, "judgement = 'same' AND undone_at IS NULL", [])
            right = canonical(held, [Same(r.left, r.right, r.keep) for r in rows])
            wrong = {entity: new for entity, new in right.items() if held[entity] != new}
            self._rename(cursor, wrong)
        return wrong

    # -- how it is done --

    def _run(self, act: Any, *, dry_run: bool = False) -> Act:
        done = Act(fresh("b"))

        def attempt() -> Act:
            it = Act(done.batch)
            try:
                with self.store.cursor() as cursor:
                    self._alone(cursor)
                    act(cursor, it)
                    if dry_run:
                        raise _DryRunError  # noqa: TRY301 - what ends the transaction unstored
            except _DryRunError:
                pass
            return it

        return self.store.retried(attempt)

    def _alone(self, cursor: Any) -> None:
        """Let one act at a time derive groups; SQLite's transactions see to it by themselves."""
        if self.store.postgres:
            cursor.execute(f"SELECT pg_advisory_xact_lock({_LOCK})")

    def _canonical(self, cursor: Any, entity: str) -> str:
        cursor.execute(f"SELECT canonical_id FROM entity WHERE id = {self._mark}", [entity])  # noqa: S608 - a mark
        row = cursor.fetchone()
        if row is None:
            raise UsageError(f"no entity {entity} in this database; factdb speakers, institutions and places list them")
        return str(row[0])

    def _group(self, cursor: Any, entity: str) -> list[str]:
        head = self._canonical(cursor, entity)
        cursor.execute(f"SELECT id FROM entity WHERE canonical_id = {self._mark} ORDER BY id", [head])  # noqa: S608
        return [str(row[0]) for row in cursor.fetchall()]

    def _rows(self, cursor: Any, entities: Sequence[str]) -> list[Row]:
        """Return the live judgements that have both ends among the entities."""
        found: list[Row] = []
        inside = set(entities)
        for start in range(0, len(entities), 500):
            part = list(entities[start : start + 500])
            marks = ", ".join([self._mark] * len(part))
            found += self._select(cursor, f"undone_at IS NULL AND left_id IN ({marks})", part)
        return [row for row in found if row.right in inside]

    def _live(self, cursor: Any, a: str, b: str) -> Row | None:
        rows = self._select(cursor, "undone_at IS NULL AND left_id = {m} AND right_id = {m}", sorted((a, b)))
        return rows[0] if rows else None

    def _select(self, cursor: Any, condition: str, values: Sequence[str]) -> list[Row]:
        where = condition.format(m=self._mark)
        cursor.execute(f"SELECT {_READ} FROM resolution WHERE {where} ORDER BY id", list(values))  # noqa: S608 - ours
        return [Row(*row) for row in cursor.fetchall()]

    def _end_different(self, cursor: Any, act: Act, heads: tuple[str, str], *, replace: bool) -> None:
        """End what was judged different between two groups if it is to be replaced, else refuse."""
        one, other = (self._group(cursor, head) for head in heads)
        standing = [row for row in self._between(cursor, one, set(other)) if row.judgement == "different"]
        if standing and not replace:
            raise JudgementError(
                f"judged different: {_told(standing)}; to merge them all the same: --replace, or first"
                f" factdb entity undo {standing[0].batch}"
            )
        act.ended += [row.id for row in standing]

    def _same(self, cursor: Any, head: str) -> list[Row]:
        """Return the judgements that hold a group together."""
        return [row for row in self._rows(cursor, self._group(cursor, head)) if row.judgement == "same"]

    def _between(self, cursor: Any, one: Sequence[str], other: set[str]) -> list[Row]:
        found: list[Row] = []
        for start in range(0, len(one), 400):
            part = list(one[start : start + 400])
            marks = ", ".join([self._mark] * len(part))
            where = f"undone_at IS NULL AND (left_id IN ({marks}) OR right_id IN ({marks}))"
            found += [
                row for row in self._select(cursor, where, [*part, *part]) if row.left in other or row.right in other
            ]
        return found

    def _end_pair(self, cursor: Any, act: Act, a: str, b: str) -> None:
        """End what is judged on the pair, for a pair has one live row."""
        live = self._live(cursor, a, b)
        if live and live.id not in act.ended:
            act.ended.append(live.id)

    def _add(
        self,
        act: Act,
        a: str,
        b: str,
        judgement: str,
        reason: str,
        *,
        keep: str | None = None,
        score: float | None = None,
    ) -> None:
        left, right = sorted((a, b))
        act.added.append(
            (fresh("r"), left, right, judgement, score, reason, act.batch, self.by, now(), keep, None, None)
        )

    def _finish(self, cursor: Any, act: Act) -> None:
        m = self._mark
        for row in act.ended:
            cursor.execute(
                f"UPDATE resolution SET undone_at = {m}, undone_by = {m} WHERE id = {m} AND undone_at IS NULL",  # noqa: S608
                [now(), act.batch, row],
            )

    def _write(self, cursor: Any, act: Act, touched: set[str]) -> None:
        """Store the act's rows and derive the canonical ids of the groups touched."""
        self._finish(cursor, act)
        marks = ", ".join([self._mark] * 12)
        for row in act.added:
            cursor.execute(f"SELECT 1 FROM resolution WHERE id = {self._mark}", [row[0]])  # noqa: S608 - a mark
            if cursor.fetchone() is None:
                cursor.execute(f"INSERT INTO resolution ({_COLUMNS}) VALUES ({marks})", list(row))  # noqa: S608 - ours
        members = sorted({member for entity in touched for member in self._group(cursor, entity)})
        if members:
            held = {member: self._canonical(cursor, member) for member in members}
            same = [Same(r.left, r.right, r.keep) for r in self._rows(cursor, members) if r.judgement == "same"]
            new = {entity: head for entity, head in canonical(members, same).items() if held[entity] != head}
            self._rename(cursor, new)
            act.renamed |= new

    def _rename(self, cursor: Any, names: dict[str, str]) -> None:
        m = self._mark
        for entity, head in names.items():
            cursor.execute(f"UPDATE entity SET canonical_id = {m} WHERE id = {m}", [head, entity])  # noqa: S608 - marks


def _told(rows: Sequence[Row]) -> str:
    """Return who judged what of whom, when and why."""
    return "; ".join(f"{row.left} and {row.right} by {row.by} on {row.at} ({row.reason})" for row in rows)


class _DryRunError(Exception):
    """Ends a transaction whose work shall not stay."""


def signature() -> str:
    """Return who decides: $USER, else the login name."""
    return os.environ.get("USER") or getpass.getuser()


def now() -> str:
    """Return the time as ledgers keep it."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
