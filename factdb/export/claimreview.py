"""schema.org JSON-LD: every claim as a Claim, and those that an editor has graded as ClaimReviews.

factdb itself rates nothing. A review's rating is an editor's credibility grade (Admiralty 1 to 6), signed and dated: 1
is the best and becomes ratingValue 5, 5 the worst and becomes 1; 6, "cannot be judged", has a name and no value.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from factdb.export.records import Record, statements

if TYPE_CHECKING:
    from factdb.report.listings import Filters
    from factdb.store.read import Reader

_GRADES = """SELECT claim_id, value, rationale, decided_by, decided_at FROM grade
    WHERE undone_at IS NULL AND claim_id IS NOT NULL"""
_NAMES = {
    "1": "confirmed",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "cannot be judged",
}
_BEST, _WORST = 5, 1
_TYPES = {"person": "Person", "post": "Person"}

Grade = tuple[str, str | None, str, str]


def nodes(reader: Reader, filters: Filters, base: str) -> Iterator[Record]:
    """Yield the nodes of the graph, a Claim or a ClaimReview each; `base` begins the ids and addresses."""
    grades: dict[str, Grade] = {row[0]: row[1:] for row in reader.query(_GRADES)}
    for statement in statements(reader, filters):
        for claim in statement["claims"]:
            node = _claim(statement, claim, base)
            grade = grades.get(claim["id"])
            yield _review(node, grade, base, claim["id"]) if grade else node


def web_address(url: str | None) -> str | None:
    """Return the address if it is one of the web."""
    return url if url and urlsplit(url).scheme in ("http", "https") else None


def _claim(statement: Record, claim: Record, base: str) -> Record:
    return {
        "@type": "Claim",
        "@id": f"{base}claim/{claim['id']}",
        "identifier": claim["id"],
        "name": _name(claim),
        "text": statement["words"],
        **_known(
            author=_author(statement),
            datePublished=(statement["said_from"] or statement["article"]["published"] or "")[:10],
            contentLocation={"@type": "Place", "name": claim["place"]} if claim["place"] else None,
            temporalCoverage=_period(claim),
        ),
        "appearance": _article(statement["article"], base),
    }


def _review(claim: Record, grade: Grade, base: str, id_: str) -> Record:
    value, rationale, by, at = grade
    rating: Record = {"@type": "Rating", "bestRating": _BEST, "worstRating": _WORST, "alternateName": _NAMES[value]}
    if value != "6":
        rating["ratingValue"] = _BEST + _WORST - int(value)
    return {
        "@type": "ClaimReview",
        "@id": f"{base}review/{id_}",
        "url": f"{base}review/{id_}",
        "claimReviewed": claim["text"],
        "itemReviewed": claim,
        "reviewRating": {**rating, **_known(ratingExplanation=rationale)},
        "author": {"@type": "Person", "name": by},
        "datePublished": at[:10],
    }


def _author(statement: Record) -> Record | None:
    """Return who says it; of the article's own voice, the publisher."""
    speaker = statement["speaker"]
    if speaker is None:
        publisher = statement["article"]["publisher"]
        return {"@type": "Organization", "name": publisher} if publisher else None
    kind = _TYPES.get(speaker["kind"], "Organization")
    body = statement["institution"]
    works = {"@type": "Organization", "name": body["name"]} if body and body["id"] != speaker["id"] else None
    of_person = _known(jobTitle=speaker["role"], affiliation=works) if kind == "Person" else {}
    return {"@type": kind, "name": speaker["name"], **of_person}


def _article(article: Mapping[str, Any], base: str) -> Record:
    publisher = {"@type": "Organization", "name": article["publisher"]} if article["publisher"] else None
    author = {"@type": "Person", "name": article["author"]} if article["author"] else None
    return {
        "@type": "NewsArticle",
        "@id": f"{base}article/{article['id']}",
        **_known(
            headline=article["title"],
            url=web_address(article["url"]),
            datePublished=(article["published"] or "")[:10],
            inLanguage=article["language"],
            publisher=publisher,
            author=author,
        ),
    }


def _name(claim: Record) -> str:
    sign = "not " if claim["polarity"] == "-" else ""
    return f"{sign}{claim['label']}" + (f": {claim['number']}" if claim["number"] else "")


def _period(claim: Record) -> str | None:
    if not claim["period_from"]:
        return None
    return f"{claim['period_from']}/{claim['period_to'] or '..'}"


def _known(**values: Any) -> Record:
    return {name: value for name, value in values.items() if value}
