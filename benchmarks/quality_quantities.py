"""Quantities against annotated sentences: python benchmarks/quality_quantities.py FILE… [--list].

A file holds {"id", "text", "quantities": [{"start", "end", "value" | "low" + "high", "unit"}]}, one text a line. Units
are compared by what they mean ("mbar" is a millibar, "dollar" is USD). It is scored twice: as annotated, and without
the rows that contradict docs/contract.md by one of the rules of CONTRADICTIONS; there a plain number is right whatever
noun it is found to count, and in a file that annotates some dimensions only (money, say) other findings are left out.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from factdb.extract.document import Document
from factdb.extract.quantities import find_quantities
from factdb.extract.times import find_times
from factdb.lexicon import Lexicon
from factdb.lexicon.units import UnknownUnitError, unit, units

LEXICON = Lexicon()
TABLE = units(LEXICON)
#: Names of units in such files that are no spelling of ours.
NAMES = {"count": "times", "time(s)": "times", "ton of tnt": "ton of TNT", "pound mass": "lb", "degree angle": "degree"}
PLAIN = {"", "-", "1", "dimensionless", "times"}
AGE = re.compile(r" of age$")
_POWER = re.compile(r"[A-Za-z][−-][123]")
_ARTICLE = re.compile(r"(?:an?|dozen|gross)\b")
_NAME = re.compile(r"\b[A-Z][\w.]* \Z")
_OF = re.compile(r"(?:percents?|per cents?) of ")
YEARS = range(1500, 2100)
SCALES = (1e3, 1e6, 1e9)


@dataclass
class Row:
    """A quantity, annotated or found: its ends, its unit as a symbol where one is known, and its place."""

    low: float | None
    high: float | None
    unit: str
    start: int | None
    end: int | None
    surface: str = ""
    before: str = ""


@dataclass
class Text:
    """The annotated and the found quantities of a text, and which of the former contradict the contract, by rule."""

    name: str
    gold: list[Row]
    found: list[Row]
    why: dict[int, str] = field(default_factory=dict)


def symbol(name: str) -> str:
    """Return the symbol of the unit that a file calls `name`; the name itself if it is none."""
    bare = AGE.sub("", name).replace("_", " ").strip(" []")
    if not bare:
        return ""
    parts = [_one(part) for part in bare.replace("/", " per ").split(" per ")]
    return " per ".join(parts)


def _one(name: str) -> str:
    low = name.casefold().replace("-", " ")
    known = TABLE.signs.get(name) or TABLE.names.get(low) or TABLE.money.get(name.upper())
    return NAMES.get(low) or (known.symbol if known else name if name in TABLE.by_symbol else low)


def dimension(name: str) -> str:
    """Return what a unit measures; "" if it is none."""
    try:
        return unit(name, LEXICON).dimension
    except UnknownUnitError:
        return ""


def annotated(row: dict[str, Any], text: str) -> Row:
    """Return an annotated quantity; a single value has two equal ends."""
    low, high = (row.get("low"), row.get("high")) if row.get("value") is None else (row["value"], row["value"])
    start, end = row.get("start"), row.get("end")
    surface = row.get("surface") or ("" if start is None else text[start:end])
    at = text.find(surface) if start is None else start
    return Row(low, high, symbol(row.get("unit") or ""), start, end, surface, text[max(0, at - 12) : max(0, at)])


def found(text: str) -> list[Row]:
    """Return the quantities found in a text, the equivalents among them."""
    doc = Document(text)
    rows, _ = find_quantities(doc, LEXICON, find_times(doc, LEXICON))
    have: list[Row] = []
    for row in rows:
        have.append(Row(row.low, row.high, row.counted or symbol(row.unit), row.start, row.end, row.text))
        have.extend(
            Row(also.low, also.high, symbol(also.unit), also.start, also.end, also.text) for also in row.equivalents
        )
    return have


def same(left: Row, right: Row) -> bool:
    """Say whether two quantities have the same value, or the same two ends; an open end counts as the other one."""
    placed = left.start is not None and right.start is not None
    if placed and not ((left.start or 0) < (right.end or 0) and (right.start or 0) < (left.end or 0)):
        return False
    return all(_close(a, b) for a, b in zip(_ends(left), _ends(right), strict=True))


def _ends(row: Row) -> tuple[float | None, float | None]:
    return (row.low if row.low is not None else row.high, row.high if row.high is not None else row.low)


def _close(left: float | None, right: float | None) -> bool:
    return left is not None and right is not None and math.isclose(left, right, rel_tol=1e-5, abs_tol=1e-9)


def _means(row: Row, text: Text) -> bool:
    middles = [_middle(other.low, other.high) for other in text.found if other.low != other.high]
    middles += [_middle(a.low, b.high) for a, b in pairwise(text.found)]
    return row.low == row.high and any(_close(row.low, middle) for middle in middles)


def _middle(low: float | None, high: float | None) -> float | None:
    return None if low is None or high is None else (low + high) / 2


def _scaled(row: Row, text: Text) -> bool:
    """Say whether the sign of the unit was read as a scale: "450 K" as 450,000 kelvin."""
    return any(
        _close(ours, theirs / scale)
        for other in text.found
        for scale in SCALES
        for ours, theirs in zip(_ends(other), _ends(row), strict=True)
        if theirs is not None and dimension(row.unit) and other.unit == row.unit
    )


#: Why an annotated row contradicts the contract, by what it says of itself and of what was found in its text.
CONTRADICTIONS: dict[str, Callable[[Row, Text], bool]] = {
    "no number": lambda row, _: row.low is None and row.high is None,
    "a year": lambda row, _: row.unit in PLAIN and row.low in YEARS and row.low == row.high,
    "the middle of a range": _means,
    "a unit read as a scale": _scaled,
    "a word before 'of'": lambda row, _: _OF.match(row.surface) is not None,
    "a power read as a range": lambda row, _: _POWER.search(row.surface) is not None and row.low != row.high,
    "an article or a dozen": lambda row, _: row.low == 1 and _ARTICLE.match(row.surface.lower()) is not None,
    "the number of a name": lambda row, _: row.unit in PLAIN and _NAME.search(row.before) is not None,
}  # fmt: skip


def read(path: Path) -> list[Text]:
    """Return the texts of a file with what is found in them."""
    texts = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold = [annotated(each, row["text"]) for each in row["quantities"]]
        text = Text(row["id"], gold, found(row["text"]))
        for at, each in enumerate(gold):
            reasons = (why for why, rule in CONTRADICTIONS.items() if rule(each, text))
            if (why := next(reasons, None)) is not None and not any(_right(each, other) for other in text.found):
                text.why[at] = why
        texts.append(text)
    return texts


def _right(gold: Row, row: Row) -> bool:
    return same(gold, row) and agree(gold, row, plain=False)


def score(texts: list[Text], *, plain: bool) -> tuple[float, float]:
    """Return F1 of value and of value and unit in percent; `plain` as annotated, else without contradictions."""
    dimensions = {dimension(row.unit) for text in texts for row in text.gold if row.low is not None}
    some = not plain and not any(row.unit in PLAIN for text in texts for row in text.gold)
    expected = given = values = both = 0
    for text in texts:
        gold = [row for at, row in enumerate(text.gold) if plain or at not in text.why]
        have = [row for row in text.found if not some or dimension(row.unit) in dimensions]
        if not plain:
            have = [row for row in have if not any(_is_other(row, text.gold[at]) for at in text.why)]
        expected, given = expected + len(gold), given + len(have)
        for row in gold:
            hits = [other for other in have if same(row, other)]
            best = max(hits, key=lambda other: agree(row, other, plain=plain), default=None)
            if best is not None:
                have.remove(best)
                values, both = values + 1, both + agree(row, best, plain=plain)
    total = max(1, expected + given)
    return 200 * values / total, 200 * both / total


def _is_other(row: Row, gold: Row) -> bool:
    """Say whether what was found is our reading of an annotated row that is left out."""
    if gold.start is None or row.start is None or gold.end is None or row.end is None:
        return row.unit == gold.unit and row.unit not in PLAIN
    return row.start < gold.end and gold.start < row.end


def _is_plain(name: str) -> bool:
    """Say whether it is no unit of measurement: none, or a noun."""
    return name in PLAIN or not dimension(name)


def agree(gold: Row, row: Row, *, plain: bool) -> bool:
    """Say whether two have the same unit; unless `plain`, a number without unit may count anything, and £ is money."""
    if gold.unit == row.unit or (gold.unit in PLAIN and row.unit in PLAIN):
        return True
    if plain:
        return False
    return (gold.unit in PLAIN and _is_plain(row.unit)) or (gold.unit == "lb" and row.unit == "GBP")


def _told(pair: tuple[float, float]) -> str:
    return f"{pair[0]:6.1f}{pair[1]:6.1f}"


def main() -> None:
    """Print the table; with --list, the rows left out and why."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("files", nargs="+", type=Path)
    ask.add_argument("--list", action="store_true", help="print the rows that contradict the contract")
    arg = ask.parse_args()
    for path in arg.files:
        texts = read(path)
        reasons = Counter(why for text in texts for why in text.why.values())
        rows, left = sum(len(text.gold) for text in texts), sum(reasons.values())
        plain, kept = score(texts, plain=True), score(texts, plain=False)
        print(f"{path.stem:26}{rows:5} rows {_told(plain)}   without {left:3}: {_told(kept)}  {dict(reasons)}")
        for text in texts if arg.list else ():
            for at, why in text.why.items():
                print(f"    {text.name}: {text.gold[at].surface!r} {why}")


if __name__ == "__main__":
    main()
