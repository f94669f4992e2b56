"""How fast extractions are loaded: python benchmarks/load.py [ARTICLES] [postgresql://…].

`factdb import` of a JSONL file into a new database (read, checked, names resolved, foreign keys, indices, full text)
against the bare driver storing the same rows, ready made as tuples, into the same tables: executemany of sqlite3, or
COPY. Processor seconds (with a server, seconds) of one process, in one run.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from pathlib import Path

import factdb.store
from benchmarks.generated import extractions
from factdb.ingest import import_lines
from factdb.store import bulk
from factdb.store.read import connect

BATCH = 100


def main(articles: int, server: str | None) -> None:
    """Print the seconds and the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "found.jsonl")
        with source.open("w") as file:
            file.writelines(json.dumps(line) + "\n" for line in extractions(articles))
        db = server or str(Path(folder, "imported.db"))
        factdb.store.open(db).close()
        begun = clock(server)
        summary = import_lines([source], db)
        imported = clock(server) - begun
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        batches = list(stored(db))
        rows = sum(len(found) for batch in batches for found in batch.rows.values())
        bare = bare_load(server, folder, batches)
    print(f"{summary.stored} articles, {summary.statements} statements, {rows} rows, {source.name}")
    print(f"import {imported:.1f} s ({summary.stored / imported:.0f} articles/s), peak {peak:.0f} MB")
    print(f"bare driver {bare:.1f} s: import runs at {bare / imported:.2f} x its speed")


def clock(server: str | None) -> float:
    """Return the processor time of this process, which others' work does not lengthen; with a server, the wall's."""
    return time.perf_counter() if server else time.process_time()


def stored(db: str) -> list[bulk.Batch]:
    """Return all rows of the database as batches of so many articles each, in the order in which they were stored."""
    batches: list[bulk.Batch] = []
    with connect(db) as reader:
        for table in bulk.ORDER:
            names = ", ".join(f'"{name}"' for name in bulk.columns(table))
            rows = list(reader.query(f"SELECT {names} FROM {bulk.definition(table).name}"))  # noqa: S608 - our tables
            parts = max(1, len(rows) // BATCH // 10)
            size = -(-len(rows) // parts) if rows else 1
            for part, start in enumerate(range(0, len(rows), size)):
                while len(batches) <= part:
                    batches.append(bulk.Batch())
                batches[part].extend(table, rows[start : start + size])
    return batches


def bare_load(server: str | None, folder: str, batches: list[bulk.Batch]) -> float:
    """Return the seconds that the driver takes for the rows in one pass over the tables, a transaction each."""
    db = server or str(Path(folder, "bare.db"))
    whole = bulk.Batch()
    for batch in batches:
        whole.merge(batch)
    with factdb.store.open(db) as store:
        if server:
            with store.cursor() as cursor:
                names = ", ".join(bulk.definition(table).name for table in bulk.ORDER)
                cursor.execute(f"TRUNCATE {names}, statement_search, article_search CASCADE")
        begun = clock(server)
        with store.cursor() as cursor:
            bulk.store(cursor, whole, postgres=store.postgres)
        return clock(server) - begun


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 4000, sys.argv[2] if len(sys.argv) > 2 else None)
