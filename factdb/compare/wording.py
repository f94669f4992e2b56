"""Numbers and verdicts in plain English, for people: "more than 30 settlements", "400 km²", "5 times as much"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from factdb.compare.kinds import EXTENTS
from factdb.compare.succession import of_one_matter
from factdb.compare.values import Value, tolerance
from factdb.compare.verdicts import Comparison, Verdict
from factdb.lexicon import Lexicon
from factdb.lexicon.kinds import kinds

if TYPE_CHECKING:
    from factdb.compare.readings import Reading

#: How units are written where it is not as their symbols are.
_SYMBOLS = {"m2": "m²", "km2": "km²", "mi2": "sq mi", "percent": "%", "celsius": "°C", "sqft": "sq ft"}

_LARGE = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
#: Signs of units (km, bbl) are no longer than this; what is longer is a word.
_SHORT = 3


def number(value: float) -> str:
    """Return a number as people write it: 2,000; 1.2 million; no needless decimals."""
    for size, name in _LARGE:
        if abs(value) >= size and round(value / size, 3) * size == value:
            return f"{number(value / size)} {name}"
    text = f"{value:,.12g}" if abs(value) < 1e12 else f"{value:,.0f}"  # noqa: PLR2004 - a trillion
    if "e" in text:
        return f"{value:.3g}"
    whole, _, decimals = text.partition(".")
    return f"{whole}.{decimals[:4].rstrip('0')}".rstrip(".") if decimals else whole


def unit(symbol: str, counted: str | None = None) -> str:
    """Return what follows a number: a unit's usual sign, or the noun that is counted."""
    if symbol == "1":
        return counted or ""
    head, per, each = symbol.partition(" per ")
    many = noun(head) if per and len(head) > _SHORT and head.islower() else head
    return _SYMBOLS.get(symbol, f"{many}{per}{each}")


def amount(reading: Reading) -> str:
    """Return a reading's number with its bound and unit, in the unit as written: "more than 30", "about 400 km²"."""
    ends = (reading.low, reading.high)
    low, high = (None if end is None else number((end - reading.shift) / reading.factor) for end in ends)
    text = with_unit(_bounds(reading, low, high), reading.unit)
    one = {low, high} - {None} == {"1"}
    return (
        f"{text} {noun(reading.kind, one=one).removeprefix('some ')}" if reading.unit == "1" and reading.kind else text
    )


def figure(reading: Reading) -> str:
    """Return a reading's number with its bound, and with its unit if it counts nothing: "more than 30", "400 km²"."""
    return amount(replace(reading, kind=None)) if reading.unit == "1" else amount(reading)


def claimed(reading: Reading) -> str:
    """Return a reading's number as it is put: "not 30 people", "30 people (without commitment)"."""
    unsure = " (without commitment)" if reading.certainty == "uncommitted" else ""
    return f"{'not ' if reading.polarity == '-' else ''}{amount(reading)}{unsure}"


def noun(kind: str, *, one: bool = False) -> str:
    """Return what is counted, a kind or a lemma, as it stands behind one or behind several."""
    extent, _, counted = kind.partition(" ")
    if extent in EXTENTS.values():
        return f"{extent} {noun(counted, one=one)}"
    nouns = kinds(Lexicon())
    lemma = nouns.lemma(kind)
    if one:
        return lemma
    return kind if kind in nouns.first or not kind[0].isalpha() else nouns.plural(lemma)


def with_unit(text: str, symbol: str) -> str:
    """Return a number's text with its unit behind it, percentages without a space."""
    sign = unit(symbol)
    return f"{text}{'' if sign == '%' else ' '}{sign}".rstrip()


def _bounds(reading: Reading, low: str | None, high: str | None) -> str:
    about = "about " if reading.approximate else ""
    if high is None:
        return f"{'more than' if reading.low_open else 'at least'} {about}{low}"
    if low is None:
        return f"{'less than' if reading.high_open else 'at most'} {about}{high}"
    return about + (low if low == high else f"{low} to {high}")


