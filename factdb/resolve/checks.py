"""What must hold of entities and judgements: each check returns the rows that break it, which should be none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.resolve.groups import Same, canonical, conflicts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdb.store.read import Reader

_SAME = "SELECT left_id, right_id, keep_id FROM resolution WHERE judgement = 'same' AND undone_at IS NULL"
_DIFFERENT = "SELECT left_id, right_id FROM resolution WHERE judgement = 'different' AND undone_at IS NULL"
_KINDS = """SELECT r.left_id, r.right_id, a.kind || ' and ' || b.kind FROM resolution AS r
    JOIN entity AS a ON a.id = r.left_id JOIN entity AS b ON b.id = r.right_id
    WHERE r.judgement = 'same' AND r.undone_at IS NULL AND a.kind <> b.kind
    AND NOT (a.kind IN ('institution', 'medium') AND b.kind IN ('institution', 'medium'))
    AND NOT (a.kind IN ('institution', 'person') AND b.kind IN ('institution', 'person')
             AND (a.kind = 'institution' OR a.scope IS NOT NULL) AND (b.kind = 'institution' OR b.scope IS NOT NULL))"""
_CIRCLES = """SELECT e.id, e.name FROM entity AS e JOIN entity AS p ON p.id = e.parent_id WHERE p.parent_id = e.id"""


def check(reader: Reader) -> Iterator[tuple[str, str, str]]:
    """Yield what is wrong: the rule, the entity, and what was found."""
    held = {str(entity): str(head) for entity, head in reader.query("SELECT id, canonical_id FROM entity")}
    same = [Same(*row) for row in reader.query(_SAME)]
    for entity, head in canonical(held, same).items():
        if held[entity] != head:
            yield "canonical", entity, f"stands under {held[entity]}, the judgements say {head}"
    for left, right in conflicts(held, [(str(a), str(b)) for a, b in reader.query(_DIFFERENT)]):
        yield "different", left, f"is judged different from {right}, and yet merged with it"
    for left, right, kinds in reader.query(_KINDS):
        yield "kinds", left, f"is merged with {right}, though they are {kinds}"
    for entity, name in reader.query(_CIRCLES):
        yield "circle", entity, f"{name} lies in what lies in it"
