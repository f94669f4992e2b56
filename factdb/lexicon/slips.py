"""Slips in lexicons of a user's own: a key or a column that nothing reads, a value of another type than is read.

What a file may hold is told by the package's file of the same name. Its tables are of two kinds: those whose keys are
words (any may be added) and those whose keys are read by name (no other is). Where that can't be told, anything goes.
"""

from __future__ import annotations

import csv
import tomllib
from typing import TYPE_CHECKING, Any

from factdb.errors import UsageError
from factdb.lexicon.loader import DATA, toml_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: A table of lists with more keys than this holds words as keys ("put", "hold").
_WORDS = 20
_NAMES = {list: "a list", dict: "a table", str: "a string", bool: "true or false", int: "a number", float: "a number"}


def checked(path: Path) -> Path:
    """Return a lexicon file, or a folder of them, in which nothing is amiss; raises UsageError with the first slip."""
    files = sorted(each for each in path.iterdir() if each.suffix in {".toml", ".csv"}) if path.is_dir() else [path]
    for file in files:
        own = DATA / file.name
        if not own.exists():
            raise UsageError(f"{file}: not the name of a lexicon; those there are: {', '.join(names())}")
        told = next(_columns(file, own) if file.suffix == ".csv" else _tables(file, own), None)
        if told:
            raise UsageError(f"{file}: {told}")
    return path


def names() -> list[str]:
    """Return the names of the package's lexicons."""
    return sorted(file.name for file in DATA.iterdir() if file.suffix in {".toml", ".csv"})


def _columns(file: Path, own: Path) -> Iterator[str]:
    """Yield what is wrong with the columns of a CSV file."""
    takes, (given, *rows) = _read(own)[0], _read(file) or [[]]
    if set(given) != set(takes):
        yield f"the columns are {', '.join(given) or 'none'}; they must be {', '.join(takes)}"
    for row in rows:
        if len(row) > len(given):
            yield f"more fields than columns in {','.join(row)!r}: put a field with a comma in quotation marks"


def _read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return [row for row in csv.reader(line for line in lines if not line.startswith("#")) if row]


def _tables(file: Path, own: Path) -> Iterator[str]:
    """Yield what is wrong with the tables of a TOML file."""
    held = tomllib.loads(own.read_text(encoding="utf-8"))
    for key, value in toml_of(file).items():
        if key not in held:
            yield f"nothing reads {key!r}; there are: {', '.join(held)}"
        else:
            yield from _value(key, value, held[key])


def _value(where: str, value: Any, own: Any) -> Iterator[str]:
    """Yield what is wrong with a value that stands where the package has one."""
    if _type(value) != _type(own):
        yield f"{where} must be {_type(own)}, and is {_type(value)}: {value!r}"
    elif isinstance(own, dict):
        yield from _table(where, value, own)
    elif isinstance(own, list) and own and isinstance(own[0], dict):
        yield from (told for each in value for told in _fields(where, each, own))


def _table(where: str, table: dict[str, Any], own: dict[str, Any]) -> Iterator[str]:
    entries = [each for each in own.values() if isinstance(each, dict)]
    for key, value in table.items():
        if key in own:
            yield from _value(f"{where}.{key}", value, own[key])
        elif len(entries) == len(own):
            yield from _entry(f"{where}.{key}", value, entries)
        elif _read_by_name(own):
            yield f"nothing reads {key!r} in [{where}]; there are: {', '.join(own)}"


def _entry(where: str, entry: Any, others: list[dict[str, Any]]) -> Iterator[str]:
    """Yield what is wrong with a new entry (a class, an event) beside others."""
    if not isinstance(entry, dict):
        yield f"{where} must be a table, and is {_type(entry)}: {entry!r}"
        return
    yield from _fields(where, entry, others)
    missing = set.intersection(*map(set, others)) - set(entry) - {"label"}
    if missing:
        yield f"[{where}] needs {' and '.join(sorted(missing))}"


def _fields(where: str, entry: dict[str, Any], others: list[dict[str, Any]]) -> Iterator[str]:
    known = {key: value for other in others for key, value in other.items()}
    for key, value in entry.items():
        if key not in known:
            yield f"nothing reads {key!r} in [{where}]; there are: {', '.join(sorted(known))}"
        else:
            yield from _value(f"{where}.{key}", value, known[key])


def _read_by_name(own: dict[str, Any]) -> bool:
    """Say whether the keys of a table are read by name, as of few lists of words; keys that are words are not."""
    lists = all(isinstance(value, list) and all(isinstance(each, str) for each in value) for value in own.values())
    return lists and len(own) <= _WORDS and not any(" " in key for key in own)


def _type(value: Any) -> str:
    return next(name for kind, name in _NAMES.items() if type(value) is kind)
