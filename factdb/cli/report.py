"""`factdb report`: named SQL reports, the package's and the user's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factdb.cli.files import File
from factdb.cli.options import database_option, output_options

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factdb.cli.output import Output
    from factdb.report.named import Report


@click.command(context_settings={"ignore_unknown_options": True, "allow_extra_args": True})
@click.argument("name", required=False)
@click.option(
    "--folder",
    "folders",
    multiple=True,
    envvar="FACTDB_REPORTS",
    type=File(exists=True, file_okay=False),
    show_envvar=True,
    help="A folder with reports of your own (.sql files); may be repeated.",
)
@click.option("--sql", "show_sql", is_flag=True, help="Print the report's SQL instead of running it.")
@output_options
@database_option
@click.pass_context
def report(
    ctx: click.Context, *, db: str, out: Output, name: str | None, folders: tuple[Path, ...], show_sql: bool
) -> None:
    """List the named reports, or run one with its parameters: factdb report NAME --PARAMETER VALUE.

    Each report is an SQL file with a comment that says what it answers; put your own into a folder and name it with
    --folder. The tables and views to write against are described in docs/sql.md.

    \b
    Examples:
      factdb report
      factdb report voices --limit 10
      factdb report contradictions --predicate killed.people --format csv
    """
    from factdb.report import named

    if name is None:
        columns = ("report", "title", "parameters")
        found = named.reports(folders).values()
        out.rows(columns, ((each.name, each.title, _takes(each)) for each in found))
        return
    given = _given(ctx.args)
    if show_sql:
        out.text(named.find(name, folders).sql)
        return
    from factdb.store.read import connect

    with connect(db) as reader:
        rows = named.run(reader, name, given, folders)
        out.rows(rows.columns, rows)


def _takes(report: Report) -> str:
    return ", ".join(f"--{each.name}{f' ({each.default})' if each.default else ''}" for each in report.parameters)


def _given(words: Sequence[str]) -> dict[str, str]:
    """Return the parameters on the command line: --name value or --name=value."""
    found: dict[str, str] = {}
    rest = list(words)
    while rest:
        word = rest.pop(0)
        name, equals, value = word.partition("=")
        if not name.startswith("--") or (not equals and not rest):
            message = f"{word!r}: parameters are written --name value"
            raise click.UsageError(message)
        found[name.removeprefix("--")] = value if equals else rest.pop(0)
    return found
