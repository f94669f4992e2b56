"""The closed sets of values in the tables, stored as these very words and held by a CHECK on each column."""

from __future__ import annotations

from typing import Final

ENTITY_KINDS: Final = ("person", "post", "group", "institution", "medium", "place")
FORMS: Final = ("direct", "indirect", "mixed", "narration")
STANCES: Final = ("assert", "deny", "noncommittal", "propose", "ask")
HOWS: Final = ("named", "surname", "pronoun", "nominal", "implicit")
ORIGINS: Final = ("extractor", "editor")
OVER_TIMES: Final = ("flow", "level", "toll")
RELATIONS: Final = ("implies", "excludes", "contests")
MANNERS: Final = ("affirmed", "denied", "uncommitted")
POLARITIES: Final = ("+", "-")
CERTAINTIES: Final = ("certain", "probable", "possible", "uncommitted")
JUDGEMENTS: Final = ("same", "different", "unsure", "suggested")
DECISIONS: Final = ("accepted", "rejected")
VERDICTS: Final = (
    "agree",
    "compatible",
    "rounding_consistent",
    "value_conflict",
    "undetermined",
    "scope_difference",
    "superseded",
    "denial",
    "incomparable",
    "repeat",
    "framing",
)
LEDGERS: Final = ("ruling", "review", "grade")
RELIABILITIES: Final = ("A", "B", "C", "D", "E", "F")
CREDIBILITIES: Final = ("1", "2", "3", "4", "5", "6")
