"""Whether an event's word may assert its event without a figure: asked before anything else about a region is read.

Most such words tell nothing by themselves ("took", "a blow"): only one of their event's nouns beside them, a place or
for some a person as their object, or a single person to whom it happens makes a claim of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdb.extract.claims.regions import Region
    from factdb.extract.claims.words.cues import Cue
    from factdb.extract.claims.words.grammar import Grammar
    from factdb.extract.claims.words.vocabulary import Entry

#: What opens the phrase for one person: "a man", "another student".
ARTICLES = frozenset({"a", "an", "another"})


def bare(entry: Entry) -> bool:
    """Return whether the word may assert its event without a figure at all."""
    return (entry.event.bare or bool(entry.event.things)) and not (entry.only or entry.given)


def telling(entry: Entry) -> bool:
    """Return whether it does so anywhere: a weak one beside a noun of the event, of a place or of a person."""
    event = entry.event
    sure = (event.bare and not entry.weak) or event.takes_places or entry.personal
    return bare(entry) and (sure or bool(event.near or event.things))


def one_by_one(cue: Cue) -> list[Entry]:
    """Return the entries by which the event happens to one person: "a man was held", but "he held a child"."""
    sure = cue.voice in {"passive", "middle"}
    return [
        entry
        for entry in cue.entries
        if entry.event.single and (sure or not entry.weak) and not (entry.only or entry.given)
    ]


def may_tell(region: Region, cues: Iterable[Cue], grammar: Grammar) -> bool:
    """Return whether any of the cues may make a claim without a figure, by what else stands in the region."""
    words = region.words
    placed = any(mention.record.kind == "place" for mention in region.mentions)
    placed = placed or not (grammar.words["settlement"].isdisjoint(words) and grammar.words["region"].isdisjoint(words))
    single = not ARTICLES.isdisjoint(words)
    return any(
        (single and one_by_one(cue)) or any(may_mean(entry, words, placed=placed) for entry in cue.entries)
        for cue in cues
    )


def may_mean(entry: Entry, words: list[str], *, placed: bool) -> bool:
    """Return whether the word may mean its event without a figure beside the words; `placed`: a place is among them."""
    if not bare(entry):
        return False
    event = entry.event
    sure = (event.bare and not entry.weak) or entry.personal or (placed and event.takes_places)
    return sure or not event.near.isdisjoint(words) or not event.things.isdisjoint(words)
