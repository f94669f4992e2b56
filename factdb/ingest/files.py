"""The files of a run as one stream: articles that are new, problems, and after each file a mark that it has ended.

A file whose bytes were taken in whole before, with the same options, is passed over at the cost of hashing it.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import factdb
from factdb.article import Article, Note, Problem, read
from factdb.article.sources import STDIN, Source, found_in, sources
from factdb.ingest.printings import Printing, printing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from factdb.article import Input
    from factdb.ingest.printings import Stored
    from factdb.lexicon import Lexicon

#: The ending of authority files.
AUTHORITY = ".csv"


@dataclass(frozen=True, slots=True)
class Ended:
    """A file has been read to its end; `digest` stands for its bytes and the options it was read with."""

    path: str
    digest: str
    articles: int


@dataclass(slots=True)
class Files:
    """Reads what the user named; `is_known(table, id)` asks the database for an intake or an article."""

    paths: Iterable[str | os.PathLike[str]]
    input: Input | None
    overrides: Mapping[str, str | None] | None
    lexicon: Lexicon
    is_known: Callable[[str, str], bool]
    #: Told what a reader notes about a file, such as a guessed encoding.
    tell: Callable[[Note], None]
    #: What is stored of the article of an id, whose publisher goes by this name; None if it is not known.
    stored: Callable[[str, str | None], Stored | None]
    #: Whether what is known is read once more.
    again: bool = False
    known: int = 0
    known_articles: int = 0
    differing: int = 0
    _done: int = 0
    _within: int = 0
    _total: int = 0

    def __post_init__(self) -> None:
        self.paths = [os.fspath(path) for path in self.paths]

    def progress(self) -> tuple[int, int]:
        """Return the bytes read so far, within a file by the length of its articles, and those of all files."""
        done = self._done + self._within
        return done, max(self._total, done)

    def authorities(self) -> list[Path]:
        """Return the authority files among what was named, and those in folders that were named, in order."""
        found: list[Path] = []
        for path in map(Path, self.paths):
            if path.is_dir():
                found += sorted(path.rglob(f"*{AUTHORITY}"))
            elif path.suffix.lower() == AUTHORITY and path.is_file():
                found.append(path)
        return found

    def items(self) -> Iterator[Article | Printing | Problem | Ended]:
        """Yield new articles and problems, and the end of each file that has one."""
        named = [path for path in self.paths if not is_authority(path)]
        yield from self._folders()
        found = list(sources(named, self.input))
        self._total = sum(_size(source.path) for source in found if isinstance(source, Source))
        for source in found:
            if isinstance(source, Problem):
                yield source
                continue
            yield from self._file(source)
            self._within = 0
            self._done += _size(source.path)

    def _folders(self) -> Iterator[Problem]:
        """Tell what is passed over in the folders named; one without anything to read is a problem."""
        for path in (os.fspath(each) for each in self.paths):
            if not Path(path).is_dir():
                continue
            found = found_in(path, (AUTHORITY,))
            told = found.told()
            if told:
                self.tell(Note(path, told))
            if not found.taken:
                yield no_articles(path)

    def _file(self, source: Source) -> Iterator[Article | Printing | Problem | Ended]:
        digest = None if source.path == STDIN else self._digest(source)
        if digest is not None and not self.again and self.is_known("intake", digest):
            self.known += 1
            return
        count = 0
        for item in read([source.path], input=source.input, overrides=self.overrides):
            if isinstance(item, Article):
                count += 1
                self._within = min(self._within + len(item.text), _size(source.path))
                yield from self._article(item)
            else:
                yield item
        if digest is not None:
            yield Ended(source.path, digest, count)

    def _article(self, item: Article) -> Iterator[Article | Printing]:
        """Yield an article that is to be read, or the known one that another outlet printed too.

        On a second reading it is completed with what is stored.
        """
        known = self.is_known("article", item.key)
        stored = self.stored(item.key, item.publisher) if known else None
        if stored and not self.again:
            self.known_articles += 1
            if stored.is_elsewhere(item):
                yield printing(item.key, item)
            else:
                self.differing += stored.differs(item)
            return
        for note in item.notes:
            self.tell(note)
        yield stored.completed(item, self._stated()) if stored else item

    def _stated(self) -> set[str]:
        """Return what the options state of every article."""
        return {name for name, value in (self.overrides or {}).items() if value is not None}

    def _digest(self, source: Source) -> str | None:
        options = repr((factdb.__version__, source.input, sorted((self.overrides or {}).items()), self.lexicon))
        if not Path(source.path).is_file():
            return None  # the reader will say why
        try:
            with Path(source.path).open("rb") as file:
                found = hashlib.file_digest(file, "sha256")
        except OSError:
            return None  # the reader will say why
        found.update(options.encode())
        return found.hexdigest()


def no_articles(folder: str) -> Problem:
    """Return the problem that a folder holds nothing that is read."""
    return Problem(folder, "no article files in it: .txt, .md, .html, .jsonl are read")


def is_authority(path: str | os.PathLike[str]) -> bool:
    """Tell an authority file by its ending."""
    return Path(path).suffix.lower() == AUTHORITY


def _size(path: str) -> int:
    try:
        return 0 if path == STDIN else Path(path).stat().st_size
    except OSError:
        return 0
