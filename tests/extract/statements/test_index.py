"""The index of phenomena (phenomena.toml): each has its tests, with two examples at least, and none is missing."""

from __future__ import annotations

import ast
import inspect
import tomllib
from pathlib import Path

import pytest

_HERE = Path(__file__).parent
_TABLE = tomllib.loads((_HERE / "phenomena.toml").read_text(encoding="utf-8"))
_INSTEAD: dict[str, str] = _TABLE.pop("instead")
_FEWEST = 2


def _examples() -> dict[str, str]:
    """Return the docstring of each test of the folder by its name."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in _HERE.glob("test_*.py"))
    tests = (node for tree in trees for node in tree.body if isinstance(node, ast.FunctionDef))
    return {test.name: inspect.cleandoc(ast.get_docstring(test) or "") for test in tests}


@pytest.mark.parametrize("phenomenon", _TABLE)
def test_a_phenomenon_has_two_examples(phenomenon: str) -> None:
    """Each test named for it exists, and below what it claims stand two sentences at least."""
    examples = _examples()
    assert [test for test in _TABLE[phenomenon] if test not in examples] == []
    articles = [examples[test].partition("\n\n")[2] for test in _TABLE[phenomenon]]
    assert sum(article.count(". ") + article.count("\n\n") + bool(article) for article in articles) >= _FEWEST


def test_what_is_done_instead_is_told_of_a_phenomenon() -> None:
    """The limits named in the table are those of phenomena in it."""
    assert _INSTEAD.keys() <= _TABLE.keys()
