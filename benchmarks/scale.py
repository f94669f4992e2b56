"""What extraction into parts and their import cost: `python -m benchmarks.scale [ARTICLES] [postgresql://…]`.

Processor time of the process that hands out and stores (the driver) apart from that of its workers, for a pool of
processes and for a dask cluster on this machine; a run that finds all its parts; the import of the parts.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from functools import partial
from itertools import islice, repeat
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.extraction import article
from factdb.article import Article, read
from factdb.cluster import dask
from factdb.extract import extract
from factdb.ingest import import_lines
from factdb.lexicon import Lexicon
from factdb.parallel import in_order, processes
from factdb.parts import Setup, write
from factdb.parts.part import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factdb.parallel import Engine

JOBS = 2
PART = 100
HANDED = 20_000


def generated(folder: Path, count: int) -> Path:
    """Write so many articles into a JSONL file."""
    path = folder / "articles.jsonl"
    with path.open("w") as file:
        for number in range(count):
            file.write(json.dumps({"text": article(number).text, "published": "2022-09-11"}) + "\n")
    return path


def articles(path: Path) -> Iterator[Article]:
    """Yield the articles of the file."""
    return (item for item in read([path]) if isinstance(item, Article))


def costs(act: Callable[[], object]) -> tuple[float, float, float]:
    """Return the processor time of this process and of those it started, and the wall's."""
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    before = [sum(resource.getrusage(who)[:2]) for who in whose]
    begun = time.monotonic()
    act()
    own, others = (sum(resource.getrusage(who)[:2]) - was for who, was in zip(whose, before, strict=True))
    return own, others, time.monotonic() - begun


def told(what: str, count: int, act: Callable[[], object]) -> None:
    """Print what the work costs an article."""
    own, others, wall = (1000 * seconds / count for seconds in costs(act))
    print(f"{what:34} {own:7.2f} ms here {others:7.2f} ms in workers {wall:7.2f} ms of the wall, an article")


def parts(path: Path, folder: Path, jobs: int, engine: Engine) -> None:
    """Make the parts of the file's articles."""
    setup = Setup.of(Lexicon(), explain=False)
    for _step in write(articles(path), folder, setup, {}, jobs=jobs, engine=engine, size=PART):
        pass


def texts(task: Task) -> bytes:
    """Return about as many bytes as a part has: work that costs nothing."""
    return "".join(article.text for article in task.articles).encode()


def handing_out(path: Path, engine: Engine) -> None:
    """Send HANDED articles to the workers and as much back."""
    task = Task(0, list(islice(articles(path), PART)), Setup.of(Lexicon(), explain=False))
    for _part in in_order(texts, repeat(task, HANDED // PART), JOBS, engine=engine, batch=1):
        pass


def main() -> None:
    """Print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = generated(folder, count)
        extract(article(0))
        told("extraction alone", count, lambda: [extract(one) for one in articles(path)])
        told("reading alone", count, lambda: list(articles(path)))
        told("parts, one process", count, lambda: parts(path, folder / "one", 1, processes))
        told("parts, a pool", count, lambda: parts(path, folder / "pool", JOBS, processes))
        told("parts, dask", count, lambda: parts(path, folder / "dask", JOBS, dask()))
        told("dask without work", count, lambda: parts(folder / "none.jsonl", folder / "none", JOBS, dask()))
        told("handing out alone, a pool", HANDED, lambda: handing_out(path, processes))
        told("handing out alone, dask", HANDED, lambda: handing_out(path, dask()))
        told("the same again: all are there", count, lambda: parts(path, folder / "one", 1, processes))
        size = sum(part.stat().st_size for part in (folder / "one").iterdir())
        print(f"{'a part':34} {size / count / 1000:7.2f} kB an article of {path.stat().st_size / count / 1000:.2f} kB")
        for db in [str(folder / "factdb.db"), *sys.argv[2:]]:
            told(f"import into {db.partition(':')[0][-10:]}", count, partial(import_lines, [folder / "one"], db))
        print(f"{'peak memory here':34} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:7.0f} MB")


if __name__ == "__main__":
    main()
