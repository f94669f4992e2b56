"""The source that an editor names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.errors import FactdbError
from factdb.report.listings import lookup
from factdb.report.listings.filters import SPEAKER_KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.store.read import Reader

_CANONICAL = """SELECT e.id, e.name FROM entity AS v JOIN entity AS e ON e.id = v.canonical_id WHERE v.id = :id"""


class ManySourcesError(FactdbError):
    """A name that several sources have."""

    def __init__(self, name: str, found: Sequence[tuple[str, str]]) -> None:
        listed = ", ".join(f"{entity} ({called})" for entity, called in found)
        super().__init__(f"more than one source is called “{name}”: give one of the ids {listed}")


def one_source(reader: Reader, name: str) -> str:
    """Return the id of the source of this name or id; raises ManySourcesError if several have it."""
    members = lookup.entities(reader, name, SPEAKER_KINDS)
    found = sorted({(str(row[0]), str(row[1])) for each in members for row in reader.query(_CANONICAL, {"id": each})})
    if len(found) > 1:
        raise ManySourcesError(name, found)
    return found[0][0]
