"""A unit's words with their tags: the flat stretch on which phrases, cues and contents are found.

A whole quotation is one token (tag Q). Punctuation is its own tag, with all dashes as "-", brackets as "(" and ")", and
a final stop as ".". A word outside the lexicon is K (capital), # (digits), A (ends in -ly) or O (anything else).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate, compress, count
from typing import TYPE_CHECKING

from factdb.extract.document import CAPITAL, MASK

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from factdb.extract.statements.syntax.lexis import Lexis

_ABBREVIATED = (
    "Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Sgt|Capt|Prof|Rev|Hon|St|Jr|Sr|Jan|Feb|Aug|Sept|Oct|Nov|Dec|No|Adm"
    "|Maj|Cmdr|Engr|Alh|Barr|Cllr|Pt|Smt|Adv|Arch|Comr|Supt|Insp|Det|Fr|Amb|Pres|Corp|Inc|Ltd|Co|Bros|[A-Z]"
)
#: A token; everything between two is blank. Most are plain words, which are told at once.
_TOKEN = re.compile(
    r"([a-z]++(?![^ ])"
    rf"|[{MASK}{CAPITAL}]{MASK}*"
    rf"|(?:[A-Za-z]\.){{2,}}|(?=[A-Z])(?:{_ABBREVIATED})\.(?=[ ,]\S)"
    r"|[^\W_]+(?:(?:[-'.&/_]|(?<=\d),(?=\d\d\d)|(?<=\d):(?=\d\d))[^\W_]+)*'?"
    r"|--+|\.\.\.|\S)"
)
#: What may stand before an item of a list: it parts as a dash does.
_BULLETS = set("•▪●■◆►▶·‣◦")
_DASHES = {"-", "--", "---", "–", "—", "―", "‒"}
_PUNCTUATION = {
    **dict.fromkeys(_DASHES | _BULLETS, "-"),
    **dict.fromkeys("([{", "("),
    **dict.fromkeys(")]}", ")"),
    **dict.fromkeys(".!?", "."),
    **dict.fromkeys({"…", "..."}, "…"),
    **{mark: mark for mark in ",;:'\""},
}


@dataclass(slots=True)
class Unit:
    """The tokens of one unit, in parallel lists: lower-case word, tag, start and end in the text."""

    start: int
    end: int
    low: list[str]
    tag: list[str]
    at: list[int]
    to: list[int]
    #: The words that only some rules ask for (`lexis.rare`): where none of its own is there, a rule has nothing to do.
    rare: frozenset[str]

    def tagged(self, tag: str) -> Iterator[int]:
        """Return the tokens with the tag, in order."""
        return compress(count(), map(tag.__eq__, self.tag))

    def where(self, words: Container[str]) -> Iterator[int]:
        """Return the tokens that are one of the words, in order."""
        return compress(count(), map(words.__contains__, self.low))

    def capital_quote(self, at: int) -> bool:
        """Whether the token is a quotation that begins with a capital."""
        return self.low[at][0] == CAPITAL

    def __len__(self) -> int:
        return len(self.low)


def read_unit(masked: str, start: int, end: int, lexis: Lexis) -> Unit:
    """Return the tokens of the masked text between start and end."""
    # blanks and tokens alternate, blanks first
    pieces = _TOKEN.split(masked[start:end])
    ends = list(accumulate(map(len, pieces), initial=start))
    read = list(map(lexis.known.__getitem__, pieces[1::2]))
    low: list[str]
    low, kinds = map(list, zip(*read, strict=True)) if read else ([], [])
    tag = _settle_capitals(kinds)
    _find_verbs(low, tag)
    _find_nouns(low, tag)
    if tag[:1] == ["F"] and low[0].endswith("ed") and tag[1:2] in (["O"], ["K"]):
        tag[0] = "O"  # "Retired teacher Ada Obi"
    if low[:1] == ["will"] and tag[1:2] == ["K"] and tag[2:3] in (["V"], ["F"], [","], ["X"], ["K"]):
        tag[0] = "K"  # "Will Obi said"
    if not _OUTSIDE.isdisjoint(low):
        _find_adjectives(low, tag)
    rare = lexis.rare.intersection(low)
    if not lexis.words["compounded"].isdisjoint(rare):
        _join_compounds(low, tag, lexis)
    if not lexis.particles.keys().isdisjoint(rare):
        _find_particles(low, tag, lexis)
    return Unit(start, end, low, tag, ends[1:-1:2], ends[2::2], rare)


def windows(unit: Unit) -> Iterator[Unit]:
    """Yield the unit, or its parts if it is longer than any sentence: what is looked up stays linear in the text."""
    if len(unit) <= _LONGEST:
        yield unit
        return
    for first in range(0, len(unit), _LONGEST):
        last = min(first + _LONGEST, len(unit))
        part = slice(first, last)
        low, rare = unit.low[part], unit.rare.intersection(unit.low[part])
        yield Unit(unit.at[first], unit.to[last - 1], low, unit.tag[part], unit.at[part], unit.to[part], rare)


_LONGEST = 250


class Known(dict[str, tuple[str, str]]):
    """Words as they are written, each in lower case with its tag; one not met before is read, and kept for a while."""

    def __init__(self, tags: dict[str, str]) -> None:
        super().__init__()
        self._tags = tags

    def __missing__(self, word: str) -> tuple[str, str]:
        """Read a word that was not met before; quotations are not kept, for each is a word of its own."""
        read = _read(word, self._tags)
        if len(self) < _MOST_KNOWN and read[1] != "Q":
            self[word] = read
        return read


def _read(word: str, tags: dict[str, str]) -> tuple[str, str]:
    """Return the word in lower case with its tag; the tag of a capitalised verb or unknown word is in lower case."""
    if word[0] in {MASK, CAPITAL}:
        return word[:2], "Q"
    lower = word.lower()
    if word in _NAMES:
        return word, "K"
    kind = tags.get(lower) or _PUNCTUATION.get(word) or _shape(word, lower)
    return lower, kind.lower() if word[0].isupper() and (kind in "VFO" or word in _CAPITALISED) else kind


#: Words that are names where they have a capital within a sentence: "in May", "USA Today", "First Nation", "Radio One".
_CAPITALISED = frozenset({"Will", "May", "Today", "First", "One", "Two", "Three", "Four", "Five"})
#: Names in capitals that are pronouns in lower case.
_NAMES = frozenset({"WHO", "IT", "US"})
#: How many words are remembered with their tags.
_MOST_KNOWN = 50_000


def _settle_capitals(tag: list[str]) -> list[str]:
    """Tag a capitalised verb within a sentence as part of a name, but not in a headline in capitals."""
    if not ("v" in tag or "f" in tag or "o" in tag or "a" in tag or "x" in tag or "d" in tag):
        return tag
    words = [kind for kind in tag if kind.isalpha()]
    plain_verb = "V" in words or "F" in words
    headline = not plain_verb and sum(kind in "vfoK" for kind in words) > _HEADLINE * len(words)
    first = next((at for at, kind in enumerate(tag) if kind.isalpha()), 0)
    return [
        kind.upper() if kind.isupper() or headline or at == first else "K" if kind.islower() else kind
        for at, kind in enumerate(tag)
    ]


#: The share of capitalised words outside the closed classes from which a sentence is taken to be a headline.
_HEADLINE = 0.55


def _find_verbs(low: list[str], tag: list[str]) -> None:
    """Tag as finite the verbs outside the lexicon that their place gives away: "Obi reminisced", "he describes"."""
    if "do" in low:  # "Conselho do Norte"
        for at in (at for at in range(1, len(low) - 1) if low[at] == "do"):
            tag[at] = "K" if tag[at - 1] == tag[at + 1] == "K" else tag[at]
    for at in compress(range(1, len(tag)), map("O".__eq__, tag[1:])):
        word, before = low[at], tag[at - 1]
        if word.endswith("ed") and "-" not in word:
            if (
                before in "KR)"
                or (before == "A" and at > 1 and tag[at - 2] != "D")
                or (before == "O" and low[at - 1].endswith("s"))
                or (before == "," and tag[at + 1 : at + 2] in (["D"], ["R"]))
                or (before == "O" and low[at + 1 : at + 2] == ["but"])  # "the operator apologised but insisted"
                or (before == "O" and _has_object(low, tag, at))
            ):
                tag[at] = "F"
        elif before == "R" and (low[at - 1] in _NOMINATIVES or (word.endswith("s") and low[at - 1] in _SINGULAR)):
            tag[at] = "F"


def _find_nouns(low: list[str], tag: list[str]) -> None:
    """Tag as nouns the verbs behind an article or a possessive: "the works office", "its needs assessment"."""
    for at in compress(range(1, len(tag)), map("F".__eq__, tag[1:])):
        if low[at - 1] in _ARTICLES and low[at].endswith("s"):
            tag[at] = "O"


#: What only a noun phrase begins with.
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "their", "our", "my", "your"})


def _has_object(low: list[str], tag: list[str], at: int) -> bool:
    """Whether a word in -ed behind a noun has an object or a participle after it: "the court sentenced him"."""
    after = tag[at + 1 : at + 3]
    taken = after[:1] in (["D"], ["R"]) or low[at + 1 : at + 2] in (["him"], ["them"], ["us"], ["me"])
    return (taken and low[at + 1] not in _POINTING) or (after == [",", "V"] and low[at + 2].endswith("ing"))


#: Words after a participle with which a time begins: "the deal signed last week".
_POINTING = frozenset({"this", "last", "that", "each", "every", "next", "who", "both", "all"})
#: Prepositions that are adjectives between a determiner and a noun.
_OUTSIDE = frozenset({"inside", "outside", "following", "above", "near"})


def _find_adjectives(low: list[str], tag: list[str]) -> None:
    """Tag as adjectives the prepositions that their place makes so: "an inside source", "the following day"."""
    for at in range(1, len(low) - 1):
        if low[at] in _OUTSIDE and tag[at - 1] == "D" and tag[at + 1] in "OKV":
            tag[at] = "O"


def _join_compounds(low: list[str], tag: list[str], lexis: Lexis) -> None:
    """Tag as nouns the verbs that are part of one: "armed forces", "think tank"."""
    compounds = lexis.words["compounds"]
    for at in compress(range(len(low) - 1), map(lexis.words["compounded"].__contains__, low)):
        if f"{low[at]} {low[at + 1]}" in compounds and tag[at] + tag[at + 1] != "KV":  # "CBS News reports"
            for each in (at, at + 1):
                tag[each] = "O" if tag[each] in "VF" else tag[each]


def _find_particles(low: list[str], tag: list[str], lexis: Lexis) -> None:
    """Tag as cue verbs the forms that their particle makes so: "pointed out"."""
    for at in compress(range(len(low) - 1), map(lexis.particles.__contains__, low)):
        if low[at + 1] in lexis.particles[low[at]]:
            tag[at] = "V"


#: Pronouns that are always subjects: what follows is a verb, "they heard".
_NOMINATIVES = frozenset({"he", "she", "they", "we", "i"})
_SINGULAR = frozenset({"he", "she", "it", "who"})


def _shape(word: str, lower: str) -> str:
    first = word[0]
    if first.isdigit():
        return "#"
    if first.isupper():
        return "K"
    return "A" if lower.endswith("ly") and len(lower) > 4 else "O"  # noqa: PLR2004 - fly, ally, only
