"""The group behind `factdb`: help in sections, and every failure told in a sentence, never in a traceback.

A raised `FactdbError` ends the command with its message on standard error and its own exit status. A reader that closes
the pipe early (`factdb statements | head`) has what it wanted: exit status 0. Anything unforeseen is a defect of
factdb's: it is named as one, and `FACTDB_TRACEBACK=1` shows where it happened.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import click

from factdb.errors import FactdbError
from factdb.plain import plain


class Later(click.Command):
    """A command loaded when it is called: until then its name and the first sentence of its help stand for it."""

    def __init__(self, name: str, place: str, summary: str) -> None:
        super().__init__(name, help=summary)
        #: Its module below factdb.cli and its name there: "html:chart".
        self.place = place

    def load(self) -> click.Command:
        """Return the command itself."""
        module, _, name = self.place.partition(":")
        command: click.Command = getattr(import_module(f"factdb.cli.{module}"), name)
        return command


class Group(click.Group):
    """A click group whose commands are listed by section, in the order given, and that ends in a sentence."""

    def __init__(self, *, sections: Mapping[str, Sequence[click.Command]] | None = None, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.sections = sections or {}
        for commands in self.sections.values():
            for command in commands:
                self.add_command(command)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the sections, then what was added otherwise."""
        listed = [str(command.name) for commands in self.sections.values() for command in commands]
        return [*listed, *(name for name in super().list_commands(ctx) if name not in listed)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name, loaded now if it was not yet; None if there is none."""
        command = super().get_command(ctx, cmd_name)
        if isinstance(command, Later):
            command = self.commands[cmd_name] = command.load()
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments name; one that stands in a group of this one is named so."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from factdb.cli.hints import elsewhere

            if found := elsewhere(self, ctx, args[0]):
                message = f"No such command {args[0]!r}. Did you mean {' or '.join(map(repr, found))}?"
                raise click.UsageError(message, ctx) from error
            raise

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write a block of one-line helps per section; a group without sections keeps click's own block."""
        if not self.sections:
            super().format_commands(ctx, formatter)
            return
        for title, commands in self.sections.items():
            width = formatter.width - 6 - max(len(name) for name in self.commands)
            with formatter.section(title):
                formatter.write_dl([(str(c.name), c.get_short_help_str(width)) for c in commands if not c.hidden])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for; whatever goes wrong leaves as a sentence and an exit status."""
        with told(ctx):
            result = super().invoke(ctx)
            sys.stdout.flush()
        return result


@contextmanager
def told(ctx: click.Context) -> Iterator[None]:
    """Turn every exception that a command may let out into the process's last sentence."""
    try:
        yield
    except click.NoSuchOption as error:
        from factdb.cli.hints import meant

        raise meant(error) from None
    except (click.ClickException, click.exceptions.Exit, click.Abort):
        raise
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        ctx.exit(0)
    except FactdbError as error:
        raise Failure(str(error), error.exit_code) from error
    except OSError as error:
        raise Failure(sentence_of(error), 1) from error
    except Exception as error:
        if os.environ.get("FACTDB_TRACEBACK"):
            raise
        name = type(error).__name__
        raise Failure(f"a defect of factdb: {name}: {error}. FACTDB_TRACEBACK=1 shows where.", 1) from error


def sentence_of(error: OSError) -> str:
    """Return what the system refused, and for which file."""
    reason = error.strerror or str(error) or type(error).__name__
    return f"{error.filename}: {reason}" if error.filename else reason


class Failure(click.ClickException):
    """An error shown on standard error as one plain line, with the exit status of its cause."""

    def __init__(self, message: str, exit_code: int) -> None:
        super().__init__(plain(message, keep="\n"))
        self.exit_code = exit_code  # type: ignore[misc] # click means it to be set
