"""The filters that every listing takes, as SQL conditions on the article `a`, the statement `s` and the claim `c`.

Values never become part of the SQL: each is a named parameter. Names of people, bodies, places and predicates are
looked up first, so that the conditions compare ids, which are indexed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from factdb.report.listings import lookup

if TYPE_CHECKING:
    from factdb.store.read import Reader

SPEAKER_KINDS = ("person", "post", "group", "institution", "medium")

#: The places asked for and all that lies in them, found from the top down.
_WITHIN = """WITH RECURSIVE within(id) AS (
    SELECT id FROM entity WHERE id IN {0}
    UNION SELECT e.id FROM entity AS e JOIN within AS w ON e.parent_id = w.id)"""
_ASSERTS = "s.id IN (SELECT c.statement_id FROM claim AS c WHERE c.predicate_id IN {0})"
_CLAIM_WITHIN = """c.id IN ({0}
    SELECT c.id FROM claim AS c WHERE c.place_id IN (SELECT id FROM within)
        OR c.other_place_id IN (SELECT id FROM within) OR c.object_id IN (SELECT id FROM within))"""
#: Claims that state no place, in articles that name one of those asked for.
_UNPLACED = """(c.place_id IS NULL AND c.id NOT IN (
        SELECT c.id FROM claim AS c JOIN entity AS o ON o.id = c.object_id WHERE o.kind = 'place')
    AND a.id IN ({0} SELECT m.article_id FROM mention AS m WHERE m.entity_id IN (SELECT id FROM within)))"""
#: Articles that an outlet published, or printed as another had.
PUBLISHED = "(a.publisher_id IN {0} OR a.id IN (SELECT r.article_id FROM reprint AS r WHERE r.publisher_id IN {0}))"
#: What an editor set aside: a claim, its statement, or the desk's own claim once that decision is undone.
REJECTED = """(
    EXISTS (SELECT 1 FROM review AS v WHERE v.claim_id = c.id AND v.decision = 'rejected' AND v.undone_at IS NULL)
    OR EXISTS (SELECT 1 FROM review AS v
        WHERE v.statement_id = s.id AND v.decision = 'rejected' AND v.undone_at IS NULL)
    OR EXISTS (SELECT 1 FROM review AS v WHERE v.replaced_by = c.id AND v.undone_at IS NOT NULL))"""
_STATEMENT_WITHIN = """s.id IN ({0}
    SELECT c.statement_id FROM claim AS c WHERE c.place_id IN (SELECT id FROM within)
    UNION SELECT c.statement_id FROM claim AS c WHERE c.other_place_id IN (SELECT id FROM within)
    UNION SELECT c.statement_id FROM claim AS c WHERE c.object_id IN (SELECT id FROM within)
    UNION SELECT o.id FROM mention AS m JOIN statement AS o ON o.article_id = m.article_id
        AND o.start <= m.start AND m."end" <= o."end" WHERE m.entity_id IN (SELECT id FROM within))"""


@dataclass(frozen=True, slots=True)
class Filters:
    """What a listing is narrowed to; several values of one filter are alternatives, several filters must all hold."""

    speaker: tuple[str, ...] = ()
    institution: tuple[str, ...] = ()
    role: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    predicate: tuple[str, ...] = ()
    event: tuple[str, ...] = ()
    article: tuple[str, ...] = ()
    publisher: tuple[str, ...] = ()
    form: tuple[str, ...] = ()
    stance: tuple[str, ...] = ()
    channel: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    #: ISO dates, a half-open period: said (where that isn't known: published) from `since` on and before `until`.
    since: str | None = None
    until: str | None = None
    #: Of claims: those that an editor rejected, not those that stand.
    rejected: bool = False
    #: Of claims about a place: also those, or only those, that state none, in articles that name it.
    unplaced: Literal["", "also", "only"] = ""

    @property
    def selective(self) -> bool:
        """Whether a filter is set that an index answers, so that few statements are left to be sorted."""
        return any((self.speaker, self.institution, self.place, self.predicate, self.event, self.article, self.text))


@dataclass(slots=True)
class _Where:
    """Conditions being gathered, with their parameters."""

    parts: list[str] = field(default_factory=list)
    params: dict[str, Any] = field(default_factory=dict)

    def add(self, condition: str) -> None:
        self.parts.append(f"AND {condition}")

    def values(self, name: str, values: Iterable[Any]) -> str:
        """Return `(:name_0, :name_1 …)` and keep the values under those names."""
        named = {f"{name}_{index}": value for index, value in enumerate(values)}
        self.params |= named
        return f"({', '.join(f':{key}' for key in named)})" if named else "(NULL)"


def conditions(reader: Reader, filters: Filters, *, of_claims: bool) -> tuple[str, str, dict[str, Any]]:
    """Return the conditions on the article, those on the statement (or claim), and the parameters of both."""
    article, statement = _Where(), _Where()
    _article(reader, filters, article)
    _said(filters, statement)
    _who(reader, filters, statement)
    _how(filters, statement)
    _what(reader, filters, statement, of_claims=of_claims)
    _where(reader, filters, statement, of_claims=of_claims)
    return " ".join(article.parts), " ".join(statement.parts), {**article.params, **statement.params}


def _article(reader: Reader, filters: Filters, where: _Where) -> None:
    if filters.article:
        ids = [found for name in filters.article for found in lookup.articles(reader, name)]
        where.add(f"a.id IN {where.values('article', ids)}")
    if filters.publisher:
        outlets = [found for name in filters.publisher for found in lookup.publishers(reader, name)]
        where.add(PUBLISHED.format(where.values("publisher", outlets)))


def _said(filters: Filters, where: _Where) -> None:
    if filters.since:
        where.add("coalesce(s.said_from, a.published_from) >= :since")
        where.params["since"] = filters.since
    if filters.until:
        where.add("coalesce(s.said_from, a.published_from) < :until")
        where.params["until"] = filters.until


def _who(reader: Reader, filters: Filters, where: _Where) -> None:
    if filters.speaker:
        ids = [found for name in filters.speaker for found in lookup.entities(reader, name, SPEAKER_KINDS)]
        where.add(f"s.speaker_id IN {where.values('speaker', ids)}")
    if filters.institution:
        ids = [found for name in filters.institution for found in lookup.entities(reader, name, ("institution",))]
        listed = where.values("institution", ids)
        where.add(f"(s.institution_id IN {listed} OR s.speaker_id IN {listed})")
    if filters.role:
        where.add(f"({' OR '.join(_in_offices(reader, filters.role, where.params))})")


def _in_offices(reader: Reader, asked: Iterable[str], params: dict[str, Any]) -> Iterator[str]:
    from factdb.report.offices import office  # noqa: PLC0415 - few listings ask for an office

    for index, words in enumerate(asked):
        condition, values = office(reader, words).condition(f"office_{index}")
        params |= values
        yield condition


def _how(filters: Filters, where: _Where) -> None:
    if filters.form:
        where.add(f"s.form IN {where.values('form', filters.form)}")
    if filters.stance:
        where.add(f"s.stance IN {where.values('stance', filters.stance)}")
    if filters.channel:
        where.add(f"lower(s.channel) IN {where.values('channel', [name.lower() for name in filters.channel])}")
    for index, words in enumerate(filters.text):
        where.params[f"text_{index}"] = f"%{lookup.escaped(words.lower())}%"
        where.add(f"lower(s.exact) LIKE :text_{index} ESCAPE '!'")


def _what(reader: Reader, filters: Filters, where: _Where, *, of_claims: bool) -> None:
    ids = {found for name in filters.predicate for found in lookup.predicates(reader, name)}
    events = {found for name in filters.event for found in lookup.predicates_of_event(reader, name)}
    wanted = ids & events if ids and events else ids | events
    if filters.predicate or filters.event:
        listed = where.values("predicate", sorted(wanted))
        where.add(("c.predicate_id IN {0}" if of_claims else _ASSERTS).format(listed))


def _where(reader: Reader, filters: Filters, where: _Where, *, of_claims: bool) -> None:
    if not filters.place:
        return
    ids = [found for name in filters.place for found in lookup.places(reader, name)]
    within = _WITHIN.format(where.values("place", ids))
    parts = [_UNPLACED] if filters.unplaced else []
    if filters.unplaced != "only":
        parts.append(_CLAIM_WITHIN if of_claims else _STATEMENT_WITHIN)
    where.add(f"({' OR '.join(part.format(within) for part in parts)})")
