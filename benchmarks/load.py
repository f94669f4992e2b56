"""How fast extractions are loaded: python -m benchmarks.load [ARTICLES] [postgresql://…].

`factdb import` of a JSONL file into a new database (read, checked, names resolved, foreign keys, indices, full text)
against the bare driver storing the same rows, ready made as tuples, into the same tables with the same settings:
executemany of sqlite3, or COPY. It does so twice: in the import's own transactions (its insert phase alone), so that as
much is kept when it is killed, and all in one, which no load that goes on where it was can do. Closing the database,
which brings the last of the log into the file, counts in each. Processor seconds in one run, with those of a server,
which has to be on this machine.
"""

import json
import os
import resource
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import psycopg

import factdb.store
from benchmarks.generated import extractions
from factdb.ingest import import_lines
from factdb.model import metadata
from factdb.store import bulk

#: Of how many the median is taken; of a load that is large, one.
ROUNDS, LARGE = 3, 20_000


def main(articles: int, server: str | None) -> None:
    """Print the seconds and the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "found.jsonl")
        with source.open("w") as file:
            file.writelines(json.dumps(line) + "\n" for line in extractions(articles))
        rounds = [
            measured(source, server, Path(folder, str(number))) for number in range(1 if articles > LARGE else ROUNDS)
        ]
    peak = rounds[0][0]
    imported, same, one = (statistics.median(times) for times in list(zip(*rounds, strict=True))[1:])
    print(f"{articles} articles, medians of {len(rounds)} rounds, peak {peak:.0f} MB")
    print(f"import {imported:.2f} s ({articles / imported:.0f} articles/s)")
    print(f"bare driver in the import's transactions {same:.2f} s: {same / imported:.2f} x an import")
    print(f"in one transaction {one:.2f} s: {one / imported:.2f} x an import, {one / same:.2f} x its insert phase")


def measured(source: Path, server: str | None, folder: Path) -> tuple[float, float, float, float]:
    """Return the peak memory in MB, the seconds of an import, of the driver in its transactions, and in one."""
    folder.mkdir()
    db = empty(server, folder / "imported.db")
    begun = clock(server)
    import_lines([source], db)
    imported = clock(server) - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    batches = made(source, empty(server, folder / "again.db"))
    same = stored(empty(server, folder / "same.db"), batches)
    one = stored(empty(server, folder / "one.db"), [merged(batches)])
    return peak, imported, same, one


def clock(server: str | None) -> float:
    """Return the processor time of this process and of a server on this machine: others' work does not lengthen it."""
    return time.process_time() + (server_time(server) if server else 0.0)


def server_time(server: str) -> float:
    """Return the processor seconds of all the server's processes, those that have ended included."""
    with psycopg.connect(server) as connection:
        (folder,) = connection.execute("SHOW data_directory").fetchone() or ("",)
    first = Path(folder, "postmaster.pid").read_text().split()[0]
    children = Path(f"/proc/{first}/task/{first}/children").read_text().split()
    running = sum(sum(spent(child)[:2]) for child in children)
    return (running + sum(spent(first))) / os.sysconf("SC_CLK_TCK")


def spent(process: str) -> list[int]:
    """Return a process's ticks: its own for the user and the system, then those of its children that have ended.

    A process that has ended in the meantime has none: they are among its parent's by then.
    """
    try:
        fields = Path(f"/proc/{process}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return []
    return [int(field) for field in fields.rpartition(")")[2].split()[11:15]]


def empty(server: str | None, path: Path) -> str:
    """Return a database without rows: a new file, or the server's emptied."""
    db = server or str(path)
    with factdb.store.open(db) as store:
        if server:
            with store.cursor() as cursor:
                names = ", ".join(table.name for table in metadata.sorted_tables if table.name != "state")
                cursor.execute(f"TRUNCATE {names}, statement_search, article_search CASCADE")
    return db


def made(source: Path, db: str) -> list[bulk.Batch]:
    """Return the rows that an import stores, its transactions in order."""
    batches: list[bulk.Batch] = []
    store = bulk.store

    def kept(cursor: Any, batch: bulk.Batch, *, postgres: bool) -> None:
        batches.append(batch)
        store(cursor, batch, postgres=postgres)

    bulk.store = kept
    try:
        import_lines([source], db)
    finally:
        bulk.store = store
    return batches


def merged(batches: list[bulk.Batch]) -> bulk.Batch:
    """Return all the rows as one batch."""
    whole = bulk.Batch()
    for batch in batches:
        whole.merge(batch)
    return whole


def stored(db: str, batches: list[bulk.Batch]) -> float:
    """Return the seconds that the driver takes for the rows, a transaction each batch, until the database is closed."""
    with factdb.store.open(db) as store:
        server = db if store.postgres else None
        begun = clock(server)
        for batch in batches:
            with store.cursor() as cursor:
                bulk.store(cursor, batch, postgres=store.postgres)
    return clock(server) - begun


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 4000, sys.argv[2] if len(sys.argv) > 2 else None)
