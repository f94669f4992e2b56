"""Read articles: each file by its kind, as a stream in which what could not be read stands as a Problem.

Nothing here raises for what a file contains: an empty, binary, huge, unreadable or malformed file, or line of one, is
named and the rest goes on.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from factdb.article.agency import find_agency
from factdb.article.article import Article, Note
from factdb.article.dates import iso_date, stated_date
from factdb.article.decode import decode
from factdb.article.header import read_header
from factdb.article.headline import find_headline
from factdb.article.html import read_html
from factdb.article.jsonl import lines, parse
from factdb.article.markdown import FIELDS, Page, read_markdown
from factdb.article.problem import Problem, UnreadableError
from factdb.article.sources import STDIN, Input, Source, sources
from factdb.errors import UsageError
from factdb.plain import storable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

#: Bytes of one article; a longer file is a dump, not an article.
LONGEST = 10_000_000


def read(
    paths: Iterable[str | os.PathLike[str]],
    *,
    input: Input | None = None,  # noqa: A002 - the option's name
    overrides: Mapping[str, str | None] | None = None,
) -> Iterator[Article | Problem]:
    """Yield every article of the files, folders, patterns and `-` (standard input) named, in order.

    `overrides` (title, publisher, author, published, url, language) win over what a file says of itself. The date is
    the file's or the override's, else None (extraction looks at the dateline). Raises UsageError for an
    override that is none.
    """
    chosen = _checked(overrides or {})
    for source in sources(paths, input):
        if isinstance(source, Problem):
            yield source
            continue
        try:
            with _open(source.path) as file:
                yield from _articles(file, source, chosen)
        except OSError as error:
            yield Problem(source.path, f"cannot be opened: {error.strerror or error}")


def _checked(overrides: Mapping[str, str | None]) -> dict[str, str]:
    unknown = set(overrides) - set(FIELDS)
    if unknown:
        raise UsageError(f"an article has no {', '.join(sorted(unknown))}; it has {', '.join(FIELDS)}")
    chosen = {name: value for name, value in overrides.items() if value is not None}
    if "published" in chosen and iso_date(chosen["published"]) is None:
        raise UsageError(f"not a date: {chosen['published']!r}; write it as 2022-09-11 or 2022-09-11T18:30")
    return chosen


@contextmanager
def _open(path: str) -> Iterator[IO[bytes]]:
    if path == STDIN:
        yield sys.stdin.buffer
        return
    if not Path(path).is_file():
        raise FileNotFoundError(2, "no such file" if not os.path.lexists(path) else "not a regular file")
    with Path(path).open("rb") as file:
        yield file


def _articles(file: IO[bytes], source: Source, chosen: Mapping[str, str]) -> Iterator[Article | Problem]:
    if source.input == "jsonl":
        yield from _jsonl(file, source, chosen)
        return
    try:
        yield _whole(file, source, chosen)
    except UnreadableError as error:
        yield Problem(source.path, str(error))


def _whole(file: IO[bytes], source: Source, chosen: Mapping[str, str]) -> Article:
    data = file.read(LONGEST + 1)
    decoded = decode(_bounded(data if len(data) <= LONGEST else None))
    page = _page(decoded.text, source.input)
    notes = ([decoded.note] if decoded.note else []) + list(page.notes)
    name = "stdin" if source.path == STDIN else Path(source.path).stem
    return _article(page.text, {"id": name, **page.about, **chosen}, source.path, notes)


def _page(text: str, kind: Input) -> Page:
    if kind == "markdown":
        return read_markdown(text)
    return read_html(text) if kind == "html" else Page(text, _head(text))


def _head(text: str) -> dict[str, str]:
    """Return what the head of a plain text says of it: its named lines, its heading, the agency of its dateline."""
    about = read_header(text)
    read = {
        "title": None if "title" in about else find_headline(text),
        "publisher": None if "publisher" in about else find_agency(text),
    }
    return {**{name: value for name, value in read.items() if value}, **about}


def _jsonl(file: IO[bytes], source: Source, chosen: Mapping[str, str]) -> Iterator[Article | Problem]:
    for number, line in lines(file, LONGEST):
        try:
            fields = {**parse(_bounded(line)), **chosen}
            yield _article(fields.pop("text"), fields, source.path, [])
        except UnreadableError as error:
            yield Problem(source.path, str(error), number)


def _bounded(data: bytes | None) -> bytes:
    if data is None:
        raise UnreadableError(f"larger than {LONGEST // 1_000_000} MB: too long for an article")
    return data


def _article(text: str, about: dict[str, str], path: str, notes: list[str]) -> Article:
    """Return the article; a date that is none becomes a note."""
    if not text.strip():
        raise UnreadableError("empty")
    stated = about.pop("published", None)
    published = stated_date(stated) if stated else None
    if stated and published is None:
        notes = [*notes, f"published: not a date: {stated[:40]!r}; write it as 2022-09-11"]
    told = tuple(Note(path, note) for note in notes)
    kept = {name: storable(value) for name, value in about.items()}
    return Article(text=text, path=storable(path), published=published, notes=told, **kept)
