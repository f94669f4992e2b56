"""The sets of times: invented sentences of many publication days, the expression in each, and the interval it means.

python -m tests.extract.times.sets            # the table of docs/quality.md; --errors shows what differs
"""

# ruff: noqa: T201 - its command prints a table
from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factdb.extract.document import Document
from factdb.extract.times import find_times, resolve
from factdb.lexicon import Lexicon

if TYPE_CHECKING:
    from factdb.extract.records import Time

SETS = ("development.tsv", "report.tsv", "second.tsv", "unseen.tsv", "later.tsv", "again.tsv")


@dataclass(frozen=True)
class Row:
    """A sentence with one expression in it, and the interval that the expression means."""

    published: str | None
    text: str
    span: tuple[int, int] | None
    interval: tuple[str | None, str | None]


def rows(name: str = SETS[0]) -> list[Row]:
    """Return the rows of a set; a row without an expression says that nothing may be found."""
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [row(*line.split("\t")) for line in lines if not line.startswith("#")]


def row(published: str, marked: str, start: str, end: str) -> Row:
    """Return one row; the brackets around the expression go."""
    found = re.search(r"\[\[.*?\]\]", marked)
    text = marked.replace("[[", "").replace("]]", "")
    span = (found.start(), found.end() - 4) if found else None
    return Row(published or None, text, span, (start or None, end or None))


def found_in(case: Row) -> list[Time]:
    """Return what is found in the row's sentence."""
    return find_times(Document(case.text, case.published), Lexicon())


def is_right(case: Row) -> bool:
    """Return whether the expression is found where it stands, with exactly the interval it means."""
    assert case.span is not None
    start, end = case.span
    here = [time for time in found_in(case) if time.start < end and start < time.end]
    return case.interval in [(time.start_date, time.end_date) for time in here]


def is_right_alone(case: Row) -> bool:
    """Return whether the expression, given without its sentence, resolves to the interval."""
    assert case.span is not None
    time = resolve(case.text[slice(*case.span)], case.published)
    return (time.start_date, time.end_date) == case.interval


def main() -> None:
    """Print how much of each set is right."""
    print("set                 expressions   in the sentence   given alone   found where none is")
    for name in SETS:
        cases = [case for case in rows(name) if case.span]
        none = [case for case in rows(name) if not case.span]
        shares = [100 * sum(right) / len(cases) for right in (map(is_right, cases), map(is_right_alone, cases))]
        spurious = sum(bool(found_in(case)) for case in none)
        print(f"{name:18}{len(cases):13}{shares[0]:18.1f}{shares[1]:14.1f}{spurious:14} of {len(none)}")
        if "--errors" in sys.argv:
            for case in cases:
                if not is_right(case):
                    print(f"    {case.published} {case.text} {case.interval}")


if __name__ == "__main__":
    main()
