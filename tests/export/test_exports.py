"""Every export holds against the vocabulary that its readers know."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from factdb import store
from factdb.cli import factdb
from factdb.model import Grade, Reprint, StatementSpan
from factdb.report.html.articles import article_page
from factdb.store.read import connect
from tests.report.ledger import FLOOD, WHEN, example

#: schema.org 29: the properties of each type that we use, its ancestors' included.
_THING = {"@type", "@id", "name", "identifier", "url", "description", "sameAs", "alternateName"}
_WORK = _THING | {
    *("about", "appearance", "author", "contentLocation", "datePublished", "headline", "inLanguage", "publisher"),
    *("temporalCoverage", "text"),
}
SCHEMA_ORG = {
    "Claim": _WORK | {"appearance", "claimInterpreter", "firstAppearance"},
    "ClaimReview": _WORK | {"claimReviewed", "itemReviewed", "reviewAspect", "reviewBody", "reviewRating"},
    "NewsArticle": (_WORK | {"articleBody", "articleSection", "dateline"}) - {"appearance"},
    "Rating": _THING | {"author", "bestRating", "ratingExplanation", "ratingValue", "reviewAspect", "worstRating"},
    "Person": _THING | {"affiliation", "jobTitle", "nationality", "worksFor"},
    "Organization": _THING | {"legalName", "parentOrganization"},
    "Place": _THING | {"containedInPlace", "geo"},
}
#: FollowTheMoney 3.8: the properties that we use by schema, inherited ones included. Its own library takes every row of
#: the export (3.8.2), but is no dependency of the tests: version 3 brings stubs that hide SQLAlchemy's own types from
#: mypy, version 4 compiles PyICU.
_FTM_THING = {"name", "alias", "country", "wikidataId", "summary"}
FTM = {
    "Person": _FTM_THING,
    "Organization": _FTM_THING,
    "LegalEntity": _FTM_THING,
    "Article": {"title", "publisher", "author", "publishedAt", "sourceUrl", "language"},
    "Documentation": {"entity", "document", "role", "date", "summary"},
    "Representation": {"agent", "client", "role", "date"},
}


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small database with two grades and a statement in two stretches."""
    path = tmp_path_factory.mktemp("export") / "small.db"
    example(str(path))
    signed = {"decided_by": "desk", "decided_at": WHEN}
    with store.open(str(path)) as opened, opened.session() as session:
        printed = {"article_id": "amarch0000000", "publisher_id": "ecourier00000", "published_from": "2025-10-06"}
        session.add(Reprint(id="x1", title="Again", path="/home/me/copy.txt", recorded_at=WHEN, **printed))
        session.add(Grade(id="g1", claim_id="aflood0000000.c1", value="2", rationale="two records agree", **signed))
        session.add(Grade(id="g2", claim_id="aflood0000000.c2", value="6", rationale=None, **signed))
        session.add(Grade(id="g3", claim_id="amarch0000000.c1", value="5", undone_at=WHEN, **signed))
        for position, (start, end) in enumerate(((130, 132), (133, 149))):
            session.add(StatementSpan(statement_id="aflood0000000.s3", position=position, start=start, end=end))
    return path


def export(db: Path, *arguments: str) -> Result:
    result = CliRunner().invoke(factdb, ["export", *arguments, "--db", str(db)])
    assert (result.exit_code, result.stderr) == (0, "")
    return result


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_csv_has_a_row_for_each_claim_with_words_and_source(db: Path) -> None:
    """A claim's row has its number as stated and in base units, its words, and where it was printed."""
    rows = list(csv.DictReader(export(db, "csv").stdout.splitlines()))
    assert [row["claim"] for row in rows] == [f"aflood0000000.c{n}" for n in (1, 2, 3)] + ["amarch0000000.c1"]
    first = rows[0]
    assert (first["low"], first["high"], first["base_unit"]) == ("12", "", "1")
    assert first["exact"] == FLOOD[int(first["start"]) : int(first["end"])]
    assert (first["institution"], first["article_publisher"]) == ("Slovenian Interior Ministry", "Podravje Courier")


def test_csv_narrowed_to_a_predicate_has_no_other(db: Path) -> None:
    """Of a statement that makes several claims only those asked for are rows: a column can be summed."""
    every = {row["predicate"] for row in csv.DictReader(export(db, "csv").stdout.splitlines())}
    assert len(every) > 1
    for predicate in every:
        rows = list(csv.DictReader(export(db, "csv", "--predicate", predicate).stdout.splitlines()))
        assert {row["predicate"] for row in rows} == {predicate}


def test_who_printed_the_same_text_is_exported(db: Path) -> None:
    """The second outlet stands with the article, in a table's cell and in a list."""
    rows = list(csv.DictReader(export(db, "csv").stdout.splitlines()))
    assert [row["article_reprints"] for row in rows] == ["", "", "", "Podravje Courier"]
    printed = {record["article"]["id"]: record["article"]["reprints"] for record in lines(export(db, "jsonl"))}
    assert printed == {"aflood0000000": [], "amarch0000000": ["Podravje Courier"]}


def test_a_page_names_who_printed_the_same_text_and_no_folder(db: Path) -> None:
    """An article's page has the other outlet with its day; of a file only the name."""
    with connect(str(db)) as reader:
        shown = article_page(reader, "amarch0000000", {})
    assert "Printed also by" in shown
    assert "<li>Podravje Courier, 2025-10-06 </li>" in shown
    assert "/home/me" not in shown


