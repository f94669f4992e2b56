"""Which lexicons a run goes by: the package's, those of factdb.toml in the current folder, those named by the user."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from factdb.errors import UsageError
from factdb.lexicon.loader import DATA, Lexicon
from factdb.lexicon.slips import checked, names

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

CONFIG = "factdb.toml"


def lexicon_of(named: Sequence[Path], current: Path) -> Lexicon:
    """Return the lexicon of this run: `lexicon = ["folder", …]` in factdb.toml first, then the paths named."""
    return Lexicon(folders=tuple(path.resolve() for path in [*_configured(current), *map(_checked, named)]))


def _configured(current: Path) -> list[Path]:
    path = current / CONFIG
    if not path.is_file():
        return []
    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: not TOML: {error}") from error
    return [_checked(current / folder) for folder in _folders(path, settings)]


def _folders(path: Path, settings: dict[str, Any]) -> list[str]:
    folders = settings.get("lexicon", [])
    folders = [folders] if isinstance(folders, str) else folders
    if not isinstance(folders, list) or not all(isinstance(folder, str) for folder in folders):
        raise UsageError(f'{path}: lexicon must be a list of folders: lexicon = ["words"]')
    return folders


def _checked(path: Path) -> Path:
    """Return a folder as it is, or a file that has the name of one of the package's lexicons."""
    if path.is_dir() or (path.is_file() and (DATA / path.name).exists()):
        return checked(path)
    known = ", ".join(names())
    what = "there is no such file or folder" if not path.exists() else "not the name of a lexicon"
    raise UsageError(f"{path}: {what}; a lexicon is a folder of files named like factdb's own: {known}")
