"""The country of a report's title: what "Cholera – Angola" counts without a place happened there.

Only a heading that is a subject, a dash and a country says so, and only of events that happen where they are told
of; a sentence that names a place of another country is left alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdb.extract.claims.arguments.anaphora import countries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.extract.claims.run import Draft
    from factdb.extract.records import Mention
    from factdb.lexicon import Lexicon

_TITLE = re.compile(r"\A\W*[^\n]{2,80} [-–—:] (?P<place>[^\n]{3,40}?) *(?:\n|\Z)")


def share_title(text: str, drafts: list[Draft], mentions: Sequence[Mention], lexicon: Lexicon) -> None:
    """Give the article's own claims that state no place the country that its title ends with."""
    title = _TITLE.match(text)
    if title is None or title["place"] not in countries(lexicon):
        return
    country = next((m for m in mentions if m.start == title.start("place") and m.kind == "place"), None)
    if country is None:
        return
    for draft in drafts:
        if draft.claim.place is None and _own(draft, country):
            draft.claim.place = country.id
            draft.claim.why["place"] = "the country of the report's title"


def _own(draft: Draft, country: Mention) -> bool:
    """Return whether the claim is the article's own, of an event at home, and no other country is in its sentence."""
    if draft.region.statement is not None or not draft.event.at_home:
        return False
    places = (placed.record for placed in draft.region.mentions if placed.record.kind == "place")
    return all(place.country in {None, country.country} for place in places)
