"""Reads development.txt: marked sentences become a document with its records, and the claims expected of them.

The format is described in the file's head. `run` gives what the code finds, in the same shape as what is expected.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from factdb.extract.claims import find_claims
from factdb.extract.document import Document
from factdb.extract.records import Claim, Mention, MentionKind, Quantity, Speaker, Stance, Statement, Text, Time
from factdb.lexicon import Lexicon

FILE = Path(__file__).with_name("development.txt")
#: The fields of an expected claim, in the order in which they are reported.
FIELDS = (
    "predicate",
    "cue",
    "subject",
    "object",
    "place",
    "other",
    "period",
    "polarity",
    "certainty",
    "toll",
    "quantity",
)
_MARK = re.compile(r"\[(?P<what>\w+) (?P<words>[^\]]+)\]|(?P<open>«)|»(?P<stance>[a-z]*)")
_SIGNS = {"S": "subject", "O": "object", "@": "place", "&": "other", "P": "period", "q": "quantity"}
_KINDS = {"inst": "institution", "speaker": "institution"}
Row = dict[str, Any]


@dataclass
class Case:
    """One marked sentence: its plain text, its records, and the rows expected."""

    text: str
    expected: list[Row]
    statements: list[Statement] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)


def cases(text: str | None = None) -> list[Case]:
    """Return the cases of a file in this format, development.txt if none is given."""
    found: list[Case] = []
    for line in (FILE.read_text(encoding="utf-8") if text is None else text).splitlines():
        if line.startswith("="):
            found[-1].expected.append(_row(line))
        elif line.strip() and not line.startswith("#"):
            found.append(_case(line))
    return found


def _row(line: str) -> Row:
    predicate, cue, *rest = (part.strip() for part in line[1:].split(" | "))
    row = blank(predicate, None if cue == "-" else cue)
    for part in rest:
        sign, _, words = part.partition(" ")
        if part == "-":
            row["polarity"] = "-"
        elif part == "toll":
            row["toll"] = True
        elif words:
            row[_SIGNS[sign]] = None if words == "-" else words
        else:
            row["certainty"] = part
    return row


def blank(predicate: str, cue: str | None) -> Row:
    """Return a row in which nothing but predicate and cue is stated."""
    row: Row = dict.fromkeys(FIELDS)
    return row | {"predicate": predicate, "cue": cue, "polarity": "+", "certainty": "certain", "toll": False}


def _case(line: str) -> Case:
    case, plain, at, opened = Case("", []), "", 0, 0
    for match in _MARK.finditer(line):
        plain += line[at : match.start()]
        at = match.end()
        if match["what"]:
            plain = _record(case, match["what"], match["words"], plain)
        elif match["open"]:
            opened = len(plain)
        else:
            case.statements.append(_statement(case, plain, opened, match["stance"]))
    case.text = plain + line[at:]
    return case


def _record(case: Case, what: str, words: str, plain: str) -> str:
    start = len(plain)
    if what == "q":
        kind, _, words = words.partition(" ")
        case.quantities.append(_quantity(f"q{start}", start, words, kind))
    elif what == "time":
        end = start + len(words)
        case.times.append(Time(f"t{start}", start, end, words, "2024-05-06", "2024-05-06", "2024-05-07", "published"))
    else:
        kind = _KINDS.get(what, what)
        assert kind in get_args(MentionKind)
        case.mentions.append(Mention(f"m{start}", start, start + len(words), words, kind, words))  # type: ignore[arg-type]
    return plain + words


def _quantity(key: str, start: int, words: str, kind: str) -> Quantity:
    kind, _, counted = kind.partition(":")
    if counted:
        kind = kind if kind == "people" else "objects"
    unit = "1" if counted else kind
    noun = next((word for word in words.split() if counted and word.lower().startswith(counted[:3])), None)
    end = start + len(words)
    return Quantity(key, start, end, words, 1, 1, unit=unit, kind=kind, counted=counted or None, counted_text=noun)


def _statement(case: Case, plain: str, start: int, stance: str) -> Statement:
    said_by = case.mentions[0]
    cue_start, cue_end = said_by.end + 1, start - 1
    who = Speaker(said_by.start, said_by.end, said_by.text, said_by.text, "institution")
    assert stance in ("", *get_args(Stance))
    return Statement(
        f"s{start}",
        start,
        len(plain),
        [(start, len(plain))],
        plain[start:],
        "indirect",
        stance or "assert",  # type: ignore[arg-type]
        Text(cue_start, cue_end, plain[cue_start:cue_end]),
        who,
    )


def run(case: Case, lexicon: Lexicon | None = None) -> list[Row]:
    """Return what the code finds in the case, as rows like those expected."""
    statements = [_copy(statement) for statement in case.statements]
    layers = (list(case.quantities), case.times, case.mentions)
    narration = find_claims(Document(case.text), lexicon or Lexicon(), statements, *layers)
    words = {record.id: record.text for layer in layers for record in layer}
    return [_found(claim, words) for statement in [*statements, *narration] for claim in statement.claims]


def _copy(statement: Statement) -> Statement:
    return Statement(
        statement.id,
        statement.start,
        statement.end,
        statement.spans,
        statement.exact,
        statement.form,
        statement.stance,
        statement.cue,
        statement.speaker,
    )


def _found(claim: Claim, words: dict[str, str]) -> Row:
    row = blank(claim.predicate, claim.cue.text if claim.cue else None)
    ids = {"subject": claim.subject, "object": claim.object, "place": claim.place, "other": claim.other_place}
    ids |= {"period": claim.period, "quantity": claim.quantity}
    row |= {name: words[key] if key else None for name, key in ids.items()}
    return row | {"polarity": claim.polarity, "certainty": claim.certainty, "toll": claim.over_time == "toll"}
