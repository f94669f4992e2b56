"""The loader: snapshots become rows and are stored, each batch in one transaction, begun again if it lost a race."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Self

import factdb
from factdb import model
from factdb.article import Problem
from factdb.errors import UsageError
from factdb.ingest.authority import authority_rows
from factdb.ingest.printings import STORED, Printing, Stored, printing
from factdb.ingest.repeats import look_up
from factdb.ingest.replace import DecidedError, Replacement
from factdb.ingest.reprints import Reprints
from factdb.ingest.rows import ArticleRows
from factdb.lexicon.predicates import Predicate, predicate, predicates, relations
from factdb.model.ids import predicate_id
from factdb.plain import storable
from factdb.resolve import Resolver
from factdb.store import bulk
from factdb.store.bulk import Batch
from factdb.store.errors import ImpossibleRowError
from factdb.store.read import Reader, connect

if TYPE_CHECKING:
    from pathlib import Path

    from factdb.ingest.files import Ended
    from factdb.ingest.run import Summary
    from factdb.ingest.snapshot import Snapshot
    from factdb.lexicon import Lexicon
    from factdb.store.store import Store


#: Transactions between two looks for cyclic garbage: there is next to none, and looking takes an eighth of the time.
_SELDOM = 10


class Loader:
    """Stores snapshots in one database; use it as a context manager."""

    def __init__(self, store: Store, lexicon: Lexicon, names: Resolver | None = None) -> None:
        self.db = store
        self.lexicon = lexicon
        self.names = names or Resolver(lexicon)
        self.extractor = f"factdb {factdb.__version__}"
        self._reader: Reader = connect(store.db)
        #: Whether there was any article when the run began.
        self._begun = self._reader.one("SELECT 1 FROM article LIMIT 1") is not None
        self._reader.refresh()
        self._predicates: set[str] = set()
        self._collecting = gc.isenabled()
        self._stored = 0

    def knows(self, table: str, key: str) -> bool:
        """Tell whether the database has the article or the intake."""
        column = "digest" if table == "intake" else "id"
        found = self._reader.one(f"SELECT 1 FROM {table} WHERE {column} = :key", {"key": key})  # noqa: S608 - two names
        self._reader.refresh()
        return found is not None

    def authority(self, paths: Sequence[Path], summary: Summary) -> None:
        """Store the entities and names of the authority files, all in one transaction."""
        batch = Batch()
        for path in paths:
            summary.problems += authority_rows(path, batch, self.lexicon)
        self._lexicon_rows(batch)
        self._write(batch)
        summary.entities += len(batch.rows[model.Entity])

    def store(
        self,
        snapshots: Sequence[Snapshot],
        ended: Sequence[Ended],
        summary: Summary,
        printings: Sequence[Printing] = (),
    ) -> None:
        """Store articles, printings of known ones and the marks of files that have ended, in one transaction.

        If a row breaks a rule of the schema, the articles are stored one by one, and those that cannot be are problems.
        """
        try:
            self._attempt(snapshots, ended, summary, printings)
        except ImpossibleRowError:
            spoilt = {problem.path for problem in self._one_by_one(snapshots, summary)}
            self._attempt([], [end for end in ended if storable(end.path) not in spoilt], summary, printings)

        self._stored += 1
        if self._stored % _SELDOM == 0:
            gc.collect()

    def replace(self, snapshots: Sequence[Snapshot], summary: Summary) -> list[Snapshot]:
        """Replace what was found in the articles that are known, each in one transaction; return the others."""
        new = []
        for snapshot in snapshots:
            if not self.knows("article", snapshot.key):
                new.append(snapshot)
                continue
            try:
                batch = self.db.retried(partial(self._replaced, snapshot))
            except (ImpossibleRowError, DecidedError) as error:
                summary.problems.append(Problem(snapshot.path or snapshot.key, str(error)))
            else:
                summary.replaced += 1
                summary.undated += snapshot.published is None
                summary.statements += len(snapshot.found.statements)
                summary.entities += len(batch.rows[model.Entity])
        return new

    def _replaced(self, snapshot: Snapshot) -> Batch:
        with self._transaction() as (cursor, now):
            reprints = Reprints(cursor, self.names, now, postgres=self.db.postgres)
            before = reprints.stored(snapshot.key, snapshot.publisher)
            old = Replacement(cursor, snapshot.key, now, postgres=self.db.postgres)
            batch = self._rows(cursor, [snapshot], now)
            changes = old.clear(batch)
            bulk.store(cursor, batch, postgres=self.db.postgres)
            changes.apply()
            reprints.taken_over(before, printing(snapshot.key, snapshot))
        return batch

    def stored(self, key: str, publisher: str | None) -> Stored | None:
        """Return what is stored of an article, its publisher as it is called here; None if it is not known."""
        row = self._reader.one(STORED, {"key": key, "publisher": publisher})
        self._reader.refresh()
        return Stored(*row) if row else None

    def stored_before(self, key: str, publisher: str | None) -> Stored | None:
        """Return the same, without a look at the database if nothing was in it when the run began.

        What this run or others have stored since is found by the transaction that would store it again.
        """
        return self.stored(key, publisher) if self._begun else None

    @contextmanager
    def _transaction(self) -> Iterator[tuple[Any, str]]:
        """Give a cursor and the time; if anything is raised, what was remembered of the database is forgotten."""
        now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        try:
            with self.db.cursor() as cursor:
                yield cursor, now
        except BaseException:
            self.names.forget()
            self._predicates.clear()
            raise

    def _one_by_one(self, snapshots: Sequence[Snapshot], summary: Summary) -> list[Problem]:
        problems = []
        for snapshot in snapshots:
            try:
                self._attempt([snapshot], [], summary)
            except ImpossibleRowError as error:
                problems.append(Problem(snapshot.path or snapshot.key, f"cannot be stored: {error}"))
        summary.problems += problems
        return problems

    def _attempt(
        self,
        snapshots: Sequence[Snapshot],
        ended: Sequence[Ended],
        summary: Summary,
        printings: Sequence[Printing] = (),
    ) -> None:
        batch, new, reprints = self.db.retried(lambda: self._store(snapshots, ended, printings))
        summary.reprints += reprints
        summary.stored += len(new)
        summary.known += len(snapshots) - len(new)
        summary.undated += sum(snapshot.published is None for snapshot in new)
        summary.statements += len(batch.rows[model.Statement])
        summary.entities += len(batch.rows[model.Entity])

    def _store(
        self, snapshots: Sequence[Snapshot], ended: Sequence[Ended], printings: Sequence[Printing]
    ) -> tuple[Batch, list[Snapshot], int]:
        with self._transaction() as (cursor, now):
            new = self._new(cursor, snapshots)
            batch = self._rows(cursor, new, now)
            batch.extend(model.Intake, [(end.digest, storable(end.path), end.articles, now) for end in ended])
            bulk.store(cursor, batch, postgres=self.db.postgres)
            kept = set(map(id, new))
            others = [printing(each.key, each) for each in snapshots if id(each) not in kept]
            reprints = Reprints(cursor, self.names, now, postgres=self.db.postgres).add([*printings, *others])
        return batch, new, reprints

    def _new(self, cursor: Any, snapshots: Sequence[Snapshot]) -> list[Snapshot]:
        """Return the snapshots that the database does not have yet, of each text the first."""
        by_key: dict[str, Snapshot] = {}
        for snapshot in snapshots:
            by_key.setdefault(snapshot.key, snapshot)
        if by_key:
            marks = ", ".join(["%s" if self.db.postgres else "?"] * len(by_key))
            cursor.execute(f"SELECT id FROM article WHERE id IN ({marks})", list(by_key))  # noqa: S608 - marks
            for (key,) in cursor.fetchall():
                del by_key[key]
        return list(by_key.values())

    def _rows(self, cursor: Any, snapshots: Sequence[Snapshot], now: str) -> Batch:
        batch = Batch()
        contents = (record.exact for snapshot in snapshots for record in snapshot.found.statements)
        earlier = look_up(cursor, contents, postgres=self.db.postgres)
        earlier.leave_out({snapshot.key for snapshot in snapshots})
        self.names.prepare(cursor, snapshots, postgres=self.db.postgres)
        for snapshot in snapshots:
            resolved = self.names.resolve(snapshot, batch)
            self._claimed(snapshot, batch)
            ArticleRows(snapshot, resolved, self.lexicon, now, self.extractor).add_to(batch, earlier)
        self.names.settle(cursor, batch, postgres=self.db.postgres)
        return batch

    def _claimed(self, snapshot: Snapshot, batch: Batch) -> None:
        """Add the predicates of an article's claims that the lexicon did not foresee."""
        keys = {claim.predicate for record in snapshot.found.statements for claim in record.claims}
        for key in sorted(keys - self._predicates):
            self._predicates.add(key)
            try:
                batch.add(model.Predicate, _predicate_row(predicate(key, self.lexicon)))
            except UsageError:
                batch.add(model.Predicate, _unforeseen(key))

    def _lexicon_rows(self, batch: Batch) -> None:
        batch.extend(model.Predicate, map(_predicate_row, predicates(self.lexicon)))
        rules = [(rule.event, rule.relation, rule.other, rule.when, rule.swaps) for rule in relations(self.lexicon)]
        batch.extend(model.PredicateRule, rules)

    def _write(self, batch: Batch) -> None:
        def act() -> None:
            with self.db.cursor() as cursor:
                bulk.store(cursor, batch, postgres=self.db.postgres)

        self.db.retried(act)

    def __enter__(self) -> Self:
        """Look for cyclic garbage seldom: a batch is a few 100,000 objects, none of them in a cycle."""
        self._collecting = gc.isenabled()
        gc.disable()
        gc.freeze()
        return self

    def __exit__(self, *_exception: object) -> None:
        gc.unfreeze()
        if self._collecting:
            gc.enable()
        self._reader.close()


def _predicate_row(it: Predicate) -> tuple[Any, ...]:
    number = (it.quantity, it.dimension, it.base_unit)
    return (predicate_id(it.key), it.key, it.event, *number, it.over_time, it.additive, it.label)


def _unforeseen(key: str) -> tuple[Any, ...]:
    """Return the row of a predicate that came from elsewhere: another factdb's lexicon."""
    event, _, quantity = key.partition(".")
    number = (quantity, quantity, None) if quantity else (None, None, None)
    return (predicate_id(key), key, event, *number, "flow", False, key)
