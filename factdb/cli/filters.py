"""The filters that every listing takes, as one decorator."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

import click

from factdb.cli.dates import Day
from factdb.cli.options import LIMIT

T = TypeVar("T")

FORMS = click.Choice(("direct", "indirect", "mixed", "narration"))
STANCES = click.Choice(("assert", "deny", "noncommittal", "propose", "ask"))

_OPTIONS: tuple[tuple[tuple[str, ...], dict[str, Any]], ...] = (
    (("--speaker",), {"help": "Who says it, in whatever spelling; part of the name will do."}),
    (("--institution",), {"help": "The body that says it, or for which its speaker speaks."}),
    (("--role",), {"help": "In which office: mayor, “interior minister”, or a pattern (*minister)."}),
    (("--place",), {"help": "Where: the place or anything that lies in it."}),
    (("--predicate",), {"help": "What is asserted: regained.area, an event, or a pattern (*.people)."}),
    (("--event",), {"help": "The event asserted, with a number or without: killed, withdrew."}),
    (
        ("--article",),
        {"help": "The beginning of an article's id, or part of its title, url or path."},
    ),
    (("--publisher",), {"help": "The outlet that published the article, or printed the same text."}),
    (("--form",), {"type": FORMS, "help": "How it is given."}),
    (("--stance",), {"type": STANCES, "help": "What the speaker does by saying it."}),
    (("--channel",), {"help": "Where it was said: Telegram, a news conference."}),
    (("--text",), {"metavar": "WORDS", "help": "Words that it contains."}),
)


def predicate_arguments(command: Callable[..., T]) -> Callable[..., T]:
    """Add predicates as arguments, and as --predicate, and pass both as `predicate`."""

    @wraps(command)
    def with_predicates(*, asked: tuple[str, ...], predicate: tuple[str, ...], **options: Any) -> T:
        return command(predicate=(*asked, *predicate), **options)

    option = click.option("--predicate", multiple=True, help="The same as PREDICATE; may be repeated.")
    return click.argument("asked", metavar="[PREDICATE]...", nargs=-1)(option(with_predicates))


def filter_options(command: Callable[..., T]) -> Callable[..., T]:
    """Add the filters, passed as `filters`, a mapping by name, and --limit and --offset."""
    limit = "Print at most so many rows; a table has 50 unless told, the other formats all."
    paged = click.option("--offset", type=click.IntRange(0), default=0, help="Leave out the first rows.")(command)
    return narrowing_options(click.option("--limit", type=LIMIT, help=limit)(paged))


def narrowing_options(command: Callable[..., T]) -> Callable[..., T]:
    """Add the filters alone and pass them as `filters`, a mapping by name."""

    @wraps(command)
    def with_filters(**options: Any) -> T:
        filters = {name: options.pop(name) for name in _names()}
        return command(filters=filters, **options)

    filtered: Callable[..., T] = with_filters
    filtered = click.option("--until", type=Day(end=True), help="Said on that day, month or year or before.")(filtered)
    filtered = click.option("--since", type=Day(), help="Said on that day, month or year or later.")(filtered)
    for names, settings in reversed(_OPTIONS):
        filtered = click.option(*names, multiple=True, **settings)(filtered)
    return filtered


def _names() -> tuple[str, ...]:
    return (*(names[0].removeprefix("--") for names, _ in _OPTIONS), "since", "until")
