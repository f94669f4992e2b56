"""Overviews: the ends of what is asserted, what happened when, and which sources disagree with which."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factdb.compare.agreements import Agreement, agreements
from factdb.garbage import seldom
from factdb.report.evidence.load import Wanted, narrowed
from factdb.report.listings import lookup
from factdb.report.overview.estimates import estimated
from factdb.report.overview.sources import Sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factdb.store.read import Reader, Rows

_WITHIN = """{0}.place_id IN (WITH RECURSIVE within(id) AS (
    SELECT canonical_id FROM entity WHERE id IN {1}
    UNION SELECT e.canonical_id FROM entity AS e JOIN within AS w ON e.parent_id = w.id) SELECT id FROM within)"""
#: What states no place, in articles that name one of these.
_NAMING = """({0}.claim_id IN (SELECT id FROM claim WHERE place_id IS NULL) AND {0}.article_id IN (
    WITH RECURSIVE within(id) AS (
        SELECT canonical_id FROM entity WHERE id IN {1}
        UNION SELECT e.canonical_id FROM entity AS e JOIN within AS w ON e.parent_id = w.id)
    SELECT m.article_id FROM mention AS m
    JOIN entity AS v ON v.id = m.entity_id JOIN within ON within.id = v.canonical_id))"""
#: Readings about these places or what lies in them, stated or spoken of most.
_ABOUT = """AND f.thing_id IN (WITH RECURSIVE within(id) AS (
    SELECT canonical_id FROM entity WHERE id IN {0}
    UNION SELECT e.canonical_id FROM entity AS e JOIN within AS w ON e.parent_id = w.id)
    SELECT t.id FROM thing AS t JOIN entity AS v ON v.id = t.about_id JOIN within ON within.id = v.canonical_id)"""
#: After every day.
_LAST = "9999"
DISAGREEMENTS = ("one", "other", "comparable", "agree", "conflict", "share", "undetermined")


@dataclass(slots=True)
class _Filters:
    """SQL conditions on the rows of one view, with their parameters."""

    view: str
    parts: list[str] = field(default_factory=list)
    params: dict[str, Any] = field(default_factory=dict)

    def predicates(self, reader: Reader, names: Sequence[str]) -> _Filters:
        """Keep the predicates of these keys, events or patterns."""
        if names:
            ids = sorted({found for name in names for found in lookup.predicates(reader, name)})
            chosen = f"SELECT key FROM predicate WHERE id IN {self.listed('predicate', ids)}"  # noqa: S608 - names
            self.parts.append(f"AND {self.view}.predicate IN ({chosen})")
        return self

    def places(self, reader: Reader, names: Sequence[str], *, unplaced: bool = False) -> _Filters:
        """Keep what is about these places or what lies within them; also what states none and may be about them."""
        if names:
            listed = self.listed("place", sorted({found for name in names for found in lookup.places(reader, name)}))
            kept = [each.format(self.view, listed) for each in ((_WITHIN, _NAMING) if unplaced else (_WITHIN,))]
            self.parts.append(f"AND ({' OR '.join(kept)})")
        return self

    def compared(self, column: str, sign: str, value: str | None) -> _Filters:
        """Keep the rows whose column compares so with the value, if there is one."""
        if value is not None:
            name = f"bound_{len(self.params)}"
            self.params[name] = value
            self.parts.append(f"AND {self.view}.{column} {sign} :{name}")
        return self

    def containing(self, column: str, words: str | None) -> _Filters:
        """Keep the rows whose column contains the words, in any case."""
        if words is not None:
            self.params["words"] = f"%{lookup.escaped(words.lower())}%"
            self.parts.append(f"AND lower({self.view}.{column}) LIKE :words ESCAPE '!'")
        return self

    def among(self, column: str, values: Iterable[str] | None) -> _Filters:
        """Keep the rows whose column has one of the values, if any are given."""
        if values is not None:
            self.parts.append(f"AND {self.view}.{column} IN {self.listed(column, values)}")
        return self

    def query(self, reader: Reader, name: str, limit: int | None = None) -> Rows:
        """Return the rows of an overview's SQL under these conditions."""
        sql = _sql(name, self.parts)
        if limit is not None:
            sql, self.params["limit"] = f"{sql}\nLIMIT :limit", limit
        return reader.query(sql, self.params)

    def listed(self, name: str, values: Iterable[str]) -> str:
        """Return `(:name_0, :name_1 …)` and keep the values under those names."""
        named = {f"{name}_{index}": value for index, value in enumerate(values)}
        self.params |= named
        return f"({', '.join(f':{key}' for key in named)})" if named else "(NULL)"


