"""The manifest of a folder of parts: JSON Lines, one more when a part is whole on disk, so that a kill costs little.

The first line says which run the parts belong to, each next one is a part with its hash, and the last one says that
the run has ended. A later line for a part takes the place of an earlier one; a last line that was cut off never was.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from dataclasses import asdict, dataclass, field
from typing import IO, TYPE_CHECKING, Any, Self

from factdb.errors import FactdbError

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = "manifest.jsonl"
_FORMAT = "factdb parts 1"
_NAME = re.compile(r"part-\d{6,9}\.parquet")


class PartsError(FactdbError):
    """A folder of parts is not what its manifest says, or is another run's."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A part that is whole: its file and hash, what is in it, the hash of the articles it was made of (`source`)."""

    part: str
    sha256: str
    bytes: int
    articles: int
    statements: int
    source: str
    #: What of its articles could not be extracted, and why.
    problems: list[str] = field(default_factory=list)

    def fault(self, folder: Path) -> str | None:
        """Return what is wrong with the file, None if its bytes are those that were written."""
        try:
            with (folder / self.part).open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except FileNotFoundError:
            return "missing"
        except OSError as error:
            return f"cannot be opened: {error.strerror or error}"
        return None if found == self.sha256 else "altered since it was written: its hash is not the manifest's"


@dataclass(slots=True)
class Manifest:
    """What a folder of parts holds; `run`: of which files and options they were made, `ended`: that all are there."""

    folder: Path
    run: dict[str, Any] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    ended: bool = False
    _file: IO[bytes] | None = None

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Return the folder's manifest; raises PartsError for what is none, OSError if it cannot be read."""
        manifest = cls(folder)
        manifest._take((folder / MANIFEST).read_bytes())
        return manifest

    @classmethod
    def begun(cls, folder: Path, run: dict[str, Any]) -> Self:
        """Return the folder's manifest, open for more parts of this run; raises PartsError if it is of another one."""
        folder.mkdir(parents=True, exist_ok=True)
        manifest = cls(folder)
        file = (folder / MANIFEST).open("a+b")
        manifest._file = _alone(file, folder)
        file.seek(0)
        file.truncate(manifest._take(file.read()))
        if not manifest.run:
            manifest.run = run
            manifest._append({"format": _FORMAT, "run": run})
        elif manifest.run != run:
            file.close()
            raise _other_run(folder, manifest.run, run)
        return manifest

    def add(self, entry: Entry, data: bytes) -> None:
        """Write a part, and then that it is there."""
        hidden = self.folder / f".{entry.part}.tmp"
        with hidden.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        hidden.replace(self.folder / entry.part)
        self._append(asdict(entry))
        self.entries[entry.part] = entry
        self.ended = False

    def end(self, parts: int) -> None:
        """Say that the run has ended with so many parts; what an earlier, longer run left over is removed."""
        over = [name for name in self.entries if _number(name) >= parts]
        for name in over:
            (self.folder / name).unlink(missing_ok=True)
            del self.entries[name]
        if over or not self.ended:
            self._append({"end": parts})
            self.ended = True

    def close(self) -> None:
        """Let the next run write."""
        if self._file is not None:
            self._file.close()

    def _append(self, line: dict[str, Any]) -> None:
        assert self._file is not None, "opened by begun"  # noqa: S101 - for type checkers
        self._file.write(json.dumps(line).encode() + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())

    def _take(self, data: bytes) -> int:
        """Take the lines in; return the length of those that are whole."""
        whole = data.rfind(b"\n") + 1
        for number, line in enumerate(data[:whole].splitlines(), 1):
            try:
                self._line(json.loads(line), first=number == 1)
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                raise PartsError(f"{self.folder / MANIFEST}, line {number}: not a manifest of parts") from error
        return whole

    def _line(self, line: dict[str, Any], *, first: bool) -> None:
        if first:
            if line["format"] != _FORMAT:
                raise ValueError(line["format"])
            self.run = dict(line["run"])
        elif "end" in line:
            parts = int(line["end"])
            self.entries = {name: entry for name, entry in self.entries.items() if _number(name) < parts}
            self.ended = True
        else:
            entry = _entry(line)
            self.entries[entry.part] = entry
            self.ended = False


def part_name(number: int) -> str:
    """Return the file name of a part, counted from 0."""
    return f"part-{number:06}.parquet"


def _entry(line: dict[str, Any]) -> Entry:
    """Return the part of a line, checked: a name with a path in it would lead out of the folder."""
    entry = Entry(**line)
    if not _NAME.fullmatch(entry.part) or not all(isinstance(n, int) for n in (entry.bytes, entry.articles)):
        raise ValueError(entry.part)
    return entry


def _number(name: str) -> int:
    return int(name.removeprefix("part-").removesuffix(".parquet"))


def _alone(file: IO[bytes], folder: Path) -> IO[bytes]:
    """Keep other runs out for as long as the file is open, where the system has locks."""
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:
        return file
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        file.close()
        raise PartsError(f"{folder}: another run is writing there; wait for it, or name another folder") from error
    return file


def _other_run(folder: Path, there: dict[str, Any], here: dict[str, Any]) -> PartsError:
    names = sorted(name for name in there.keys() | here.keys() if there.get(name) != here.get(name))
    differ = "; ".join(f"{name}: {there.get(name)!r} there, {here.get(name)!r} now" for name in names)
    return PartsError(f"{folder} holds the parts of another run ({differ}); name another folder, or remove it")
