"""Named reports: SQL files with a comment head, those of the package and those of a folder of the user's.

The head says in its first line what the report is called, then what it answers, then its parameters, one a line:

    -- Who speaks most
    -- Speakers by statements.
    -- :limit = 30  so many rows

A parameter without a default is null unless given. SQL reads it as `CAST(:name AS text)`, which both databases take.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from factdb.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factdb.store.read import Reader, Rows

FOLDER = Path(__file__).parent / "sql"
_PARAMETER = re.compile(r":(?P<name>[a-z_]\w*)(?:\s*=\s*(?P<default>\S+))?\s*(?P<help>.*)")


class UnknownReportError(UsageError):
    """No folder has a report of this name."""

    def __init__(self, name: str, near: Sequence[str]) -> None:
        hint = f"; near: {', '.join(near)}" if near else ""
        super().__init__(f"no report {name!r}: `factdb report` lists those there are{hint}")


class UnknownParameterError(UsageError):
    """A report does not take this parameter."""

    def __init__(self, report: Report, name: str) -> None:
        takes = ", ".join(f"--{each.name}" for each in report.parameters) or "no parameters"
        super().__init__(f"the report {report.name} has no --{name}: it takes {takes}")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that a report takes, with its default as text."""

    name: str
    default: str | None
    help: str


@dataclass(frozen=True, slots=True)
class Report:
    """A named report: what it is called, what it answers, what it takes, and its SQL."""

    name: str
    title: str
    answers: str
    parameters: tuple[Parameter, ...]
    sql: str

    def values(self, given: Mapping[str, str]) -> dict[str, str | None]:
        """Return the value of every parameter; raises UnknownParameterError for one that it does not take."""
        known = {each.name: each.default for each in self.parameters}
        for name in given:
            if name not in known:
                raise UnknownParameterError(self, name)
        return {**known, **given}


def reports(folders: Sequence[Path] = ()) -> dict[str, Report]:
    """Return the reports by name, in the order of the names; a user's takes the place of one of the same name."""
    paths = [path for folder in (FOLDER, *folders) for path in sorted(folder.glob("*.sql"))]
    found = {path.stem: parsed(path.stem, path.read_text(encoding="utf-8")) for path in paths}
    return dict(sorted(found.items()))


def parsed(name: str, text: str) -> Report:
    """Return the report that a file's text makes: its head is the comment that it begins with."""
    lines = text.strip().splitlines()
    size = next((index for index, line in enumerate(lines) if not line.startswith("--")), len(lines))
    head = [line.removeprefix("--").strip() for line in lines[:size]]
    parameters = tuple(_parameter(line) for line in head if line.startswith(":"))
    told = [line for line in head if line and not line.startswith(":")] or [name]
    return Report(name, told[0], " ".join(told[1:]), parameters, "\n".join(lines[size:]).rstrip().rstrip(";"))


def _parameter(line: str) -> Parameter:
    match = _PARAMETER.fullmatch(line)
    if match is None:
        message = f"not a parameter: {line!r}; write `-- :name = default  what it is`"
        raise UsageError(message)
    return Parameter(match["name"], match["default"], match["help"])


def find(name: str, folders: Sequence[Path] = ()) -> Report:
    """Return the report of this name; raises UnknownReportError."""
    known = reports(folders)
    if name not in known:
        raise UnknownReportError(name, get_close_matches(name, known))
    return known[name]


def run(reader: Reader, name: str, given: Mapping[str, str], folders: Sequence[Path] = ()) -> Rows:
    """Return the rows of a report; raises UnknownReportError or UnknownParameterError."""
    report = find(name, folders)
    return reader.query(report.sql, report.values(given))
