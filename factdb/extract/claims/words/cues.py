"""The words of a region that assert an event: which events they may be, in which voice, and where their clause begins.

Of the entries that stand at a word the longest counts; a particle may stand after the object ("took the town back").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdb.extract.claims.figures.kinds import MEASURES
from factdb.extract.claims.words.vocabulary import GAP
from factdb.extract.claims.words.voice import VERBAL, Voice, group, nominal, object_follows, voice

if TYPE_CHECKING:
    from factdb.extract.claims.regions import Region
    from factdb.extract.claims.words.grammar import Grammar
    from factdb.extract.claims.words.vocabulary import Entry, Forms, Part, Vocabulary

_IDIOM = 3
_IDIOM_ENDS = frozenset({"to", "and", ",", "in", "on", "from", "at", "of"})
#: What makes an idiom only straight after the verb: "demonstrated the need", but "demonstrated outside the gate".
_OBJECTS = frozenset({"the", "a", "an", "its", "their", "his", "her", "that", "how", "why"})
#: Second words of a verb that are prepositions too.
_PARTICLES = frozenset({"over", "off", "up", "down", "in"})
#: Of these, what stands before a time.
_DATING = frozenset({"in", "on", "over", "at", "by"})
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
    covered, dated = _covered(region), _dated(region)
    found: list[Cue] = []
    for at in region.hits:
        if at in dated or _levied(region, at, grammar) or _ailing(region, at, grammar) or _aimed(region, at, grammar):
            continue
        forms = words.entries.get(region.words[at])
        if forms is None or (found and at < found[-1].last):
            continue
        cue = _cue(region, at, forms, grammar, inside=at in covered)
        if cue:
            found.append(cue)
    return found


def _levied(region: Region, at: int, grammar: Grammar) -> bool:
    """Return whether the word is what a tax is on, which tells of nothing: "the tax on dividends"."""
    return region.words[at - 1] == "on" and at > 1 and region.words[at - 2] in grammar.words["levies"]


def _ailing(region: Region, at: int, grammar: Grammar) -> bool:
    """Return whether an attack is one of illness: "a heart attack"."""
    return region.words[at].startswith("attack") and at > 0 and region.words[at - 1] in grammar.words["ailing"]


def _aimed(region: Region, at: int, grammar: Grammar) -> bool:
    """Return whether a case is none of illness, or a target none of an attack: "cases of fraud", "a drive targets"."""
    word, words = region.words[at], region.words
    if word.startswith("target"):
        return not grammar.words["campaigns"].isdisjoint(words)
    if word not in {"case", "cases"}:
        return False
    matter = region.word(at + 1) == "of" and region.word(at + 2) in grammar.words["matters"]
    return matter or (grammar.words["ill"].isdisjoint(words) and not grammar.words["courts"].isdisjoint(words))


def _covered(region: Region) -> set[int]:
    return {index for placed in region.quantities for index in range(placed.first, placed.last)}


def _dated(region: Region) -> set[int]:
    """Return the words of dates, which tell of no event: "in March"; "since the invasion began" is none."""
    dates = (time for time in region.times if time.record.start_date is not None and not time.record.text.islower())
    return {index for date in dates for index in range(date.first, date.last)}


def _cue(region: Region, at: int, forms: Forms, grammar: Grammar, *, inside: bool) -> Cue | None:
    fitting, last = _fitting(region, at, forms, grammar)
    if not fitting:
        return None
    noun = inside or nominal(region, at, fitting, grammar)
    kept = tuple(_chosen(fitting, region.word(at - 1), noun=noun))
    if not kept and fitting[0].rest and forms.single:
        fitting, last = list(forms.single), at + 1  # "exports to China" is no exporting to
        kept = tuple(_chosen(fitting, region.word(at - 1), noun=noun))
    if inside and not kept:
        # "20 injured demonstrators": the participle says what happened to what the figure counts
        sure = (entry for entry in fitting if not entry.weak or not entry.event.near.isdisjoint(region.words))
        kept = tuple(entry for entry in sure if "participle" in entry.forms and not entry.rest)
        return Cue(at, at + 1, at, "attributive", "verb", kept) if kept else None
    if not kept:
        return None
    start = at if noun and kept[0].part != "adjective" else group(region, at, grammar)
    kept = _by_frame(region, kept, start, last, grammar)
    return Cue(at, last, start, voice(region, at, start, kept[0], grammar), kept[0].part, kept)


def _by_frame(region: Region, kept: tuple[Entry, ...], start: int, last: int, grammar: Grammar) -> tuple[Entry, ...]:
    """Return the transitive or the middle entries of a verb that may be both, by whether an object follows."""
    parts = {entry.part for entry in kept}
    if not {"verb", "middle"} <= parts:
        return _without_object(region, kept, start, last, grammar)
    measured = next((q for q in region.quantities if q.first == last and q.record.kind in MEASURES), None)
    figure = measured.record.kind if measured else None
    taking = {entry.part for entry in kept if figure in entry.event.takes}
    # "lost 4% of its value", but "the shares lost 4%"
    changed = measured and figure == "share" and "of" not in region.words[measured.first : measured.last + 1]
    if taking == {"middle"} or (changed and any(entry.event.change for entry in kept if entry.part == "middle")):
        return tuple(entry for entry in kept if entry.part == "middle")
    passive = any(word in grammar.words["passive"] for word in region.words[start:last])
    if passive or object_follows(region, last, grammar):
        return tuple(entry for entry in kept if entry.part == "verb")
    # what its subject does needs no object: "57 escaped"
    return tuple(entry for entry in kept if entry.part == "middle" or entry.event.holder == "subject")


def _without_object(
    region: Region, kept: tuple[Entry, ...], start: int, last: int, grammar: Grammar
) -> tuple[Entry, ...]:
    """Return the entries of what a subject does, if the verb has no object: "129 fighters surrendered to the army"."""
    doing = tuple(entry for entry in kept if entry.part == "verb" and entry.event.holder == "subject")
    if not doing or len(doing) == len(kept) or object_follows(region, last, grammar):
        return kept
    return kept if any(word in grammar.words["passive"] for word in region.words[start:last]) else doing


def _fitting(region: Region, at: int, forms: Forms, grammar: Grammar) -> tuple[list[Entry], int]:
    """Return the entries that stand here, and where they end: the longest adjacent ones, else those with a gap."""
    adjacent = _adjacent(region, at, forms.longer.get(region.word(at + 1), ())) if forms.longer else []
    if adjacent and _measured(region, at + 1 + len(adjacent[0].rest), adjacent):
        return adjacent, at + 1 + len(adjacent[0].rest)  # "picked up 87 migrants off Crete" is no picking off
    apart = _apart(region, at, forms.apart, grammar) if forms.apart else []
    found = apart + [entry for entry in forms.single if not (entry.idioms and _idiom(region, at, entry, grammar))]
    if region.words[at] in grammar.words["adverbs"]:
        found = [entry for entry in found if "base" not in entry.forms]
    return found, at + 1


def _measured(region: Region, last: int, entries: list[Entry]) -> bool:
    """Return whether a figure follows, if the words mean their event only with one: "suspended for | 12 matches"."""
    return not all(entry.only for entry in entries) or any(q.first == last for q in region.quantities)


def _adjacent(region: Region, at: int, entries: tuple[Entry, ...]) -> list[Entry]:
    """Return the longest entries whose other words follow the first straight."""
    found: list[Entry] = []
    for entry in entries:
        longest = not found or len(entry.rest) == len(found[0].rest)
        last = at + 1 + len(entry.rest)
        if longest and tuple(region.words[at + 1 : last]) == entry.rest and not _dates(region, last):
            found.append(entry)
    return found


def _dates(region: Region, last: int) -> bool:
    """Return whether the verb's last word only leads to a time: "the poll was taken in May"."""
    return region.words[last - 1] in _DATING and any(time.first == last for time in region.times)


