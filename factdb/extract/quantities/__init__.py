"""Quantities: every number of an article as an interval with its unit, its bounds and what it counts.

The text is scanned once for figures; each gets its unit, then neighbours are joined (ranges, shares, equivalents),
then bounds and counted nouns are read from the words beside them. Every rule looks at a stretch of bounded length, so
the whole is linear in the text; offsets are those of the original string throughout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.quantities import articles, brackets, rates
from factdb.extract.quantities import bounds as bounding
from factdb.extract.quantities.counted import counting
from factdb.extract.quantities.goes_on import go_on
from factdb.extract.quantities.measures import measures
from factdb.extract.quantities.names import names
from factdb.extract.quantities.ranges import ranges
from factdb.extract.quantities.scanner import scanner
from factdb.extract.quantities.taken import Taken
from factdb.extract.quantities.whose import whose
from factdb.extract.records import Equivalent, Issue, Quantity, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.extract.document import Document
    from factdb.extract.quantities.amount import Amount
    from factdb.extract.quantities.figure import Figure
    from factdb.extract.quantities.names import Names
    from factdb.extract.records import Time
    from factdb.lexicon.loader import Lexicon

_CLOSING = frozenset("\"”’'")
_ALSO = frozenset({" and ", " or ", " to ", ", ", ", and ", " & "})

__all__ = ["find_quantities"]


def find_quantities(doc: Document, lexicon: Lexicon, times: Sequence[Time]) -> tuple[list[Quantity], list[Issue]]:
    """Return the article's quantities in text order, and what a person should look at.

    Figures inside `times` that are dates, years or clock times are no quantities; durations are.
    """
    text = doc.cased
    amounts = _amounts(doc, lexicon, Taken.of(text, times))
    whose(lexicon).settle(text, amounts)
    go_on(text, amounts)
    amounts = rates.shares(text, ranges(lexicon).join(text, amounts))
    amounts = rates.ages(text, amounts, lexicon)
    words = bounding.bounds(lexicon)
    last = 0
    for amount in amounts:
        words.set_before(text, amount, last)
        last = amount.end
        words.set_after(text, amount, amount.end)
    amounts, issues = brackets.fold(text, bounding.merge(text, amounts))
    counting(lexicon).find_all(doc, amounts, words)
    issues += [_two_readings(doc.text, amount) for amount in amounts if amount.figure.doubtful]
    return [_record(doc.text, number, amount) for number, amount in enumerate(amounts, 1)], issues


def _amounts(doc: Document, lexicon: Lexicon, taken: Taken) -> list[Amount]:
    """Return the figures that are quantities, with their units."""
    text = doc.cased
    things, units = names(lexicon), measures(lexicon)
    found: list[Amount] = []
    end = dropped = 0
    numbered = False
    for figure in scanner(lexicon).scan(doc):
        if figure.start < end or (found and _is_per(text, found[-1], figure)):
            continue
        joined = figure.start - 1 == dropped and text[dropped] in "-–/"
        joined = joined or (numbered and figure.plain and text[dropped : figure.start] in _ALSO)
        amount = None if joined or things.rejects(text, figure) else units.attach(text, figure)
        if amount is None or _is_none(text, amount, things, taken):
            numbered = things.in_plural(text, figure) or (numbered and joined)
            dropped = figure.end
            continue
        numbered = False
        found.append(amount)
        end = amount.end
    return _with_articles(found, list(articles.find(text, units)))


def _is_per(text: str, amount: Amount, figure: Figure) -> bool:
    """Say whether a figure is what money before it is per: "64 cents a dozen"."""
    return figure.start == amount.end + 1 and "per" in amount.why and text.startswith("a ", figure.start)


def _is_none(text: str, amount: Amount, things: Names, taken: Taken) -> bool:
    """Say whether an amount is no quantity after all: glued to a letter, in a date, or a year or name."""
    start = amount.figure.start
    if start > 0 and amount.start == start and text[start - 1].isalnum():
        return True
    if taken.holds(amount):
        return True
    return amount.is_count and things.rejects_bare(text, amount, dated=taken.end_at(start - 1)) is not None


def _with_articles(amounts: list[Amount], more: list[Amount]) -> list[Amount]:
    """Return both in order; an article's "and a half" is no figure of its own."""
    if not more:
        return amounts
    inside = {at for other in more for at in range(other.start, other.end)}
    kept = [amount for amount in amounts if amount.start not in inside]
    return sorted([*kept, *more], key=lambda amount: amount.start)


def _two_readings(text: str, amount: Amount) -> Issue:
    """Return the issue of a figure whose dot may be a decimal point, when nothing in the article tells."""
    figure = amount.figure
    written = text[figure.start : figure.end]
    told = f"{written} is read as {figure.low:g}, but may be {figure.other:g}"
    return Issue(figure.start, figure.end, "two-readings", told)


def _record(text: str, number: int, amount: Amount) -> Quantity:
    start = amount.outer_start
    end = max([amount.end, *(span[1] for span in amount.bounds)])
    noun = amount.counted_span
    if noun is not None and noun[0] >= amount.end:
        end = max(end, noun[1])
        end += text[end : end + 1] in _CLOSING and not _CLOSING.isdisjoint(text[start:end])  # 47 "terrorists"
    change = amount.figure.form == "change"
    return Quantity(
        id=f"q{number}", start=start, end=end, text=text[start:end], low=amount.low, high=amount.high,
        low_open=amount.low_open, high_open=amount.high_open, approximate=amount.approximate, vague=amount.vague,
        bound=_bound(text, amount), unit="times" if change else amount.unit.symbol,
        kind="ratio" if change else amount.measure(), counted=amount.counted,
        counted_text=None if noun is None else text[noun[0] : noun[1]], step=amount.step,
        equivalents=[_equivalent(text, other) for other in amount.equivalents], why=amount.why,
    )  # fmt: skip


def _bound(text: str, amount: Amount) -> Text | None:
    if not amount.bounds:
        return None
    before = [span for span in amount.bounds if span[1] <= amount.start] or amount.bounds
    start, end = min(span[0] for span in before), max(span[1] for span in before)
    return Text(start, end, text[start:end])


def _equivalent(text: str, other: Amount) -> Equivalent:
    return Equivalent(
        other.start, other.end, text[other.start : other.end], other.low, other.high, other.unit.symbol,
        other.low_open, other.high_open, other.approximate,
    )  # fmt: skip
