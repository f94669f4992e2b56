"""`seed`: article files into the database, batch by batch of whole articles, each article at most once.

One process reads and stores, as many as wanted extract. A file that was taken in whole is known by the hash of its
bytes (and of the options) and is not even parsed again; an article is known by the hash of its text. Killed at any
moment, a run leaves every article whole or absent, and the next one goes on.
"""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import factdb.store
from factdb.article import Article, Note, Problem, defect
from factdb.article.sources import STDIN, Source, found_in, sources
from factdb.extract.format import checked
from factdb.ingest.files import AUTHORITY, Ended, Files, is_authority, no_articles
from factdb.ingest.load import Loader
from factdb.ingest.printings import Printing
from factdb.ingest.run import Progress, Run, Summary, Worked
from factdb.ingest.snapshot import of_article, unstorable
from factdb.lexicon import Lexicon
from factdb.parallel import in_order
from factdb.store.address import address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from factdb.article import Input

Item = Article | Printing | Problem | Ended


def seed(
    paths: Iterable[str | os.PathLike[str]],
    db: str,
    *,
    input: Input | None = None,  # noqa: A002 - the option's name
    overrides: Mapping[str, str | None] | None = None,
    lexicon: Lexicon | None = None,
    jobs: int = 1,
    again: bool = False,
    report: Callable[[Progress], None] | None = None,
    tell: Callable[[Note], None] | None = None,
) -> Summary:
    """Store every article of the files and folders, and the entities of their authority files, once.

    With `again`, articles that are known are read once more and their facts replaced, each in one transaction.
    Nothing is raised for what a file contains: what was not read is in the summary. Raises StoreError if the database
    fails; what was stored before stands.
    """
    lexicon = lexicon or Lexicon()
    if _is_absent(db) and (lost := _nothing_to_read(paths := list(paths), input)):
        return Summary(problems=lost)
    with factdb.store.open(db) as store, Loader(store, lexicon) as loader:
        told = tell or (lambda _note: None)
        files = Files(paths, input, overrides, lexicon, loader.knows, told, loader.stored, again)
        run = Run(loader, files.progress, report, again=again)
        loader.authority(files.authorities(), run.summary)
        for result in in_order(partial(work, lexicon=lexicon), files.items(), jobs):
            run.take(result)
        run.finish()
    run.summary.known_files = files.known
    run.summary.known += files.known_articles
    run.summary.differing = files.differing
    return run.summary


def _is_absent(db: str) -> bool:
    path = address(db).path
    return path is not None and not path.exists()


def _nothing_to_read(paths: Iterable[str | os.PathLike[str]], given: Input | None) -> list[Problem]:
    """Return a problem for each thing named if nothing of it can be read: a slip in a name shall make no database."""
    problems = []
    for path in (os.fspath(each) for each in paths):
        lost = _lost(path, given)
        if not lost:
            return []
        problems += lost
    return problems


def _lost(path: str, given: Input | None) -> list[Problem]:
    """Return what keeps one thing that was named from being read, nothing if some of it can be."""
    if Path(path).is_dir():
        return [] if found_in(path, (AUTHORITY,)).taken else [no_articles(path)]
    if is_authority(path) and Path(path).exists():
        return []
    found = list(sources([path], given))
    if any(isinstance(it, Source) and (it.path == STDIN or Path(it.path).exists()) for it in found):
        return []
    return [it if isinstance(it, Problem) else Problem(it.path, "no such file") for it in found]


def work(item: Item, *, lexicon: Lexicon) -> Worked:
    """Return the article with what was found in it; everything else passes through."""
    from factdb.extract.pipeline import extract  # noqa: PLC0415 - a run that finds everything known never needs it

    if not isinstance(item, Article):
        return item
    refusal = unstorable(item.text)
    if refusal:
        return Problem(item.path or item.key, refusal)
    try:
        return of_article(item, checked(extract(item, lexicon=lexicon).to_dict()))
    except Exception as error:  # noqa: BLE001 - a defect met in one article shall not stop the others
        return defect(item.path or item.key, error)
