"""Merging by how often the merged is mentioned: python benchmarks/merging.py [MENTIONS] [DATABASE].

Two people are merged and the merge undone, again and again, in a database where one of them has 10 mentions and then
MENTIONS of them (10,000). DATABASE is a new file of SQLite unless it is given: the URL of an empty PostgreSQL database.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import factdb.store
from factdb.ingest import seed
from factdb.resolve.ledger import Ledger

if TYPE_CHECKING:
    from factdb.store.store import Store

_TEXT = "Minister Ana Petrakis said that 12 bridges had fallen. Minister Anna Petrakis-Lund said that 14 had.\n"
_FEW, _TIMES = 10, 25


def main(many: int, database: str | None) -> None:
    """Print the milliseconds of a merge and of its undoing, for few mentions and for many."""
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder, "article.txt")
        article.write_text(_TEXT, encoding="utf-8")
        db = database or str(Path(folder, "factdb.db"))
        seed([article], db)
        with factdb.store.open(db) as store:
            for mentions in (_FEW, many):
                keep, drop = prepared(store, mentions)
                merges, undoings = merged(Ledger(store, "benchmark"), keep, drop)
                print(f"{mentions:,} mentions: merge {merges:.1f} ms, undo {undoings:.1f} ms (medians of {_TIMES})")


def prepared(store: Store, mentions: int) -> tuple[str, str]:
    """Give the second of the two people so many mentions; return both ids."""
    mark = "%s" if store.postgres else "?"
    with store.cursor() as cursor:
        cursor.execute("SELECT id FROM entity WHERE kind = 'person' ORDER BY name")
        keep, drop = (str(row[0]) for row in cursor.fetchall())
        cursor.execute("SELECT article_id FROM mention")
        article = cursor.fetchone()[0]
        cursor.execute(f"DELETE FROM mention WHERE entity_id = {mark}", [drop])  # noqa: S608 - a mark
        columns = '(id, article_id, start, "end", surface, entity_id, method, score)'
        values = ", ".join([mark] * 8)
        rows = [(f"m{at}", article, at, at + 1, "x", drop, "name", 1.0) for at in range(1000, 1000 + mentions)]
        cursor.executemany(f"INSERT INTO mention {columns} VALUES ({values})", rows)  # noqa: S608 - marks
    return keep, drop


def merged(ledger: Ledger, keep: str, drop: str) -> tuple[float, float]:
    """Return the median milliseconds of merging two entities, and of undoing that."""
    merges, undoings = [], []
    for _ in range(_TIMES):
        begun = time.perf_counter()
        act = ledger.merge(keep, [drop])
        merges.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        ledger.undo(act.batch)
        undoings.append(time.perf_counter() - begun)
    return 1000 * median(merges), 1000 * median(undoings)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, sys.argv[2] if len(sys.argv) > 2 else None)