def _apart(region: Region, at: int, apart: dict[str, tuple[Entry, ...]], grammar: Grammar) -> list[Entry]:
    """Return the verbs whose other words stand after their object: "took the town back"."""
    found: list[Entry] = []
    if apart.keys().isdisjoint(region.words[at + 2 : at + 2 + GAP]):
        return found
    for index in range(at + 2, min(at + 2 + GAP, len(region.words))):
        word = region.words[index]
        found += [entry for entry in apart.get(word, ()) if _particle(region, index, entry, grammar)]
        part = word == "of" and any(q.last == index for q in region.quantities)  # "took 22 of them to hospital"
        if not part and (word in grammar.words["boundaries"] or word in grammar.words["prepositions"] or word == ","):
            break
    return found


def _particle(region: Region, at: int, entry: Entry, grammar: Grammar) -> bool:
    """Return whether the rest of the verb stands here; before a noun phrase "over" and the like are prepositions."""
    if tuple(region.words[at : at + len(entry.rest)]) != entry.rest:
        return False
    return len(entry.rest) > 1 or entry.rest[0] not in _PARTICLES or not object_follows(region, at + 1, grammar)


def _chosen(entries: list[Entry], before: str, *, noun: bool) -> list[Entry]:
    """Return the entries of the part of speech it is here; "the missing" is a noun, "are missing" none."""
    found = [entry for entry in entries if (entry.part not in VERBAL) == noun]
    if len(found) <= 1:
        return found
    adjectives = [entry for entry in found if entry.part == "adjective"]
    others = [entry for entry in found if entry.part != "adjective"]
    return others if others and (not adjectives or before in _NOUN_SIGNS) else adjectives


def _idiom(region: Region, at: int, entry: Entry, grammar: Grammar) -> bool:
    """Return whether the words straight after the verb make it mean something else: "took part", "held brief talks".

    What is counted is meant literally: "hit 29 targets".
    """
    counted = any(q.first == at + 1 for q in region.quantities)
    if region.word(at + 1) == "to" and "participle" in entry.forms and region.word(at - 1) in grammar.words["passive"]:
        return not entry.event.things and "to" in entry.idioms  # "the road was closed to trucks"
    for word in region.words[at + 1 : at + 1 + (1 if counted else _IDIOM)]:
        apart = word in _IDIOM_ENDS or word in _OBJECTS
        if word in entry.idioms and (not apart or word == region.words[at + 1]):
            return True
        if word in _IDIOM_ENDS:
            return False
    return False
