"""How `factdb show` lays out a record on a terminal: heads, labelled facts, marked words, small tables.

Where colours are off, the words in question stand between ⟦ and ⟧.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from factdb.cli.brief import brief
from factdb.cli.output import Output, Styled, terminal_width

Record = Mapping[str, Any]

#: The widest a paragraph gets; longer lines are hard to read.
_MEASURE = 100
#: Private characters that stand for marks while a paragraph is wrapped; an article's own are dropped before.
_OPEN, _CLOSE = "\ue000", "\ue001"
_PRIVATE = re.compile("[\ue000-\ue00f]")


def statement(out: Output, record: Record) -> None:
    """Print a statement."""
    _head(out, record["id"], _article_line(record))
    _passage(out, record["passage"], ("statement", "narration"))
    _facts(
        out,
        {
            "speaker": _speaker(record),
            "given as": _given(record),
            "said": record["said"],
            "channel": record["channel"],
            "chain": record["chain"],
            "repeats": record["repeats"],
            "repeated by": record["repeated_by"],
            "same words in": record["same_words"],
            "mended": "a broken quotation mark" if record["repaired"] else None,
            "reviewed": _reviewed(record),
        },
    )
    _rows(out, "What it asserts", "claims", record["claims"])
    _rows(out, "Who else speaks of it", "others", record["others"])


def claim(out: Output, record: Record) -> None:
    """Print a claim."""
    _head(out, record["id"], f"{'not ' if record['polarity'] == '-' else ''}{record['predicate']}: {_number(record)}")
    _passage(out, record["passage"], ("statement", "narration", "number"))
    _facts(
        out,
        {
            "about": " → ".join(name for name in (record["subject"], record["object"]) if name),
            "place": " – ".join(name for name in (record["place"], record["other_place"]) if name),
            "period": record["period_text"],
            "from": record["period_from"],
            "until": record["period_to"] and f"before {record['period_to']}",
            "certainty": record["certainty"],
            "number": record["number"],
            "in base units": _base(record),
            "on the map": record["map"],
            "speaker": _speaker(record),
            "said": record["said"],
            "chain": record["chain"],
            "statement": record["statement"],
            "reviewed": _reviewed(record),
        },
    )
    _rows(out, "Who else speaks of it", "others", record["others"])


def article(out: Output, record: Record) -> None:
    """Print an article with its statements marked and named in place, and its claims."""
    _head(out, record["id"], record["title"] or "")
    names = ("publisher", "author", "published", "url", "path", "language", "ingested_at")
    facts = {name.removesuffix("_at"): record[name] for name in names}
    _facts(out, {**facts, "also printed by": [_printing(each) for each in record["reprints"]]})
    for each in record["paragraphs"]:
        _passage(out, each, ("statement", "narration"), named=True)
    _rows(out, "Statements", "statements", record["statements"])
    _rows(out, "Claims", "claims", record["claims"])


def entity(out: Output, record: Record) -> None:
    """Print an entity: who or what it is, its names, offices, statements, and what is said about it."""
    _head(out, record["id"], f"{record['name']} ({record['kind']})")
    where = None if record["lat"] is None else f"{record['lat']:.4f}, {record['lon']:.4f}"
    names = [name for name in record["names"] if name != record["name"]]
    facts = {"also": names, "country": record["country"], "within": record["within"], "at": where}
    only = {"GeoNames": record["geonames"], "Wikidata": record["wikidata"], "only in": record["article"]}
    _facts(out, {**facts, **only, "merged": record["merged"] or None})
    if record["offices"]:
        out.text("")
        out.heading("Offices, as articles give them")
        out.rows(list(record["offices"][0]), [list(row.values()) for row in record["offices"]])
    _rows(out, "What it said, the newest first", "statements", record["statements"])
    _rows(out, "What is said about it, the newest first", "claims", record["claims_about"])


def _head(out: Output, id_: str, line: str) -> None:
    out.text(Styled(id_, "dim"), "  ", Styled(line, "heading"))
    out.text("")


def _facts(out: Output, facts: Mapping[str, Any]) -> None:
    """Print one labelled line per fact that is known."""
    told = {label: value for label, value in facts.items() if value not in (None, "", [])}
    width = max(map(len, told), default=0)
    for label, value in told.items():
        text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
        out.text(Styled(label.rjust(width), "dim"), "  ", text)


def _rows(out: Output, title: str, listing: str, rows: Sequence[Record]) -> None:
    if rows:
        out.text("")
        out.heading(title)
        out.rows(*brief(listing, rows))


def _passage(out: Output, passage: Any, kinds: Iterable[str], *, named: bool = False) -> None:
    """Print a passage, wrapped, the marks of these kinds shown; `named` puts the statement's own id before it."""
    wanted, text, depth = set(kinds), "", 0
    shown: set[str] = set()
    for piece, marks in passage.pieces():
        found = [mark for mark in marks if mark.kind in wanted]
        for mark in found if named else ():
            if mark.id not in shown:
                shown.add(mark.id)
                text += f"{_CLOSE * bool(depth)}[{mark.id.rpartition('.')[2]}] "
                depth = 0
        if bool(found) != bool(depth):
            text += _OPEN if found else _CLOSE
            depth = int(bool(found))
        text += _PRIVATE.sub("", piece)
    _wrapped(out, text + _CLOSE * bool(depth))


