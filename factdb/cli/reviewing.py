"""Going through the review queue on a terminal, one thing after another, a key for each decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factdb import store
from factdb.cli.dates import Day
from factdb.cli.output import Styled
from factdb.cli.review import state
from factdb.errors import FactdbError
from factdb.report import desk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.cli.output import Output
    from factdb.report.desk.queue import Item

_KEYS = "a accept · r reject · s state place or period · n next · q quit"


def go_through(out: Output, db: str, items: Sequence[Item], by: str) -> None:
    """Show each thing and do what the key says; q ends."""
    signature = desk.Signature.of(by)
    if not items:
        out.text("Nothing waits for an editor.")
    for number, item in enumerate(items, 1):
        _show(out, item, f"{number} of {len(items)}")
        if not _decided(out, db, item, signature):
            return


def _show(out: Output, item: Item, place: str) -> None:
    ratio = f" · {item.ratio:,.3g}×" if item.ratio else ""
    out.text("", Styled(f"\n{item.about}{ratio}", "heading"), f"   {place}")
    out.text(f"  {item.words}")
    if item.other_words:
        out.text("  against ", item.other_words)
    out.text("  ", Styled(item.why, "warn"))
    out.text(Styled(_KEYS, "dim"))


def _decided(out: Output, db: str, item: Item, signature: desk.Signature) -> bool:
    """Act on one key; return False to end."""
    key = click.getchar()
    try:
        match key:
            case "a" | "r":
                with store.open(db) as opened:
                    made = (desk.accept if key == "a" else desk.reject)(opened, item.target, None, signature)
                out.text(f"{made.id}: {item.target} {made.decision}; factdb undo {made.id}")
            case "s" if item.other:
                _state(db, item, signature.by)
            case "q" | "\x03" | "\x04":
                return False
            case _:
                pass
    except FactdbError as error:
        out.text(Styled(str(error), "bad"))
    return True


def _state(db: str, item: Item, by: str) -> None:
    """Ask for place and period; an empty answer leaves what was extracted."""
    place = click.prompt("place", default="", show_default=False) or None
    start, end = (click.prompt(name, default="", show_default=False) for name in ("from", "to"))
    period = (Day().convert(start, None, None) if start else None, _end(end) if end else None)
    because = click.prompt("because", default="", show_default=False)
    state(db, item.target, (place, None), period, (because, by))


def _end(day: str) -> str:
    return Day(end=True).convert(day, None, None)
