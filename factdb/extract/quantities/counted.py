"""What a figure counts: the head noun after it, through "of", hyphens, "more" and coordination.

There is no parser here: see phrases.py for the noun phrase and elided.py for a figure that has none. What is not
found by either is handed back from the figure after it ("two of the four hostages", "two Thai and five Lao sailors").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factdb.extract.quantities import phrases
from factdb.extract.quantities.elided import INCLUDED, Elided, as_before, elided, set_noun
from factdb.lexicon.kinds import ANIMALS, PEOPLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.extract.document import Document
    from factdb.extract.quantities.amount import Amount
    from factdb.extract.quantities.bounds import Bounds
    from factdb.extract.quantities.phrases import Phrases, Word
    from factdb.lexicon.loader import Lexicon

_HYPHEN = re.compile(r"-([A-Za-z]{2,30})")
_OF_THE_NEXT = re.compile(
    r" (?:out )?of (?:the |its |his |her |their |these |those |all |our )?(?:[\w'’-]{1,30} ){0,2}"
    r"|(?: [\w-]{1,30}){0,2}(?:,| and|, and| or|, or) "
)
_UNDER = re.compile(r" (?:under|over|above|below|at|in|on|behind|ahead)\b")
_INCLUDED = re.compile(
    r"\b(?:including|included|among (?:them|whom)|namely|such as|like) (?:at least |the )?\Z", re.IGNORECASE
)
_NO_MEASURES = frozenset({"count", "share", "ratio"})
_LEFT = 30
_REACH = 120
_EARLIER = 6


@dataclass(frozen=True, slots=True)
class Counting:
    """The words of `counting.toml` that a noun after the figure depends on."""

    phrases: Phrases
    elided: Elided
    of_them: frozenset[str]
    of_the: frozenset[str]
    more: frozenset[str]
    heads: frozenset[str]
    hyphen_no: frozenset[str]

    def find_all(self, doc: Document, amounts: list[Amount], bounds: Bounds) -> None:
        """Set what each of the amounts without a unit counts."""
        for at, amount in enumerate(amounts):
            if not amount.is_count or amount.figure.form == "change":
                continue
            end = doc.sentence_at(amount.start)[1]
            following = amounts[at + 1] if at + 1 < len(amounts) else None
            if following is not None and self._across(doc.cased, amount, following):
                continue
            limit = end if following is None else min(end, following.start)
            self._find(doc, amount, limit, amounts[max(0, at - _EARLIER) : at], bounds)
        hand_back(doc.cased, amounts)

    def _across(self, text: str, amount: Amount, measure: Amount) -> bool:
        """Take the noun behind a measure that qualifies it: "two 152mm guns", "four 500-pound bombs"."""
        if measure.start != amount.end + 1 or text[amount.end] != " " or measure.unit.dimension in _NO_MEASURES:
            return False
        if measure.unit.dimension == "time" and "-" not in text[measure.start : measure.end]:
            return False
        head = self.phrases.head(phrases.read(text, measure.end, measure.end + _REACH), singular=False)
        return head is not None and set_noun(amount, head.text, head.span, "behind a measure", self.phrases.nouns)

    def _find(self, doc: Document, amount: Amount, limit: int, earlier: Sequence[Amount], bounds: Bounds) -> None:
        if self._hyphened(doc.cased, amount):
            return
        amount.end = max(amount.end, bounds.set_after(doc.cased, amount, amount.end))
        words = phrases.read(doc.cased, amount.end, min(limit, amount.end + _REACH))
        if self._after(amount, words, earlier):
            if _INCLUDED.search(doc.cased, max(0, amount.outer_start - _LEFT), amount.outer_start):
                amount.why["counted"] = INCLUDED
            if amount.counted_span is not None:
                bounds.set_after(doc.cased, amount, amount.counted_span[1])
        elif not (words and words[0].low == "of"):
            self.elided.find(doc, amount, words, earlier)

    def _hyphened(self, text: str, amount: Amount) -> bool:
        """Take the noun of "a 14-storey block"; what is 30-strong are people."""
        match = _HYPHEN.match(text, amount.end)
        if match is None or (amount.figure.form == "part" and match[1] != "point"):
            return False
        if match[1] == "strong":
            amount.kind, amount.counted, amount.why["counted"] = PEOPLE, "person", "strong"
        elif match[1].lower() in self.hyphen_no:
            return False
        else:
            set_noun(amount, match[1], match.span(1), "hyphen", self.phrases.nouns)
        amount.end = match.end()
        return True

    def _after(self, amount: Amount, words: list[Word], earlier: Sequence[Amount]) -> bool:
        """Set the noun after the figure: its own, that of the whole, or that of what was counted before."""
        if not words:
            return False
        first = words[0].low
        if first == "of" and len(words) > 1:
            return self._of(amount, words[1:], earlier)
        if first in self.heads and self._herd(amount, words[1:]):
            return True
        part, one = amount.figure.form == "part", amount.low == 1
        rest = words[1:] if first in self.more or (part and first in self.of_the) else words
        head = self.phrases.head(rest, singular=one or part, one=one)
        if head is not None:
            return set_noun(amount, head.text, head.span, "noun", self.phrases.nouns)
        return first in self.more and as_before(amount, earlier, "more")

    def _herd(self, amount: Amount, words: list[Word]) -> bool:
        """Count the animals of "400 head of cattle"; "12 heads of state" are no animals."""
        head = self.phrases.head(words[1:], singular=False) if words and words[0].low == "of" else None
        if head is None or ANIMALS not in self.phrases.nouns.chain(self.phrases.nouns.lemma(head.text)):
            return False
        return set_noun(amount, head.text, head.span, "head of", self.phrases.nouns)

    def _of(self, amount: Amount, words: list[Word], earlier: Sequence[Amount]) -> bool:
        """Read "of them", with a noun in apposition or none, or the noun phrase of the whole ("four of the dead")."""
        if words[0].low in self.of_them:
            return self._of_them(amount, words[1:], earlier)
        while words and words[0].low in self.of_the:
            words = words[1:]
        head = self.phrases.head(words, singular=amount.figure.form in {"part", "rate"})
        return head is not None and set_noun(amount, head.text, head.span, "of", self.phrases.nouns)

    def _of_them(self, amount: Amount, words: list[Word], earlier: Sequence[Amount]) -> bool:
        """Take the noun of "two of them children", "11 of whom were children", else what was counted before."""
        said = bool(words) and words[0].low in self.elided.aux
        head = self.phrases.head(words[1:] if said else words, singular=False)
        if head is None or (said and head.low in self.phrases.nouns.collective):
            return as_before(amount, earlier, "of them")
        return set_noun(amount, head.text, head.span, "apposition", self.phrases.nouns)


def hand_back(text: str, amounts: list[Amount]) -> None:
    """Let "two of the four hostages", "two Thai and five Lao sailors" count what the next figure counts."""
    for amount, following in zip(reversed(amounts[:-1]), reversed(amounts), strict=False):
        if not amount.is_count or amount.counted or amount.figure.form == "change" or not following.counted:
            continue
        gap = _OF_THE_NEXT.fullmatch(text, amount.end, following.outer_start)
        if amount.kind in {None, "share"} and gap and not _UNDER.search(gap[0]):
            amount.counted, amount.why["counted"] = following.counted, "of the next"
            amount.kind = "share" if amount.figure.form in {"part", "rate"} else following.kind


@cache
def counting(lexicon: Lexicon) -> Counting:
    """Compile the lexicon's words of counting."""
    table = lexicon.table("counting")
    words = (frozenset(table[name]["words"]) for name in ("of_them", "of_the", "more", "heads", "hyphen_no"))
    return Counting(phrases.phrases(lexicon), elided(lexicon), *words)
