"""Whom a pronoun that is an event's subject stands for: who says so, or who heads the sentence before.

In what somebody says, "it", "we" or "he" is the speaker where nobody else has been named in it; "we" and "they" of a
spokesman are the body that the article names with him. In the article's own voice a pronoun that opens its sentence
takes up the name that opens the one before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.claims.regions import Region
    from factdb.extract.claims.run import Run

_PEOPLE = frozenset({"person", "post"})
_BODIES = frozenset({"group", "institution", "medium"})
#: The kinds of speaker that a pronoun in what is said can stand for.
_SPEAKERS = {
    "i": _PEOPLE,
    "he": _PEOPLE,
    "she": _PEOPLE,
    "we": _PEOPLE | _BODIES,
    "they": _BODIES,
    "it": _BODIES,
}
#: The kinds of name that a pronoun of the article's own can take up; a country acts.
_NAMED = {"he": _PEOPLE, "she": _PEOPLE, "they": _BODIES, "it": _BODIES | {"place"}}
#: In somebody's very words these are somebody else.
_OTHERS = frozenset({"he", "she"})
_PLURAL = frozenset({"we", "they"})
_NAMELIKE = _PEOPLE | _BODIES


class Pronouns:
    """The pronouns of one region; `speaker` is the mention of who says it."""

    def __init__(self, region: Region, run: Run, speaker: str | None) -> None:
        self.region, self.run, self.speaker = region, run, speaker

    def stands_for(self, index: int) -> str | None:
        """Return the mention that the pronoun at a word stands for, None where that is not plain."""
        word = self.region.words[index]
        if self.region.statement is None:
            return self.run.names.heading(self.region.sentence, _NAMED[word]) if index <= 1 and word in _NAMED else None
        return None if self._named_before(index) else self._speaker(word)

    def _named_before(self, index: int) -> bool:
        return any(m.last <= index and m.record.kind in _NAMELIKE for m in self.region.mentions)

    def _quoted(self) -> bool:
        return self.region.statement is not None and self.region.statement.form == "direct"

    def _speaker(self, word: str) -> str | None:
        who = self.region.statement.speaker if self.region.statement else None
        if who is None or word not in _SPEAKERS or (word in _OTHERS and self._quoted()):
            return None
        if word in _PLURAL and who.kind in _PEOPLE and who.start is not None and who.end is not None:
            body = self.run.names.body((who.start, who.end))
            if body:
                return body
        return self.speaker if who.kind in _SPEAKERS[word] else None
