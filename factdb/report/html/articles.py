"""A page an article: its text with every statement, speaker, cue and number marked in place, and notes on each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from factdb.report.html.page import page
from factdb.report.html.parts import day, facts, link, marked, outside, table
from factdb.report.listings import Filters, listing
from factdb.report.markup import Html, element, join
from factdb.report.show import records

if TYPE_CHECKING:
    from factdb.store.read import Reader

Record = Mapping[str, Any]


def article_page(reader: Reader, id_: str, topics: Mapping[str, str]) -> str:
    """Return the page of an article; `topics` has the topic of each numeric claim that is compared."""
    found = records.article(reader, id_)
    claims: dict[str, list[Record]] = {}
    for claim in found["claims"]:
        claims.setdefault(claim["statement"], []).append(claim)
    seen: set[str] = set()
    text = element("div", *(marked(each, seen) for each in found["paragraphs"]), class_="text")
    notes = [_note(statement, claims.get(statement["id"], ()), topics) for statement in found["statements"]]
    aside = element("aside", element("ol", *notes, class_="notes"), aria_label="Statements in this article")
    title = found["title"] or _file(found["path"]) or id_
    return page(title, _facts(found), _legend(), element("div", text, aside, class_="article"), here="", up="../")


def articles_page(reader: Reader) -> str:
    """Return the list of all articles, the newest first."""
    found = listing(reader, "articles", Filters())
    rows = (dict(zip(found.columns, row, strict=True)) for row in found)
    cells = (
        (day(row["published"]), row["publisher"], _title(row), element("span", str(row["statements"]))) for row in rows
    )
    return page(
        "Articles",
        table(("Published", "Publisher", "Title", "Statements"), cells, "All articles"),
        here="articles.html",
    )


def _title(row: Record) -> Html | None:
    return link("articles", row["id"], row["title"] or _file(row["path"]) or row["id"], up="")


def _facts(found: Record) -> Html | None:
    return facts(
        {
            "Publisher": found["publisher"],
            "Author": found["author"],
            "Published": found["published"],
            "Printed also by": _reprints(found["reprints"]),
            "Address": outside(found["url"]),
            "File": _file(found["path"]),
            "Read": found["ingested_at"],
        }
    )


def _reprints(found: Sequence[Record]) -> Html | None:
    """Return the other outlets that printed this very text, each with its day and where it is to be read."""
    told = [
        join(each["publisher"] or each["title"] or _file(each["path"]), *_when(each), " ", outside(each["url"]))
        for each in found
    ]
    return element("ul", *(element("li", each) for each in told)) if told else None


def _when(printed: Record) -> Sequence[str]:
    return [f", {day(printed['published'])}"] if printed["published"] else []


def _file(path: str | None) -> str | None:
    """Return a file's name: where it lay is nobody else's business."""
    return path.replace("\\", "/").rpartition("/")[2] if path else None


def _legend() -> Html:
    parts = (
        element("span", "a statement", class_="statement"),
        ", ",
        element("span", "the article’s own voice", class_="narration"),
        ", ",
        element("span", "its speaker", class_="speaker"),
        ", ",
        element("span", "the cue", class_="cue"),
        ", ",
        element("span", "a number", class_="number"),
    )
    return element(
        "p",
        "Marked: ",
        *parts,
        ". Each number in small print leads to the note on its statement.",
        class_="legend",
    )


def _note(statement: Record, claims: Sequence[Record], topics: Mapping[str, str]) -> Html:
    local = statement["id"].rpartition(".")[2]
    who: list[str | None] = [link("speakers", statement["speaker_id"], statement["speaker"]) or "The article itself"]
    if statement["role"] and statement["role"].casefold() not in (statement["speaker"] or "").casefold():
        who.append(f", {statement['role']}")
    if statement["institution"] and statement["institution"] != statement["speaker"]:
        who += [", for ", link("speakers", statement["institution_id"], statement["institution"])]
    how = [statement["form"], statement["stance"] if statement["stance"] != "assert" else None, statement["channel"]]
    listed = [element("li", _claim(claim, topics)) for claim in claims]
    back = element("a", local, href=f"#{local}", aria_label=f"to the words of statement {local}")
    head = element("p", back, " ", element("strong", join(*who)))
    manner = element("p", ", ".join(part for part in how if part), class_="soft")
    return element("li", head, manner, element("ul", *listed) if listed else None, id=f"about-{local}", class_="note")


def _claim(claim: Record, topics: Mapping[str, str]) -> Html:
    sign = "not " if claim["polarity"] == "-" else ""
    name = link("topics", topics.get(claim["id"]), claim["predicate"])
    about = [claim["subject"], claim["object"], claim["place"], claim["period_text"]]
    rest = ", ".join(dict.fromkeys(part for part in about if part))
    number = f": {claim['number']}" if claim["number"] else ""
    unsure = f" ({claim['certainty']})" if claim["certainty"] != "certain" else ""
    return join(sign, name, number, f" – {rest}" if rest else "", unsure)
