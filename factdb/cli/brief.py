"""What a table shows of each listing: the columns that fit a screen, some of them made of several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Record = Mapping[str, Any]


def brief(listing: str, rows: Iterable[Record]) -> tuple[list[str], Iterator[list[Any]]]:
    """Return the heads of a listing's table and its rows cut down to them."""
    cells = _BRIEF[listing]
    shown = ([cell(row) if callable(cell) else row[cell] for cell in cells.values()] for row in rows)
    return list(cells), shown


def _day(row: Mapping[str, Any]) -> str:
    return str(row.get("said") or row.get("published") or "")[:10]


def _title(row: Record) -> str:
    """Return the title; of an article without one the file's name."""
    return str(row["title"] or (row["path"] or "").rpartition("/")[2])


def _source(row: Mapping[str, Any]) -> str:
    """Return the speaker, and in brackets another body spoken for; of the article's own voice, that it is that."""
    speaker, body = row["speaker"], row["institution"]
    return f"{speaker} ({body})" if speaker and body and body != speaker else str(speaker or "(own voice)")


def _kind(row: Mapping[str, Any]) -> str:
    """Return the form; instead of it the stance where that is not plain assertion."""
    return str(row["form"] if row["stance"] == "assert" else row["stance"])


def _about(row: Mapping[str, Any]) -> str:
    """Return who did it, to whom or what."""
    return " → ".join(str(name) for name in (row["subject"], row["object"]) if name)


def _period(row: Mapping[str, Any]) -> str:
    """Return the days from the first to the last, or the words where no day is known."""
    if not row["period_from"]:
        return str(row["period_text"] or "")
    from factdb.cli.dates import last_day

    first, last = row["period_from"][:10], last_day(row["period_to"])
    return str(first) if last == first else f"{first} to {last or ''}"


def _asserted(row: Mapping[str, Any]) -> str:
    return f"not {row['predicate']}" if row["polarity"] == "-" else str(row["predicate"])


def _verdict(row: Record) -> str:
    """Return the verdict between this claim and the one that is shown, in words."""
    return str(row["verdict"] or "").replace("_", " ")


def _columns(*names: str) -> dict[str, Any]:
    return {name: name for name in names}


#: What a table shows of each listing: a head, and the column of the listing or what makes a cell of its row.
_BRIEF: dict[str, dict[str, Any]] = {
    "articles": {"id": "id", "published": _day, "publisher": "publisher", "title": _title, "statements": "statements"},
    "statements": {"id": "id", "said": _day, "speaker": _source, "kind": _kind, "words": "words"},
    "claims": {
        "id": "id",
        "predicate": _asserted,
        "number": "number",
        "about": _about,
        "place": "place",
        "period": _period,
        "speaker": _source,
    },
    "others": {
        "id": "id",
        "number": "number",
        "place": "place",
        "period": _period,
        "speaker": _source,
        "verdict": _verdict,
    },
    "speakers": _columns("id", "name", "kind", "institution", "statements", "articles", "last_said"),
    "institutions": _columns("id", "name", "country", "statements", "speakers", "articles", "last_said"),
    "places": _columns("id", "name", "within", "country", "claims", "articles"),
    "predicates": _columns("predicate", "label", "base_unit", "over_time", "claims", "speakers", "articles"),
}
