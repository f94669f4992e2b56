"""The extraction format as types: what an extraction must be before anything of it is stored.

Read by msgspec straight from the bytes of a line, which checks every field at less than the cost of parsing it into
dictionaries; what extraction itself returns goes through the same checks. Fields may hold more than is named here.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

from msgspec import Meta, Struct, convert, field, to_builtins
from msgspec.json import Decoder

from factdb.extract.records import (  # noqa: TC001 - msgspec reads the annotations
    Certainty,
    Extent,
    Form,
    How,
    MentionKind,
    OverTime,
    Polarity,
    SpeakerKind,
    Stance,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

#: What fits into a column of whole numbers of any database.
Whole = Annotated[int, Meta(ge=0, le=2**31 - 1)]
#: A SHA-256 in hexadecimal digits.
Digest = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]


class Record(Struct, gc=False):
    """A part of an extraction: its fields hold values and other parts, never what they are part of."""


class Words(Record):
    """A stretch and its words."""

    start: Whole
    end: Whole
    text: str


class Speaker(Record):
    """Who says it."""

    start: Whole | None
    end: Whole | None
    text: str
    name: str
    kind: SpeakerKind
    role: str | None
    institution: str | None
    country: str | None
    how: How


class Claim(Record):
    """One assertion."""

    id: str
    predicate: str
    event: str
    cue: Words | None
    subject: str | None
    object: str | None
    place: str | None
    other_place: str | None
    bearing: float | None
    period: str | None
    polarity: Polarity
    certainty: Certainty
    quantity: str | None
    over_time: OverTime | None = None
    extent: Extent = None


class Statement(Record):
    """One act of saying."""

    id: str
    parent: str | None
    repeats: str | None
    start: Whole
    end: Whole
    spans: tuple[tuple[Whole, Whole], ...]
    exact: str
    form: Form
    stance: Stance
    cue: Words | None
    speaker: Speaker | None
    channel: str | None
    said: str | None
    repaired: bool
    claims: list[Claim]


class Amount(Words):
    """A number's words, its bounds and its unit."""

    low: float | None
    high: float | None
    unit: str


class Equivalent(Amount):
    """The same amount in another unit."""

    low_open: bool = False
    high_open: bool = False
    approximate: bool = False


class Quantity(Amount):
    """One number."""

    id: str
    low_open: bool
    high_open: bool
    approximate: bool
    vague: bool
    kind: str
    counted: str | None
    step: float | None
    equivalents: tuple[Equivalent, ...]


class Time(Words):
    """A temporal expression and the half-open period that it stands for."""

    id: str
    timex: str
    since: str | None = field(name="from")
    until: str | None = field(name="to")


class Candidate(Record):
    """A place that a name may be."""

    score: float


class Mention(Words):
    """A stretch that names someone or something."""

    id: str
    kind: MentionKind
    name: str
    country: str | None
    geonames: Whole | None = None
    candidates: tuple[Candidate, ...] = ()


class About(Record):
    """The article; `text` is there if it was printed with it."""

    sha256: Digest
    path: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    language: str = "en"
    text: str | None = None


class Found(Record):
    """One article with all that was found in it."""

    id: str
    article: About
    statements: list[Statement]
    quantities: list[Quantity]
    times: list[Time]
    mentions: list[Mention]


def parsed(line: bytes) -> Found:
    """Return a line's extraction, checked; raises ValueError for any other line."""
    found = _decoder().decode(line)
    if b"\\u0000" in line and _holds_nul(to_builtins(found)):
        message = "it holds a NUL character, which no database keeps"
        raise ValueError(message)
    return found


def checked(extraction: dict[str, Any]) -> Found:
    """Return what extraction made, as read from a line; raises ValueError for what no line may hold."""
    return convert(extraction, Found)


def _holds_nul(value: dict[str, Any] | Sequence[Any] | float | None) -> bool:
    if isinstance(value, dict):
        return any(map(_holds_nul, value.values()))
    return "\0" in value if isinstance(value, str) else isinstance(value, (list, tuple)) and any(map(_holds_nul, value))


@cache
def _decoder() -> Decoder[Found]:
    """Return what reads and checks a line."""
    return Decoder(Found)
