"""Load readings with what stands behind each: the filters become conditions, the rows become records."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factdb.compare.kinds import kind_of
from factdb.compare.readings import Period, Reading
from factdb.report.evidence.origins import settled
from factdb.report.listings import lookup
from factdb.report.listings.filters import PUBLISHED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factdb.report.evidence.entities import Entities
    from factdb.store.read import Reader

_SQL = (Path(__file__).parent / "evidence.sql").read_text(encoding="utf-8")
#: A claim that states no place may be about any that its article names.
_WITHIN = """AND (r.place_id IN (
    WITH RECURSIVE within(id) AS (
        SELECT canonical_id FROM entity WHERE id IN {0}
        UNION SELECT e.canonical_id FROM entity AS e JOIN within AS w ON e.parent_id = w.id)
    SELECT id FROM within)
OR (r.place_id IS NULL AND r.article_id IN (
    WITH RECURSIVE within(id) AS (
        SELECT canonical_id FROM entity WHERE id IN {0}
        UNION SELECT e.canonical_id FROM entity AS e JOIN within AS w ON e.parent_id = w.id)
    SELECT m.article_id FROM mention AS m JOIN entity AS v ON v.id = m.entity_id
    JOIN within ON within.id = v.canonical_id)))
"""
_PREDICATES = "AND r.predicate IN (SELECT key FROM predicate WHERE id IN {0})"
_PUBLISHED = "AND r.article_id IN (SELECT a.id FROM article AS a WHERE {0})"
_CHUNK = 500
#: Rows `f` of the copy of readings of these predicates.
OF_PREDICATES = "AND f.thing_id IN (SELECT t.id FROM thing AS t WHERE t.predicate_id IN {0})"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which readings to load: each field that is set narrows them down; several values of one are alternatives."""

    predicate: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    claims: tuple[str, ...] = ()
    publisher: tuple[str, ...] = ()

    @property
    def narrow(self) -> bool:
        """Whether anything is asked for but a predicate."""
        return bool(self.place or self.since or self.until or self.claims or self.publisher)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reading with its words, its scope in words, and who said it where."""

    reading: Reading
    label: str
    counted: str | None
    statement: str
    article: str
    period_text: str | None
    place: str | None
    subject: str | None
    speaker: str | None
    role: str | None
    institution: str | None
    channel: str | None
    exact: str
    parent: str | None
    outlet: str
    published: str | None
    #: Whether the speaker is someone known across articles: not "officials", not the article's own voice.
    named: bool
    #: The way the words came, the reporting article first: ("Harbour Post", "TASS", "chief administrator").
    chain: tuple[str, ...] = ()
    #: Why it counts as the words of an origin that is not its own: "copies Harbour Post (94%)".
    relays: str = ""

    @property
    def source(self) -> str:
        """Who says it: the speaker, or the outlet that says it in its own voice."""
        return self.speaker or f"{self.outlet} (own voice)"


@dataclass(slots=True)
class Where:
    """Conditions on the readings `r`, with their parameters."""

    parts: list[str] = field(default_factory=list)
    params: dict[str, Any] = field(default_factory=dict)

    def listed(self, name: str, values: Iterable[str]) -> str:
        """Return `(:name_0, :name_1 …)` and keep the values under those names."""
        named = {f"{name}_{index}": value for index, value in enumerate(values)}
        self.params |= named
        return f"({', '.join(f':{key}' for key in named)})"


def load(reader: Reader, wanted: Wanted, entities: Entities) -> list[Evidence]:
    """Return the readings that are wanted, with chains; copied articles share the origin of what they copy."""
    return completed(reader, read(reader, wanted, entities))


def read(reader: Reader, wanted: Wanted, entities: Entities) -> list[Evidence]:
    """Return the readings that are wanted as they are, for a first look: no chains, each its own origin."""
    return [item for where in conditions(reader, wanted) for item in _load(reader, where, entities)]


def completed(reader: Reader, found: Sequence[Evidence]) -> list[Evidence]:
    """Return what was read with its chains, copied articles sharing the origin of what they copy."""
    chains = chains_of(reader, [item.statement for item in found])
    return settled(reader, [replace(item, chain=chains[item.statement]) for item in found])


def _load(reader: Reader, where: Where, entities: Entities) -> Iterator[Evidence]:
    sql = _SQL.replace("/* filters */", " ".join(where.parts))
    return (_evidence(row, entities) for row in reader.query(sql, where.params))


def conditions(reader: Reader, wanted: Wanted) -> Iterator[Where]:
    """Yield the conditions, more than one set of them only where very many claims are asked for by id."""
    where = Where()
    if wanted.predicate:
        where.parts.append(_PREDICATES.format(where.listed("predicate", predicate_ids(reader, wanted))))
    if wanted.place:
        ids = sorted({found for name in wanted.place for found in lookup.places(reader, name)})
        where.parts.append(_WITHIN.format(where.listed("place", ids)))
    if wanted.publisher:
        outlets = sorted({found for name in wanted.publisher for found in lookup.publishers(reader, name)})
        where.parts.append(_PUBLISHED.format(PUBLISHED.format(where.listed("publisher", outlets))))
    for name, sign in (("since", ">="), ("until", "<")):
        if value := getattr(wanted, name):
            where.parts.append(f"AND r.said {sign} :{name}")
            where.params[name] = value
    if not wanted.claims:
        yield where
    for start in range(0, len(wanted.claims), _CHUNK):
        some = Where([*where.parts], {**where.params})
        some.parts.append(f"AND r.claim_id IN {some.listed('claim', wanted.claims[start : start + _CHUNK])}")
        yield some


def narrowed(reader: Reader, wanted: Wanted) -> Where:
    """Return the conditions on the rows `f` of what is wanted: a predicate by itself, all else by the readings."""
    if wanted.narrow:
        where = next(conditions(reader, wanted))
        chosen = f"SELECT r.claim_id FROM reading AS r WHERE TRUE {' '.join(where.parts)}"  # noqa: S608 - conditions
        return Where([f"AND f.claim_id IN ({chosen})"], where.params)
    where = Where()
    if wanted.predicate:
        where.parts.append(OF_PREDICATES.format(where.listed("predicate", predicate_ids(reader, wanted))))
    return where


def each_of(reader: Reader, wanted: Wanted) -> Where:
    """Return the conditions on a few rows `f`, each of which is looked up among the readings that are wanted."""
    where = next(conditions(reader, wanted))
    if not where.parts:
        return where
    held = f"SELECT 1 FROM reading AS r WHERE r.claim_id = f.claim_id {' '.join(where.parts)}"  # noqa: S608 - conditions
    return Where([f"AND EXISTS ({held})"], where.params)


def predicate_ids(reader: Reader, wanted: Wanted) -> list[str]:
    """Return the ids of the predicates that are asked for by key, event or pattern."""
    return sorted({found for name in wanted.predicate for found in lookup.predicates(reader, name)})


def _evidence(row: tuple[Any, ...], entities: Entities) -> Evidence:
    (claim, predicate, label, low, high, low_open, high_open, approximate, step, counted, path, base_unit) = row[:12]
    (over_time, additive, subject, place, start, end, polarity, certainty, utterance, origin, voice, said) = row[12:24]
    text, unit, factor, shift = row[24:28]
    kind, kind_within = kind_of(path, base_unit)
    reading = Reading(
        claim=claim,
        predicate=predicate,
        base_unit=base_unit,
        low=low,
        high=high,
        low_open=bool(low_open),
        high_open=bool(high_open),
        approximate=bool(approximate),
        step=step or 0.0,
        kind=kind,
        kind_within=kind_within,
        over_time=over_time,
        additive=bool(additive),
        subject=entities.subject(subject),
        place=entities.place(place),
        about=entities.place(row[42]),
        period=Period(start, end),
        polarity=polarity,
        certainty=certainty,
        utterance=utterance,
        origin=origin,
        voice=voice,
        said=said,
        text=text,
        unit=unit,
        factor=factor,
        shift=shift,
    )
    source = (*row[28:39], _file_name(row[39]), *row[40:42])
    return Evidence(reading, label, counted, *source)


_CHAIN = "SELECT statement_id, chain FROM chain WHERE statement_id IN {0}"


def chains_of(reader: Reader, statements: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return the way of each statement, from the reporting article to the one whose words they are."""
    found: dict[str, tuple[str, ...]] = {}
    for start in range(0, len(statements), _CHUNK):
        where = Where()
        sql = _CHAIN.format(where.listed("id", dict.fromkeys(statements[start : start + _CHUNK])))
        found |= {row[0]: _way(row[1]) for row in reader.query(sql, where.params)}
    return found


def _way(chain: str) -> tuple[str, ...]:
    """Return the hops of a chain, each source once on end ("it estimated …, it wrote").

    What an article says in its own voice has come no further than the article.
    """
    hops = tuple(hop for hop, _ in groupby(map(_file_name, chain.split(" ← "))))
    return hops[:-1] if hops[-1] == "(the article itself)" and len(hops) > 1 else hops


def _file_name(outlet: str) -> str:
    """Return the file's name where an article is known by nothing but its path."""
    return outlet.rpartition("/")[2] if outlet.startswith("/") else outlet
