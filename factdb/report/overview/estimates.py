"""Estimates: the lowest and the highest of each matter, in one pass over the copy of readings.

A matter is one thing of one time about one place, stated by the claim or spoken of most by its article. Figures stand
at the day that they are about, else at that of publication, and are of one time if no more than two weeks of one year
lie between one and the next; what counts over more than a month is of that time. What is of a kind within another
(workers, of people) is of the same matter: a part tells no lower end of its whole, but it may tell the upper one. So it
is with a town in a region that has a matter of the same time.

The view `estimate` tells the same, each place by itself; this does for any number of claims: the words and speakers of
the ends are looked up only for the rows that are asked for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby, islice
from operator import attrgetter, itemgetter
from pathlib import Path
from sys import intern
from typing import TYPE_CHECKING, Any, NamedTuple

from factdb.compare.occasions import day_of, lasts, runs, time_told
from factdb.garbage import seldom
from factdb.report.evidence.entities import Entities
from factdb.report.overview.heaviest import heaviest, things
from factdb.report.overview.nested import folded, nesting
from factdb.store.read import Rows

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from factdb.store.read import Reader

COLUMNS = [
    *("predicate", "place", "kind", "low", "low_speaker", "high", "high_speaker"),
    *("claims", "placed", "utterances", "origins", "articles"),
    *("period_from", "period_to", "first_day", "last_day"),
    *("base_unit", "low_from", "low_to", "high_from", "high_to", "low_claim", "high_claim", "place_id"),
]
_ASSERTED, _WEIGHED = (
    (Path(__file__).parent / f"{name}.sql").read_text(encoding="utf-8") for name in ("asserted", "weighed")
)
_MERGED = "SELECT id, canonical_id FROM entity WHERE id <> canonical_id"
_REPEATS = "SELECT id, repeats_id FROM statement WHERE repeats_id IS NOT NULL"
_PREDICATES = "SELECT id, key FROM predicate"
_DAYS = "SELECT id, substr(published_from, 1, 10) FROM article WHERE published_from IS NOT NULL"
#: What is looked up for the lines that are shown: each table by its own key is a third of the time of joining them.
_TEXTS = "SELECT claim_id, text FROM numeric_claim WHERE claim_id IN (/* ids */)"
_SPEAKERS = "SELECT id, speaker_id FROM statement WHERE speaker_id IS NOT NULL AND id IN (/* ids */)"
_NAMES = "SELECT v.id, e.name FROM entity AS v JOIN entity AS e ON e.id = v.canonical_id WHERE v.id IN (/* ids */)"
_OWN_VOICE = "(own voice)"
#: So many lines are looked up together.
_CHUNK = 20_000
#: Of a row of the pass: what it is about, and what makes it the outermost from below and from above.
_THING, _FROM_BELOW, _FROM_ABOVE = itemgetter(0, 1, 2), itemgetter(5, 6, 7), itemgetter(8, 9, 10)
_PLACED, _KIND, _CLAIM, _LOW, _HIGH, _STATEMENT, _ORIGIN, _FROM, _TO = 3, 4, 7, 11, 12, 13, 14, 15, 16

_WEIGHT = attrgetter("weight")

Row = tuple[Any, ...]


class Time(NamedTuple):
    """A lasting period that is told, or the first and the last day that figures stand at; what is not known is ''."""

    start: str = ""
    end: str = ""
    first: str = ""
    last: str = ""


class Matter(NamedTuple):
    """One thing of one time about one place; what is not known is ''."""

    predicate: str
    base_unit: str
    place: str
    kind: str
    time: Time


class End(NamedTuple):
    """One reading at an end: its claim, its bounds as stated, and the statement that holds it."""

    claim: str
    low: float | None
    high: float | None
    statement: str


class Estimate(NamedTuple):
    """The outermost readings of one matter, how many say so, and how many of them state its place."""

    matter: Matter
    low: End
    high: End
    claims: int
    placed: int
    utterances: int
    origins: int
    articles: int
    #: What the best supported come first by: the origins and claims of the thing there in the whole year.
    weight: tuple[int, int]
    #: The statements and the origins, where the place may be a part of a region, or be one.
    statements: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()


class _Known:
    """What rows are looked up in: ids that stand for others, statements that repeat others, days by article."""

    def __init__(self, reader: Reader, nested: Collection[str]) -> None:
        self.nested = nested
        self.merged = _pairs(reader, _MERGED)
        self.repeats = _pairs(reader, _REPEATS)
        self.days = _pairs(reader, _DAYS)
        #: Each time once: hundreds of thousands of matters share a few thousand.
        self.times: dict[Time, Time] = {}


def estimated(
    reader: Reader,
    filters: str,
    params: dict[str, Any],
    limit: int | None,
    *,
    finer: bool = False,
    nested: bool = True,
) -> Rows:
    """Return the estimates of the rows that the conditions choose, those on which most origins speak first.

    `finer` has kinds within kinds as matters of their own, and claims that state their place apart from others. Towns
    are told with their regions if `nested`.
    """
    entities = Entities(reader)
    known = _Known(reader, nesting(entities) if nested and not finer else ())

    def asserted(more: str, named: dict[str, str]) -> Iterator[Estimate]:
        sql = _ASSERTED.replace("/* filters */", f"{filters} {more}")
        found = _pass(entities, reader.query(sql, params | named), known, finer=finer)
        return folded(found, entities, known.repeats) if known.nested else found

    with seldom():
        found = None
        if limit is not None:
            weighed = reader.query(_WEIGHED.replace("/* filters */", filters), params)
            found = heaviest(things(entities, weighed, known.nested), max(limit, 1), asserted)
        if found is None:
            found = list(asserted("", {}))
    names = _pairs(reader, _PREDICATES)
    return Rows(COLUMNS, _rows(reader, _first(found, limit, names, entities), names, entities))


def _first(found: list[Estimate], limit: int | None, names: dict[str, str], entities: Entities) -> Iterator[Estimate]:
    """Yield so many of what was found in the order of printing; names are looked at only where counts are even.

    The list is sorted and emptied, so that what was printed is let go.
    """
    found.sort(key=_WEIGHT)
    printed = 0
    while found and printed != limit:
        even = len(found) - bisect_left(found, _WEIGHT(found[-1]), key=_WEIGHT)
        ordered = sorted(found[-even:], key=lambda each: _order(each, names, entities))
        del found[-even:]
        for each in ordered[: None if limit is None else limit - printed]:
            yield each
            printed += 1


def _pass(entities: Entities, asserted: Iterable[Row], known: _Known, *, finer: bool) -> Iterator[Estimate]:
    """Yield what one pass finds; what is about places that were merged comes in parts and is summed at the end."""
    parts: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for (predicate, unit, about), rows in groupby(asserted, key=_THING):
        place = entities.canonical_place(about)
        if place in entities.merged_into:
            parts[predicate, unit, place] += rows
        else:
            yield from _matters((predicate, unit, place), list(rows), known, finer=finer)
    for thing, held in parts.items():
        yield from _matters(thing, held, known, finer=finer)


def _pairs(reader: Reader, sql: str) -> dict[str, str]:
    return {row[0]: row[1] for row in reader.query(sql)}


def _matters(thing: tuple[str, str, str], rows: list[Row], known: _Known, *, finer: bool) -> Iterator[Estimate]:
    """Yield the estimates of one thing about one place: by time, and by the widest kind there that holds the others."""
    years: dict[str, list[tuple[str, Row]]] = defaultdict(list)
    for row in rows:
        day = day_of(row[_FROM], row[_TO], known.days.get(row[_STATEMENT].partition(".")[0]))
        years[day[:4]].append((day, row))
    for year in years.values():
        weight = len({known.merged.get(row[_ORIGIN], row[_ORIGIN]) for _, row in year}), len(year)
        for time, held in _times(year, known, finer=finer):
            at = known.times.setdefault(time, time)
            kinds = {row[_KIND] for row in held}
            wholes = {kind: kind if finer else _whole(kind, kinds) for kind in kinds}
            for whole in sorted(set(wholes.values())):
                chosen = held if len(kinds) == 1 else [row for row in held if wholes[row[_KIND]] == whole]
                yield _summed(Matter(*thing, intern(whole), at), chosen, known, weight)


def _times(year: list[tuple[str, Row]], known: _Known, *, finer: bool) -> Iterator[tuple[Time, list[Row]]]:
    """Yield the rows of each time of a year, those that state their place by themselves if `finer`."""
    lasting: dict[Time, list[Row]] = defaultdict(list)
    short: list[tuple[str, Row]] = []
    for day, row in year:
        told = row[_FROM] and (row[_FROM], row[_TO], known.days.get(row[_STATEMENT].partition(".")[0]))
        if told and lasts(*told):
            lasting[Time(*time_told(*told))].append(row)
        else:
            short.append((day, row))
    for time, held in (*lasting.items(), *_runs(short)):
        parts = [[row for row in held if bool(row[_PLACED]) is placed] for placed in (True, False)] if finer else [held]
        yield from ((time, part) for part in parts if part)


def _runs(short: list[tuple[str, Row]]) -> Iterator[tuple[Time, list[Row]]]:
    for run in runs([day for day, _ in short]):
        days = [short[index][0] for index in run]
        yield Time(first=min(days), last=max(days)), [short[index][1] for index in run]


def _whole(kind: str, kinds: Iterable[str]) -> str:
    """Return the widest of the kinds that holds a kind, itself if none does: people of people/workers."""
    return min(each for each in kinds if kind == each or kind.startswith(f"{each}/"))


def _summed(matter: Matter, rows: Sequence[Row], known: _Known, weight: tuple[int, int]) -> Estimate:
    """Return the estimate of some rows of the pass; a statement's id begins with that of its article."""
    if len(rows) == 1 and matter.place not in known.nested:
        only = _end(rows[0])
        return Estimate(matter, only, only, 1, int(rows[0][_PLACED]), 1, 1, 1, weight)
    statements = {row[_STATEMENT] for row in rows}
    sources = {known.merged.get(row[_ORIGIN], row[_ORIGIN]) for row in rows}
    held = (frozenset(statements), frozenset(sources)) if matter.place in known.nested else ()
    return Estimate(
        matter,
        _end(min((row for row in rows if row[_KIND] == matter.kind), key=_FROM_BELOW)),
        _end(min(rows, key=_FROM_ABOVE)),
        len(rows),
        sum(bool(row[_PLACED]) for row in rows),
        len({known.repeats.get(statement, statement) for statement in statements}),
        len(sources),
        len({statement.partition(".")[0] for statement in statements}),
        weight,
        *held,
    )


