"""The schema: SQLModel tables for the facts and the ledgers; the one definition that migrations and loads follow."""

from __future__ import annotations

from factdb.model.article import Article, ArticleText, Intake, Reprint, State
from factdb.model.base import Table
from factdb.model.claim import Claim, Equivalent, NumericClaim, Predicate, PredicateRule
from factdb.model.entity import Alias, Entity, Mention
from factdb.model.ledger import Grade, PastDecision, Resolution, Review, Ruling
from factdb.model.reading import ReadingRow, Thing
from factdb.model.search import STATEMENTS as SEARCH
from factdb.model.statement import Statement, StatementSpan

metadata = Table.metadata

__all__ = [
    "SEARCH",
    "Alias",
    "Article",
    "ArticleText",
    "Claim",
    "Entity",
    "Equivalent",
    "Grade",
    "Intake",
    "Mention",
    "NumericClaim",
    "PastDecision",
    "Predicate",
    "PredicateRule",
    "ReadingRow",
    "Reprint",
    "Resolution",
    "Review",
    "Ruling",
    "State",
    "Statement",
    "StatementSpan",
    "Table",
    "Thing",
    "metadata",
]
