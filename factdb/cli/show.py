"""`factdb show`: one article, statement, claim or entity in full, the words in their context."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import click

from factdb.cli.options import database_option
from factdb.cli.output import Output

if TYPE_CHECKING:
    from factdb.store.read import Reader

_FORMATS = click.Choice(("text", "json"))
#: What there is to show, each with the form of its ids.
_KINDS = {
    "statement": re.compile(r"\w+\.s\d+"),
    "claim": re.compile(r"\w+\.c\d+"),
    "article": re.compile(r"a[0-9a-z]{12}"),
    "entity": re.compile(r"e[0-9a-z]{12}"),
}


@click.command()
@click.argument("what", metavar="[statement|claim|article|entity] ID", nargs=-1, required=True)
@database_option
@click.option("--format", "format_", type=_FORMATS, default="text", help="For people, or for programs.")
def show(what: tuple[str, ...], db: str, format_: str) -> None:
    """Show one thing in full: its words in their context, its chain, its claims, and who else speaks of it.

    ID is an id as the listings print it, whose form tells what it is; after the kind its beginning will do if no other
    begins so. An entity may also be given by its name, an article by part of its title.

    \b
    Examples:
      factdb show article westmark
      factdb show entity verdnik
      factdb statements --speaker verdnik --limit 1 --format csv --no-header | cut -d, -f1 | xargs factdb show statement
    """
    from factdb.report.show import records
    from factdb.store.read import connect

    kind, given = _asked(what)
    with connect(db) as reader:
        record = getattr(records, kind)(reader, _full_id(reader, kind, given))
    out = Output("json" if format_ == "json" else "table")
    if format_ == "json":
        out.json(plain_record(record))
    else:
        from factdb.cli import showing

        getattr(showing, kind)(out, record)


def _asked(what: tuple[str, ...]) -> tuple[str, str]:
    """Return the kind and the id or name that is asked for; a kind left out is told by the form of the id."""
    if what[0] in _KINDS and len(what) > 1:
        return what[0], " ".join(what[1:])
    kind = next((kind for kind, form in _KINDS.items() if len(what) == 1 and form.fullmatch(what[0])), None)
    if kind is None:
        message = f"say what “{' '.join(what)}” is: factdb show {'|'.join(_KINDS)} ID"
        raise click.UsageError(message)
    return kind, what[0]


def _full_id(reader: Reader, kind: str, given: str) -> str:
    """Return the id that the user means: begun by what is given or, of entities and articles, named so."""
    from factdb.report.listings import lookup

    try:
        return lookup.by_prefix(reader, kind, given)
    except lookup.NotFoundError:
        if kind == "entity":
            return lookup.one_entity(reader, given)
        if kind == "article":
            return lookup.one_article(reader, given)
        raise


def plain_record(value: Any) -> Any:
    """Return the record with passages as mappings, ready for JSON."""
    if hasattr(value, "pieces"):
        marks = [{"start": mark.start, "end": mark.end, "kind": mark.kind, "id": mark.id} for mark in value.marks]
        return {"start": value.start, "end": value.start + len(value.text), "text": value.text, "marks": marks}
    if isinstance(value, dict):
        return {key: plain_record(item) for key, item in value.items()}
    return [plain_record(item) for item in value] if isinstance(value, list) else value
