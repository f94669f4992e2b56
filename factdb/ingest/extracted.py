"""What an import was given: files of JSON Lines, and parts under a manifest, which are what it says or are refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdb.article import Problem
from factdb.extras import MissingExtraError
from factdb.parts.manifest import MANIFEST, Entry, Manifest, PartsError
from factdb.parts.table import Row, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

PARQUET = ".parquet"
_AGAIN = "the same `factdb extract --output` again makes it anew"


@dataclass(frozen=True, slots=True)
class Part:
    """A Parquet part and its line of the manifest."""

    path: Path
    entry: Entry

    def refusal(self) -> Problem | None:
        """Return why the part may not be read, None if it is as it was written."""
        fault = self.entry.fault(self.path.parent)
        return Problem(str(self.path), f"{fault}; {_AGAIN}") if fault else None

    def rows(self) -> Iterator[Row | Problem]:
        """Yield its rows; where it cannot be read on, a problem. Raises MissingExtraError without pyarrow."""
        try:
            yield from rows(self.path)
        except MissingExtraError:
            raise
        except Exception as error:  # noqa: BLE001 - pyarrow names no base of what a malformed file may raise
            yield Problem(str(self.path), f"not a part: {error}")


def given(paths: Iterable[Path]) -> Iterator[Path | Part | Problem]:
    """Yield the files and parts named, and those in the folders named, in the order of their names."""
    for path in paths:
        if path.is_dir():
            yield from _folder(path)
        elif path.name == MANIFEST:
            yield from _manifest(path.parent)
        elif path.suffix == PARQUET:
            yield from _one(path)
        else:
            yield path


def size(item: Path | Part | Problem) -> int:
    """Return the bytes to be read."""
    if isinstance(item, Part):
        return item.entry.bytes
    return 0 if isinstance(item, Problem) or not item.is_file() else item.stat().st_size


def _folder(folder: Path) -> Iterator[Path | Part | Problem]:
    for path in sorted(folder.rglob("*.jsonl")):
        yield from _manifest(path.parent) if path.name == MANIFEST else [path]
    for parent in sorted({path.parent for path in folder.rglob(f"*{PARQUET}")}):
        if not (parent / MANIFEST).exists():
            yield Problem(str(parent), f"Parquet files without their {MANIFEST}: not known whether they are whole")


def _one(path: Path) -> Iterator[Part | Problem]:
    for part in _manifest(path.parent):
        if isinstance(part, Part) and part.path.name == path.name:
            yield part
            return
    yield Problem(str(path), f"not in a {MANIFEST} beside it: not known whether it is whole")


def _manifest(folder: Path) -> Iterator[Part | Problem]:
    try:
        manifest = Manifest.read(folder)
    except OSError as error:
        yield Problem(str(folder / MANIFEST), f"cannot be opened: {error.strerror or error}")
        return
    except PartsError as error:
        yield Problem(str(folder / MANIFEST), str(error))
        return
    for name in sorted(manifest.entries):
        yield Part(folder / name, manifest.entries[name])
    if not manifest.ended:
        yield Problem(str(folder), "not all parts are there: the run that writes them has not ended; give it again")
