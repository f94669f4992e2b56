"""`factdb search`: statements or articles that hold some words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from factdb.cli.filters import filter_options
from factdb.cli.options import database_option, output_options

if TYPE_CHECKING:
    from factdb.cli.output import Output


_NOTHING = {
    "statement": "Nothing found in what is quoted or reported. --by article looks in whole texts.",
    "article": "Nothing found.",
}


@click.command()
@click.argument("query", nargs=-1, required=True)
@click.option("--by", type=click.Choice(("statement", "article")), default="statement", help="What is looked for.")
@click.option("--newest", is_flag=True, help="The newest first, not the best.")
@database_option
@filter_options
@output_options
def search(query: tuple[str, ...], db: str, out: Output, **options: Any) -> None:
    """Find statements by their words, or articles by any word of their text.

    Words in the query must all be there, in whatever form; "a phrase" stands as it is, begin* is the beginning of a
    word, and AND, OR, NOT and brackets join them. What was found is marked [so]. PostgreSQL knows more forms of a
    word than SQLite ("die" finds "died") and passes over the smallest words ("not"), so that it may find more or fewer.

    \b
    Examples:
      factdb search "bridge OR crossing" --since 2022-09
      factdb search '"oil spill" NOT drill*' --speaker tveit
      factdb search flood --by article --newest --format jsonl
    """
    from factdb.report.listings import Filters
    from factdb.report.search import search as run
    from factdb.store.read import connect

    limit = 20 if options["limit"] is None else options["limit"]
    offset, order = options["offset"], "newest" if options["newest"] else "best"
    with connect(db) as reader:
        filters = Filters(**options["filters"])
        found = run(reader, " ".join(query), filters, by=options["by"], order=order, limit=limit + offset)  # type: ignore[arg-type]
        rows = (row for index, row in enumerate(found) if index >= offset)
        out.rows(found.columns, rows, nothing=_NOTHING[options["by"]])
