"""The words of a region that assert an event: which events they may be, in which voice, and where their clause begins.

Of the entries that stand at a word the longest counts; a particle may stand after the object ("took the town back").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdb.extract.claims.voice import VERBAL, Voice, group, nominal, object_follows, voice

if TYPE_CHECKING:
    from factdb.extract.claims.grammar import Grammar
    from factdb.extract.claims.regions import Region
    from factdb.extract.claims.vocabulary import Entry, Part, Vocabulary

_GAP = 5
_IDIOM = 3
_IDIOM_ENDS = frozenset({"to", "and", ",", "in", "on", "from", "at", "of"})
#: Before these a word that may be an adjective is a noun.
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

    @property
    def located(self) -> bool:
        """Whether a place as the event's object is where it happened; whom money is given to is not."""
        return self.voice == "middle" or any(entry.event.grounded for entry in self.entries)


def find_cues(region: Region, words: Vocabulary, grammar: Grammar) -> list[Cue]:
    """Return the region's event words, left to right, none inside another."""
    covered = _covered(region)
    found: list[Cue] = []
    for at in region.hits:
        entries = words.entries.get(region.words[at])
        if entries is None or (found and at < found[-1].last):
            continue
        cue = _cue(region, at, entries, grammar, inside=at in covered)
        if cue:
            found.append(cue)
    return found


def _covered(region: Region) -> set[int]:
    return {index for placed in region.quantities for index in range(placed.first, placed.last)}


def _cue(region: Region, at: int, entries: tuple[Entry, ...], grammar: Grammar, *, inside: bool) -> Cue | None:
    fitting = _fitting(region, at, entries, grammar)
    if not fitting:
        return None
    noun = inside or nominal(region, at, [entry for entry, _ in fitting], grammar)
    kept = tuple(_chosen([entry for entry, _ in fitting], region.word(at - 1), noun=noun))
    if inside and not kept:
        # "20 injured demonstrators": the participle says what happened to what the figure counts
        kept = tuple(entry for entry, _ in fitting if "participle" in entry.forms and not entry.rest)
        return Cue(at, at + 1, at, "attributive", "verb", kept) if kept else None
    if not kept:
        return None
    last = max(end for entry, end in fitting if entry in kept)
    start = at if noun and kept[0].part != "adjective" else group(region, at, grammar)
    kept = _by_frame(region, kept, start, last, grammar)
    return Cue(at, last, start, voice(region, at, start, kept[0], grammar), kept[0].part, kept)


def _by_frame(region: Region, kept: tuple[Entry, ...], start: int, last: int, grammar: Grammar) -> tuple[Entry, ...]:
    """Return the transitive or the middle entries of a verb that may be both, by whether an object follows."""
    parts = {entry.part for entry in kept}
    if not {"verb", "middle"} <= parts:
        return kept
    figure = next((placed.record.kind for placed in region.quantities if placed.first == last), None)
    taking = {entry.part for entry in kept if figure in entry.event.takes}
    if taking == {"middle"}:
        return tuple(entry for entry in kept if entry.part == "middle")
    passive = any(word in grammar.words["passive"] for word in region.words[start:last])
    part = "verb" if passive or object_follows(region, last, grammar) else "middle"
    return tuple(entry for entry in kept if entry.part == part)


def _fitting(region: Region, at: int, entries: tuple[Entry, ...], grammar: Grammar) -> list[tuple[Entry, int]]:
    """Return the entries that stand here with their ends: the longest adjacent ones, and those with a gap."""
    closed = region.words[at] in grammar.words["adverbs"]
    adjacent: list[tuple[Entry, int]] = []
    apart: list[tuple[Entry, int]] = []
    for entry in entries:
        end = None if closed and "base" in entry.forms else _follow(region, at, entry, grammar)
        if end is None:
            continue
        if end == at + 1 and entry.rest:
            apart.append((entry, end))
        elif not adjacent or end == adjacent[0][1]:
            # the entries come longest first
            adjacent.append((entry, end))
    return apart + adjacent


def _chosen(entries: list[Entry], before: str, *, noun: bool) -> list[Entry]:
    """Return the entries of the part of speech it is here; "the missing" is a noun, "are missing" none."""
    found = [entry for entry in entries if (entry.part not in VERBAL) == noun]
    adjectives = [entry for entry in found if entry.part == "adjective"]
    others = [entry for entry in found if entry.part != "adjective"]
    return others if others and (not adjectives or before in _NOUN_SIGNS) else adjectives


def _follow(region: Region, at: int, entry: Entry, grammar: Grammar) -> int | None:
    """Return one past the entry's last adjacent word if it stands here; a particle may stand after the object."""
    if not entry.rest:
        return None if entry.idioms and _idiom(region, at, entry) else at + 1
    rest = list(entry.rest)
    if region.words[at + 1 : at + 1 + len(rest)] == rest:
        return at + 1 + len(rest)
    return at + 1 if entry.apart and _after_object(region, at, rest, grammar) else None


def _after_object(region: Region, at: int, rest: list[str], grammar: Grammar) -> bool:
    """Return whether the rest of a verb stands after its object: "took the town back"."""
    stop = min(at + 2 + _GAP, len(region.words))
    if rest[0] not in region.words[at + 1 : stop]:
        return False
    for index in range(at + 1, stop):
        word = region.words[index]
        if word == rest[0] and region.words[index : index + len(rest)] == rest:
            return True
        if word in grammar.words["boundaries"] or word in grammar.words["prepositions"] or word == ",":
            return False
    return False


def _idiom(region: Region, at: int, entry: Entry) -> bool:
    """Return whether the words straight after the verb make it mean something else: "took part", "held brief talks"."""
    for word in region.words[at + 1 : at + 1 + _IDIOM]:
        if word in entry.idioms and (word not in _IDIOM_ENDS or word == region.words[at + 1]):
            return True
        if word in _IDIOM_ENDS:
            return False
    return False
