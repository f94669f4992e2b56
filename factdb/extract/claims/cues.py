"""The words of a region that assert an event: which events they may be, in which voice, and where their clause begins.

A word that may be a noun or a verb is told by its neighbours; a participle without an auxiliary is passive where no
object follows it ("61 killed and 208 wounded", "a town retaken by troops") and active where one does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from factdb.extract.claims.grammar import Grammar
    from factdb.extract.claims.regions import Region
    from factdb.extract.claims.vocabulary import Entry, Part, Vocabulary

Voice = Literal["active", "passive", "middle", "attributive", "noun"]
_VERBAL = ("verb", "middle", "passive")
_GROUP = 6
_GAP = 5
#: Before these a word that may be an adjective is a noun.
_JOINING = frozenset({"and", "or", "nor"})
_NOUN_SIGNS = frozenset({"the", "of", "for"})


@dataclass(slots=True)
class Cue:
    """One event word: tokens [first, last), the first token of its verb group, its voice, and the entries it may be."""

    first: int
    last: int
    group: int
    voice: Voice
    part: Part
    entries: tuple[Entry, ...]


def find_cues(region: Region, words: Vocabulary, grammar: Grammar) -> list[Cue]:
    """Return the region's event words, left to right, none inside another."""
    covered = _covered(region)
    found: list[Cue] = []
    at = 0
    while at < len(region.words):
        entries = words.entries.get(region.words[at])
        cue = _cue(region, at, entries, grammar, inside=at in covered) if entries else None
        if cue:
            found.append(cue)
        at = cue.last if cue else at + 1
    return found


def _covered(region: Region) -> set[int]:
    return {index for placed in region.quantities for index in range(placed.first, placed.last)}


def _cue(region: Region, at: int, entries: tuple[Entry, ...], grammar: Grammar, *, inside: bool) -> Cue | None:
    fitting = _fitting(region, at, entries, grammar)
    if not fitting:
        return None
    noun = inside or _nominal(region, at, [entry for entry, _ in fitting], grammar)
    kept = tuple(_chosen([entry for entry, _ in fitting], region.word(at - 1), noun=noun))
    if not kept:
        return None
    last = max(end for entry, end in fitting if entry in kept)
    group = at if noun else _group(region, at, grammar)
    kept = _by_frame(region, kept, group, last, grammar)
    return Cue(at, last, group, _voice(region, at, group, kept[0], grammar), kept[0].part, kept)


def _by_frame(region: Region, kept: tuple[Entry, ...], group: int, last: int, grammar: Grammar) -> tuple[Entry, ...]:
    """Return the transitive or the middle entries of a verb that may be both, by whether an object follows."""
    parts = {entry.part for entry in kept}
    if not {"verb", "middle"} <= parts:
        return kept
    passive = any(word in grammar.words["passive"] for word in region.words[group:last])
    part = "verb" if passive or _object_follows(region, last, grammar) else "middle"
    return tuple(entry for entry in kept if entry.part == part)


def _fitting(region: Region, at: int, entries: tuple[Entry, ...], grammar: Grammar) -> list[tuple[Entry, int]]:
    """Return the entries that stand here with their ends: the longest adjacent ones, and those with a gap."""
    closed = region.words[at] in grammar.words["adverbs"]
    fitting = [
        (entry, end)
        for entry in entries
        if not (closed and "base" in entry.forms) and (end := _follow(region, at, entry, grammar))
    ]
    adjacent = [(entry, end) for entry, end in fitting if end == at + 1 + len(entry.rest)]
    longest = max((end for _, end in adjacent), default=0)
    apart = [(entry, end) for entry, end in fitting if end <= at + len(entry.rest)]
    return apart + [(entry, end) for entry, end in adjacent if end == longest]


def _chosen(entries: list[Entry], before: str, *, noun: bool) -> list[Entry]:
    """Return the entries of the part of speech it is here; "the missing" is a noun, "are missing" none."""
    found = [entry for entry in entries if (entry.part not in _VERBAL) == noun]
    adjectives = [entry for entry in found if entry.part == "adjective"]
    others = [entry for entry in found if entry.part != "adjective"]
    return others if others and (not adjectives or before in _NOUN_SIGNS) else adjectives


