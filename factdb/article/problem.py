"""What could not be read: a value that stands among the articles, so that one bad file never stops the rest."""

from __future__ import annotations

from dataclasses import dataclass

from factdb.errors import FactdbError


@dataclass(frozen=True, slots=True)
class Problem:
    """A file, or a line of one, that was not read, and why."""

    path: str
    message: str
    #: The line of a JSONL file, from 1.
    line: int | None = None

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}, line {self.line}"
        return f"{place}: {self.message}"


def defect(path: str, error: Exception) -> Problem:
    """Return the problem that an unforeseen error in one article is: it names the article, and the others go on."""
    return Problem(path, f"a defect of factdb: {type(error).__name__}: {error}")


class UnreadableError(FactdbError):
    """Raised within the reader for one file or line; it becomes a Problem there."""
