"""Reprints are recorded: printings of texts that are stored, by other outlets or at other addresses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factdb import model
from factdb.ingest.printings import STORED, Printing, Stored
from factdb.ingest.snapshot import half_open
from factdb.model.ids import reprint_id
from factdb.plain import storable
from factdb.store import bulk
from factdb.store.bulk import Batch
from factdb.store.read import pyformat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.resolve import Resolver

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Reprints:
    """The reprints of a database, in the cursor's transaction."""

    cursor: Any
    names: Resolver
    now: str
    postgres: bool

    def add(self, printings: Sequence[Printing]) -> int:
        """Record those printings that are not the stored one; return how many of them are new."""
        found = [(each, stored) for each in printings if (stored := self.stored(each.key, each.publisher))]
        others = [(each, stored) for each, stored in found if stored.is_elsewhere(each)]
        if not others:
            return 0
        batch = Batch()
        self.names.prepare(self.cursor, [each for each, _ in others], postgres=self.postgres)
        rows = {row[0]: row for each, stored in others if (row := self._row(each, stored, batch))}
        new = [row for row in rows.values() if not self._has(row[0])]
        batch.extend(model.Reprint, new)
        bulk.store(self.cursor, batch, postgres=self.postgres)
        return len(new)

    def taken_over(self, before: Stored | None, now: Printing) -> None:
        """Record the printing that an article was stored as before another one took its place."""
        if before is None or not before.is_elsewhere(now):
            return
        after = self.stored(now.key, now.publisher)
        taken = reprint_id(now.key, after.publisher_id if after else None, now.url)
        self._execute("DELETE FROM reprint WHERE id = :id", {"id": taken})
        self.add([Printing(now.key, before.title, before.url, None, before.publisher, before.published, before.path)])

    def stored(self, key: str, publisher: str | None) -> Stored | None:
        """Return what is stored of an article, its publisher as it is called here; None if it is not known."""
        self._execute(STORED, {"key": key, "publisher": publisher})
        row = self.cursor.fetchone()
        return Stored(*row) if row else None

    def _row(self, it: Printing, stored: Stored, batch: Batch) -> Row | None:
        """Return the row of a printing; None if its publisher is the stored one after all, under another name."""
        publisher = self.names.resolve(it, batch).publisher
        if publisher == stored.publisher_id and not stored.is_other_url(it):
            return None
        words = [None if word is None else storable(word) for word in (it.title, it.url, it.path)]
        return reprint_id(it.key, publisher, it.url), it.key, publisher, *words, *half_open(it.published), self.now

    def _has(self, key: str) -> bool:
        self._execute("SELECT 1 FROM reprint WHERE id = :id", {"id": key})
        return self.cursor.fetchone() is not None

    def _execute(self, sql: str, values: dict[str, str | None]) -> None:
        self.cursor.execute(pyformat(sql) if self.postgres else sql, values)
