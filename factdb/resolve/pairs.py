"""Decide pairs of names line by line, JSON in and JSON out, in chunks: the way of a batch of a million pairs."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING, Any

from factdb.errors import UsageError
from factdb.resolve.decide import match

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factdb.lexicon import Lexicon

#: Lines decided before anything is printed.
_CHUNK = 2000
_KINDS = frozenset({"person", "post", "group", "institution", "medium", "place"})


def decided(lines: Iterable[str], lexicon: Lexicon, kind: str | None = None) -> Iterator[str]:
    """Yield decisions for the pairs, a chunk of lines at a time; raises UsageError at a line that is no pair."""
    rows = iter(lines)
    number = 0
    while chunk := list(islice(rows, _CHUNK)):
        out = []
        for line in chunk:
            number += 1
            if line.strip():
                a, b, own = _pair(line, number)
                it = match(a, b, own or kind, lexicon)
                out.append(f'{{"decision": "{it.decision}", "score": {it.score}, "reason": {json.dumps(it.reason)}}}\n')
        yield "".join(out)


def _pair(line: str, number: int) -> tuple[str, str, str | None]:
    try:
        row: Any = json.loads(line)
        a, b, kind = row["a"], row["b"], row.get("kind")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(_message(number)) from error
    if not (isinstance(a, str) and isinstance(b, str) and (kind is None or kind in _KINDS)):
        raise UsageError(_message(number))
    return a, b, kind


def _message(number: int) -> str:
    return f'line {number}: not a pair; each line is like {{"a": "Kiev", "b": "Kyiv", "kind": "place"}}'
