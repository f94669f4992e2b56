"""Whether an event is asserted, denied or left open: negation, modals, hedges and the stance of the statement."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from factdb.extract.claims.grammar import least_sure

if TYPE_CHECKING:
    from factdb.extract.claims.cues import Cue
    from factdb.extract.claims.grammar import Grammar
    from factdb.extract.claims.regions import Region
    from factdb.extract.records import Certainty, Polarity

_WINDOW = 10


def factuality(region: Region, cue: Cue | None, at: int, grammar: Grammar) -> tuple[Polarity, Certainty]:
    """Return polarity and certainty of what is asserted at word `at`, its cue given if it has one."""
    left = _left(region, at, grammar)
    negative = _negated(region, cue, left, at, grammar)
    level = least_sure(_hedged(region, cue, left, at, grammar), _anywhere(region, grammar))
    level = least_sure(level, _phrased(region, at, grammar))
    stance = grammar.stance.get(region.statement.stance) if region.statement else None
    if stance == "deny":
        negative = not negative
    elif stance:
        level = least_sure(level, cast("Certainty", stance))
    return "-" if negative else "+", level


def _left(region: Region, at: int, grammar: Grammar) -> int:
    """Return the first word of the clause that matters to the word `at`."""
    walls = grammar.words["boundaries"]
    left = at
    while left > max(0, at - _WINDOW):
        word = region.words[left - 1]
        if (
            word in walls
            or word in {"|", ","}
            or (word in grammar.words["subordinators"] and word not in ("if", "whether", "unless"))
        ):
            break
        left -= 1
    return left


def _negated(region: Region, cue: Cue | None, left: int, at: int, grammar: Grammar) -> bool:
    words = region.words
    negations = [
        index
        for index in range(left, at)
        if words[index] in grammar.negations and words[index + 1] not in grammar.cancels
    ]
    # "neither A nor B" denies each of them once
    negations = [index for index in negations if words[index] != "nor"] or negations[:1]
    negations += [index for index in range(left, at - 1) if (words[index], words[index + 1]) in grammar.denying]
    after = region.word(cue.last) if cue else ""
    return len(negations) % 2 == 1 or after in {"no", "nobody", "none"}


def _hedged(region: Region, cue: Cue | None, left: int, at: int, grammar: Grammar) -> Certainty:
    words = region.words
    low = max(left, at - 3) if cue and cue.voice == "noun" else left
    hedges = [index for index in range(low, at) if words[index] in grammar.before]
    if hedges:
        inside = {index for placed in region.quantities for index in range(placed.first, placed.last)}
        hedges = [index for index in hedges if index not in inside]
    level = least_sure(*(grammar.before[words[index]] for index in hedges))
    if not grammar.future_in_past.isdisjoint(words[low:at]):
        level = least_sure(level, "probable" if region.statement else "uncommitted")
    if cue and cue.voice != "noun":
        level = least_sure(level, _infinitive(region, cue, grammar))
    return level


def _infinitive(region: Region, cue: Cue, grammar: Grammar) -> Certainty:
    helpers = region.words[cue.group : cue.first]
    if "to" not in helpers:
        return grammar.purpose if helpers[:1] == ["be"] else "certain"
    if "have" in helpers:
        return "certain"
    at = cue.group + helpers.index("to")
    before = region.word(at - 1)
    if before in grammar.announced:
        return grammar.announced_certainty
    return "certain" if before in grammar.factual else grammar.purpose


def _anywhere(region: Region, grammar: Grammar) -> Certainty:
    level = least_sure(*(grammar.anywhere[word] for word in grammar.patterns["anywhere"].findall(region.joined)))
    return least_sure(level, grammar.open) if region.words[0] in grammar.conditions else level


def _phrased(region: Region, at: int, grammar: Grammar) -> Certainty:
    """Return what a phrase before the word makes of it: "there is no evidence that …"."""
    if not grammar.patterns["phrases"].search(region.joined):
        return "certain"
    before = f" {' '.join(region.words[:at])} "
    return least_sure(*(grammar.phrases[phrase] for phrase in grammar.patterns["phrases"].findall(before)))