def _end(row: Row) -> End:
    return End(row[_CLAIM], row[_LOW], row[_HIGH], row[_STATEMENT])


def _order(found: Estimate, names: dict[str, str], entities: Entities) -> tuple[Any, ...]:
    matter = found.matter
    told = (names[matter.predicate], entities.name(matter.place) or "", matter.place, matter.base_unit)
    return *told, -found.origins, -found.claims, *matter, -found.placed


def _rows(reader: Reader, found: Iterator[Estimate], names: dict[str, str], entities: Entities) -> Iterator[Row]:
    """Yield the rows as they are printed, with the words and the speaker of either end."""
    known = dict[str, str]()
    while some := list(islice(found, _CHUNK)):
        words = _words(reader, {end.claim: end.statement for each in some for end in (each.low, each.high)}, known)
        yield from (_row(each, words, names, entities) for each in some)


def _words(reader: Reader, ends: dict[str, str], known: dict[str, str]) -> dict[str, tuple[str, str]]:
    """Return the words and the speaker of claims, given with their statements; `known` keeps the names of speakers."""
    texts = _among(reader, _TEXTS, ends)
    speakers = _among(reader, _SPEAKERS, set(ends.values()))
    known |= _among(reader, _NAMES, set(speakers.values()) - known.keys())
    who = {statement: known[speaker] for statement, speaker in speakers.items()}
    return {claim: (texts[claim], who.get(statement, _OWN_VOICE)) for claim, statement in ends.items()}


def _among(reader: Reader, sql: str, ids: Collection[str]) -> dict[str, str]:
    """Return what a query tells of each of some ids, asked for in their order, which is that of the index."""
    return dict(reader.among(sql, sorted(ids)))


def _row(found: Estimate, words: dict[str, tuple[str, str]], names: dict[str, str], entities: Entities) -> Row:
    matter, low, high = found.matter, found.low, found.high
    name = entities.name(matter.place)
    shown = name if found.placed else name and f"({name})"
    bounds = low.low, low.high, high.low, high.high, low.claim, high.claim
    about, time = (names[matter.predicate], shown, matter.kind or None), (each or None for each in matter.time)
    ends = *words[low.claim], *words[high.claim]
    return *about, *ends, *found[3:8], *time, matter.base_unit, *bounds, matter.place or None
