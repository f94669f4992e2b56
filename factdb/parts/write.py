"""Articles become parts, on as many workers as an engine has; parts that are whole already are passed over.

Parts are cut from the stream of articles at fixed places, so that the same command makes the same ones: after a kill
only the missing ones are made.
"""

from __future__ import annotations

from collections import deque
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from factdb.extras import extra
from factdb.parallel import in_order, processes
from factdb.parts.manifest import Entry, Manifest
from factdb.parts.part import Setup, Task, make

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from factdb.article import Article
    from factdb.parallel import Engine

#: Articles of a part: seconds of work, so that little is lost with a worker, and some MB, so that many may be open.
PART_SIZE = 500
#: Characters of text after which a part ends, however few its articles.
_CHARACTERS = 4_000_000


@dataclass(frozen=True, slots=True)
class Step:
    """A part of the run: made now, or there already."""

    entry: Entry
    made: bool


def write(
    articles: Iterable[Article],
    folder: Path,
    setup: Setup,
    run: dict[str, Any],
    *,
    jobs: int = 1,
    engine: Engine = processes,
    size: int = PART_SIZE,
) -> Iterator[Step]:
    """Yield each part when it is whole in the folder; `run` names the files and options, which a folder has once.

    Raises PartsError for a folder of another run or in use, MissingExtraError without pyarrow, KilledError and
    ClusterError when workers were lost: what was written stands, and the same run goes on from there.
    """
    extra("pyarrow", "parquet", "--output")
    options = {**run, "part_size": size, "explain": setup.explain, "factdb": setup.version, "lexicon": setup.words}
    with closing(Manifest.begun(folder, options)) as manifest:
        tasks = _Tasks(articles, setup, size, manifest)
        for made in in_order(make, tasks.todo(), jobs, engine=engine, batch=1):
            yield from tasks.taken()
            manifest.add(made.entry, made.data)
            yield Step(made.entry, made=True)
        yield from tasks.taken()
        manifest.end(tasks.count)


@dataclass(slots=True)
class _Tasks:
    """Cuts the articles into tasks and keeps apart those whose part is there."""

    articles: Iterable[Article]
    setup: Setup
    size: int
    manifest: Manifest
    count: int = 0
    _there: deque[Entry] = field(default_factory=deque)

    def todo(self) -> Iterator[Task]:
        """Yield the tasks whose part is missing, altered, or of other articles."""
        for batch in _cut(self.articles, self.size):
            task = Task(self.count, batch, self.setup)
            self.count += 1
            entry = self.manifest.entries.get(task.name)
            if entry and entry.source == task.source() and entry.fault(self.manifest.folder) is None:
                self._there.append(entry)
            else:
                yield task

    def taken(self) -> Iterator[Step]:
        """Yield the parts that were met since and are there already."""
        while self._there:
            yield Step(self._there.popleft(), made=False)


def _cut(articles: Iterable[Article], size: int) -> Iterator[list[Article]]:
    batch: list[Article] = []
    characters = 0
    for article in articles:
        batch.append(article)
        characters += len(article.text)
        if len(batch) >= size or characters >= _CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch
