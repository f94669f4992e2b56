"""The first page: how much there is, and where reports conflict, the worst first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factdb.compare.wording import times
from factdb.report.evidence.rows import CONFLICTS, conflict_row, contest_row
from factdb.report.html.page import page
from factdb.report.html.parts import link, section, table, verdict
from factdb.report.markup import Html, element

if TYPE_CHECKING:
    from factdb.report.evidence import Contest, Topic
    from factdb.store.read import Reader

_COUNTS = {
    "articles": "SELECT count(*) FROM article",
    "statements": "SELECT count(*) FROM statement WHERE retracted_at IS NULL",
    "speakers": "SELECT count(*) FROM speaker WHERE statements > 0",
    "institutions": (
        "SELECT count(DISTINCT e.canonical_id) FROM statement AS s"
        " JOIN entity AS e ON e.id = coalesce(s.institution_id, s.speaker_id)"
        " WHERE e.kind = 'institution' AND s.retracted_at IS NULL AND s.form <> 'narration'"
    ),
    "claims": "SELECT count(*) FROM claim",
    "figures": "SELECT count(*) FROM numeric_claim",
}


def overview_page(reader: Reader, odd: Sequence[Topic], contested: Sequence[Contest]) -> str:
    """Return the first page, with the topics that don't fit and the contested accounts, the worst of each first."""
    heads = ("Verdict", "About", "One", "Other", "Apart", "Why")
    rows = [_conflict(topic) for topic in odd] + [_contest(each) for each in contested]
    none = element("p", "Nothing that was said contradicts anything else.")
    return page(
        "Who said what",
        _figures(reader),
        section("Where reports conflict", table(heads, rows, "The worst first") or none),
        here="index.html",
    )


def _figures(reader: Reader) -> Html:
    counted = ((name, (reader.one(sql) or (0,))[0]) for name, sql in _COUNTS.items())
    return element("ul", *(element("li", element("b", f"{n:,}"), name) for name, n in counted), class_="figures")


def _conflict(topic: Topic) -> tuple[str | None, ...]:
    row = dict(zip(CONFLICTS, conflict_row(topic) or (None,) * len(CONFLICTS), strict=True))
    about = link("topics", topic.id, str(row["about"]), up="")
    apart = times(row["ratio"]) if row["ratio"] != 1 else ""
    return verdict(str(row["verdict"])), about, row["one"], row["other"], apart, row["why"]


def _contest(contest: Contest) -> tuple[str | None, ...]:
    row = dict(zip(CONFLICTS, contest_row(contest), strict=True))
    return verdict("framing"), row["about"], row["one"], row["other"], None, row["why"]
