"""The review queue: pairs that only a missing scope leaves open, then statements the extractor is least sure of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factdb.compare.wording import amount
from factdb.report.evidence import Wanted, undetermined
from factdb.report.evidence.rows import sides, why

if TYPE_CHECKING:
    from factdb.report.evidence import Evidence, Pair, Topic
    from factdb.store.read import Reader

_DOUBTFUL = (Path(__file__).parent / "doubtful.sql").read_text(encoding="utf-8")
_ACCEPTED = "SELECT claim_id FROM review WHERE claim_id IS NOT NULL AND undone_at IS NULL"
COLUMNS = ("target", "other", "about", "why", "ratio", "words", "other_words", "printed", "other_printed")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to decide: a claim whose scope leaves a pair open, with the other claim, or a doubtful statement."""

    target: str
    why: str
    words: str
    about: str
    other: str | None = None
    other_words: str | None = None
    ratio: float | None = None
    #: The outlet that printed it, and when.
    printed: str | None = None
    other_printed: str | None = None

    def row(self) -> tuple[Any, ...]:
        """Return the item in the order of `COLUMNS`."""
        return tuple(getattr(self, name) for name in COLUMNS)


def queue(reader: Reader, wanted: Wanted, limit: int) -> list[Item]:
    """Return the first things to decide: undetermined pairs by ratio, then statements, the least sure first."""
    reviewed = {str(row[0]) for row in reader.query(_ACCEPTED)}
    items = [_item(topic, pair) for topic, pair in undetermined(reader, wanted, limit, reviewed)]
    if len(items) == limit or wanted != Wanted():
        return items
    rows = reader.query(_DOUBTFUL, {"limit": limit - len(items)})
    said = (Item(row[0], row[1], row[3], row[2], printed=row[4]) for row in rows)
    return [*items, *said]


def _item(topic: Topic, pair: Pair) -> Item:
    """Return the item of a pair; its target is the claim that states less."""
    one, other = sorted(sides(pair), key=lambda item: _stated(item.reading.place, *_ends(item.reading.period)))
    return Item(
        target=one.reading.claim,
        why=why(pair),
        words=f"{amount(one.reading)}, {one.source}: {one.exact}",
        about=f"{topic.label}, {topic.area_name or 'place unknown'}",
        other=other.reading.claim,
        other_words=f"{amount(other.reading)}, {other.source}: {other.exact}",
        ratio=pair.comparison.ratio and round(pair.comparison.ratio, 3),
        printed=_printed(one),
        other_printed=_printed(other),
    )


def _printed(item: Evidence) -> str:
    return f"{item.outlet}, {item.published or 'undated'}"


def _ends(period: Any) -> tuple[str | None, str | None]:
    return period.start, period.end


def _stated(*parts: object) -> int:
    return sum(part is not None for part in parts)
