"""Who somebody is by what articles say: spellings, offices over time, claims, who relays and who disputes them."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factdb.lexicon import Lexicon
from factdb.report.listings import chosen, lookup
from factdb.report.offices import holders
from factdb.report.show import records
from factdb.report.who.disputes import disputes
from factdb.resolve.spelled import spelling

if TYPE_CHECKING:
    from factdb.store.read import Reader

Record = dict[str, Any]

#: Rows of each table that are shown unless told.
MANY = 10


def who(reader: Reader, id_: str, many: int = MANY) -> Record:
    """Return all that is known of an entity as a source, the newest statements and claims first, `many` of each."""
    found = records.entity(reader, id_, many)
    id_ = found["id"]
    own = "(SELECT m.id FROM entity AS m WHERE m.canonical_id = :id)"
    return {
        **{key: found[key] for key in ("id", "name", "kind", "country", "within", "merged", "names")},
        "counts": _rows(reader, "counts", id=id_)[0],
        "spellings": _spellings(reader, id_)[:many],
        "offices": _rows(reader, "offices", id=id_),
        "relays": list(islice(_rows(reader, "relays", id=id_), many)),
        "statements": chosen(reader, "statements", f"s.speaker_id IN {own}", id=id_, limit=many),
        "claims": chosen(reader, "claims", f"s.speaker_id IN {own}", id=id_, limit=many),
        "disputes": disputes(reader, id_)[:many],
    }


def asked(reader: Reader, words: str, many: int = MANY) -> tuple[str | None, list[Record]]:
    """Return the id of the one whom the words mean; None, with who is quoted in it, for an office that several hold.

    A name of somebody or something comes before an office of the same words.
    """
    try:
        return lookup.by_prefix(reader, "entity", words), []
    except lookup.NotFoundError:
        pass
    held = [] if lookup.named(reader, words) else holders(reader, words, many)
    ids = {row["id"] for row in held}
    return (None, held) if len(ids) > 1 else (ids.pop() if ids else lookup.one_entity(reader, words), [])


def _spellings(reader: Reader, id_: str) -> list[Record]:
    """Return how the articles spell the name, offices and pronouns left out, the commonest first."""
    lexicon, times = Lexicon(), Counter[str]()
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for surface, article, kind, count in reader.query(_sql("spellings"), {"id": id_}):
        name = spelling(surface, kind, lexicon)
        if name:
            times[name] += count
            articles[name].add(article)
    ordered = sorted(times, key=lambda name: (-times[name], name))
    return [{"spelling": name, "times": times[name], "articles": len(articles[name])} for name in ordered]


def _rows(reader: Reader, name: str, **params: Any) -> list[Record]:
    rows = reader.query(_sql(name), params)
    return [dict(zip(rows.columns, row, strict=True)) for row in rows]


@cache
def _sql(name: str) -> str:
    return (Path(__file__).parent / f"{name}.sql").read_text(encoding="utf-8")
