"""One outlet's printing of a text, and how it stands to what is stored of that text.

The article table holds a text once, as the outlet printed it whose file came first. The same text by another outlet, or
at another address, is a reprint; what a file of the same path says otherwise is a correction of what is stored.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factdb.article import Article
from factdb.article.sources import holds_many
from factdb.extract.format import About, Found
from factdb.ingest.snapshot import Snapshot, half_open

if TYPE_CHECKING:
    from collections.abc import Collection

#: What is stored of an article, its publisher under the name asked for if that is one of its names.
STORED = """SELECT a.title, a.url, a.author, coalesce(
        (SELECT min(n.name) FROM alias AS n JOIN entity AS m ON m.id = n.entity_id
         WHERE m.canonical_id = e.canonical_id AND n.name = :publisher), e.name),
    a.published_from, a.language, a.path, a.publisher_id
    FROM article AS a LEFT JOIN entity AS e ON e.id = a.publisher_id WHERE a.id = :key"""


@dataclass(frozen=True, slots=True)
class Printing:
    """A text that is known, as one file says who printed it; resolution sees it as an article that names nobody."""

    key: str
    title: str | None
    url: str | None
    author: str | None
    publisher: str | None
    published: str | None
    path: str | None

    @property
    def text(self) -> str:
        """What resolution reads of the text: nothing."""
        return ""

    @property
    def found(self) -> Found:
        """The extraction that resolution reads: nothing."""
        return Found(self.key, About(""), [], [], [], [])


#: What files and extractions say of an article.
Printed = Article | Snapshot | Printing


def printing(key: str, it: Printed) -> Printing:
    """Return the printing that an article or a snapshot of this id is."""
    return Printing(key, it.title, it.url, it.author, it.publisher, it.published, it.path)


@dataclass(frozen=True, slots=True)
class Stored:
    """The metadata of a stored article: the columns of `STORED`."""

    title: str | None
    url: str | None
    author: str | None
    publisher: str | None
    published: str | None
    language: str
    path: str | None
    publisher_id: str | None

    def differs(self, it: Printed) -> bool:
        """Tell whether a file says otherwise of the article; what it leaves out is no difference."""
        new = (it.title, it.url, it.author, it.publisher, half_open(it.published)[0])
        old = (self.title, self.url, self.author, self.publisher, self.published)
        return any(value is not None and value != stored for value, stored in zip(new, old, strict=True))

    def is_elsewhere(self, it: Printed) -> bool:
        """Tell whether a file is another printing: of another outlet or address, where both are known of both."""
        if it.path and it.path == self.path and not holds_many(it.path):
            return False
        return _two(it.publisher, self.publisher) or self.is_other_url(it)

    def is_other_url(self, it: Printed) -> bool:
        """Tell whether a file gives another address than is stored."""
        return _two(it.url, self.url)

    def completed(self, it: Article, stated: Collection[str]) -> Article:
        """Return the article with what neither its file nor an option (`stated`) says as it is stored."""
        if self.is_elsewhere(it):
            return it
        names = ("title", "url", "author", "publisher", "published")
        kept = {name: getattr(self, name) for name in names if getattr(it, name) is None}
        if "language" not in stated and it.language == "en":  # what an article is in that says nothing
            kept["language"] = self.language
        return replace(it, **kept)


def _two(one: str | None, other: str | None) -> bool:
    return bool(one and other and one != other)
