"""What extraction returns: plain records that mirror the extraction format field by field (docs/contract.md).

Ids are local to the article: s1 (statement), c1 (claim), q1 (quantity), t1 (time), m1 (mention). In a database each is
prefixed by the article's id and a dot. For every span `text[start:end]` is the stored text, offsets being code points,
end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from factdb.extract.rows import extraction_row

Form = Literal["direct", "indirect", "mixed", "narration"]
Stance = Literal["assert", "deny", "noncommittal", "propose", "ask"]
SpeakerKind = Literal["person", "post", "group", "institution", "medium"]
MentionKind = Literal["person", "post", "group", "institution", "medium", "place"]
How = Literal["named", "surname", "pronoun", "nominal", "implicit"]
Polarity = Literal["+", "-"]
Certainty = Literal["certain", "probable", "possible", "uncommitted"]
OverTime = Literal["flow", "level", "toll"]
Extent = Literal["part", "more"] | None


@dataclass(slots=True)
class Text:
    """A stretch of the article and its words."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class Speaker:
    """Who says it: the stretch as written, and who that is within the article.

    `name` never is a pronoun: it is the fullest name or the description that the article gives. `start` and `end` are
    None for an implicit speaker (a quotation with no source of its own), whose `text` is then empty.
    """

    start: int | None
    end: int | None
    text: str
    name: str
    kind: SpeakerKind
    role: str | None = None
    institution: str | None = None
    country: str | None = None
    how: How = "named"


@dataclass(slots=True)
class Quantity:
    """One numeric claim: words, bounds, unit, what is counted, and the place of its last significant digit (`step`).

    None in `low` or `high` is an open end; `bound` are the words that set it. Values are in `unit` as written, not in
    base units.
    """

    id: str
    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    vague: bool = False
    bound: Text | None = None
    unit: str = "1"
    kind: str = "other"
    #: The head noun counted, as lemma ("settlement"), and as written ("settlements").
    counted: str | None = None
    counted_text: str | None = None
    step: float | None = None
    equivalents: list[Equivalent] = field(default_factory=list)
    #: Which rules made it, for `--explain`.
    why: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Equivalent:
    """The same amount in another unit, as the article gives it: "73 kilometers (45 miles)"."""

    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    unit: str
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False


@dataclass(slots=True)
class Time:
    """A temporal expression with its TIMEX3 value and, if resolved, a half-open interval of ISO dates or date-times."""

    id: str
    start: int
    end: int
    text: str
    timex: str
    start_date: str | None = None
    end_date: str | None = None
    #: What it was resolved against: published, dateline, previous, absolute; None where it was not.
    anchor: str | None = None
    granularity: str | None = None
    why: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Mention:
    """A stretch that names an entity; `name` is who or what that is within the article."""

    id: str
    start: int
    end: int
    text: str
    kind: MentionKind
    name: str
    country: str | None = None
    geonames: int | None = None
    #: For places that could be several: [{"name", "country", "geonames", "score"}], the best first.
    candidates: list[dict[str, Any]] = field(default_factory=list)


@dataclass(slots=True)
class Claim:
    """One assertion in a statement: an event and, if it has a number, a quantity kind; the rest are ids of records."""

    id: str
    predicate: str
    event: str
    cue: Text | None
    subject: str | None = None
    object: str | None = None
    place: str | None = None
    other_place: str | None = None
    bearing: float | None = None
    period: str | None = None
    polarity: Polarity = "+"
    certainty: Certainty = "certain"
    quantity: str | None = None
    #: "toll" where the words make the figure the sum up to now ("so far", "has risen to"); None: as the predicate says.
    over_time: OverTime | None = None
    #: "part" where the figure is of some of those counted before ("five of them"), "more" where it is on top of them.
    extent: Extent = None
    why: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Statement:
    """An attributed stretch of an article: source, cue, content; narration (the article's own voice) has no source."""

    id: str
    start: int
    end: int
    spans: list[tuple[int, int]]
    exact: str
    form: Form
    stance: Stance = "assert"
    cue: Text | None = None
    speaker: Speaker | None = None
    channel: str | None = None
    #: The id of the time at which it was said, where the article says so.
    said: str | None = None
    parent: str | None = None
    repeats: str | None = None
    #: True where a broken quotation mark had to be mended to find it.
    repaired: bool = False
    claims: list[Claim] = field(default_factory=list)
    why: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Issue:
    """Something in the text that a person should look at; never an exception."""

    start: int
    end: int
    code: str
    message: str


@dataclass(slots=True)
class Extraction:
    """Everything found in one article."""

    id: str
    article: dict[str, Any]
    statements: list[Statement] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)

    def to_dict(self, *, explain: bool = False) -> dict[str, Any]:
        """Return the object that `factdb extract --format jsonl` prints, `why` only if an explanation is asked for."""
        return extraction_row(self, explain=explain)