def _follow(region: Region, at: int, entry: Entry, grammar: Grammar) -> int | None:
    """Return one past the entry's last adjacent word if it stands here; a particle may stand after the object."""
    if not entry.rest:
        return at + 1
    rest = list(entry.rest)
    if region.words[at + 1 : at + 1 + len(rest)] == rest:
        return at + 1 + len(rest)
    if entry.part not in _VERBAL or (len(rest) == 1 and rest[0] in grammar.words["fixed"]):
        return None
    for index in range(at + 1, min(at + 2 + _GAP, len(region.words))):
        word = region.words[index]
        if region.words[index : index + len(rest)] == rest:
            return at + 1
        if word in grammar.words["boundaries"] or word in grammar.words["prepositions"] or word == ",":
            return None
    return None


def _nominal(region: Region, at: int, entries: list[Entry], grammar: Grammar) -> bool:
    """Return whether the word is a noun (or adjective) here."""
    verbal = [entry for entry in entries if entry.part in _VERBAL]
    if not verbal:
        return True
    before = region.word(at - 1)
    if verbal[0].forms & {"past", "participle"}:
        return (
            len(verbal) < len(entries)
            and before in ("the", "many", "of")
            and not _object_follows(region, at + 1, grammar)
        )
    if before in grammar.words["noun_left"] or ("ing" in verbal[0].forms and region.word(at + 1) == "of"):
        return True
    if len(verbal) == len(entries) or "ing" in verbal[0].forms:
        return False
    if "third" in verbal[0].forms:
        return not _object_follows(region, at + 1, grammar)
    return not (
        before in grammar.words["modals"]
        or before in grammar.words["pronouns"]
        or _object_follows(region, at + 1, grammar)
    )


def _group(region: Region, at: int, grammar: Grammar) -> int:
    """Return the first token of the verb group: auxiliaries, adverbs and negations stand before the verb."""
    group = at
    helpers, adverbs = grammar.words["auxiliaries"], grammar.words["adverbs"]
    for index in range(at - 1, max(-1, at - 1 - _GROUP), -1):
        word = region.words[index]
        if word in helpers or word in grammar.words["passive"] or word in grammar.words["denials"]:
            group = index
        elif not (word in adverbs or word.endswith("ly")):
            break
    return group


def _voice(region: Region, at: int, group: int, entry: Entry, grammar: Grammar) -> Voice:
    if entry.part not in _VERBAL:
        return "noun"
    if entry.part == "middle":
        return "middle"
    helpers = region.words[group:at]
    if "ing" in entry.forms or "participle" not in entry.forms:
        return "active"
    if any(word in grammar.words["passive"] for word in helpers):
        return "passive"
    if any(word in grammar.words["perfect"] for word in helpers):
        return "active"
    return _bare_participle(region, at, entry, grammar)


def _bare_participle(region: Region, at: int, entry: Entry, grammar: Grammar) -> Voice:
    after = at + 1 + len(entry.rest)
    if region.word(after) == "by":
        return "passive"
    if at and region.words[at - 1] in grammar.words["noun_left"]:
        return "attributive"
    if _object_follows(region, after, grammar):
        return "active"
    return "active" if "past" in entry.forms and entry.event.after else "passive"


def _object_follows(region: Region, at: int, grammar: Grammar) -> bool:
    """Return whether a noun phrase may begin here."""
    if at >= len(region.words):
        return False
    word = region.words[at]
    if word in _JOINING and region.word(at + 1).endswith("ed"):
        return _object_follows(region, at + 2, grammar)
    if any(placed.first == at for placed in region.quantities) or word in grammar.words["determiners"]:
        return True
    if not word[0].isalnum() or word.endswith("ly") or word in grammar.words["auxiliaries"]:
        return False
    closed = ("prepositions", "coordinators", "subordinators", "adverbs")
    return not any(word in grammar.words[name] for name in closed) and not any(t.first == at for t in region.times)
