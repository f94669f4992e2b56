"""What a slip of the user's may have meant: options that others call otherwise, commands that stand in a group."""

from __future__ import annotations

import click

#: Names that people try, and what the option is called here; of several the first that the command has.
_MEANT = {
    "--why": ("--because",),
    "--reason": ("--because",),
    "--note": ("--because",),
    "--from": ("--since",),
    "--after": ("--since",),
    "--to": ("--until",),
    "--before": ("--until",),
    "--out": ("--output",),
    "--source": ("--speaker", "--publisher"),
    "--outlet": ("--publisher",),
    "--country": ("--place",),
    "--where": ("--place",),
    "--number": ("--limit",),
    "-n": ("--limit",),
}


def meant(error: click.NoSuchOption) -> click.NoSuchOption:
    """Return the error with what the option is called here, where its name is one that people try."""
    command = error.ctx.command if error.ctx else None
    known = {name for option in command.params for name in option.opts} if command else set()
    found = [name for name in _MEANT.get(error.option_name, ()) if name in known]
    if not found:
        return error
    return click.NoSuchOption(error.option_name, possibilities=None, ctx=error.ctx, message=_told(error, found[0]))


def _told(error: click.NoSuchOption, name: str) -> str:
    return f"No such option {error.option_name!r}. Did you mean {name!r}?"


def elsewhere(group: click.Group, ctx: click.Context, name: str) -> list[str]:
    """Return the commands of this name that stand in a group of the group: "check" is "entity check" and "db check"."""
    groups = ((each, group.get_command(ctx, each)) for each in group.list_commands(ctx))
    return [f"{each} {name}" for each, held in groups if isinstance(held, click.Group) and name in held.commands]
