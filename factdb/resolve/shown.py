"""What an entity consists of and how it came to be so, as rows to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.plain import counted

if TYPE_CHECKING:
    from factdb.store.read import Reader, Rows

_MEMBERS = """SELECT m.id, m.kind, m.name, m.country, CASE WHEN m.id = m.canonical_id THEN 'yes' END AS stands_for_all,
    (SELECT count(*) FROM mention AS n WHERE n.entity_id = m.id) AS mentions,
    (SELECT count(*) FROM statement AS s WHERE s.speaker_id = m.id AND s.retracted_at IS NULL) AS statements
    FROM entity AS e JOIN entity AS m ON m.canonical_id = e.canonical_id WHERE e.id = :id
    ORDER BY CASE WHEN m.id = m.canonical_id THEN 0 ELSE 1 END, m.name, m.id"""
_ALIASES = """SELECT a.name, m.id AS entity, a.origin, a.language
    FROM entity AS e JOIN entity AS m ON m.canonical_id = e.canonical_id JOIN alias AS a ON a.entity_id = m.id
    WHERE e.id = :id ORDER BY a.name, m.id"""
#: Whatever was judged on a present member, and on what any of those was merged with before.
_HISTORY = """SELECT r.batch, r.decided_at, r.judgement, l.name AS left_name, o.name AS right_name,
    r.score, r.reason, r.decided_by,
    r.undone_at, r.undone_by, r.left_id, r.right_id
    FROM resolution AS r JOIN entity AS l ON l.id = r.left_id JOIN entity AS o ON o.id = r.right_id
    WHERE r.left_id IN (SELECT m.id FROM entity AS e JOIN entity AS m USING (canonical_id) WHERE e.id = :id)
    OR r.right_id IN (SELECT m.id FROM entity AS e JOIN entity AS m USING (canonical_id) WHERE e.id = :id)
    ORDER BY r.decided_at, r.batch, r.id"""


_BRIEFLY = """SELECT e.name, e.kind, e.country, count(DISTINCT s.id), count(DISTINCT c.id),
    (SELECT count(DISTINCT n.article_id) FROM mention AS n JOIN entity AS w ON w.id = n.entity_id
        WHERE w.canonical_id = e.canonical_id)
    FROM entity AS e LEFT JOIN entity AS m ON m.canonical_id = e.canonical_id
    LEFT JOIN statement AS s ON (s.speaker_id = m.id OR s.institution_id = m.id) AND s.retracted_at IS NULL
    LEFT JOIN claim AS c ON c.statement_id = s.id
    WHERE e.id = :id GROUP BY e.id, e.name, e.kind, e.country, e.canonical_id"""
_FACTS = """SELECT DISTINCT e.id, e.kind, e.country FROM entity AS v JOIN entity AS e ON e.id = v.canonical_id
    WHERE v.id IN (:one, :other)"""


def briefly(reader: Reader, entity: str) -> str:
    """Return an entity in a line: its name, kind and country, what it says and in how many articles it is named."""
    for name, kind, country, statements, claims, articles in reader.query(_BRIEFLY, {"id": entity}):
        said = f"{counted(statements, 'statement')} with {counted(claims, 'claim')}"
        return f"{name} ({', '.join(filter(None, (kind, country, said, 'in ' + counted(articles, 'article'))))})"
    return entity


def doubts(reader: Reader, one: str, other: str) -> list[str]:
    """Return what speaks against two entities being one: kinds that never are one, and two countries."""
    facts = list(reader.query(_FACTS, {"one": one, "other": other}))
    if len(facts) < 2:  # noqa: PLR2004 - one already
        return []
    (_, kind, country), (_, other_kind, other_country) = facts
    kinds = {kind, other_kind}
    found = [f"one is {_a(kind)}, the other {_a(other_kind)}"] if len(kinds) > 1 and not _may_be_one(kinds) else []
    if country and other_country and country != other_country:
        found.append(f"one is of {country}, the other of {other_country}")
    return found


def _a(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _may_be_one(kinds: set[str]) -> bool:
    """Say yes for an office and its holder, a body and its outlet: two views of one."""
    return kinds <= {"person", "post"} or kinds <= {"institution", "medium"}


def members(reader: Reader, entity: str) -> Rows:
    """Return what is merged with the entity, itself included, the one that stands for all first."""
    return reader.query(_MEMBERS, {"id": entity})


def aliases(reader: Reader, entity: str) -> Rows:
    """Return the names of the entity and of what is merged with it."""
    return reader.query(_ALIASES, {"id": entity})


def history(reader: Reader, entity: str) -> Rows:
    """Return every judgement on the entity and what is merged with it, the oldest first, ended ones too."""
    return reader.query(_HISTORY, {"id": entity})
