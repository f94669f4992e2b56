"""All that is known of one article, statement, claim or entity, as plain values that print as JSON.

Each function takes a full id and returns a mapping; passages carry the article's own words with marks, so that a
screen, a page or a program can show them in place.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factdb.report.distances import on_the_map
from factdb.report.listings import REJECTED, chosen
from factdb.report.show.passage import Mark, Passage, paragraphs, passage

if TYPE_CHECKING:
    from factdb.store.read import Reader

Record = dict[str, Any]
_REVIEWS = """SELECT coalesce(claim_id, statement_id) AS target, decision, decided_by, decided_at, note, replaced_by, id
    FROM review WHERE undone_at IS NULL AND (claim_id IN ({0}) OR statement_id IN ({0})) ORDER BY decided_at, id"""

#: The most claims of others, and statements of an entity, that are shown with a record.
MANY = 20


def article(reader: Reader, id_: str) -> Record:
    """Return the article with its paragraphs, every statement, speaker, cue and number marked, and its statements."""
    found = chosen(reader, "articles", "a.id = :id", id=id_)[0]
    text = _text(reader, id_)
    return {
        **found,
        "reprints": _rows(reader, "reprints", id=id_),
        "paragraphs": paragraphs(text, marks(reader, id_)),
        "statements": chosen(reader, "statements", "s.article_id = :id", id=id_),
        "claims": chosen(reader, "claims", f"s.article_id = :id AND NOT {REJECTED}", id=id_),
    }


def statement(reader: Reader, id_: str) -> Record:
    """Return the statement with its words in context, its chain, its claims, who repeats it and who else says so."""
    found = chosen(reader, "statements", "s.id = :id", id=id_)
    listed = found[0] if found else {"id": id_}
    more = _row(reader, "statement", id=id_)
    key = more.pop("content_key")
    own = chosen(reader, "claims", "c.statement_id = :id", id=id_)
    return {
        **listed,
        **more,
        "passage": _passage(reader, listed["article"], id_),
        "claims": own,
        "reviews": _reviews(reader, id_, *(claim["id"] for claim in own)),
        "repeated_by": _ids(reader, "SELECT id FROM statement WHERE repeats_id = :id ORDER BY id", id=id_),
        "same_words": _same_words(reader, id_, key),
        "others": [other for claim in own for other in others(reader, claim)],
    }


def claim(reader: Reader, id_: str) -> Record:
    """Return the claim with the words it rests on, what its number means in base units, and who else speaks of it."""
    found = chosen(reader, "claims", "c.id = :id", id=id_)[0]
    more = _row(reader, "claim", id=id_)
    return {
        **found,
        **more,
        "passage": _passage(reader, found["article"], found["statement"], id_),
        "reviews": _reviews(reader, id_, found["statement"]),
        "others": others(reader, found),
        "map": on_the_map(reader, id_),
    }


def entity(reader: Reader, id_: str, many: int = MANY) -> Record:
    """Return the entity with its names, the offices it spoke in, what it said last and what is said about it."""
    found = _row(reader, "entity", id=id_)
    id_ = found["id"]
    members = "(SELECT m.id FROM entity AS m WHERE m.canonical_id = :id)"
    said = f"s.speaker_id IN {members} OR s.institution_id IN {members}"
    about = " OR ".join(f"c.{role}_id IN {members}" for role in ("subject", "object", "place", "other_place"))
    names = "SELECT DISTINCT name FROM alias WHERE entity_id IN"
    return {
        **found,
        "names": _ids(reader, f"{names} {members} ORDER BY name", id=id_),
        "offices": _rows(reader, "offices", id=id_),
        "statements": chosen(reader, "statements", f"({said})", id=id_, limit=many),
        "claims_about": chosen(reader, "claims", f"({about}) AND NOT {REJECTED}", id=id_, limit=many),
    }


def _reviews(reader: Reader, *targets: str) -> list[Record]:
    """Return the decisions that stand on statements and claims: which, by whom, when, and what came instead."""
    named = {f"id_{index}": target for index, target in enumerate(targets)}
    found = reader.query(_REVIEWS.format(", ".join(f":{name}" for name in named)), named)
    return [dict(zip(found.columns, row, strict=True)) for row in found]


def marks(reader: Reader, article_id: str) -> list[Mark]:
    """Return everything that is marked in an article: statements span by span, speakers, cues, numbers."""
    return [Mark(*row) for row in reader.query(_sql("marks"), {"article": article_id})]


def others(reader: Reader, claim: Record) -> list[Record]:
    """Return what other statements say of the same, each with the verdict between the two where both give a number."""
    place = reader.one("SELECT place_id FROM claim WHERE id = :id", {"id": claim["id"]})
    params = {name: claim[name] for name in ("predicate", "statement", "article")}
    where = {"place": place[0] if place and place[0] else "", "limit": MANY}
    ids = [str(row[0]) for row in reader.query(_sql("others"), {**params, **where})]
    told = _verdicts(reader, claim["id"], ids) if claim["number"] and ids else {}
    rows = [row for other in ids for row in chosen(reader, "claims", f"c.id = :id AND NOT {REJECTED}", id=other)]
    return [{**row, **dict(zip(("verdict", "why"), told.get(row["id"], (None, None)), strict=True))} for row in rows]


def _verdicts(reader: Reader, claim_id: str, ids: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Return the verdict on the claim and each of the others, and its reason, by the other's id."""
    from factdb.compare.verdicts import decide  # noqa: PLC0415 - listings need no rules
    from factdb.compare.wording import reason  # noqa: PLC0415
    from factdb.report.evidence import Wanted, rulings  # noqa: PLC0415
    from factdb.report.evidence.entities import Entities  # noqa: PLC0415
    from factdb.report.evidence.load import load  # noqa: PLC0415

    items = load(reader, Wanted(claims=(claim_id, *ids)), Entities(reader))
    found = {item.reading.claim: item.reading for item in items}
    if claim_id not in found:
        return {}
    ruled, own = rulings(reader), found.pop(claim_id)
    judged = {id_: decide(own, other, ruled.get(frozenset((claim_id, id_)))) for id_, other in found.items()}
    return {id_: (str(one.verdict), reason(one)) for id_, one in judged.items()}


