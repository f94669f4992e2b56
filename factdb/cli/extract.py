"""`factdb extract`: what factdb finds in article files, printed or written as parts; no database is touched."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factdb.cli.output import Output, to_json
from factdb.cli.parts import ENGINE, to_parts
from factdb.cli.reading import Reader, reading_options

if TYPE_CHECKING:
    from factdb.article import Article, Problem
    from factdb.lexicon import Lexicon
    from factdb.parallel import Engine

_FORMATS = click.Choice(("table", "jsonl"))


@click.command()
@click.argument("paths", metavar="FILE...", nargs=-1, required=True)
@reading_options
@click.option("--format", "format_", type=_FORMATS, help="table (default on a terminal) or jsonl, for machines.")
@click.option("--explain", is_flag=True, help="Say which rules made each record.")
@click.option(
    "--with-text", is_flag=True, help="Print the articles' texts too (jsonl), so that an import needs no files."
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write Parquet parts with a manifest into this folder, texts included.",
)
@click.option("--part-size", type=click.IntRange(1, 100_000), default=500, show_default=True, help="Articles a part.")
@click.option("--engine", type=ENGINE, help="processes (default): --jobs of them here; dask: a cluster, see above.")
def extract(
    paths: tuple[str, ...],
    *,
    reader: Reader,
    format_: str | None,
    explain: bool,
    with_text: bool,
    output: Path | None,
    part_size: int,
    engine: Engine | None,
) -> None:
    """Print the statements, numbers, times and names found in article files, or write them as Parquet parts.

    FILE is a file (.txt, .md, .html, .jsonl), a folder, a pattern, or - for standard input. With jsonl, one object an
    article is printed, in the order of input. What could not be read is named on standard error; the rest goes on, and
    the exit status is 1.

    With --output, a run that was stopped goes on where it was when the same command is given again; `factdb import`
    reads the folder. --engine dask starts --jobs workers here; dask=tcp://HOST:8786 uses those of that scheduler.

    \b
    Examples:
      factdb extract seeds/territory.md
      factdb extract --published 2022-09-11 --explain article.txt
      factdb extract --input jsonl --format jsonl - < articles.jsonl > found.jsonl
      factdb extract --jobs 8 --with-text --format jsonl archive/ > part-1.jsonl
      factdb extract --jobs 2 --output parts/ archive/
      factdb extract --engine dask --jobs 2 --output parts-of-a-cluster/ archive/
    """
    if output is not None:
        if format_ or with_text:
            raise click.UsageError("--output writes Parquet parts with their texts: leave --format and --with-text out")
        to_parts(paths, reader, output, explain=explain, size=part_size, engine=engine)
        return
    from factdb.article import Problem

    out = Output(format_ or ("table" if sys.stdout.isatty() else "jsonl"))
    as_json = out.format == "jsonl"
    work = partial(_found, lexicon=reader.lexicon, explain=explain, as_json=as_json, with_text=as_json and with_text)
    for result in reader.each(paths, work, engine):
        if isinstance(result, Problem):
            reader.problems.append(result)
        else:
            _print(out, result)
    reader.finish()


def _found(
    article: Article, *, lexicon: Lexicon, explain: bool, as_json: bool, with_text: bool
) -> str | dict[str, Any] | Problem:
    """Return what was found in the article: its line of JSON, made where the work is done, or the row for a table."""
    from factdb.article import defect
    from factdb.extract.pipeline import extract as find

    try:
        row = find(article, lexicon=lexicon).to_dict(explain=explain)
    except Exception as error:
        if os.environ.get("FACTDB_TRACEBACK"):
            raise
        return defect(article.path or article.key, error)
    if with_text:
        row["article"] |= {"author": article.author, "url": article.url, "text": article.text}
    return to_json(row) if as_json else row


def _print(out: Output, result: str | dict[str, Any]) -> None:
    if isinstance(result, str):
        out.stream.write(result + "\n")
        return
    about = result["article"]
    out.heading(f"{result['id']}: {about['title'] or about['path'] or ''}".removesuffix(": "))
    for title, columns, rows in _tables(result):
        if rows:
            out.text(f"\n{title}")
            out.rows(columns, rows)
    out.text("")


def _tables(result: dict[str, Any]) -> Iterator[tuple[str, list[str], list[list[Any]]]]:
    """Yield each layer as title, column names and rows."""
    times = {time["id"]: time["text"] for time in result["times"]}
    names = {mention["id"]: mention["name"] for mention in result["mentions"]}
    numbers = {quantity["id"]: quantity["text"] for quantity in result["quantities"]}
    said, claims = [], []
    for one in result["statements"]:
        speaker = one["speaker"] or {}
        said.append(
            [one["id"], one["form"], one["stance"], speaker.get("name"), _cue(one), one["exact"], _reasons(one)]
        )
        for claim in one["claims"]:
            sign = "not " if claim["polarity"] == "-" else ""
            about = [names.get(claim[key]) for key in ("subject", "object", "place")]
            number, period = numbers.get(claim["quantity"]), times.get(claim["period"])
            claims.append([claim["id"], one["id"], sign + claim["predicate"], number, *about, period, _why(claim)])
    yield "Statements", ["id", "form", "stance", "speaker", "cue", "words", "why"], said
    yield "Claims", ["id", "in", "predicate", "number", "subject", "object", "place", "period", "why"], claims
    yield (
        "Numbers",
        ["id", "words", "low", "high", "unit", "counted", "why"],
        [_number(q) for q in result["quantities"]],
    )
    yield "Times", ["id", "words", "timex", "from", "to", "why"], [_time(time) for time in result["times"]]
    issues = [[issue["code"], issue["message"]] for issue in result["issues"]]
    yield "To look at", ["code", "message"], issues


def _cue(statement: dict[str, Any]) -> str | None:
    return statement["cue"] and str(statement["cue"]["text"])


def _number(quantity: dict[str, Any]) -> list[Any]:
    low, high = quantity["low"], quantity["high"]
    values = ["" if low is None else low, "" if high is None else high]
    return [quantity["id"], quantity["text"], *values, quantity["unit"], quantity["counted"], _why(quantity)]


def _time(time: dict[str, Any]) -> list[Any]:
    return [time["id"], time["text"], time["timex"], time["from"], time["to"], _why(time)]


#: In this order a statement is explained.
_PARTS = ("cue", "source", "content", "speaker", "stance", "channel", "parent")


def _reasons(statement: dict[str, Any]) -> str:
    """Return why a statement was found, part by part, with the words of its source."""
    why, speaker = statement.get("why", {}), statement["speaker"] or {}
    words = {"source": f" “{speaker['text']}”" if speaker.get("text") else "", "parent": f" {statement['parent']}"}
    order = [part for part in _PARTS if part in why] + [part for part in why if part not in _PARTS]
    return "; ".join(f"{part}{words.get(part, '')}: {why[part]}" for part in order)


def _why(row: dict[str, Any]) -> str:
    return "; ".join(f"{key}: {value}" for key, value in row.get("why", {}).items())
