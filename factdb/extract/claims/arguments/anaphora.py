"""Names that are taken up by other words: "entered the city" after a sentence that names the city, "it" and "he".

Only a definite noun for a kind of place that an event or a preposition governs is taken up, and only the nearest place
of that kind named shortly before it is meant; a country is never "the city".
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factdb.extract.claims.regions import Placed

if TYPE_CHECKING:
    from factdb.extract.claims.layers import Layer
    from factdb.extract.claims.regions import Region
    from factdb.extract.claims.words.cues import Cue
    from factdb.extract.claims.words.grammar import Grammar
    from factdb.extract.document import Document, Span
    from factdb.extract.records import Mention
    from factdb.lexicon import Lexicon

#: So many mentions back a place may have been named.
_BACK = 12
#: So much of the text before a name is read for "the region of …".
_BEFORE = 24
#: So many characters may part two sentences that follow each other.
_GAP = 3


@cache
def countries(lexicon: Lexicon) -> frozenset[str]:
    """Return the names of countries, as the lexicon has them."""
    return frozenset(name for row in lexicon.rows("countries") for name in (row["name"], *row["aliases"].split("|")))


class Names:
    """The names of an article, looked up backwards from a word that takes one of them up."""

    def __init__(self, doc: Document, mentions: Layer[Mention], lexicon: Lexicon, grammar: Grammar) -> None:
        self._doc, self._text, self._mentions, self._grammar = doc, doc.text, mentions, grammar
        self._countries = countries(lexicon)
        self._nouns = grammar.words["settlement"] | grammar.words["region"]

    def taken_up(self, region: Region, cues: list[Cue]) -> list[Placed[Mention]]:
        """Return the named places that definite nouns of the region stand for, at the nouns' words."""
        if self._nouns.isdisjoint(region.words):
            return []
        ends = {cue.last for cue in cues if cue.voice == "active"}
        locative = self._grammar.words["locative"]
        at_nouns = [at for at, word in enumerate(region.words) if word == "the"]
        governed = [at for at in at_nouns if at in ends or region.word(at - 1) in locative]
        found = [(at, self._antecedent(region, at + 1)) for at in governed]
        return [Placed(place, at, at + 2) for at, place in found if place]

    def heading(self, sentence: Span, kinds: frozenset[str]) -> str | None:
        """Return the mention that opens the sentence before, if it is of one of the kinds."""
        start, end = self._doc.sentence_at(max(0, sentence[0] - 1))
        if start >= sentence[0] or sentence[0] - end > _GAP:
            return None
        first = next(iter(self._mentions.within((start, end))), None)
        opens = first is not None and self._text[start : first.start].strip().lower() in {"", "the"}
        return first.id if first and opens and first.kind in kinds else None

    def body(self, span: Span) -> str | None:
        """Return the institution named within the span, as in a spokesman's title, other than the span itself."""
        inner = (m for m in self._mentions.within(span) if (m.start, m.end) != span and m.end <= span[1])
        return next((mention.id for mention in inner if mention.kind == "institution"), None)

    def _antecedent(self, region: Region, at: int) -> Mention | None:
        noun, words = region.word(at), self._grammar.words
        wide = noun in words["region"]
        if not (wide or noun in words["settlement"]) or region.word(at + 1) in {"of", "'s"}:
            return None
        before = self._mentions.before(region.starts[at], _BACK)
        return next((mention for mention in before if self._suits(mention, wide=wide)), None)

    def _suits(self, mention: Mention, *, wide: bool) -> bool:
        """Return whether the mention is a place, a region or not as asked for, and no country."""
        if mention.kind != "place" or mention.text in self._countries:
            return False
        left = self._text[max(0, mention.start - _BEFORE) : mention.start].lower().split()
        named = {*mention.text.lower().split(), *(left[-2:-1] if left[-1:] == ["of"] else ())}
        return wide != self._grammar.words["region"].isdisjoint(named)
