"""A small database made by hand, for what reads databases: two articles, three speakers, numbers, places in places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from factdb import store
from factdb.compare.kinds import kind_path
from factdb.model import (
    Alias,
    Article,
    ArticleText,
    Claim,
    Entity,
    Mention,
    NumericClaim,
    Predicate,
    PredicateRule,
    Ruling,
    Statement,
)
from factdb.report.listings.keys import key_of
from factdb.store import readings

if TYPE_CHECKING:
    from factdb.model.base import Table

WHEN = "2026-01-01T00:00:00Z"
_NUMBER = {"unit": "1", "base_unit": "1", "factor": 1.0}


@dataclass
class Ledger:
    """Gathers rows and writes them; ids are what the caller says they are."""

    rows: list[Table] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)

    def entity(self, id_: str, kind: str, name: str, *aliases: str, **more: Any) -> None:
        """Add an entity, known by its name and the aliases."""
        self.rows.append(Entity(id=id_, slug=id_, kind=kind, name=name, **{"canonical_id": id_, **more}))
        for alias in dict.fromkeys((name, *aliases)):
            self.rows.append(
                Alias(id=f"n{id_}{len(self.rows)}", entity_id=id_, name=alias, key=key_of(alias), origin="test")
            )

    def article(self, id_: str, text: str, published: str | None, **more: Any) -> None:
        """Add an article with its text."""
        sha256 = id_.ljust(64, "0")
        self.texts[id_] = text
        facts = {"title": f"Title of {id_}", "language": "en", "ingested_at": WHEN, "extractor": "test", **more}
        self.rows.append(Article(id=id_, sha256=sha256, published_from=published, length=len(text), **facts))
        self.rows.append(ArticleText(article_id=id_, number=len(self.rows), text=text))

    def statement(self, id_: str, article: str, text: str, exact: str, speaker: str | None, **more: Any) -> None:
        """Add a statement at the first place of the text where its words are."""
        start = text.index(exact)
        facts: dict[str, Any] = {
            "form": "indirect" if speaker else "narration",
            "stance": "assert",
            "how": "named" if speaker else None,
            "content_key": exact.casefold(),
            "recorded_at": WHEN,
            **more,
        }
        where: dict[str, Any] = {"start": start, "end": start + len(exact), "exact": exact}
        self.rows.append(Statement(id=id_, article_id=article, speaker_id=speaker, **where, **facts))

    def claim(
        self, id_: str, statement: str, predicate: str, number: dict[str, Any] | None = None, **more: Any
    ) -> None:
        """Add a claim, and its number where it has one."""
        self.rows.append(Claim(id=id_, statement_id=statement, predicate_id=f"p{predicate}", **more))
        if number:
            start = self.texts[id_.partition(".")[0]].find(number["text"])
            where = {"start": start, "end": start + len(number["text"])} if start >= 0 else {"start": 0, "end": 1}
            facts = dict.fromkeys(("low_open", "high_open", "approximate", "vague"), False)
            self.rows.append(NumericClaim(claim_id=id_, **{**facts, **_NUMBER, **where, **_kind(number), **number}))

    def predicate(self, key: str, **more: Any) -> None:
        """Add a predicate."""
        event, _, quantity = key.partition(".")
        kind = {"quantity": quantity or None, "dimension": quantity or None, "over_time": "flow", "additive": True}
        self.rows.append(Predicate(id=f"p{key}", key=key, event=event, label=key, **{**kind, **more}))

    def ruling(self, id_: str, a: str, b: str, verdict: str, rationale: str) -> None:
        """Add an editor's verdict on two claims."""
        signed = {"decided_by": "amira", "decided_at": WHEN}
        self.rows.append(Ruling(id=id_, claim_a=a, claim_b=b, verdict=verdict, rationale=rationale, **signed))

    def mention(self, id_: str, article: str, text: str, surface: str, entity: str) -> None:
        """Add a mention at the first place of the text where its words are."""
        start = text.index(surface)
        where: dict[str, Any] = {"article_id": article, "start": start, "end": start + len(surface), "surface": surface}
        self.rows.append(Mention(id=id_, entity_id=entity, method="test", score=1.0, **where))

    def write(self, db: str) -> None:
        """Write everything, in an order that holds: what is referred to comes first."""
        self._speak_of()
        order: Sequence[type[Table]] = (Entity, Alias, Predicate, Article, ArticleText, Statement, Claim, NumericClaim)
        with store.open(db) as opened, opened.session() as session:
            for kind in (*order, Mention, Ruling, PredicateRule):
                session.add_all([row for row in self.rows if type(row) is kind])
                session.flush()
            with closing(session.connection().connection.cursor()) as cursor:
                readings.rebuild(cursor)

    def _speak_of(self) -> None:
        """Note in each article the place that it names most often."""
        places = {row.id for row in self.rows if isinstance(row, Entity) and row.kind == "place"}
        named = [(row.article_id, row.entity_id) for row in self.rows if isinstance(row, Mention)]
        times = Counter(each for each in named if each[1] in places)
        for article in (row for row in self.rows if isinstance(row, Article)):
            named_here = {place: count for (of, place), count in times.items() if of == article.id}
            article.about_id = max(named_here, key=named_here.__getitem__, default=None)