def test_jsonl_has_a_line_for_each_statement_with_its_claims(db: Path) -> None:
    """Statements come nested, each stretch at its place, claims beside their own statement and no other."""
    found = {record["id"]: record for record in lines(export(db, "jsonl"))}
    assert len(found) == 6
    assert [claim["id"] for claim in found["aflood0000000.s2"]["claims"]] == ["aflood0000000.c2"]
    assert found["aflood0000000.s4"]["claims"] == []
    assert found["aflood0000000.s3"]["spans"] == [[130, 132], [133, 149]]
    assert found["aflood0000000.s1"]["claims"][0]["low_open"] is False


def test_claimreview_knows_only_schema_orgs_words(db: Path) -> None:
    """Every type and property in the document is one of schema.org's, at a type that has it."""
    document = json.loads(export(db, "claimreview").stdout)
    assert document["@context"] == "https://schema.org"
    types = [check_schema_org(node) for node in document["@graph"]]
    assert sorted(types) == ["Claim", "Claim", "ClaimReview", "ClaimReview"]


def check_schema_org(node: dict[str, Any]) -> str:
    """Check a node and all nodes in it; return its type."""
    type_ = str(node["@type"])
    assert set(node) <= SCHEMA_ORG[type_], (type_, set(node) - SCHEMA_ORG[type_])
    for value in node.values():
        if isinstance(value, dict):
            check_schema_org(value)
    return type_


def test_a_review_is_an_editors_grade_and_nothing_else(db: Path) -> None:
    """Only live grades become reviews, signed and dated; “cannot be judged” has a name and no value."""
    graph = json.loads(export(db, "claimreview").stdout)["@graph"]
    reviews = {node["itemReviewed"]["identifier"]: node for node in graph if node["@type"] == "ClaimReview"}
    probable = reviews["aflood0000000.c1"]
    assert probable["reviewRating"]["ratingValue"] == 4
    assert probable["reviewRating"]["alternateName"] == "probably true"
    assert probable["author"]["name"] == "desk"
    assert "ratingValue" not in reviews["aflood0000000.c2"]["reviewRating"]
    assert all(review["claimReviewed"] and review["url"] for review in reviews.values())


def test_web_annotations_find_their_words_again(db: Path) -> None:
    """Each target gives the words by position and by quotation, and both lead to the same place in the text."""
    document = json.loads(export(db, "webannotation", "--article", "flood").stdout)
    assert document["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (document["type"], document["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    notes = document["first"]["items"]
    assert len(notes) == 4
    for note in notes:
        assert set(note) <= {"id", "type", "motivation", "generator", "body", "target", "created", "creator"}
        assert note["type"] == "Annotation"
        for target in note["target"] if isinstance(note["target"], list) else [note["target"]]:
            position, quote = target["selector"]
            assert (position["type"], quote["type"]) == ("TextPositionSelector", "TextQuoteSelector")
            assert FLOOD[position["start"] : position["end"]] == quote["exact"]
            assert quote["prefix"] + quote["exact"] + quote["suffix"] in FLOOD
    assert [len(note["target"]) for note in notes if isinstance(note["target"], list)] == [2]


def test_ftm_rows_know_only_followthemoneys_words(db: Path) -> None:
    """Each row's property belongs to its schema, its id is the format's hash, dates and countries are in its form."""
    rows = lines(export(db, "ftm"))
    assert {row["schema"] for row in rows} == set(FTM)
    for row in rows:
        assert row["prop"] in FTM[row["schema"]], row
        key = f"{row['dataset']}.{row['entity_id']}.{row['prop']}.{row['value']}"
        assert row["id"] == hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest()
        if row["prop"] in {"date", "publishedAt"}:
            assert re.fullmatch(r"\d{4}-\d\d-\d\d", row["value"])
        if row["prop"] == "country":
            assert re.fullmatch(r"[a-z]{2}", row["value"])
    assert len({row["id"] for row in rows}) == len(rows)


def test_ftm_keeps_a_merged_entity_apart_under_its_canonical_id(db: Path) -> None:
    """The merged spelling is a row of its own entity with the canonical entity's id, so that a split stays possible."""
    rows = lines(export(db, "ftm"))
    merged = next(row for row in rows if row["entity_id"] == "everdnyk00000")
    assert (merged["canonical_id"], merged["value"]) == ("everdnik00000", "Tjasha Verdnyk")


@pytest.mark.parametrize("format_", ["csv", "jsonl", "claimreview", "webannotation", "ftm"])
def test_an_export_of_nothing_is_still_whole(db: Path, format_: str) -> None:
    """With filters that leave nothing the document still parses."""
    text = export(db, format_, "--since", "2030").stdout
    if format_ in {"claimreview", "webannotation"}:
        json.loads(text)


def test_a_file_is_there_only_when_it_is_whole(db: Path, tmp_path: Path) -> None:
    """With --output the file is written beside its place and moved there; a failure leaves none."""
    target = tmp_path / "all.jsonl"
    export(db, "jsonl", "--output", str(target))
    assert len(target.read_text(encoding="utf-8").splitlines()) == 6
    wrong = ["export", "csv", "--speaker", "nobody", "--output", str(tmp_path / "x.csv"), "--db", str(db)]
    failed = CliRunner().invoke(factdb, wrong)
    assert failed.exit_code == 1
    assert not (tmp_path / "x.csv").exists()
