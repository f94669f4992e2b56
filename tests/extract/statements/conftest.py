"""The docstring is the article: its first paragraph says what must hold, the rest is read."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, NamedTuple

import pytest

from factdb.extract.document import Document
from factdb.extract.statements import find_statements
from factdb.lexicon import Lexicon

if TYPE_CHECKING:
    from factdb.extract.records import Statement


class Said(NamedTuple):
    """A statement in brief: source and cue as written, and the stretches of the content, joined by " … "."""

    source: str
    cue: str
    content: str


@pytest.fixture
def article(request: pytest.FixtureRequest) -> str:
    """Give the text below the first paragraph of the test's docstring."""
    return inspect.cleandoc(request.function.__doc__).partition("\n\n")[2]


@pytest.fixture
def found(article: str) -> list[Statement]:
    """Give the statements of the article, every span checked against the text."""
    statements, _ = find_statements(Document(article), Lexicon())
    for statement in statements:
        assert article[statement.start : statement.end] == statement.exact
        assert (statement.start, statement.end) == (statement.spans[0][0], statement.spans[-1][1])
    return statements


@pytest.fixture
def said(article: str, found: list[Statement]) -> list[Said]:
    """Give the statements in brief."""
    return [
        Said(
            statement.speaker.text if statement.speaker else "",
            statement.cue.text if statement.cue else "",
            " … ".join(article[start:end] for start, end in statement.spans),
        )
        for statement in found
    ]
