"""`factdb html` and `factdb chart`: a database as a folder of pages, a topic as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factdb.cli.options import database_option
from factdb.cli.output import Output
from factdb.errors import FactdbError, UsageError
from factdb.plain import counted

if TYPE_CHECKING:
    from factdb.report.evidence import Topic


#: So many topics are looked at for the one that was meant.
_CANDIDATES = 6


class NothingToDrawError(FactdbError):
    """There are no figures for what was asked for."""

    def __init__(self, predicate: str) -> None:
        super().__init__(f"{predicate}: no figures to draw. `factdb predicates` lists what there is.")


class SeveralTopicsError(UsageError):
    """What was asked for is more than one topic, and a chart shows one."""

    def __init__(self, predicate: str, listed: str) -> None:
        super().__init__(f"{predicate} has figures for more than one place; choose with --topic or --place: {listed}.")


@click.command("html")
@click.argument("folder", metavar="OUT", type=click.Path(file_okay=False))
@database_option
def html_(folder: str, db: str) -> None:
    """Write the database as a folder of pages that need no server and no network.

    A page an article with its statements, speakers and numbers marked in place; a page a topic with its figures drawn
    and judged; a page a speaker and institution; the matrix of disagreements; search. Open OUT/index.html. The folder
    has to be new, empty, or an earlier site, which is written over.

    \b
    Examples:
      factdb html site/
      factdb html --db archive.db site/
    """
    from pathlib import Path

    from factdb.report.html import write_site
    from factdb.store.read import connect

    with connect(db) as reader:
        count = write_site(reader, Path(folder))
    Output().text(f"{counted(count, 'page')} written; open {Path(folder) / 'index.html'}")


@click.command()
@click.argument("predicate", required=False)
@click.option("--topic", help="One topic by its id, as `factdb conflicts` lists it.")
@click.option("--place", multiple=True, help="Only claims about this place or what lies within it.")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False), required=True, help="The SVG file; - is standard output."
)
@database_option
def chart(predicate: str | None, topic: str | None, place: tuple[str, ...], output: str, db: str) -> None:
    """Draw the figures of one topic: who says which number when, as SVG.

    A dot is a number, a bar a range; a hollow end does not belong to it, an arrow is an end that nobody stated; the
    pale band is what rounding allows; dashed is what is denied or not committed to.

    \b
    Examples:
      factdb chart regained.area --output area.svg
      factdb chart killed.people --place Slovenia --output - > flood.svg
    """
    if (predicate is None) == (topic is None):
        message = "give a PREDICATE or --topic ID, one of them"
        raise click.UsageError(message)
    from pathlib import Path

    from factdb.report.chart import chart as drawn
    from factdb.report.evidence import Wanted, asked, elsewhere, one
    from factdb.store.read import connect

    with connect(db) as reader:
        wanted = Wanted((predicate,) if predicate else (), place)
        found = [one(reader, topic, wanted)] if topic else asked(reader, wanted, _CANDIDATES)[0]
        meant = [each for each in found if not elsewhere(reader, place, each)] if place else found
        picture = drawn(_chosen(meant or found, predicate or str(topic)))
    if output == "-":
        click.echo(picture, nl=False)
    else:
        Path(output).write_text(picture, encoding="utf-8", newline="\n")


def _chosen(found: list[Topic], asked_for: str) -> Topic:
    """Return the topic to draw: the only one, or the one with at least twice as many figures as any other."""
    if not found:
        raise NothingToDrawError(asked_for)
    most = sorted(found, key=lambda topic: -len(topic.items))
    if len(most) > 1 and len(most[0].items) < 2 * len(most[1].items):
        listed = ", ".join(f"{topic.id} ({topic.area_name or 'no place'})" for topic in most)
        raise SeveralTopicsError(asked_for, listed)
    return most[0]
