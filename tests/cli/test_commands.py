"""All commands at once: each has its help and a runnable example, and the reference is what the program says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from factdb.cli import SECTIONS, factdb
from factdb.cli.reference import reference, walk

ROOT = Path(__file__).parents[2]
COMMANDS = [pair for commands in SECTIONS.values() for each in commands for pair in walk(each, "factdb")]


def examples(command: click.Command) -> list[str]:
    """Return the lines under "Examples:" in a command's help that call factdb."""
    block = (command.help or "").partition("Examples:")[2]
    return re.findall(r"^\s*(factdb .*)$", block, re.MULTILINE)


@pytest.mark.parametrize(("command", "path"), [(factdb, "factdb"), *COMMANDS])
def test_every_command_helps(command: click.Command, path: str) -> None:
    """Each command says what it does and shows how to call it, and each of its options has a help text."""
    assert command.get_short_help_str(), path
    assert examples(command), f"{path} --help lacks an example"
    unexplained = [p.name for p in command.params if isinstance(p, click.Option) and not (p.help or p.hidden)]
    assert not unexplained, f"{path}: no help for {unexplained}"


@pytest.mark.parametrize(("command", "path"), [(factdb, "factdb"), *COMMANDS])
def test_every_example_calls_a_command_that_exists(command: click.Command, path: str) -> None:
    """Each example parses: its command, its options and its number of arguments exist."""
    for line in examples(command):
        words = shlex.split(re.split(r" [|>] ", line)[0], comments=True)[1:]
        parse(factdb, words, path)


def parse(command: click.Command, words: list[str], path: str, parent: click.Context | None = None) -> None:
    """Raise click's usage error where the words are no call of the command; nothing is run."""
    with command.make_context(path, words, parent=parent) as context:
        if isinstance(command, click.Group):
            rest = [*context._protected_args, *context.args]
            _, chosen, left = command.resolve_command(context, rest)
            assert chosen is not None, f"{path}: {words}"
            parse(chosen, left, path, context)


def test_the_reference_is_up_to_date() -> None:
    """docs/cli.md is what `make docs` would write."""
    assert (ROOT / "docs" / "cli.md").read_text(encoding="utf-8") == reference(), "run `make docs`"
