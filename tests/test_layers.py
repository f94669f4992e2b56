"""Imports point down: no module reaches up to a layer above its own, and the pure ones stay pure."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from factdb.cli.commands import SECTIONS

PACKAGE = Path(__file__).parents[1] / "factdb"

#: Each layer of docs/architecture.md with what it may import of factdb besides itself; `errors` is open to all.
MAY_IMPORT: dict[str, set[str]] = {
    "lexicon": set(),
    "article": set(),
    "extract": {"article", "lexicon"},
    "parts": {"extract", "article", "lexicon"},
    "model": {"article"},
    "store": {"model", "lexicon", "article"},
    "resolve": {"store", "model", "lexicon", "extract", "article"},
    "compare": {"store", "model", "lexicon"},
    "ingest": {"resolve", "compare", "store", "model", "parts", "extract", "article", "lexicon"},
    "report": {"compare", "resolve", "store", "model", "lexicon", "article"},
    "export": {"report", "compare", "resolve", "store", "model", "lexicon", "article"},
    "cli": {"export", "report", "ingest", "compare", "resolve", "store", "model"}
    | {"parts", "extract", "article", "lexicon"},
}
#: What a layer never touches: the pure ones need no database and no command line, and only the store knows SQLAlchemy.
NEVER: dict[str, set[str]] = {
    **{
        name: {"sqlalchemy", "sqlmodel", "sqlite3", "psycopg", "click"}
        for name in ("lexicon", "article", "extract", "parts")
    },
    **{name: {"click", "tabulate"} for name in ("model", "store", "resolve", "compare", "ingest", "report", "export")},
    "cli": {"sqlalchemy", "sqlmodel", "sqlite3", "psycopg"},
}
#: What takes time to import: help and completion come before anything of it is loaded.
HEAVY = {"sqlite3", "json", "csv", "sqlalchemy", "tabulate", "yaml", "shutil", "logging", "asyncio", "unittest"}

MODULES = sorted([*PACKAGE.glob("*/**/*.py"), *PACKAGE.glob("ingest.py")])


def layer(path: Path) -> str:
    """Return the layer that a module of the package belongs to: its folder, or itself."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(tree: ast.AST) -> Iterator[str]:
    """Yield the dotted name of everything that is imported under the node, in functions too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def own_layers(names: Iterator[str]) -> set[str]:
    """Return the layers of factdb among the imported names."""
    parts = (name.split(".") for name in names)
    return {part[1] for part in parts if part[0] == "factdb" and len(part) > 1 and part[1] in MAY_IMPORT}


def parsed(path: Path) -> ast.Module:
    """Return the module's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_down(path: Path) -> None:
    """A module imports its own layer, those below it, and never what its layer has no business with."""
    name = layer(path)
    found = list(imports(parsed(path)))
    assert own_layers(iter(found)) <= MAY_IMPORT[name] | {name}
    assert not {one.partition(".")[0] for one in found} & NEVER[name]


def top(path: Path) -> list[str]:
    """Return what a module imports outside of functions."""
    statements = [node for node in parsed(path).body if isinstance(node, ast.Import | ast.ImportFrom)]
    return [name for node in statements for name in imports(node)]


def at_start() -> list[Path]:
    """Return the modules that are loaded with factdb.cli or with one of its commands, and what these import of it."""
    found: list[Path] = []
    commands = [each.place.partition(":")[0] for section in SECTIONS.values() for each in section]
    waiting = ["factdb.cli.__init__", *(f"factdb.cli.{module}" for module in commands)]
    while waiting:
        parts = waiting.pop().split(".")
        paths = [PACKAGE.joinpath(*parts[1:length]).with_suffix(".py") for length in range(3, len(parts) + 1)]
        new = [path for path in paths if path.exists() and path not in found]
        found += new
        waiting += [name for path in new for name in top(path) if name.startswith("factdb.cli.")]
    return sorted(found)


@pytest.mark.parametrize("path", at_start(), ids=lambda path: path.name)
def test_the_command_line_starts_light(path: Path) -> None:
    """What is loaded with the command line or a command imports click, small standard modules, and its neighbours."""
    names = top(path)
    assert not {name.partition(".")[0] for name in names} & HEAVY
    ours = [name for name in names if name.startswith("factdb.")]
    light = ("factdb.cli", "factdb.errors", "factdb.garbage", "factdb.plain")
    assert all(name.startswith(light) for name in ours), ours


def test_every_command_module_is_looked_at() -> None:
    """The search for what is loaded at the start finds the command modules."""
    assert {"__init__.py", "listings.py", "output.py"} <= {path.name for path in at_start()}


def test_every_layer_has_its_place() -> None:
    """A new folder of the package must be given a place among the layers."""
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and not path.name.startswith("_")}
    assert folders <= set(MAY_IMPORT)
