"""What the whole of an article says about its names, and the words around one of them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from factdb.extract.mentions.places import Context
from factdb.extract.records import Mention, MentionKind

if TYPE_CHECKING:
    from factdb.extract.document import Document
    from factdb.extract.mentions.grammar import Grammar
    from factdb.extract.mentions.pattern import Piece
    from factdb.extract.mentions.people import People
    from factdb.extract.mentions.settle import Settler
    from factdb.extract.roles.vocabulary import Vocabulary
    from factdb.lexicon.gazetteer import Place

_ARTICLES = frozenset({"the", "its", "his", "their"})
_AFTER = re.compile(r" ([A-Za-z-]+)")
LOOKBACK = 24
#: So many people make a city that its name is rather its own than a person's.
LARGE = 500_000
#: So many make one of which parts are spoken of by themselves.
KNOWN = 100_000


@dataclass(slots=True)
class Found:
    """A piece with its place in the article."""

    start: int
    end: int
    piece: Piece
    opens: bool


@dataclass
class Article:
    """What the whole article says about its names."""

    doc: Document
    rules: Grammar
    known: Vocabulary
    people: People
    settler: Settler
    context: Context = field(default_factory=Context)
    defined: dict[str, Found] = field(default_factory=dict)
    #: Names of places → what they lie in where the article says so once ("Paris, Ill."), and those of the name there.
    located: dict[str, tuple[Place, list[Place]]] = field(default_factory=dict)
    #: How often countries are named that share their name with a state of another.
    homonyms: Counter[str] = field(default_factory=Counter)

    @cached_property
    def of_war(self) -> bool:
        """Tell whether anything is named that only an article about a war has."""
        return bool(self.rules.wartime.search(self.doc.shadow))


def as_mention(article: Article, each: Found, kind: MentionKind, name: str, country: str | None) -> Mention:
    """Return the piece as a mention."""
    text = article.doc.text[each.start : each.end]
    return Mention("", each.start, each.end, text, kind, name, country)


def previous_word(article: Article, start: int) -> str:
    """Return the word before, articles and "of" passed over, in lower case; nothing behind a mark."""
    before = article.doc.shadow[max(0, start - LOOKBACK) : start]
    if before[-1:] != " ":
        return ""
    words = before.split()
    if words and words[-1] in _ARTICLES:
        words.pop()
    if len(words) > 1 and words[-1] == "of" and words[-2].isalpha():
        words.pop()
    word = words[-1].casefold() if words else ""
    return word if word.replace("-", "").isalpha() else ""


def after_the(article: Article, start: int) -> bool:
    """Tell whether "the" stands right before."""
    return article.doc.shadow[max(0, start - 4) : start].casefold() == "the "


def next_word(article: Article, end: int) -> str:
    """Return the word behind, nothing where a mark stands between."""
    match = _AFTER.match(article.doc.shadow, end)
    return match[1] if match else ""
