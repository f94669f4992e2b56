"""The reference of the command line, docs/cli.md, written from the program itself.

`python -m factdb.cli.reference FILE` writes it; a test compares the file with what would be written.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from factdb.cli import factdb
from factdb.cli.commands import SECTIONS

_HEAD = """# The command line

This page is written by `make docs` from the program's own help.

Exit status: 0 fine, 1 error, 2 wrong usage. Listings print a table fitted to the terminal; `--format json`, `jsonl`,
`csv` or `markdown` print every row in full. Control characters that come from an article are made visible in tables,
text, CSV and Markdown, and escaped (nothing is lost) in JSON; a CSV cell that a spreadsheet would run as a formula
begins with an apostrophe. NO_COLOR is honoured.
"""


def reference() -> str:
    """Return the Markdown of docs/cli.md: the help of the group and of each command, in its order."""
    parts = [_HEAD, _help(factdb, "factdb")]
    for title, commands in SECTIONS.items():
        parts.append(f"## {title}\n")
        parts += [_section(command, path) for each in commands for command, path in walk(each.load(), "factdb")]
    return "\n".join(parts)


def walk(command: click.Command, path: str) -> Iterator[tuple[click.Command, str]]:
    """Yield the command and its subcommands, each with the words that call it."""
    if command.hidden:
        return
    called = f"{path} {command.name}"
    yield command, called
    if isinstance(command, click.Group):
        for name in command.list_commands(click.Context(command)):
            yield from walk(command.commands[name], called)


def _section(command: click.Command, path: str) -> str:
    return f"### {path}\n\n{_help(command, path)}"


def _help(command: click.Command, path: str) -> str:
    settings: dict[str, Any] = {**factdb.context_settings, "terminal_width": 100}
    context = click.Context(command, info_name=path, **settings)
    return f"```\n{command.get_help(context)}\n```\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(reference(), encoding="utf-8")
