"""Framing conflicts of a database: what is asserted of one place by events that contest each other."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from factdb.compare.framing import Assertion, Framing, framings
from factdb.compare.wording import period
from factdb.lexicon.predicates import Relation, relations
from factdb.report.evidence.load import Wanted, conditions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.report.evidence.entities import Entities
    from factdb.store.read import Reader

_SQL = (Path(__file__).parent / "framing.sql").read_text(encoding="utf-8")
_RULES = "SELECT event, relation, other, swaps, manner FROM predicate_rule ORDER BY event, relation, other, manner"
_SAID = """SELECT coalesce(c.speaker, coalesce(b.name, a.title, a.path, a.id) || ' (own voice)'), w.words, c.said,
    c.statement_id, c.subject
    FROM claim_listing AS c JOIN article AS a ON a.id = c.article_id LEFT JOIN entity AS b ON b.id = a.publisher_id
    JOIN wording AS w ON w.statement_id = c.statement_id
    WHERE c.id = :claim"""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a framing conflict: how it puts what happened, and one who says so; `count` claims say the same."""

    event: str
    manner: str
    count: int
    claim: str
    statement: str
    speaker: str
    subject: str | None
    exact: str
    said: str | None
    when: str

    @property
    def what(self) -> str:
        """What is said of the event: "withdrew", "not shelled"."""
        manner = {"denied": "not ", "uncommitted": "uncommitted on "}.get(self.manner, "")
        return f"{manner}{self.event.replace('_', ' ')}"

    @property
    def text(self) -> str:
        """The side in a few words: "withdrew: Ministry of War"."""
        others = f" and {self.count - 1} more" if self.count > 1 else ""
        return f"{self.what}: {self.speaker}{others}"


@dataclass(frozen=True, slots=True)
class Contest:
    """Two sides that a rule holds against each other on one place."""

    place: str
    place_name: str
    relation: str
    sides: tuple[Side, Side]
    #: How many pairs of claims stand behind it.
    pairs: int


def contests(
    reader: Reader,
    entities: Entities,
    wanted: Wanted | None = None,
    limit: int | None = None,
) -> list[Contest]:
    """Return the framing conflicts, those with most claims first; the events that are wanted choose the rules."""
    wanted = wanted or Wanted()
    events = {name.partition(".")[0] for name in wanted.predicate}
    rules = [rule for rule in _rules(reader) if not events or {rule.event, rule.other} & events]
    related = {event for rule in rules for event in (rule.event, rule.other)}
    grouped: dict[tuple[str, str, str, str], list[Framing]] = defaultdict(list)
    for each in framings(_assertions(reader, entities, related, replace(wanted, predicate=())), rules):
        grouped[each.one.place, each.rule.event, each.rule.other, each.other.put].append(each)
    ordered = sorted(grouped.items(), key=lambda item: (-_pairs(item[1]), item[0]))
    return [_contest(reader, entities, key[0], pairs) for key, pairs in ordered[:limit]]


def _rules(reader: Reader) -> Sequence[Relation]:
    """Return the rules that the database was seeded with, a user's among them; those of the package if it has none."""
    found = [Relation(row[0], row[1], row[2], bool(row[3]), row[4]) for row in reader.query(_RULES)]
    return found or relations()


def _assertions(reader: Reader, entities: Entities, events: set[str], wanted: Wanted) -> list[Assertion]:
    if not events:
        return []
    named = {f"event_{index}": event for index, event in enumerate(sorted(events))}
    where = next(conditions(reader, wanted))
    sql = _SQL.replace("/* events */", ", ".join(f":{name}" for name in named))
    found = reader.query(sql.replace("/* filters */", " ".join(where.parts)), {**named, **where.params})
    rows = ((*row[:3], entities.subject(row[3]), *row[4:]) for row in found)
    return [Assertion(*row) for row in rows]


def _pairs(found: Sequence[Framing]) -> int:
    return sum(pair.one.count * pair.other.count for pair in found)


def _contest(reader: Reader, entities: Entities, place: str, found: Sequence[Framing]) -> Contest:
    ones = {pair.one: None for pair in found}
    others = {pair.other: None for pair in found}
    sides = (_side(reader, list(ones)), _side(reader, list(others)))
    return Contest(place, entities.name(place) or place, found[0].rule.relation, sides, _pairs(found))


def _side(reader: Reader, alike: Sequence[Assertion]) -> Side:
    first = alike[0]
    speaker, exact, said, statement, subject = reader.one(_SAID, {"claim": first.claim}) or ("", "", None, "", None)
    when = period(first.start, first.end)
    count = sum(each.count for each in alike)
    return Side(first.event, first.put, count, first.claim, statement, speaker, subject, exact, said, when)
