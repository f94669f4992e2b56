"""The site: a folder of pages that need no server, no network and nothing beside them.

Every page is written from the database alone and looks the same on paper, in the dark and without scripts (search
excepted). Pages are written one at a time.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from factdb.errors import FactdbError
from factdb.report.evidence import Wanted, asked, worst_first
from factdb.report.evidence.contested import contests
from factdb.report.evidence.entities import Entities
from factdb.report.html.articles import article_page, articles_page
from factdb.report.html.disagreements import disagreements_page
from factdb.report.html.overview import overview_page
from factdb.report.html.search import search_page
from factdb.report.html.speakers import ids, speaker_page, speakers_page
from factdb.report.html.topics import topic_page, topics_page

if TYPE_CHECKING:
    from factdb.store.read import Reader

#: The most topics in conflict, and contested accounts, on the first page.
_ODD, _CONTESTED = 60, 40


class SiteFolderError(FactdbError):
    """The folder for the site holds something else."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder}: there is something in it that is no site of factdb's. Name a new or empty folder.")


def write_site(reader: Reader, folder: Path) -> int:
    """Write the site of a database into the folder, new, empty or with an earlier site; return the number of pages."""
    if folder.exists() and any(folder.iterdir()) and not (folder / "search.html").exists():
        raise SiteFolderError(folder)
    count = 0
    for name, text in pages(reader):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        count += 1
    return count


def pages(reader: Reader) -> Iterator[tuple[str, str]]:
    """Yield every page of the site, its path within the folder and its text."""
    topics, _, _ = asked(reader, Wanted(), sys.maxsize)
    of_claim = {item.reading.claim: topic.id for topic in topics for item in topic.items}
    yield (
        "index.html",
        overview_page(reader, worst_first(topics)[:_ODD], contests(reader, Entities(reader), limit=_CONTESTED)),
    )
    yield "articles.html", articles_page(reader)
    yield "topics.html", topics_page(topics)
    yield "speakers.html", speakers_page(reader)
    yield "disagreements.html", disagreements_page(reader)
    yield "search.html", search_page(reader)
    for row in list(reader.query("SELECT id FROM article ORDER BY id")):
        yield f"articles/{row[0]}.html", article_page(reader, row[0], of_claim)
    for topic in topics:
        yield f"topics/{topic.id}.html", topic_page(topic)
    for speaker in ids(reader):
        yield f"speakers/{speaker}.html", speaker_page(reader, speaker, of_claim)
