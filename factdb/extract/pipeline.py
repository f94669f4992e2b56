"""The whole of extraction, stage by stage: times, quantities, statements, mentions, claims; then all is numbered.

Each stage reads the document and the records of the stages before it and gives records with ids of its own making. Here
they are put in text order, numbered anew (s1, c1, q1, t1, m1 …), and every reference among them is carried over.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factdb.article import Article
from factdb.article.dates import dateline_date, iso_date
from factdb.errors import UsageError
from factdb.extract.claims import find_claims
from factdb.extract.document import Document
from factdb.extract.mentions import find_mentions
from factdb.extract.numbering import number, number_mentions, number_quantities, number_statements
from factdb.extract.quantities import find_quantities
from factdb.extract.records import Extraction
from factdb.extract.said import find_said
from factdb.extract.statements import find_statements
from factdb.extract.statements.repeats import link_repeats
from factdb.extract.times import find_times
from factdb.lexicon import Lexicon


class NoDateError(UsageError):
    """The day of publication was not given as a date."""

    def __init__(self, published: str) -> None:
        super().__init__(f"published={published!r} is no date. Write 2022-09-11 or 2022-09-11T18:30.")


def extract(article: Article | str, *, published: str | None = None, lexicon: Lexicon | None = None) -> Extraction:
    """Return everything found in the article, in text order; never raises, whatever the text.

    A bare string is an article of which nothing is known but its text. `published` is an ISO 8601 date, against which
    "on Monday" is resolved; it goes before the article's own. Every span satisfies `article.text[start:end] == text`;
    what a person should look at comes as `issues`. Raises UsageError for a `published` that is no date, TypeError for
    what is neither a text nor an article.
    """
    article = _article(article, published)
    lexicon = Lexicon() if lexicon is None else lexicon
    doc = Document(article.text, article.published, article.title)
    found = Extraction(article.id or article.key, _about(article))
    _run(doc, lexicon, found)
    return found


def _article(article: Article | str, published: str | None) -> Article:
    if isinstance(article, str):
        article = Article(text=article)
    elif not isinstance(article, Article):
        raise TypeError(f"a text or an Article can be extracted, not {type(article).__name__}")
    if published is None:
        return article
    if iso_date(published) is None:
        raise NoDateError(published)
    return replace(article, published=published)


def _run(doc: Document, lexicon: Lexicon, found: Extraction) -> None:
    """Run the stages in their order: each may read what the ones before it found."""
    found.times = number("t", find_times(doc, lexicon))
    quantities, issues = find_quantities(doc, lexicon, found.times)
    found.quantities = number("q", quantities)
    statements, more = find_statements(doc, lexicon)
    find_said(doc, statements, found.times)
    found.mentions = number("m", find_mentions(doc, lexicon, statements))
    layers = (found.quantities, found.times, found.mentions)
    narration = find_claims(doc, lexicon, statements, *layers)
    found.statements = number_statements(statements, narration)
    found.mentions = number_mentions(found.mentions, found.statements)
    found.quantities = number_quantities(found.quantities, found.statements)
    link_repeats([each for each in found.statements if each.form == "narration"])
    found.issues = sorted([*issues, *more], key=lambda issue: (issue.start, issue.end, issue.code))


def _about(article: Article) -> dict[str, Any]:
    return {
        "path": article.path,
        "sha256": article.sha256,
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published or dateline_date(article.text),
        "language": article.language,
        "length": len(article.text),
    }
