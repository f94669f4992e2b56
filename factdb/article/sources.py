"""What the user named (files, folders, patterns, `-`) becomes a stream of files to read, in a fixed order."""

from __future__ import annotations

import glob
import os
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from factdb.article.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

Input = Literal["text", "markdown", "html", "jsonl"]
INPUTS: tuple[Input, ...] = get_args(Input)
STDIN = "-"
_ENDINGS: dict[str, Input] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
#: The most endings that are named of what is passed over.
_LISTED = 6


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be read, and how."""

    path: str
    input: Input


def sources(paths: Iterable[str | os.PathLike[str]], given: Input | None = None) -> Iterator[Source | Problem]:
    """Yield a source for every file named; folders are searched recursively in sorted order, patterns expanded.

    `given` overrides the ending; within folders only files with a known ending are taken, whatever is given.
    """
    for path in [os.fspath(path) for path in paths]:
        if path == STDIN:
            yield Source(STDIN, given or "text")
        elif Path(path).is_dir():
            yield from _folder(path, given)
        elif not os.path.lexists(path) and glob.has_magic(path):
            yield from _pattern(path, given)
        else:
            yield _file(path, given)


def holds_many(path: str) -> bool:
    """Tell whether a file of this name may hold several articles; standard input may."""
    return path == STDIN or _ENDINGS.get(Path(path).suffix.lower()) == "jsonl"


def _file(path: str, given: Input | None) -> Source | Problem:
    kind = given or _ENDINGS.get(Path(path).suffix.lower())
    if kind is None:
        endings = " ".join(_ENDINGS)
        return Problem(path, f"unknown kind of file; known endings: {endings} (or say which with --input)")
    return Source(path, kind)


def _folder(folder: str, given: Input | None) -> Iterator[Source | Problem]:
    for path in _files(folder):
        if path.suffix.lower() in _ENDINGS:
            yield _file(str(path), given)


def _files(folder: str) -> Iterator[Path]:
    """Yield the files of a folder and those below it in sorted order, without the hidden ones."""
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(root, name) for name in sorted(files) if not name.startswith("."))


@dataclass(frozen=True, slots=True)
class Found:
    """How many files of a folder are of a kind that is read, and how many of each other ending are passed over."""

    taken: int
    others: Counter[str]

    def told(self) -> str | None:
        """Return in words what is passed over, None if nothing is."""
        if not self.others:
            return None
        endings = ", ".join(ending or "no ending" for ending, _ in self.others.most_common(_LISTED))
        more = ", …" if len(self.others) > _LISTED else ""
        count = self.others.total()
        files = "1 file of another kind was" if count == 1 else f"{count} files of other kinds were"
        return f"{files} passed over: {endings}{more}"


def found_in(folder: str, also: Collection[str] = ()) -> Found:
    """Count the files of a folder by what becomes of them; `also` are endings read besides articles."""
    endings = Counter(path.suffix.lower() for path in _files(folder))
    others = Counter({ending: count for ending, count in endings.items() if ending not in {*_ENDINGS, *also}})
    return Found(endings.total() - others.total(), others)


def _pattern(pattern: str, given: Input | None) -> Iterator[Source | Problem]:
    paths = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    if not paths:
        yield Problem(pattern, "no file matches this pattern")
    yield from sources(paths, given)
