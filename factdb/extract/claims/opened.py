"""The place that an attribution names: "In Kolkata, police said 12 had died", "doctors in Dori said".

Only who speaks of where they are lends it, the police, doctors, residents of a place, and only to a claim that states
no other: where an ambassador speaks says nothing of where what he tells of happened.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.extract.claims.run import Draft
    from factdb.extract.claims.words.grammar import Grammar
    from factdb.extract.records import Mention, Speaker

_OPENING = re.compile(r"\W*(?:In|At|Near|Around|Outside|Across) (?:[a-z-]+ ){0,4}\Z")
_CLOSING = re.compile(r"(?: on [A-Z][a-z]+day| (?:yester|to)day)?,")
_HEAD = re.compile(r" (?:at|in|of|from|near) ")
#: Who speaks, behind an opening place, of what happened there.
_AUTHORITIES = ("authorities", "officials")
#: How far into its sentence an opening place may begin.
_REACH = 40


def share_attributed(text: str, drafts: list[Draft], mentions: Sequence[Mention], grammar: Grammar) -> None:
    """Give the claims of those who speak of where they are, and state no place, the place of their attribution."""
    bare = [draft for draft in drafts if draft.claim.place is None and draft.region.statement]
    if not bare:
        return
    places = [mention for mention in mentions if mention.kind == "place"]
    for draft in bare:
        if (told := _told_of(text, draft, places)) is not None:
            draft.claim.place = told.id
            draft.claim.why["place"] = "the place of which its clause tells"
            continue
        speaker = draft.region.statement.speaker if draft.region.statement else None
        if speaker is None or _names_place(draft):
            continue
        local = _is_local(speaker, grammar)
        found = _spoken_at(speaker, places) if local else None
        if found is None and (local or speaker.text.lower().endswith(_AUTHORITIES)):
            found = _opened(text, draft.region.sentence[0], places)
        if found is not None:
            draft.claim.place = found.id
            draft.claim.why["place"] = "the place of its attribution"


def _names_place(draft: Draft) -> bool:
    return any(placed.record.kind == "place" for placed in draft.region.mentions)


def _told_of(text: str, draft: Draft, places: list[Mention]) -> Mention | None:
    """Return the place of which a statement tells that begins with "where": "in Mauritania, where, it says, …"."""
    start = draft.region.starts[0]
    if draft.region.words[0] != "where":
        return None
    return next((place for place in places if place.end < start and text[place.end : start] in {", ", " "}), None)


def _is_local(speaker: Speaker, grammar: Grammar) -> bool:
    """Say whether the speaker is one of those who are where they speak of: "doctors in Dori", "trader Ada Obi"."""
    heads = (
        _HEAD.split(words.lower(), maxsplit=1)[0].rsplit(" ", maxsplit=1)[-1]
        for words in (speaker.text, speaker.role or "")
    )
    return any(word in grammar.words["local"] or f"{word}s" in grammar.words["local"] for word in heads)


def _spoken_at(speaker: Speaker, places: list[Mention]) -> Mention | None:
    """Return the one place of the speaker's phrase."""
    start, end = speaker.start, speaker.end
    if start is None or end is None:
        return None
    within = [place for place in places if start < place.start and place.end <= end]
    return within[-1] if within else None


def _opened(text: str, start: int, places: list[Mention]) -> Mention | None:
    """Return the place with which the sentence opens: "In Kolkata on Friday, police said"."""
    for place in places:
        if start < place.start <= start + _REACH and _OPENING.match(text[start : place.start]):
            return place if _CLOSING.match(text, place.end) else None
    return None
