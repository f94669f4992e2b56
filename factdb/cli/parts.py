"""`factdb extract --output`: Parquet parts, with what was made and what was there already; and the option --engine."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factdb.plain import counted, plain

if TYPE_CHECKING:
    from factdb.cli.reading import Reader
    from factdb.parallel import Engine
    from factdb.parts import Step


class _Engine(click.ParamType["Engine"]):
    """Where the work is done, as the user writes it."""

    name = "engine"

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:  # noqa: ARG002 - click's
        return "processes|dask[=ADDRESS]"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> Engine:
        """Return the engine; a cluster is not looked for yet."""
        name, given, address = value.partition("=")
        if value == "processes":
            from factdb.parallel import processes

            return processes
        if name != "dask" or (given and not address):
            self.fail(f"{value!r} is none: processes, dask, or dask=tcp://HOST:8786", param, ctx)
        from factdb.cluster import dask

        return dask(address or None)


ENGINE = _Engine()


def to_parts(
    paths: Iterable[str], reader: Reader, folder: Path, *, explain: bool, size: int, engine: Engine | None
) -> None:
    """Write what is found in the articles as parts into the folder, and say what was done."""
    from factdb.article import Problem
    from factdb.parallel import processes
    from factdb.parts import Setup, write

    run = {"paths": list(paths), "input": reader.input, **reader.known}
    setup = Setup.of(reader.lexicon, explain=explain)
    steps = write(reader.articles(paths), folder, setup, run, jobs=reader.jobs, engine=engine or processes, size=size)
    made = known = articles = statements = 0
    with _shown(steps) as shown:
        for step in shown:
            made, known = made + step.made, known + (not step.made)
            articles, statements = articles + step.entry.articles, statements + step.entry.statements
            reader.problems += [Problem(str(folder / step.entry.part), problem) for problem in step.entry.problems]
    there = f", {known} of them there already" if known else ""
    held = f"{counted(articles, 'article')} and {counted(statements, 'statement')}"
    told = f"{counted(made + known, 'part')} with {held} in {folder}{there}."
    click.echo(plain(told), err=True)
    reader.finish()


@contextmanager
def _shown(steps: Iterator[Step]) -> Iterator[Iterable[Step]]:
    """Give the steps, counted on standard error if that is a terminal."""
    if not sys.stderr.isatty():
        yield steps
        return
    with click.progressbar(steps, label="parts", show_pos=True, file=sys.stderr) as bar:
        yield bar
