"""`factdb export`: what a database holds in the forms that other tools read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from factdb.cli.filters import narrowing_options
from factdb.cli.options import database_option
from factdb.cli.output import Output, to_json

if TYPE_CHECKING:
    from factdb.report.listings import Filters
    from factdb.store.read import Reader

_FORMATS = ("csv", "jsonl", "claimreview", "webannotation", "ftm")


@click.command()
@click.argument("format_", metavar="FORMAT", type=click.Choice(_FORMATS))
@click.option("-o", "--output", type=click.Path(dir_okay=False), default="-", help="The file; - is standard output.")
@click.option("--base", default="urn:factdb:", show_default=True, help="What ids begin with: the address of a site.")
@narrowing_options
@database_option
def export(format_: str, output: str, base: str, filters: dict[str, Any], db: str) -> None:
    """Export statements and claims for other tools, narrowed as listings are.

    \b
    csv            one row a claim, with its words, speaker and article
    jsonl          one statement a line, with its spans and claims
    claimreview    schema.org JSON-LD: Claims, and ClaimReviews where an editor has graded them
    webannotation  W3C Web Annotations with TextPosition and TextQuote selectors
    ftm            FollowTheMoney statements, one a line

    \b
    Examples:
      factdb export csv --predicate killed.people --output killed.csv
      factdb export jsonl --speaker verdnik
      factdb export webannotation --base https://desk.example/ --article westmark
    """
    from factdb.report.listings import Filters
    from factdb.store.read import connect

    with connect(db) as reader, _out(output, format_) as out:
        _EXPORTS[format_](out, reader, Filters(**filters), base)


@contextmanager
def _out(output: str, format_: str) -> Iterator[Output]:
    """Give what prints to the file, which is there only when it is whole."""
    kind = "csv" if format_ == "csv" else "jsonl"
    if output == "-":
        yield Output(kind)
        return
    from pathlib import Path

    folder = Path(output).parent
    if not folder.is_dir():
        raise click.BadParameter(f"the folder {folder} does not exist.", param_hint="--output")
    part = Path(f"{output}.part")
    with part.open("w", encoding="utf-8", newline="\n") as file:
        yield Output(kind, stream=file)
    part.replace(output)


def _csv(out: Output, reader: Reader, filters: Filters, _base: str) -> None:
    from factdb.export.flat import COLUMNS, rows

    out.rows(COLUMNS, rows(reader, filters))


def _jsonl(out: Output, reader: Reader, filters: Filters, _base: str) -> None:
    from factdb.export.records import statements

    _lines(out, statements(reader, filters))


def _claimreview(out: Output, reader: Reader, filters: Filters, base: str) -> None:
    from factdb.export.claimreview import nodes

    _document(out, '{"@context": "https://schema.org", "@graph": [', nodes(reader, filters, base), "]}")


def _webannotation(out: Output, reader: Reader, filters: Filters, base: str) -> None:
    from factdb.export.webannotation import CONTEXT, noted

    page = f'"id": {to_json(f"{base}annotations/1")}, "type": "AnnotationPage", "items": ['
    head = f'{{"@context": "{CONTEXT}", "id": {to_json(f"{base}annotations")}, "type": "AnnotationCollection"'
    _document(out, f'{head}, "first": {{{page}', noted(reader, filters, base), "]}}")


def _ftm(out: Output, reader: Reader, filters: Filters, _base: str) -> None:
    from factdb.export.ftm import rows

    _lines(out, rows(reader, filters))


def _lines(out: Output, records: Iterable[Any]) -> None:
    for record in records:
        out.json(record)


def _document(out: Output, head: str, records: Iterable[Any], tail: str) -> None:
    """Write one JSON document around records that are written as they come."""
    before = head
    for record in records:
        out.stream.write(f"{before}\n{to_json(record)}")
        before = ","
    out.stream.write(f"{head if before == head else ''}\n{tail}\n")


_EXPORTS = {"csv": _csv, "jsonl": _jsonl, "claimreview": _claimreview, "webannotation": _webannotation, "ftm": _ftm}
