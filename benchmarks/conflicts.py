"""How long the conflict scan takes: python benchmarks/conflicts.py [CLAIMS] [FOLDER]; CPU seconds, and ratios.

The database is generated: articles of ten numeric claims each, about towns in provinces in countries, with nested and
overlapping periods. It is kept in the folder and used again. Everything is measured against two fetches in one process:
of the same number of readings, sorted, through the plain tables; and of the same rows from one table that holds nothing
but what a scan looks at, sorted by an index that covers it, with everything that is not scanned left out.
"""

from __future__ import annotations

import random
import resource
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from factdb import model, store
from factdb.compare.sweep import sweep
from factdb.report.evidence import Wanted, compared, conflicting
from factdb.report.evidence.candidates import Scan
from factdb.report.evidence.entities import Entities
from factdb.report.overview import disagreements, estimates, overall
from factdb.store import bulk
from factdb.store.read import Reader, connect

NOW = "2026-01-01T00:00:00Z"
TEXT = "Somebody said that it was so."
PREDICATES, COUNTRIES, TOWNS, SPEAKERS, PER_ARTICLE = 40, 50, 40, 400, 10
SORTED = """SELECT c.predicate_id, c.place_id, n.low, n.high, s.institution_id
    FROM numeric_claim AS n JOIN claim AS c ON c.id = n.claim_id JOIN statement AS s ON s.id = c.statement_id
    ORDER BY c.predicate_id, c.place_id, n.low"""


#: The rows of a scan in a table of their own, with the index that gives them sorted without looking anything up.
COVERED = (
    """CREATE TABLE IF NOT EXISTS bare AS SELECT r.predicate, r.base_unit, r.kind, r.place_id,
        r.period_from, r.period_to, r.rounded_low, r.rounded_high, r.article_id,
        coalesce(r.institution_id, r.speaker_id) AS source
        FROM reading AS r""",
    """CREATE INDEX IF NOT EXISTS ix_bare ON bare (predicate, base_unit, kind, place_id, rounded_low, rounded_high,
        period_from, period_to, article_id, source)""",
)
BARE = """SELECT predicate, base_unit, kind, place_id, rounded_low, rounded_high, period_from, period_to,
        article_id, source
    FROM bare ORDER BY predicate, base_unit, kind, place_id, rounded_low"""

#: All that is said of one thing in one place, one after the other.
TOPICS = """SELECT thing_id, rounded_low, rounded_high, low_open, high_open
    FROM reading_row WHERE placed AND manner = '+' ORDER BY thing_id, placed"""


