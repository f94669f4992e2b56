"""What the user named (files, folders, patterns, `-`) becomes a stream of files to read, in a fixed order."""

from __future__ import annotations

import glob
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from factdb.article.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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


def _file(path: str, given: Input | None) -> Source | Problem:
    kind = given or _ENDINGS.get(Path(path).suffix.lower())
    if kind is None:
        endings = " ".join(_ENDINGS)
        return Problem(path, f"unknown kind of file; known endings: {endings} (or say which with --input)")
    return Source(path, kind)


def _folder(folder: str, given: Input | None) -> Iterator[Source | Problem]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in _ENDINGS:
                yield _file(str(Path(root, name)), given)


def _pattern(pattern: str, given: Input | None) -> Iterator[Source | Problem]:
    paths = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    if not paths:
        yield Problem(pattern, "no file matches this pattern")
    yield from sources(paths, given)
