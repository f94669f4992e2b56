"""Lexicon files: the package's and the user's become one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factdb.errors import UsageError
from factdb.lexicon import Lexicon
from factdb.lexicon.loader import DATA, merge

if TYPE_CHECKING:
    from pathlib import Path


def test_merge_joins_tables_and_lists_and_replaces_values() -> None:
    """Tables are merged key by key, lists joined, single values replaced."""
    held = {"a": {"x": 1, "y": 2}, "b": [1], "c": 1}
    merge(held, {"a": {"y": 3, "z": 4}, "b": [2], "c": 2, "d": 5})
    assert held == {"a": {"x": 1, "y": 3, "z": 4}, "b": [1, 2], "c": 2, "d": 5}


def test_own_rows_come_after_the_packages(tmp_path: Path) -> None:
    """The rows of a user's CSV follow the package's; comments are left out."""
    name = next(iter(sorted(DATA.glob("*.csv")))).stem
    head = Lexicon().rows(name)[0]
    (tmp_path / f"{name}.csv").write_text(
        f"# mine\n{','.join(head)}\n{','.join(['x'] * len(head))}\n", encoding="utf-8"
    )
    assert Lexicon((tmp_path,)).rows(name)[-1] == dict.fromkeys(head, "x")
    assert len(Lexicon((tmp_path,)).rows(name)) == len(Lexicon().rows(name)) + 1


def test_file_that_is_no_toml_is_refused_by_name(tmp_path: Path) -> None:
    """A broken lexicon is a usage error that names the file."""
    (tmp_path / "times.toml").write_text("[months", encoding="utf-8")
    with pytest.raises(UsageError, match=r"times\.toml: not a lexicon"):
        Lexicon((tmp_path,)).table("times")


@pytest.mark.parametrize("path", sorted(DATA.iterdir()), ids=lambda path: path.name)
def test_every_lexicon_says_what_it_is(path: Path) -> None:
    """Each data file begins with a comment, so that a user can read and extend it."""
    if path.suffix in {".toml", ".csv"}:
        assert path.read_text(encoding="utf-8").startswith("#")
