"""The extraction format as types: what a line of JSON must be before anything of it is stored.

Read by msgspec straight from the bytes, which checks every field at the cost of parsing alone.
"""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any, Literal, NotRequired, TypedDict, cast

from msgspec import Meta
from msgspec.json import Decoder

#: What fits into a column of whole numbers of any database.
Whole = Annotated[int, Meta(ge=0, le=2**31 - 1)]
Span = tuple[Whole, Whole]
Kind = Literal["person", "post", "group", "institution", "medium"]


class Words(TypedDict):
    """A stretch and its words."""

    start: Whole
    end: Whole
    text: str


class Speaker(TypedDict):
    """Who says it."""

    start: Whole | None
    end: Whole | None
    text: str
    name: str
    kind: Kind
    role: str | None
    institution: str | None
    country: str | None
    how: Literal["named", "surname", "pronoun", "nominal", "implicit"]


class Claim(TypedDict):
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
    polarity: Literal["+", "-"]
    certainty: Literal["certain", "probable", "possible", "uncommitted"]
    over_time: NotRequired[Literal["flow", "level", "toll"] | None]
    extent: NotRequired[Literal["part", "more"] | None]
    quantity: str | None


class Statement(TypedDict):
    """One act of saying."""

    id: str
    parent: str | None
    repeats: str | None
    start: Whole
    end: Whole
    spans: list[Span]
    exact: str
    form: Literal["direct", "indirect", "mixed", "narration"]
    stance: Literal["assert", "deny", "noncommittal", "propose", "ask"]
    cue: Words | None
    speaker: Speaker | None
    channel: str | None
    said: str | None
    repaired: bool
    claims: list[Claim]


class Equivalent(Words):
    """The same amount in another unit."""

    low: float | None
    high: float | None
    unit: str
    low_open: NotRequired[bool]
    high_open: NotRequired[bool]
    approximate: NotRequired[bool]


class Quantity(Words):
    """One number."""

    id: str
    low: float | None
    high: float | None
    low_open: bool
    high_open: bool
    approximate: bool
    vague: bool
    unit: str
    kind: str
    counted: str | None
    step: float | None
    equivalents: list[Equivalent]


Time = TypedDict(
    "Time",
    {"id": str, "start": Whole, "end": Whole, "text": str, "timex": str, "from": str | None, "to": str | None},
)


class Candidate(TypedDict):
    """A place that a name may be."""

    score: float


class Mention(Words):
    """A stretch that names someone or something."""

    id: str
    kind: Literal["person", "post", "group", "institution", "medium", "place"]
    name: str
    country: str | None
    geonames: NotRequired[Whole | None]
    candidates: NotRequired[list[Candidate]]


class About(TypedDict):
    """The article; `text` is there if it was printed with it."""

    sha256: str
    path: NotRequired[str | None]
    title: NotRequired[str | None]
    publisher: NotRequired[str | None]
    author: NotRequired[str | None]
    published: NotRequired[str | None]
    url: NotRequired[str | None]
    language: NotRequired[str]
    length: NotRequired[int]
    text: NotRequired[str]


class Line(TypedDict):
    """One article with all that was found in it."""

    id: str
    article: About
    statements: list[Statement]
    quantities: list[Quantity]
    times: list[Time]
    mentions: list[Mention]


def parsed(line: bytes) -> dict[str, Any]:
    """Return a line's object, checked, with what it may leave out filled in; raises ValueError for any other."""
    found = _decoder().decode(line)
    if b"\\u0000" in line and _holds_nul(found):
        message = "it holds a NUL character, which no database keeps"
        raise ValueError(message)
    for mention in found["mentions"]:
        mention.setdefault("candidates", [])
        mention.setdefault("geonames", None)
    for quantity in found["quantities"]:
        for equivalent in quantity["equivalents"]:
            equivalent.setdefault("low_open", False)
            equivalent.setdefault("high_open", False)
            equivalent.setdefault("approximate", False)
    return cast("dict[str, Any]", found)


def _holds_nul(value: object) -> bool:
    if isinstance(value, dict):
        return any(map(_holds_nul, (*value, *value.values())))
    return any(map(_holds_nul, value)) if isinstance(value, list) else isinstance(value, str) and "\0" in value


@cache
def _decoder() -> Decoder[Line]:
    """Return what reads and checks a line."""
    return Decoder(Line)