def estimates(
    reader: Reader,
    predicates: Sequence[str],
    places: Sequence[str],
    limit: int | None,
    *,
    finer: bool = False,
    nested: bool = True,
) -> Rows:
    """Return the lowest and the highest of each matter, with who says so and how many do.

    A matter is one thing of one time about one place, which is in brackets where none of the claims states it: their
    articles speak of it most. What is told of a town is of the matter of its region, if `nested`. `finer` tells kinds
    within kinds, towns within regions, and claims that state the place, apart.
    """
    filters, params = _asserted(reader, predicates, places)
    return estimated(reader, filters, params, limit, finer=finer, nested=nested)


def overall(reader: Reader, predicates: Sequence[str], places: Sequence[str], limit: int | None) -> Rows:
    """Return the lowest and the highest number of each thing in each place whatever its time, most claims first.

    Things are told apart by what is counted and in which unit; an open end is no end.
    """
    filters, params = _asserted(reader, predicates, places)
    sql, page = _sql("overall", [filters]), {} if limit is None else {"limit": limit}
    return reader.query(f"{sql}\nLIMIT :limit" if page else sql, {**params, **page})


def _asserted(reader: Reader, predicates: Sequence[str], places: Sequence[str]) -> tuple[str, dict[str, Any]]:
    """Return the conditions on the rows `f` of the copy of readings, with their parameters."""
    about = _Filters("f")
    if places:
        ids = sorted({found for name in places for found in lookup.places(reader, name)})
        about.parts.append(_ABOUT.format(about.listed("place", ids)))
    where = narrowed(reader, Wanted(tuple(predicates)))
    return " ".join([*about.parts, *where.parts]), {**about.params, **where.params}


def timeline(
    reader: Reader,
    *,
    predicates: Sequence[str] = (),
    places: Sequence[str] = (),
    text: str | None = None,
    since: str | None = None,
    until: str | None = None,
    claims: Iterable[str] | None = None,
    limit: int | None = None,
    unplaced: bool = False,
) -> Rows:
    """Return what is said to have happened from `since` to before `until`, the earliest first, what spans it last.

    With `unplaced` also what states no place, in articles that name one of those asked for.
    """
    filters = _Filters("t").predicates(reader, predicates).places(reader, places, unplaced=unplaced)
    filters.compared("period_to", ">", since).compared("period_from", "<", until)
    filters.params |= {"first": since or "", "last": until or _LAST}
    return filters.containing("exact", text).among("claim_id", claims).query(reader, "timeline", limit)


def unplaced(reader: Reader, **wanted: Any) -> int:
    """Return how many rows more the timeline of some places has with what states no place."""
    with_others, without = (timeline(reader, **wanted, unplaced=also) for also in (True, False))
    return sum(1 for _ in with_others) - sum(1 for _ in without)


def disagreements(
    reader: Reader, predicates: Sequence[str] = (), since: str | None = None, until: str | None = None
) -> list[tuple[Any, ...]]:
    """Return, for each two sources, how often their numbers are comparable, agree and conflict; the worst first.

    A source is the body that is spoken for, else the speaker; unnamed ones ("officials") are left out. The share is
    that of conflicts in what is comparable; apart without a known place, period or actor is undetermined.
    """
    where = narrowed(reader, Wanted(tuple(predicates), since=since, until=until))
    sources = Sources(reader)
    with seldom():
        found = agreements(sources.topics(reader.query(_sql("disagreements", where.parts), where.params)))
        ordered = sorted([(-it.conflict, -it.undetermined, pair, it) for pair, it in found.items()])
        return [_disagreement(sources, pair, agreement) for _, _, pair, agreement in ordered]


def _disagreement(sources: Sources, pair: tuple[int, int], found: Agreement) -> tuple[Any, ...]:
    comparable = found.comparable
    share = round(found.conflict / comparable, 3) if comparable else None
    counts = (comparable, found.agree, found.conflict, share, found.undetermined)
    return (*map(sources.name, pair), *counts)


def _sql(name: str, parts: Sequence[str]) -> str:
    return (Path(__file__).parent / f"{name}.sql").read_text(encoding="utf-8").replace("/* filters */", " ".join(parts))
