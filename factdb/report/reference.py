"""The page for people who write SQL of their own, docs/sql.md: every view and table with its columns.

`python -m factdb.report.reference FILE` writes it; a test compares the file with what would be written. A view's text
is the comment that its file begins with, a column's the comment behind it; a table's is its class's. Columns that mean
the same in all views are told in one place, here.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from factdb import model, store
from factdb.report.named import reports
from factdb.store.read import connect
from factdb.store.views import views

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdb.store.read import Reader

_HEAD = """# Tables and views

This page is written by `make docs` from the program itself.

`factdb sql "SELECT …"` runs a query that can only read, `factdb report NAME` one of the named reports at the end, on
SQLite and PostgreSQL alike. The views have stable names and are what queries should be written against; entities in
them are canonical, so that a merge shows at once. Times are ISO 8601 text and periods are half-open: `period_to` is the
first moment after. Offsets are code points, the end exclusive.

A view that compares pairs (`comparison`, `framing`) is to be asked for one predicate or place; SQLite joins at most 64
tables, and each of these two stands for about forty.
"""

#: What a column of this name means wherever it has no comment of its own.
_COMMON = {
    "about_id": "the claim's place, else the one that its article speaks of most",
    "additive": "true if parts add up to the whole",
    "approximate": 'true for "about", "nearly"',
    "area": "the name of the country, or widest place, that it is about",
    "article": "the article's title",
    "article_id": "the article",
    "articles": "how many articles",
    "base_unit": "what the numbers are compared in; 1 for a count",
    "certainty": "certain, probable, possible, uncommitted",
    "chain": "the hops, the reporting article first",
    "channel": "where it was said: Telegram, a news conference",
    "claim_a": "the claim whose id sorts first",
    "claim_b": "the other claim",
    "claim_id": "the claim",
    "claims": "how many claims",
    "counted": "the head noun counted, as lemma",
    "country": "ISO 3166 code of its country",
    "end": "where it ends, not included",
    "event": "what happened: killed, withdrew",
    "event_a": "what the first claim asserts",
    "event_b": "what the second claim asserts",
    "exact": "the statement's words",
    "factor": "base units in one of `unit`",
    "first_said": "the first day it is heard of",
    "form": "direct, indirect, mixed, narration",
    "high": "the upper end; null is open",
    "high_claim": "the claim with the highest reading",
    "high_open": "true if the upper end is not meant itself",
    "high_speaker": "who gives the highest reading",
    "high_text": "its words",
    "high_to": "its upper end; null is open",
    "id": "its id",
    "institution": "the body spoken for",
    "institution_id": "the body spoken for",
    "kind": "what kind it is of",
    "language": "of the text, as ISO 639 code",
    "last_said": "the last day it is heard of",
    "low": "the lower end; null is open",
    "low_claim": "the claim with the lowest reading",
    "low_open": "true if the lower end is not meant itself",
    "low_speaker": "who gives the lowest reading",
    "low_to": "its upper end; null is open",
    "mentions": "how often articles name it",
    "name": "its name",
    "object": "whom or what it happened to",
    "object_id": "whom or what it happened to",
    "origin_id": "whose words they are in the end",
    "other_place_id": "of a distance: from `place` to here",
    "parent_id": "what it lies in, belongs to or is contained in",
    "period_from": "when it happened: from, included",
    "period_text": "the words for when it happened",
    "period_to": "when it happened: to, not included",
    "person": "the person's name",
    "person_id": "the person",
    "place": "where",
    "place_id": "where; null is not stated",
    "place_text": "where, as written",
    "polarity": "+ it is so, - it is not",
    "predicate": "the predicate's key: killed.people",
    "predicate_id": "the predicate",
    "problem": "what is wrong with it",
    "published": "when the article was published",
    "publisher": "who published the article",
    "quantity": "the kind of its number",
    "reason": "why, in short; an editor's name and reason for a ruling",
    "repeats_id": "the statement that this one says again",
    "retracted_at": "null, or when the statement was taken back",
    "role": "the speaker's office as the article gives it",
    "rounded_high": "the upper end with the rounding allowed for",
    "rounded_low": "the lower end with the rounding allowed for",
    "said": "when it was said, or published if that is all one knows",
    "score": "how sure it is, 0 to 1",
    "slug": "its name for addresses and files",
    "source": "the table it is in",
    "source_id": "the body spoken for, else the speaker; null is an article's own voice",
    "speaker": "who says it; null is an article's own voice",
    "speaker_b": "who makes the second claim",
    "speaker_id": "who says it; null is an article's own voice",
    "speakers": "how many people speak for it",
    "stance": "assert, deny, noncommittal, propose, ask",
    "start": "where it begins",
    "statement_id": "the statement",
    "statements": "how many statements",
    "subject": "who did it",
    "subject_a": "who acts in the first claim",
    "subject_b": "who acts in the second claim",
    "subject_id": "who did it; null is not stated",
    "text": "the words",
    "title": "the article's title",
    "tolerance_b": "the same of the second claim",
    "unit": "as written",
    "vague": 'true for "dozens", "many"',
    "verdict": "agree, compatible, rounding_consistent, value_conflict, undetermined, scope_difference …",
    "within_id": "what holds it",
}


def reference() -> str:
    """Return the Markdown of docs/sql.md."""
    with TemporaryDirectory() as folder:
        db = str(Path(folder) / "empty.db")
        store.open(db).close()
        with connect(db) as reader:
            sections = [*_views(reader), "## Tables\n", *_tables(), *_reports()]
    return "\n".join([_HEAD, "## Views\n", *sections])


def _views(reader: Reader) -> Iterator[str]:
    for name, sql in sorted(views("sqlite").items()):
        columns = reader.query(f"SELECT * FROM {name} LIMIT 0").columns  # noqa: S608 - a name of ours
        head = re.match(r"(?:--[^\n]*\n)+", sql)
        told = " ".join(line.strip("- ") for line in head[0].splitlines()) if head else ""
        rows = "".join(f"| `{column}` | {_cell(comment(sql, column))} |\n" for column in columns)
        yield f"### {name}\n\n{told}\n\n| column | |\n|---|---|\n{rows}"


def comment(sql: str, column: str) -> str:
    """Return the comment behind a column, on the line that names it last, else what it means in all views."""
    found = re.findall(rf"\b{column},?\s*--\s*(.*)$", sql, re.MULTILINE)
    return found[-1] if found else _COMMON.get(column, "")


def _tables() -> Iterator[str]:
    classes = {getattr(each, "__tablename__", ""): each for each in model.Table.__subclasses__()}
    for name, table in sorted(model.metadata.tables.items()):
        told = (getattr(classes.get(name), "__doc__", None) or "").strip().splitlines()
        rows = "".join(
            f"| `{column.name}` | {str(column.type).lower()} | {_references(column)} |\n" for column in table.columns
        )
        yield f"### {name}\n\n{told[0] if told else ''}\n\n| column | type | refers to |\n|---|---|---|\n{rows}"


def _references(column: object) -> str:
    keys = getattr(column, "foreign_keys", ())
    return ", ".join(sorted(str(key.target_fullname) for key in keys))


def _reports() -> Iterator[str]:
    yield "## Named reports\n"
    for name, report in reports().items():
        takes = "".join(
            f"- `--{each.name}` {each.help}{f' (default {each.default})' if each.default else ''}\n"
            for each in report.parameters
        )
        yield f"### {name}\n\n**{report.title}.** {report.answers}\n{chr(10) + takes if takes else ''}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(reference(), encoding="utf-8")