def period(start: str | None, end: str | None) -> str:
    """Return a half-open period as people write it: "4 to 10 Sep 2024", its last day included; "" if it is unknown.

    A whole year or month is that: "2024", "Sep 2024".
    """
    if start is None or end is None:
        return f"from {start}" if start else f"until {end}" if end else ""
    if "T" in start or "T" in end:
        return f"{start.replace('T', ' ')} to {end.replace('T', ' ')}"
    first, last = date.fromisoformat(start), date.fromisoformat(end) - timedelta(days=1)
    if first >= last:
        return day(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if first.day == 1 and end[8:10] == "01" and (first.year, first.month) == (last.year, last.month):
        return f"{first:%b %Y}"
    whole = first.year != last.year
    begin = day(first) if whole else f"{first.day} {first:%b}" if first.month != last.month else str(first.day)
    return f"{begin} to {day(last)}"


def days(first: str, last: str) -> str:
    """Return the days from the first to the last as people write them: "17 to 19 Nov 2026"."""
    return period(first[:10], (date.fromisoformat(last[:10]) + timedelta(days=1)).isoformat())


def day(value: date) -> str:
    """Return a day as people write it: "4 Sep 2024"."""
    return f"{value.day} {value:%b %Y}"


def day_in_year(said: str | None) -> str:
    """Return the day of an ISO date without its year, as it stands in a row of days: "4 Sep"; "" if it is unknown."""
    return day(date.fromisoformat(said[:10])).rsplit(" ", 1)[0] if said else ""


def margin(reading: Reading) -> str:
    """Return how far a reading may be off for its rounding, in its unit: "±500 km²"; empty where it has no play."""
    play = tolerance(reading)
    return "±" + with_unit(number(play / reading.factor), reading.unit) if play else ""


def _with_margin(reading: Reading) -> str:
    play = margin(reading)
    return f"{amount(reading)} ({play})" if play else amount(reading)


def times(ratio: float | None) -> str:
    """Return a ratio as people write it: "5×", "1.25×", "6,250×"; empty where there is none."""
    return "" if ratio is None else f"{ratio:,.3g}×" if ratio < 1000 else f"{ratio:,.0f}×"  # noqa: PLR2004


def reason(comparison: Comparison) -> str:
    """Return, in a sentence or two without a subject, why two readings have their verdict."""
    if comparison.ruling:
        ruling = comparison.ruling
        return f"ruled by {ruling.decided_by} on {ruling.decided_at[:10]}: {ruling.rationale}"
    parts = (_WHY[comparison.verdict](comparison), _scopes(comparison))
    return "; ".join(part for part in parts if part)


def _values(comparison: Comparison) -> str:
    """Say how the numbers lie to each other."""
    a, b = comparison.a, comparison.b
    match comparison.value:
        case Value.EQUAL:
            return "the same number"
        case Value.OVERLAP:
            return f"{amount(a)} and {amount(b)} can both hold"
        case Value.ROUNDING:
            return f"{_with_margin(a)} and {_with_margin(b)} meet only if rounding is allowed for"
    return f"{_apart(comparison)}{_even_if_rounded(a, b)}"


def _apart(comparison: Comparison) -> str:
    """Say how far apart two numbers are: at least so much where a bound leaves open how far it goes."""
    if not comparison.ratio:
        return "apart"
    least = "at least " if _open_ended(comparison.a) or _open_ended(comparison.b) else ""
    return f"{least}{times(comparison.ratio)} apart"


def _open_ended(reading: Reading) -> bool:
    return reading.low is None or reading.high is None


def _even_if_rounded(a: Reading, b: Reading) -> str:
    """Say that rounding does not explain it, and how much it may come to; nothing of numbers that are not rounded."""
    rounded = [reading for reading in (a, b) if margin(reading)]
    if not rounded:
        return ""
    which = "both were" if len(rounded) > 1 else f"{amount(rounded[0])} was"
    return f" even if {which} rounded ({', '.join(map(margin, rounded))})"


def _undetermined(comparison: Comparison) -> str:
    return "; ".join(part for part in (_values(comparison), _missing(comparison), _nearness(comparison)) if part)


def _nearness(comparison: Comparison) -> str:
    """Say what speaks for one matter, where two articles leave it open: one place, and how soon after."""
    a, b = comparison.a, comparison.b
    if a.said is None or b.said is None or a.about is None or a.about != b.about or not of_one_matter(a, b):
        return ""
    apart = abs((date.fromisoformat(a.said[:10]) - date.fromisoformat(b.said[:10])).days)
    return f"their articles speak of one place, {apart} day{'s' * (apart != 1)} apart" if apart else ""


def _missing(comparison: Comparison) -> str:
    """Say which of the two leaves what unstated; of what both state, that it can't be told how it lies."""
    silent = [
        (amount(reading), [f"no {part}" for part in map(_PARTS.__getitem__, _left_out(comparison, reading))])
        for reading in (comparison.a, comparison.b)
    ]
    if silent[0][1] == silent[1][1] != []:
        return f"neither states {' or '.join(_a(part[3:]) for part in silent[0][1])}"
    told = [f"{number} states {' and '.join(parts)}" for number, parts in silent if parts]
    untold = [part for part in comparison.missing if not any(f"no {_PARTS[part]}" in parts for _, parts in silent)]
    return "; ".join([*told, *(f"it is not known how the {_PARTS[part]}s relate" for part in untold)])


_PARTS = {"subject": "actor", "place": "place", "period": "period"}


def _a(part: str) -> str:
    return f"an {part}" if part == "actor" else f"a {part}"


def _left_out(comparison: Comparison, reading: Reading) -> list[str]:
    """Return the parts of the scope to ask for that a reading states nothing about."""
    return [part for part in comparison.missing if silent(reading, part)]


def silent(reading: Reading, part: str) -> bool:
    """Say whether a reading states nothing about a part of its scope."""
    if part == "period":
        return reading.period.start is None or reading.period.end is None
    return (reading.place if part == "place" else reading.subject) is None


def _superseded(comparison: Comparison) -> str:
    a, b = comparison.a, comparison.b
    old, new = (a, b) if (a.said or "") < (b.said or "") else (b, a)
    act = "revised down" if comparison.revised_down else "replaced"
    return f"{amount(old)} {act} by the same origin, later: {amount(new)}"


def _conflict(comparison: Comparison) -> str:
    if comparison.rule != _PART_EXCEEDS:
        return f"{_values(comparison)}; same place and period"
    a, b = comparison.a, comparison.b
    part, whole = (a, b) if comparison.scopes.a_in_b() else (b, a)
    return f"the part, {amount(part)}, exceeds the whole, {amount(whole)}: {_values(comparison)}"


def _incomparable(comparison: Comparison) -> str:
    if "uncommitted" in {comparison.a.certainty, comparison.b.certainty}:
        return "one side does not commit itself"
    scopes = comparison.scopes._asdict()
    if scopes["measure"] == "disjoint" and (counted := _counted_apart(comparison)):
        return counted
    found = [text for name, text in _DIFFERENT.items() if scopes[name] == "disjoint"]
    return found[0] if found else "different periods of what does not add up over time"


def _counted_apart(comparison: Comparison) -> str:
    """Say what the one counts and what the other, where that is known and differs."""
    a, b = comparison.a, comparison.b
    if a.base_unit != "1" or not a.kind or not b.kind or a.kind == b.kind:
        return ""
    return f"one counts {noun(a.kind)}, the other {noun(b.kind)}"


def _scope_difference(comparison: Comparison) -> str:
    return f"{_values(comparison)}, yet not about the same"


def _denial(comparison: Comparison) -> str:
    yes = comparison.a if comparison.a.polarity == "+" else comparison.b
    return f"one says {amount(yes)}, the other that it is not so"


def _repeat(comparison: Comparison) -> str:
    printed = comparison.a.utterance is not None and comparison.a.utterance == comparison.b.utterance
    return "the same words again" if printed else "the same origin again, adding no evidence"


_PART_EXCEEDS = 8
_DIFFERENT = {
    "measure": "it is not known that the same is counted",
    "subject": "different actors",
    "place": "different places",
}
_WHY = {
    Verdict.REPEAT: _repeat,
    Verdict.INCOMPARABLE: _incomparable,
    Verdict.DENIAL: _denial,
    Verdict.SUPERSEDED: _superseded,
    Verdict.AGREE: _values,
    Verdict.COMPATIBLE: _values,
    Verdict.ROUNDING_CONSISTENT: _values,
    Verdict.VALUE_CONFLICT: _conflict,
    Verdict.UNDETERMINED: _undetermined,
    Verdict.SCOPE_DIFFERENCE: _scope_difference,
}
_NESTING = {
    "a_in_b": "the {part} of {a} lies within that of {b}",
    "b_in_a": "the {part} of {b} lies within that of {a}",
    "overlap": "the {part}s overlap",
    "disjoint": "the {part}s differ",
}


def _scopes(comparison: Comparison) -> str:
    """Say where the scopes nest or differ, for the verdicts that hang on it."""
    if comparison.verdict in {Verdict.REPEAT, Verdict.INCOMPARABLE, Verdict.UNDETERMINED, Verdict.SUPERSEDED}:
        return ""
    names = {"measure": "kind", "place": "place", "period": "period"}
    scopes = comparison.scopes._asdict()
    texts = [(_NESTING.get(scopes[part], ""), name) for part, name in names.items()]
    a, b = amount(comparison.a), amount(comparison.b)
    if a == b:
        a, b = "one", "the other"
    return "; ".join(text.format(part=name, a=a, b=b) for text, name in texts if text)
