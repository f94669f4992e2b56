"""`seed`: article files into the database, batch by batch of whole articles, each article at most once.

One process reads and stores, as many as wanted extract. A file that was taken in whole is known by the hash of its
bytes (and of the options) and is not even parsed again; an article is known by the hash of its text. Killed at any
moment, a run leaves every article whole or absent, and the next one goes on.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

import factdb.store
from factdb.article import Article, Note, Problem
from factdb.ingest.files import Ended, Files
from factdb.ingest.load import Loader
from factdb.ingest.snapshot import Snapshot, of_article, unstorable
from factdb.lexicon import Lexicon
from factdb.parallel import in_order

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Mapping

    from factdb.article import Input

#: A transaction holds at most so many articles, and waits for them at most so many seconds.
_ARTICLES = 100
_SECONDS = 2.0


@dataclass(slots=True)
class Progress:
    """How far a run is: bytes of files done and in all, articles stored, statements in them."""

    done: int = 0
    total: int = 0
    articles: int = 0
    statements: int = 0


@dataclass(slots=True)
class Summary:
    """What a run did."""

    stored: int = 0
    #: Articles that were there already, and files known to hold nothing new.
    known: int = 0
    known_files: int = 0
    statements: int = 0
    entities: int = 0
    problems: list[Problem] = field(default_factory=list)


Item = Article | Problem | Ended
Worked = Snapshot | Problem | Ended


def seed(
    paths: Iterable[str | os.PathLike[str]],
    db: str,
    *,
    input: Input | None = None,  # noqa: A002 - the option's name
    overrides: Mapping[str, str | None] | None = None,
    lexicon: Lexicon | None = None,
    jobs: int = 1,
    report: Callable[[Progress], None] | None = None,
    tell: Callable[[Note], None] | None = None,
) -> Summary:
    """Store every article of the files and folders, and the entities of their authority files, once.

    Nothing is raised for what a file contains: what was not read is in the summary. Raises StoreError if the database
    fails; what was stored before stands.
    """
    lexicon = lexicon or Lexicon()
    with factdb.store.open(db) as store, Loader(store, lexicon) as loader:
        files = Files(paths, input, overrides, lexicon, loader.knows, tell or (lambda _note: None))
        run = _Run(loader, files, report or (lambda _progress: None))
        loader.authority(files.authorities(), run.summary)
        for result in in_order(partial(work, lexicon=lexicon), files.items(), jobs):
            run.take(result)
        run.flush()
    run.summary.known_files = files.known
    run.summary.known += files.known_articles
    return run.summary


def work(item: Item, *, lexicon: Lexicon) -> Worked:
    """Return the article with what was found in it; everything else passes through."""
    from factdb.extract.pipeline import extract  # noqa: PLC0415 - a run that finds everything known never needs it

    if not isinstance(item, Article):
        return item
    refusal = unstorable(item.text)
    if refusal:
        return Problem(item.path or item.key, refusal)
    try:
        return of_article(item, extract(item, lexicon=lexicon).to_dict())
    except Exception as error:  # noqa: BLE001 - a defect met in one article shall not stop the others
        return Problem(item.path or item.key, f"a defect of factdb: {type(error).__name__}: {error}")


class _Run:
    """Collects results into batches and stores them."""

    def __init__(self, loader: Loader, files: Files, report: Callable[[Progress], None]) -> None:
        self.loader = loader
        self.files = files
        self.report = report
        self.summary = Summary()
        self.snapshots: list[Snapshot] = []
        self.ended: list[Ended] = []
        self.since = time.monotonic()

    def take(self, result: Worked) -> None:
        """Take one result in; store what has come together when it is time."""
        if isinstance(result, Problem):
            self.summary.problems.append(result)
        elif isinstance(result, Ended):
            self.ended.append(result)
        else:
            self.snapshots.append(result)
        if len(self.snapshots) >= _ARTICLES or time.monotonic() - self.since > _SECONDS:
            self.flush()

    def flush(self) -> None:
        """Store what has come together, in one transaction."""
        if self.snapshots or self.ended:
            self.files.spoilt.update(problem.path for problem in self.summary.problems)
            whole = [ended for ended in self.ended if ended.path not in self.files.spoilt]
            self.loader.store(self.snapshots, whole, self.summary)
            self.snapshots, self.ended = [], []
        self.since = time.monotonic()
        done, total = self.files.progress()
        self.report(Progress(done, total, self.summary.stored, self.summary.statements))
