"""Read the lexicons: TOML and CSV files in `data/`, then the user's own of the same name, which add to them."""

from __future__ import annotations

import csv
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from factdb.errors import UsageError

DATA = Path(__file__).parent / "data"


class Lexicon(NamedTuple):
    """The package's lexicons and the user's folders or files that add to them; rules are cached by it, at no cost."""

    folders: tuple[Path, ...] = ()

    def table(self, name: str) -> dict[str, Any]:
        """Return the lexicon `name`.toml: tables merged key by key, lists joined, single values replaced."""
        return _table(self, name)

    def rows(self, name: str) -> list[dict[str, str]]:
        """Return the rows of `name`.csv, the user's after the package's; lines that start with # are comments."""
        return _rows(self, name)

    def _paths(self, file: str) -> list[Path]:
        added = [path / file if path.is_dir() else path for path in self.folders]
        return [path for path in (DATA / file, *added) if path.name == file and path.exists()]


@cache
def _table(lexicon: Lexicon, name: str) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for path in lexicon._paths(f"{name}.toml"):  # noqa: SLF001 - the cache is part of the class
        merge(merged, toml_of(path))
    return merged


def toml_of(path: Path) -> dict[str, Any]:
    """Return what a TOML file holds; raises UsageError for one that is none."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = f"{path}: not a lexicon: {error}"
        raise UsageError(message) from error


@cache
def _rows(lexicon: Lexicon, name: str) -> list[dict[str, str]]:
    return [row for path in lexicon._paths(f"{name}.csv") for row in _rows_of(path)]  # noqa: SLF001 - as above


def _rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def merge(into: dict[str, Any], more: dict[str, Any]) -> None:
    """Add `more` to `into`: tables key by key, lists joined, single values replaced."""
    for key, value in more.items():
        held = into.get(key)
        if isinstance(held, dict) and isinstance(value, dict):
            merge(held, value)
        elif isinstance(held, list) and isinstance(value, list):
            into[key] = [*held, *value]
        else:
            into[key] = value
