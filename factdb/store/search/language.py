"""The language of search queries: words, "phrases", prefix*, AND, OR, NOT and brackets, the same on both databases.

Words side by side must all be there. NOT takes away from what stands before it. A query becomes a tree, and the tree an
expression of the engine in which every word is quoted: nothing that a user types is the engine's own syntax.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from factdb.errors import UsageError

#: Letters of a query that a message repeats.
_SHOWN = 80


class SearchError(UsageError):
    """A search query cannot be understood."""

    def __init__(self, query: str, why: str) -> None:
        shown = query if len(query) <= _SHOWN else f"{query[:_SHOWN]}…"
        super().__init__(
            f'search {shown!r}: {why}. Words, "a phrase", begin*, AND, OR, NOT and brackets are understood.'
        )


@dataclass(frozen=True, slots=True)
class Words:
    """A word or a phrase; with `prefix`, its last word may go on."""

    text: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Both:
    """Two queries joined: both must hold, either, or the first without the second."""

    how: Literal["AND", "OR", "NOT"]
    left: Node
    right: Node


Node = Words | Both
_DEEPEST = 50
#: What the engines take: so many words in a query, and bytes in one.
_MOST, _LONGEST = 200, 1000
_TOKEN = re.compile(r"""\s*(?:(?P<mark>[()])|"(?P<phrase>[^"]*)"(?P<star>\*?)|(?P<open>")|(?P<word>[^\s()"]+))""")
#: One engine takes the s of "minister's" for a word, the other leaves it out.
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")
#: NUL, and half a character: what bytes that are no UTF-8 become on a command line.
_NO_TEXT = re.compile(r"[\0\ud800-\udfff]")
_LETTER = re.compile(r"\w")


def parse(query: str) -> Node:
    """Return the tree of a query; raises SearchError for one that cannot be understood."""
    if _NO_TEXT.search(query):
        raise SearchError(query, "there is a character in it that no text holds")
    tokens = _tokens(query)
    if not tokens:
        raise SearchError(query, "there is no word in it")
    if len(tokens) > _MOST:
        raise SearchError(query, f"it has {len(tokens)} words, marks counted, and may have {_MOST}")
    parser = _Parser(query, tokens)
    tree = parser.either(0)
    if parser.next():
        raise SearchError(query, "a bracket is closed that was not opened")
    return tree


def to_fts5(node: Node) -> str:
    """Return the tree as an FTS5 expression."""
    if isinstance(node, Words):
        return '"' + node.text.replace('"', '""') + '"' + (" *" if node.prefix else "")
    return f"({to_fts5(node.left)} {node.how} {to_fts5(node.right)})"


def to_tsquery(node: Node, params: dict[str, object]) -> str:
    """Return the tree as an SQL expression of type tsquery; its words are put into `params`."""
    if isinstance(node, Words):
        name = f"word_{len(params)}"
        params[name] = node.text
        if node.prefix:
            return f"to_tsquery('english', quote_literal(:{name}) || ':*')"
        return f"phraseto_tsquery('english', :{name})"
    joined = {"AND": "&& ", "OR": "|| ", "NOT": "&& !!"}[node.how]
    return f"({to_tsquery(node.left, params)} {joined}{to_tsquery(node.right, params)})"


def _tokens(query: str) -> list[str | Words]:
    found: list[str | Words] = []
    for match in _TOKEN.finditer(query.rstrip()):
        if match["open"]:
            raise SearchError(query, "a quotation mark is not closed")
        if match["mark"] or match["word"] in ("AND", "OR", "NOT"):
            found.append(match["mark"] or match["word"])
            continue
        text = _POSSESSIVE.sub("", match["word"].rstrip("*") if match["word"] else match["phrase"])
        prefix = bool(match["star"]) or (match["word"] or "").endswith("*")
        if len(text.encode("utf-8", "surrogatepass")) > _LONGEST:
            raise SearchError(query, "a word or phrase in it is too long")
        if _LETTER.search(text):
            found.append(Words(text, prefix))
    return found


@dataclass(slots=True)
class _Parser:
    query: str
    tokens: list[str | Words]
    at: int = 0

    def next(self) -> str | Words | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def either(self, depth: int) -> Node:
        node = self.all(depth)
        while self.next() == "OR":
            self.at += 1
            node = Both("OR", node, self.all(depth))
        return node

    def all(self, depth: int) -> Node:
        node = self.one(depth)
        while (following := self.next()) not in (None, "OR", ")"):
            how: Literal["AND", "NOT"] = "NOT" if following == "NOT" else "AND"
            self.at += following in ("AND", "NOT")
            if how == "AND" and self.next() == "NOT":
                continue
            node = Both(how, node, self.one(depth))
        return node

    def one(self, depth: int) -> Node:
        it = self.next()
        self.at += 1
        if isinstance(it, Words):
            return it
        if it == "(" and depth < _DEEPEST:
            node = self.either(depth + 1)
            if self.next() != ")":
                raise SearchError(self.query, "a bracket is not closed")
            self.at += 1
            return node
        raise SearchError(self.query, _MISSING.get(it or "", "brackets are nested too deeply"))


_MISSING = {
    "": "something is missing at its end",
    ")": "there is nothing in a bracket, or one is closed too many",
    "AND": "AND stands between two things",
    "OR": "OR stands between two things",
    "NOT": "NOT needs something before it to take away from",
}
