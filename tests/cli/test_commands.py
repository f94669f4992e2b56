"""All commands at once: each has its help and a runnable example, and the reference is what the program says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from factdb.cli import factdb
from factdb.cli.commands import SECTIONS
from factdb.cli.reference import reference, walk

if TYPE_CHECKING:
    from factdb.cli.group import Later

ROOT = Path(__file__).parents[2]
COMMANDS = [pair for commands in SECTIONS.values() for each in commands for pair in walk(each.load(), "factdb")]


def examples(command: click.Command) -> list[str]:
    """Return the lines under "Examples:" in a command's help that call factdb."""
    block = (command.help or "").partition("Examples:")[2]
    return re.findall(r"^\s*(factdb .*)$", block, re.MULTILINE)


@pytest.mark.parametrize(("command", "path"), [(factdb, "factdb"), *COMMANDS])
def test_every_command_helps(command: click.Command, path: str) -> None:
    """Each command says what it does and shows how to call it, and each of its options has a help text."""
    assert command.get_short_help_str(), path
    assert "\\b" not in (command.help or ""), f"{path}: its help is a raw string, so that \\b is shown"
    assert examples(command), f"{path} --help lacks an example"
    unexplained = [p.name for p in command.params if isinstance(p, click.Option) and not (p.help or p.hidden)]
    assert not unexplained, f"{path}: no help for {unexplained}"


@pytest.mark.parametrize("listed", [each for commands in SECTIONS.values() for each in commands], ids=lambda c: c.name)
def test_a_command_is_listed_as_it_is(listed: Later) -> None:
    """The list of commands has the name and the first sentence that the command itself has."""
    command = listed.load()
    assert (listed.name, listed.help) == (command.name, command.get_short_help_str(limit=1000))


def test_the_reference_is_up_to_date() -> None:
    """docs/cli.md is what `make docs` would write."""
    assert (ROOT / "docs" / "cli.md").read_text(encoding="utf-8") == reference(), "run `make docs`"
