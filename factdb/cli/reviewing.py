"""Going through the review queue on a terminal, one thing after another, a key for each decision.

What writes decisions is loaded when the first is made: a person sees the first thing at once.
"""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

import click

from factdb.cli.dates import Day
from factdb.cli.output import Styled, terminal_width
from factdb.compare.wording import times
from factdb.errors import FactdbError
from factdb.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factdb.cli.output import Output
    from factdb.report.queue import Item

_KEYS = "a accept · r reject · s state place or period · n next · u undo the last · q quit"
#: What the keys are where two claims are shown.
_PAIR = "a, r and s are about the first of the two, v is your verdict on both"


def go_through(out: Output, db: str, items: Sequence[Item], by: str) -> None:
    """Show each thing and do what the key says; a slip of the finger decides nothing and skips nothing, q ends."""
    if not items:
        out.text("Nothing waits for an editor.")
    made: list[str] = []
    for number, item in enumerate(items, 1):
        _show(out, item, f"{number} of {len(items)}")
        while (key := _key()) not in _NEXT:
            if key in _QUIT:
                return
            if _decided(out, db, item, by, made, key):
                break
            out.text(Styled(_KEYS, "dim"))


def _key() -> str:
    """Return the next key; the end of what is typed (Ctrl-D) is the key that quits."""
    try:
        return click.getchar()
    except EOFError:
        return _QUIT[0]


_NEXT, _QUIT = ("n", "\r", "\n", " "), ("q", "\x03", "\x04", "")


def _show(out: Output, item: Item, place: str) -> None:
    ratio = f" · {times(item.ratio)}" if item.ratio else ""
    out.text("", Styled(f"\n{item.about}{ratio}", "heading"), f"   {place}")
    _wrapped(out, item.words)
    _wrapped(out, f"  {item.target} · {item.printed}", "dim")
    if item.other_words:
        _wrapped(out, f"against {item.other_words}")
        _wrapped(out, f"  {item.other} · {item.other_printed}", "dim")
    _wrapped(out, item.why, "warn")
    out.text(Styled(f"{_KEYS}{f' ({_PAIR})' if item.other else ''}", "dim"))


def _wrapped(out: Output, text: str, style: str | None = None) -> None:
    for line in wrap(one_line(text), terminal_width(out.stream), initial_indent="  ", subsequent_indent="    "):
        out.text(Styled(line, style) if style else line)


def _decided(out: Output, db: str, item: Item, by: str, made: list[str], key: str) -> bool:  # noqa: PLR0917
    """Act on one key; return True if it settled the thing. `made` are the decisions of this sitting, in their order."""
    from factdb import store
    from factdb.report import desk

    signature = desk.Signature.of(by)
    try:
        match key:
            case "a" | "r":
                with store.open(db) as opened:
                    decision = (desk.accept if key == "a" else desk.reject)(opened, item.target, None, signature)
                out.text(f"{decision.id}: {item.target} {decision.decision}; u takes it back")
                made.append(decision.id)
                return True
            case "s" if item.other:
                made.append(_state(db, item, by))
                return True
            case "v" if item.other:
                made.append(_ruled(db, item, by))
                return True
            case "u" if made:
                with store.open(db) as opened:
                    out.text(f"{made[-1]}: the {desk.undo(opened, made.pop(), signature)} is undone")
            case "u":
                out.text("Nothing was decided in this sitting.")
            case _:
                pass
    except (FactdbError, click.ClickException) as error:
        out.text(Styled(str(error), "bad"))
    except click.Abort:
        out.text("", "Nothing was decided.")
    return False


def _ruled(db: str, item: Item, by: str) -> str:
    """Ask for a verdict on the pair and why; return the id of the ruling."""
    from factdb import store
    from factdb.model.values import VERDICTS
    from factdb.report import desk

    verdict = click.prompt("verdict", type=click.Choice(VERDICTS), show_choices=True)
    because = click.prompt("because")
    with store.open(db) as opened:
        made = desk.rule(opened, (item.target, str(item.other)), verdict, because, desk.Signature.of(by))
    click.echo(f"{made.id}: {made.verdict}, ruled by {made.decided_by}; u takes it back")
    return made.id


def _state(db: str, item: Item, by: str) -> str:
    """Ask for place and period, an empty answer leaving what was extracted; return the id of the decision.

    What is no place, no date or before the beginning is asked for again, and nothing else is.
    """
    from factdb.cli.review import state

    place = _asked("place", lambda typed: _placed(db, typed))
    start = _asked("from", lambda typed: Day().convert(typed, None, None))
    end = _asked("to", lambda typed: _after(start, Day(end=True).convert(typed, None, None)))
    because = click.prompt("because", default="", show_default=False)
    return state(db, item.target, (place, None), (start, end), (because, by))


def _asked(name: str, read: Callable[[str], str]) -> str | None:
    """Return what an answer is read as, None for an empty one; one that can't be read is asked for again."""
    answer: str = click.prompt(
        name, default="", show_default=False, value_proc=lambda typed: read(typed) if typed else ""
    )
    return answer or None


def _placed(db: str, typed: str) -> str:
    """Return the name of a place that is known to be one."""
    from factdb.report.desk.places import stated_place
    from factdb.store.read import connect

    try:
        with connect(db) as reader:
            stated_place(reader, typed)
    except FactdbError as error:
        raise click.UsageError(str(error)) from error
    return typed


def _after(start: str | None, end: str) -> str:
    """Return an end that lies after the beginning, if that is known."""
    if start and end <= start:
        message = f"that is before {start}, when it began"
        raise click.UsageError(message)
    return end
