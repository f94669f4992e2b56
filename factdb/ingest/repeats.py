"""Words said before: the same sentence relayed in another article is one utterance, linked to where it stood first.

Contents are compared by a key without case, marks and blanks. Short ones ("no comment") say nothing, and two speakers
may well use the same words: only a long content of the same speaker, or one that either article gives in its own voice,
is a repetition.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: The fewest letters, marks and blanks aside, of a content that is one utterance wherever it stands.
LONG_ENOUGH = 40
_CHUNK = 500
_IGNORED = re.compile(r"[\W_]+")
#: The same of plain English, in a tenth of the time.
_MARKS = {mark: None for mark in range(128) if not chr(mark).isalnum()}


def content_key(exact: str) -> str | None:
    """Return the key of a content, 16 digits; None for one that is too short to tell."""
    folded = exact.lower().translate(_MARKS) if exact.isascii() else _without_marks(exact.casefold())
    if len(folded) < LONG_ENOUGH:
        return None
    return hashlib.blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _without_marks(text: str) -> str:
    """Return the letters and digits; most of what is left out are blanks, which go faster by themselves."""
    return _IGNORED.sub("", "".join(text.split()))


@dataclass(slots=True)
class Earlier:
    """The statements stored before, and in this batch, by key: (id, speaker) of those that repeat nothing."""

    #: The key of each content of the batch.
    keys: dict[str, str | None] = field(default_factory=dict)
    found: dict[str, list[tuple[str, str | None]]] = field(default_factory=dict)
    roots: dict[str, str] = field(default_factory=dict)

    def root(self, statement: str) -> str:
        """Return what a statement of this batch repeats in its turn, else itself."""
        return self.roots.get(statement, statement)

    def link(self, statement: str, first: str) -> None:
        """Remember that a statement repeats another."""
        self.roots[statement] = first

    def first(self, key: str | None, speaker: str | None) -> str | None:
        """Return the statement that says the same and could be the same utterance, None if there is none."""
        for statement, other in self.found.get(key, ()) if key else ():
            if other == speaker or other is None or speaker is None:
                return statement
        return None

    def leave_out(self, articles: set[str]) -> None:
        """Forget what was stored of these articles: they are being stored anew, and nothing repeats itself."""
        self.found = {
            key: [each for each in statements if each[0].partition(".")[0] not in articles]
            for key, statements in self.found.items()
        }

    def add(self, key: str | None, statement: str, speaker: str | None) -> None:
        """Remember a statement that repeats nothing."""
        if key:
            self.found.setdefault(key, []).append((statement, speaker))


def look_up(cursor: Any, contents: Iterable[str], *, postgres: bool) -> Earlier:
    """Return the live first utterances in the database of any of the contents, in the order they were recorded."""
    earlier = Earlier({exact: content_key(exact) for exact in contents})
    for chunk in _chunks(sorted({key for key in earlier.keys.values() if key})):
        marks = ", ".join(["%s" if postgres else "?"] * len(chunk))
        cursor.execute(
            "SELECT content_key, id, speaker_id FROM statement"  # noqa: S608 - only marks are put in
            f" WHERE content_key IN ({marks}) AND repeats_id IS NULL AND retracted_at IS NULL ORDER BY recorded_at, id",
            chunk,
        )
        for key, statement, speaker in cursor.fetchall():
            earlier.add(key, statement, speaker)
    return earlier


def _chunks(keys: Sequence[str]) -> Iterator[list[str]]:
    for start in range(0, len(keys), _CHUNK):
        yield list(keys[start : start + _CHUNK])
