"""The documented views: one SELECT a file, with a comment on each column; made anew whenever a file changes.

NAME.sql serves both databases; NAME.sqlite.sql or NAME.postgresql.sql takes its place on one of them. A view may read
other views: they are created in an order in which that holds.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).parent
_COMMENT = re.compile(r"--[^\n]*")


@cache
def views(dialect: str) -> Mapping[str, str]:
    """Return the SELECT of each view for `sqlite` or `postgresql`, each after those that it reads."""
    from graphlib import TopologicalSorter  # noqa: PLC0415 - readers only want the fingerprint

    texts = _texts(dialect)
    reads = {name: sorted(_read_by(body) & texts.keys() - {name}) for name, body in texts.items()}
    return {name: texts[name] for name in TopologicalSorter(reads).static_order()}


@cache
def fingerprint(dialect: str) -> str:
    """Return the hash of all views' text: what a database's own views are compared with."""
    listed = "\0".join(f"{name}\0{body}" for name, body in _texts(dialect).items())
    return hashlib.sha256(listed.encode()).hexdigest()[:16]


def _texts(dialect: str) -> dict[str, str]:
    found = {path.name.partition(".")[0]: path for path in sorted(FOLDER.glob("*.sql")) if path.name.count(".") == 1}
    found |= {path.name.partition(".")[0]: path for path in sorted(FOLDER.glob(f"*.{dialect}.sql"))}
    return {name: path.read_text(encoding="utf-8").strip().rstrip(";") for name, path in sorted(found.items())}


def _read_by(body: str) -> set[str]:
    return set(re.findall(r"\b(?:FROM|JOIN)\s+(\w+)", _COMMENT.sub("", body), re.IGNORECASE))
