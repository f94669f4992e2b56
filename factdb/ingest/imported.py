"""`import`: what `factdb extract` printed or wrote as parts, here or on another machine, into the database.

Every line is checked before anything of it is stored: its form, and that each span's words are in the text at their
place. The text comes with the line, or from the article files, matched by its hash.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from io import BufferedReader, FileIO
from pathlib import Path
from typing import TYPE_CHECKING

import factdb.store
from factdb.article import Article, Problem, read, text_hash
from factdb.extract.format import Found, Speaker, Words, parsed
from factdb.ingest.extracted import Part, given, size
from factdb.ingest.files import Ended
from factdb.ingest.load import Loader
from factdb.ingest.printings import Printing, Stored, printing
from factdb.ingest.run import Progress, Run, Summary
from factdb.ingest.snapshot import Snapshot, unstorable
from factdb.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factdb.parts.table import Row

#: Bytes of a line: an article of 10 MB with all that can be found in it.
_LONGEST = 200_000_000
#: Bytes read at once: a few hundred lines.
_BUFFER = 1 << 20
#: Articles that were read while looking for another and may still be asked for.
_HELD = 2000


@dataclass(slots=True)
class Texts:
    """Finds the article of a hash in the files named, and in those that the lines themselves name."""

    named: Sequence[str]
    _found: dict[str, Article] = field(default_factory=dict)
    _open: dict[str, Iterator[Article | Problem]] = field(default_factory=dict)

    def find(self, sha256: str, path: str | None) -> Article | None:
        """Return the article, None if it is nowhere; files are read once, in the order of the lines."""
        if sha256 in self._found:
            return self._found.pop(sha256)
        for source in [*self.named, *([path] if path else [])]:
            for item in self._open.setdefault(source, read([source])):
                if isinstance(item, Article) and item.sha256 == sha256:
                    return item
                if isinstance(item, Article) and len(self._found) < _HELD:
                    self._found[item.sha256] = item
        return None


@dataclass(slots=True)
class Lines:
    """The lines of extraction files as snapshots; what is known to the database is passed over."""

    files: Sequence[Path | Part | Problem]
    texts: Texts
    is_known: Callable[[str, str], bool]
    #: What is stored of the article of an id, whose publisher goes by this name; None if it is not known.
    stored: Callable[[str, str | None], Stored | None]
    known: int = 0
    known_files: int = 0
    done: int = 0

    def items(self) -> Iterator[Snapshot | Printing | Problem | Ended]:
        """Yield snapshots and problems, and the end of each file."""
        for item in self.files:
            if isinstance(item, Problem):
                yield item
            elif isinstance(item, Part):
                yield from self._part(item)
            else:
                yield from self._opened(item)

    def total(self) -> int:
        """Return the bytes of all files."""
        return sum(map(size, self.files))

    def _part(self, part: Part) -> Iterator[Snapshot | Printing | Problem | Ended]:
        self.done += part.entry.bytes
        refusal = part.refusal()
        if refusal:
            yield refusal
        elif self.is_known("intake", part.entry.sha256):
            self.known_files += 1
        else:
            for number, row in enumerate(part.rows(), 1):
                yield from [row] if isinstance(row, Problem) else self._row(part.path, number, row)
            yield Ended(str(part.path), part.entry.sha256, part.entry.articles)

    def _row(self, path: Path, number: int, row: Row) -> Iterator[Snapshot | Printing | Problem]:
        return self._line(path, number, row.extraction.encode(), row.text)

    def _opened(self, path: Path) -> Iterator[Snapshot | Printing | Problem | Ended]:
        try:
            with BufferedReader(FileIO(path), _BUFFER) as file:
                yield from self._file(path, file)
        except OSError as error:
            yield Problem(str(path), f"cannot be opened: {error.strerror or error}")

    def _file(self, path: Path, file: BufferedReader[FileIO]) -> Iterator[Snapshot | Printing | Problem | Ended]:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        if self.is_known("intake", digest):
            self.known_files += 1
            self.done += path.stat().st_size
            return
        file.seek(0)
        count = 0
        for number, line in enumerate(_lines(file), 1):
            self.done += len(line)
            if len(line) > _LONGEST:
                yield Problem(str(path), f"longer than {_LONGEST // 1_000_000} MB", number)
            elif line.strip():
                count += 1
                yield from self._line(path, number, line)
        yield Ended(str(path), digest, count)

    def _line(
        self, path: Path, number: int, line: bytes, text: str | None = None
    ) -> Iterator[Snapshot | Printing | Problem]:
        try:
            found = parsed(line)
        except (ValueError, RecursionError) as error:
            yield Problem(str(path), f"not an extraction: {error}", number)
            return
        snapshot = self._snapshot(found, text)
        refusal = "its article's text is not here; name the article files with --articles"
        if snapshot is not None:
            stored = self.stored(snapshot.key, snapshot.publisher)
            if stored:
                self.known += 1
                yield from [printing(snapshot.key, snapshot)] if stored.is_elsewhere(snapshot) else []
                return
            refusal = refused(snapshot) or ""
        yield Problem(str(path), refusal, number) if snapshot is None or refusal else snapshot

    def _snapshot(self, found: Found, text: str | None) -> Snapshot | None:
        about = found.article
        author, url = about.author, about.url
        text = text if about.text is None else about.text
        if text is None:
            article = self.texts.find(about.sha256, about.path)
            if article is None:
                return None
            text, author, url = article.text, author or article.author, url or article.url
        return Snapshot(
            text=text,
            sha256=about.sha256,
            found=found,
            title=about.title,
            publisher=about.publisher,
            author=author,
            published=about.published,
            url=url,
            path=about.path,
            language=about.language or "en",
        )


def _lines(file: BufferedReader[FileIO]) -> Iterator[bytes]:
    """Yield the lines, of an endless one the beginning."""
    while line := file.readline(_LONGEST + 1):
        yield line
        while len(line) > _LONGEST and not line.endswith(b"\n"):
            line = file.readline(_LONGEST + 1)


def refused(snapshot: Snapshot) -> str | None:
    """Return why an extraction cannot be stored: another text than its hash says, or words not at their place."""
    text, found = snapshot.text, snapshot.found
    bad = unstorable(text)
    if bad:
        return f"its text {bad}"
    if text_hash(text) != snapshot.sha256:
        return "its text is not the one that its hash is of"
    numbers = {quantity.id for quantity in found.quantities}
    for statement in found.statements:
        for claim in statement.claims:
            if ("." in claim.predicate) != (claim.quantity in numbers):
                return f"claim {claim.id}: {claim.predicate!r} and its quantity do not go together"
        if text[statement.start : statement.end] != statement.exact:
            return _elsewhere(statement.exact, statement.start)
    wrong = [it for it in _words(found) if it is not None and text[it.start : it.end] != it.text]
    return next((_elsewhere(it.text, it.start) for it in wrong if it.start is not None), None)


def _elsewhere(words: str, start: int) -> str:
    return f"the words {words[:40]!r} are not in the text at {start}"


def _words(found: Found) -> list[Words | Speaker | None]:
    """Return all records that say where their words stand, but the statements themselves."""
    records: list[Words | Speaker | None] = [*found.quantities, *found.times, *found.mentions]
    for statement in found.statements:
        records.append(statement.cue)
        records.append(statement.speaker)
        records += [claim.cue for claim in statement.claims]
    for quantity in found.quantities:
        records += quantity.equivalents
    return records


def import_lines(
    paths: Sequence[Path],
    db: str,
    *,
    articles: Sequence[str] = (),
    lexicon: Lexicon | None = None,
    report: Callable[[Progress], None] | None = None,
) -> Summary:
    """Store every extraction of the JSONL files and Parquet parts, and of those in folders, that is not known yet.

    `articles` names files that hold the texts, for lines that hold none. Nothing is raised for what a line contains.
    Raises StoreError if the database fails; what was stored before stands.
    """
    with factdb.store.open(db) as store, Loader(store, lexicon or Lexicon()) as loader:
        lines = Lines(list(given(paths)), Texts(articles), loader.knows, loader.stored_before)
        total = lines.total()
        run = Run(loader, lambda: (lines.done, total), report)
        loader.authority([], run.summary)
        for result in lines.items():
            run.take(result)
        run.finish()
    run.summary.known_files = lines.known_files
    run.summary.known += lines.known
    return run.summary