def _wrapped(out: Output, text: str) -> None:
    """Print the text wrapped, indented, each marked stretch styled, or between brackets where colours are off."""
    import textwrap

    width = min(terminal_width(sys.stdout), _MEASURE)
    marked = text if out.color else text.replace(_OPEN, "⟦").replace(_CLOSE, "⟧")
    inside = False
    for line in textwrap.wrap(marked, width - 2, break_on_hyphens=False) or [""]:
        parts: list[str | Styled] = ["  "]
        for part in re.split(f"([{_OPEN}{_CLOSE}])", line):
            inside = part == _OPEN if part in (_OPEN, _CLOSE) else inside
            parts += [] if part in (_OPEN, _CLOSE) else [Styled(part, "mark") if inside else part]
        out.text(*parts)
    out.text("")


def _printing(reprint: Record) -> str:
    """Return who printed the article's text too, when and where, as far as it is known."""
    told = (reprint["publisher"] or "(not named)", (reprint["published"] or "")[:10], reprint["url"])
    return " ".join(str(part) for part in told if part)


def _article_line(record: Record) -> str:
    parts = (record["title"], record["publisher"], (record["published"] or "")[:10])
    return ", ".join(str(part) for part in parts if part)


def _speaker(record: Record) -> str | None:
    """Return who speaks, in which office, for whom; the article's own voice has neither."""
    if not record["speaker"]:
        return "the article itself"
    parts = [record["speaker"], record["role"]]
    if record["institution"] not in (None, record["speaker"]):
        parts.append(f"for {record['institution']}")
    return ", ".join(part for part in parts if part)


def _reviewed(record: Record) -> list[str]:
    """Return each decision that stands: what of, which, by whom, when, why, and what came instead."""
    own = record["id"]
    return [_decision(each, "" if each["target"] == own else f"{each['target']} ") for each in record["reviews"]]


def _decision(review: Record, target: str) -> str:
    told = f"{target}{review['decision']} by {review['decided_by']} on {review['decided_at'][:10]}"
    instead = f", replaced by {review['replaced_by']}" if review["replaced_by"] else ""
    return told + (f" ({review['note']})" if review["note"] else "") + instead


def _given(record: Record) -> str:
    """Return how the speech is given: form, stance, cue, and the speaker's words in the article."""
    stance = "" if record["stance"] == "assert" else f", {record['stance']}"
    speaker = f", by “{record['speaker_text']}” ({record['how']})" if record["speaker_text"] else ""
    cue = f", cue “{record['cue']}”" if record["cue"] else ""
    return f"{record['form']}{stance}{cue}{speaker}"


def _number(record: Record) -> str:
    return str(record["number"] or record["words"])


def _base(record: Record) -> str | None:
    """Return the interval of a number in base units as stated and, where that is wider, as rounded."""
    if record["base_low"] is None and record["base_high"] is None:  # no number, or one that was rejected
        return None
    stated = _interval(record["base_low"], record["base_high"])
    rounded = _interval(record["rounded_low"], record["rounded_high"])
    sign = record["counted"] or "" if record["base_unit"] == "1" else record["base_unit"]
    return f"{stated} {sign}".rstrip() + (f", rounded {rounded}" if rounded != stated else "")


def _interval(low: float | None, high: float | None) -> str:
    if low == high:
        return f"{low:.15g}"
    return f"{'…' if low is None else format(low, '.15g')} to {'…' if high is None else format(high, '.15g')}"
