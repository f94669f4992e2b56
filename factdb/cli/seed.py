"""`factdb seed`: article files and authority files into the database."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from factdb.cli.options import database_option
from factdb.cli.reading import Reader, reading_options, undated
from factdb.plain import counted, plain

if TYPE_CHECKING:
    from factdb.ingest import Progress, Summary


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@reading_options
@database_option
@click.option("--again", is_flag=True, help="Read known articles once more, with what file and options say now.")
@click.option("--quiet", is_flag=True, help="Show no progress and no summary.")
def seed(paths: tuple[str, ...], reader: Reader, db: str, *, again: bool, quiet: bool) -> None:
    """Read article files into the database, each article once.

    PATH is a file (.txt, .md, .html, .jsonl), a folder, a pattern, or - for standard input. CSV files among them or in
    a folder are authority files: who and what is known beforehand. What is there already is not touched: the same text
    twice changes nothing. What could not be read is named at the end; the rest is stored, and the exit status is 1.

    With --again, articles that are known are read once more: title, publisher and date become what their file and the
    options say now, what neither says stays as it is, and what was found in them is replaced. Rulings, grades and
    reviews stay with their claims; an article is left as it is if one of them would lose its claim.

    \b
    Examples:
      factdb seed seeds/
      factdb seed --published 2022-09-11 --publisher "Harbour Post" article.txt
      factdb seed --again --published 2022-09-12 article.txt
      factdb seed --jobs 4 --db archive.db articles.jsonl
    """
    from factdb.ingest import seed as run

    kept: list[int] = []
    with stoppable(kept), reporting(quiet=quiet) as report:
        summary = run(
            paths,
            db,
            input=reader.input,  # type: ignore[arg-type] # click has checked it
            overrides=reader.known,
            lexicon=reader.lexicon,
            jobs=reader.jobs,
            again=again,
            report=remembering(report, kept),
            tell=lambda note: click.echo(plain(f"{note.path}: {note.message}"), err=True),
        )
    if not quiet:
        click.echo(told(summary), err=True)
    reader.problems += summary.problems
    reader.finish()


@contextmanager
def stoppable(kept: list[int]) -> Iterator[None]:
    """Say of a run that the user stops how many articles it leaves in the database."""
    try:
        yield
    except KeyboardInterrupt:
        done = kept[-1] if kept else 0
        click.echo(f"\nStopped: {done} articles of this run are kept; the same command goes on from there.", err=True)
        click.get_current_context().exit(1)


def remembering(report: Callable[[Progress], None] | None, kept: list[int]) -> Callable[[Progress], None]:
    """Return what keeps the number of articles stored so far, and passes the progress on."""

    def count(progress: Progress) -> None:
        kept[:] = [progress.articles]
        if report is not None:
            report(progress)

    return count


@contextmanager
def reporting(*, quiet: bool) -> Iterator[Callable[[Progress], None] | None]:
    """Give a function that draws the progress on standard error, if that is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    begun = time.monotonic()
    with click.progressbar(length=1, label="0 articles", file=sys.stderr, show_pos=False) as bar:

        def report(progress: Progress) -> None:
            bar.length = max(progress.total, 1)
            rate = progress.articles / (time.monotonic() - begun)
            done = f"{counted(progress.articles, 'article')}, {counted(progress.statements, 'statement')}"
            bar.label = f"{done}, {rate:.0f} articles/s"
            bar.update(progress.done - bar.pos)

        yield report


def told(summary: Summary) -> str:
    """Return the summary as a sentence, with another one for each thing that can be mended."""
    again = f"; {summary.replaced} read again" if summary.replaced else ""
    known = f"; {summary.known} known already" if summary.known else ""
    files = f"; {counted(summary.known_files, 'file')} unchanged" if summary.known_files else ""
    stored = f"{counted(summary.stored, 'article')} with {counted(summary.statements, 'statement')} stored"
    lines = [f"{stored}{again}{known}{files}."]
    if summary.reprints:
        texts = "1 text was" if summary.reprints == 1 else f"{summary.reprints} texts were"
        lines.append(f"{texts} printed by another outlet too: `factdb report reprints` lists who printed what.")
    if summary.differing:
        lines.append(f"{summary.differing} of those known come with other metadata than stored: --again takes it over.")
    if summary.undated:
        lines.append(undated(summary.undated))
    return plain("\n".join(lines), keep="\n")