def _kind(number: dict[str, Any]) -> dict[str, Any]:
    return {"kind": kind_path(number.get("counted"))}


FLOOD = (
    "At least 12 people were killed in Ptuj, Interior Minister Tjasa Verdnik said on Tuesday. "
    "The Slovenian Red Cross counts 30 dead. “We lost everything,” a farmer said. The river is falling."
)
MARCH = "Police said 12,500 people marched in Lyon. The union denied that."


def example(db: str) -> None:
    """Write the example database."""
    ledger = Ledger()
    ledger.entity("eslovenia0000", "place", "Slovenia", country="SI")
    ledger.entity(
        "eptuj00000000", "place", "Ptuj", "Pettau", parent_id="eslovenia0000", country="SI", lat=46.4, lon=15.9
    )
    ledger.entity("elyon00000000", "place", "Lyon", country="FR")
    ledger.entity("eministry0000", "institution", "Slovenian Interior Ministry", country="SI")
    ledger.entity("ecross0000000", "institution", "Slovenian Red Cross", country="SI")
    ledger.entity("everdnik00000", "person", "Tjaša Verdnik", "Tjasa Verdnik", "Verdnik")
    ledger.entity("everdnyk00000", "person", "Tjasha Verdnyk", canonical_id="everdnik00000")
    ledger.entity("efarmer000000", "group", "a farmer", scope="aflood0000000")
    ledger.entity("epolice000000", "institution", "police", scope="amarch0000000")
    ledger.entity("eunion0000000", "institution", "the union", scope="amarch0000000")
    ledger.entity("ecourier00000", "institution", "Podravje Courier")
    ledger.predicate("killed.people")
    ledger.predicate("attended.people")
    ledger.predicate("lost")
    ledger.article("aflood0000000", FLOOD, "2025-06-17", publisher_id="ecourier00000", url="https://courier.example/1")
    ledger.article("amarch0000000", MARCH, "2025-10-05")
    at_least = "At least 12 people were killed in Ptuj"
    ministry = {"institution_id": "eministry0000", "role": "Interior Minister", "said_from": "2025-06-16"}
    ledger.statement("aflood0000000.s1", "aflood0000000", FLOOD, at_least, "everdnyk00000", **ministry)
    cross = {"institution_id": "ecross0000000"}
    ledger.statement("aflood0000000.s2", "aflood0000000", FLOOD, "30 dead", "ecross0000000", **cross)
    ledger.statement("aflood0000000.s3", "aflood0000000", FLOOD, "We lost everything,", "efarmer000000", form="direct")
    ledger.statement("aflood0000000.s4", "aflood0000000", FLOOD, "The river is falling", None)
    ledger.statement("amarch0000000.s1", "amarch0000000", MARCH, "12,500 people marched in Lyon", "epolice000000")
    ledger.statement("amarch0000000.s2", "amarch0000000", MARCH, "that", "eunion0000000", stance="deny", channel="X")
    number = {"text": "At least 12 people", "low": 12.0, "high": None, "counted": "person", "step": 1.0}
    about = {"place_id": "eptuj00000000", "period_from": "2025-06-16", "period_to": "2025-06-18"}
    ledger.claim("aflood0000000.c1", "aflood0000000.s1", "killed.people", number, **about)
    thirty = {"text": "30", "low": 30.0, "high": 30.0, "counted": "person", "step": 10.0}
    ledger.claim("aflood0000000.c2", "aflood0000000.s2", "killed.people", thirty)
    ledger.claim("aflood0000000.c3", "aflood0000000.s3", "lost")
    crowd = {"text": "12,500 people", "low": 12500.0, "high": 12500.0, "counted": "person", "step": 100.0}
    ledger.claim("amarch0000000.c1", "amarch0000000.s1", "attended.people", crowd, place_id="elyon00000000")
    ledger.mention("aflood0000000.m1", "aflood0000000", FLOOD, "Ptuj", "eptuj00000000")
    ledger.write(db)