def generate(path: Path, claims: int) -> None:
    """Write a database with so many numeric claims; the same each time."""
    dice = random.Random(7)  # noqa: S311 - the same claims every time
    batch = bulk.Batch()
    places = _entities(batch)
    for number in range(PREDICATES):
        key = f"event{number}.people"
        row = (f"p{number:012}", key, f"event{number}", "people", "count", "1", "flow", True, key)
        batch.add(model.Predicate, row)
    with store.open(str(path)) as opened:
        for start in range(0, claims // PER_ARTICLE, 5000):
            for article in range(start, min(start + 5000, claims // PER_ARTICLE)):
                _article(batch, article, places, dice)
            with opened.cursor() as cursor:
                bulk.store(cursor, batch, postgres=opened.postgres)
            batch = bulk.Batch()


def _row(table: bulk.Model, **values: Any) -> tuple[Any, ...]:
    return tuple(values.get(name) for name in bulk.columns(table))


def _entities(batch: bulk.Batch) -> list[str]:
    def add(id_: str, kind: str, parent: str | None, country: str | None) -> None:
        at = 1.0 if kind == "place" else None
        held = {"id": id_, "slug": id_, "kind": kind, "name": id_, "parent_id": parent, "country": country}
        batch.add(model.Entity, _row(model.Entity, **held, lat=at, lon=at, canonical_id=id_))

    towns = []
    for country in range(COUNTRIES):
        add(f"ec{country:011}", "place", None, f"C{country}")
        for town in range(TOWNS):
            towns.append(f"et{country:05}{town:06}")
            add(towns[-1], "place", f"ec{country:011}", f"C{country}")
    for speaker in range(SPEAKERS):
        add(f"es{speaker:011}", "institution", None, f"C{speaker % COUNTRIES}")
    return towns


def _article(batch: bulk.Batch, number: int, towns: list[str], dice: random.Random) -> None:
    article = f"a{number:012}"
    day = f"2024-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
    facts = {"id": article, "sha256": f"{number:064}", "language": "en", "published_from": day, "ingested_at": NOW}
    batch.add(
        model.Article,
        _row(model.Article, **facts, extractor="benchmark", length=len(TEXT), about_id=dice.choice(towns)),
    )
    batch.add(model.ArticleText, _row(model.ArticleText, article_id=article, number=number, text=TEXT))
    for claim in range(PER_ARTICLE):
        _claim(batch, f"{article}.s{claim}", f"{article}.c{claim}", towns, dice)


def _claim(batch: bulk.Batch, statement: str, claim: str, towns: list[str], dice: random.Random) -> None:
    speaker = f"es{dice.randrange(SPEAKERS):011}"
    said = {"exact": TEXT, "content_key": claim, "form": "indirect", "stance": "assert", "how": "named"}
    where = {"id": statement, "article_id": claim.partition(".")[0], "start": 0, "end": len(TEXT) + int(claim[-1])}
    held = {"repaired": False, "origin": "extractor", "recorded_at": NOW}
    batch.add(model.Statement, _row(model.Statement, **where, **said, **held, speaker_id=speaker))
    start = dice.choice((None, f"2024-{dice.randint(1, 12):02}-01"))
    end = start and f"{start[:8]}{dice.choice(('02', '08', '28'))}"
    scope = {"place_id": dice.choice((None, *[dice.choice(towns)] * 4)), "period_from": start, "period_to": end}
    sure = {"polarity": "+", "certainty": "certain"}
    event = f"p{dice.randrange(PREDICATES):012}"
    batch.add(model.Claim, _row(model.Claim, id=claim, statement_id=statement, predicate_id=event, **scope, **sure))
    value = float(dice.choice((10, 12, 20, 30, 45, 100, 400)) * dice.choice((1, 1, 1, 1, 7)))
    high = dice.choice((value, value, value, value, None))
    number = {"text": "x", "start": 0, "end": 1, "low": value, "high": high, "low_open": high is None, "unit": "1"}
    flags = {"high_open": False, "approximate": False, "vague": False, "base_unit": "1", "factor": 1.0, "shift": 0.0}
    counted = {"step": 10.0, "counted": "person", "kind": "people"}
    batch.add(model.NumericClaim, _row(model.NumericClaim, claim_id=claim, **number, **flags, **counted))


def measured(name: str, act: Callable[[], object], *bases: float) -> float:
    """Print and return the CPU seconds that an act takes, with its ratios to others."""
    start = time.process_time()
    act()
    took = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    ratio = "".join(f"{took / base:6.2f} ×" for base in bases).ljust(16)
    print(f"{name:<36}{took:8.2f} s {ratio}   peak {peak} MB", flush=True)
    return took


def main(claims: int, folder: Path) -> None:
    """Generate what is missing and measure."""
    path = folder / f"conflicts-{claims}.db"
    if not path.exists():
        measured("generate", lambda: generate(path, claims))
    copy = path.with_suffix(".bare.db")
    if not copy.exists():
        shutil.copy(path, copy)
        with closing(sqlite3.connect(copy)) as connection:
            for sql in COVERED:
                connection.execute(sql)
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.commit()
    with closing(sqlite3.connect(copy)) as connection:
        least = measured("fetch sorted, covering index", lambda: sum(1 for _ in connection.execute(BARE)))
    with connect(str(path)) as reader:
        scan(reader, least)


def scan(reader: Reader, least: float) -> None:
    """Measure the scans against a sorted fetch through the plain tables, then against `least`."""
    bases = measured("fetch sorted, plain tables", lambda: sum(1 for _ in reader.query(SORTED)), least), least
    measured("twenty worst conflicts", lambda: conflicting(reader, Wanted(), 20), *bases)
    measured("all that may conflict", lambda: Scan(reader, Wanted(), Entities(reader)).possible(), *bases)
    measured("clusters and pairs of every place", lambda: swept(reader), *bases)
    measured("the ends of every thing", lambda: sum(1 for _ in overall(reader, (), (), None)), *bases)
    measured("disagreements of institutions", lambda: disagreements(reader), *bases)
    measured("by time, one predicate", lambda: list(estimates(reader, ("event0.people",), (), None)), *bases)
    measured("by time, the first 50", lambda: list(estimates(reader, (), (), 50)), *bases)
    one = Wanted(("event0.people",), ("ec00000000000",))
    measured("one predicate, one country", lambda: compared(reader, one), *bases)
    measured("by time, all with their words", lambda: sum(1 for _ in estimates(reader, (), (), None)), *bases)


def swept(reader: Reader) -> int:
    """Return how many things have readings in one place that do not meet, their clusters and pairs counted."""
    return sum(1 for _ in sweep(reader.query(TOPICS)))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 400_000, Path(sys.argv[2] if len(sys.argv) > 2 else "."))
