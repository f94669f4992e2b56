"""The verb group of a cue: its auxiliaries, negations and adverbs, and the verbs that keep its subject.

It is walked from the cue's form to the left: "has also said", "declined to say", "refused to confirm or deny", "has so
far confirmed".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit

#: Pasts without -ed, which "to" never precedes as an infinitive: "residents we spoke to said".
_PASTS = frozenset({"said", "told", "wrote", "swore", "found", "held"})
#: Auxiliaries within whose group an adverbial may stand, and words other than prepositions with which one begins.
_PERFECT, _FUTURE = frozenset({"has", "have", "had"}), frozenset({"will", "would"})
_OPENS = frozenset({"so", "thus", "all", "each", "this", "last"})
#: The longest such adverbial, in tokens.
_LONGEST_ADVERBIAL = 7


def verb_group_start(unit: Unit, at: int, lexis: Lexis) -> tuple[int, int, str, str]:
    """Return a verb group's edge with the adverbs before it, its first token, its kind of infinitive, its auxiliary."""
    edge, first, infinitive, auxiliary = _walk(unit, at, at, lexis)
    before = -1 if auxiliary or infinitive else _auxiliary_before(unit, edge - 1, at)
    if before >= 0:
        edge, first, infinitive, auxiliary = _walk(unit, before + 1, at, lexis)
    if infinitive and "yet" in unit.low[edge:at]:
        infinitive = "kept"  # "has yet to confirm"
    return edge, first, infinitive, auxiliary or ("kept" if infinitive == "kept" else "")


def _walk(unit: Unit, left: int, at: int, lexis: Lexis) -> tuple[int, int, str, str]:
    """Walk from the token before `left` to the left as long as the group of the verb at `at` goes on."""
    infinitive, auxiliary = "", ""
    first = at
    edge = left
    while left > 0:
        left -= 1
        tag, low = unit.tag[left], unit.low[left]
        if low in lexis.words["contractions"]:
            return left + 1, left + 1 if first == at else first, infinitive, auxiliary or "'" + low.partition("'")[2]
        if tag == "X":
            auxiliary = auxiliary or low
            first = left
        elif _joins_two(unit, left):
            left -= 1
        elif tag == "N":
            first = left
        elif low == "to" and not infinitive and not unit.low[at].endswith("ed") and unit.low[at] not in _PASTS:
            infinitive = "to"
            first = left
        elif infinitive and low in lexis.words["catenatives"]:
            infinitive = "kept"
            first = left
        elif tag != "A":
            break
        edge = left
    return edge, first, infinitive, auxiliary


def _joins_two(unit: Unit, at: int) -> bool:
    """Whether the token joins two verbs of one group: "to confirm | or | deny"."""
    return unit.low[at] in {"or", "nor"} and at > 1 and unit.tag[at - 1] == "V"


def _auxiliary_before(unit: Unit, last: int, verb: int) -> int:
    """Return the auxiliary before an adverbial that ends at the token: "has | so far | confirmed"; -1 if none is."""
    for at in range(last, max(-1, last - _LONGEST_ADVERBIAL), -1):
        if unit.tag[at] == "X":
            opens = unit.tag[at + 1] == "P" or unit.low[at + 1] in _OPENS
            apart = unit.tag[at + 1] == "," and unit.tag[last] == ","
            past = unit.low[verb].endswith("ed") or unit.low[verb] in _PASTS
            goes = unit.low[at] in (_PERFECT if past else _FUTURE) and not unit.low[verb].endswith("s")
            return at if goes and at < last and (opens or apart) else -1
        if unit.tag[at] in "VFRTSQ;:.-" or (unit.tag[at] == "," and at < last and unit.tag[at - 1] != "X"):
            return -1
    return -1
