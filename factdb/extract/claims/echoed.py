"""What a denial denies that only points back: "The site reported 14 dead. The directorate denied the report".

Its claims are those of the last statement of somebody else, denied; their places, periods and figures are where that
statement has them. A denial that says itself what it denies has claims of its own; where these leave the place out, it
is that of the event that the article told last: who "denied that its forces had shelled any village" answers for it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from factdb.extract.document import Document
    from factdb.extract.records import Claim, Polarity, Statement
    from factdb.lexicon import Lexicon

#: How many characters, paragraphs and statements back what is denied may stand.
_REACH = 600
_PARAGRAPHS = 2
_BACK = 8
_DETERMINERS = "the|this|that|these|those|such|any such|all|both|his|her|its|their|all such|all the"


def deny_again(doc: Document, statements: list[Statement], lexicon: Lexicon) -> None:
    """Give each denial of "this", "the report" or "the claims" the claims of what was said before, denied."""
    pointing = _pointing(lexicon)
    ordered = sorted(statements, key=lambda each: each.start)
    for at, denial in enumerate(ordered):
        if denial.stance == "deny" and not denial.claims and pointing.fullmatch(doc.shadow, *denial.spans[0]):
            said = _before(doc, denial, ordered[max(0, at - _BACK) : at])
            denial.claims = [_denied(claim, said) for claim in said.claims] if said else []


def place_denials(statements: list[Statement], places: Container[str]) -> None:
    """Give each denied event without a place that of the same event as it was last told; `places` are mentions' ids."""
    told: dict[str, str] = {}
    for claim in (claim for each in sorted(statements, key=lambda it: it.start) for claim in each.claims):
        where = claim.place or (claim.object if claim.object in places else None)
        if claim.polarity == "-" and where is None and claim.event in told:
            claim.place = told[claim.event]
            claim.why["place"] = "of the event that is denied"
        elif claim.polarity == "+" and where is not None:
            told[claim.event] = where


def _before(doc: Document, denial: Statement, earlier: Iterable[Statement]) -> Statement | None:
    """Return the last statement of somebody else that ends before the denial, if it has something to deny."""
    name = denial.speaker.name if denial.speaker else ""
    held = [
        each
        for each in earlier
        if each.stance == "assert" and 0 <= denial.start - each.end <= _REACH
        and (each.speaker is None or each.speaker.name != name)
    ]  # fmt: skip
    last = max(held, key=lambda each: (each.end, bool(each.claims)), default=None)  # a relay ends where its source does
    near = last is not None and last.claims and doc.shadow.count("\n\n", last.end, denial.start) < _PARAGRAPHS
    return last if near else None


def _denied(claim: Claim, said: Statement) -> Claim:
    polarity: Polarity = "+" if claim.polarity == "-" else "-"
    return replace(claim, polarity=polarity, certainty="certain", why={**claim.why, "denied": said.exact})


@cache
def _pointing(lexicon: Lexicon) -> re.Pattern[str]:
    """Compile what points back: a pronoun, or a noun for what was said, perhaps with what it is called untrue as."""
    nouns = "|".join(map(re.escape, lexicon.table("cues")["denials"]["rumours"]))
    back = rf"this|that|it|(?:{_DETERMINERS}) (?:[a-z]+ )?(?:{nouns})"
    return re.compile(rf"(?:{back})(?: as [^.;]{{2,60}})?[.,]?", re.IGNORECASE)
