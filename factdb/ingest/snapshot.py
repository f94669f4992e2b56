"""An article with what was found in it, in the extraction format, and the text beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from factdb.article import article_key
from factdb.extract.format import Found, Speaker

if TYPE_CHECKING:
    from factdb.article import Article

#: Whoever it is that an article does not name: "it was stated that …". One in each article, never two articles' same.
UNNAMED = Speaker(None, None, "", "unnamed source", "group", None, None, None, "implicit")
_DATE = len("2022-09-11")
_MINUTE = len("2022-09-11T18:30")


@dataclass(slots=True)
class Snapshot:
    """One article on its way into the database; `found` is in the extraction format (docs/contract.md)."""

    text: str
    sha256: str
    found: Found
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    path: str | None = None
    language: str = "en"
    #: The article's id in a database.
    key: str = field(init=False)

    def __post_init__(self) -> None:
        """Fix the id; give a statement whose source the article leaves out the unnamed one."""
        self.key = article_key(self.sha256)
        for statement in self.found.statements:
            if statement.speaker is None and statement.form != "narration":
                statement.speaker = UNNAMED


def of_article(article: Article, found: Found) -> Snapshot:
    """Return the snapshot of an article that has just been read; a date from its dateline counts as its date."""
    return Snapshot(
        text=article.text,
        sha256=article.sha256,
        found=found,
        title=article.title,
        publisher=article.publisher,
        author=article.author,
        published=article.published or found.article.published,
        url=article.url,
        path=article.path,
        language=article.language,
    )


def unstorable(text: str) -> str | None:
    """Return why a text cannot be kept in a database, None if it can."""
    if "\0" in text:
        return "holds a NUL character, which no database keeps"
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "holds half a character (a lone surrogate), which no database keeps"
    return None


def half_open(moment: str | None) -> tuple[str | None, str | None]:
    """Return the half-open period that a date (a day) or a time (a minute) stands for; its offset is left out."""
    if moment is None:
        return None, None
    if len(moment) <= _DATE:
        day = date.fromisoformat(moment)
        return moment, (day + timedelta(days=1)).isoformat() if day < date.max else None
    begin = datetime.fromisoformat(moment[:_MINUTE])
    end = (begin + timedelta(minutes=1)).isoformat(timespec="minutes") if begin.year < date.max.year else None
    return moment[:_MINUTE], end
