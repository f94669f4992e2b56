"""JSONL: one article a line, its text taken exactly as it is; read line by line, so that a file may have any size."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING, Any

from factdb.article.markdown import FIELDS
from factdb.article.problem import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator


def lines(file: IO[bytes], longest: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield each line that is not blank with its number from 1; None for one of more than `longest` bytes."""
    number = 0
    while line := file.readline(longest + 1):
        number += 1
        if len(line) > longest and not line.endswith(b"\n"):
            _skip_rest(file, longest)
            yield number, None
        elif line.strip():
            yield number, line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line


def _skip_rest(file: IO[bytes], longest: int) -> None:
    while (rest := file.readline(longest)) and not rest.endswith(b"\n"):
        pass


def parse(line: bytes) -> dict[str, str]:
    """Return the line's text, id and known fields as strings; raises UnreadableError for a line that is no article."""
    row = _object(line)
    if not isinstance(row.get("text"), str):
        raise UnreadableError('no "text" with a string')
    fields = {name: row[name] for name in ("text", *FIELDS) if isinstance(row.get(name), str)}
    if isinstance(row.get("id"), str | int):
        fields["id"] = str(row["id"])
    return fields


def _object(line: bytes) -> dict[str, Any]:
    try:
        row = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise UnreadableError("not UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"not JSON: {error}") from error
    if not isinstance(row, dict):
        raise UnreadableError("not a JSON object")
    return row