def _passage(reader: Reader, article_id: str, statement_id: str, claim_id: str | None = None) -> Passage:
    """Return the paragraphs in which a statement stands, with its own marks (and the number of the one claim)."""
    of_claims = _ids(reader, "SELECT id FROM claim WHERE statement_id = :id", id=statement_id)
    wanted = {statement_id, *([claim_id] if claim_id else of_claims)}
    own = [mark for mark in marks(reader, article_id) if mark.id in wanted]
    return passage(_text(reader, article_id), own, [(mark.start, mark.end) for mark in own])


def _same_words(reader: Reader, id_: str, key: str) -> list[str]:
    """Return the statements elsewhere that consist of the same words: copies and relays."""
    sql = "SELECT id FROM statement WHERE content_key = :key AND id <> :id AND retracted_at IS NULL ORDER BY id"
    return _ids(reader, sql, key=key, id=id_)[:MANY]


def _text(reader: Reader, article_id: str) -> str:
    row = reader.one("SELECT text FROM article_text WHERE article_id = :id", {"id": article_id})
    return str(row[0]) if row else ""


def _row(reader: Reader, name: str, **params: Any) -> Record:
    return _rows(reader, name, **params)[0]


def _rows(reader: Reader, name: str, **params: Any) -> list[Record]:
    found = reader.query(_sql(name), params)
    return [dict(zip(found.columns, row, strict=True)) for row in found]


def _ids(reader: Reader, sql: str, **params: Any) -> list[str]:
    return [str(row[0]) for row in reader.query(sql, params)]


@cache
def _sql(name: str) -> str:
    return (Path(__file__).parent / f"{name}.sql").read_text(encoding="utf-8")
