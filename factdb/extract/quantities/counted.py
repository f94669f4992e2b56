"""What a figure counts: the head noun after it, through "of", "more" and coordination, or what was counted before.

There is no parser here. The noun phrase after a figure ends at a closed list of words; its head is the first plural that no
further plural follows. A figure without a noun takes it from the text before ("two of them", "half a dozen more"), from
"the number of X", or counts people because of the verb beside it ("Only six survived").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factdb.lexicon.kinds import PEOPLE, kinds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.extract.document import Document, Span
    from factdb.extract.quantities.amount import Amount
    from factdb.extract.quantities.bounds import Bounds
    from factdb.lexicon.kinds import Kinds
    from factdb.lexicon.loader import Lexicon

_TOKEN = re.compile(r"( ?,? ?| *)([^\W_]+(?:['’.\-&][^\W_]+)*)")
_HYPHEN = re.compile(r"-([A-Za-z]{2,30})")
_NUMBER_OF = re.compile(
    r"\b(?:number|total|tally|count|figure|proportion|share|percentage|majority|amount) of ((?:[^\W\d_][\w'’-]* ){0,4}?[^\W\d_][\w'’-]*s|people|men|women|children|police|troops|dead|wounded|injured|missing|homeless|unemployed)\b",
    re.IGNORECASE,
)
_COLON = re.compile(
    r"([A-Za-z]+)(?: (?:at|to|is|was|stands at|stood at|reached|hit|passed|:|now|had|has|have|risen|rose|climbed|of|reach))*:? ?\Z"
)
_AUX = frozenset(
    {
        "were",
        "was",
        "are",
        "is",
        "have",
        "had",
        "has",
        "remain",
        "remained",
        "been",
        "be",
        "still",
        "also",
        "being",
        "later",
        "reportedly",
    }
)
_FURTHER = re.compile(r"(?:another|a further|an additional|an extra|a second|a third) ?\Z", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:from|to|than|against|versus|with|above|below|is|was) ?\Z", re.IGNORECASE)
_AND_ALSO = re.compile(r"(?:, | and | but | or )\Z")
_NUMBER = re.compile(r"\b([A-Za-z]{3,30}s) (?:now )?number(?:ed|ing)? (?:about |around |some |only )?\Z")
_BODY_OF = re.compile(r"\b(?:city|town|village|country|nation|island|community|army|force|group|party|crew|team|family|congregation|gang|band|delegation|population) of (?:just |only |some |about |around |over |more than |nearly )?\Z", re.IGNORECASE)
_MOST = 8
_BACK = 400
_LEFT = 140


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the phrase after a figure."""

    text: str
    low: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Counting:
    """The words of `counting.toml` with the counted kinds, compiled."""

    nouns: Kinds
    ends: frozenset[str]
    of_them: frozenset[str]
    of_the: frozenset[str]
    more: frozenset[str]
    person_subject: frozenset[str]
    person_object: frozenset[str]
    person_passive: frozenset[str]
    toll: frozenset[str]
    hyphen_no: frozenset[str]
    attributive: frozenset[str]

    def find(self, doc: Document, amount: Amount, limit: int, earlier: Sequence[Amount], bounds: Bounds) -> None:
        """Set what the amount counts, looking no further than `limit`; `earlier` are the amounts before it."""
        text, at = doc.shadow, amount.end
        if text[at : at + 1] == "-" and self._hyphened(text, amount):
            return
        after = bounds.set_after(text, amount, at)
        amount.end = max(amount.end, after)
        words = _words(text, after, min(limit, after + 120))
        found = self._after(text, amount, words, earlier)
        if found is None and not (words and words[0].low == "of"):
            found = self._without_noun(doc, amount, words, earlier)
        if found is not None and amount.counted_span is not None and amount.counted_span[0] >= after:
            bounds.set_after(text, amount, amount.counted_span[1])

    def _hyphened(self, text: str, amount: Amount) -> bool:
        """Take the noun of "a 14-storey block"; "a 30-strong crew" counts the crew."""
        match = _HYPHEN.match(text, amount.end)
        if match is None or amount.figure.form == "part" or match[1].lower() in self.hyphen_no:
            if match is not None and match[1] == "strong":
                amount.end, amount.kind, amount.counted = match.end(), PEOPLE, "person"
                amount.why["counted"] = "strong"
                return True
            return False
        self._set(amount, match[1], match.span(1), "hyphen")
        amount.end = match.end()
        return True

    def _set(self, amount: Amount, noun: str, span: Span, rule: str) -> str:
        amount.counted, amount.counted_span = self.nouns.lemma(noun), span
        amount.why["counted"] = rule
        chain = self.nouns.chain(amount.counted)
        if amount.figure.form in {"part", "rate"}:
            amount.kind = "share"
        elif amount.kind is None:
            amount.kind = PEOPLE if PEOPLE in chain else "objects"
        return amount.counted

    def _after(self, text: str, amount: Amount, words: list[Word], earlier: Sequence[Amount]) -> str | None:
        """Return the noun after the figure: its own, that of the whole, or that of what was counted before."""
        if not words:
            return None
        first = words[0].low
        if first == "of" and len(words) > 1:
            return self._of(amount, words[1:], earlier)
        part = amount.figure.form == "part"
        rest = words[1:] if first in self.more or (part and first in self.of_the) else words
        head = self._head(rest, singular=amount.low == 1 or part, one=amount.low == 1)
        if head is not None:
            return self._set(amount, head.text, (head.start, head.end), "noun")
        if first in self.more:
            return self._as_before(amount, earlier, "more")
        return None

    def _of(self, amount: Amount, words: list[Word], earlier: Sequence[Amount]) -> str | None:
        if words[0].low in self.of_them:
            head = self._head(_after_aux(words[1:]), singular=False)
            if head is not None and (head.low not in self.nouns.collective or words[1].low not in _AUX):
                return self._set(amount, head.text, (head.start, head.end), "apposition")
            return self._as_before(amount, earlier, "of them")
        while words and words[0].low in self.of_the:
            words = words[1:]
        head = self._head(words, singular=amount.figure.form in {"part", "rate"})
        return self._set(amount, head.text, (head.start, head.end), "of") if head is not None else None

    def _head(self, words: list[Word], *, singular: bool, one: bool = False) -> Word | None:
        """Return the head noun of the phrase that the words begin with; after "one" a plural is a verb."""
        collective = last = None
        for at, word in enumerate(words[:_MOST]):
            if word.low in self.ends:
                if word.low == "and" and at and not collective and (joined := self._across(words[at + 1 : at + 4])):
                    return joined
                break
            if self.nouns.is_plural(word.text) and not (one and word.low not in self.nouns.invariant):
                return self._extended(words, at)
            if one and last is not None and self.nouns.is_plural(word.text):
                break
            if word.low in self.nouns.collective:
                collective = collective or word
            if last is not None and (word.low.endswith(("ed", "ly")) or word.low in self.nouns.collective):
                break
            last = word
        if collective is not None:
            return collective
        return last if singular else None

    def _across(self, words: list[Word]) -> Word | None:
        """Return the plural that adjectives on both sides of "and" share ("three national and local elections")."""
        for word in words:
            if word.low in self.ends or word.low in self.nouns.collective:
                return None
            if self.nouns.is_plural(word.text):
                return word
        return None

    def _extended(self, words: list[Word], at: int) -> Word:
        """Return the last of the plurals in a row ("women voters"), or the noun that a plural name qualifies."""
        head = words[at]
        for word in words[at + 1 : at + 4]:
            if word.low in self.ends or (word.low.endswith("ed") and not head.text[0].isupper()):
                break
            if self.nouns.is_plural(word.text) and (head.text[0].isupper() or self._attributive(head, word)):
                head = word
                continue
            if not head.text[0].isupper():
                break
        return head

    def _attributive(self, head: Word, word: Word) -> bool:
        """Say whether a plural qualifies the one after it ("women voters"); else that is a verb ("households skips")."""
        return head.low in self.attributive or bool(self.nouns.chain(self.nouns.lemma(word.text)))

    def _as_before(self, amount: Amount, earlier: Sequence[Amount], rule: str, *, people: bool = False) -> str | None:
        """Return what the nearest amount before counts, not more than a few sentences back."""
        for other in reversed(earlier[-6:]):
            if amount.start - other.end > _BACK:
                break
            if rule != "of them" and other.why.get("counted") in {"apposition", "of them"}:
                continue
            if other.counted is not None and (not people or other.kind == PEOPLE):
                amount.counted, amount.kind, amount.why["counted"] = other.counted, other.kind, rule
                return other.counted
        return None

    def _without_noun(self, doc: Document, amount: Amount, words: list[Word], earlier: Sequence[Amount]) -> str | None:
        """Return what a figure without a noun counts, by the words on both sides of it."""
        if amount.figure.form == "rate":
            return self._as_before(amount, earlier, "more")
        if amount.figure.form in {"change", "part"}:
            return None
        text = doc.shadow
        start = min([amount.start, *(span[0] for span in amount.bounds)])
        begin = doc.sentence_at(amount.start)[0]
        left = text[max(begin, start - _LEFT) : start]
        further = _FURTHER.search(left)
        if further is not None:
            left = left[: further.start()]
        if self._verb_after(words) or self._verb_before(left):
            return self._people(amount, earlier)
        if (numbering := _NUMBER.search(left)) is not None:
            offset = start - len(left)
            return self._set(amount, numbering[1], (offset + numbering.start(1), offset + numbering.end(1)), "number")
        if _toll_before(left, self.toll) or _BODY_OF.search(left):
            return self._people(amount, ())
        compared = bool(earlier) and earlier[-1].start >= begin and _COMPARED.search(left) is not None
        compared = compared or (bool(earlier) and earlier[-1].start >= begin and _AND_ALSO.search(left) is not None)
        if (further is not None or compared or (words and words[0].low in _AUX)) and self._as_before(amount, earlier, "more"):
            return amount.counted
        if label := self._label(left, start):
            return self._set(amount, label[0], label[1], "label")
        if (of := _last(_NUMBER_OF, left)) is not None:
            noun = of[1].split()[-1]
            offset = start - len(left) + of.end(1) - len(noun)
            return self._set(amount, noun, (offset, offset + len(noun)), "number of")
        return None

    def _people(self, amount: Amount, earlier: Sequence[Amount]) -> str | None:
        amount.kind = PEOPLE
        if amount.vague:
            return None
        if self._as_before(amount, earlier, "elided", people=True) is None:
            amount.counted, amount.why["counted"] = "person", "elided"
        return amount.counted

    def _verb_after(self, words: list[Word]) -> bool:
        lows = [word.low for word in words[:4]]
        if lows and lows[0] in self.person_subject:
            return True
        while lows and lows[0] in _AUX:
            lows = lows[1:]
            if lows and lows[0] in self.person_passive:
                return True
        return False

    def _verb_before(self, left: str) -> bool:
        words = left.rsplit(None, 3)[-2:]
        return bool(words) and (
            words[-1].lower() in self.person_object or " ".join(words).lower() in self.person_object
        )

    def _label(self, left: str, start: int) -> tuple[str, Span] | None:
        """Return the collective before the figure: "puts the missing at 17", "Dead: 4"."""
        match = _COLON.search(left[-40:])
        if (
            match is None
            or match[1].lower() not in self.nouns.collective
            or left.rstrip().lower().endswith(match[1].lower())
        ):
            return None
        offset = start - len(left[-40:]) + match.start(1)
        return match[1], (offset, offset + len(match[1]))


def _after_aux(words: list[Word]) -> list[Word]:
    return words[1:] if words and words[0].low in _AUX else words


def _toll_before(left: str, toll: frozenset[str]) -> bool:
    """Say whether a noun such as "death toll" is what the figure belongs to."""
    words = re.findall(r"[a-z]+", left[-60:].lower())
    return any(word in toll for word in words[-5:])


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = None
    for match in pattern.finditer(text):
        found = match
    return found


def _words(text: str, at: int, limit: int) -> list[Word]:
    """Return the words from `at` on, up to a mark that ends a phrase; a comma is passed only between words before a noun."""
    words: list[Word] = []
    while len(words) < _MOST + 4 and at < limit:
        match = _TOKEN.match(text, at)
        if match is None or match.end(2) > limit or ("," in match[1]):
            break
        word = match[2]
        words.append(Word(word, word.lower(), match.start(2), match.end(2)))
        at = match.end(2)
    return words


@cache
def counting(lexicon: Lexicon) -> Counting:
    """Compile the lexicon's words of counting."""
    table = lexicon.table("counting")
    names = (
        "ends",
        "of_them",
        "of_the",
        "more",
        "person_subject",
        "person_object",
        "person_passive",
        "toll",
        "hyphen_no",
        "attributive",
    )
    return Counting(kinds(lexicon), *(frozenset(table[name]["words"]) for name in names))
