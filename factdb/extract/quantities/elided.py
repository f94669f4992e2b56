"""What a figure without a noun counts: what was counted or named before it, or people, by the verb beside it.

"Half a dozen more", "down from 240", "the number of refugees rose to 4 million", "puts the missing at 17", "Only six
survived", "a death toll of 1,204".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factdb.extract.quantities.phrases import phrases, read
from factdb.lexicon.kinds import OBJECTS, PEOPLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.extract.document import Document, Span
    from factdb.extract.quantities.amount import Amount
    from factdb.extract.quantities.phrases import Phrases, Word
    from factdb.lexicon.kinds import Kinds
    from factdb.lexicon.loader import Lexicon

_LABEL = re.compile(
    r"([A-Za-z]{2,30})(?: (?:at|to|is|was|now|had|has|have|of|stands|stood|reached|hit|passed|rose|climbed)){0,4}:? ?\Z"
)
_NUMBER = re.compile(r"\b([A-Za-z]{3,30}s) (?:now )?number(?:ed|ing)? (?:about |around |some |only )?\Z")
#: "Admissions rose to 812"; the verbs are the lexicon's.
_CHANGED = (
    r"\b([a-z]{{3,30}}s) (?:have |had |has )?(?:more than |nearly |almost )?(?:{}) (?:[a-z]{{3,12}}(?:ly|fold) )?"
    r"(?:to|by|from) \Z"
)
#: A part of what was counted before ("nine people, including two policemen"): "14 others" are no policemen.
_PLACE = re.compile(r"\b(?:in|at|on|across|within|from) (?:the )?\Z")
_OF_THESE = re.compile(r"(?:\b[Oo]f (?:the|its|his|her|their|these|those|all)|(?:\A|[.;:] |\n)Of) [^.;:(),]{3,60},? \Z")
_PUT_AT = re.compile(
    r"\b(?:puts?|putting|placed) (?:it|the (?:number|figure|total|toll|tally|crowd|count)) at (?:about |some )?\Z"
)
INCLUDED = "included"
PARTS = frozenset({INCLUDED, "apposition", "of them"})
_GOVERNED = re.compile(r"\b(?:by|in|from|during|after|since|with|for|on|at) (?:the )?\Z")
_BACK = 400
_LEFT = 140
_LABEL_REACH = 40
_TOLL_REACH = 60
_TOLL_WORDS = 5


@dataclass(frozen=True, slots=True)
class Elided:
    """The words of `counting.toml` that speak for a noun left out."""

    phrases: Phrases
    person_subject: frozenset[str]
    person_object: frozenset[str]
    person_passive: frozenset[str]
    toll: frozenset[str]
    aux: frozenset[str]
    further: re.Pattern[str]
    compared: re.Pattern[str]
    body: re.Pattern[str]
    number_of: re.Pattern[str]
    changed: re.Pattern[str]
    sent_to: frozenset[str]

    def find(self, doc: Document, amount: Amount, words: Sequence[Word], earlier: Sequence[Amount]) -> None:
        """Set what the amount counts, by the words after it and those before it in its sentence."""
        if amount.figure.form == "rate":
            as_before(amount, earlier, "more")
        elif amount.figure.form != "part":
            begin, start = doc.sentence_at(amount.start)[0], amount.outer_start
            left = doc.cased[max(begin, start - _LEFT) : start]
            if self._of_these(left, start, earlier) and as_before(amount, earlier, "of the before"):
                return
            if self.further.search(left):
                earlier = [each for each in earlier if not _is_placed(doc.cased, each)] or earlier
            self._by_context(amount, left, words, earlier, begin)

    @staticmethod
    def _of_these(left: str, start: int, earlier: Sequence[Amount]) -> bool:
        """Say whether the figure is a part of the one right before it: "Of the 450 deputies, 227 backed it"."""
        whole = _OF_THESE.search(left)
        return whole is not None and bool(earlier) and earlier[-1].start >= start - len(left) + whole.start()

    def _by_context(
        self, amount: Amount, left: str, words: Sequence[Word], earlier: Sequence[Amount], begin: int
    ) -> None:
        further = self.further.search(left)
        before = left if further is None else left[: further.start()]
        if self._verb_after(words) or self._verb_before(before):
            self._people(amount, earlier)
        elif self._named(amount, left, _group(_NUMBER.search(left) or self._changed(left)), "number"):
            return
        elif self._toll(left):
            self._people(amount, ())
        elif self._again(left, words, earlier, begin, further=further is not None) and as_before(
            amount, earlier, "more"
        ):
            return
        elif not self._named(amount, left, _group(self._label(left)), "label"):
            self._named(amount, left, self._number_of(left), "number of")

    def _again(self, left: str, words: Sequence[Word], earlier: Sequence[Amount], begin: int, *, further: bool) -> bool:
        """Say whether the figure goes on from one before it: more of them, another count of them, or set against it."""
        if further or _PUT_AT.search(left):
            return True
        return self._goes_on(left, words, earlier, begin)

    def _goes_on(self, left: str, words: Sequence[Word], earlier: Sequence[Amount], begin: int) -> bool:
        """Say whether the figure is set against one in its sentence, or is a subject ("Three were freed")."""
        compared = bool(earlier) and earlier[-1].start >= begin and self.compared.search(left) is not None
        return compared or (bool(words) and words[0].low in self.aux)

    def _named(self, amount: Amount, left: str, span: Span | None, rule: str) -> bool:
        """Count the noun at this place of the text before the figure, if there is one."""
        if span is None:
            return False
        moved = amount.outer_start - len(left)
        return set_noun(amount, left[slice(*span)], (span[0] + moved, span[1] + moved), rule, self.phrases.nouns)

    def _people(self, amount: Amount, earlier: Sequence[Amount]) -> None:
        """Count people: those counted before, else persons; an open plural ("Thousands fled") names no noun.

        Where people of several kinds stand together ("17 people were held and six officers hurt"), the widest is meant.
        """
        if _broken(amount):
            return
        amount.kind = PEOPLE
        people = [other for other in earlier if other.kind == PEOPLE]
        near = [other for other in people if people[-1].start - other.end < _LEFT]
        people = [other for other in near if other.counted == "person"] or people
        if not amount.vague and not as_before(amount, people, "elided"):
            amount.counted, amount.why["counted"] = "person", "elided"

    def _verb_after(self, words: Sequence[Word]) -> bool:
        """Say whether what people do or suffer follows: "six survived", "three were arrested"."""
        lows = [word.low for word in words[:4]]
        if lows[:1] == ["to"] and lows[1:2] and lows[1] in self.sent_to:
            return True
        if lows and lows[0] in self.person_subject:
            return True
        while lows and lows[0] in self.aux:
            lows = lows[1:]
            if lows and lows[0] in self.person_passive:
                return True
        return False

    def _verb_before(self, left: str) -> bool:
        words = left.lower().rsplit(None, 3)[-2:]
        return bool(words) and (words[-1] in self.person_object or " ".join(words) in self.person_object)

    def _toll(self, left: str) -> bool:
        """Say whether a noun such as "death toll" or "a city of" is what the figure belongs to."""
        words = re.findall(r"[a-z]+", left[-_TOLL_REACH:].lower())
        return any(word in self.toll for word in words[-_TOLL_WORDS:]) or self.body.search(left) is not None

    def _changed(self, left: str) -> re.Match[str] | None:
        """Find the plural of a known kind whose number changes: "admissions rose to 812".

        In "the number of people killed by floods rose to 145" it is not the floods'.
        """
        match = self.changed.search(left)
        if match and _GOVERNED.search(left, 0, match.start()) and self.number_of.search(left, 0, match.start()):
            return None
        return match if match and self.phrases.nouns.chain(self.phrases.nouns.lemma(match[1])) else None

    def _label(self, left: str) -> re.Match[str] | None:
        """Find the collective before the figure: "puts the missing at 17", "Dead: 4"."""
        match = _LABEL.search(left, max(0, len(left) - _LABEL_REACH))
        alone = match is None or match.end(1) == len(left.rstrip())
        return None if match is None or alone or match[1].lower() not in self.phrases.nouns.collective else match

    def _number_of(self, left: str) -> Span | None:
        """Find the noun of the last "number of refugees" before the figure."""
        found = None
        for match in self.number_of.finditer(left):
            head = self.phrases.head(read(left, match.end(), len(left)), singular=False)
            found = head.span if head is not None else found
        return found


def _is_placed(text: str, amount: Amount) -> bool:
    """Say whether the amount says where ("in one village"): "another nine" are no more of these."""
    return _PLACE.search(text, max(0, amount.outer_start - 12), amount.outer_start) is not None


def _group(match: re.Match[str] | None) -> Span | None:
    return None if match is None else match.span(1)


def set_noun(amount: Amount, noun: str, span: Span, rule: str, nouns: Kinds) -> bool:
    """Set the counted noun, as written at `span`; always true, so that rules can be tried in turn."""
    amount.counted, amount.counted_span = nouns.lemma(noun), span
    amount.why["counted"] = rule
    if amount.figure.form in {"part", "rate"}:
        amount.kind = "share"
    elif amount.kind is None:
        amount.kind = PEOPLE if PEOPLE in nouns.chain(amount.counted) else OBJECTS
    return True


def as_before(amount: Amount, earlier: Sequence[Amount], rule: str) -> bool:
    """Count what the nearest amount before counts, not more than a few sentences back; false if there is none."""
    for other in reversed(earlier):
        if amount.start - other.end > _BACK:
            break
        if _broken(amount) and not _broken(other):
            continue  # "put the quake at 5.8" counts nobody
        partial = rule != "of them" and other.why.get("counted") in PARTS
        if other.counted is not None and not partial:
            amount.counted, amount.kind, amount.why["counted"] = other.counted, other.kind, rule
            return True
    return False


def _broken(amount: Amount) -> bool:
    """Say whether the figure has decimals, so that it is of nothing that is counted whole."""
    return amount.step is not None and amount.step < 1


@cache
def elided(lexicon: Lexicon) -> Elided:
    """Compile the lexicon's words of counting."""
    table = lexicon.table("counting")
    names = ("person_subject", "person_object", "person_passive", "toll", "aux")
    words = {name: "|".join(table[name]["words"]) for name in ("further", "compared", "body", "number_of", "changed")}
    return Elided(
        phrases=phrases(lexicon),
        further=re.compile(rf"\b(?:{words['further']}) ?\Z", re.IGNORECASE),
        compared=re.compile(rf"(?:\b(?:{words['compared']}) ?|, )\Z", re.IGNORECASE),
        body=re.compile(rf"\b(?:{words['body']}) of (?:\w+ ){{0,2}}\Z", re.IGNORECASE),
        number_of=re.compile(rf"\b(?:{words['number_of']}) of (?:the )?", re.IGNORECASE),
        changed=re.compile(_CHANGED.format(words["changed"])),
        sent_to=frozenset(table["sent_to"]["words"]),
        **{name: frozenset(table[name]["words"]) for name in names},
    )
