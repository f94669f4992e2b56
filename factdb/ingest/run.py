"""A run: results come one by one and are stored batch by batch, with a summary of it all at the end."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factdb.article import Problem
from factdb.ingest.files import Ended
from factdb.ingest.printings import Printing, printing
from factdb.ingest.snapshot import Snapshot
from factdb.plain import storable

if TYPE_CHECKING:
    from collections.abc import Callable

    from factdb.ingest.load import Loader

#: A transaction holds at most so many articles, and waits for them at most so many seconds. In a large database each
#: article's rows go to pages of their own in every index, and every transaction writes the upper pages again.
ARTICLES = 1000
_SECONDS = 2.0
#: Articles after which what a database knows of its tables' sizes is out of date.
_LARGE = 1000

Worked = Snapshot | Printing | Problem | Ended


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
    #: Known articles whose file or options now say otherwise than is stored, and those that were read again.
    differing: int = 0
    replaced: int = 0
    #: Printings of known texts by other outlets, or at other addresses, that are recorded now.
    reprints: int = 0
    #: Articles stored or read again of which no date is known.
    undated: int = 0
    known_files: int = 0
    statements: int = 0
    entities: int = 0
    problems: list[Problem] = field(default_factory=list)


class Run:
    """Collects results into batches of whole articles and stores them; `progress` tells bytes done and in all."""

    def __init__(
        self,
        loader: Loader,
        progress: Callable[[], tuple[int, int]],
        report: Callable[[Progress], None] | None,
        *,
        again: bool = False,
    ) -> None:
        self.loader = loader
        self.again = again
        self.progress = progress
        self.report = report
        self.summary = Summary()
        self._snapshots: list[Snapshot] = []
        self._ended: list[Ended] = []
        self._printings: list[Printing] = []
        #: On a second reading, the articles that were met: the first file of a text speaks for it.
        self._met: set[str] = set()
        self._since = time.monotonic()

    def take(self, result: Worked) -> None:
        """Take one result in; store what has come together when it is time."""
        if isinstance(result, Problem):
            self.summary.problems.append(result)
        elif isinstance(result, Ended):
            self._ended.append(result)
        elif isinstance(result, Printing):
            self._printings.append(result)
        elif result.key in self._met:
            self._printings.append(printing(result.key, result))
            self.summary.known += 1
        else:
            self._snapshots.append(result)
            self._met |= {result.key} if self.again else set()
        if len(self._snapshots) + len(self._printings) >= ARTICLES or time.monotonic() - self._since > _SECONDS:
            self.flush()

    def finish(self) -> Summary:
        """Store what is left; after a large load, renew the statistics that the database plans queries by."""
        self.flush()
        if self.summary.stored >= _LARGE:
            self.loader.db.analyze()
        return self.summary

    def flush(self) -> None:
        """Store what has come together, in one transaction; a file with problems is not marked as taken in."""
        if self._snapshots and self.again:
            self._snapshots = self.loader.replace(self._snapshots, self.summary)
        if self._snapshots or self._ended or self._printings:
            spoilt = {storable(problem.path) for problem in self.summary.problems}
            whole = [ended for ended in self._ended if storable(ended.path) not in spoilt]
            self.loader.store(self._snapshots, whole, self.summary, self._printings)
            self._snapshots, self._ended, self._printings = [], [], []
        self._since = time.monotonic()
        if self.report is not None:
            articles = self.summary.stored + self.summary.replaced
            self.report(Progress(*self.progress(), articles, self.summary.statements))
