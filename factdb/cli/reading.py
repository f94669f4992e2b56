"""The options of every command that reads articles: how to read files, what is known of them, lexicons, processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from factdb.plain import plain

if TYPE_CHECKING:
    from factdb.article import Article, Problem
    from factdb.lexicon import Lexicon
    from factdb.parallel import Engine

T = TypeVar("T")
Result = TypeVar("Result")

_INPUTS = click.Choice(("text", "markdown", "html", "jsonl"))
#: The most problems that are listed at the end one by one.
_LISTED = 20


class Reader:
    """Reads what a command names, tells the user what could not be read, and knows the exit status that follows."""

    def __init__(self, given: str | None, known: dict[str, str | None], lexicons: tuple[str, ...], jobs: int) -> None:
        from pathlib import Path

        from factdb.lexicon.folders import lexicon_of

        self.input = given
        self.known = known
        self.jobs = jobs
        self.lexicon: Lexicon = lexicon_of([Path(path) for path in lexicons], Path.cwd())
        self.problems: list[Problem] = []
        self.undated = 0

    def articles(self, paths: Iterable[str]) -> Iterator[Article]:
        """Yield the articles; notes are told at once, problems kept for `finish`."""
        from factdb.article import Problem, read
        from factdb.article.dates import dateline_date

        for item in read(paths, input=self.input, overrides=self.known):  # type: ignore[arg-type] # click has checked it
            if isinstance(item, Problem):
                self.problems.append(item)
                continue
            for note in item.notes:
                _tell(f"{note.path}: {note.message}")
            self.undated += not (item.published or dateline_date(item.text))
            yield item

    def each(
        self, paths: Iterable[str], work: Callable[[Article], Result], engine: Engine | None = None
    ) -> Iterator[Result]:
        """Yield the work's result for each article, in order, on as many processes as were asked for."""
        from factdb.parallel import in_order, processes

        return in_order(work, self.articles(paths), self.jobs, engine=engine or processes)

    def finish(self) -> None:
        """Sum up what has no date and what was not read; end with exit status 1 if there was any of the latter."""
        if self.undated:
            _tell(undated(self.undated))
        if not self.problems:
            return
        _tell(f"{len(self.problems)} not read:")
        for problem in self.problems[:_LISTED]:
            _tell(f"  {problem}")
        if len(self.problems) > _LISTED:
            _tell(f"  and {len(self.problems) - _LISTED} more")
        click.get_current_context().exit(1)


def undated(articles: int) -> str:
    """Return what it means that so many articles have no date."""
    have, them = ("article has", "it") if articles == 1 else ("articles have", "them")
    return f"{articles} {have} no date: weekdays and “yesterday” stay unresolved in {them}. --published DATE gives one."


def _tell(message: str) -> None:
    click.echo(plain(message), err=True)


_OPTIONS = (
    click.option("--input", "given", type=_INPUTS, help="Read every file so, whatever its ending."),
    click.option("--title", help="The title, instead of the file's own."),
    click.option("--publisher", help="Who published it."),
    click.option("--author", help="Who wrote it."),
    click.option(
        "--published", metavar="DATE", help="When (2022-09-11, 2022-09-11T18:30); relative times count from it."
    ),
    click.option("--url", help="Where it was published."),
    click.option("--language", help="The language as a code, such as en."),
    click.option(
        "--lexicon",
        "lexicons",
        multiple=True,
        type=click.Path(exists=True),
        help="A lexicon file, or a folder of them, that adds to factdb's own; may be given several times.",
    ),
    click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes to work on."),
)
_KNOWN = ("title", "publisher", "author", "published", "url", "language")


def reading_options(command: Callable[..., T]) -> Callable[..., T]:
    """Add --input, --published and friends, --lexicon and --jobs, and pass them as `reader`."""

    @wraps(command)
    def with_reader(*args: Any, given: str | None, lexicons: tuple[str, ...], jobs: int, **options: Any) -> T:
        known = {name: options.pop(name) for name in _KNOWN}
        return command(*args, reader=Reader(given, known, lexicons, jobs), **options)

    wrapped: Callable[..., T] = with_reader
    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped
