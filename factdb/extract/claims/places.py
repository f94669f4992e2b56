"""Where: the nearest place that governs a claim, and pairs of places at a distance with their bearing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.claims.grammar import Grammar
    from factdb.extract.claims.regions import Placed, Region
    from factdb.extract.records import Mention, Quantity

_BETWEEN = 6
_NEAR = 4
#: After these an adjective of the place's noun stands.
_DESCRIBED = frozenset({"the", "a", "in", "near", "across", "from"})
#: What stands more words away scopes nothing.
FAR = 60
#: Words that part two places by a distance with no bearing between them, and words that may come before those.
_APART = frozenset({"from", "off", "outside"})
_JOINING = frozenset({",", "and", "or", "the", "of"})
_FILLERS = frozenset({"away", "to", "the", "(", ")", "or", "about", "further", "inland", "due", "just"})


@dataclass(slots=True)
class Where:
    """The ids of the place and, for a distance or a stretch between two, of the other; the bearing in degrees."""

    place: str | None = None
    other: str | None = None
    bearing: float | None = None


def governed_places(region: Region, objects: set[str | None], grammar: Grammar) -> list[Placed[Mention]]:
    """Return the places that a locative preposition or an event governs, and those coordinated with one."""
    found: list[Placed[Mention]] = []
    for mention in region.mentions:
        if mention.record.kind != "place" or _owns(region, mention):
            continue
        if mention.record.id in objects or _governed(region, mention, found, grammar):
            found.append(mention)
    return found


def _owns(region: Region, mention: Placed[Mention]) -> bool:
    """Return whether the place only says whose the next one is: "in Niger's Tillaberi region"."""
    after = mention.last + 1
    if region.word(mention.last) != "'s":
        return False
    return any(other.first == after and other.record.kind == "place" for other in region.mentions)


def _governed(region: Region, mention: Placed[Mention], before: list[Placed[Mention]], grammar: Grammar) -> bool:
    words, between, bearing = region.words, False, False
    for index in range(mention.first - 1, max(-1, mention.first - 1 - _BETWEEN), -1):
        word = words[index]
        if word == "of" and (_sure(region, index, grammar) or (between and _share_before(region, index))):
            return True
        if word == "of" and region.word(index - 1) in grammar.words["between"]:
            continue  # "the port of", "north of": what stands before it governs the place
        if word in grammar.words["locative"] and not (word == "of" and between):
            return between or word not in grammar.words["weak"] or word == "from"
        if word == "'s" and (owner := next((m for m in region.mentions if m.last == index), None)):
            return _governed(region, owner, before, grammar)
        if word in ("and", "or", ",", "-") and any(place.last == index for place in before):
            return True
        if word not in grammar.words["between"]:
            described = between and region.word(index - 1) in _DESCRIBED  # "in the Philippine province of Benguet"
            if not described or region.word(index + 1) not in grammar.words["between"]:
                return bearing
            continue
        bearing = bearing or (word in grammar.bearings and region.word(index + 1) == "of")
        between = between or word not in ("the", "a", "and", "both", "all")
    return bearing


def _sure(region: Region, index: int, grammar: Grammar) -> bool:
    """Return whether what stands before an "of" makes it govern a place: "out of", "residents of"."""
    return region.word(index - 1) == "out" or region.word(index - 1) in grammar.words["dwellers"]


def _share_before(region: Region, index: int) -> bool:
    """Return whether a share or an area of the place is told: "60 per cent of the district of Masisi"."""
    return any(q.last == index and q.record.kind in {"share", "area"} for q in region.quantities)


def coordinated(region: Region, first: Placed[Mention]) -> list[Placed[Mention]]:
    """Return the places that follow one in a list: "from the towns of Izyum and Balakliia"."""
    found, last = [], first
    for place in region.mentions:
        joined = region.words[last.last : place.first]
        if place.record.kind == "place" and joined and set(joined) <= _JOINING and place.first - last.last <= _NEAR:
            found.append(place)
            last = place
    return found


def hidden(region: Region, start: int, stop: int, grammar: Grammar) -> bool:
    """Return whether a relative clause or a comparison that begins after `start` holds the word `stop`."""
    words = region.words[start:stop]
    return not grammar.words["relatives"].isdisjoint(words) or not grammar.contrasts.isdisjoint(pairwise(words))


def nearest(places: list[Placed[Mention]], span: tuple[int, int], region: Region, grammar: Grammar) -> str | None:
    """Return the place nearest to the words of `span`; what follows it is preferred, marks and clauses are walls."""
    best: tuple[float, str] | None = None
    for place in places:
        if abs(place.first - span[0]) > FAR or hidden(region, span[1], place.first, grammar):
            continue
        if _straight(region, span[1], place, grammar):
            return place.record.id
        cost = _cost(region, span, place, grammar)
        if best is None or cost < best[0]:
            best = (cost, place.record.id)
    return best[1] if best else None


def _straight(region: Region, stop: int, place: Placed[Mention], grammar: Grammar) -> bool:
    """Return whether nothing but what leads to the place stands between the word and it: "six | in nearby Sopron"."""
    between = region.words[stop : place.first]
    opens = bool(between) and between[0] in grammar.words["locative"] and between[0] not in grammar.words["weak"]
    return opens and grammar.words["leading"].issuperset(between)


def _cost(region: Region, span: tuple[int, int], place: Placed[Mention], grammar: Grammar) -> float:
    after = place.first >= span[0]
    low, high = (span[1], place.first) if after else (place.last, span[0])
    walls = sum(
        1
        for word in region.words[low:high]
        if word in grammar.words["subordinators"] or word in grammar.words["boundaries"]
    )
    return high - low + 6 * walls + (0 if after else 2)


def between(region: Region, places: list[Placed[Mention]], found: str | None) -> tuple[str | None, str | None]:
    """Return both places of "between A and B" if the one found is either of them, else what was found and None."""
    for one, two in pairwise(places):
        joined = region.words[one.last : two.first] == ["and"]
        opened = "between" in region.words[max(0, one.first - _NEAR) : one.first]
        if joined and opened and found in (one.record.id, two.record.id):
            return one.record.id, two.record.id
    return found, None


def distance_pair(region: Region, quantity: Placed[Quantity], grammar: Grammar) -> Where | None:
    """Return the two places that lie this far apart ("Kupiansk, 73 km north of Izyum"), if that is what it says."""
    bearing, start = None, _past_equivalents(region, quantity)
    for at in range(start, min(len(region.words), start + _BETWEEN)):
        word = region.words[at]
        if word in grammar.bearings:
            bearing = grammar.bearings[word]
        elif word in _APART or (word == "of" and bearing is not None):
            return _pair(region, quantity, at + 1, bearing, grammar)
        elif word not in _FILLERS:
            return None
    return None


def _past_equivalents(region: Region, quantity: Placed[Quantity]) -> int:
    """Return the first word after the quantity and the same amount in other units: "73 km (45 miles)"."""
    end = max((same.end for same in quantity.record.equivalents), default=0)
    at = quantity.last
    while at < len(region.words) and region.starts[at] < end:
        at += 1
    return at


def _pair(
    region: Region, quantity: Placed[Quantity], after: int, bearing: float | None, grammar: Grammar
) -> Where | None:
    while after < len(region.words) and region.words[after] in grammar.words["between"]:
        if any(m.first == after for m in region.mentions if m.record.kind == "place"):
            break
        after += 1
    named = [m for m in region.mentions if m.record.kind == "place"]
    other = next((m.record.id for m in named if m.first == after), None)
    before = [m.record.id for m in named if m.last <= quantity.first and quantity.first - m.last <= 2 * _BETWEEN]
    if other is None:
        return None
    return Where(before[-1] if before else None, other, bearing)
