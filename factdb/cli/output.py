"""How every command prints: rows in five formats, and text with a few styles.

csv, jsonl, json and markdown stream row by row, so that memory stays flat whatever the size; a table holds its rows to
fit them to the terminal and is therefore capped, which it says. Nothing from an article reaches a terminal raw.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Any, NamedTuple, TextIO

import click

from factdb.cli.cells import Row, csv_cell, markdown_line, shown
from factdb.plain import json_plain, plain

FORMATS = ("table", "json", "jsonl", "csv", "markdown")
#: The most rows that a table shows; the other formats have no limit.
TABLE_LIMIT = 1000


class Styled(NamedTuple):
    """A stretch of text with a style of `STYLES`, shown where colours are on and plain where they are not."""

    text: str
    style: str


STYLES: dict[str, dict[str, Any]] = {
    "heading": {"bold": True},
    "mark": {"bold": True, "reverse": True},
    "dim": {"dim": True},
    "good": {"fg": "green"},
    "bad": {"fg": "red"},
    "warn": {"fg": "yellow"},
}


class Output:
    """Prints rows and text to a stream, in one format."""

    def __init__(self, format: str = "table", *, header: bool = True, stream: TextIO | None = None) -> None:  # noqa: A002
        self.format = format
        self.header = header
        self.stream = stream or sys.stdout

    @property
    def color(self) -> bool:
        """Whether styles are shown: on a terminal, unless NO_COLOR is set."""
        return self.stream.isatty() and not os.environ.get("NO_COLOR")

    def rows(self, columns: Sequence[str], rows: Iterable[Row], *, nothing: str = "Nothing found.") -> None:
        """Print the rows under their column names; `rows` may be an iterator of any length.

        A table without rows says `nothing` on standard error.
        """
        match self.format:
            case "csv":
                self._csv(columns, rows)
            case "jsonl":
                for line in _json_lines(columns, rows):
                    self.stream.write(line + "\n")
            case "json":
                self._json(columns, rows)
            case "markdown":
                self._markdown(columns, rows)
            case _:
                self._table(columns, rows, nothing)

    def text(self, *parts: str | Styled, end: str = "\n") -> None:
        """Print the parts one after the other, made harmless; a `Styled` one in its style."""
        self.stream.write("".join(self._styled(part) for part in parts) + end)

    def heading(self, text: str) -> None:
        """Print a line that heads what follows."""
        self.text(Styled(text, "heading"))

    def json(self, value: Mapping[str, Any] | Sequence[Any]) -> None:
        """Print one JSON value: on one line for jsonl, indented otherwise."""
        self.stream.write(to_json(value, indent=None if self.format == "jsonl" else 2) + "\n")

    def note(self, message: str) -> None:
        """Say something about the output on standard error, so that the output itself stays clean."""
        click.echo(plain(message, keep="\n"), err=True)

    def _styled(self, part: str | Styled) -> str:
        if isinstance(part, str):
            return plain(part, keep="\n\t")
        text = plain(part.text, keep="\n\t")
        return click.style(text, **STYLES[part.style]) if self.color else text

    def _csv(self, columns: Sequence[str], rows: Iterable[Row]) -> None:
        import csv

        writer = csv.writer(self.stream, lineterminator="\n")
        if self.header:
            writer.writerow([csv_cell(name) for name in columns])
        writer.writerows([csv_cell(value) for value in row] for row in rows)

    def _json(self, columns: Sequence[str], rows: Iterable[Row]) -> None:
        before = "["
        for line in _json_lines(columns, rows):
            self.stream.write(f"{before}\n  {line}")
            before = ","
        self.stream.write("[]\n" if before == "[" else "\n]\n")

    def _markdown(self, columns: Sequence[str], rows: Iterable[Row]) -> None:
        if self.header:
            self.stream.write(markdown_line(columns) + markdown_line(["---"] * len(columns), escape=False))
        for row in rows:
            self.stream.write(markdown_line([shown(value) for value in row]))

    def _table(self, columns: Sequence[str], rows: Iterable[Row], nothing: str) -> None:
        from factdb.cli.table import table

        source = iter(rows)
        held = list(islice(source, TABLE_LIMIT))
        lines = table(columns, held, width=terminal_width(self.stream), header=self.header)
        self.stream.write(lines + "\n" if lines else "")
        if not held:
            self.note(nothing)
        if next(source, None) is not None:
            self.note(f"Only the first {TABLE_LIMIT} rows are shown; --format csv or jsonl prints all of them.")


def terminal_width(stream: TextIO) -> int:
    """Return the columns to fit a table to: $COLUMNS, else the terminal's; 120 where there is no terminal."""
    import shutil

    return shutil.get_terminal_size((120, 24)).columns if stream.isatty() or os.environ.get("COLUMNS") else 120


def to_json(value: Any, indent: int | None = None) -> str:
    """Return the value as JSON that may be printed anywhere; letters stay letters."""
    text = _encoder(indent)(value)
    return json_plain(text) if indent is None else "\n".join(map(json_plain, text.split("\n")))


@cache
def _encoder(indent: int | None) -> Callable[[Any], str]:
    import json

    return json.JSONEncoder(ensure_ascii=False, indent=indent, default=str).encode


def _json_lines(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    encode, names = _encoder(None), tuple(columns)
    return (json_plain(encode(dict(zip(names, row, strict=True)))) for row in rows)
